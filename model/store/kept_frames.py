"""A frame kept in a file of its own, for the next opening: it can be made again, and is, where it is not as it was."""

from contextlib import suppress
from pathlib import Path

import polars as pl

from model.in_place import in_place_of


def kept_frame(file: Path, schema: pl.Schema) -> pl.DataFrame | None:
    """The frame kept there; None if there is none, or it is no longer of these columns."""
    try:
        frame = pl.read_parquet(file)
    except (OSError, pl.exceptions.PolarsError):
        return None
    return frame if frame.schema == schema else None


def keep_frame(frame: pl.DataFrame, file: Path, older: str) -> None:
    """Keep it, whole or not at all, in place of those whose names match `older`.

    A folder that can't be written is no error.
    """
    with suppress(OSError, pl.exceptions.PolarsError):
        with in_place_of(file) as partial:
            frame.write_parquet(partial)
        for other in file.parent.glob(older):
            if other != file:
                other.unlink(missing_ok=True)

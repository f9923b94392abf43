"""Files behind a digest, of what can be made again and is where they are not as they were: a frame alone in its file.

Which of many frames are kept, and of which state of the store, is for `kept` to say.
"""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Final

import polars as pl

from model.machine.in_place import in_place_of

DIGEST: Final = 16
"""Bytes at a file's beginning that tell whether the rest is as it was written: a library may take what is spoilt for
good, or break off over it.
"""

ReadsFrame = Callable[[BytesIO], pl.DataFrame]


def sealed(content: bytes) -> bytes:
    """The content of a file, behind its digest."""
    return blake2b(content, digest_size=DIGEST).digest() + content


def unsealed(file: Path) -> bytes | None:
    """What a file was sealed with; None where there is none, or where it is not as it was written."""
    try:
        held = file.read_bytes()
    except OSError:
        return None
    return content if sealed(content := held[DIGEST:]) == held else None


def sealed_frame(file: Path, schema: pl.Schema, read: ReadsFrame = pl.read_parquet) -> pl.DataFrame | None:
    """The frame kept there; None if there is none as it was written, or it is no longer of these columns."""
    if (content := unsealed(file)) is None:
        return None
    frame = read(BytesIO(content))
    return frame if frame.schema == schema else None


def seal_frame(frame: pl.DataFrame, file: Path, older: str) -> None:
    """Keep it, whole or not at all, in place of those whose names match `older`.

    A folder that can't be written is no error.
    """
    written = BytesIO()
    frame.write_parquet(written)
    with suppress(OSError):
        with in_place_of(file) as partial:
            partial.write_bytes(sealed(written.getvalue()))
        for other in file.parent.glob(older):
            if other != file:
                other.unlink(missing_ok=True)

"""What every data file was like when it was written, in one number beside it: else a bit that tips over is told by
nobody, where the file can still be read.
"""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path
from typing import Final

from model.machine.in_place import in_place_of
from model.store.sealed import sealed, unsealed

SUMS: Final = "_sums"
"""In a table's folder; what reads Delta tables passes over names with that stroke."""


def note_sums(folder: Path, paths: Iterable[str]) -> None:
    """Of those files that have none yet: just written, or by an older issuewatch. What can't be noted is not."""
    there = {file.name for file in (folder / SUMS).glob("*")}
    for path in paths:
        if (name := _sum_of(Path(path)).name) not in there:
            with suppress(OSError), in_place_of(folder / SUMS / name) as partial:
                partial.write_bytes(sealed(_digest(folder / path)))


def forget_sums(folder: Path) -> None:
    """Of files that are no more."""
    there = {_sum_of(file).name for file in folder.glob("**/*.parquet")}
    for file in (folder / SUMS).glob("*"):
        if file.name not in there:
            file.unlink(missing_ok=True)


def are_as_written(folder: Path, size: int) -> bool:
    """Whether all data files of fewer bytes are what they were; OSError if one is taken away meanwhile."""
    small = (file for file in folder.glob("**/*.parquet") if file.stat().st_size < size)
    return all(is_as_written(folder, file) for file in small)


def is_as_written(folder: Path, file: Path) -> bool:
    """Whether a data file of the table in that folder is what it was, as far as that was noted."""
    noted = unsealed(folder / SUMS / _sum_of(file).name)
    return noted is None or noted == _digest(file)


def _sum_of(file: Path) -> Path:
    return file.with_suffix(".sum")


def _digest(file: Path) -> bytes:
    with file.open("rb") as content:
        return file_digest(content, "blake2b").digest()

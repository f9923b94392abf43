"""What can go wrong beneath a table, said in one line: what, where, and what can be done about it."""

import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import Final

import polars as pl

from model.errors import StoreError


class NoRoomError(StoreError):
    """Nothing more can be written there; what is stored can be read."""


DAMAGED: Final = "`issuewatch doctor` tells what is lost and what can be made again"

NO_FOLDER: Final = "is a file, where a folder of the store should be"
NO_FILE: Final = "is a folder, where a file of the store should be"

COMMIT_BYTES: Final = 2**18
"""Room for a commit and what goes with it, beside the rows."""

_BY_NUMBER: Final = {
    1: "may not be written by this user",
    13: "may not be written or read by this user",
    27: "a file would become larger than this user's limit (ulimit -f); no more was stored",
    28: "the disk is full; no more was stored",
    30: "is on a disk that can only be read; nothing was stored",
    122: "this user's share of the disk is full; no more was stored",
}
"""By the number that the operating system gives the error (errno, the same in Linux and in Rust's messages)."""
_NO_ROOM: Final = (27, 28, 30, 122)
"""Of these, those that leave what is stored as it is."""
_NO_LINKS: Final = (1, 38, 95)
"""Those that a system gives where there can be no link to a file, among other cases."""
WITHOUT_LINKS: Final = (
    "is on a disk that knows no hard links, by which several programs may write at once: "
    "put the store on another one (ISSUEWATCH_HOME); nothing was stored"
)
_NUMBER: Final = re.compile(r"\(os error (\d+)\)")


def check_room(folder: Path, size: int = 0) -> None:
    """OSError if so many bytes and a commit can't be written there now.

    Asked before every write: the library beneath gives a clear error too, but shouts about it on the terminal first.
    """
    wanted = size + COMMIT_BYTES
    with TemporaryFile(dir=folder) as probe:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(probe.fileno(), 0, wanted)
        elif shutil.disk_usage(folder).free < wanted:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def lacks_links(folder: Path) -> bool:
    """Whether a file there can't have two names: a commit comes into being by its second one."""
    try:
        probe = NamedTemporaryFile(dir=folder)  # noqa: SIM115 - what goes wrong here is another matter
    except OSError:
        return False
    with probe:
        second = Path(f"{probe.name}.link")
        try:
            second.hardlink_to(probe.name)
        except OSError:
            return True
        second.unlink()
    return False


@contextmanager
def errors_told(folder: Path) -> Iterator[None]:
    """Turn what goes wrong below a table into a StoreError of one line."""
    from deltalake.exceptions import DeltaError  # noqa: PLC0415

    try:
        yield
    except (DeltaError, OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        number = _number(error)
        if number in _NO_LINKS and lacks_links(folder):
            raise StoreError(f"{folder}: {WITHOUT_LINKS}") from error
        kind = NoRoomError if number in _NO_ROOM else StoreError
        raise kind(f"{folder}: {_in_words(error)}") from error


@contextmanager
def damage_told(folder: Path) -> Iterator[None]:
    """Turn what is wrong with the rows of a table, while they are written elsewhere, into a StoreError of one line."""
    try:
        yield
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        if (number := _number(error)) in _NO_ROOM:  # where they are written
            raise OSError(number, os.strerror(number)) from error
        raise StoreError(f"{folder}: {_in_words(error)}") from error


def in_the_way(folder: Path) -> Path | None:
    """The file that stands where the folder, or one that it lies in, should be."""
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    return None if nearest.is_dir() else nearest


def unreadable(file: Path) -> str | None:
    """What is wrong with a Parquet file, if anything; reads all of it."""
    if not file.exists():
        return "is missing"
    if file.is_dir():
        return NO_FILE
    try:
        pl.read_parquet(file)
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        return f"can't be read: {first_line(error)}"
    return None


def first_line(error: BaseException) -> str:
    """What it says, as far as one line goes; of what the system refuses, in the system's words."""
    if number := _number(error):
        return os.strerror(number)
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _number(error: BaseException) -> int | None:
    found = _NUMBER.search(str(error))
    return int(found[1]) if found else getattr(error, "errno", None)


def _in_words(error: BaseException) -> str:
    if (number := _number(error)) in _BY_NUMBER:
        return _BY_NUMBER[number]
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror} ({DAMAGED})"
    return f"holds what can't be read as it was written ({type(error).__name__}; {DAMAGED})"

"""One at a time: a lock that other processes see, and that a killed one lets go of."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Final

from model.errors import StoreError

ADDING: Final = "adding.lock"
JUDGING: Final = "judging.lock"
FETCHING: Final = "fetching.lock"
"""In the store's folder: who holds it adds, judges by what was judged before, or notes what is known of feeds."""
LOCKS: Final = (ADDING, JUDGING, FETCHING)
PATIENCE: Final = 30.0
"""Seconds to wait for others. Who waits longer goes on without: what is read is unique by id all the same."""
_BETWEEN: Final = 0.01


@contextmanager
def alone(file: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Holds the lock on that file, which is made where needed; a place that knows no locks is no error.

    StoreError if what is there can't be opened: without it, two would write what the other does not know of.
    """
    if what := what_is_wrong(file):
        raise StoreError(f"{file}: {what}")
    with _opened(file) as opened:
        until = time.monotonic() + patience
        while opened and not _locked(opened) and time.monotonic() < until:
            time.sleep(_BETWEEN)
        yield  # the lock goes with the file, however this process ends


def what_is_wrong(file: Path) -> str | None:
    """Why the lock on that file can't be held, if it is there."""
    if not file.exists():
        return None
    if not file.is_file():
        return (
            "is a folder or a device, where a file of the store should be: `issuewatch doctor --repair` takes it away"
        )
    if not os.access(file, os.W_OK) and os.access(file.parent, os.W_OK):  # else the writing itself tells it
        return "may not be written by this user, and without it nobody else is held off: make it writable"
    return None


@contextmanager
def held(file: Path) -> Iterator[bool]:
    """Holds the lock on that file if nobody else does, and says whether."""
    with _opened(file) as opened:
        yield opened is not None and _locked(opened)


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes] | None]:
    opened: IO[bytes] | None = None
    with suppress(OSError):  # what can't be written is told by the writing itself
        file.parent.mkdir(parents=True, exist_ok=True)
        opened = file.open("ab")
    try:
        yield opened
    finally:
        if opened:
            opened.close()


if sys.platform == "win32":

    def _locked(opened: IO[bytes]) -> bool:
        import msvcrt  # noqa: PLC0415

        opened.seek(0)
        try:
            msvcrt.locking(opened.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _locked(opened: IO[bytes]) -> bool:
        import fcntl  # noqa: PLC0415

        try:
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return True
        return True

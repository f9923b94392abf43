"""Files that are written whole or not at all."""

import errno
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from threading import get_ident
from typing import Final

LEFT: Final = 3_600
"""Seconds after which nobody is still writing."""


def write_new(file: Path, content: bytes) -> None:
    """Write a file where none is yet, whole or not at all; FileExistsError where there is one."""
    if os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    with in_place_of(file) as partial:
        partial.write_bytes(content)


@contextmanager
def in_place_of(file: Path) -> Iterator[Path]:
    """A file to write, which takes the place of that one once all is written, and is gone if anything hinders that.

    The folder is made; OSError where it can't be written. The name is this writer's own: others may be writing too. A
    link stays one, and who may read the file may read the new one.
    """
    target = file.resolve() if file.is_symlink() else file
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(f".{os.getpid()}-{get_ident()}.partial")
    try:
        yield partial
        with suppress(FileNotFoundError):
            shutil.copymode(target, partial)
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    clear_left(target.parent, escape(target.stem))


def clear_left(folder: Path, names: str) -> None:
    """Take away what writers of files whose stems are such have left there that were killed, a while ago."""
    for left in folder.glob(f"{names}.*-*.partial"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT:
                left.unlink()

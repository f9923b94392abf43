"""Files that are written whole or not at all."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident


def write_new(file: Path, content: bytes) -> None:
    """Write a file where none is yet, whole or not at all; FileExistsError where there is one."""
    if os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    with in_place_of(file) as partial:
        partial.write_bytes(content)


@contextmanager
def in_place_of(file: Path) -> Iterator[Path]:
    """A file to write, which takes the place of that one once all is written, and is gone if anything hinders that.

    The folder is made; OSError where it can't be written. The name is this writer's own: others may be writing too.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(f".{os.getpid()}-{get_ident()}.partial")
    try:
        yield partial
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)

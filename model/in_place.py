"""Files that are written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_ident


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

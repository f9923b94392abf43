"""Files that the user names for a command to write: written whole, or what is there stays as it is."""

import errno
import os
from pathlib import Path

from model.errors import IssueWatchError
from model.machine.in_place import in_place_of


def write_whole(file: Path, content: bytes, *, has_folder: bool = True) -> None:
    """Write a file, or into a pipe or device of that name; IssueWatchError if that can't be.

    `has_folder`: its folder should be there, and is not made.
    """
    try:
        if not has_folder:
            file.parent.mkdir(parents=True, exist_ok=True)
        _write(file, content)
    except OSError as error:
        raise IssueWatchError(f"{file} could not be written: {error.strerror or error}") from error


def _write(file: Path, content: bytes) -> None:
    target = file.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(content)
        return
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    with in_place_of(target) as partial:
        partial.write_bytes(content)

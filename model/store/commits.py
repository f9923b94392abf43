"""A table's log as files: which commit is the last, which are missing, which are none."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR
from typing import Final, NamedTuple

from model.machine.lines import lines_in
from model.store.troubles import NO_FILE, unreadable

LOG: Final = "_delta_log"
"""The folder of the log in a table's."""
_NUMBERED: Final = re.compile(r"(\d{20})\.(?:json|(checkpoint)\.(?:.*\.)?parquet)")
NONE: Final = "is no commit"


class Spoilt(NamedTuple):
    """A file of the log that is not as it should be."""

    file: str
    what: str


def last_commit(log: Path) -> int:
    """The number of the last commit, -1 before the first; OSError if that can't be told."""
    return max((number for number, _ in _numbered(log)), default=-1)


def empty_commit(log: Path) -> Spoilt | None:
    """The first commit without a byte: a power cut leaves such, and the library takes it for one that adds nothing.

    A folder in the place of one it passes over.

    Only sizes are looked at, and of what is read, so that it may be asked at every opening.
    """
    since, commits = _since_checkpoint(log)
    for number in commits:
        with suppress(FileNotFoundError):  # an old one, which another process has just taken away
            if number <= since:
                continue
            state = (log / _name(number)).stat()
            if S_ISDIR(state.st_mode):
                return Spoilt(_name(number), NO_FILE)
            if state.st_size == 0:
                return Spoilt(_name(number), NONE)
    return None


def spoilt_files(log: Path) -> Iterator[Spoilt]:
    """All files of a log that are not as they should be, and those that are missing."""
    hinted = _hinted(log)  # first: a checkpoint is there before it is named
    for file in sorted(log.iterdir()):
        if (what := _what_is_wrong(file)) and file.exists():  # old ones go while they are looked at
            yield Spoilt(file.name, what)
    since, commits = _since_checkpoint(log)
    if since < hinted:
        yield Spoilt(f"{hinted:020}.checkpoint.parquet", "is missing")
        return
    for number in range(since + 1, max(commits, default=-1)):
        if number not in commits:
            yield Spoilt(_name(number), "is missing")


def _since_checkpoint(log: Path) -> tuple[int, list[int]]:
    """The number of the last checkpoint, before which no commit is read, -1 if there is none; and all commits."""
    numbered = sorted(_numbered(log))
    since = max((number for number, is_checkpoint in numbered if is_checkpoint), default=-1)
    return since, [number for number, is_checkpoint in numbered if not is_checkpoint]


def _hinted(log: Path) -> int:
    """The number of the checkpoint that must be there, -1 if none is named so that the library believes it."""
    try:
        return int(json.loads((log / "_last_checkpoint").read_bytes())["version"])
    except (OSError, ValueError, TypeError, KeyError):
        return -1


def _name(number: int) -> str:
    return f"{number:020}.json"


def _numbered(log: Path) -> Iterator[tuple[int, bool]]:
    """The number of each commit and of each checkpoint, and which of the two it is."""
    with os.scandir(log) as entries:
        for entry in entries:
            if found := _NUMBERED.fullmatch(entry.name):
                yield int(found[1]), bool(found[2])


def _what_is_wrong(file: Path) -> str | None:
    if file.suffix == ".parquet":
        return unreadable(file)
    if file.is_dir() and file.suffix == ".json":
        return NO_FILE
    if file.suffix != ".json":  # without `_last_checkpoint` a table is found all the same
        return None
    try:
        lines = lines_in(file.read_text(encoding="utf-8"))
        is_right = bool(lines) and all(isinstance(json.loads(line), dict) for line in lines)
    except (OSError, ValueError):
        is_right = False
    return None if is_right else NONE

"""A table's log as files: which commit is the last, which are missing, which are none."""

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from model.store.troubles import unreadable

LOG: Final = "_delta_log"
"""The folder of the log in a table's."""
_NUMBERED: Final = re.compile(r"(\d{20})\.(?:json|(checkpoint)\.(?:.*\.)?parquet)")


class Spoilt(NamedTuple):
    """A file of the log that is not as it should be."""

    file: str
    what: str


def last_commit(log: Path) -> int:
    """The number of the last commit, -1 before the first; OSError if that can't be told."""
    return max((number for number, _ in _numbered(log)), default=-1)


def empty_commit(log: Path) -> Spoilt | None:
    """The first commit without a byte: a power cut leaves such, and the library takes it for one that adds nothing.

    Their sizes only, so that it may be asked at every opening.
    """
    with os.scandir(log) as entries:
        commits = sorted((entry for entry in entries if entry.name.endswith(".json")), key=lambda entry: entry.name)
    for commit in commits:
        with suppress(FileNotFoundError):  # an old one, which another process has just taken away
            if commit.stat().st_size == 0:
                return Spoilt(commit.name, "is no commit")
    return None


def spoilt_files(log: Path) -> Iterator[Spoilt]:
    """All files of a log that are not as they should be, and those that are missing."""
    for file in sorted(log.iterdir()):
        if what := _what_is_wrong(file):
            yield Spoilt(file.name, what)
    numbered = list(_numbered(log))
    since = max((number for number, is_checkpoint in numbered if is_checkpoint), default=-1)
    there = {number for number, is_checkpoint in numbered if not is_checkpoint}
    for number in range(since + 1, max(there, default=-1)):
        if number not in there:
            yield Spoilt(f"{number:020}.json", "is missing")


def _numbered(log: Path) -> Iterator[tuple[int, bool]]:
    """The number of each commit and of each checkpoint, and which of the two it is."""
    with os.scandir(log) as entries:
        for entry in entries:
            if found := _NUMBERED.fullmatch(entry.name):
                yield int(found[1]), bool(found[2])


def _what_is_wrong(file: Path) -> str | None:
    if file.suffix == ".parquet":
        return unreadable(file)
    if file.suffix != ".json" and file.name != "_last_checkpoint":
        return None
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        is_right = bool(lines) and all(isinstance(json.loads(line), dict) for line in lines)
    except (OSError, ValueError):
        is_right = False
    return None if is_right else "is no commit"

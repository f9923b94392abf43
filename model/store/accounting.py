"""Whether a table whose log is spoilt has lost anything, as far as the rest of the log tells."""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from model.machine.lines import lines_in
from model.store.commits import LOG
from model.store.table import Table
from model.store.troubles import unreadable


def is_all_there(table: Table, files: Iterable[Path]) -> bool:
    """Whether every file that a readable commit names can be read, and each spoilt commit has one that none names.

    `files` are the table's data files. A commit adds one file; the first one only makes the table. Where older commits
    are gone, a checkpoint stands for them, and nobody can tell.
    """
    log = table.folder / LOG
    commits = {int(file.stem): file for file in log.glob("*.json") if file.stem.isdecimal()}
    if not commits or 0 not in commits:
        return False
    actions = {number: _actions(commits.get(number)) for number in range(max(commits) + 1)}
    added, removed = set[str](), set[str]()
    for action in (action for told in actions.values() for action in told or ()):
        added |= _paths(action, "add")
        removed |= _paths(action, "remove")
    whole = {file.relative_to(table.folder).as_posix() for file in files if not unreadable(file)}
    spoilt = sum(told is None for number, told in actions.items() if number)
    return added - removed <= whole and spoilt <= len(whole - added - removed)


def _actions(commit: Path | None) -> list[dict[str, Any]] | None:
    """What a commit does; None of one that can't be read, is empty or missing."""
    if commit is None:
        return None
    with suppress(OSError, ValueError):
        told = [json.loads(line) for line in lines_in(commit.read_text(encoding="utf-8"))]
        return told if told and all(isinstance(action, dict) for action in told) else None
    return None


def _paths(action: dict[str, Any], what: str) -> set[str]:
    file = action.get(what)
    path = file.get("path") if isinstance(file, dict) else None
    return {unquote(path)} if isinstance(path, str) else set()

"""Telling changes to a program of the user's, or with a bell: at most once for each issue and day."""

import os
import shlex
import shutil
import subprocess
import sys
from datetime import date, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

import typer

from model.errors import IssueWatchError
from model.places import state_folder
from tui.terminal.talk import say

if TYPE_CHECKING:
    import polars as pl

    from model.dossier import Dossier

REMEMBERED: Final = timedelta(days=400)
"""What was told longer ago is forgotten."""
STDERR: Final = 2


def arguments(command: str) -> list[str]:
    """A command line as arguments, as a shell would split it; wrong use where there is no such program."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise typer.BadParameter(f"{command!r}: {error}", param_hint="'--run'") from error
    if not words:
        raise typer.BadParameter("names no program", param_hint="'--run'")
    if shutil.which(words[0]) is None:
        raise typer.BadParameter(f"there is no program {words[0]!r}", param_hint="'--run'")
    return words


class Teller:
    """Tells changes that it has not told before, also if it is started anew or several run at once."""

    def __init__(self, command: list[str], *, rings: bool) -> None:
        self.command, self.rings = command, rings
        self.folder = state_folder() / "told" / blake2b("\0".join(command).encode(), digest_size=6).hexdigest()

    def told(self, rows: "pl.DataFrame", dossier: "Dossier") -> "pl.DataFrame":
        """Of LOG's changes those that were told just now, the oldest first."""
        self._forget()
        oldest_first = rows.reverse()
        new = oldest_first.filter([self._is_first(dossier.slug, ident) for ident in oldest_first["id"]])
        for row in new.iter_slices(1):
            self._run(row, dossier)
        if self.rings and new.height:
            print("\a", end="", file=sys.stderr, flush=True)
        return new

    def _is_first(self, dossier: str, ident: str) -> bool:
        """Whether nobody told it yet; from here on it counts as told, for a half-told one is better than two."""
        issue, _, day = ident.rpartition("/")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{day}-{dossier}-{issue}").touch(exist_ok=False)
        except FileExistsError:
            return False
        except OSError as error:
            raise IssueWatchError(f"{self.folder}: can't note what was told: {error.strerror}") from error
        return True

    def _forget(self) -> None:
        oldest = (date.today() - REMEMBERED).isoformat()
        for note in self.folder.glob("*") if self.folder.is_dir() else ():
            told_on = date.fromtimestamp(note.stat().st_mtime).isoformat()
            if told_on < oldest:
                note.unlink(missing_ok=True)

    def _run(self, row: "pl.DataFrame", dossier: "Dossier") -> None:
        """Start the command for one change: no shell; names and numbers in its environment, all of it on stdin."""
        from tui.output.rendering import json_lines

        if not self.command:
            return
        said = row.row(0, named=True)
        try:
            done = subprocess.run(
                self.command, input=json_lines(row), text=True, encoding="utf-8", check=False,
                stdout=STDERR, env={**os.environ, **environment_of(said, dossier)},
            )  # fmt: skip
        except OSError as error:
            say(f"--run: {self.command[0]}: {error.strerror}")
            return
        if done.returncode:
            say(f"--run: {self.command[0]} ended with {done.returncode} for {said['id']}")


def environment_of(change: dict[str, Any], dossier: "Dossier") -> dict[str, str]:
    """What the command finds in its environment; nothing of it is an article's text."""
    told = {
        "DOSSIER": dossier.slug,
        "ISSUE": change["issue"],
        "NAME": next((issue.name for issue in dossier.issues if issue.slug == change["issue"]), change["issue"]),
        "DAY": change["date"],
        "OLD": change["old_label"] or "none",
        "NEW": change["label"] or "none",
        "OLD_LEVEL": "" if change["old"] is None else change["old"],
        "NEW_LEVEL": "" if change["level"] is None else change["level"],
        "BENEATH": change["beneath_label"] or "",
    }
    return {f"ISSUEWATCH_CHANGE_{name}": str(value) for name, value in told.items()}

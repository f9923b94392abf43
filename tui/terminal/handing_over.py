"""An article's text in another program, the dashboard waiting behind it."""

import os
import shlex
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.text import one_line, shown


def pager(wanted: str) -> list[str]:
    """The user's: as configured, $PAGER, or less."""
    return shlex.split(wanted or os.environ.get("PAGER") or "less")


def editor(wanted: str) -> list[str]:
    """The user's: as configured, $VISUAL, $EDITOR, or vi."""
    return shlex.split(wanted or os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")


def hand_over(app: App[Any], command: Sequence[str], title: str, text: str) -> str | None:
    """Run the command on a copy of the text, gated; what went wrong, if anything did."""
    if not command or which(command[0]) is None:
        return f"there is no program {command[0] if command else ''!r}; set pager or editor in the configuration"
    with TemporaryDirectory(prefix="issuewatch-") as folder:
        file = Path(folder, "article.txt")
        file.write_text(f"{one_line(title)}\n\n{shown(text)}\n", encoding="utf-8")
        try:
            with app.suspend():
                done = subprocess.run([*command, str(file)], check=False)
        except SuspendNotSupported:
            return "no other program can be shown here"
        except OSError as error:
            return f"{command[0]}: {error.strerror or 'cannot be run'}"
    return f"{command[0]} ended with {done.returncode}" if done.returncode else None

"""Copying: to this machine's clipboard, through the terminal (OSC 52, also over SSH), through tmux, or into a file."""

import os
import subprocess
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Final, NamedTuple

from model.places import state_folder

LARGEST_SEQUENCE: Final = 74_000
"""Bytes of an OSC 52 that terminals take; a longer one is cut or dropped without a word."""
PATIENCE: Final = 5
"""Seconds for a program that takes the text."""

Write = Callable[[str], object]
"""Sends a control sequence to the terminal."""


class Copied(NamedTuple):
    """Where the text went."""

    is_there: bool
    told: str


def copy_text(text: str, way: str, write: Write) -> Copied:
    """Copy by one of the configuration's ways; `auto` takes the first that reaches the user from here."""
    match way:
        case "native":
            return _native(text)
        case "osc52":
            return _osc52(text, write)
        case "file":
            return _file(text)
    if os.environ.get("TMUX") and which("tmux"):
        copied = _tmux(text)
        if copied.is_there:
            return copied
    if not os.environ.get("SSH_CONNECTION"):
        copied = _native(text)
        if copied.is_there:
            return copied
    return _osc52(text, write)


def _native(text: str) -> Copied:
    import pyperclip

    try:
        pyperclip.copy(text)
    except (pyperclip.PyperclipException, OSError, subprocess.SubprocessError):
        return Copied(False, 'this machine has no clipboard that can be reached; set clipboard = "osc52" or "file"')
    return Copied(True, "on the clipboard")


def _tmux(text: str) -> Copied:
    """Into tmux's buffer, which with -w hands it on to the terminal outside."""
    command = ["tmux", "load-buffer", "-w", "-"]
    try:
        done = subprocess.run(command, input=text.encode(), timeout=PATIENCE, check=False, capture_output=True)
    except (OSError, subprocess.SubprocessError) as error:
        return Copied(False, f"tmux: {error}")
    return Copied(done.returncode == 0, "in tmux's buffer and on the clipboard")


def _osc52(text: str, write: Write) -> Copied:
    sequence = b64encode(text.encode()).decode()
    if len(sequence) > LARGEST_SEQUENCE:
        return _file(text)
    write(f"\x1b]52;c;{sequence}\a")
    return Copied(True, "sent to the terminal's clipboard")


def _file(text: str) -> Copied:
    path = clipboard_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        return Copied(False, f"{path}: {error.strerror or 'cannot be written'}")
    return Copied(True, f"in {path}")


def clipboard_file() -> Path:
    """Where a copy goes that no clipboard takes."""
    return state_folder() / "clipboard.txt"

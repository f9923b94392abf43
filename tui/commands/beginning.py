"""Files to begin with: written where none is yet."""

from pathlib import Path

import typer

from model.machine import in_place
from tui.terminal.talk import say


def write_new(file: Path, text: str) -> None:
    """Write a text and say where; a file that is there already is left as it is, which is wrong use."""
    try:
        in_place.write_new(file, text.encode())
    except FileExistsError:
        say(f"{file} is there already, and is left as it is")
        raise typer.Exit(2) from None
    except OSError as error:
        say(f"{file}: {error.strerror or 'cannot be written'}")
        raise typer.Exit(2) from error
    say(f"wrote {file}")

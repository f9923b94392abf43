"""Files to begin with: written where none is yet."""

from pathlib import Path

import typer

from tui.commands.talk import say


def write_new(file: Path, text: str) -> None:
    """Write a text and say where; a file that is there already is left as it is, which is wrong use."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as new:
            new.write(text)
    except FileExistsError:
        say(f"{file} is there already, and is left as it is")
        raise typer.Exit(2) from None
    except OSError as error:
        say(f"{file}: {error.strerror or 'cannot be written'}")
        raise typer.Exit(2) from error
    say(f"wrote {file}")

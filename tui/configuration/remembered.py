"""Choices made in the program that the next run begins with: the theme, a table's columns, where the preview is."""

from contextlib import suppress
from typing import Any

from model.errors import DataFileError
from model.machine.in_place import in_place_of
from tui.configuration.layers import remembered_file


def remember(key: str, value: Any) -> None:  # noqa: ANN401  # any value that TOML has
    """Keep one choice beside those kept before; a folder that can't be written is no error."""
    import tomlkit  # only when something is chosen

    file = remembered_file()
    with suppress(OSError):
        choices = tomlkit.document()
        with suppress(tomlkit.exceptions.ParseError, UnicodeDecodeError, FileNotFoundError, DataFileError):
            choices = tomlkit.parse(file.read_text(encoding="utf-8"))
        choices[key] = value
        with in_place_of(file) as partial:
            partial.write_text(tomlkit.dumps(choices), encoding="utf-8")

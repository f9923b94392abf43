"""The settings there are, with their defaults and what each is for.

A plain dataclass: a run without any setting of the user's pays for no validation before the first paint.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final, Literal

Preview = Literal["auto", "right", "below", "hidden"]
Clipboard = Literal["auto", "native", "osc52", "file"]
SHORTEST_WINDOW: Final = 1
LONGEST_WINDOW: Final = 3650
"""Days that a trend can compare."""


def _setting(default: Any, about: str) -> Any:  # noqa: ANN401  # as dataclasses.field has it
    return field(default=default, metadata={"about": about})


def _table(about: str, example: str) -> Any:  # noqa: ANN401
    return field(default_factory=dict, metadata={"about": about, "example": example})


@dataclass(frozen=True)
class Configuration:
    """All that can be set; the names are the keys of the file."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012  # a plain dict, so that pydantic need not be there

    dossier: str = _setting("us-china", "The dossier, by name or as a TOML file.")
    window: int = _setting(30, "Days that a trend compares with those before.")
    start: str = _setting("board", "The first screen (board, matrix, articles, …), or a saved view's name.")
    filter: str = _setting("", "The filter to start with.")
    theme: str = _setting("dark", "The colours: dark, light, high-contrast, colourblind, ansi, or one of your own.")
    preview: Preview = _setting("auto", "Where the preview is: auto (by width), right, below or hidden.")
    clipboard: Clipboard = _setting(
        "auto", "How copying reaches you: auto, native (this machine's), osc52 (through the terminal, over SSH), file."
    )
    analyst: str = _setting("", "Who signs judgements; empty: your login name.")
    editor: str = _setting("", "The command that opens an article's text for editing; empty: $VISUAL or $EDITOR.")
    pager: str = _setting("", "The command that pages an article's text; empty: $PAGER, else less.")
    keys: Mapping[str, str] = _table(
        "Other keys for any binding of `issuewatch keys`, several with commas between.", 'filter = "slash,f4"'
    )
    columns: Mapping[str, tuple[str, ...]] = _table(
        "The columns of a screen's table, in order; `name=12` sets a width.", 'board = ["name", "level=16", "trend"]'
    )


ABOUT: Final[Mapping[str, str]] = {each.name: each.metadata["about"] for each in fields(Configuration)}
"""What each setting is for, in the order of the file."""
EXAMPLES: Final[Mapping[str, str]] = {
    each.name: each.metadata["example"] for each in fields(Configuration) if "example" in each.metadata
}
"""A line for each table."""

"""Which columns of a table are shown, in which order and how wide: the user's choice over what the screen offers."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from tui.widgets.columns import Column

NARROWEST: Final = 2
WIDEST: Final = 200
"""Cells of a chosen width."""


class ColumnChoice(NamedTuple):
    """One column that was chosen; no width means the screen's own."""

    name: str
    width: int | None = None

    def __str__(self) -> str:
        return self.name if self.width is None else f"{self.name}={self.width}"


def parse_choice(words: Iterable[str]) -> list[ColumnChoice]:
    """`name` or `name=12`; a width that is none is left out, as it hides no column."""
    return [_parsed(word) for word in words]


def _parsed(word: str) -> ColumnChoice:
    name, _, width = word.partition("=")
    number = int(width) if width.strip().isdecimal() else None
    return ColumnChoice(name.strip(), None if number is None else max(NARROWEST, min(number, WIDEST)))


def chosen(offered: Sequence[Column], choice: Sequence[ColumnChoice]) -> list[Column]:
    """The offered columns as chosen; all as offered where nothing is chosen, or nothing of it is offered here."""
    by_name = {column.name: column for column in offered}
    columns = [_sized(by_name[each.name], each.width) for each in choice if each.name in by_name]
    return columns or list(offered)


def _sized(column: Column, width: int | None) -> Column:
    """A width that was chosen is kept to: it neither grows nor is the first to go."""
    return column if width is None else replace(column, width=width, flex=0, max_width=width)

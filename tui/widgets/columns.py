"""What a table's columns are: name, width, look; and which of them fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, NamedTuple

import polars as pl

Row = dict[str, Any]
"""One row of a frame, by column name."""


class Piece(NamedTuple):
    """A stretch of a cell in one look; its text may be anything, the table gates it."""

    text: str
    role: str = ""
    """A theme variable (`level-frozen`, `text-muted`, …) to colour it by; empty: the row's own."""
    fill: bool = False
    """Colour the ground by the role, with letters that can be read on it."""
    bold: bool = False
    is_drawn: bool = False
    """A drawing in blocks, never reversed: with letters and ground changed it would tell something else."""


Cell = str | Sequence[Piece]
"""What a renderer returns: text in the row's own look, or pieces."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `render` gets the whole row, for what a cell shows may need its neighbours."""

    name: str
    """The frame's column, and what the sort and messages call it."""
    label: str
    width: int
    """Cells it must have; a flexible column grows from here."""
    flex: int = 0
    """Its share of the cells left over."""
    max_width: int | None = None
    align: Literal["left", "center", "right"] = "left"
    render: Callable[[Row], Cell] | None = None
    """None: the value as text."""
    told: Callable[[Row], str] | None = None
    """What a cell says where it is taken out of the screen, without its title and colours; None: as it is seen."""
    told_label: str = ""
    """What the column is called there; empty: its label."""
    sort: pl.Expr | None = None
    """What it sorts by; None: its own values, where the frame has them."""
    sorts_by: str = ""
    """What its order is called in a title; empty: its label."""
    sort_first: Literal["up", "down"] = "up"
    """The direction of the first press: down for dates and counts."""
    head: str = ""
    """What stands over it, maybe in several lines, in place of the label where each of its cells is a thing itself."""
    priority: int = 1
    """When the table is too narrow the lowest go first, from the right; 0 is dropped before 1."""

    def cell(self, row: Row) -> Cell:
        """What this column shows of a row."""
        if self.render is not None:
            return self.render(row)
        value = row.get(self.name)
        return "" if value is None else str(value)

    def taken(self, row: Row) -> str:
        """What it says of a row outside of the screen."""
        if self.told is not None:
            return self.told(row)
        cell = self.cell(row)
        return (cell if isinstance(cell, str) else "".join(piece.text for piece in cell)).strip()


NARROW: Final = 12
"""Cells in which a text still says something."""


class Fitted(NamedTuple):
    """A column with the cells it was given."""

    column: Column
    width: int


def fit(columns: Sequence[Column], available: int, gap: int, taken: int = 0) -> list[Fitted]:
    """The columns that fit into so many cells, in order, flexible ones grown to fill them.

    One column always stays, cropped if it must be. What is taken for a while drives none away: the widest makes room.
    The last flexible one is rather narrow than away, where nothing else could fill its place.
    """
    kept = list(columns)
    while len(kept) > 1 and _needed(kept, gap) > available:
        lowest = min(reversed(kept), key=lambda column: column.priority)
        others = [column for column in kept if column is not lowest]
        room = available - _needed(others, gap) - gap
        if lowest.flex and room >= NARROW and not any(column.flex for column in others):
            kept = [replace(lowest, width=room) if column is lowest else column for column in kept]
            break
        kept = others
    kept = _with_those_that_fit(kept, columns, available, gap)
    widths = [column.width for column in kept]
    spare = available - taken - _needed(kept, gap)
    _grow(kept, widths, spare)
    if spare < 0 and len(kept) > 1:
        widest = widths.index(max(widths))
        widths[widest] = max(1, widths[widest] + spare)
    if len(kept) == 1:
        widths = [min(widths[0], max(available - taken, 1))]
    return [Fitted(column, width) for column, width in zip(kept, widths, strict=True)]


def _with_those_that_fit(kept: Sequence[Column], columns: Sequence[Column], available: int, gap: int) -> list[Column]:
    """With columns that went for one that was dropped too, where they have room: the most important first."""
    chosen = {column.name: column for column in kept}
    for column in sorted(columns, key=lambda each: -each.priority):
        if column.name not in chosen and _needed([*chosen.values(), column], gap) <= available:
            chosen[column.name] = column
    return [chosen[column.name] for column in columns if column.name in chosen]


def _needed(columns: Sequence[Column], gap: int) -> int:
    return sum(column.width for column in columns) + gap * (len(columns) - 1)


def _grow(columns: Sequence[Column], widths: list[int], spare: int) -> None:
    """Give the spare cells to flexible columns by their shares, none past its maximum."""
    while spare > 0 and (open_ones := [at for at, column in enumerate(columns) if _may_grow(column, widths[at])]):
        shares = sum(columns[at].flex for at in open_ones)
        before, pool = spare, spare
        for at in open_ones:
            wish = max(pool * columns[at].flex // shares, 1)
            limit = columns[at].max_width
            gain = min(wish, spare, wish if limit is None else limit - widths[at])
            widths[at] += gain
            spare -= gain
        if spare == before:
            return


def _may_grow(column: Column, width: int) -> bool:
    return column.flex > 0 and (column.max_width is None or width < column.max_width)

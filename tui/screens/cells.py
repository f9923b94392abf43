"""The columns that several screens share, each with its words, glyphs and colours."""

from datetime import date
from functools import partial

from tui.widgets.columns import Column, Piece, Row
from tui.words import (
    NONE_GLYPH,
    SPARKS,
    level_glyph,
    level_number,
    level_variable,
    level_word,
    short_day,
    trend_glyph,
    trend_variable,
)


def standing_cell(row: Row) -> list[Piece]:
    """`◼ frozen`."""
    level = row["level"]
    return [Piece(f"{level_glyph(level)} {level_word(level)}", level_variable(level))]


def trend_cell(row: Row) -> list[Piece]:
    """A glyph; `quiet` where the window has nothing to tell a trend from."""
    if row["quiet"]:
        return [Piece("quiet", "text-muted")]
    return [Piece(f"  {trend_glyph(row['trend'])}", trend_variable(row["trend"]))]


def spark_cell(row: Row) -> list[Piece]:
    """A bar for each month, high for cooperation, coloured by level; a dot for a month without a claim."""
    return [
        Piece(NONE_GLYPH if level is None else SPARKS[level], level_variable(level)) for level in row["months"] or ()
    ]


def number_cell(name: str, row: Row) -> list[Piece]:
    """`-2` in its colour."""
    return [Piece(level_number(row[name]), level_variable(row[name]))]


def count_cell(name: str, row: Row) -> list[Piece]:
    """A count; a zero is a dot, so that the others are seen."""
    return [Piece(f"{row[name]:,}") if row[name] else Piece(NONE_GLYPH, "text-muted")]


def day_cell(name: str, as_of: date, row: Row) -> list[Piece]:
    """`19 Jun`; a dot for no day."""
    return [Piece(short_day(row[name], as_of) or NONE_GLYPH, "text-muted")]


def standing_column(label: str = "Standing") -> Column:
    """Glyph and word of `level`."""
    return Column("level", label, 12, render=standing_cell, priority=9)


def number_column(name: str, label: str) -> Column:
    """A level as a number of two cells."""
    return Column(name, label, 2, align="right", render=partial(number_cell, name), priority=7)


def count_column(name: str, label: str, priority: int = 4) -> Column:
    """A count, aligned right."""
    render = partial(count_cell, name)
    return Column(name, label, len(label), align="right", render=render, sort_first="down", priority=priority)


def day_column(as_of: date, name: str = "date", label: str = "Date", priority: int = 8) -> Column:
    """A day, short."""
    render = partial(day_cell, name, as_of)
    return Column(name, label, 8, align="right", render=render, sort_first="down", priority=priority)


def people_columns(as_of: date) -> list[Column]:
    """The columns of people: who, for whom, how much, at which level and in which words last."""
    return [
        Column("speaker", "Who", 16, flex=1, max_width=28, priority=9),
        Column("side", "Side", 4, priority=7),
        Column("role", "Office", 14, flex=1, max_width=36, priority=3),
        count_column("claims", "Claims"),
        day_column(as_of, "last", "Last", priority=6),
        standing_column("Level"),
        Column("quote", "Latest words", 14, flex=3, priority=5),
    ]

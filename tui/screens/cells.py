"""The columns that several screens share, each with its words, glyphs and colours."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import islice
from typing import Final

import polars as pl

from model.days.event_from import iso_told
from model.standing.facts import is_leaning
from model.words.leads import without_lead
from tui.widgets.columns import Column, Piece, Row
from tui.wording.judgements import PEN, PIN, marked_word
from tui.words import (
    DAY_CELLS,
    DECIDES,
    LEANS,
    NONE_GLYPH,
    SPARKS,
    balance_number,
    is_against,
    level_glyph,
    level_number,
    level_variable,
    short_told_day,
    side_words,
    trend_glyph,
    trend_variable,
)

OUT: Final = ("dismissed", "irrelevant")
"""Claims that are shown, but count no more."""
MOST_ISSUES: Final = 40
"""Issues in a cell: no terminal shows more of them."""


def is_out(claim: Row) -> bool:
    """Whether a claim counts no more: dismissed, or of an article that is not relevant."""
    return claim.get("judged") in OUT


def standing_cell(row: Row) -> list[Piece]:
    """`◼ frozen`; `◼ frozen ✎` where an analyst says so, `✎ dismissed` where the claim counts no more.

    In grey where it counts as nothing.
    """
    level, judged = row["level"], row.get("judged")
    if judged in OUT:
        return [Piece(f"{PEN} {judged}", "text-muted")]
    is_judged = judged is not None or ("machine" in row and row["by"] is not None)
    return [Piece(marked_word(level, is_judged), "text-muted" if row.get("uncounted") else level_variable(level))]


def moved_cell(row: Row) -> list[Piece]:
    """`✕→▾ strained ›✕`: before the standing what it was, where that changed within the window; behind it what it
    leans to.
    """
    was = [Piece(level_glyph(row["was"]), level_variable(row["was"])), Piece("→")]
    leaning = [Piece(f" {LEANS}"), Piece(level_glyph(row["leaning"]), level_variable(row["leaning"]))]
    return [
        *([Piece("  ")] if row["moved"] is None else was),
        *standing_cell(row),
        *(leaning if is_leaning(row) else []),
    ]


def since_cell(as_of: date, row: Row) -> list[Piece]:
    """`2 Dec`: since when it stands so; not in grey where it moved within the window."""
    day = short_told_day(row["since"], row["since_precision"], as_of)
    return [Piece(day or NONE_GLYPH, "text-muted" if row["moved"] is None else "")]


def words_cell(row: Row) -> list[Piece]:
    """What set the level: the claim's sentence, or why an analyst says otherwise."""
    if row["by"] is not None:
        return [Piece(f"{PEN} {row['reason']}", "text-accent")]
    return [Piece(without_lead(row["words"] or ""))]


def trend_cell(row: Row) -> list[Piece]:
    """A glyph, `(▲)` where the last change went the other way; `quiet` where there is nothing to tell a trend from."""
    if row["quiet"]:
        return [Piece("quiet", "text-muted")]
    glyph = trend_glyph(row["trend"])
    return [Piece(f" ({glyph})" if is_against(row) else f"  {glyph}", trend_variable(row["trend"]))]


def spark_cell(row: Row) -> list[Piece]:
    """A bar for each month, high for cooperation, coloured by level; a dot for a month without a claim."""
    return [
        Piece(NONE_GLYPH if level is None else SPARKS[level], level_variable(level), is_drawn=True)
        for level in row["months"] or ()
    ]


def number_cell(name: str, row: Row) -> list[Piece]:
    """`-2` in its colour."""
    return [Piece(level_number(row[name]), level_variable(row[name]))]


def count_cell(name: str, row: Row) -> list[Piece]:
    """A count; a zero is a dot, so that the others are seen."""
    return [Piece(f"{row[name]:,}") if row[name] else Piece(NONE_GLYPH, "text-muted")]


def day_cell(name: str, as_of: date, precision: str, row: Row) -> list[Piece]:
    """`19 Jun`; a dot for no day."""
    return [Piece(short_told_day(row[name], row.get(precision), as_of) or NONE_GLYPH, "text-muted")]


def told_day_in(name: str, precision: str, row: Row) -> str:
    """`2023-06-19`, where no title says the year; nothing for no day."""
    return iso_told(row[name], row.get(precision)) if row[name] else ""


def side_cell(row: Row) -> list[Piece]:
    """`US` of a speaker; `(US)` where nobody is quoted and the source speaks for that side."""
    return [Piece(side_words(row), "" if row["side"] else "text-muted")]


def quote_cell(row: Row) -> list[Piece]:
    """The quote, behind a sign if it is pinned or decides; in grey where the claim counts no more, or as nothing."""
    role = "text-muted" if row.get("judged") in OUT or row.get("uncounted") else ""
    pin = [Piece(f"{PIN} ", "text-accent")] if row.get("is_pinned") else []
    decides = [Piece(f"{DECIDES} ", "text-accent")] if row.get("is_deciding") else []
    return [*pin, *decides, Piece(without_lead(row["quote"] or "", row.get("speaker")), role)]


def standing_column(label: str = "Standing") -> Column:
    """Glyph and word of `level`."""
    return Column("level", label, 12, render=standing_cell, priority=9)


def moved_column() -> Column:
    """Glyph and word of `level`, and the glyphs of what it was and of what it leans to."""
    return Column("level", "Standing", 17, render=moved_cell, priority=9)


def since_column(as_of: date) -> Column:
    """Since when it stands so."""
    render = partial(since_cell, as_of)
    told = partial(told_day_in, "since", "since_precision")
    return Column("since", "Since", DAY_CELLS, align="right", render=render, told=told, sort_first="down", priority=8)


def number_column(name: str, label: str) -> Column:
    """A level as a number of two cells."""
    return Column(name, label, 2, align="right", render=partial(number_cell, name), priority=7)


def balance_column(sides: Sequence[str]) -> Column:
    """How many claims of the window are each side's: `12:3`."""
    return Column("first_claims", ":".join(sides), 7, align="right", render=balance_cell, priority=0)


def balance_cell(row: Row) -> list[Piece]:
    """`12:3`, marked and in grey where one side alone speaks."""
    first, second = row["first_claims"], row["second_claims"]
    return [Piece(balance_number(first, second), "" if first and second else "text-muted")]


def count_column(name: str, label: str, priority: int = 4) -> Column:
    """A count, aligned right."""
    render = partial(count_cell, name)
    return Column(name, label, len(label), align="right", render=render, sort_first="down", priority=priority)


def day_column(as_of: date, name: str = "date", label: str = "Date", priority: int = 8, precision: str = "") -> Column:
    """A day, short; as exactly as the column `precision` says, if there is one."""
    render, told = partial(day_cell, name, as_of, precision), partial(told_day_in, name, precision)
    return Column(name, label, DAY_CELLS, align="right", render=render, told=told, sort_first="down", priority=priority)


def issues_cell(name_of: Callable[[str], str], row: Row) -> list[Piece]:
    """`✕ Taiwan ▴ Chips`: each issue behind the glyph of its level, as many as may be seen."""
    pairs = islice(zip(row["issues"], row["levels"], strict=True), MOST_ISSUES)
    return [
        piece
        for slug, level in pairs
        for piece in (Piece(f"{level_glyph(level)} ", level_variable(level)), Piece(f"{name_of(slug)} "))
    ]


def issues_column(name_of: Callable[[str], str]) -> Column:
    """What one speaks on; the first to go where there is no room."""
    return Column(
        "issues", "Issues", 16, flex=1, max_width=48, render=partial(issues_cell, name_of), priority=0,
        sort=pl.col("issues").list.len(), sorts_by="number of issues", sort_first="down",
    )  # fmt: skip


def columns_of_claims(as_of: date, on: Sequence[Column] = (), by: Sequence[Column] = ()) -> list[Column]:
    """The columns of claims, among them those of what they are on and of who says it."""
    return [
        day_column(as_of),
        *on,
        standing_column("Level"),
        Column("kind", "Kind", 7, priority=4),
        Column("mode", "Mode", 12, priority=2),
        *by,
        Column("quote", "Quote", 26, flex=4, render=quote_cell, priority=7),
    ]


def people_columns(as_of: date) -> list[Column]:
    """The columns of people: who, for whom, how much, at which level and in which words last."""
    return [
        Column("speaker", "Who", 16, flex=1, max_width=28, priority=9),
        Column("side", "Side", 4, priority=7),
        Column("role", "Office", 14, flex=1, max_width=36, priority=3),
        count_column("claims", "Claims"),
        day_column(as_of, "last", "Last", priority=6),
        standing_column("Level"),
        Column("quote", "Latest words", 14, flex=3, render=quote_cell, priority=5),
    ]

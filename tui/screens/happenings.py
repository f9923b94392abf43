"""The timeline's columns: events, what they brought and what came of them, and the articles beneath an unfolded one."""

from datetime import date
from functools import partial
from typing import Final

from model.words.leads import without_lead
from tui.screens.cells import count_column, day_column, standing_column
from tui.widgets.columns import Column, Piece, Row
from tui.wording.judgements import marked_word
from tui.words import FOLDED, UNFOLDED, level_variable

BENEATH: Final = "└"
CYCLE: Final = "⇄"
"""Before an event that answers another, or that was answered."""


def can_unfold(row: Row) -> bool:
    """Whether several articles tell of the event."""
    return row["depth"] == 0 and (row["articles"] or 0) > 1


def event_columns(as_of: date, unfolded: frozenset[str] = frozenset()) -> list[Column]:
    """The columns of the timeline, with these events unfolded."""
    return [
        day_column(as_of, "day", "Day", precision="day_precision"),
        standing_column("Level"),
        Column("new", "Became", 12, render=became_cell, priority=6),
        Column("kind", "Kind", 7, priority=4),
        Column("pair", "Side", 4, priority=6),
        count_column("origins", "Origins", 3),
        count_column("articles", "Articles", 2),
        Column("title", "What happened", 26, flex=4, render=partial(what_cell, unfolded), priority=7),
        Column("outcome", "What came of it", 16, flex=1, render=outcome_cell, priority=1),
    ]


def became_cell(row: Row) -> list[Piece]:
    """The standing that this event brought, if it changed it; in grey with a pen what it was beneath a judgement."""
    new, is_beneath = row["new"], row["beneath"] is not None
    if new is None:
        return []
    return [Piece(marked_word(new, is_beneath), "text-muted" if is_beneath else level_variable(new))]


def what_cell(unfolded: frozenset[str], row: Row) -> list[Piece]:
    """`+ ⇄ China announces tariffs`; of an article beneath it `  └ Xinhua: “…”`."""
    if row["depth"]:
        return [Piece(f"  {BENEATH} {row['source'] or ''}: ", "text-muted"), Piece(without_lead(row["quote"] or ""))]
    fold = (UNFOLDED if row["event"] in unfolded else FOLDED) if can_unfold(row) else " "
    cycle = [Piece(f"{CYCLE} ", "accent")] if row["outcome"] or row["answers"] else []
    return [Piece(f"{fold} ", "text-muted"), *cycle, Piece(without_lead(row["title"] or ""))]


def outcome_cell(row: Row) -> list[Piece]:
    """`answered by CN after 3 days`, `answers US of 2023-10-17`."""
    return [Piece(" · ".join(words for words in (row["answers"], row["outcome"]) if words), "text-muted")]

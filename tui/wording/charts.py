"""The course of an issue as a chart of characters: a row per level, a column for one or more days."""

from datetime import date
from itertools import pairwise
from typing import Final

import polars as pl

from model.days.dating import SHORT_MONTHS
from model.schema import LEVELS
from model.views.course import bins
from tui.words import level_glyph, level_number, level_variable, level_word, long_day

LABEL: Final = 14
"""Cells before the first column: `escalating -3 `."""
LINE, JUDGED, RISER, BASE = "━", "╍", "│", "┈"

Mark = tuple[str, str]
"""A character, and the variable of the theme that colours it."""


def course_marks(days: pl.DataFrame, width: int) -> list[list[Mark]]:
    """The lines of the chart of one issue's COURSE in so many cells: agreed at the top, the months at the bottom."""
    columns = list(bins(days, max(width - LABEL, 1)).iter_rows(named=True))
    levels: list[int | None] = [column["level"] for column in columns]
    lines = {level: [(BASE if level == 0 else " ", "rule")] * len(columns) for level in LEVELS}
    for place, (before, level) in enumerate(pairwise([None, *levels])):
        if level is None:
            continue
        for between in _between(before, level):
            lines[between][place] = (RISER, "muted")
        lines[level][place] = _mark(columns[place], is_first=before != level)
    labels = {level: f"{level_word(level):<10} {level_number(level)} " for level in LEVELS}
    chart = [[(labels[level], "muted"), *lines[level]] for level in sorted(LEVELS, reverse=True)]
    return [*chart, [(" " * LABEL + _months([(column["first"], column["last"]) for column in columns]), "muted")]]


def course_words(days: pl.DataFrame) -> list[str]:
    """One issue's COURSE to be read aloud: a line for its first day, and for each on which it changed."""
    told = days.filter(pl.col("is_change") | (pl.col("day") == pl.col("day").min()))
    return [
        f"from {long_day(row['day'])}: {level_word(row['level'])}{', judged' if row['is_judged'] else ''}"
        for row in told.iter_rows(named=True)
    ]


def _between(before: int | None, level: int) -> range:
    """The levels that a change passes, its ends left out."""
    return range(0) if before is None else range(min(before, level) + 1, max(before, level))


def _mark(column: dict[str, object], *, is_first: bool) -> Mark:
    level = column["level"]
    assert isinstance(level, int)
    line = JUDGED if column["is_judged"] else LINE
    return level_glyph(level) if is_first else line, level_variable(level)


def _months(columns: list[tuple[date, date]]) -> str:
    """The month's name under the column that has its first day, January as the year; as many as there is room for."""
    text = ""
    for place, (first, last) in enumerate(columns):
        is_new = first.day == 1 or (first.year, first.month) != (last.year, last.month)
        if is_new and len(text) <= place:
            text = text.ljust(place) + (str(last.year) if last.month == 1 else SHORT_MONTHS[last.month - 1]) + " "
    return text[: len(columns)].rstrip()


def course_lines(days: pl.DataFrame, width: int) -> list[str]:
    """The chart as plain text; no lines where nothing ever held."""
    if days["level"].null_count() == days.height:
        return []
    return ["".join(text for text, _ in line).rstrip() for line in course_marks(days, width)]

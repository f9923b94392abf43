"""Rows of a PDF's page whose days stand in a column of their own at the left, as tables and chronologies have them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from model.readers.days.headings import is_day_line
from model.readers.pages.gaps import Line
from model.readers.pages.pieces import Piece, Row, line_of

ROWS: Final = 3
"""On one page, from which it is a column of days."""
NEAR: Final = 3.0
"""Points by which what stands beside the days may begin elsewhere."""
LETTER: Final = 0.55
"""How wide a letter is about, in its size."""
GAP: Final = 1.0
"""Times the size of letters between a day and what stands beside it; a space between words is a third."""
LONGEST: Final = 40
"""Characters of a day."""


def dated_lines(rows: Sequence[Row]) -> list[Line]:
    """The lines of a page, a colon behind each day and space above it; empty if there is no such column."""
    splits = [_split(row) for row in rows]
    columns = Counter(round(row[at].x / NEAR) for row, at in zip(rows, splits, strict=True) if at)
    if not columns:
        return []
    column, number = columns.most_common(1)[0]
    return list(_lines(rows, splits, column)) if number >= ROWS else []


def _lines(rows: Sequence[Row], splits: Sequence[int], column: int) -> Iterator[Line]:
    for row, at in zip(rows, splits, strict=True):
        is_dated = at > 0 and round(row[at].x / NEAR) == column
        text = f"{line_of(row[:at]).rstrip(' .:–—-')}: {line_of(row[at:])}" if is_dated else line_of(row)
        yield Line(text, row[0].y, row[0].size, is_apart=is_dated)


def _split(row: Sequence[Piece]) -> int:
    """Where what stands beside a day begins, behind a gap; 0 if a row does not begin with a day."""
    for at in range(1, len(row)):
        before, piece = row[at - 1], row[at]
        if len(told := line_of(row[:at])) > LONGEST:
            return 0
        end = before.x + LETTER * before.size * len(before.text.strip())
        if piece.x - end > GAP * before.size and is_day_line(told):
            return at
    return 0

"""Columns of a PDF's page whose lines were drawn across them: the left one is read first, and then those to its right.

Most programs draw a column at a time, and their order is kept as it is.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any, Final, NamedTuple

from model.readers.pages.dated_rows import dated_lines
from model.readers.pages.gaps import Line, with_gaps
from model.readers.pages.pieces import Piece, Row, line_of

SHARE: Final = 0.5
"""Of a page's lines, those that must be of two halves that begin where the others do."""
LINES: Final = 8
"""That are of two halves, at least."""
SHORTEST: Final = 20
"""Characters of half a line, on the average: less is a table."""
WIDER: Final = 1.15
"""Times as long as the longest left half is a line over both columns."""
NEAR: Final = 3.0
INDENT: Final = 36.0
"""Points by which a line may begin beside its column's edge: as it is set, and as the first of a paragraph."""
APART: Final = 2.5
"""Times the usual distance of lines that a line of the same column may stand below the one above."""

_GOES_ON: Final = re.compile(r"[^\w]*[a-z]")
"""How most lines of prose begin, and cells of a table hardly ever."""


class _Columns(NamedTuple):
    """Where two columns stand, in points."""

    left: float
    right: float
    letter: float
    """How wide a letter is about."""
    longest: int
    """Characters of the longest left half."""
    leading: float
    """From one line to the next."""


def page_and_pieces(page: Any) -> tuple[str, list[Piece]]:  # noqa: ANN401 - pypdf's
    """The text of a page, a line each, in the order in which a person reads its columns; and how it was drawn."""
    pieces: list[Piece] = []

    def take(text: str, cm: Sequence[float], tm: Sequence[float], _: object, size: float) -> None:
        if text.strip():
            x, y = (tm[4] * cm[at] + tm[5] * cm[at + 2] + cm[at + 4] for at in (0, 1))
            pieces.append(Piece(text, x, y, abs(size * tm[3] * cm[3])))

    text = str(page.extract_text(visitor_text=take))
    return _as_read(text, pieces), pieces


def _as_read(text: str, pieces: Sequence[Piece]) -> str:
    rows = _rows(pieces)
    columns = _columns(rows)
    if columns:
        return "\n".join(_read(rows, columns))
    return "\n".join(with_gaps(dated) if (dated := dated_lines(rows)) else _spaced(text, pieces))


def _lines(rows: Sequence[Row]) -> Iterator[str]:
    """The lines of a column, which may be two or more again."""
    columns = _columns(rows)
    return (
        _read(rows, columns)
        if columns
        else with_gaps([Line(line_of(row), row[0].y, row[0].size, x=row[0].x) for row in rows])
    )


def _spaced(text: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """The lines of a text as it was put together of these pieces."""
    told = [(line, not above.strip()) for above, line in pairwise(["", *text.splitlines()]) if line.strip()]
    first = _first_pieces([line for line, _ in told], pieces)
    if not first:
        return iter(text.splitlines())
    lines = zip(told, first, strict=True)
    return with_gaps([Line(line, piece.y, piece.size, is_apart, piece.x) for (line, is_apart), piece in lines])


def _first_pieces(lines: Sequence[str], pieces: Sequence[Piece]) -> list[Piece]:
    """The one with which each line begins; empty where they are of other pieces."""
    first: list[Piece] = []
    coming = iter(pieces)
    for line in lines:
        left, begun = "".join(line.split()), len(first)
        while left:
            piece = next(coming, None)
            shown = "".join(piece.text.split()) if piece else ""
            if not piece or not left.startswith(shown):
                return []
            left = left[len(shown) :]
            first += [piece] if len(first) == begun else []
    return first


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    """Pieces that were drawn one after the other on one line."""
    rows: list[Row] = []
    for piece in pieces:
        if rows and abs(rows[-1][-1].y - piece.y) < NEAR and rows[-1][-1].x < piece.x:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _columns(rows: Sequence[Row]) -> _Columns | None:
    """The columns that lines were drawn across; None if there are no two, or if they are those of a table."""
    starts = Counter(round(piece.x / NEAR) for row in rows for piece in row[1:])
    if not starts:
        return None
    right, letter = NEAR * max(starts, key=lambda start: starts[start] + starts[start + 1]), _letter(rows)
    halves = [told for row in rows if (told := _halves(row, right, letter))]
    lefts, rights = ([line_of(told[side]) for told in halves] for side in (0, 1))
    if len(halves) < max(LINES, SHARE * len(rows)) or not (_is_prose(lefts) and _is_prose(rights)):
        return None
    left = NEAR * Counter(round(told[0].x / NEAR) for told, _ in halves).most_common(1)[0][0]
    leading = median(abs(above[0].y - below[0].y) for above, below in pairwise(rows))
    return _Columns(left, right, letter, max(map(len, lefts)), leading)


def _letter(rows: Sequence[Row]) -> float:
    """How wide a letter is about, where lines were drawn word by word; 0 where they were drawn whole."""
    drawn = [(before, after) for row in rows if len(row) > 2 for before, after in pairwise(row)]
    if not drawn or median(len(before.text.strip()) for before, _ in drawn) >= SHORTEST:
        return 0.0
    return median((after.x - before.x) / (len(before.text.strip()) + 1) for before, after in drawn)


def _halves(row: Row, right: float, letter: float) -> tuple[Row, Row] | None:
    """What stands left and right; None if nothing begins where the right column does, with a gap before it."""
    is_whole = len(row) == 2 or not letter
    reach = INDENT if is_whole else NEAR
    for at, (before, piece) in enumerate(pairwise(row), start=1):
        is_after_gap = is_whole or piece.x - before.x > (len(before.text.strip()) + 1.5) * letter
        if -NEAR <= piece.x - right <= reach and is_after_gap:
            return row[:at], row[at:]
    return None


def _is_prose(lines: Sequence[str]) -> bool:
    going_on = sum(_GOES_ON.match(line) is not None for line in lines)
    return sum(map(len, lines)) >= SHORTEST * len(lines) and 2 * going_on >= len(lines)


def _read(rows: Sequence[Row], columns: _Columns) -> Iterator[str]:
    """The lines; what stands over all columns, or far from them, divides what is above it from what is below."""
    lefts: list[Row] = []
    rights: list[Row] = []
    last = rows[0][0].y
    for row in rows:
        line, x, y = line_of(row), row[0].x, row[0].y
        is_near = abs(last - y) <= APART * columns.leading
        if halves := _halves(row, columns.right, columns.letter):
            lefts.append(halves[0])
            rights.append(halves[1])
        elif is_near and -NEAR <= x - columns.right <= INDENT:
            rights.append(row)
        elif is_near and -NEAR <= x - columns.left <= INDENT and len(line) <= WIDER * columns.longest:
            lefts.append(row)
        else:
            yield from (*_lines(lefts), *_lines(rights), line)
            lefts, rights = [], []
        last = y
    yield from (*_lines(lefts), *_lines(rights))

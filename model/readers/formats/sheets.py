"""Sheets of a spreadsheet, whichever program's: each is read as the table of CSV that it could be saved as."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import Final, NamedTuple

from model.errors import ReadError, TakenError
from model.readers.fields import TEXTS, WEB, field_of, normal_name
from model.readers.formats.format import Piece
from model.readers.formats.tables import ABOVE, is_header
from model.readers.inputs import Input
from model.readers.rows.unused import likely_text
from model.readers.sides import sides_of
from model.words.surrogates import whole

OTHERS: Final = "other sheets"
LINK: Final = "url"
"""The column of where the words of a row lead to, if the sheet has none of that name."""

Place = tuple[int, int]
"""Row and column of a cell, from 0."""
Rows = list[list[str]]


class Sheet(NamedTuple):
    """One that is seen."""

    name: str
    words: Mapping[Place, str]
    """Of the cells that have any; one that is as high as several has them in each."""
    links: Mapping[Place, str]
    """Where cells lead to."""


def word_of(value: object) -> str:
    """What a cell shows, as CSV has it."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else whole(str(value))


def spread(words: Mapping[Place, str], merged: Iterable[tuple[Place, Place]]) -> dict[Place, str]:
    """Words of a sheet; those of a cell that is as high as several, `merged` from first to last, in each of these."""
    told, end = dict(words), max((row for row, _ in words), default=-1)
    for (first, column), (last, right) in merged:
        if column == right and (top := told.get((first, column))):
            told |= {(row, column): top for row in range(first, min(last, end) + 1)}
    return told


def sheet_inputs(sheets: Iterable[Sheet], source: Input) -> Iterator[Piece]:
    """Those with words, known by their names where there are several; ReadError if there is none."""
    told = [sheet for sheet in sheets if sheet.words]
    if not told:
        raise ReadError(source.place, "has no sheet with words in it")
    names = list(source.names.values())
    rows = [_linked(sheet, names) for sheet in told]
    has_articles = any(_head(each, names) is not None for each in rows)
    for sheet, each in zip(told, rows, strict=True):
        place = source.place if len(told) == 1 else f"{source.place}!{whole(sheet.name)}"
        if has_articles and _is_beside(each, names):
            yield TakenError(place, f"has no columns of articles and no sentences, as {OTHERS} do: left out")
            continue
        content = _as_csv(each)
        yield source.inner(place, partial(io.BytesIO, content), name="sheet.csv", depth=source.depth)


def _rows(words: Mapping[Place, str]) -> Rows:
    rows: Rows = [[] for _ in range(1 + max(row for row, _ in words))]
    for (row, column), word in sorted(words.items()):
        cells = rows[row]
        cells += [""] * (column - len(cells)) + [word]
    return rows


def _linked(sheet: Sheet, names: Sequence[str]) -> Rows:
    """The rows, with where the first link of each leads to in its column for that, or in one more."""
    rows, links = _rows(sheet.words), dict[int, str]()
    for (row, _), url in sorted(sheet.links.items()):
        if url.startswith(WEB):
            links.setdefault(row, url)
    head = _head(rows, names)
    if head is None:
        return rows
    width = max(map(len, rows))
    rows[head] += [""] * (width - len(rows[head]))  # a cell in a column without a name is no mistake
    place = next((at for at, name in enumerate(rows[head]) if field_of(normal_name(name), {}) == "url"), width)
    rows[head] += [LINK] * (place == width and len(links) > 0)
    for at, link in links.items():
        if head < at < len(rows):
            cells = rows[at]
            cells += [""] * (place + 1 - len(cells))
            cells[place] = cells[place] if cells[place].startswith(WEB) else link
    return rows


def _head(rows: Rows, names: Sequence[str]) -> int | None:
    """Which row names the columns of articles."""
    return next((at for at, row in enumerate(rows[: 2 * ABOVE]) if is_header(row, names)), None)


def _may_name_columns(row: Sequence[str]) -> bool:
    """Whether cells name a column for a text, or those of headlines with their addresses."""
    columns = list(map(normal_name, row))
    return (
        not TEXTS.isdisjoint(columns)
        or bool(sides_of(columns))
        or {field_of(name, {}) for name in columns} >= {"title", "url"}
    )


def _is_beside(rows: Rows, names: Sequence[str]) -> bool:
    """Whether a sheet has a code or a list for those of articles, and tells nothing itself."""
    if names or any(map(_may_name_columns, rows[: 2 * ABOVE])):
        return False
    columns = [str(at) for at in range(max(map(len, rows)))]
    return likely_text(columns, rows) is None


def _as_csv(rows: Rows) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode("utf-8")

"""A tracker kept by hand as a table of Word with a column of days, in the shape of those of Markdown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from model.readers.days.calendar import Calendar, year_told_in
from model.readers.fields import field_in_document, normal_name
from model.readers.parts.grids import Grid, Row, days_of, turn
from model.readers.text.paragraphs import Paragraph, joined

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADS: Final = 2
"""Rows among which the one stands that names the columns: a title may stand over it."""

_WRAPPING: Final = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml"))
"""Elements around others that show nothing by themselves."""

ParagraphsOf = Callable[[Any], Iterator[Paragraph]]
"""The paragraphs of an element of a document, wherever they stand in it."""
Cell = Sequence[Paragraph] | None
"""None: it is one with the cell above."""


def word_grid(body: Any, paragraphs_of: ParagraphsOf, names: Mapping[str, str]) -> Grid | None:  # noqa: ANN401
    """The tables of a document that is a tracker; None if it is none. `names` are the columns that the user named."""
    grid, around = Grid(), list[Paragraph]()
    calendar: Calendar | None = None
    for element in _parts(body):
        rows = [list(_cells(row, paragraphs_of)) for row in _parts(element) if row.tag == f"{W}tr"]
        head = next((at for at, row in enumerate(rows[:HEADS]) if "date" in _columns(row, names)), None)
        if head is None:
            around += (paragraph for row in rows for cell in row for paragraph in cell or ())
            around += () if rows else paragraphs_of(element)
            continue
        around += (paragraph for row in rows[:head] for cell in row for paragraph in cell or ())
        calendar = calendar or Calendar(year_told_in(joined(around)))
        turn(calendar, around)
        told = list(_rows(rows[head + 1 :], _columns(rows[head], names), len(grid.rows)))
        grid.days += days_of(told, calendar)
        grid.rows += told
    grid.rest = joined(around)
    return grid.settled(around)


def _parts(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """What is in an element, in order."""
    for child in element:
        if child.tag in _WRAPPING:
            yield from _parts(child)
        else:
            yield child


def _cells(row: Any, paragraphs_of: ParagraphsOf) -> Iterator[Cell]:  # noqa: ANN401
    """The cells of a row; one that is as wide as several has empty ones behind it."""
    for cell in _parts(row):
        if cell.tag == f"{W}tc":
            merge, span = cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}gridSpan")
            is_above = merge is not None and merge.get(f"{W}val") in (None, "continue")
            yield None if is_above else list(paragraphs_of(cell))
            width = "" if span is None else str(span.get(f"{W}val"))
            yield from [()] * (int(width) - 1 if width.isdigit() and len(width) < 3 else 0)


def _columns(row: Sequence[Cell], names: Mapping[str, str]) -> list[str]:
    return [field_in_document(normal_name(joined(cell or ())), names) or "text" for cell in row]


def _rows(rows: Sequence[Sequence[Cell]], columns: Sequence[str], number: int) -> Iterator[Row]:
    """The rows that have anything in them; a day that stands over several of them is that of each."""
    day: Sequence[Paragraph] = ()
    for row in rows:
        cells: dict[str, list[str]] = {}
        links: dict[bool, list[str]] = {True: [], False: []}
        for at, cell in enumerate(row):
            column = columns[at] if at < len(columns) else "text"
            told = day if cell is None and column == "date" else cell or ()
            day = told if column == "date" else day
            if told:
                links[column == "url"] += (link for paragraph in told for link in paragraph.links)
                cells.setdefault(column, []).append(joined(told))
        if cells:
            yield Row(number, cells, [*links[True], *links[False]])
            number += 1

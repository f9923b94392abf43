"""A tracker kept by hand as a table of a page, or of a document or a sheet saved as one, with a column of days."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from model.readers.days.days import parse_day
from model.readers.pages.markup import words_in
from model.readers.pages.outlined import outlined_page
from model.readers.parts.below_days import columns_named
from model.readers.parts.celled import HEADS, Cell, CelledTables
from model.readers.parts.grids import EVENT_DAY, Grid, column_of
from model.readers.text.paragraphs import Paragraph

_CELLS: Final = ("td", "th")
_SHEET: Final = "waffle"
"""The class of the tables of Google Sheets, whose first column and head are the sheet's own numbers and letters."""
_WIDEST: Final = 99
"""Cells that one cell may be as wide or as high as."""


def page_grid(
    tree: Any,  # noqa: ANN401
    text: str,
    url: str | None,
    names: Mapping[str, str],
    *,
    is_document: bool,
) -> Grid | None:
    """The tables of a page that is a tracker; None if it is none. `names` are the columns that the user named.

    Around them is all that a document shows, and what a page's `text` has of it. In a document they may stand
    below days.
    """
    all_rows = {table: rows for table in tree.iter("table") if (rows := _rows(table))}
    found = {table: rows for table, rows in all_rows.items() if _has_days(rows, names)}
    if is_document and not found:
        found = {table: rows for table, rows in all_rows.items() if columns_named(_words_of(rows[0]), names)}
    if not found:
        return None
    lines = frozenset(text.split("\n"))
    tables, taken = CelledTables(names), set[Any]()
    cells, around = _placed(tree, url, found, is_document=is_document)
    for table, paragraph in around:
        if table is not None and table not in taken:
            taken.add(table)
            tables.take(list(_filled(found[table], cells)))
        elif paragraph and (is_document or paragraph.text in lines):
            tables.around.append(paragraph)
    return tables.grid()


def is_of_days(table: Any, names: Mapping[str, str]) -> bool:  # noqa: ANN401
    """Whether a table has a column of days."""
    return _has_days(_rows(table), names)


def _placed(
    tree: Any,  # noqa: ANN401
    url: str | None,
    found: Mapping[Any, object],
    *,
    is_document: bool,
) -> tuple[dict[Any, list[Paragraph]], list[tuple[Any, Paragraph | None]]]:
    """The paragraphs of each cell; those around the tables, in order, and where each table begins."""
    cells: dict[Any, list[Paragraph]] = {}
    around: list[tuple[Any, Paragraph | None]] = []
    for paragraph, element in outlined_page(tree, url, is_document=is_document):
        above = [element, *element.iterancestors()]
        table = next((each for each in reversed(above) if each in found), None)
        within = above[: above.index(table)] if table is not None else []
        cell = next((each for each in reversed(within) if each.tag in _CELLS), None)
        if cell is None:
            around.append((None, paragraph))
        else:
            cells.setdefault(cell, []).append(_with_day(paragraph, cell))
            around.append((table, None))
    return cells, around


def _with_day(paragraph: Paragraph, cell: Any) -> Paragraph:  # noqa: ANN401
    """With the day of the one time that its cell is, as machines read it."""
    times = [parse_day(each.get("datetime")) for each in cell.iter("time")]
    is_time = len(times) == 1 and times[0] and paragraph.text == words_in(cell)
    return paragraph._replace(text=times[0].isoformat()) if is_time and times[0] else paragraph


def _rows(table: Any) -> list[Any]:  # noqa: ANN401
    """Those of a table itself; of a sheet without its letters."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    return [row for row in rows if not _is_sheet(table) or row.getparent().tag != "thead"]


def _is_sheet(table: Any) -> bool:  # noqa: ANN401
    return _SHEET in (table.get("class") or "").split()


def _cells_of(row: Any) -> list[Any]:  # noqa: ANN401
    cells = [cell for cell in row if cell.tag in _CELLS]
    return cells[1:] if _is_sheet(next(row.iterancestors("table"))) else cells


def _words_of(row: Any) -> list[str]:  # noqa: ANN401
    return [" ".join("".join(cell.itertext()).split()) for cell in _cells_of(row)]


def _has_days(rows: Sequence[Any], names: Mapping[str, str]) -> bool:
    """Whether a column of days is named in the first rows; a sheet has empty ones."""
    heads = [_cells_of(row) for row in rows[:HEADS]]
    return any(column_of("".join(cell.itertext()), names) in ("date", EVENT_DAY) for cells in heads for cell in cells)


def _filled(rows: Sequence[Any], cells: Mapping[Any, Sequence[Paragraph]]) -> Iterator[list[Cell]]:
    """The cells of each row in their columns: one with the cell above, or empty behind a wide one."""
    high: dict[int, int] = {}
    for row in rows:
        filled: list[Cell] = []
        for cell in _cells_of(row):
            _go_on(filled, high)
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            high |= dict.fromkeys(range(len(filled), len(filled) + width), height - 1)
            filled += [cells.get(cell, ()), *[()] * (width - 1)]
        _go_on(filled, high)
        if any(filled):
            yield filled


def _go_on(filled: list[Cell], high: dict[int, int]) -> None:
    """The cells that go on from above."""
    while high.get(len(filled), 0) > 0:
        high[len(filled)] -= 1
        filled.append(None)


def _span(cell: Any, name: str) -> int:  # noqa: ANN401
    said = (cell.get(name) or "").strip()
    return min(max(int(said), 1), _WIDEST) if said.isdecimal() and len(said) < 6 else 1

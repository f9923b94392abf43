"""Excel (.xlsx): each sheet that is seen is read as the table of CSV that it could be saved as, with its links."""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import Any, Final

from model.errors import ReadError
from model.readers.fields import WEB, field_of, normal_name
from model.readers.formats.format import Format, Piece
from model.readers.formats.office import check_size, office_of
from model.readers.formats.tables import ABOVE, is_header
from model.readers.inputs import Input
from model.readers.rows.link_formulas import MARK, link_of
from model.surrogates import whole

LARGEST_PARTS: Final = 128 * 2**20
"""Bytes of all parts of a file together, unpacked."""
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
LINK: Final = "url"
"""The column of where the words of a row lead to, if the sheet has none of that name."""

Rows = list[list[str]]


def read_excel(source: Input) -> Iterator[Piece]:
    """Its sheets, each by its name."""
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    content = source.content()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check_size(archive, LARGEST_PARTS, source.place)
        has_formulas = any(MARK.encode() in archive.read(part) for part in archive.namelist() if _SHEET.match(part))
    with warnings.catch_warnings(action="ignore"):  # of styles and the like that are not kept
        book = load_workbook(io.BytesIO(content), data_only=True)
        if has_formulas:  # few have any; what they are is lost where their values are read
            _as_links(book, load_workbook(io.BytesIO(content)))
    sheets = [(sheet, rows) for sheet in book.worksheets if sheet.sheet_state == "visible" and (rows := _rows(sheet))]
    if not sheets:
        raise ReadError(source.place, "has no sheet with words in it")
    for sheet, rows in sheets:
        place = source.place if len(sheets) == 1 else f"{source.place}!{whole(sheet.title)}"
        told = _linked(sheet, rows, list(source.names.values()))
        yield source.inner(place, partial(io.BytesIO, _as_csv(told)), name="sheet.csv", depth=source.depth)


def _as_links(book: Any, formulas: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Have the cells that are links by a formula as those that are links by themselves."""
    for sheet in formulas.worksheets:
        for (row, column), cell in sheet._cells.items():
            if link := link_of(cell.value):
                seen = book[sheet.title].cell(row, column)
                seen.value = seen.value or link.words
                seen.hyperlink = link.url


def _rows(sheet: Any) -> Rows:  # noqa: ANN401 - openpyxl has no types
    """The words of every cell; one that is as high as several has them in each. Nothing, if there are none.

    Only cells that there are: a stray one far below or to the right would else be millions.
    """
    words = {at: word for at, cell in sheet._cells.items() if (word := _word(cell.value)).strip()}
    last = max((row for row, _ in words), default=0)
    for merged in sheet.merged_cells.ranges:
        if merged.min_col == merged.max_col and (top := words.get((merged.min_row, merged.min_col))):
            words |= {(row, merged.min_col): top for row in range(merged.min_row, min(merged.max_row, last) + 1)}
    rows: Rows = [[] for _ in range(last)]
    for (row, column), word in sorted(words.items()):
        cells = rows[row - 1]
        cells += [""] * (column - 1 - len(cells)) + [word]
    return rows


def _word(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else whole(str(value))


def _linked(sheet: Any, rows: Rows, names: Sequence[str]) -> Rows:  # noqa: ANN401
    """The rows, with where the first link of each leads to in its column for that, or in one more."""
    links: dict[int, str] = {}
    for (row, _), cell in sorted(sheet._cells.items()):
        target = cell.hyperlink.target if cell.hyperlink else None
        if target and target.startswith(WEB):
            links.setdefault(row - 1, target)
    head = next((at for at, row in enumerate(rows[: 2 * ABOVE]) if is_header(row, names)), None)
    if head is None:
        return rows
    width = max(map(len, rows))
    rows[head] += [""] * (width - len(rows[head]))  # a cell in a column without a name is no mistake
    place = next((at for at, name in enumerate(rows[head]) if field_of(normal_name(name), {}) == "url"), width)
    rows[head] += [LINK] * (place == width and len(links) > 0)
    for at, link in links.items():
        if head < at < len(rows):
            row = rows[at]
            row += [""] * (place + 1 - len(row))
            row[place] = row[place] if row[place].startswith(WEB) else link
    return rows


def _as_csv(rows: Rows) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode("utf-8")


EXCEL: Final = Format("excel", fits=lambda source: office_of(source) == "excel", read=read_excel, is_apart=True)

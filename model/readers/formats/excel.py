"""Excel (.xlsx): each sheet that is seen is a table, with the addresses that its words lead to."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from model.readers.formats.format import Format, Piece
from model.readers.formats.office import check_size, office_of
from model.readers.formats.sheets import Place, Sheet, sheet_inputs, spread, word_of
from model.readers.inputs import Input
from model.readers.rows.link_formulas import MARK, link_of

LARGEST_PARTS: Final = 128 * 2**20
"""Bytes of all parts of a file together, unpacked."""
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")


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
    seen = (sheet for sheet in book.worksheets if sheet.sheet_state == "visible")
    yield from sheet_inputs((Sheet(sheet.title, _words(sheet), _links(sheet)) for sheet in seen), source)


def _as_links(book: Any, formulas: Any) -> None:  # noqa: ANN401 - openpyxl has no types
    """Have the cells that are links by a formula as those that are links by themselves."""
    for sheet in formulas.worksheets:
        for (row, column), cell in sheet._cells.items():
            if link := link_of(cell.value):
                seen = book[sheet.title].cell(row, column)
                seen.value = seen.value or link.words
                seen.hyperlink = link.url


def _words(sheet: Any) -> dict[Place, str]:  # noqa: ANN401
    """The words of every cell; one that is as high as several has them in each.

    Only cells that there are: a stray one far below or to the right would else be millions.
    """
    told = ((row - 1, column - 1, word_of(cell.value)) for (row, column), cell in sheet._cells.items())
    words = {(row, column): word for row, column, word in told if word.strip()}
    ranges = sheet.merged_cells.ranges
    merged = (((each.min_row - 1, each.min_col - 1), (each.max_row - 1, each.max_col - 1)) for each in ranges)
    return spread(words, merged)


def _links(sheet: Any) -> dict[Place, str]:  # noqa: ANN401
    linked = ((at, cell.hyperlink.target) for at, cell in sheet._cells.items() if cell.hyperlink)
    return {(row - 1, column - 1): target for (row, column), target in linked if target}


EXCEL: Final = Format("excel", fits=lambda source: office_of(source) == "excel", read=read_excel, is_apart=True)

"""Pages that are named or marked as Excel's, as many sites give their lists: their tables are sheets."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.readers.formats.format import Format, Piece
from model.readers.formats.html import HTML, read_html
from model.readers.formats.sheets import Place, Sheet, sheet_inputs
from model.readers.formats.tables import ABOVE, is_header
from model.readers.inputs import Input
from model.readers.pages.markup import page_text, words_in

_SUFFIXES: Final = (".xls", ".xlsx")
_MARK: Final = re.compile(r"<meta [^<>]*\bExcel\.Sheet\b", re.IGNORECASE)
"""By which Excel calls a page that it has saved its own; Outlook and Word name Excel in theirs too."""


def read_excel_page(source: Input) -> Iterator[Piece]:
    """Its tables whose columns are those of articles; a page without any is read as any other."""
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml

    tree, _ = parsed(page_text(source.content(), source.place, source.charset))
    tables = [] if tree is None else [[*map(_cells, table.iter("tr"))] for table in tree.iter("table")]
    names = list(source.names.values())
    told = [rows for rows in tables if any(is_header([words_in(cell) for cell in row], names) for row in rows[:ABOVE])]
    if told:
        yield from sheet_inputs((_sheet(rows, at) for at, rows in enumerate(told, start=1)), source)
    else:
        yield from read_html(source)


def _cells(row: Any) -> list[Any]:  # noqa: ANN401 - lxml has no types
    return [cell for cell in row if cell.tag in ("td", "th")]


def _sheet(rows: list[list[Any]], number: int) -> Sheet:
    words: dict[Place, str] = {}
    links: dict[Place, str] = {}
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if told := words_in(cell):
                words[row, column] = told
            if link := next((link.get("href") for link in cell.iter("a") if link.get("href")), None):
                links[row, column] = link
    return Sheet(f"table {number}", words, links)


def _is_one(source: Input) -> bool:
    return (source.suffix in _SUFFIXES or _MARK.search(source.head_text) is not None) and HTML.fits(source)


EXCEL_PAGE: Final = Format("excel page", fits=_is_one, read=read_excel_page, is_apart=True)

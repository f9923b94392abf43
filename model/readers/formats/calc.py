"""Spreadsheets of OpenDocument (.ods, .fods), as LibreOffice writes them: read as those of Excel are."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.formats.office import office_of
from model.readers.formats.open_parts import content_and_meta, named
from model.readers.formats.sheets import Place, Sheet, sheet_inputs
from model.readers.inputs import Input
from model.readers.rows.link_formulas import link_of

MOST_CELLS: Final = 1_000_000
"""With words, those that are written once for many counted as often as they stand there."""
MOST_ROWS: Final = 2**20
"""Of a sheet, as programs have them."""

_TABLE, _TEXT, _OFFICE, _STYLE = (named(name) for name in ("table", "text", "office", "style"))
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_CELLS: Final = frozenset((f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
_FORMULA: Final = "of:"


def read_calc(source: Input) -> Iterator[Piece]:
    """Its sheets that are seen, each by its name."""
    root, _ = content_and_meta(source)
    body = None if root is None else root.find(f".//{_OFFICE}spreadsheet")
    if body is None:
        raise ReadError(source.place, "has no sheet")
    hidden = {style.get(f"{_STYLE}name") for style in root.iter(f"{_STYLE}style") if _is_hidden(style)}
    seen = (each for each in body.iterchildren(f"{_TABLE}table") if each.get(f"{_TABLE}style-name") not in hidden)
    yield from sheet_inputs((_sheet(each, source.place) for each in seen), source)


def _is_hidden(style: Any) -> bool:  # noqa: ANN401 - lxml has no types
    looks = style.find(f"{_STYLE}table-properties")
    return looks is not None and looks.get(f"{_TABLE}display") == "false"


def _sheet(table: Any, place: str) -> Sheet:  # noqa: ANN401
    words, links = dict[Place, str](), dict[Place, str]()
    for at, word, url in islice(_cells(table), MOST_CELLS + 1):
        if at[0] >= MOST_ROWS:
            raise ReadError(place, f"has more than {MOST_ROWS:,} rows in a sheet: save its table as .csv")
        words[at] = word
        if url:
            links[at] = url
    if len(words) > MOST_CELLS:
        raise ReadError(place, f"has more than {MOST_CELLS:,} cells in a sheet: save its table as .csv")
    return Sheet(table.get(f"{_TABLE}name") or "", words, links)


def _cells(table: Any) -> Iterator[tuple[Place, str, str]]:  # noqa: ANN401
    """Every cell with words, and where it leads to; one as high as several, or that stands for several, is in each."""
    at = 0
    for row in table.iter(f"{_TABLE}table-row"):
        again, column = _number(row, "number-rows-repeated"), 0
        for cell in (child for child in row if child.tag in _CELLS):
            wide = _number(cell, "number-columns-repeated")
            if cell.tag != f"{_TABLE}covered-table-cell" and (word := _word(cell)):
                high = max(again, _number(cell, "number-rows-spanned"))
                link = _link(cell)
                for place in ((row, each) for row in range(at, at + high) for each in range(column, column + wide)):
                    yield place, word, link
            column += wide
        at += again


def _number(element: Any, name: str) -> int:  # noqa: ANN401
    told = element.get(f"{_TABLE}{name}") or ""
    return max(int(told), 1) if told.isdecimal() and len(told) < 9 else 1


def _word(cell: Any) -> str:  # noqa: ANN401
    """A day as it is meant, anything else as it is seen."""
    if day := cell.get(f"{_OFFICE}date-value"):
        return str(day).removesuffix("T00:00:00")
    lines = ("".join(paragraph.itertext()) for paragraph in cell.iterchildren(f"{_TEXT}p"))
    return "\n".join(lines).strip()


def _link(cell: Any) -> str:  # noqa: ANN401
    formula = link_of((cell.get(f"{_TABLE}formula") or "").removeprefix(_FORMULA))
    if formula:
        return formula.url
    return next((str(link.get(_HREF) or "") for link in cell.iter(f"{_TEXT}a")), "")


CALC: Final = Format("calc", fits=lambda source: office_of(source) == "calc", read=read_calc, is_apart=True)

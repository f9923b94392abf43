"""Excel's XML of 2003 (SpreadsheetML), as databases still give their lists: its sheets are those of Excel."""

from collections.abc import Iterator
from typing import Any, Final

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.formats.sheets import Place, Sheet, sheet_inputs, spread
from model.readers.inputs import Input
from model.readers.pages.markup import root_of
from model.readers.pages.trees import each_named, first_words, name_of, said_by, xml_tree
from model.readers.rows.link_formulas import link_of

MOST_PLACES: Final = 2**20
"""Rows of a sheet, and cells with words."""
_NAMESPACE: Final = "urn:schemas-microsoft-com:office:spreadsheet"
_MIDNIGHT: Final = ("T00:00:00.000", "T00:00:00")


def read_excel_xml(source: Input) -> Iterator[Piece]:
    """Its sheets that are seen, each by its name."""
    root = xml_tree(source.content(), source.place)
    seen = [sheet for sheet in each_named(root, "worksheet") if not first_words(sheet, "visible")]
    yield from sheet_inputs((_sheet(sheet, source.place) for sheet in seen), source)


def _sheet(sheet: Any, place: str) -> Sheet:  # noqa: ANN401 - lxml has no types
    words, links = dict[Place, str](), dict[Place, str]()
    merged: list[tuple[Place, Place]] = []
    for number, (at, cell) in enumerate(_cells(sheet)):
        if number >= MOST_PLACES:
            raise ReadError(place, f"has more than {MOST_PLACES:,} cells in a sheet: save its table as .csv")
        if at[0] >= MOST_PLACES:
            raise ReadError(place, f"has more than {MOST_PLACES:,} rows in a sheet: save its table as .csv")
        formula = link_of(said_by(cell, "formula"))
        if word := _word(cell) or (formula.words if formula else ""):
            words[at] = word
        if url := formula.url if formula else said_by(cell, "href"):
            links[at] = url
        if high := _number(cell, "mergedown"):
            merged.append((at, (at[0] + high, at[1] + _number(cell, "mergeacross"))))
    return Sheet(said_by(sheet, "name"), spread(words, merged), links)


def _cells(sheet: Any) -> Iterator[tuple[Place, Any]]:  # noqa: ANN401
    """Each with its row and column; both may be told, where what is before them is empty."""
    at = -1
    for row in each_named(sheet, "row"):
        at = _number(row, "index", at + 2) - 1
        column = -1
        for cell in (child for child in row if name_of(child) == "cell"):
            column = _number(cell, "index", column + 2) - 1
            yield (at, column), cell
            column += _number(cell, "mergeacross")


def _number(element: Any, name: str, otherwise: int = 0) -> int:  # noqa: ANN401
    told = said_by(element, name)
    return int(told) if told.isdecimal() and 0 < len(told) < 9 and int(told) else otherwise


def _word(cell: Any) -> str:  # noqa: ANN401
    data = next((child for child in cell if name_of(child) == "data"), None)
    word = "" if data is None else "".join(data.itertext()).strip()
    is_day = data is not None and said_by(data, "type") == "DateTime"
    return next((word.removesuffix(end) for end in _MIDNIGHT if is_day and word.endswith(end)), word)


EXCEL_XML: Final = Format(
    "excel xml",
    fits=lambda source: root_of(source.head_text).rpartition(":")[2] == "workbook" and _NAMESPACE in source.head_text,
    read=read_excel_xml,
    is_apart=True,
)

"""Excel's binary files (.xlsb, and .xls of old): sheets as those of .xlsx, but for where their words lead to."""

import io
from collections.abc import Iterator
from typing import Any, Final

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.formats.office import office_of
from model.readers.formats.sheets import Place, Sheet, sheet_inputs, spread, word_of
from model.readers.inputs import Input

_EMPTY: Final = ""


def read_binary_excel(source: Input) -> Iterator[Piece]:
    """Its sheets, each by its name."""
    from python_calamine import (  # noqa: PLC0415 - heavy
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(source.content()))
    except PasswordError as error:
        raise ReadError(source.place, "is encrypted: save it without a password") from error
    told = (sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet)
    seen = [sheet.name for sheet in told if sheet.visible == SheetVisibleEnum.Visible]
    sheets = (Sheet(name, _words(book.get_sheet_by_name(name)), {}) for name in seen)
    yield from sheet_inputs(sheets, source)


def _words(sheet: Any) -> dict[Place, str]:  # noqa: ANN401 - as python-calamine has it
    """The words of every cell; one that is as high as several has them in each.

    Empty ones are passed over a row at a time: a stray one far off makes millions of them.
    """
    top, left = sheet.start or (0, 0)
    filled = ((row, values) for row, values in enumerate(sheet.iter_rows()) if values.count(_EMPTY) < len(values))
    words = {
        (top + row, left + column): word
        for row, values in filled
        for column, value in enumerate(values)
        if value != _EMPTY and (word := word_of(value)).strip()
    }
    return spread(words, sheet.merged_cell_ranges or ())


BINARY_EXCEL: Final = Format(
    "binary excel", fits=lambda source: office_of(source) == "binary excel", read=read_binary_excel, is_apart=True
)

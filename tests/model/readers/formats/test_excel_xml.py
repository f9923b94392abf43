"""Excel's XML of 2003 is read as any spreadsheet is."""

from datetime import date

import pytest

from model.errors import ReadError
from model.readers.formats import excel_xml
from model.readers.inputs import bytes_input
from tests.model.readers.making import article, problem, read
from tests.model.readers.test_hostile import ENTITIES, SECRET

BOOK = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>{}'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    "{}</Workbook>"
)
SHEET = '<Worksheet ss:Name="{}"><Table>{}</Table>{}</Worksheet>'
HIDDEN = "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"


def cell(words: str, kind: str = "String", more: str = "") -> str:
    return f'<Cell {more}><Data ss:Type="{kind}">{words}</Data></Cell>'


def row(*cells: str, more: str = "") -> str:
    return f"<Row {more}>{''.join(told if told.startswith('<Cell') else cell(told) for told in cells)}</Row>"


def book(*rows: str, name: str = "Sheet1", more: str = "", doctype: str = "") -> str:
    return BOOK.format(doctype, SHEET.format(name, "".join(rows), more))


NAMES = row("Date", "Title", "Text")


def test_each_row_is_an_article_with_its_day_and_where_it_leads_to():
    told = article(
        book(
            NAMES,
            row(
                cell("2023-06-18T00:00:00.000", "DateTime"),
                cell("Envoys meet", more='ss:HRef="https://wire.example/a"'),
                "They met &amp; <B>talked</B>.",
            ),
        ),
        "it.xml",
    )

    assert (told.date, told.title, told.text, told.url) == (
        date(2023, 6, 18),
        "Envoys meet",
        "They met & talked.",
        "https://wire.example/a",
    )


def test_cells_and_rows_that_are_passed_over_and_merged_stay_in_their_columns():
    text = cell("They met.", more='ss:Index="3"')
    report = read(
        book(
            NAMES,
            row(cell("2023-06-18", more='ss:MergeDown="1"'), text, more='ss:Index="4"'),
            row(cell("T", more='ss:Index="2"'), "They talked."),
        ),
        "it.xls",
    )

    assert [(told.date, told.title, told.text, told.place) for told in report.articles] == [
        (date(2023, 6, 18), "", "They met.", "it.xls:4"),
        (date(2023, 6, 18), "T", "They talked.", "it.xls:5"),
    ]


def test_hidden_sheets_are_not_read():
    assert problem(book(NAMES, row("1 May 2023", "T", "They met."), more=HIDDEN), "it.xml").endswith("words in it")


def test_a_far_row_is_a_problem():
    assert problem(book(NAMES, row("a", "b", "c", more='ss:Index="9999999"')), "it.xml") == (
        f"it.xml: has more than {excel_xml.MOST_PLACES:,} rows in a sheet: save its table as .csv"
    )


@pytest.mark.parametrize("doctype", [ENTITIES, SECRET])
def test_no_entity_is_blown_up_or_opens_a_file(doctype):
    told = read(book(NAMES, row("2023-06-18", "T", "They met &a; &h;"), doctype=doctype), "it.xml").articles

    assert all(len(each.text) < 40 for each in told)


def test_too_many_cells_are_a_problem(monkeypatch):
    monkeypatch.setattr(excel_xml, "MOST_PLACES", 5)
    source = bytes_input("it.xml", book(NAMES, row("1 May 2023", "T", "They met.")).encode())

    with pytest.raises(ReadError, match="has more than 5 cells"):
        list(excel_xml.read_excel_xml(source))

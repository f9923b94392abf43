"""A sheet of Excel is read as the table that it could be saved as: days, titles above, links, several sheets."""

import io
from datetime import date, datetime

import openpyxl
import pytest

from model.errors import ReadError
from model.readers.formats import excel
from model.readers.inputs import bytes_input
from tests.model.readers.making import problem, read

DAYS = [date(2025, 5, 12), date(2025, 5, 13)]
TOLD = ["Envoys met, and talked.", "They said:\n\n“It is over.”"]
URLS = ["https://wire.example/a", "https://post.example/b"]
HEAD = ["Date", "What happened", "Title"]
ROWS = [[day, told, title] for day, told, title in zip(DAYS, TOLD, ("Talks", "An end"), strict=True)]


def a_book(**sheets: list[list]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    return book


def saved(book) -> bytes:
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def told_of(content: bytes) -> list[tuple[date | None, str, str]]:
    report = read(content, "it.xlsx")
    assert report.problems == []
    return [(told.date, told.text, told.title) for told in report.articles]


ALL = [(day, told, title) for day, told, title in ROWS]


@pytest.mark.parametrize(
    "written",
    [
        lambda day: day,
        lambda day: datetime(day.year, day.month, day.day, 10, 15),
        lambda day: f"{day:%B} {day.day}, {day.year}",
        lambda day: (day - date(1899, 12, 30)).days,
        lambda day: f"{day:%d/%m/%Y}",
    ],
)
def test_a_row_is_an_article_of_its_day(written):
    assert told_of(saved(a_book(S=[HEAD, *([written(row[0]), *row[1:]] for row in ROWS)]))) == ALL


def test_blank_rows_and_hidden_sheets_are_nothing():
    book = a_book(S=[[], HEAD, ROWS[0], [], ROWS[1]], Old=[HEAD, *ROWS], Empty=[])
    book["Old"].sheet_state = "hidden"

    assert told_of(saved(book)) == ALL


def test_a_day_that_is_as_high_as_several_rows_is_that_of_each():
    book = a_book(S=[HEAD, ROWS[0], [None, *ROWS[1][1:]]])
    book["S"].merge_cells("A2:A3")

    assert [day for day, *_ in told_of(saved(book))] == [DAYS[0]] * 2


@pytest.mark.parametrize(("column", "head"), [("C", HEAD), ("B", HEAD), ("D", [*HEAD, "Link"])])
def test_where_words_lead_to_is_the_address(column, head):
    book = a_book(S=[head, *([*row, "AP"] if len(head) > 3 else row for row in ROWS)])
    for at, url in enumerate(URLS, start=2):
        book["S"][f"{column}{at}"].hyperlink = url
    report = read(saved(book), "it.xlsx")

    assert [told.url for told in report.articles] == URLS
    assert [told.text for told in report.articles] == TOLD


def test_a_cell_in_a_column_without_a_name_costs_no_row():
    assert told_of(saved(a_book(S=[HEAD, ROWS[0], [*ROWS[1], None, "checked by J."]]))) == ALL


def test_each_of_several_sheets_is_read_and_known_by_its_name():
    report = read(saved(a_book(May=[HEAD, ROWS[0]], June=[HEAD, ROWS[1]])), "it.xlsx")

    assert [told.place for told in report.articles] == ["it.xlsx!May:2", "it.xlsx!June:2"]


def test_lines_above_the_names_are_told_as_those_of_csv_are():
    report = read(saved(a_book(S=[["Tracker 2025"], HEAD, *ROWS])), "it.xlsx")

    assert len(report.articles) == 2
    assert ["above the names of its columns" in each.what for each in report.problems] == [True]


def test_a_stray_cell_far_away_costs_nothing():
    book = a_book(S=[HEAD, *ROWS])
    book["S"].cell(1_048_576, 16_384).value = " "
    book["S"].merge_cells("A5:A400")

    assert [row[:2] for row in told_of(saved(book))] == [row[:2] for row in ALL]


def test_a_book_without_words_and_one_too_large_are_one_line(monkeypatch):
    assert "no sheet with words" in problem(saved(a_book(S=[])), "it.xlsx")

    monkeypatch.setattr(excel, "LARGEST_PARTS", 2**10)
    with pytest.raises(ReadError, match="unpacks to more than"):
        list(excel.read_excel(bytes_input("it.xlsx", saved(a_book(S=[HEAD, *ROWS])))))

"""A cell that is a link by a formula is its words and its address, in a table and in a sheet of Excel."""

import csv
import io

import pytest

from tests.model.readers.formats.test_formats import a_sheet
from tests.model.readers.making import read

HEAD = ["Date", "What happened", "Link"]
URLS = ["https://wire.example/a", "https://post.example/b?x=1&y=2", "https://desk.example/c"]
ROWS = [
    ["2025-05-12", "Envoys met, and talked.", f'=HYPERLINK("{URLS[0]}","The Wire")'],
    ["2025-05-13", f'=HYPERLINK("{URLS[1]}"; "They said ""no"" again.")', ""],
    ["2025-05-14", "They left.", f'=HYPERLINK("{URLS[2]}")'],
]


def in_csv(rows: list[list[str]]) -> tuple[bytes, str]:
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode(), "it.csv"


def in_excel(rows: list[list[str]]) -> tuple[bytes, str]:
    return a_sheet(*(list(row) for row in rows)), "it.xlsx"


@pytest.mark.parametrize("form", [in_csv, in_excel])
def test_its_words_and_its_address_are_taken(form):
    report = read(*form([HEAD, *ROWS]))

    assert report.problems == []
    assert [(told.text, told.url) for told in report.articles] == [
        ("Envoys met, and talked.", URLS[0]),
        ('They said "no" again.', URLS[1]),
        ("They left.", URLS[2]),
    ]


@pytest.mark.parametrize(
    "cell",
    ['=HYPERLINK("javascript:alert(1)","They met.")', '=HYPERLINK(A2,"They met.")', '"=HYPERLINK(" is a formula'],
)
def test_any_other_formula_stays_as_it_is_and_no_url_is_made_of_it(cell):
    (told,) = read(*in_csv([["Date", "What happened"], ["2025-05-12", cell]])).articles

    assert (told.text, told.url) == (cell, None)


def test_a_column_of_addresses_goes_before_the_address_of_a_formula():
    rows = [[*HEAD], ["2025-05-12", f'=HYPERLINK("{URLS[0]}","They met.")', URLS[1]]]
    (told,) = read(*in_csv(rows)).articles

    assert (told.text, told.url) == ("They met.", URLS[1])

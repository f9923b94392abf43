"""Tables with a column for each of two countries: whose words a cell's are."""

import csv
import io
import json

import pytest

from model.readers.sides import said_by, side_of, sides_of
from tests.model.readers.making import read

US, CHINA = "We will not lift the tariffs on steel.", "Bans exports of gallium, and will ban more."
TOLD = f"United States:\n{US}\n\nChina:\n{CHINA}"


def as_jsonl(row: dict[str, str]) -> str:
    return json.dumps(row)


def as_csv(row: dict[str, str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerows([row.keys(), row.values()])
    return written.getvalue()


@pytest.mark.parametrize(
    ("column", "side"),
    [
        ("us", "United States"),
        ("u.s.", "United States"),
        ("washington", "United States"),
        ("american_position", "United States"),
        ("what_the_us_said", "United States"),
        ("people's_republic_of_china", "China"),
        ("prc_response", "China"),
        ("india's_view", "India"),
        ("statement_by_pakistan", "Pakistan"),
        ("statement", ""),
        ("source", ""),
        ("us_tariff_rate", ""),
    ],
)
def test_a_column_is_of_a_country_by_its_name(column, side):
    assert side_of(column) == side


def test_sides_are_two_countries_at_least():
    assert sides_of(["date", "us", "washington"]) == {}
    assert sides_of(["date", "us", "china"]) == {"us": "United States", "china": "China"}


@pytest.mark.parametrize(
    ("words", "is_named"),
    [
        ("We will not stop, the president said.", True),
        ("Will ban more, said the ministry.", True),
        ("Bans exports of gallium.", True),
        ("China's foreign ministry said it opposes the move.", False),
        ("“We will,” Wang Yi said in Beijing.", False),
        ("Mao Ning: We oppose that.", False),
    ],
)
def test_a_cell_stands_below_its_side_unless_it_tells_who_speaks(words, is_named):
    assert said_by("China", words) == (f"China:\n{words}" if is_named else words)


@pytest.mark.parametrize(
    ("columns", "more"),
    [
        (("US", "China"), {}),
        (("Washington", "Beijing"), {}),
        (("What the US said", "What China said"), {}),
        (("United States", "People's Republic of China"), {"Notes": "check"}),
    ],
)
@pytest.mark.parametrize(("write", "name"), [(as_jsonl, "it.jsonl"), (as_csv, "it.csv")])
def test_a_row_of_two_sides_tells_what_each_says(columns, more, write, name):
    row = {"Date": "2024-05-14", **dict(zip(columns, (US, CHINA), strict=True)), **more, "Link": "https://a.example/1"}
    (article,) = read(write(row), name).articles

    assert (str(article.date), article.text, article.url) == ("2024-05-14", TOLD, "https://a.example/1")


def test_a_side_that_said_nothing_is_left_out():
    (article,) = read(as_jsonl({"date": "2024-05-14", "us": US, "china": "n/a"}), "it.jsonl").articles

    assert article.text == f"United States:\n{US}"


def test_the_first_link_is_that_of_a_row_that_has_one_for_each_side():
    row = {"Date": "2024-05-14", "US": US, "China": CHINA, "Link (US)": "", "Link (China)": "https://b.example/1"}
    (article,) = read(as_csv(row), "it.csv").articles

    assert article.url == "https://b.example/1"


def test_a_table_of_figures_of_two_countries_has_no_text():
    report = read("Date,US,China\n2024-05-14,1.2,3.4\n2024-05-15,1.3,3.5\n", "it.csv")

    assert (report.articles, len(report.problems)) == ([], 1)
    assert "has no column for the text" in str(report.problems[0])


MARKDOWN = f"""| Date | US | China | Link |
|---|---|---|---|
| 2024-05-14 | {US} | {CHINA} | https://a.example/1 |
| 2024-05-15 | The Pentagon said talks had resumed. |  | https://a.example/2 |
| 2024-05-16 |  | {CHINA} | https://a.example/3 |
"""
CELLS = [line.strip("| ").split(" | ") for line in MARKDOWN.splitlines() if "---" not in line]
PAGE = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>" for cells in CELLS)


@pytest.mark.parametrize(("content", "name"), [(MARKDOWN, "it.md"), (f"<table>{PAGE}</table>", "it.html")])
def test_a_row_of_a_documents_table_tells_what_each_side_says(content, name):
    articles = read(content, name).articles

    assert [article.text for article in articles] == [
        TOLD,
        "The Pentagon said talks had resumed.",
        f"China:\n{CHINA}",
    ]
    assert articles[0].title == "Bans exports of gallium, and will ban more."

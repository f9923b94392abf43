"""The days of a column are decided together, as the headings of a tracker are."""

import json
from datetime import date

import pytest

from model.readers.days.columns import ROWS
from tests.model.readers.making import read

COLUMNS = {
    "5/9/2025 5/12/2025 5/13/2025": "05-09 05-12 05-13",
    "12/05/2025 25/05/2025 06/05/2025": "05-12 05-25 05-06",
    "13.05.25 14.05.25 06.05.25": "05-13 05-14 05-06",
    "5/13/2025 5/9/2025|10:15 5/12/25": "05-13 05-09 05-12",
    "5/9/2025|3:04|PM 5/13/2025": "05-09 05-13",
    "2025-05-12 12|May May|14": "05-12 05-12 05-14",
    "2024-12-30 2|January 31|Dec": "12-30 01-02 12-31",
    "12|May 2025-05-13": "- 05-13",
    "45789 45790.375 2025-05-14": "05-12 05-13 05-14",
    "2025-W20-1 2025W201 2025-W20-1T10:15:00Z": "05-12 05-12 05-12",
    "1747044000 1747044000000 1747044000.5": "05-12 05-12 05-12",
    "5/9/2025 5/12/2025": "- -",
    "5/13/2025 13/5/2025 5/6/2025": "05-13 05-13 -",
    "12 13 2025-05-14": "- - 05-14",
    "2023-03-20 Mar-23 Mar-28 2023-04-02": "03-20 03-23 03-28 04-02",
    "Mar-23 Mar-15 20.03.2023": "03-23 03-15 03-20",
    "2023-03-20 Mar-23 Apr-23": "03-20 - -",
    "2023-03-20 Mar-23 Mar-45": "03-20 - -",
    "Q1 2025-05-14 5": "- 05-14 -",
}


def days_of(report) -> str:
    return " ".join(f"{told.date:%m-%d}" if told.date else "-" for told in report.articles)


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("name", ["it.csv", "it.jsonl"])
def test_a_columns_days_are_decided_together(column, name):
    days = [cell.replace("|", " ") for cell in column.split()]
    rows = [{"date": day, "text": f"They met in round {number}."} for number, day in enumerate(days)]
    content = (
        "date,text\n" + "".join(f"{row['date']},{row['text']}\n" for row in rows)
        if name == "it.csv"
        else "\n".join(map(json.dumps, rows))
    )
    report = read(content, name)

    assert days_of(report) == COLUMNS[column]
    assert [told.text for told in report.articles] == [row["text"] for row in rows]


def test_what_stays_open_is_told():
    report = read("date,text\n3/4/2025,They met.\n12 May,They left.\n", "it.csv")

    assert [str(problem).partition(": stays undated: its date ")[2][:30] for problem in report.problems] == [
        "'3/4/2025' may be March 4 or A",
        "'12 May' has no year, and none",
    ]


def test_a_column_is_decided_by_what_is_near():
    rows = ["5/12/2025"] * (ROWS + 10) + ["5/13/2025", "5/12/2025"]
    report = read("date,text\n" + "".join(f"{day},They met {at}.\n" for at, day in enumerate(rows)), "it.csv")

    assert [told.text for told in report.articles] == [f"They met {at}." for at in range(len(rows))]
    assert {told.date for told in report.articles[ROWS:]} == {date(2025, 5, 12), date(2025, 5, 13)}
    assert {told.date for told in report.articles[:ROWS]} == {None}


PARTS = [
    ({"issued": {"date-parts": [[2025, 5, 12]]}}, date(2025, 5, 12)),
    ({"issued": {"date-parts": [["2025", "5", "12"]]}}, date(2025, 5, 12)),
    ({"date": {"year": 2025, "month": 5, "day": 12}}, date(2025, 5, 12)),
    ({"year": "2025", "month": "May", "day": "12"}, date(2025, 5, 12)),
    ({"year": 2025, "month": 5, "day": 12}, date(2025, 5, 12)),
    ({"issued": {"date-parts": [[2025, 5]]}}, None),
    ({"year": 2025, "month": "", "day": 12}, None),
    ({"date": [2025, 5, 12]}, None),
]


@pytest.mark.parametrize(("row", "day"), PARTS)
def test_a_day_may_stand_in_parts(row, day):
    report = read(json.dumps(row | {"text": "They met."}), "it.jsonl")

    assert [told.date for told in report.articles] == [day]
    assert len(report.problems) == (day is None)


def test_a_column_without_a_name_changes_nothing():
    assert days_of(read("date,text,\n3/5/2025,They met.,\n25/5/2025,They left.,\n", "it.csv")) == "05-03 05-25"

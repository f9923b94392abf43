"""The years of days in tables and chronologies that are written without: links, what stands over them, names tell."""

from collections.abc import Sequence
from datetime import date

import pytest

from tests.model.readers.making import a_document, article, read, saved

WORDS = "The envoys of both sides met and talked"
OLD_FIRST = [("December 3", date(2024, 12, 3)), ("January 27", date(2025, 1, 27)), ("February 4", date(2025, 2, 4))]
NEW_FIRST = [
    *(("Nov 10", date(2025, 11, 10)), ("Oct 30", date(2025, 10, 30))),
    *(("Jan 27", date(2025, 1, 27)), ("Dec 3", date(2024, 12, 3))),
]


def a_link(day: date, has_year: bool) -> str:
    return f"https://wire.example/{day:%Y/%m/%d}/a" if has_year else f"https://wire.example/a{day:%d}"


def a_table(days: Sequence[tuple[str, date]], has_year: bool) -> str:
    rows = (f"| {words} | {WORDS} {at} | {a_link(day, has_year)} |" for at, (words, day) in enumerate(days))
    return "\n".join(("| Date | Event | Link |", "|---|---|---|", *rows))


def tables_below(days: Sequence[tuple[str, date]], has_year: bool) -> str:
    head = "| Event | Source | Link |\n|---|---|---|"
    return "\n\n".join(f"## {words}\n\n{head}\n| {WORDS} | Wire | {a_link(day, has_year)} |" for words, day in days)


def a_chronology(days: Sequence[tuple[str, date]], has_year: bool) -> str:
    return "\n\n".join(f"{words}: {WORDS}. {a_link(day, has_year)}" for words, day in days)


@pytest.mark.parametrize("days", [OLD_FIRST, NEW_FIRST])
@pytest.mark.parametrize("written", [a_table, tables_below, a_chronology])
@pytest.mark.parametrize(
    ("above", "name", "has_year"),
    [
        ("Tariffs", "it.md", True),
        ("Tariffs 2024–25", "it.md", False),
        ("Tariffs\n\nUpdated December 5, 2025", "it.md", False),
        ("Tariffs", "2025-12-05 tariffs.md", False),
    ],
)
def test_what_tells_one_year_and_their_order_tell_them_all(days, written, above, name, has_year):
    if days is OLD_FIRST and "2025-12" in name + above.replace("December 5, 2025", "2025-12"):
        days = [("March 3", date(2025, 3, 3)), ("April 9", date(2025, 4, 9)), ("May 12", date(2025, 5, 12))]
    report = read(f"# {above}\n\n{written(days, has_year)}\n", name)

    assert [each.date for each in report.articles if WORDS in each.text] == [day for _, day in days]


def test_so_they_do_in_a_table_of_a_word_document():
    document = a_document()
    table = document.add_table(0, 2)
    for cells in (("Date", "Event"), *((words, f"{WORDS} {day}") for words, day in NEW_FIRST)):
        row = table.add_row()
        row.cells[0].text, row.cells[1].text = cells
    report = read(saved(document), "2025-12-05 tariffs.docx")

    assert [each.date for each in report.articles] == [day for _, day in NEW_FIRST]


def test_a_table_whose_year_nobody_tells_stays_a_part_of_its_article():
    assert article(f"# Tariffs\n\n{a_table(OLD_FIRST, False)}\n", "it.md").date is None


def test_rows_with_days_below_the_days_of_a_tracker_are_entries_of_their_own_days():
    days = "\n\n".join(f"## March {day}, 2025\n\n[{WORDS} {day}](https://wire.example/{day})." for day in (3, 4))
    rows = "| Date | What | Source |\n|---|---|---|\n" + "\n".join(
        f"| March {day} | {WORDS} at {day} | [Wire](https://wire.example/t{day}) |" for day in (4, 2)
    )
    report = read(f"# Tariffs\n\n{days}\n\n{rows}\n", "it.md")

    assert [(each.date.day, each.url[-2:], each.text) for each in report.articles] == [
        (3, "/3", f"{WORDS} 3."),
        (4, "/4", f"{WORDS} 4."),
        (4, "t4", f"{WORDS} at 4\nWire"),
        (2, "t2", f"{WORDS} at 2\nWire"),
    ]

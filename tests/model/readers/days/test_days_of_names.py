"""A full day at the head of a file's name is that of an article that tells none."""

from datetime import date

import pytest

from model.readers.days.named import day_in_name
from tests.model.readers.making import a_page, article, read

DAY = date(2023, 6, 18)
NAMES = {
    "2023-06-18.md": DAY,
    "notes/2023-06-18.md": DAY,
    "_posts/2023-06-18-envoys-meet.md": DAY,
    "20230618_Wire_Envoys_meet.pdf": DAY,
    "20230618.txt": DAY,
    "2023_06_18.md": DAY,
    "2023.06.18 Envoys meet.docx": DAY,
    "all.zip!daily/2023-06-18.md": DAY,
    r"C:\notes\2023-06-18.md": DAY,
    "2023-06-18:2": DAY,
    "2023-06.md": None,
    "2023.md": None,
    "2023-06-32.md": None,
    "2023-0618.md": None,
    "202306181.txt": None,
    "2023061812.txt": None,
    "20230618a.txt": None,
    "scan-2023-06-18.pdf": None,
    "18-06-2023.md": None,
    "2023-06-18/notes.md": None,
    "2999-06-18.md": None,
    "https://wire.example/2023-06-18.html": None,
    "": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_begins_with_a_whole_day_or_tells_none(name):
    assert day_in_name(name) == NAMES[name]


TEXT = "Envoys meet again\n\nThey met in Geneva and talked about tariffs.\n"


@pytest.mark.parametrize("content", [TEXT, f"# {TEXT}", a_page()])
def test_an_article_that_tells_no_day_has_that_of_its_files_name(content):
    told = article(
        content.replace('content="2023-06-18T10:00:00Z"', ""), "2023-06-18.md" if "#" in content else "2023-06-18-x.txt"
    )

    assert (told.date, told.date_from) == (DAY, "name")


SURER = {
    "Envoys meet again\n\nJune 12, 2023\n\nThey met.\n": "dateline",
    "---\ndate: 2023-06-12\n---\nThey met.\n": "field",
    "---\nurl: https://wire.example/2023/06/12/a\n---\nThey met.\n": "url",
}


@pytest.mark.parametrize("content", SURER)
def test_whatever_it_says_itself_is_surer(content):
    told = article(content, "2023-06-18.md")

    assert (told.date, told.date_from) == (date(2023, 6, 12), SURER[content])


def test_a_name_that_tells_when_something_was_saved_dates_nothing():
    report = read(f"{TEXT}\nRetrieved June 18, 2023\n", "2023-06-18.txt")

    assert [told.date for told in report.articles] == [None]
    assert len(report.problems) == 1


def test_rows_and_what_stands_around_a_tracker_are_not_dated_by_it():
    table = "| Date | Event | Link |\n|---|---|---|\n" + "".join(
        f"| June {day}, 2023 | They met in round {day}. | https://wire.example/{day} |\n" for day in (1, 2, 3)
    )
    report = read(f"All that is known of them.\n\n{table}", "2023-06-18.md")

    assert [told.date and told.date.day for told in report.articles] == [None, 1, 2, 3]
    assert [told.date for told in read('{"text": "They met."}', "2023-06-18.jsonl").articles] == [None]


def test_a_day_to_come_that_a_page_tells_of_itself_is_none():
    told = read("---\ndate: 2098-06-06\n---\nThe envoys met in Geneva.\n", "it.md")

    assert [each.date for each in told.articles] == [None]
    assert "its date '2098-06-06' is in the future" in str(told.problems[0])

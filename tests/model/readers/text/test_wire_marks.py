"""What wires and BBC Monitoring mark in a story is its title, author, source and day; its text stays as it is."""

from datetime import date

import pytest

from model.readers.text.wire_marks import wire_fields
from tests.model.readers.making import article

BODY = "   BEIJING (AP) _ China said on Tuesday that it would suspend the ban on gallium.\n\n   It gave no reason."
STORY = f"""^AP-AS--China-US-Gallium, 1st Ld-Writethru,0212<
^China suspends ban on gallium<
^Eds: UPDATES with quotes.<
^By JANE DOE=
^Associated Press=

{BODY}

AP-WF-05-13-25 1012GMT<
"""
MONITORED = """China suspends ban on gallium

BBC Monitoring Asia Pacific

Text of report in English by official Chinese news agency Xinhua

Beijing, 13 May: China said that it would suspend the ban.

Source: Xinhua news agency, Beijing, in English 1012 gmt 13 May {}
"""


def test_a_story_with_marks_has_its_headline_and_no_slug_for_its_title():
    told = article(STORY, "it.txt")

    assert (told.title, told.author, told.source, told.date) == (
        "China suspends ban on gallium",
        "JANE DOE",
        "Associated Press",
        date(2025, 5, 13),
    )
    assert told.text == STORY


@pytest.mark.parametrize(("year", "day"), [("25", date(2025, 5, 13)), ("99", date(1999, 5, 13))])
def test_a_report_of_bbc_monitoring_is_of_whom_it_monitored_on_that_day(year: str, day: date):
    told = article(MONITORED.format(year), "it.txt")

    assert (told.title, told.source, told.date) == ("China suspends ban on gallium", "Xinhua news agency", day)


@pytest.mark.parametrize(
    "text",
    [
        f"Talks\n\n{BODY}",
        "^one<\n\nWords.",
        "x^2 = 4\n^By A=\n^Eds: b<\nWords.",
        "Source: a wire, at 1012 gmt on Tuesday\n\nWords.",
        "^" * 2_000,
    ],
)
def test_other_texts_have_none(text: str):
    assert wire_fields(text) == {}


def test_a_byline_is_found_below_the_points_of_a_wire():
    points = "* Ban suspended for one year\n\n* Ministry cites talks\n\n(Adds quotes in paragraph 3)"
    told = article(f"UPDATE 2-China suspends ban\n\n13-May-2025\n\n{points}\n\nBy Jane Doe\n\n{BODY}\n", "it.txt")

    assert told.author == "Jane Doe"

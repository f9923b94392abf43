"""Where a plain date and a day of publishing differ, an article is of the latter."""

from datetime import date

import pytest

from tests.model.readers.making import article

TOLD = "The envoys of both sides met and talked about tariffs."
IN_FORMS = {
    "it.md": "---\ntitle: Talks\ndate: {date}\npublished: {published}\nupdated: 2023-06-21\n---\n{told}",
    "lines.md": "# Talks\nDate: {date}\nPublished: {published}\nUpdated: 2023-06-21\n\n{told}",
    "it.txt": "Title: Talks\nDate: {date}\nPublished: {published}\nUpdated: 2023-06-21\n\n{told}",
    "it.json": '{{"title": "Talks", "date": "{date}", "publishedAt": "{published}", "text": "{told}"}}',
    "it.csv": "title,date,pub date,text\nTalks,{date},{published},{told}\n",
}


@pytest.mark.parametrize("name", IN_FORMS)
def test_the_day_of_publishing_goes_before_a_plain_date(name: str):
    told = IN_FORMS[name].format(date="2024-02-01", published="2023-06-18", told=TOLD)

    assert article(told, name).date == date(2023, 6, 18)


@pytest.mark.parametrize("name", IN_FORMS)
@pytest.mark.parametrize("published", ["true", ""])
def test_what_says_no_day_leaves_the_plain_date(name: str, published: str):
    told = IN_FORMS[name].format(date="2023-06-18", published=published, told=TOLD)

    assert article(told, name).date == date(2023, 6, 18)


def test_so_does_a_mark_that_it_was_published():
    told = f'{{"date": "2023-06-18", "published": true, "text": "{TOLD}"}}'

    assert article(told, "it.json").date == date(2023, 6, 18)

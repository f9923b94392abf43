"""A tracker that was sent as the text of a mail is an article an entry; what its sender says above it is the mail's."""

from datetime import date

import pytest

from tests.model.readers.making import a_mail, read

DAYS = (12, 13, 14)
TEXT = "Hi all, this week:\n\n" + "".join(
    f"May {day}, 2025\n\nThe envoys met: https://w.example/{day}\n\n" for day in DAYS
)
PAGE = "<p>Hi all, this week:</p>" + "".join(
    f"<h3>May {day}, 2025</h3><p>The envoys met, <a href='https://w.example/{day}'>Wire</a>.</p>" for day in DAYS
)


@pytest.mark.parametrize("mail", [a_mail(TEXT), a_mail("", PAGE), a_mail(TEXT, PAGE)])
def test_each_entry_is_of_its_day_with_its_link(mail):
    first, *entries = read(mail.as_bytes(), "it.eml").articles

    assert (first.title, first.date, first.source, first.text) == (
        "Envoys meet",
        date(2023, 6, 18),
        "state.gov",
        "Hi all, this week:",
    )
    assert [(told.date, told.url, told.author) for told in entries] == [
        (date(2025, 5, day), f"https://w.example/{day}", None) for day in DAYS
    ]


def test_its_year_may_stand_above():
    report = read(a_mail(TEXT.replace(", 2025", "").replace("this week", "May 2025")).as_bytes(), "it.eml")

    assert [told.date for told in report.articles if told.url] == [date(2025, 5, day) for day in DAYS]


def test_its_year_is_that_in_which_its_days_come_before_it_was_sent():
    text = TEXT.replace(", 2025", "").replace("May 12", "December 29").replace("May 13", "December 31")
    report = read(
        a_mail(text.replace("May 14", "January 2"), Date="Fri, 3 Jan 2025 10:00:00 -0400").as_bytes(), "it.eml"
    )

    days = [date(2024, 12, 29), date(2024, 12, 31), date(2025, 1, 2)]
    assert [told.date for told in report.articles] == [date(2025, 1, 3), *days]


def test_one_without_links_stays_the_mail_of_its_day():
    (told,) = read(a_mail(TEXT.replace("https://w.example/", "W ")).as_bytes(), "it.eml").articles

    assert told.date == date(2023, 6, 18)

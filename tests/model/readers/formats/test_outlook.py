"""Messages as Outlook saves them (.msg) are read as mails are."""

from datetime import date

import pytest

from tests.model.readers.made_by_office import OUTLOOK, OUTLOOK_PAGE
from tests.model.readers.making import problem, read


@pytest.mark.parametrize("name", ["it.msg", "it"])
def test_a_message_is_the_mail_that_it_came_as_on_the_day_of_who_sent_it(name):
    told = read(OUTLOOK, name).articles[0]

    assert (told.title, told.text, told.author, told.source) == (
        "Talks", "The envoys met in Geneva.", "Jane Doe", "wire.example"
    )  # fmt: skip
    assert (told.date, told.place) == (date(2023, 6, 18), name)  # the 19th in Greenwich


def test_a_message_that_is_attached_is_an_article_of_its_own():
    inner = read(OUTLOOK, "it.msg").articles[1]

    assert (inner.title, inner.author, inner.date, inner.place) == ("Inner", "Li", date(2024, 4, 30), "it.msg!1.eml")


def test_one_in_html_that_was_never_on_the_internet_has_its_sender_and_its_day():
    told, attached = read(OUTLOOK_PAGE, "it.msg").articles

    assert (told.title, told.author, told.source, told.date) == (
        "Talks – résumé", "Doe, Jane", "wire.example", date(2024, 5, 1)
    )  # fmt: skip
    assert told.text.startswith("The Chinese Foreign Ministry on Monday accused the United States")
    assert "é – “q” 中" in told.text
    assert (attached.place, attached.text) == (
        "it.msg!note.txt",
        "China lifted sanctions on three American companies on Tuesday.",
    )


@pytest.mark.parametrize("cut", [520, 1_100, 2_000])
def test_a_damaged_one_is_one_line(cut):
    assert problem(OUTLOOK_PAGE[:cut], "it.msg").startswith("it.msg: ")

"""Word's files of 1997 to 2003 are read as its newer ones are."""

from datetime import date

import pytest

from model.readers.inputs import bytes_input
from model.readers.registry import format_of
from tests.model.readers.made_by_office import OLD_NOTES, OLD_TABLE, OLD_TRACKER, OLD_WORD
from tests.model.readers.making import TOLD, article, problem, read


@pytest.mark.parametrize("name", ["it.doc", "it", "it.txt"])
def test_a_document_is_told_by_its_streams_whatever_its_name(name):
    assert format_of(bytes_input(name, OLD_WORD)).name == "old word"


def test_a_document_is_an_article_of_what_it_says_of_itself():
    told = article(OLD_WORD, "it.doc")

    assert (told.title, told.author, told.date) == ("Envoys meet", "Jane Doe", date(2023, 6, 18))
    assert told.text == "\n\n".join(("June 18, 2023", *TOLD))


def test_a_tracker_is_an_article_an_entry_with_where_its_words_lead_to():
    report = read(OLD_TRACKER, "it.doc")

    assert report.problems == []
    assert [(told.date, told.url) for told in report.articles] == [
        (date(2025, 1, day), f"https://www.{site}/{day}")
        for day in (20, 21, 22)
        for site in ("whitehouse.gov", "fmprc.gov.cn")
    ]
    assert report.articles[0].text == (
        "In his speech, the president claims that 20 “tariffs” 中文 😀 will rise.\n\n“And above all, quoted.”\n\n"
        "Indented continuation."
    )


def test_what_is_hidden_or_struck_out_is_not_read():
    told = read(OLD_TRACKER, "it.doc").articles[1]

    assert told.text == "The spokesperson answers questions on the app.\n\nA list item"


def test_a_tracker_in_a_table_is_an_article_a_row():
    report = read(OLD_TABLE, "it.doc")

    assert [(told.date, told.url) for told in report.articles] == [
        (date(2025, 1, day), f"https://x.example/{at}") for at, day in enumerate((20, 21, 21, 23, 24))
    ]
    assert ["have that of the row above" in str(bad) for bad in report.problems] == [True]


def test_notes_stand_below_the_text_and_what_was_deleted_nowhere():
    assert article(OLD_NOTES, "it.doc").text == (
        "The envoys met in Geneva on Monday. They talked.\n\nA second paragraph\nwith a break.\n\nThird.\n\n"
        "A footnote, here.\n\nAn endnote.\n\nAnother footnote."
    )


def changed(at: int, value: int) -> bytes:
    """The document with a number of two bytes in the head of its text changed."""
    head = OLD_WORD.index(b"\xec\xa5")
    return OLD_WORD[: head + at] + value.to_bytes(2, "little") + OLD_WORD[head + at + 2 :]


def test_one_of_word_95_says_what_to_do():
    assert problem(changed(2, 0x68), "it.doc").endswith("is of Word 95 or before, which is not read: save it as .docx")


def test_one_with_a_password_says_so():
    assert problem(changed(10, 0x0100), "it.doc").endswith("is encrypted: save it without a password")


@pytest.mark.parametrize("cut", [520, 1_000, 2_000, 5_000, 9_000])
def test_a_damaged_one_is_one_line(cut):
    assert problem(OLD_WORD[:cut], "it.doc").startswith("it.doc: ")

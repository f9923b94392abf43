"""Exports of a database of the press whose articles each end with a line of whose rights they are."""

from datetime import date

import pytest

from tests.model.readers.making import read

ARTICLES = [
    ("Envoys meet again in Geneva", "The Wire", "Jane Doe", date(2023, 6, 18), "June 18, 2023", "They met on trade."),
    ("Ministry Weighs Offer", "The Post", "John Roe", date(2023, 6, 19), "June 19, 2023", "It weighs the offer."),
    ("Talks go on for a third day", "The Wire", "Ann Poe", date(2023, 6, 20), "June 20, 2023", "They go on."),
]
FORMS = {
    "labels below a title": (
        "{0}\nByline: {2}\nDate: {4}\nPublication: {1}\nSection: World\nLength: 120 words\n\n"
        "{5}\n\nMore of it.\n\nCopyright 2023 {1}. All Rights Reserved\n\n"
    ),
    "labels in capitals": (
        "HEADLINE: {0}\nBYLINE: {2}\nDATE: {4}\nPUBLICATION: {1}\nSECTION: World\nLENGTH: 120 words\n\n"
        "{5}\n\nMore of it.\n\nCopyright 2023 {1}\n\n"
    ),
    "outlet and day in lines": (
        "{0}\n{1} (DC)\n{4}\nAuthor/Byline: {2}\nSection: A\nPage: A01\n\n{5}\n\nMore of it.\n\n"
        "Copyright (c) 2023 {1}\nRecord Number: 1A2B3C\n\n"
    ),
    "numbered, the outlet first": (
        "1.\n{1}\n{4}, Monday, A01, 312 words\n{0}\nBy {2}\n\n{5}\n\nMore of it.\n\n© 2023 {1} Company\n\n"
    ),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_each_is_an_article_with_what_its_head_tells(form):
    articles = read("".join(form.format(*each) for each in ARTICLES).encode(), "it.txt").articles

    assert [(told.title, told.source, told.author, told.date) for told in articles] == [each[:4] for each in ARTICLES]
    assert [told.text for told in articles] == [f"{each[5]}\n\nMore of it." for each in ARTICLES]


def test_the_outlet_of_one_whose_rights_are_anothers_stands_where_the_others_have_it():
    form = FORMS["numbered, the outlet first"]
    text = form.format(*ARTICLES[0]) + form.format(*ARTICLES[1]).replace("© 2023 The Post", "© 2023 Newspaper")

    assert [told.source for told in read(text.encode(), "it.txt").articles] == ["The Wire", "The Post"]


def test_a_line_below_the_headline_is_of_the_text():
    text = "".join(FORMS["labels below a title"].format(*each) for each in ARTICLES)
    first, *_ = read(text.replace("Geneva\n", "Geneva\nA second round\n").encode(), "it.txt").articles

    assert (first.title, first.text) == (ARTICLES[0][0], "A second round\n\nThey met on trade.\n\nMore of it.")


@pytest.mark.parametrize("told", ["Copyright 2023 The Wire", "They say that the copyright of 2023 is theirs."])
def test_a_text_with_one_such_line_or_sentences_on_rights_stays_one(told):
    text = f"Envoys meet\n\nBy Jane Doe\n\nJune 18, 2023\n\nThey met.\n\n{told}\n\nThey talked of it.\n"

    assert len(read(text.encode(), "it.txt").articles) == 1

"""Org is read as the Markdown that it could be."""

from datetime import date

import pytest

from tests.model.readers.making import article, read

TRACKER = """* July 2025 :ports:
:PROPERTIES:
:CUSTOM_ID: july
:END:
** <2025-07-02 Wed>
- Beijing cleared two tankers, [[https://ledger.example/1][Ledger]].
#+begin_quote
“The ships may leave.”
#+end_quote
** TODO [2025-07-04 Fri]
- Washington fined a line, [[https://ledger.example/2][Ledger]].
# a comment
"""


@pytest.mark.parametrize("name", ["it.org", "it.txt", "stdin"])
def test_a_tracker_in_org_is_an_article_an_entry(name: str):
    report = read(TRACKER, name)

    assert report.problems == []
    assert [(one.date, one.url, one.text) for one in report.articles] == [
        (
            date(2025, 7, 2),
            "https://ledger.example/1",
            "Beijing cleared two tankers, Ledger.\n\n“The ships may leave.”",
        ),
        (date(2025, 7, 4), "https://ledger.example/2", "Washington fined a line, Ledger."),
    ]


def test_what_an_article_in_org_says_of_itself_is_taken():
    one = article(
        "#+TITLE: Tankers: a note\n#+DATE: <2025-07-02 Wed>\n#+OPTIONS: toc:nil\n\nThey may leave.\n", "it.org"
    )

    assert (one.title, one.date, one.text.strip()) == ("Tankers: a note", date(2025, 7, 2), "They may leave.")


@pytest.mark.parametrize(
    "text",
    ["* China met\n* They left\n", "#hashtag day\n\nThey met.\n", "C# and F#+G are languages.\n", "A [1][2] note.\n"],
)
def test_other_text_stays_as_it_is(text: str):
    assert article(text, "it.txt").text == text

"""AsciiDoc is read as the Markdown that it could be."""

from datetime import date

import pytest

from tests.model.readers.making import article, read

ARTICLE = """= Tariffs on steel
Jane Doe <jane@wire.example>; Li Ming
v1.0, 2024-09-10: draft
:toc:
:url: https://wire.example/steel
:dept: Commerce Department

[.lead]
The {dept} put tariffs on steel, as https://notice.example[the notice] says.footnote:[It came on Tuesday.]
It was _the_ third *round*.

== Reaction

// a remark
////
that nobody sees
////
image::steel.png[A mill]

NOTE: China firmly opposes the tariffs.

[quote, Wang Yi, The Wire]
____
We will respond.
____

. A first step
. A second step
"""


@pytest.mark.parametrize("name", ["it.adoc", "it.asciidoc", "it.txt"])
def test_an_article_is_what_one_sees_of_it_with_what_it_says_of_itself(name):
    one = article(ARTICLE, name)

    assert (one.title, one.author, one.date) == ("Tariffs on steel", "Jane Doe, Li Ming", date(2024, 9, 10))
    assert one.url == "https://wire.example/steel"
    assert one.text.strip().split("\n\n") == [
        "The Commerce Department put tariffs on steel, as the notice says. It was the third round.",
        "Reaction",
        "NOTE: China firmly opposes the tariffs.",
        "We will respond.",
        "— Wang Yi, The Wire",
        "1. A first step\n1. A second step",
        "It came on Tuesday.",
    ]


def test_front_matter_goes_before():
    one = article("---\ntitle: Envoys meet\ndate: 2024-05-14\n---\nThey met.\n", "it.adoc")

    assert (one.title, one.date, one.text.strip()) == ("Envoys meet", date(2024, 5, 14), "They met.")


def test_a_tracker_is_an_article_an_entry():
    days = "\n".join(f"== 2024-05-{day}\n\nThey met. https://wire.example/{day}[Wire]\n" for day in (14, 16, 20))
    report = read(f"= Log\n\n{days}", "it.adoc")

    assert report.problems == []
    assert [(each.date, each.text, each.url) for each in report.articles] == [
        (date(2024, 5, day), "They met. Wire", f"https://wire.example/{day}") for day in (14, 16, 20)
    ]


ROWS = (("2024-05-14", "They met."), ("2024-05-16", "They met again."), ("2024-05-20", "They met a third time."))


@pytest.mark.parametrize(
    ("about", "row"),
    [
        ('[cols="1,3,1",options="header"]\n', "|{day}\n|{words}\n|https://{day}.test\n"),
        ("", "|{day} |{words} |https://{day}.test\n"),
        ('[cols="3*"]\n', "| {day}\na| {words} | https://{day}.test\n"),
    ],
)
def test_a_table_with_days_is_an_article_a_row(about, row):
    rows = "\n".join(row.format(day=day, words=words) for day, words in ROWS)
    report = read(f"= Log\n\n{about}|===\n|Date |What happened |Link\n\n{rows}|===\n", "it.adoc")

    assert [(str(each.date), each.text, each.url) for each in report.articles] == [
        (day, words, f"https://{day}.test") for day, words in ROWS
    ]


@pytest.mark.parametrize("text", ["= 2 + 2\n\nThey met.\n", "They met #1 and #2 of them.\n"])
def test_other_text_stays_as_it_is(text):
    assert article(text, "it.txt").text == text

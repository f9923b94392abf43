"""Clips of one outlet, or of none that is named, are an article of each headline with a byline below it."""

from datetime import date
from textwrap import wrap
from time import process_time

import pytest

from model.readers.parts.bylined_clips import bylined_clips
from tests.model.readers.making import a_document, a_pdf, read, saved

CLIPS = (("Envoys meet again", "Jane Doe"), ("A ministry protests", "John Roe"), ("Talks on tariffs resume", "Ann Poe"))
TOLD = "Envoys of both sides met on Sunday and talked about tariffs for three hours, officials said. More talks follow."
FORMS = {
    "it.txt": lambda parts: "\n\n".join(parts).encode(),
    "it.md": lambda parts: "\n\n".join(f"## {each}" if each in dict(CLIPS) else each for each in parts).encode(),
    "it.docx": lambda parts: saved(a_document(*parts)),
    "it.pdf": lambda parts: a_pdf([[line for part in parts for line in (*wrap(part, 80), "")]]),
}


def parts_of(head: str, clips=CLIPS) -> list[str]:
    return [
        part
        for number, (title, name) in enumerate(clips)
        for part in (*head.format(title=title, name=name, day=16 + number).split("|"), TOLD)
    ]


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize(("top", "day"), [(["Harbor Ledger"], None), (["Harbor Ledger", "June 18, 2023"], 18)])
def test_below_the_name_of_their_outlet_they_are_of_that_and_of_its_day(name: str, top: list[str], day: int | None):
    articles = read(FORMS[name]([*top, *parts_of("{title}|By {name}")]), name).articles

    assert [(told.title, told.author, told.source) for told in articles] == [
        (title, author, "Harbor Ledger") for title, author in CLIPS
    ]
    assert {told.date for told in articles} == {date(2023, 6, day) if day else None}
    assert {told.text for told in articles} == {TOLD}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("head", ["{title}|By {name}|June {day}, 2023", "{title}|June {day}, 2023|By {name}"])
def test_with_a_day_each_they_need_no_outlet(name: str, head: str):
    articles = read(FORMS[name](parts_of(head)), name).articles

    assert [(told.title, told.author, told.date) for told in articles] == [
        (title, author, date(2023, 6, 16 + number)) for number, (title, author) in enumerate(CLIPS)
    ]


def test_all_of_an_issue_are_of_the_day_in_the_name_of_its_file():
    articles = read("\n\n".join(["Harbor Ledger", *parts_of("{title}\nBy {name}")]), "2023-06-18 clips.txt").articles

    assert [(told.date, told.date_from) for told in articles] == [(date(2023, 6, 18), "name")] * 3


def test_an_introduction_is_an_article_as_well():
    said = "These are the clips of the week. Three of them matter."
    articles = read("\n\n".join([said, *parts_of("{title}|By {name}|June {day}, 2023")]), "it.txt").articles

    assert [told.title for told in articles[1:]] == [title for title, _ in CLIPS]
    assert articles[0].text == said


@pytest.mark.parametrize(
    "parts",
    [
        ["Harbor Ledger", *parts_of("{title}|By {name}", CLIPS[:2])],
        parts_of("{title}|By {name}"),
        ["The year in trade", *parts_of("{title}|By {name}", [("Goods sold", "Country"), *CLIPS[:2]])],
        ["Harbor Ledger", TOLD * 9, *parts_of("{title}|By {name}|June {day}, 2023")],
        ["Harbor Ledger", *parts_of("{title}|By {name}"), "Notes of the editor", "By Una Loe"],
    ],
    ids=["two", "nobody says whose", "tables", "an article above", "one without a text"],
)
def test_what_may_be_one_article_stays_one(parts: list[str]):
    assert [told.text for told in read("\n\n".join(parts), "it.txt").articles] == ["\n\n".join(parts)]


def test_it_takes_no_longer_than_the_text_is_long():
    begin = process_time()
    bylined_clips("Two words\nBy Jane Doe\n" * 20_000)

    assert process_time() - begin < 4

"""Press clips in one file are an article of each, by its headline, outlet and day."""

from datetime import date
from textwrap import wrap
from time import process_time

import pytest

from model.readers.parts.press_clips import press_clips
from tests.model.readers.making import a_document, a_pdf, article, read, saved

CLIPS = (
    ("Envoys meet again", "Reuters", "18 June 2023", date(2023, 6, 18)),
    ("A ministry protests", "The Post", "17 June 2023", date(2023, 6, 17)),
    ("Talks on tariffs resume", "Financial Ledger", "18 June 2023", date(2023, 6, 18)),
)
TOLD = "Envoys of both sides met on Sunday and talked about tariffs for three hours, officials said. More talks follow."


def clips(head: str, number: int = 3) -> list[str]:
    return [
        paragraph
        for title, outlet, day, _ in CLIPS[:number]
        for paragraph in (*head.format(title=title, outlet=outlet, day=day).split("|"), TOLD, "They left.")
    ]


@pytest.mark.parametrize("head", ["{title}\n{outlet}\n{day}\nBy Jane Doe", "{title}|{outlet}, {day}"])
@pytest.mark.parametrize("above", [[], ["PRESS CLIPS 18 JUNE 2023"]])
def test_clips_in_a_text_are_an_article_each(head, above):
    report = read("\n\n".join([*above, *clips(head)]), "it.txt")

    assert [(told.title, told.source, told.date) for told in report.articles] == [
        (title, outlet, day) for title, outlet, _, day in CLIPS
    ]
    assert {told.text for told in report.articles} == {f"{TOLD}\n\nThey left."}


def test_clips_in_a_document_are_an_article_each_below_what_is_said_above():
    said = "These are the clips of the week, with three that matter."
    report = read(saved(a_document(said, *clips("{title}|{outlet}, {day}|By Jane Doe"))), "it.docx")

    assert [told.text for told in report.articles] == [said, *[f"{TOLD}\n\nThey left."] * 3]
    assert [told.author for told in report.articles[1:]] == ["Jane Doe"] * 3


@pytest.mark.parametrize(
    "head", ["## [{title}](https://wire.example/a)\n*{outlet}, {day}*", "## {title}\nBy Jane Doe\n{day}"]
)
def test_in_markdown_each_is_at_the_address_that_its_headline_leads_to(head: str):
    text = "\n\n".join(["[The Ledger](https://ledger.example/)", *clips(head)])
    articles = [told for told in read(text, "it.md").articles if told.title in {title for title, *_ in CLIPS}]

    assert [told.url for told in articles] == ["https://wire.example/a" if "://" in head else None] * 3


@pytest.mark.parametrize(
    "head",
    [
        "{title}\n{outlet}, {day}\nhttps://wire.example/1",
        "{title}\n{outlet} | {day} | https://wire.example/1",
        "{title}\n{outlet}, {day} (Link: https://wire.example/1)",
    ],
)
def test_two_are_enough_where_each_tells_its_address(head: str):
    text = "\n\n".join(clips(head, number=2))

    assert [(told.title, told.url) for told in read(text, "it.txt").articles] == [
        (title, "https://wire.example/1") for title, *_ in CLIPS[:2]
    ]
    assert len(read(f"They met.\n\n{text}", "it.txt").articles) == 1


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(clips("{title}\n{outlet}, {day}", number=2)),
        "\n\n".join(["The envoys met", *[TOLD] * 9, *clips("{title}\n{outlet}, {day}")]),
        "\n\n".join(
            [
                "The envoys met",
                *(f"What the envoys\nsaid on {day}, 2023\n\n{TOLD}" for day in ("June 1", "May 3", "May 9")),
            ]
        ),
    ],
    ids=["two", "an article above", "no outlets"],
)
def test_what_may_be_one_article_stays_one(text):
    assert article(text, "it.txt").text.strip() == text


def of_one(head: str) -> list[str]:
    """The paragraphs of three clips of one outlet."""
    return [part.replace("{o}", "The Wire") for part in clips(head.replace("{outlet}", "{{o}}"))]


HEADS = ["{title}|{outlet}, {day}", "{title}|{outlet}, {day}|By Jane Doe", "{title}|Source: {outlet}|Date: {day}"]

FORMS = {
    "it.txt": lambda head: "\n\n".join(of_one(head.replace("|", "\n"))).encode(),
    "it.md": lambda head: "\n\n".join(of_one(f"## {head}")).encode(),
    "it.docx": lambda head: saved(a_document(*of_one(head))),
    "it.pdf": lambda head: a_pdf([[line for part in of_one(head) for line in wrap(part, 80)]]),
    "spaced.pdf": lambda head: a_pdf(
        [
            [
                line
                for part in of_one(head.replace("|", "~"))
                for each in (*part.split("~"), "")
                for line in wrap(each, 80) or [""]
            ]
        ]
    ),
}


@pytest.mark.parametrize(
    ("name", "head"), [(name, head) for name in FORMS for head in HEADS if (name, head) != ("it.pdf", HEADS[2])]
)
def test_clips_of_one_outlet_are_an_article_each_too(name, head):
    report = read(FORMS[name](head), name)

    assert report.problems == []
    assert [(told.title, told.source, told.date) for told in report.articles] == [
        (title, "The Wire", day) for title, _, _, day in CLIPS
    ]


@pytest.mark.parametrize("name", ["it.docx", "spaced.pdf"])
def test_a_day_on_a_line_of_its_own_below_the_title_is_that_of_the_clip_above_which_it_stands(name):
    articles = read(FORMS[name]("{title}|{outlet}|{day}"), name).articles

    assert [(told.title, told.date) for told in articles] == [(title, day) for title, _, _, day in CLIPS]


def test_a_byline_may_stand_between_the_title_and_the_day():
    articles = read("\n\n".join(clips("{title}\nBy Jane Doe in London\n{day}")), "it.txt").articles

    assert [(told.title, told.author, told.date) for told in articles] == [
        (title, "Jane Doe", day) for title, _, _, day in CLIPS
    ]


def test_days_that_are_headings_make_a_tracker_as_ever():
    document = a_document()
    for day in ("18 June 2023", "19 June 2023", "20 June 2023"):
        for told, style in ((day, 2), ("They met", 0), (TOLD, 0), ("Envoys meet again", 0), ("Reuters", 0)):
            document.add_heading(told, style) if style else document.add_paragraph(told)

    assert [told.date.day for told in read(saved(document), "it.docx").articles] == [18, 19, 20]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"Line {at} of it 12" for at in range(3_000)) + "\n\n".join(["", *of_one(HEADS[0]) * 1_000]),
        "The Wire, 18 June 2023\n" * 3_000,
        "two words of it\n" * 3_000 + "The Wire, 18 June 2023\n" * 3_000,
    ],
    ids=["a list above", "days", "lines and days"],
)
def test_it_takes_no_longer_than_the_text_is_long(text: str):
    begin = process_time()
    press_clips(text)

    assert process_time() - begin < 8

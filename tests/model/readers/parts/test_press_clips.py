"""Press clips in one file are an article of each, by its headline, outlet and day."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, article, read, saved

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

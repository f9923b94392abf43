"""Articles that are kept as blocks of labelled lines are one each, by what the labels tell."""

from datetime import date

import pytest

from tests.model.readers.making import a_document, article, link_in, read, saved

CLIPS = (
    ("Envoys meet again", "18 June 2023", "The Wire", "https://wire.example/1", "They met, and talked about tariffs."),
    ("A ministry protests", "19 June 2023", "Post", "https://post.example/2", "It protested, and nothing came of it."),
)
WAYS = {
    "it.txt": "Title: {0}\nDate: {1}\nSource: {2}\nLink: {3}\nSummary: {4}",
    "other.txt": "Date: {1}\nHeadline: {0}\nOutlet: {2}\nURL: {3}\n\n{4}",
    "it.md": "**Title:** {0}  \n**Date**: {1}  \n**Source:** [{2}]({3})  \n\n{4}",
    "list.md": "- Title: {0}\n- Date: {1}\n- Source: {2}\n- Link: <{3}>\n- Quote: {4}",
}


def told(report) -> list[tuple[object, ...]]:
    return [(each.title, each.date, each.source, each.url, each.text) for each in report.articles]


EXPECTED = [
    (title, date(2023, 6, 18 + at), source, url, words) for at, (title, _, source, url, words) in enumerate(CLIPS)
]


@pytest.mark.parametrize("name", WAYS)
@pytest.mark.parametrize("above", ["", "# Clips of June\n\n"])
def test_each_block_is_an_article(name: str, above: str):
    text = above.lstrip("# " if name.endswith("txt") else "") + "\n\n".join(WAYS[name].format(*clip) for clip in CLIPS)

    assert told(read(text, name)) == EXPECTED


@pytest.mark.parametrize("between", ["\n", ""])
def test_so_it_is_in_a_document_by_paragraphs_or_lines(between: str):
    document = a_document("Clips of June")
    for title, day, source, url, words in CLIPS:
        labels = (f"Title: {title}", f"Date: {day}", f"Source: {source}")
        for line in [between.join(f"{each}{between}" for each in labels).strip()] if between else labels:
            document.add_paragraph(line)
        link_in(document.add_paragraph("Link: "), url, "here")
        document.add_paragraph(words)

    assert told(read(saved(document), "it.docx")) == EXPECTED


def test_what_other_labels_tell_is_of_the_text_and_so_is_an_introduction():
    blocks = (f"{WAYS['it.txt'].format(*clip)}\nIssue: trade, and chips" for clip in CLIPS)
    articles = read("\n\n".join(["These are the clips of June.", *blocks]), "it.txt").articles

    assert articles[0].text == "These are the clips of June."
    assert articles[1].text == f"{CLIPS[0][4]}\nIssue: trade, and chips"


@pytest.mark.parametrize(
    "text",
    [
        WAYS["it.txt"].format(*CLIPS[0]),
        "\n\n".join(f"Title: {title}\nSource: {source}\n\n{words}" for title, _, source, _, words in CLIPS),
        "\n\n".join(f"From: A Bee\nTo: C Dee\nSubject: {clip[0]}\nDate: {clip[1]}\n\n{clip[4]}" for clip in CLIPS),
        f"{CLIPS[0][4] * 30}\n\n" + "\n\n".join(WAYS["it.txt"].format(*clip) for clip in CLIPS),
    ],
    ids=["one", "without days", "messages", "an article above"],
)
def test_else_it_stays_one_article(text: str):
    assert len(read(text, "it.txt").articles) == 1


def test_labels_in_bold_below_a_title_are_fields_of_one_note():
    note = article(
        f"# Talks\n\n**Date:** 18 June 2023\n**Source:** The Wire\n**URL:** https://wire.example/1\n\n{CLIPS[0][4]}",
        "it.md",
    )

    assert (note.date, note.source, note.url) == (date(2023, 6, 18), "The Wire", "https://wire.example/1")
    assert note.text.split("\n\n") == ["\nTalks", CLIPS[0][4]]


def test_words_in_bold_that_are_no_fields_stay():
    text = article("# Talks\n\n**They:** met.\n**We:** did not.\n\nMore.", "it.md").text

    assert "They: met.\nWe: did not." in text

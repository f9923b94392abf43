"""Lists of clips, an item each with headline, outlet and link, are an article each, in mails and in texts."""

import time
from datetime import date

import pytest

from model.errors import TakenError
from model.readers.parts.linked_clips import clips_listed
from tests.model.readers.making import a_document, a_mail, link_in, read, saved

SENT = date(2023, 6, 18)
ITEMS = [
    (
        "Envoys meet again in Geneva",
        "Reuters",
        "https://www.reuters.com/world/2023-06-16/envoys",
        "They met on Friday.",
    ),
    ("Ministry weighs an offer to talk", "Bloomberg", "https://www.bloomberg.com/n/weighs", "It weighs an offer."),
    ("Beijing opposes the sale", "South China Morning Post", "https://www.scmp.com/n/1", "It firmly opposes it."),
]
DAYS = [date(2023, 6, 16), SENT, SENT]
TEXTS = {
    "the outlet behind a dash": "* {0} - {1}\n{2}\n{3}\n\n",
    "in brackets, with a colon": "- {0} ({1}): {3}\n{2}\n",
    "the outlet first": "• {1}: {0}\n  {3}\n  {2}\n",
    "the outlet in brackets first": "* [{1}] {0}\n  {3}\n  Link: {2}\n\n",
    "a headline in quotation marks": "* “{0},” {1}\n{3}\n<{2}>\n\n",
    "numbered": "1. {0} | {1}\n{3} {2}\n\n",
}
PAGES = {
    "a headline that is a link": '<li><a href="{2}">{0}</a> ({1}): {3}</li>',
    "the outlet in bold first": '<li><b>{1}</b>: <a href="{2}">{0}</a><br>{3}</li>',
    "first words as a paragraph": '<li><p><a href="{2}"><b>{0}</b></a> - <i>{1}</i></p><p>{3}</p></li>',
    "a word that leads there": '<li>{0} - {1} <a href="{2}">link</a><br>{3}</li>',
    "bullets of Word": '<p>·&nbsp;&nbsp; <a href="{2}">{0}</a>, {1}</p><p>{3}</p>',
}


def _told(articles):
    return [(told.title, told.url, told.text) for told in articles]


@pytest.mark.parametrize("form", TEXTS.values(), ids=TEXTS)
def test_a_text_that_was_sent_is_an_article_an_item(form):
    articles = read(a_mail("".join(form.format(*item) for item in ITEMS)).as_bytes(), "it.eml").articles

    assert _told(articles) == [(title, url, words) for title, _, url, words in ITEMS]
    assert [told.date for told in articles] == DAYS
    assert [told.source for told in articles] == ["reuters.com", "bloomberg.com", "scmp.com"]


@pytest.mark.parametrize("form", PAGES.values(), ids=PAGES)
def test_a_page_that_was_sent_is_an_article_an_item(form):
    page = "<ul>" + "".join(form.format(*item) for item in ITEMS) + "</ul>"

    assert _told(read(a_mail("", page).as_bytes(), "it.eml").articles) == [(item[0], *item[2:]) for item in ITEMS]


@pytest.mark.parametrize("form", TEXTS.values(), ids=TEXTS)
def test_so_is_a_text_that_nobody_sent(form):
    articles = read("".join(form.format(*item) for item in ITEMS).encode(), "it.txt").articles

    assert _told(articles) == [(item[0], *item[2:]) for item in ITEMS]


def test_a_headline_alone_is_its_text():
    listed = "".join(f"- {outlet}: {title} ({url})\n" for title, outlet, url, _ in ITEMS)

    assert _told(read(a_mail(listed).as_bytes(), "it.eml").articles) == [(item[0], item[2], item[0]) for item in ITEMS]


def _documents(above: str):
    """The same items in Markdown in several ways, in Word, and in the text of a mail without marks."""
    document = a_document(above)
    for title, outlet, url, words in ITEMS:
        link_in(document.add_paragraph(""), url, title)
        document.paragraphs[-1].add_run(f" ({outlet})")
        document.add_paragraph(words)
    forms = ("**[{0}]({2})** ({1})\n{3}\n\n", "1. {1}: [{0}]({2}). {3}\n", "## [{0}]({2}) – {1}\n\n{3}\n\n")
    texts = ["".join(form.format(*item) for item in ITEMS) for form in forms]
    lines = "".join("{} - {}\n{}\n{}\n\n".format(*item) for item in ITEMS)
    return [
        *((f"# {above}\n\n{text}", "it.md") for text in texts),
        (saved(document), "it.docx"),
        (f"{above}\n\n{lines}", "it.txt"),
    ]


@pytest.mark.parametrize("kind", range(5))
def test_so_are_items_in_markdown_word_and_lines_without_marks(kind):
    for above, days in (("Tariffs", DAYS[:1]), ("Press clips of June 18, 2023", DAYS)):
        articles = read(*_documents(above)[kind]).articles

        assert _told(articles) == [(item[0], *item[2:]) for item in ITEMS]
        assert [told.date for told in articles if told.date] == days


@pytest.mark.parametrize("line", ["- Beijing weighs talks", "The ministry has not yet said a word on this"])
def test_a_line_beside_them_that_tells_something_is_not_lost(line: str):
    text, name = _documents("Tariffs")[1]
    first, *articles = read(f"{text}{line}\n", name).articles

    assert (first.text, len(articles)) == (f"Tariffs\n{line.removeprefix('- ')}".replace("\n", "\n\n"), 3)


def test_the_sources_below_an_article_in_markdown_are_no_clips():
    words = "The envoys of both sides met and talked of tariffs, and of chips. " * 8

    assert len(read(*_documents(f"Talks\n\n{words}")[1]).articles) == 1


def test_what_stands_around_them_is_an_article_of_the_sender():
    items = "".join(TEXTS["the outlet behind a dash"].format(*item) for item in ITEMS)
    first, *articles = read(
        a_mail(f"Here are the clips.\n\nTALKS\n\n{items}Best,\nJane\n").as_bytes(), "it.eml"
    ).articles

    assert first.text == "Here are the clips.\n\nTALKS\n\nBest,\nJane"
    assert _told(articles) == [(item[0], *item[2:]) for item in ITEMS]


def test_headings_around_them_are_told_and_a_greeting_and_a_leave_are_not():
    first, *others = (TEXTS["the outlet behind a dash"].format(*item) for item in ITEMS)
    sent = f"Good morning, colleagues,\n\nTALKS\n\n{first}TAIWAN\n\n{''.join(others)}Best regards,\nJane Doe\n"
    report = read(a_mail(sent).as_bytes(), "it.eml")

    assert len(report.articles) == 3
    assert [str(problem) for problem in report.problems] == [
        "it.eml: 2 lines that are of no clip and tell nothing by themselves: left out (“TALKS”, “TAIWAN”)"
    ]
    assert isinstance(report.problems[0], TakenError)


def test_so_are_those_in_a_text_that_nobody_sent():
    report = read(_documents("Tariffs")[0][0], "it.md")

    assert [problem.what for problem in report.problems if "clip" in problem.what] == [
        "1 line that is of no clip and tells nothing by itself: left out (“Tariffs”)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"* They met, says {outlet}, on matters of trade.\n{url}\n\n" for _, outlet, url, _ in ITEMS),
        "".join(f"* {title} - no deal\n{url}\n\n" for title, _, url, _ in ITEMS),
        "".join(f"* {title} - Reuters\nhttps://www.reuters.com/{at}\n\n" for at, (title, *_) in enumerate(ITEMS)),
        "They met. " * 90 + "\n\n" + "".join(f"* {title} - {outlet}\n{url}\n" for title, outlet, url, _ in ITEMS),
        "".join(f"* {title} - {outlet}\n{url} {url}2\n" for title, outlet, url, _ in ITEMS),
    ],
    ids=["no outlet beside", "words, and no name", "one outlet", "an article above", "several links each"],
)
def test_any_other_mail_is_one_article(text):
    assert len(read(a_mail(text).as_bytes(), "it.eml").articles) == 1


@pytest.mark.parametrize("bit", ["(", " ", "- ", "a: ", "“a ", ", ", "[a] "])
def test_hostile_items_take_linear_time(bit):
    begun = time.process_time()
    for size in (280, 3_900, 100_000):
        items = (f"* Aa bb cc - {bit * (size // len(bit))}x https://x.example/{at}\n" for at in range(4))
        clips_listed("".join(items))

    assert time.process_time() - begun < 2

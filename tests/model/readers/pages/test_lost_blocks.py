"""Headings and lists of a page are of its text, also where no element of it is known to be the article."""

import pytest

from tests.model.readers.making import TOLD, a_mail, article

LONG = [f"{' '.join(TOLD[at : at + 3])} So much for part {at}." for at in range(4)]
NEWS = (
    f"<h2>Talks are frozen</h2><p>{LONG[0]}</p><h2>Tariffs are lifted</h2><p>{LONG[1]}</p>"
    f"<ul><li>They lifted those on steel.</li><li>They lifted those on <b>cars</b>.</li></ul><p>{LONG[2]}</p>"
)
PARTS = [
    *("Talks are frozen", LONG[0], "Tariffs are lifted", LONG[1]),
    *("- They lifted those on steel.", "- They lifted those on cars.", LONG[2]),
]


def text_of(body: str) -> list[str]:
    html = f"<html><head><title>The week</title></head><body>{body}</body></html>"
    return article(html, "it.html").text.split("\n\n")


@pytest.mark.parametrize("within", ["section", "div", "article", "main"])
def test_headings_and_lists_within_a_page_are_of_its_text_whatever_they_stand_in(within: str):
    assert text_of(f"<h1>The week</h1><{within}>{NEWS}</{within}>") == PARTS


def test_headings_of_a_mail_are_of_its_text_the_first_too():
    told = article(a_mail("", f"<html><body><div>{NEWS}</div></body></html>").as_bytes(), "it.eml")

    assert told.text.split("\n\n") == PARTS


def test_a_heading_over_all_of_a_text_that_is_its_title_is_none_of_its_parts():
    body = f"<section><h2>The week</h2><p>{LONG[0]}</p><h2>Tariffs are lifted</h2><p>{LONG[1]}</p></section>"

    assert text_of(body) == [LONG[0], "Tariffs are lifted", LONG[1]]


@pytest.mark.parametrize(
    "beside",
    [
        '<nav><h2>More news</h2><ul><li><a href="/a">They met.</a></li></ul></nav>',
        '<h3>Related</h3><ul><li><a href="/a">They met again in May.</a></li><li><a href="/b">They left.</a></li></ul>',
        "<ul><li>Share</li><li>Print</li></ul>",
    ],
)
def test_lists_of_links_and_buttons_between_paragraphs_stay_out(beside: str):
    assert text_of(f"<h1>The week</h1><section><p>{LONG[0]}</p>{beside}<p>{LONG[1]}</p></section>") == [
        LONG[0],
        LONG[1],
    ]


def test_a_heading_above_what_is_not_of_the_article_stays_out():
    body = f"<section><p>{LONG[0]}</p><p>{LONG[1]}</p></section><h3>Most read</h3><ul><li><a>They met</a></ul>"

    assert text_of(body) == [LONG[0], LONG[1]]

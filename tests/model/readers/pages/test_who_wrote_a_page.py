"""A body that wrote a page has its whole name, and a person stays a person."""

import pytest

from tests.model.readers.making import TOLD, article

PAGE = "<html><head><title>T</title>{}</head><body><article><h1>T</h1>{}{}</article></body></html>"
TEXT = "".join(f"<p>{told}</p>" for told in TOLD)


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        ("", '<p class="article-meta__author-bureau">Office of the Spokesperson</p>', "Office of the Spokesperson"),
        ('<meta name="author" content="Bureau of Industry and Security">', "", "Bureau of Industry and Security"),
        ('<meta name="author" content="Jane Doe">', '<p class="byline">By Jane Doe of The Wire</p>', "Jane Doe"),
        ('<meta name="author" content="Jane Doe">', "<p>Jane Doe of the ministry spoke.</p>", "Jane Doe"),
    ],
)
def test_the_author_of_a_page_is_whole(head, body, author):
    assert article(PAGE.format(head, body, TEXT), "it.html").author == author


@pytest.mark.parametrize(
    "line",
    ["By Jane Doe | China Daily | Updated: 2025-06-10 09:12", "By Jane Doe | July 2, 2024 | 11:15 am", "By JANE DOE"],
)
def test_a_byline_below_the_headline_that_is_not_of_the_text_names_who_wrote_a_page(line: str):
    info = f'<div class="info"><span class="info_l">{line}</span></div>'
    body = f"<h1>Envoys meet</h1>{info}<div class='content'>{TEXT}</div>"
    page = f"<html><head><title>T</title></head><body>{body}</body></html>"

    assert str(article(page, "it.html").author).title() == "Jane Doe"


@pytest.mark.parametrize("office", ["Secretary of State", "Department Spokesperson", "Chief Correspondent"])
def test_an_office_behind_a_name_is_no_second_author(office: str):
    page = f'<html><body><h1>Envoys meet</h1><p class="author">Jane Doe, {office}</p>{TEXT}</body></html>'

    assert article(page, "it.html").author == "Jane Doe"

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

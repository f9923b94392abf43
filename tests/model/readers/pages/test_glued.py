"""A short article on a page with much around it has its paragraphs."""

import pytest

from model.readers.pages.glued import parted
from tests.model.readers.making import article

LINES = ("Envoys meet again", "By Jane Doe", f"They met, {'and met again, ' * 5}and talked.", "Nothing came of it.")
AROUND = "".join(f'<li><a href="/{at}">What else there is to be read of part {at}</a></li>' for at in range(20))


def test_a_stub_of_an_article_is_no_one_line():
    told = "".join(f"<p>{line}</p>" for line in LINES[1:])
    page = f"<html><body><nav><ul>{AROUND}</ul></nav><article><h1>{LINES[0]}</h1>{told}</article></body></html>"

    assert article(page, "it.html").text == "\n\n".join(LINES)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They met. Nothing came of it.", ["Home", "They met.", "–", "Nothing came of it.", "Read more"]),
        ("They met. Nothing came.", ["They met.", "Nothing came."]),
    ],
)
def test_it_is_parted_where_the_page_shows_it_so(text: str, parts: list[str]):
    assert parted(text, parts).replace("\n\n–", "").replace("\n\n", " ") == text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("They met.\nNothing came.", ["They met.", "Nothing came."]),
        ("met. Nothing came.", ["They met.", "Nothing came."]),
        ("They met. Nothing came.", ["They met.", "Nothing came. More"]),
        ("They met.", ["Nothing came."]),
        ("…", ["They met."]),
    ],
)
def test_else_it_stays(text: str, parts: list[str]):
    assert parted(text, parts) == text

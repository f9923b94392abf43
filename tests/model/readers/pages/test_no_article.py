"""Pages that show no article say so, unless they hold one for the scripts that draw them."""

import json

import pytest

from tests.model.readers.making import TOLD, article, problem, read

TITLE = "Envoys meet again"
SHELL = '<div id="__next"><a>Home</a><a>World</a><div class="spinner">Loading…</div><footer>© The Wire</footer></div>'
BLOCKS = [{"type": "paragraph", "content": told} for told in TOLD]
HTML = "".join(f"<p>{told}</p>" for told in TOLD)


def a_drawn_page(script: str, title: str = f"{TITLE} | The Wire") -> str:
    return f"<!doctype html><html><head><title>{title}</title></head><body>{SHELL}{script}</body></html>"


def next_data(value: object) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"props": {"pageProps": value}})}</script>'


@pytest.mark.parametrize(
    "script",
    [
        next_data({"article": {"headline": TITLE, "body": BLOCKS}}),
        next_data({"article": {"title": TITLE, "content": HTML}}),
        next_data(
            {"article": {"title": TITLE, "paragraphs": list(TOLD)}, "more": [{"title": "Others", "body": HTML * 2}]}
        ),
        f"<script>window.__PRELOADED_STATE__ = {json.dumps({'story': {'title': TITLE, 'body_html': HTML}})};</script>",
    ],
)
def test_the_text_of_a_page_that_a_script_draws_is_what_it_holds_under_its_title(script: str):
    assert article(a_drawn_page(script), "it.html").text.split("\n\n") == list(TOLD)


def test_pictures_and_films_among_the_blocks_of_a_held_text_are_none_of_it():
    blocks = [BLOCKS[0], {"type": "image", "content": "a picture of the hall"}, BLOCKS[1]]
    page = a_drawn_page(next_data({"headline": TITLE, "body": blocks}))

    assert article(page, "it.html").text.split("\n\n") == list(TOLD[:2])


@pytest.mark.parametrize(
    "script", ["", next_data({"more": [{"title": "Barley falls", "body": HTML}]}), "<script>window.a = {b:</script>"]
)
def test_a_page_that_a_script_draws_and_that_holds_no_text_of_its_own_is_no_article(script: str):
    told = "shows no article before its scripts draw it. Open it in a browser and save it there"

    assert problem(a_drawn_page(script), "it.html") == f"it.html: {told}"


@pytest.mark.parametrize(
    "body",
    [
        "<h1>www.wire.example</h1><p>Verifying you are human. This may take a few seconds.</p>",
        "<p>Enable JavaScript and cookies to continue</p>",
    ],
)
def test_a_page_that_asks_whether_a_person_is_there_is_no_article(body: str):
    page = f"<html><head><title>Just a moment...</title></head><body>{body}</body></html>"

    assert "shows no article: its site asks whether a person is there" in problem(page, "it.html")


@pytest.mark.parametrize("title", ["Page not found - The Wire", "404", "404 - Not Found", "Error 404", "The Wire"])
def test_a_page_that_says_there_is_none_is_no_article(title: str):
    heading = "404: Page not found" if title == "The Wire" else "Sorry"
    page = f"<html><head><title>{title}</title></head><body><h1>{heading}</h1><p>It may have moved.</p></body></html>"

    assert problem(page, "it.html") == "it.html: shows no article: its site says that there is no such page"


@pytest.mark.parametrize("title", ["404 firms are added to the list", "Page after page of it was not found to be true"])
def test_a_short_article_is_one_whatever_it_is_on(title: str):
    body = f'<div id="app"><h1>{title}</h1><p>They met.</p></div>'
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"

    assert len(read(page, "it.html").articles) == 1

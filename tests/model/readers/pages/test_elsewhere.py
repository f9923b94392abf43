"""A page that only leads elsewhere is no article: the line says where to."""

import pytest

from tests.model.readers.making import a_page, article, problem

REFRESH = '<html><head><META http-equiv="refresh" content="0;URL={}"><title>Moved</title></head><body>{}</body></html>'
FRAMES = '<html><frameset cols="20%,80%"><frame src="nav.html"><frame name=a src="/b.html"></frameset></html>'
URL = {"url": "https://wire.example/old/a"}


def test_one_that_a_browser_leaves_at_once_names_the_next():
    told = problem(REFRESH.format("https://wire.example/a?b=1&amp;c=2", "Redirecting …"), "it.html")

    assert told == "it.html: only leads on to https://wire.example/a?b=1&c=2: add that"


def test_where_it_leads_is_told_in_full_if_that_is_known():
    assert "to https://wire.example/new:" in problem(REFRESH.format("/new", ""), "it.html", known=URL)
    assert "(nav.html, /b.html)" in problem(FRAMES, "it.html")
    assert "https://wire.example/old/nav.html, https://wire.example/b.html" in problem(FRAMES, "it.html", known=URL)


@pytest.mark.parametrize("content", ['content="300"', 'content="300;url=https://wire.example/"'])
def test_one_that_is_shown_is_an_article(content):
    article(a_page().replace("<head>", f'<head><meta http-equiv="refresh" {content}>'), "it.html")

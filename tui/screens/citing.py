"""What is cited of a row: a claim's quote, an article, a cell of the matrix in words; one of them or many."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final, NamedTuple

import polars as pl

from model.words.counting import counted
from tui.output.taking import Take, Taken
from tui.screens.quotes import article_words, citation, source_words
from tui.text import one_line, quoted
from tui.widgets.columns import Row
from tui.words import NO_TITLE

AT_ONCE: Final = 10_000
"""Rows that are cited together: so many are looked up in one go, and a million never lie in memory as rows."""


class Cited(NamedTuple):
    """A row as it is cited."""

    words: str
    """It on one line, to say what was copied."""
    text: str
    markdown: str
    url: str | None = None


Cite = Callable[[Sequence[Row]], list[Cited]]
"""Cites rows of a table in their order, and leaves out those that have nothing to cite; runs in a thread, too."""


class CitedAs(NamedTuple):
    """How a screen calls what it cites."""

    noun: str
    one: str
    many: str


QUOTE: Final = CitedAs("quote", "The quote with its citation", "quotes with citation")
ARTICLE: Final = CitedAs("article", "The article’s citation", "citations")
CELL: Final = CitedAs("cell", "The cell in words", "cells in words")


def cited_claim(claim: Row, url: str | None) -> Cited:
    """A claim's quote."""
    quote = "\n".join(f"> {line}" for line in claim["quote"].splitlines())
    markdown = f"{quote}\n>\n> {_link(source_words(claim), url)}"
    return Cited(quoted(claim["quote"]), citation(claim, url), markdown, url)


def cited_articles(articles: Sequence[Row]) -> list[Cited]:
    """Articles: of the articles screen, or of the library."""
    return [_cited_article(article) for article in articles]


def _cited_article(article: Row) -> Cited:
    """`“Title” (18 Jun 2023 · state.gov)`, the address under it."""
    title = quoted(article["title"]) if article["title"] else NO_TITLE
    url, words = article["url"], article_words(article)
    address = f"\n{one_line(url)}" if url else ""
    return Cited(title, f"{title} ({words}){address}", f"{_link(title, url)} ({words})", url)


def _link(words: str, url: str | None) -> str:
    return f"[{words}]({url})" if url and url.startswith(("http://", "https://")) else words


def one_takes(cited: Cited, called: CitedAs) -> list[Take]:
    """What can be copied of one citation."""
    words, text, markdown, url = cited
    return [
        Take(called.noun, called.one, partial(Taken, words, text)),
        Take(f"{called.noun}-md", f"The {called.noun} as Markdown", partial(Taken, words, markdown)),
        *([Take("url", "The web address", partial(Taken, url, url))] if url else []),
    ]


def picked_takes(cite: Cite, rows: pl.DataFrame, called: CitedAs) -> list[Take]:
    """The citations of all selected rows."""
    words = f"{counted(rows.height, 'selected row')} as {called.many}"
    return [
        Take("cited", words, partial(_taken, cite, rows, called.noun, lambda cited: cited.text)),
        Take(
            "cited-md", f"{words}, in Markdown", partial(_taken, cite, rows, called.noun, lambda cited: cited.markdown)
        ),
    ]


def _taken(cite: Cite, rows: pl.DataFrame, noun: str, text_of: Callable[[Cited], str]) -> Taken:
    """The citations with a blank line between them; `2 quotes; 1 row has none`."""
    texts = [text_of(cited) for some in rows.iter_slices(AT_ONCE) for cited in cite(some.rows(named=True))]
    if not texts:
        return Taken(f"No selected row has a {noun}.", "")
    without = rows.height - len(texts)
    less = f"; {counted(without, 'row')} {'has' if without == 1 else 'have'} none" if without else ""
    return Taken(f"{counted(len(texts), noun)}{less}", "\n\n".join(texts))

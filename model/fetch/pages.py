"""From what the web answered to articles: a page, a feed's item, an item's page."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from model.article import Article
from model.errors import ReadError, UndatedError
from model.fetch.client import Answer
from model.fetch.errors import FetchError
from model.fetch.urls import checked_url, is_front, shown_url
from model.fetch.walls import is_wall
from model.fetch.web import Web
from model.readers import read_inputs
from model.readers.days.undated import Undated
from model.readers.formats.feeds import item_article
from model.readers.go_betweens import is_of_aggregator
from model.readers.inputs import Input, bytes_input
from model.readers.limits.apart import apart
from model.readers.parts.feed_item import FeedItem
from model.readers.walk import is_address

SHOWN: Final = 60
"""Characters of a page that is a wall, by which it is told."""
ONLY_THE_TEASER: Final = "only what the feed says was taken"


class Taken(NamedTuple):
    """What became of an item."""

    article: Article | None
    problem: ReadError | None = None
    is_settled: bool = True
    """Whether it need not be looked at again; a page that may be had later is not settled."""
    undated: ReadError | None = None
    """What is wrong with its day, if that is not understood."""


def answer_input(answer: Answer, names: Mapping[str, str] | None = None, *, asked: str) -> Input:
    """An answer as an input of the readers, with its address, the one that was `asked` for if it has led elsewhere,
    and what its sender says of its encoding.
    """
    known, charset = {"url": answer.url}, charset_of(answer.headers)
    return bytes_input(
        answer.url, answer.body, known=known, charset=charset, names=names, asked=led_from(asked, answer)
    )


def led_from(asked: str, answer: Answer) -> str:
    """The address that was asked for, if the answer came from another one; else nothing."""
    bare = shown_url(asked).partition("#")[0]
    return "" if checked_url(bare) == checked_url(answer.url) else bare


def charset_of(headers: Mapping[str, str]) -> str | None:
    """`gb2312` of `text/html; charset="gb2312"`."""
    for part in headers.get("content-type", "").split(";")[1:]:
        name, _, value = part.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None


def needs_page(item: FeedItem) -> bool:
    """Whether the feed has only a teaser of it, and says where the rest is, so that it can be gone to."""
    return item.is_teaser and item.url is not None and is_address(item.url) and not is_of_aggregator(item.url)


def taken_of_feed(items: Sequence[FeedItem], place: str) -> list[Taken]:
    """The items as the feed has them."""
    if not items:
        return []
    return apart(_of_feed_all, list(items), place, place=place, size=sum(len(item.html) for item in items))


async def taken_of_page(item: FeedItem, web: Web, place: str) -> Taken:
    """The article on an item's page; where the page can't be had and never will, the teaser."""
    assert item.url is not None
    try:
        answer = await web.get(item.url)
        return _taken(await asyncio.to_thread(page_article, answer, item, place), item)
    except FetchError as error:
        if error.may_pass:
            return Taken(None, error, is_settled=False)
        problem: ReadError = error
    except ReadError as error:
        problem = error
    told = (await asyncio.to_thread(taken_of_feed, [item], place))[0]
    return told._replace(problem=ReadError(problem.place, f"{problem.what}: {ONLY_THE_TEASER}"))


def page_article(answer: Answer, item: FeedItem, place: str) -> Article:
    """The article on an item's page: the page's text and title, the feed's date.

    ReadError if it is the site's front page, has no text, or is a wall before the article.
    """
    if is_front(answer.url):
        raise ReadError(shown_url(item.url or answer.url), f"leads to a front page, {shown_url(answer.url)}")
    page = next(read_inputs([answer_input(answer, asked=item.url or answer.url)]))
    if not page.articles:
        raise page.problems[0]
    found, told = page.articles[0], taken_of_feed([item], place)[0].article
    if told is not None and is_wall(found, told):
        shown = " ".join((found.title or found.text).split())
        raise ReadError(shown_url(answer.url), f"shows nothing of what the feed tells, but {shown[:SHOWN]!r}")
    if told is not None and len(told.text) > len(found.text):
        return told  # the page shows less than the feed: it wants to be paid for, or drawn by a program
    dated = {"date": item.date, "date_from": "field"} if item.date else {}
    filled = {
        "title": found.title or item.title,
        "author": found.author or item.author,
        "lang": found.lang or item.lang,
        "ref": item.ref,
        "place": place,
    }
    return found.model_copy(update=filled | dated)


def _of_feed_all(items: Sequence[FeedItem], place: str) -> list[Taken]:
    return [_of_feed(item, place) for item in items]


def _of_feed(item: FeedItem, place: str) -> Taken:
    try:
        return _taken(item_article(item, place), item)
    except ReadError as problem:
        return Taken(None, problem)


def _taken(article: Article, item: FeedItem) -> Taken:
    problem = next(Undated(article.place).told(article, [item.said]), None)
    return Taken(
        article, undated=problem and UndatedError(shown_url(item.url) if item.url else article.place, problem.what)
    )

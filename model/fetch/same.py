"""Whether an item of a feed is an article that is there: live blogs tell many under one address."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final, NamedTuple

from model.article import Article
from model.readers.parts.feed_item import FeedItem

PIECE: Final = 60
"""Letters and digits of a piece of an item's text by which it is found in another."""

_TAG: Final = re.compile(r"<[^<>]*>")


class There(NamedTuple):
    """What an article, or another item, has under an address."""

    url: str
    ref: str | None = None
    """What its feed calls it; None of what came another way, which is the one article of its address."""
    title: str = ""
    text: str = ""


def there_of(item: FeedItem) -> There:
    """An item, for those that come after it."""
    return There(item.url or "", item.ref or None, item.title, words_in(item.html))


def is_there(item: FeedItem, there: Iterable[There]) -> bool:
    """Whether one of them is it: it has the same id, or the same text; of a teaser, the same title or beginning."""
    return any(_is_same(item, one) for one in there if one.url == item.url)


def not_come(articles: Iterable[Article], there: Iterable[There]) -> list[Article]:
    """Those that are not among what is there, nor before them: as a page, as what its feed calls so, word by word."""
    every, fresh = list(there), list[Article]()
    for article in articles:
        if not _has_come(article, every):
            fresh.append(article)
            every.append(There(article.url or "", article.ref, article.title or "", article.text))
    return fresh


def _has_come(article: Article, there: Iterable[There]) -> bool:
    """Whether one of them is it, or what its feed calls so, or that page another way, since it was not there yet."""
    return any(
        one.url == article.url
        and (not one.ref or not article.ref or one.ref == article.ref or one.text == article.text)
        for one in there
    )


def _is_same(item: FeedItem, one: There) -> bool:
    if not item.ref or not one.ref or item.ref == one.ref:
        return True
    title, text, told = _letters(item.title), _letters(words_in(item.html)), _letters(one.text)
    if not text:
        return title == _letters(one.title) or title in told
    if item.is_teaser and title and title == _letters(one.title):
        return True
    return all(piece in told for piece in _pieces(text, is_teaser=item.is_teaser))


def _pieces(text: str, *, is_teaser: bool) -> list[str]:
    """What of a text is looked for in another: pages leave away, or have more, here and there."""
    middle = max(len(text) // 2 - PIECE // 2, 0)
    return [text[:PIECE]] if is_teaser else [text[:PIECE], text[middle : middle + PIECE], text[-PIECE:]]


def words_in(html: str) -> str:
    """What one sees of a text, near enough to tell whether it is another; pictures that count readers are not seen."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))

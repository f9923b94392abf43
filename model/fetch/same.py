"""Whether an item of a feed is an article that is there: live blogs tell many under one address."""

import re
from collections.abc import Iterable
from html import unescape
from typing import Final, NamedTuple

from model.readers.formats.feeds import FeedItem

BEGINNING: Final = 60
"""Letters and digits of an item's text by which it is found in another."""

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
    """Whether one of them is it: it has the same id, the same title, or the beginning of its text."""
    return any(_is_same(item, one) for one in there if one.url == item.url)


def _is_same(item: FeedItem, one: There) -> bool:
    if not item.ref or not one.ref or item.ref == one.ref:
        return True
    if _letters(item.title) and _letters(item.title) == _letters(one.title):
        return True
    beginning = _letters(words_in(item.html))[:BEGINNING]
    if not beginning:
        return _letters(item.title) in _letters(f"{one.title} {one.text}")
    return beginning in _letters(one.text)


def words_in(html: str) -> str:
    """What one sees of a text, near enough to tell whether it is another; pictures that count readers are not seen."""
    return " ".join(unescape(_TAG.sub(" ", html)).split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))

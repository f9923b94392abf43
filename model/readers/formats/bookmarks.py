"""Bookmarks of browsers, and of services that keep articles for later: what each is called, and its address."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.fields import web_address
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.pages.markup import page_text, words_in
from model.readers.rows.rows import Rows
from model.words.counting import counted

_MARK: Final = re.compile(
    r"\s*(?:<!DOCTYPE NETSCAPE-Bookmark|(?:<(?!title)[^>]{0,200}>\s*){1,12}"
    r"<title>\s*(?:Pocket Export|Instapaper: Export)\s*</title>)",
    re.IGNORECASE,
)
"""How a file of them begins: as browsers and Raindrop have it, or by the title of Pocket's and Instapaper's."""
_SAID: Final = "dd"
"""The element below a bookmark with what is said of it."""


def read_bookmarks(source: Input) -> Iterator[Article | ReadError]:
    """An article each, undated: when it was kept is not when it came out."""
    from model.readers.pages.blocks import parsed  # noqa: PLC0415 - loads lxml

    tree, _ = parsed(page_text(source.content(), source.place, source.charset))
    links = [] if tree is None else list(tree.iter("a"))
    rows, left = Rows(source), 0
    for number, link in enumerate(links, start=1):
        url = web_address(link.get("href"))
        if url:
            title = words_in(link)
            yield from rows.pieces(
                {"title": title, "text": _said(link) or title or url, "url": url}, f"{source.place}:{number}"
            )
        else:
            left += 1
    yield from rows.rest()
    if not links:
        raise ReadError(source.place, "has no bookmark")
    if left:
        yield TakenError(source.place, f"{counted(left, 'bookmark')} of no address of the web: left out")


def _said(link: Any) -> str:  # noqa: ANN401 - lxml has no types
    """What stands below a bookmark, but for those of the folder that it may begin."""
    item = link.getparent()
    below = None if item is None else item.getnext()
    return words_in(below) if below is not None and below.tag == _SAID and next(below.iter("a"), None) is None else ""


BOOKMARKS: Final = Format(
    "bookmarks",
    fits=lambda source: _MARK.match(source.head_text.lstrip("\ufeff")) is not None,
    read=read_bookmarks,
    is_apart=True,
)

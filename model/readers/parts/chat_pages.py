"""Chats that Telegram writes out as pages (messages.html): a row a message, as of its JSON."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.readers.pages.blocks import paragraphs
from model.readers.text.paragraphs import ADDRESS

Fields = dict[str, object]

_MARK: Final = "chat_page"
_DAY: Final = re.compile(r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})(?!\d)")
"""As the time of a message is told, wherever its reader lives."""


def is_chat_page(html: str) -> bool:
    """Whether a page is one, by its first elements."""
    return _MARK in html[:10_000]


def messages_on(tree: Any) -> Iterator[Fields]:  # noqa: ANN401 - an element of lxml, which has no types
    """The fields of each message that somebody sent; without a text, if it is a picture or the like.

    One that follows another of the same person has no name of its own.
    """
    author = ""
    for message in _within(tree, "message"):
        if "default" not in _classes(message):
            continue
        own = [each for each in _within(message, "from_name") if not _is_forwarded(each)]
        author = _words(own[0]) if own else author
        day = next((each.get("title") for each in _within(message, "date") if each.get("title")), "")
        texts = [*_within(message, "text")]
        text = "\n\n".join(filter(None, map(_words, texts)))
        links = [link.get("href") or "" for each in texts for link in each.iter("a")]
        urls = [*(link for link in links if ADDRESS.match(link)), *ADDRESS.findall(text)]
        found = _DAY.search(day)
        date = f"{found['year']}-{found['month']}-{found['day']}" if found else day
        yield {"text": text, "author": author, "date": date, "url": urls[0] if urls else None}


def _within(element: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    return (each for each in element.iter("div") if name in _classes(each))


def _classes(element: Any) -> list[str]:  # noqa: ANN401
    return str(element.get("class") or "").split()


def _is_forwarded(name: Any) -> bool:  # noqa: ANN401
    return any("forwarded" in _classes(above) for above in name.iterancestors("div"))


def _words(element: Any) -> str:  # noqa: ANN401
    from lxml.etree import tostring  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    return "\n".join(paragraphs(tostring(element, encoding="unicode", with_tail=False)))

"""Chats of Telegram as pages: those that it writes out (messages.html), and the page of a channel on the web."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.readers.pages.blocks import paragraphs
from model.readers.text.paragraphs import ADDRESS

Fields = dict[str, object]

_MARK: Final = "chat_page"
_MARKS_OF_WEB: Final = ("tgme_channel_history", "tgme_widget_message_text")
_DAY: Final = re.compile(r"(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>\d{4})(?!\d)")
"""As the time of a message is told, wherever its reader lives."""


def is_chat_page(html: str) -> bool:
    """Whether a page is one: written out, by its first elements; or on the web."""
    return _MARK in html[:10_000] or all(mark in html for mark in _MARKS_OF_WEB)


def messages_on(tree: Any) -> Iterator[Fields]:  # noqa: ANN401 - an element of lxml, which has no types
    """The fields of each message that somebody sent; without a text, if it is a picture or the like.

    One that follows another of the same person has no name of its own. What a channel posts has that as its source,
    and what it passes on the one from which that is.
    """
    if posts := [*_within(tree, "tgme_widget_message")]:
        yield from map(_post, posts)
        return
    channel = next(map(_words, _within(next(_within(tree, "page_header"), tree), "text")), "")
    author = ""
    for message in _within(tree, "message"):
        if "default" not in _classes(message):
            continue
        names = [*_within(message, "from_name")]
        own = [each for each in names if not _is_forwarded(each)]
        author = _words(own[0]) if own else author
        passed_on = [_name(each) for each in names if _is_forwarded(each)]
        day = next((each.get("title") for each in _within(message, "date") if each.get("title")), "")
        texts = [*_within(message, "text")]
        text = "\n\n".join(filter(None, map(_words, texts)))
        links = [link.get("href") or "" for each in texts for link in each.iter("a")]
        urls = [*(link for link in links if ADDRESS.match(link)), *ADDRESS.findall(text)]
        found = _DAY.search(day)
        date = f"{found['year']}-{found['month']}-{found['day']}" if found else day
        told = {"source": next(iter(passed_on), author)} if author and author == channel else {}
        yield {"text": text, "author": author, "date": date, "url": urls[0] if urls else None, **told}


def _post(element: Any) -> Fields:  # noqa: ANN401
    """A message on the page of a channel, which has an address of its own."""
    texts = [each for each in _within(element, "tgme_widget_message_text") if not _is_answered(each)]
    link = next(_within(element, "tgme_widget_message_date", "a"), None)
    names = ("tgme_widget_message_forwarded_from_name", "tgme_widget_message_owner_name")
    passed_on, owner = (next(map(_words, _within(element, name, "a", "span")), "") for name in names)
    return {
        "text": "\n\n".join(filter(None, map(_words, texts))),
        "author": owner,
        "date": next((time.get("datetime") for time in element.iter("time") if time.get("datetime")), ""),
        "url": link.get("href") if link is not None else None,
        "source": passed_on or owner,
    }


def _is_answered(text: Any) -> bool:  # noqa: ANN401
    """Whether a text is of the message to which another answers, or within one that is taken."""
    told = {name for above in text.iterancestors() for name in _classes(above)}
    return not told.isdisjoint(("tgme_widget_message_reply", "tgme_widget_message_text"))


def _within(element: Any, name: str, *tags: str) -> Iterator[Any]:  # noqa: ANN401
    return (each for each in element.iter(*(tags or ("div",))) if name in _classes(each))


def _classes(element: Any) -> list[str]:  # noqa: ANN401
    return str(element.get("class") or "").split()


def _is_forwarded(name: Any) -> bool:  # noqa: ANN401
    return any("forwarded" in _classes(above) for above in name.iterancestors("div"))


def _name(element: Any) -> str:  # noqa: ANN401
    """Of whom a message is passed on, without its day beside it."""
    return " ".join((element.text or "").split())


def _words(element: Any) -> str:  # noqa: ANN401
    from lxml.etree import tostring  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    return "\n".join(paragraphs(tostring(element, encoding="unicode", with_tail=False)))

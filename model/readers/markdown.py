"""Markdown, with or without front matter."""

import re
from collections.abc import Iterator
from typing import Final

from model.article import Article
from model.halves import whole
from model.readers.bylines import author_of
from model.readers.fields import article_of
from model.readers.formats import Format
from model.readers.front import front_of
from model.readers.inputs import Input
from model.readers.marks import unmarked
from model.readers.numerals import with_days
from model.readers.outlines import outlined
from model.readers.trackers import has_days, is_tracker, tracker_articles

_HEADING: Final = re.compile(r"^#{1,2}[ \t]+(?P<title>[^\n]+?)[ \t#]*$", re.MULTILINE)
_SUFFIXES: Final = (".md", ".markdown", ".mdown", ".qmd")


def read_markdown(source: Input) -> Iterator[Article]:
    """The one article; its text is what is shown of what comes after the front matter. Of a tracker, one an entry."""
    text = whole(source.text())
    front = front_of(text)
    body = text[front.end :] if front else text
    fields = front.fields() if front else {}
    paragraphs = with_days(outlined(body)) if has_days(body) else []
    if is_tracker(paragraphs):
        yield from tracker_articles(paragraphs, source)
        return
    heading = _HEADING.search(body[:2_000]) if "#" in body else None  # a character is found sooner than a line
    shown = unmarked(body)
    guessed = {"title": unmarked(heading["title"]) if heading else "", "author": author_of(shown)}
    yield article_of(guessed | dict(source.known) | fields | {"text": shown}, source.place)


def _is_markdown(source: Input) -> bool:
    front = front_of(source.head_text)
    return source.suffix in _SUFFIXES or bool(front and front.has_field)


MARKDOWN: Final = Format("markdown", fits=_is_markdown, read=read_markdown)

"""Clips of one outlet, which stands once above them or nowhere: each begins with its headline and who wrote it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice
from typing import Final, NamedTuple

from model.days.datelines import dateline_date
from model.readers.fields import web_address
from model.readers.parts.above import ABOVE
from model.readers.parts.bundles import Fields
from model.readers.parts.press_reviews import (
    MANY,
    Line,
    blocks_of,
    may_be_outlet,
    numbered_lines,
    tells,
    text_of,
    title_begin,
)
from model.readers.text.bylines import BYLINE, author_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import Paragraph

LONGEST_BESIDE: Final = 100
"""Characters of a line that tells who or when."""
NEAR: Final = 3
"""Lines beside a headline that may tell who, when and where it stands."""
TOP: Final = 4
"""Lines above the first headline, such as the name of the outlet and the day of its issue."""

_BYLINES: Final = re.compile(r"^[^\n\w]{0,6}[Bb][Yy]:? +[A-Z][^\n]{2,80}$", re.MULTILINE)


class _Head(NamedTuple):
    begin: int
    """The line with which its headline begins."""
    end: int
    """The line with which its text begins."""
    title: str
    author: str
    day: date | None
    url: str | None


def bylined_clips(text: str) -> list[Fields]:
    """The fields of each article in a text; none of any other."""
    return bylined_in(blocks_of(text)) if has_bylines(text) else []


def has_bylines(text: str) -> bool:
    """Whether as many lines may tell who wrote something as there are clips at least."""
    return len([*islice(_BYLINES.finditer(text), MANY)]) == MANY


def bylined_in_document(paragraphs: Sequence[Paragraph]) -> list[Fields]:
    """The same of the paragraphs of a document."""
    if sum(len(each.text) <= LONGEST_BESIDE and BYLINE.match(each.text) is not None for each in paragraphs) < MANY:
        return []
    return bylined_in([each.lines or (each,) for each in paragraphs])


def bylined_in(blocks: Sequence[Sequence[Paragraph]]) -> list[Fields]:
    """The same of the lines of a text, by the blank ones between them.

    Each tells its own day, below an introduction at most; or the outlet of all stands above them, and nothing else than
    what a paper has there.
    """
    lines = list(numbered_lines(blocks))
    heads = list(_heads(lines))
    if len(heads) < MANY:
        return []
    ends = [*(head.begin for head in heads[1:]), len(lines)]
    texts = [text_of(lines[head.end : end]) for head, end in zip(heads, ends, strict=True)]
    above = [line.text.strip("#* ") for _, line in lines[: heads[0].begin]]
    is_top = 0 < len(above) <= TOP and not any(map(SENTENCE_END.search, above))
    outlet = next(filter(may_be_outlet, above), None) if is_top else None
    day = next(filter(None, map(_day, above)), None) if is_top else None
    are_dated = all(head.day for head in heads)
    if not all(map(tells, texts)) or not (outlet or (are_dated and sum(map(len, above)) <= ABOVE)):
        return []
    said: list[Fields] = [] if is_top or not above else [{"text": text_of(lines[: heads[0].begin])}]
    return [*said, *(_fields(*each, outlet, day) for each in zip(heads, texts, strict=True))]


def _fields(head: _Head, text: str, outlet: str | None, day: date | None) -> Fields:
    """Of one article; without a source, where none is named above all of them."""
    told: Fields = {"title": head.title, "text": text, "author": head.author, "date": head.day or day, "url": head.url}
    return told | ({"source": outlet} if outlet else {})


def _heads(lines: Sequence[Line]) -> Iterator[_Head]:
    free = 0
    for at in range(1, len(lines)):
        if at > free and (head := _head(lines, at, free)):
            yield head
            free = head.end


def _head(lines: Sequence[Line], at: int, free: int) -> _Head | None:
    """What stands over an article whose byline is this line."""
    line = lines[at][1].text
    author = author_of(line) if len(line) <= LONGEST_BESIDE and BYLINE.match(line) else None
    if not author:
        return None
    above = at
    while above > free + 1 and at - above < NEAR and _is_beside(lines[above - 1][1].text):
        above -= 1
    begin = title_begin(lines, above, free)
    if begin is None:
        return None
    end = at + 1
    while end < len(lines) and end - at <= NEAR and _is_beside(lines[end][1].text):
        end += 1
    beside = [line.text.strip() for _, line in lines[above:end]]
    day = next(filter(None, map(_day, beside)), None)
    if " " not in author and not day:  # `By Country` over a table
        return None
    links = [link for _, line in lines[begin:end] for link in (*line.links, line.text.strip())]
    title = " ".join(line.text.strip("#* ") for _, line in lines[begin:above])
    return _Head(begin, end, title, author, day, next(filter(None, map(web_address, links)), None))


def _day(line: str) -> date | None:
    return dateline_date(line) if len(line) <= LONGEST_BESIDE else None


def _is_beside(line: str) -> bool:
    """Whether a line tells nothing but a day, or where an article stands."""
    return web_address(line) is not None or _day(line.strip()) is not None

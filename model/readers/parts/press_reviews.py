"""Press reviews in mail: articles of several outlets in full, each below its headline and a line of outlet and day."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from model.days.dating import WEEKDAY
from model.readers.fields import site_of, web_address
from model.readers.go_betweens import hides_its_outlet
from model.readers.parts.beside_clips import carried
from model.readers.parts.link_words import without_address, without_link_words
from model.readers.parts.listed_items import BETWEEN, LEAST, Listed, day_of, leads_to
from model.readers.text.bylines import BYLINE, author_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import ADDRESS, Paragraph

LONGEST_TITLE: Final = 200
TITLE_LINES: Final = 3
LONGEST_SAID: Final = 120
"""Characters of a line of outlet and day."""
LONGEST_OUTLET: Final = 60
OUTLET_WORDS: Final = 6
ABBREVIATION: Final = 5
"""Letters of an outlet that is written in capitals; what is longer is the place of a dateline."""
NEAR: Final = 3
"""Lines below a headline among which stand who wrote it, its address, its outlet and its day."""
FOOT: Final = "--"
"""The mark above a signature."""
MANY: Final = 3
"""Articles that make a review which does not call itself one; fewer do if each tells who wrote it, or where it is …"""
IN_FULL: Final = 1_000
"""… or has so many characters."""
COMPARED: Final = 100_000
"""Lines with titles that are looked for in them."""
TOLD: Final = 80
"""Characters of sentences that an article has below that, at least."""

_LABEL: Final = re.compile(
    r"(?:headline|title|subject|source|outlet|publication|publisher|date|published(?: on| in)?|quelle|datum|fuente|"
    r"fecha|url|link)\s*:\s*",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[(\[]?(?P<number>\d{1,2})[.)\]]\s+(?=\S)")
_RULE: Final = re.compile(r"[\W_]*")
_WEEKDAY: Final = re.compile(WEEKDAY, re.IGNORECASE)
NAMED: Final = re.compile(
    r"\b(?:press|media|news|clips?|clippings?|headlines|digest|round-?up|pressespiegel|presseschau|revue de presse|"
    r"revista de prensa|rassegna stampa)\b",
    re.IGNORECASE,
)
"""What such a mail calls itself."""
_NO_TITLE: Final = (".", ":", ";", ",")
_IN_MARKS: Final = re.compile(r"[(\[*_]+(?P<said>[^()\[\]]*?)[)\]*_]+")
_SHORT: Final = re.compile(r"(?=.{4,300}$).*\d.*(?<![.!?])")
"""A line that may tell a day."""

Line = tuple[int, Paragraph]
"""A line, and which block of lines without a blank one between it is in."""


class _Head(NamedTuple):
    """What stands over an article."""

    begin: int
    """The line with which its headline begins."""
    end: int
    """The line with which its text begins."""
    title: str
    number: int | None
    outlet: str
    day: date
    url: str | None
    author: str | None
    is_labelled: bool
    """Whether it says which is its outlet, or its day (`Source: …`)."""


def press_review(
    blocks: Sequence[Sequence[Paragraph]], *, subject: str, sender: str, sent: date | None, outlets: int = LEAST
) -> Listed:
    """The articles of a mail of that day, and what its sender says above them; nothing of any other mail.

    `blocks` are its lines with no blank one between, `sender` is the site that it comes from; it has at least so many
    outlets.
    """
    if sum(1 for block in blocks for line in block if _SHORT.fullmatch(line.text)) < LEAST:  # most
        return Listed()
    lines = list(numbered_lines(blocks))
    heads = list(_heads(lines, sender, sent))
    if len(heads) < LEAST or len({head.outlet.lower() for head in heads}) < outlets or not _are_in_order(heads):
        return Listed()
    above = [line.text for _, line in lines[: heads[0].begin]]
    ends = [*(_end_above(lines, each.end, head.begin) for each, head in pairwise(heads)), len(lines)]
    texts = [text_of(lines[head.end : end]) for head, end in zip(heads, ends, strict=True)]
    is_plain = (
        len(heads) >= MANY
        or NAMED.search("\n".join((subject, *above)))
        or all(head.is_labelled for head in heads)
        or all(head.url or head.author or len(text) >= IN_FULL for head, text in zip(heads, texts, strict=True))
    )
    if not is_plain or not all(map(tells, texts)):
        return Listed()
    own = _own(lines[: heads[0].begin], [head.title for head in heads])
    clips = [_fields(*each) for each in zip(heads, texts, strict=True)]
    between = [lines[end][1].text for end, head in zip(ends, heads[1:], strict=False) if end < head.begin]
    if any(SENTENCE_END.search(line.text) for _, line in own):
        return Listed(text_of(own), carried(clips, between))
    above = [line.text for _, line in own if not _names_list(line.text)]
    return Listed("", carried(clips, [*above, *between]))


def _end_above(lines: Sequence[Line], begin: int, end: int) -> int:
    """Where an article ends above the headline of the next: a heading in capitals between them is of neither."""
    last = end - 1
    is_alone = begin < last and lines[last][0] not in (lines[last - 1][0], lines[end][0])
    words = lines[last][1].text.strip("#* ")
    return last if is_alone and len(words.split()) <= OUTLET_WORDS and words.isupper() else end


def _names_list(line: str) -> bool:
    """Whether a line is what the list is called, or of which day it is."""
    return NAMED.search(line) is not None or day_of(line.strip("#* "), date.min) is not None


def _own(above: Sequence[Line], titles: Sequence[str]) -> list[Line]:
    """What stands above the first, without a list of the titles; in a long one the lines are these, and no more."""
    if len(above) * len(titles) > COMPARED:
        listed = set(titles)
        return [line for line in above if _NUMBER.sub("", line[1].text.strip(" •*-")) not in listed]
    return [line for line in above if not any(title in line[1].text for title in titles)]


def numbered_lines(blocks: Sequence[Sequence[Paragraph]]) -> Iterator[Line]:
    """Those above the mark of a signature, without the ones of signs alone."""
    for at, block in enumerate(blocks):
        for line in block:
            if line.text.strip() == FOOT:
                return
            if not _RULE.fullmatch(line.text):
                yield at, line


def blocks_of(text: str) -> list[list[Paragraph]]:
    """The lines of a text, by the blank ones between them."""
    blocks = re.split(r"\n[ \t\r]*\n", text)
    return [[Paragraph(line.strip()) for line in block.splitlines() if line.strip()] for block in blocks]


def _heads(lines: Sequence[Line], sender: str, sent: date | None) -> Iterator[_Head]:
    free = 0
    for at in range(1, len(lines)):
        if at > free and (head := _head(lines, at, free, sender, sent)):
            yield head
            free = head.end


def _head(lines: Sequence[Line], at: int, free: int, sender: str, sent: date | None) -> _Head | None:
    """What stands over an article whose day is told in this line."""
    parts = _said(lines[at][1])
    day = next(filter(None, (day_of(part, sent) for part in parts)), None)
    if day is None or (sent and day > sent + timedelta(days=1)):
        return None
    named = [part for part in parts if may_be_outlet(part)]
    above = at
    while above > free and at - above < NEAR and _is_beside(lines[above - 1][1].text):
        above -= 1
    if not named and above > free + 1 and may_be_outlet(told := _said_of(lines[above - 1][1].text)):
        named, above = [told], above - 1
    begin = title_begin(lines, above, free)
    if not named or begin is None:
        return None
    title = _LABEL.sub("", " ".join(line.text for _, line in lines[begin:above]), count=1)
    found = _NUMBER.match(title)
    end = at + 1
    while end < len(lines) and end - at <= NEAR and _is_beside(lines[end][1].text):
        end += 1
    links = [link for _, line in lines[begin:end] for link in (*line.links, *ADDRESS.findall(line.text))]
    urls = (leads_to(link, sender) for link in links)
    beside = [part for _, line in lines[above:end] for part in _said(line)]
    return _Head(
        begin,
        end,
        title[found.end() :] if found else title,
        int(found["number"]) if found else None,
        named[0],
        day,
        next(filter(None, urls), None),
        next(filter(None, map(author_of, beside)), None),
        any(_LABEL.match(line.text) for _, line in lines[above : at + 1]),
    )


def title_begin(lines: Sequence[Line], end: int, free: int) -> int | None:
    """Where the headline begins that ends above a line; None if none does: it begins its block."""
    block, begin = lines[end - 1][0], end
    while begin > free and lines[begin - 1][0] == block and end - begin <= TITLE_LINES:
        begin -= 1
    told = [line.text for _, line in lines[begin:end]]
    title = " ".join(told)
    is_title = (
        0 < len(told) <= TITLE_LINES
        and len(title) <= LONGEST_TITLE
        and len(title.split()) > 1
        and not title.endswith(_NO_TITLE)
        and not any(map(BYLINE.match, told))
        and not any(map(web_address, told))
        and "@" not in title
    )
    return begin if is_title else None


def _said_of(text: str) -> str:
    """What a line says without the marks around it, and what it is called."""
    found = _IN_MARKS.fullmatch(text)
    return _LABEL.sub("", (found["said"] if found else text).strip(), count=1)


def _said(line: Paragraph) -> list[str]:
    """The parts of a line that may be one of outlet and day; none of any other. Its address is none of them."""
    bare = without_address(line.text)
    text = without_link_words(bare) if line.links else bare
    if len(text) > LONGEST_SAID or SENTENCE_END.search(text):
        return []
    return [part.strip() for part in BETWEEN.split(_said_of(text)) if part.strip()]


def may_be_outlet(part: str) -> bool:
    """Whether words may be the name of an outlet."""
    words = part.split()
    return (
        0 < len(words) <= OUTLET_WORDS
        and len(part) <= LONGEST_OUTLET
        and words[0][:1].isalnum()
        and sum(map(str.isalpha, part)) > 1
        and not any(mark in part for mark in "()[]:@?!")
        and not (part.isupper() and len(part) > ABBREVIATION)
        and not _NUMBER.match(part)
        and not _WEEKDAY.fullmatch(part)
        and not BYLINE.match(part)
        and not web_address(part)
        and day_of(part, date.min) is None
    )


def _is_beside(text: str) -> bool:
    """Whether a line is an address, or tells who wrote it."""
    return BYLINE.match(text) is not None or web_address(_said_of(text)) is not None


def _are_in_order(heads: Sequence[_Head]) -> bool:
    """Whether headlines that are numbered are all there: else one of them is not understood."""
    numbers = [head.number for head in heads]
    return not any(numbers) or numbers == list(range(1, len(heads) + 1))


def tells(text: str) -> bool:
    """Whether a text is enough for an article, in sentences."""
    return len(text) >= TOLD and any(SENTENCE_END.search(line) for line in text.splitlines())


def text_of(lines: Sequence[Line]) -> str:
    """The text that lines are, a blank one between their blocks."""
    text, block = "", -1
    for at, line in lines:
        text += ("" if not text else "\n" if at == block else "\n\n") + line.text
        block = at
    return text


def _fields(head: _Head, text: str) -> dict[str, object]:
    return {
        "title": head.title,
        "text": text,
        "author": head.author or author_of(text),
        "date": head.day,
        "url": head.url,
        "source": site_of(head.url) if head.url and not hides_its_outlet(head.url) else head.outlet,
        "outlet": head.outlet,
    }

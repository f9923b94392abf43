"""Lists of what others published, an item each: its headline, its outlet beside it, its link, perhaps its first words.

So do mails of press offices. Whether the outlet stands before the headline or behind it, each has its way.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NamedTuple

from model.days.datelines import dateline_date, url_date
from model.days.dating import WITH_YEAR, Patterns, written_in
from model.readers.fields import site_of, web_address
from model.readers.go_betweens import hides_its_outlet
from model.readers.parts.beside_clips import carried
from model.readers.parts.bundles import Fields
from model.readers.parts.link_words import without_address, without_link_words
from model.readers.parts.listed_items import BETWEEN, FIRST_WORDS, NEARLY_ALL, WORDS, Listed, day_of, leads_to
from model.readers.parts.press_reviews import NAMED, Line, blocks_of, may_be_outlet, numbered_lines, text_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import ADDRESS, Paragraph

LEAST: Final = 3
"""Items that make a list."""
OUTLETS: Final = 2
"""Of which they are, at least: those of one are its own page of contents."""
LONGEST_HEAD: Final = 300
"""Characters of a line with headline and outlet, without its address …"""
LONGEST_ITEM: Final = 4_000
"""… and with the first words behind them."""

LONGEST_NAME: Final = 200
"""Characters of a line that names a list."""

_WITH_DAY: Final = Patterns(rf".*[^\w/-]{pattern}" for pattern in WITH_YEAR)
_MARK: Final = re.compile(r"(?:[-*•·‣▪►○●◦§oØü][ \t\xa0]+|\(?\d{1,2}[.)][ \t\xa0]+)")
"""That of an item; `o`, `Ø`, `ü` and `§` are how Word's stand in a text."""
_QUOTED: Final = re.compile(r"[“\"](?P<title>[^“”\"]{8,}?)[,.]?[”\"],?\s*(?P<said>.*)", re.DOTALL)
_BEFORE: Final = re.compile(
    r"(?:[\[(](?P<within>[^\[\]()]{2,60})[\])]\s*[:–—-]?|(?P<named>[^:|–—]{2,60}?)\s*(?:[:|–—]|\s-\s))\s*"
)
_BEHIND: Final = re.compile(
    r"\s*(?P<gap>[-–—|·•(,]|\s)\s*(?P<said>[^()|]{2,80}?)\)?(?P<rest>\s*[:.–—-]\s+\S.*)?\s*$", re.DOTALL
)
_AT_END: Final = re.compile(
    r"(?P<title>.+?)(?:\s+[-–—|·•]\s*|\s*\|\s*|\s*\()(?P<said>[^()|•]{2,80}?)\)?(?P<rest>:\s+\S.*)?\s*$", re.DOTALL
)
_NAME_WORD: Final = re.compile(r"[^\W\d_]{4,}")


class _Head(NamedTuple):
    """What the first line of an item tells."""

    title: str
    outlet: str
    day: date | None
    rest: str
    """What it goes on with."""


@dataclass
class _Item:
    begin: int
    head: _Head
    links: list[str]
    end: int = 0
    below: list[Line] = field(default_factory=list)


def linked_clips(blocks: Sequence[Sequence[Paragraph]], *, sender: str, sent: date | None) -> Listed:
    """What is listed in lines (by the blank ones between them), and what else they say; nothing of any other text.

    `sender` is the site that it comes from, `sent` the day of it.
    """
    lines = [(block, _unmarked(line)) for block, line in numbered_lines(blocks)]
    if sum(len(_links(line)) for _, line in lines) < LEAST:  # most
        return Listed()
    items = list(_items(lines, sender, sent))
    outlets = {item.head.outlet.lower() for item in items}
    if len(items) < LEAST or len(outlets) < OUTLETS or not _are_all(items, lines):
        return Listed()
    others = [line for at, line in enumerate(lines) if not any(item.begin <= at < item.end for item in items)]
    clips = [_fields(item, sender, sent) for item in items]
    if any(_is_said(line) for _, line in others):
        return Listed(text_of(others), clips)
    return Listed("", carried(clips, [line.text for _, line in others if not NAMED.search(line.text)]))


def clips_listed(text: str) -> list[Fields]:
    """The same of a text that nobody sent: the fields of each, in the day at its top where its own is not told."""
    if text.count("://") < LEAST:  # nearly all
        return []
    return clips_listed_in(blocks_of(text), text)


def clips_listed_in(blocks: Sequence[Sequence[Paragraph]], text: str) -> list[Fields]:
    """The same of the lines of a document, whose text this is."""
    told = linked_clips(blocks, sender="", sent=dateline_date(text) or _day_in_name(text))
    above: list[Fields] = [{"text": told.above}] if told.above else []
    return [*above, *told.items] if told.items else []


def _day_in_name(text: str) -> date | None:
    """The day with which the first line ends, if it names a list of clips: `Press clips of May 12, 2025`."""
    line = text.lstrip("# \n")[:LONGEST_NAME].partition("\n")[0].strip()
    found = _WITH_DAY.fullmatch(line) if NAMED.search(line) else None
    return written_in(found).date() if found else None


def _unmarked(line: Paragraph) -> Paragraph:
    found = _MARK.match(line.text)
    return line._replace(text=line.text[found.end() :], style="item") if found else line


def _links(line: Paragraph) -> list[str]:
    return list(dict.fromkeys((*line.links, *ADDRESS.findall(line.text))))


def _items(lines: Sequence[Line], sender: str, sent: date | None) -> Iterator[_Item]:
    """Those that have one link that leads elsewhere."""
    heads = [(at, head) for at, (_, line) in enumerate(lines) if (head := _head(line, sent))]
    with_marks = [(at, head) for at, head in heads if lines[at][1].style == "item"]
    with_links = [(at, head) for at, head in heads if lines[at][1].links]
    over_links = [(at, head) for at, head in heads if at + 1 < len(lines) and web_address(lines[at + 1][1].text)]
    heads = next((each for each in (with_marks, with_links, over_links) if len(each) >= LEAST), [])
    if not heads:
        return
    ends = [*(at for at, _ in heads[1:]), len(lines)]
    found = [_item(lines, at, end, head, sender) for (at, head), end in zip(heads, ends, strict=True)]
    most = max((len(item.below) for item in found[:-1] if item), default=0)
    for item in filter(None, found):
        item.below = item.below[:most] if item is found[-1] else item.below
        item.end = item.begin + 1 + len(item.below)
        yield item


def _item(lines: Sequence[Line], at: int, end: int, head: _Head, sender: str) -> _Item | None:
    """From its head to where something else begins: another item without an outlet, or a heading for what follows."""
    below = list[Line]()
    for block, line in lines[at + 1 : end]:
        is_other = line.style == "item" and lines[at][1].style == "item"
        is_short = not _links(line) and not _tells(line.text)
        if is_other or line.is_heading or (is_short and block != lines[at + len(below)][0]):
            break
        below.append((block, line))
    links = [url for _, line in (lines[at], *below) for url in _links(line) if leads_to(url, sender)]
    return _Item(at, head, links, below=below) if len(set(links)) == 1 else None


def _is_said(line: Paragraph) -> bool:
    """Whether a line beside the items is more than a greeting, a heading, or what the list is called."""
    if line.style == "item" or SENTENCE_END.search(line.text):
        return True
    return _tells(line.text) and not NAMED.search(line.text)


def _tells(text: str) -> bool:
    return len(text.split()) >= FIRST_WORDS or SENTENCE_END.search(text) is not None


def _are_all(items: Sequence[_Item], lines: Sequence[Line]) -> bool:
    """Whether few other lines tell something in sentences, or lead elsewhere as items would."""
    inside = {at for item in items for at in range(item.begin, item.end)}
    within = sum(len(lines[at][1].text) for at in inside)
    outside = [line for at, (_, line) in enumerate(lines) if at not in inside and _tells(line.text)]
    others = sum(line.style == "item" for line in outside)
    told = sum(len(line.text) for line in outside)
    return within >= NEARLY_ALL * (within + told) and len(items) >= NEARLY_ALL * (len(items) + others)


def _head(line: Paragraph, sent: date | None) -> _Head | None:
    """The headline and the outlet of a line, by the words of its link where these are a headline."""
    if len(line.text) > LONGEST_ITEM:
        return None
    text = " ".join(ADDRESS.sub("", line.text).split())
    name = " ".join(next(iter(line.names), "").split())
    if len(name.split()) >= WORDS and name in text:
        return _head_around(text, name, sent)
    if name and text.endswith(name):
        text = text.removesuffix(name)
    text = without_link_words(text)
    return _head_in_words(text, sent) if len(text) <= LONGEST_HEAD else None


def _head_around(text: str, name: str, sent: date | None) -> _Head | None:
    """Of a line in which the headline is a link: the outlet stands before it, or behind."""
    before, _, behind = text.partition(name)
    title = name.strip(' “”",')
    if before.strip(' “"'):
        found = _BEFORE.fullmatch(before.strip(' “"') + " ") or _BEFORE.fullmatch(before)
        outlet = ((found["within"] or found["named"]) if found else before).strip(" *_")
        return _Head(title, outlet, None, behind.lstrip(' ”":.–—-').rstrip()) if _is_outlet(outlet) else None
    found = _BEHIND.match(behind.lstrip('”"'))
    said = _said(found["said"], sent) if found else None
    return _Head(title, *said, _rest(found)) if found and said else None


def _rest(found: re.Match[str]) -> str:
    return (found["rest"] or "").lstrip(" :.–—-\n").rstrip()


def _head_in_words(line: str, sent: date | None) -> _Head | None:
    """Of a line that says headline and outlet in one of the ways that there are."""
    if found := _QUOTED.fullmatch(line):
        parts = _said(found["said"].strip(" ()–—-"), sent)
        return _titled(found["title"], parts)
    if (found := _AT_END.fullmatch(line)) and (parts := _said(found["said"], sent)):
        return _titled(found["title"], parts, _rest(found))
    if found := _BEFORE.match(line):
        outlet = (found["within"] or found["named"]).strip(" *_")
        return _titled(line[found.end() :], (outlet, None) if _is_outlet(outlet) else None)
    return None


def _titled(title: str, said: tuple[str, date | None] | None, rest: str = "") -> _Head | None:
    title = title.strip(' “”",–—-')
    return _Head(title, *said, rest) if said and len(title.split()) >= WORDS else None


def _said(words: str, sent: date | None) -> tuple[str, date | None] | None:
    """The outlet, and the day if one is told, of what stands beside a headline."""
    parts = [part.strip(" .,()") for part in BETWEEN.split(words) if part.strip(" .,()")]
    days = [day for part in parts if (day := day_of(part, sent))]
    named = [part for part in parts if day_of(part, date.min) is None]
    return (named[0], next(iter(days), None)) if len(named) == 1 and _is_outlet(named[0]) else None


def _is_outlet(words: str) -> bool:
    """Whether words are a name as outlets have: none of its longer words is written small."""
    return may_be_outlet(words) and not any(found[0][0].islower() for found in _NAME_WORD.finditer(words))


def _fields(item: _Item, sender: str, sent: date | None) -> dict[str, object]:
    url = leads_to(item.links[0], sender)
    told = [(block, line._replace(text=without_address(line.text))) for block, line in item.below]
    words = text_of([line for line in told if line[1].text])
    return {
        "title": item.head.title,
        "text": "\n".join(filter(None, (item.head.rest, words))) or item.head.title,
        "date": item.head.day or url_date(url or "") or sent,
        "url": url,
        "source": site_of(url) if url and not hides_its_outlet(url) else item.head.outlet,
        "outlet": item.head.outlet,
    }

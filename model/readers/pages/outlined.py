"""A page as paragraphs, with its headings, quotations and links: for documents that are taken apart."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise
from typing import Any, Final, NamedTuple
from urllib.parse import urljoin

from lxml import etree  # type: ignore[import-untyped]

from model.days.dating import Written
from model.readers.days.days import parse_day
from model.readers.days.headings import LONGEST_HEADING, heading_of
from model.readers.pages.blocks import BLOCKS, UNSEEN, as_spaced, tidied
from model.readers.pages.footnotes import is_note
from model.readers.text.paragraphs import ADDRESS, Paragraph, is_nothing_beside

MENUS: Final = frozenset(("nav",))
BESIDE: Final = MENUS | {"aside", "footer", "form"}
"""Elements that stand beside what a page is there for; in a document they may be notes."""

_HEADINGS: Final = frozenset(f"h{level}" for level in range(1, 7))
_TITLE: Final = re.compile(r"(?:^|\s)(?:Mso)?(?:sub)?title(?:\s|$)", re.IGNORECASE)
"""How word processors call what stands over a text."""
_BULLET: Final = re.compile(r"mso-list:\s*Ignore", re.IGNORECASE)
"""In the style of the marks that Word writes before the items of its lists."""
_LEVEL: Final = re.compile(r"lst-kix_\w+-(\d)(?:\s|$)|mso-list:\s*\w+\s+level(\d)")
"""Of an item of a list, where lists do not lie in one another: from 0 by Google Docs, from 1 by Word."""
_MARGIN: Final = re.compile(r"margin-left:\s*([\d.]{1,8})(pt|in|px|cm|em)")
_RULE: Final = re.compile(r"\.(\w{1,20})\{[^{}]*?margin-left:\s*([\d.]{1,8})(pt|in|px|cm|em)")
_POINTS: Final = {"pt": 1.0, "in": 72.0, "px": 0.75, "cm": 28.3, "em": 12.0}
_STEP: Final = 18.0
"""Points by which something stands in further; what is less is nothing."""
_LIST_STEP: Final = 2
"""The same for a level of lists or quotations."""
_CLOCK: Final = re.compile(
    r"\d\d?[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?|\d\d?\s*[ap]\.?m\.?", re.IGNORECASE
)
"""A line that is the hour of what stands below it."""


DEEPEST: Final = 200
"""Elements around a paragraph that tell how it looks: of a page that closes none there are as many as it has."""


class _Words(NamedTuple):
    text: str
    link: Any
    """The element that makes them lead somewhere."""
    is_bold: bool


_BREAK: Final = _Words("\n", None, is_bold=False)
"""The end of a line within a paragraph."""


class Placed(NamedTuple):
    """A paragraph, and the element that it stands in."""

    paragraph: Paragraph
    element: Any


def outlined_page(tree: Any, url: str | None, *, is_document: bool, has_times: bool = False) -> list[Placed]:  # noqa: ANN401
    """The paragraphs of a tree in order; where it `has_times`, elements that tell a time of a day are headings."""
    margins = {found[1]: _points(found[2], found[3]) for found in _RULE.finditer(_styles(tree))}
    unseen = UNSEEN | (MENUS if is_document else BESIDE)
    placed: list[Placed] = []
    for element, words, time in _blocks(tree, unseen):
        if paragraph := _paragraph(element, words, url, margins):
            placed.append(Placed(_timed(paragraph, time) if has_times else paragraph, element))
    return placed


def _styles(tree: Any) -> str:  # noqa: ANN401
    return "\n".join(style.text or "" for style in tree.iter("style"))


def _blocks(tree: Any, unseen: Collection[str]) -> Iterator[tuple[Any, list[_Words], Any]]:  # noqa: ANN401
    """Each block's element, its words, and the last element in it that tells a time."""
    words: list[_Words] = []
    owner, link, time = tree, None, None
    hidden = bold = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag, is_start = element.tag, event == "start"
        if tag in BLOCKS:
            if words:
                yield owner, words, time
            words, time = [], None
            owner = element if is_start else element.getparent()
        if tag == "a":
            link = element if is_start else None
        elif tag == "br" and is_start:
            words.append(_BREAK)
        elif tag in ("b", "strong"):
            bold += 1 if is_start else -1
        elif tag == "time" and is_start:
            time = element
        if tag in unseen or _BULLET.search(element.get("style") or ""):
            hidden += 1 if is_start else -1
        said = element.text if is_start else element.tail
        if said and not hidden:
            words.append(_Words(said if tag == "pre" and is_start else as_spaced(said), link, bold > 0))


def _paragraph(element: Any, words: list[_Words], url: str | None, margins: Mapping[str, float]) -> Paragraph | None:  # noqa: ANN401
    whole = _in_one(words, url)
    if not whole.text or element is None:
        return None
    style = _style(element) or ("bold" if all(each.is_bold for each in words if each.text.strip()) else "")
    indent, is_heading = _indent(element, margins), style not in ("", "bold")
    whole = whole._replace(indent=indent, is_heading=is_heading, style=style, is_note=is_note(element))
    if _BREAK not in words:
        return whole
    ends = [at for at, each in enumerate(words) if each == _BREAK]
    lines = [words[begin + 1 : end] for begin, end in pairwise([-1, *ends, len(words)])]
    parts = (_in_one(line, url)._replace(indent=indent, is_heading=is_heading, style=style) for line in lines)
    return whole._replace(lines=tuple(parts))


def _in_one(words: Sequence[_Words], url: str | None) -> Paragraph:
    """The paragraph that words are together."""
    told: dict[str, str] = {}
    for each in words:
        address = "" if each.link is None else urljoin(url or "", (each.link.get("href") or "").strip())
        if address.startswith(("http://", "https://")):
            told[address] = told.get(address, "") + each.text
    beside = "".join(each.text for each in words if each.link is None)
    told |= {address: told.get(address, "") for address in ADDRESS.findall(beside)}
    return Paragraph(
        tidied("".join(each.text for each in words)),
        tuple(told),
        names=tuple(name.strip() for name in told.values()),
        is_link=bool(told) and is_nothing_beside(ADDRESS.sub("", beside)),
    )


def _style(element: Any) -> str:  # noqa: ANN401
    """By what a heading is one; empty if it is none."""
    named = next((each.tag for each in _within(element) if each.tag in _HEADINGS), "")
    return named or ("title" if _TITLE.search(element.get("class") or "") else "")


def _indent(element: Any, margins: Mapping[str, float]) -> int:  # noqa: ANN401
    quotations = lists = level = 0
    points = 0.0
    for each in _within(element):
        quotations += each.tag in ("blockquote", "dd")
        lists += each.tag in ("ul", "ol")
        looks = f"{each.get('class') or ''} {each.get('style') or ''}"
        if found := _LEVEL.search(looks):
            level = max(level, int(found[1]) if found[1] else int(found[2]) - 1)
            lists = max(lists, 1)
        own = [_points(*found.groups()) for found in _MARGIN.finditer(looks)]
        points += max(own or [margins.get(name, 0.0) for name in looks.split()], default=0.0)
    steps = quotations + max(lists - 1, level, 0)
    return steps * _LIST_STEP if steps or lists else int(points / _STEP)


def _within(element: Any) -> Iterator[Any]:  # noqa: ANN401
    yield element
    yield from islice(element.iterancestors(), DEEPEST)


def _points(number: str, unit: str) -> float:
    try:
        return float(number) * _POINTS[unit]
    except ValueError:
        return 0.0


def _timed(paragraph: Paragraph, time: Any) -> Paragraph:  # noqa: ANN401
    """One that is only the time of what stands below it, as a heading; with the day that its element tells."""
    if paragraph.is_heading or len(paragraph.text) > LONGEST_HEADING:
        return paragraph
    is_clock = _CLOCK.fullmatch(paragraph.text) is not None
    if time is None or (heading_of(paragraph) and not is_clock):
        is_time = time is not None or is_clock
        return paragraph._replace(is_heading=is_time, style="time") if is_time else paragraph
    day = parse_day(time.get("datetime"))
    written = Written(day.year, day.month, day.day) if day else None
    return paragraph._replace(is_heading=True, style="time", day=written)

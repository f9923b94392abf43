"""Mails that list what others published: a linked headline each, a line of outlet and day, the first words.

So do the services that watch the news, whichever it is; who sends the mail, is not asked.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import takewhile
from typing import Final, NamedTuple
from urllib.parse import parse_qsl, urlsplit

from model.days.dating import NAME, WEEKDAY, Written
from model.readers.days.calendar import Calendar
from model.readers.days.days import parse_day
from model.readers.days.headings import dated_heading
from model.readers.fields import site_of, web_address
from model.readers.go_betweens import hides_its_outlet
from model.readers.parts.newsletters import counts_clicks, is_mailers, is_same_site
from model.readers.text.bylines import author_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import Paragraph

LEAST: Final = 2
"""Items that make a list."""
LINKS: Final = 10
"""To each day no more than so many: to share an item, to read more, to send no more of them."""
NEARLY_ALL: Final = 0.75
"""The share of headlines that have an outlet and first words below them; so much of all that is told is in items."""
WORDS: Final = 3
"""Of a headline, at least."""
LONGEST_SAID: Final = 120
"""Characters of a line of outlet and day."""
FIRST_WORDS: Final = 6
"""Words of a line that tells something."""

BETWEEN: Final = re.compile(
    r"\s*[·•|–—]\s*|\s+-\s+|,\s+(?=[^\d\s]|\d{1,3}\s?[a-z]{1,7}\s+ago|\d{1,2}(?:st|nd|rd|th)?\.?\s+[^\W\d_]{3}|\d{1,4}[./-]\d)"
)
"""Between the parts of a line of outlet and day; `June 18, 2025` is one of them."""
_AGO: Final = re.compile(
    r"(?P<number>\d{1,3})\s*(?P<unit>min(?:ute)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?)\s*(?:ago)?"
    r"|(?P<word>today|yesterday|just now)",
    re.IGNORECASE,
)
_LIKE_A_DAY: Final = re.compile(
    rf"[>·•|–—,;-]\s*(?:{WEEKDAY},?\s+)?(?:{NAME}\s+\d{{1,2}}\b|\d{{1,2}}\.?\s+{NAME}(?!\w)"
    r"|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\d{1,3}\s?[a-z]{1,7}\s+ago\b|today\b|yesterday\b)",
    re.IGNORECASE,
)
_HOUR: Final = re.compile(r"[,\s]+(?:at\s+)?\d\d?[:.]\d\d.*|\s*\d\d?[:.]\d\d(?:\s*[ap]m)?.*", re.IGNORECASE)


@dataclass
class _Item:
    headline: Paragraph
    said: list[str] = field(default_factory=list)
    """The parts of its line of outlet and day, which stands right below the headline, or above."""
    words: list[str] = field(default_factory=list)
    is_over: bool = False
    """Whether a link has come below its first words, such as to share it."""

    @property
    def told(self) -> list[str]:
        """Those of its words that are more than a mark or a name."""
        return [words for words in self.words if _is_told(words)]

    @property
    def is_whole(self) -> bool:
        return bool(self.said and self.told)


class Listed(NamedTuple):
    """What a mail that is such a list holds."""

    above: str = ""
    """What its sender says in sentences above the first headline."""
    items: Sequence[dict[str, object]] = ()
    """The fields of each; none of any other mail."""


def may_be_list(html: str) -> bool:
    """Whether days stand behind what stands before them in a line: in few mails they do, and that is found fast."""
    days = sum(1 for _ in _LIKE_A_DAY.finditer(html))
    return days >= LEAST and LINKS * days >= html.count("<a ") + html.count("<A ")


def listed_items(paragraphs: Sequence[Paragraph], sender: str, sent: date | None) -> Listed:
    """What a mail lists of others; `sender` is the site that it comes from, `sent` the day of it."""
    lines = [line for each in paragraphs for line in (each.lines or (each,)) if line.text]
    items = list(_items(lines))
    whole = [item for item in items if item.is_whole]
    if len(whole) < LEAST or not _are_most(whole, items) or not _is_list(whole, lines):
        return Listed()
    _without_foot(whole)
    fields = [_fields(item, sender, sent) for item in whole]
    if len({each["source"] or each["outlet"] for each in fields}) < LEAST:
        return Listed()
    above = takewhile(lambda line: not _is_headline(line), lines)
    told = [line.text for line in above if not line.links and _tells(line.text) and SENTENCE_END.search(line.text)]
    return Listed("\n\n".join(told), fields)


def _without_foot(whole: Sequence[_Item]) -> None:
    """Take from the last what is no sentence, where it has more of that than any other: it is the mail's foot."""
    most = max(len(item.words) - len(item.told) for item in whole[:-1])
    last = whole[-1]
    foot = [at for at, words in enumerate(last.words) if not _is_told(words)][most:]
    last.words = [words for at, words in enumerate(last.words) if at not in foot]


def _are_most(whole: Sequence[_Item], items: Sequence[_Item]) -> bool:
    """Whether few headlines have no words or no outlet: the last may be links to the service itself."""
    told = items[: max(at for at, item in enumerate(items) if item.is_whole) + 1]
    return len(whole) >= NEARLY_ALL * len(told)


def _is_list(whole: Sequence[_Item], lines: Sequence[Paragraph]) -> bool:
    """Whether little is told in sentences outside of the items, or below the last as if it were of that."""
    most = max(len(item.told) for item in whole[:-1])
    within = sum(len(words) for item in whole for words in item.told[:most])
    told = sum(len(line.text) for line in lines if not line.links and _tells(line.text) and not _said(line))
    return within >= NEARLY_ALL * told


def _items(lines: Sequence[Paragraph]) -> Iterator[_Item]:
    item: _Item | None = None
    above: list[str] = []
    for line in lines:
        if _is_headline(line):
            if item:
                yield item
            item, above = _Item(line, above), []
        elif said := _said(line):
            if item and not item.told and not item.is_over:
                item.said = said
            else:
                above = said
        elif item and not item.is_over:
            if line.links and (line.is_link or not SENTENCE_END.search(line.text)):
                item.is_over = bool(item.told)
            else:
                item.words.append(line.text)
    if item:
        yield item


def _is_headline(line: Paragraph) -> bool:
    return line.is_link and len(line.links) == 1 and len(line.text.split()) >= WORDS and "://" not in line.text


def _tells(text: str) -> bool:
    return len(text.split()) >= FIRST_WORDS


def _is_told(text: str) -> bool:
    return _tells(text) or SENTENCE_END.search(text) is not None


def _said(line: Paragraph) -> list[str]:
    """The parts of a line of outlet and day; empty if it is none."""
    if len(line.text) > LONGEST_SAID or SENTENCE_END.search(line.text):
        return []
    parts = [part for part in BETWEEN.split(line.text) if part]
    return parts if len(parts) > 1 and any(day_of(part, date.min) for part in parts) else []


def day_of(words: str, sent: date | None) -> date | None:
    """The day that a part of such a line tells: in full, in the year of the mail, or as so long ago."""
    if day := parse_day(words):
        return day
    if sent is None:
        return None
    if found := _AGO.fullmatch(words.strip()):
        is_days = (found["unit"] or "").lower().startswith("d")
        days = int(found["number"]) if is_days else int((found["word"] or "").lower() == "yesterday")
        return sent if sent == date.min else sent - timedelta(days=days)
    written = dated_heading(Paragraph(_HOUR.sub("", words)))
    if written is None or sent == date.min:
        return sent if written else None
    calendar = Calendar(sent.year)
    calendar.turn(Written(sent.year, sent.month, sent.day))
    calendar.turn(written)
    return calendar.day


def _fields(item: _Item, sender: str, sent: date | None) -> dict[str, object]:
    url = leads_to(item.headline.links[0], sender)
    day = next(filter(None, (day_of(part, sent) for part in item.said)), sent)
    named = [part for part in item.said if not day_of(part, date.min)]
    outlet = named[0] if named else None
    is_told = url and not hides_its_outlet(url)
    return {
        "title": item.headline.text,
        "text": "\n\n".join(item.words),
        "author": author_of("\n".join(item.words)),
        "date": day,
        "url": url,
        "source": site_of(url) if is_told else outlet,
        "outlet": outlet,
    }


def leads_to(url: str, sender: str) -> str | None:
    """Where a headline leads to; None if only the sender's own address is known, by which it counts clicks."""
    site = site_of(web_address(url)) or ""
    if not (is_same_site(site, sender) or is_mailers(site) or counts_clicks(url)):
        return web_address(url)
    try:
        carried = (web_address(value) for _, value in parse_qsl(urlsplit(url).query))
        return next(filter(None, carried), None)
    except ValueError:
        return None

"""A tracker of which only the months are headings: its entries begin with a number, which is the day, or tell none.

So they do where only weeks are (`Week of March 3`).
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import islice, pairwise
from typing import Final

from model.days.dating import ALL_MONTHS, Written
from model.readers.days.headings import LONGEST_HEADING, heading_of, week_of
from model.readers.parts.above import is_of_list
from model.readers.text.paragraphs import Paragraph

MONTHS: Final = 3
"""Headings from which a document whose entries have no number is one."""
ENTRIES: Final = 3
"""Paragraphs that begin with a number from which these are days."""
NEARLY_ALL: Final = 0.75
"""The share of the paragraphs below months that begin so; or of the months that have a link below."""

LONGEST: Final = 30
"""Characters of a line that is a month, with its marks."""
_MARKS: Final = "#*_: \t\r"
_NAMES: Final = frozenset(name.lower() for name in ALL_MONTHS)
_LINE: Final = re.compile(rf"[{re.escape(_MARKS)}]*(?P<name>[^\W\d_]+)\.?,?(?: (?:19|20)\d\d)?[{re.escape(_MARKS)}]*")
_NUMBER: Final = re.compile(
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?:\s*[:：–—]\s*|\s+-\s+|\.\s+)(?P<rest>(?:[^\W\d_]|[“\"‘\[(]).*)", re.DOTALL
)


def has_months(text: str) -> bool:
    """Whether lines of a text are months by themselves."""
    short = [line for line in text.split("\n") if 2 < len(line) <= LONGEST]
    return sum(1 for _ in islice(filter(is_month_line, short), 2)) == 2


def is_month_line(line: str) -> bool:
    """Whether a line, marks and all, is a month and nothing else."""
    if line.strip(_MARKS).partition(" ")[0].rstrip(".,").lower() not in _NAMES:  # nearly all
        return False
    return _LINE.fullmatch(line) is not None


def begins_with_number(line: str) -> bool:
    """Whether a line begins with what may be a day of the month above it."""
    return _NUMBER.match(line.lstrip("-*+•_ \t").replace("*", "", 2)) is not None


def monthly(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of such a document, the day of each above it where a number tells it; none of any other."""
    months = {place: month for place, each in enumerate(paragraphs) if (month := _month(each))}
    if weeks := [] if months else [place for place, each in enumerate(paragraphs) if week_of(each)]:
        linked = sum(any(each.links for each in told) for told in _told_below(paragraphs, weeks))
        are_enough = len(weeks) >= MONTHS and linked >= NEARLY_ALL * len(weeks) and is_of_list(paragraphs[: weeks[0]])
        return list(paragraphs) if are_enough else []
    if not months or any((day := heading_of(each)) and day.day for each in paragraphs):
        return []
    first = min(months)
    if not is_of_list(paragraphs[:first]):
        return []
    below = _below(paragraphs, months)
    if days := _days(paragraphs, below):
        return [told for place, each in enumerate(paragraphs) for told in _apart(each, days.get(place))]
    linked = sum(any(paragraphs[place].links for place in places) for places in below.values())
    return list(paragraphs) if len(months) >= MONTHS and linked >= NEARLY_ALL * len(months) else []


def _told_below(paragraphs: Sequence[Paragraph], headings: Sequence[int]) -> list[Sequence[Paragraph]]:
    return [paragraphs[begin + 1 : end] for begin, end in pairwise([*headings, len(paragraphs)])]


def _month(paragraph: Paragraph) -> Written | None:
    """The month that a paragraph is, and nothing else."""
    told = heading_of(paragraph) if len(paragraph.text) <= LONGEST_HEADING else None
    return told if told and told.month and not told.day and is_month_line(paragraph.text) else None


def _below(paragraphs: Sequence[Paragraph], months: dict[int, Written]) -> dict[int, list[int]]:
    """The paragraphs below each month."""
    below: dict[int, list[int]] = {place: [] for place in months}
    last: int | None = None
    for place, each in enumerate(paragraphs):
        last = place if place in months else last
        if last is not None and last != place and not each.is_heading and not each.is_note:
            below[last].append(place)
    return below


def _days(paragraphs: Sequence[Paragraph], below: dict[int, list[int]]) -> dict[int, Paragraph]:
    """The days that stand before paragraphs, in order in each month; none where they may count paragraphs."""
    margin = min((paragraphs[place].indent for places in below.values() for place in places), default=0)
    numbers = defaultdict[int, list[int]](list)
    found: dict[int, Paragraph] = {}
    others = 0
    for month, places in below.items():
        for place in (place for place in places if paragraphs[place].indent == margin):
            told = _NUMBER.fullmatch(paragraphs[place].text)
            others += told is None
            if told:
                numbers[month].append(int(told["day"]))
                found[place] = Paragraph(f"{int(told['day'])} {_in_words(paragraphs[month])}", indent=margin)
    are_days = all(map(_is_in_order, numbers.values())) and all(map(heading_of, found.values()))
    is_count = all(days == list(range(1, len(days) + 1)) for days in numbers.values())
    enough = len(found) >= ENTRIES and len(found) >= NEARLY_ALL * (len(found) + others)
    return found if enough and are_days and not is_count else {}


def _in_words(month: Paragraph) -> str:
    """Its name and year as they make a day behind a number."""
    told = heading_of(month)
    assert told is not None
    return f"{date(2000, told.month or 1, 1):%B}" + (f" {told.year}" if told.year else "")


def _is_in_order(days: Sequence[int]) -> bool:
    return list(days) in (sorted(days), sorted(days, reverse=True))


def _apart(paragraph: Paragraph, day: Paragraph | None) -> list[Paragraph]:
    told = _NUMBER.fullmatch(paragraph.text) if day else None
    return [day, paragraph._replace(text=told["rest"])] if day and told else [paragraph]

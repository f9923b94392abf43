"""What each paragraph of a document tells, as a heading, of the time of those below it."""

import re
from collections import Counter
from collections.abc import Sequence, Set
from typing import Final, NamedTuple

from model.days.dating import Written, month_number
from model.readers.days.headings import (
    LONGEST_TITLED,
    day_in_words,
    heading_of,
    is_other_day,
    tells_more,
    tells_only_when,
)
from model.readers.days.misspelt import is_like_a_day
from model.readers.days.times import has_a_time, is_like_a_time, is_only_a_time
from model.readers.text.paragraphs import Paragraph

ENOUGH: Final = 3
"""Headings of one style with a day behind their words from which it is the style of days, if most of them have one."""
NO_HEADINGS: Final = ("", "bold")
"""Styles of paragraphs that may be days, and may be much else."""
MOST: Final = 0.75
"""The share of the headings of one style, from the first day on, that are days, of which then all should be."""
_IS_SAME: Final = re.compile(r"\W*(?:on )?(?:the |that )?same (?:day|date)\W*", re.IGNORECASE)
_LIKE_A_DAY: Final = re.compile(r"(?:[^\W\d_]{2,14}\.?,?\s+)?\d{1,2}\.?\s+(?P<month>[^\W\d_]{3,12})", re.IGNORECASE)
_ELSEWHERE: Final = frozenset(("listopada", "listopad", "studenoga", "studenog", "prosinca"))
"""Months that are others in other languages, or of languages that nobody here understands."""


class Told(NamedTuple):
    """What a paragraph tells."""

    day: Written | None = None
    """Or a month, or a year."""
    is_other: bool = False
    """A time that is no one day: what follows is undated."""
    is_kept: bool = False
    """Has more than its day."""
    is_as_days: bool = False
    """Looks as the days of its document do."""
    is_unlike: bool = False
    """Stands where most that look like it are days, and tells no time that is understood."""


def told_by(paragraphs: Sequence[Paragraph], margin: int) -> list[Told]:
    """What each paragraph tells; one in the style of the days ends the day before it, if it tells any other time."""
    days = [None if _is_below(each, margin) else heading_of(each) for each in paragraphs]
    styles = _styles_of_days(paragraphs, days)
    told = [
        Told() if _is_below(each, margin) else _told(each, day, styles)
        for each, day in zip(paragraphs, days, strict=True)
    ]
    return _with_unlike(paragraphs, told, styles)


def _with_unlike(paragraphs: Sequence[Paragraph], times: list[Told], styles: Set[str]) -> list[Told]:
    """With which headings stand as days do and are none: each may be one in a way that nobody here understands."""
    first = next((at for at, told in enumerate(times) if told.day and told.day.day), len(times))
    among, are_days = Counter[str](), Counter[str]()
    for each, told in zip(paragraphs[first:], times[first:], strict=True):
        if each.is_heading and each.style in styles and each.style not in NO_HEADINGS:
            among[each.style] += 1
            are_days[each.style] += bool(told.day or told.is_other)
    strict = {style for style in among if are_days[style] >= max(ENOUGH, MOST * among[style])}
    for at in range(first, len(times) if strict else first):
        each, told = paragraphs[at], times[at]
        is_told = told.day or told.is_other or _IS_SAME.fullmatch(each.text)
        if each.is_heading and each.style in strict and not is_told:
            times[at] = Told(is_unlike=True)
    return times


def _told(paragraph: Paragraph, day: Written | None, styles: Set[str]) -> Told:
    if day:
        return Told(day, is_kept=tells_more(paragraph), is_as_days=paragraph.style in styles)
    text = paragraph.text
    if _is_as_days(paragraph, styles):
        if in_words := day_in_words(text):
            return Told(in_words, is_kept=True, is_as_days=True)
        if len(text) <= LONGEST_TITLED and (has_a_time(text) or is_only_a_time(text)):
            return Told(is_other=True)
        if paragraph.is_heading and (_is_like_a_day_abroad(text) or is_like_a_day(text) or is_like_a_time(text)):
            return Told(is_other=True)
    return Told(is_other=is_other_day(paragraph))


def _is_like_a_day_abroad(text: str) -> bool:
    """Whether a heading is a day with a month that is not understood, or behind a weekday that is not."""
    found = _LIKE_A_DAY.fullmatch(text)
    return found is not None and (month_number(found["month"]) > 0 or found["month"].lower() in _ELSEWHERE)


def _is_as_days(paragraph: Paragraph, styles: Set[str]) -> bool:
    """Whether a paragraph looks as days do; where those look as the text does, it tells nothing but when."""
    if paragraph.style in styles and paragraph.style:
        return True
    is_plain = paragraph.style in NO_HEADINGS and not styles.isdisjoint(NO_HEADINGS)
    return is_plain and not paragraph.links and tells_only_when(paragraph.text)


def _styles_of_days(paragraphs: Sequence[Paragraph], days: Sequence[Written | None]) -> set[str]:
    """Those in which days are written, else months; else those in which most headings have one behind their words."""
    if styles := {each.style for each, day in zip(paragraphs, days, strict=True) if day and day.day}:
        return styles
    if styles := {each.style for each, day in zip(paragraphs, days, strict=True) if day and day.month}:
        return styles
    titled = [each for each in paragraphs if each.is_heading]
    among = Counter(each.style for each in titled)
    with_days = Counter(each.style for each in titled if day_in_words(each.text))
    return {style for style, number in with_days.items() if number >= ENOUGH and 2 * number > among[style]}


def _is_below(paragraph: Paragraph, margin: int) -> bool:
    return paragraph.is_note or (paragraph.indent > margin and not paragraph.is_heading)

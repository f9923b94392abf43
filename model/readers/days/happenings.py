"""Timelines: whether a day found in a text is of the first happening that it tells, and not its own."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from model.readers.days.headings import day_lines, heading_of
from model.readers.text.endings import SENTENCE_END
from model.readers.text.paragraphs import Paragraph

LATER: Final = 2
"""Days behind the first that make a timeline of a text; one does, where it calls itself so."""
LOOKED_AT: Final = 4_000
"""Characters of a text."""
PROSE: Final = 60
"""Characters of a line above the first day from which it is told in, and no line of who or where."""

ITSELF: Final = 500
"""Characters below the first day that may be an article of that day with a list of others …"""
LONGER: Final = 3
"""… if they are so many times as long as what stands below any other."""

_CALLED: Final = re.compile(
    r"\b(?:timeline|time line|chronology|chronicle|key (?:dates|events|moments)|zeitleiste|chronik|chronologie|"
    r"cronología|cronologia)\b",
    re.IGNORECASE,
)


def is_of_a_happening(day: date, text: str, title: str) -> bool:
    """Whether a day is the first of those that stand over what a text tells, one after the other.

    They go up; or down, where something is told above the first, which then is no dateline.
    """
    text = text[:LOOKED_AT]
    lines = day_lines(text)
    days = [each for line in lines if (each := _day(line))]
    top = text[: text.find(lines[0])] if lines else ""
    least = 1 if _CALLED.search(f"{title}\n{top}") else LATER
    if len(days) <= least or days[0] != day or _is_article(text, lines):
        return False
    return goes_up(days) or (goes_up(days[::-1]) and any(map(_is_prose, top.splitlines())))


def goes_up(days: Sequence[date]) -> bool:
    """Whether each is later than the one before."""
    return all(before < after for before, after in pairwise(days))


def _is_article(text: str, lines: Sequence[str]) -> bool:
    """Whether what stands below the first day is far longer than what does below the others: the article itself."""
    places = [0]
    for line in lines:
        places.append(text.find(line, places[-1]) + len(line))
    first, *others = (end - begin for begin, end in pairwise([*places[1:], len(text)]))
    return first > ITSELF and first > LONGER * max(others, default=0)


def _day(line: str) -> date | None:
    told = heading_of(Paragraph(line.strip("#*: \t"), is_heading=True))
    return told.date() if told else None


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE and SENTENCE_END.search(line) is not None

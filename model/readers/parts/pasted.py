"""A tracker kept by hand as plain text: days on lines of their own, and right below each what happened, with a link."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from model.readers.days.headings import dated_heading, has_days, heading_of, is_day_line, tells_only_when
from model.readers.days.open_days import with_days
from model.readers.parts.above import is_short
from model.readers.text.endings import LINE_END_OR_ADDRESS
from model.readers.text.outlines import UNDERLINE, outlined
from model.readers.text.paragraphs import Paragraph

NEAR: Final = 2
"""Paragraphs below a day among which its first link stands."""
LINKED: Final = 0.75
"""The share of days that have one, the first among them."""
LONG_LINE: Final = 200
"""Characters; a text with such a line has a paragraph to a line."""


def pasted_tracker(text: str) -> list[Paragraph]:
    """The paragraphs of a text that is a tracker; none if it is not."""
    if "://" not in text or not has_days(text):  # nearly all
        return []
    paragraphs = with_days(outlined(_spaced(text)))
    return paragraphs if is_kept_by_hand(paragraphs) else []


def _spaced(text: str) -> str:
    """The text with blank lines around its days, and between its paragraphs where those are a line each."""
    lines = text.splitlines()
    after = "\n\n" if _is_line_each(lines) else "\n"
    spaced: list[str] = []
    for line, below in pairwise([*lines, ""]):
        is_underlined = UNDERLINE.match(below) and below.strip()
        spaced += [f"\n{line}", "\n" if is_underlined else "\n\n"] if _dates(line) else [line, after]
    return "".join(spaced)


def _dates(line: str) -> bool:
    return is_day_line(line) or tells_only_when(line.strip())


def _is_line_each(lines: Sequence[str]) -> bool:
    """Whether each line is a paragraph: one is long, or most that have another right below end as paragraphs do."""
    if any(len(line) > LONG_LINE for line in lines):
        return True
    said = ["" if _dates(line) or UNDERLINE.match(line) else line.strip() for line in lines]
    followed = [line for line, below in pairwise(said) if line and below]
    return sum(LINE_END_OR_ADDRESS.search(line) is not None for line in followed) > len(followed) / 2


def is_kept_by_hand(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether days have their links right below them, all but few, and no article stands above the first."""
    days = [place for place, each in enumerate(paragraphs) if dated_heading(each)]
    if len(days) < 2 or not is_short(paragraphs[: days[0]]):
        return False
    below = [paragraphs[day + 1 : end] for day, end in pairwise([*days, len(paragraphs)])]
    linked = [any(each.links for each in told[:NEAR]) for told in below]
    return linked[0] and sum(linked) >= LINKED * len(linked) and not _are_titled(paragraphs, days)


def _are_titled(paragraphs: Sequence[Paragraph], days: Sequence[int]) -> bool:
    """Whether a title stands above each day, as in a list of articles: its day is that of what is above it."""
    above = [paragraphs[day - 1] for day in days if day]
    return len(above) == len(days) and not any(
        each.links
        or each.indent
        or heading_of(each)
        or LINE_END_OR_ADDRESS.search(each.text)
        or len(each.text) > LONG_LINE
        for each in above
    )

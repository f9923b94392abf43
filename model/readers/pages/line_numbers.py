"""Numbers of lines, as bills, transcripts and depositions have at the margin of each page: they are no text."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from model.days.dating import NAME

LINES: Final = 10
"""With a number, one after the other from 1, that one page of a document has at least."""
SHARE: Final = 0.6
"""Of a page's lines of text, those that have one."""
GOING_ON: Final = 0.4
"""Of these, those that begin within a sentence: rows of a table, and entries that are numbered, hardly ever do."""
FEWEST: Final = 2
"""With a number, on any other page of that document."""

_NUMBERED: Final = re.compile(rf"(?P<number>\d{{1,3}})(?:\s+(?!{NAME}(?!\w))(?P<text>\S.*))?", re.IGNORECASE)
"""`1 May` is a day."""
_GOES_ON: Final = re.compile(r"[^\w]*[a-z]")


class _Numbers(NamedTuple):
    """Those of one page."""

    at: frozenset[int]
    """On which of its lines."""
    lines: list[str]
    """The page without them."""
    text: list[str]
    """What stands beside or between them."""

    @property
    def has_most(self) -> bool:
        return len(self.at) >= SHARE * len(self.text)

    @property
    def is_plain(self) -> bool:
        """Whether they show by themselves that they are numbers of lines."""
        going_on = sum(_GOES_ON.match(line) is not None for line in self.text)
        return len(self.at) >= LINES and self.has_most and going_on >= GOING_ON * len(self.text)


def without_line_numbers(pages: Sequence[list[str]]) -> Sequence[list[str]]:
    """The pages without the numbers of their lines, if one of them shows that they have such."""
    found = [_numbers_of(page) for page in pages]
    if not any(each.is_plain for each in found):
        return pages
    return [
        each.lines if len(each.at) >= FEWEST and each.has_most else page
        for page, each in zip(pages, found, strict=True)
    ]


def _numbers_of(page: Sequence[str]) -> _Numbers:
    """Those that stand alone, each above or below its line; else those with which lines begin."""
    numbered = {at: found for at, line in enumerate(page) if (found := _NUMBERED.fullmatch(line))}
    alone = {at: found for at, found in numbered.items() if not found["text"]}
    return max((_taken(page, each) for each in (alone, numbered)), key=lambda each: len(each.at) * each.has_most)


def _taken(page: Sequence[str], numbered: dict[int, re.Match[str]]) -> _Numbers:
    at = _longest_run((place, int(found["number"])) for place, found in numbered.items())
    lines = [(numbered[place]["text"] or None) if place in at else line for place, line in enumerate(page)]
    kept = [line for line in lines if line is not None]
    return _Numbers(at, kept, [line for line in kept if line])


def _longest_run(numbers: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The places of 1, 2, 3 and so on; of several such runs the longest."""
    best: list[int] = []
    run: list[int] = []
    for place, number in numbers:
        if number == len(run) + 1:
            run.append(place)
        elif number == 1:
            best, run = _longer(best, run), [place]
    return frozenset(_longer(best, run))


def _longer(one: list[int], other: list[int]) -> list[int]:
    return one if len(one) >= len(other) else other

"""Reflowing: a text that was wrapped at some width, as it may be wrapped at another.

What the reader asks of all tiles of many texts, asked of one text that is to be shown: is it wrapped, and which lines
were full. Characters stay in their places.
"""

import re
from itertools import pairwise
from typing import Final, NamedTuple

from model.reading.text.lines import CRIED, DANGLING, ENOUGH, FULL, ITEM, LONG, LOWER, QUANTILE, STOP

_APART: Final = re.compile(rf"\s|>|{ITEM}|{CRIED}")
"""How a line begins that goes on with none."""
_STOPPED: Final = re.compile(STOP)
_DANGLING: Final = re.compile(DANGLING)
_LOWER: Final = re.compile(LOWER)


class _Break(NamedTuple):
    at: int
    line: str
    following: str

    def is_full(self, width: int) -> bool:
        """Whether the line has no room for the next word."""
        return len(self.line) + 1 + len(self.following.split(maxsplit=1)[0]) > FULL * width


def reflowed(text: str) -> str:
    """The text with a blank for each line break at which only a line was full; as it is where it was not wrapped."""
    found = _breaks(text)
    if not found:
        return text
    lengths = sorted(len(each.line) for each in found)
    width = lengths[min(int(QUANTILE * len(lengths)), len(lengths) - 1)]
    full = [each for each in found if each.is_full(width)]
    if width < LONG or not _is_wrapped(full):
        return text
    characters = list(text)
    for each in full:
        if not _APART.match(each.following):
            characters[each.at] = " "
    return "".join(characters)


def _breaks(text: str) -> list[_Break]:
    """The line breaks with a line before and behind."""
    lines, at, found = text.split("\n"), -1, []
    for line, following in pairwise(lines):
        at += len(line) + 1
        if line.strip() and following.strip():
            found.append(_Break(at, line.rstrip(), following))
    return found


def _is_wrapped(full: list[_Break]) -> bool:
    """Whether most full lines end in the middle of a sentence, and that is to be seen of half of these."""
    running = [each for each in full if not _STOPPED.search(each.line)]
    cut = [each for each in running if _LOWER.match(each.following) or _DANGLING.search(each.line)]
    return len(running) >= ENOUGH and 2 * len(running) >= len(full) and 2 * len(cut) >= len(running)

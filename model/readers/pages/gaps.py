"""Space between the lines of a page, and before them: where it is more than usual, a paragraph ends.

A blank line stands for it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

SHARE: Final = 0.1
"""Of the steps between lines of one size, those that the narrowest usual one has at least."""
SPACED: Final = 1.8
"""Times the size of letters from which most steps may be spaces: then one that is narrower is usual by itself."""
WIDE: Final = 1.35
"""Times that step from which there is space between two lines."""
FAR: Final = 6
"""The same from which they are too far apart to tell anything, as two columns and the foot of a page are."""
CLOSEST: Final = 0.95
"""Times the size of its letters by which a line stands below another at least."""


LEAD: Final = 1.2
"""Times the size of letters from one line to the next, where no two lines of a paragraph show it."""
ENDED: Final = 0.6
"""Of lines with much space between, the share that ends sentences from which each is a paragraph."""
INDENT: Final = (6.0, 40.0)
"""Points by which the first line of a paragraph stands in."""
NEAR: Final = 1.0
_ENDS: Final = re.compile(r"[.!?:][\"”’)\]]*\d{0,3}$")
"""How a line ends with a sentence; the number of a note may stand behind."""


class Line(NamedTuple):
    """One of a page."""

    text: str
    y: float
    """How high it stands."""
    size: float
    """Of its letters, in points."""
    is_apart: bool = False
    """Whether an empty line stands above it in any case."""
    x: float | None = None
    """Where it begins, if that is known."""


def with_gaps(lines: Sequence[Line]) -> Iterator[str]:
    """The lines from the top; an empty one where there is space between two."""
    usual = _usual(lines)
    yield from (line.text for line in lines[:1])
    for (above, line), below in zip(pairwise(lines), (*lines[2:], None), strict=False):
        step = max(usual.get(round(each.size), 0.0) for each in (above, line))
        if line.is_apart or WIDE * step < above.y - line.y < FAR * step or _is_indented(line, above, below):
            yield ""
        yield line.text


def _is_indented(line: Line, above: Line, below: Line | None) -> bool:
    """Whether a line stands in as the first of a paragraph does: below the end of a sentence, and above the margin."""
    if line.x is None or above.x is None or below is None or below.x is None:
        return False
    is_in = INDENT[0] <= line.x - above.x <= INDENT[1] and abs(above.x - below.x) <= NEAR
    return is_in and round(above.size) == round(line.size) and _ENDS.search(above.text) is not None


def _usual(lines: Sequence[Line]) -> Mapping[int, float]:
    """From one line to the next within a paragraph, by the size of letters; nothing where that can't be told."""
    steps: dict[int, Counter[float]] = {}
    for above, below in pairwise(lines):
        size, step = round(below.size), above.y - below.y
        if size == round(above.size) and step >= CLOSEST * size > 0:
            steps.setdefault(size, Counter())[round(2 * step) / 2] += 1
    usual = {size: found for size, counts in steps.items() if (found := _narrowest(counts, size))}
    return {size: LEAD * size if _are_paragraphs(lines, size, step) else step for size, step in usual.items()}


def _are_paragraphs(lines: Sequence[Line], size: int, step: float) -> bool:
    """Whether lines of a size stand far from one another, and most end a sentence: none goes on in the next."""
    told = [line for line in lines if round(line.size) == size] if step > SPACED * size else []
    return len(told) > 2 and sum(_ENDS.search(line.text) is not None for line in told) >= ENDED * len(told)


def _narrowest(steps: Counter[float], size: int) -> float:
    is_spaced = max(steps, key=lambda step: steps[step]) > SPACED * size
    least = max(1 if is_spaced else 2, SHARE * steps.total())
    return min((step for step, count in steps.items() if count + steps[step + 0.5] >= least), default=0.0)

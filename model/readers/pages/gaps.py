"""Space between the lines of a page: where it is more than usual, a paragraph ends, and a blank line stands for it."""

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


class Line(NamedTuple):
    """One of a page."""

    text: str
    y: float
    """How high it stands."""
    size: float
    """Of its letters, in points."""
    is_apart: bool = False
    """Whether an empty line stands above it in any case."""


def with_gaps(lines: Sequence[Line]) -> Iterator[str]:
    """The lines from the top; an empty one where there is space between two."""
    usual = _usual(lines)
    yield from (line.text for line in lines[:1])
    for above, line in pairwise(lines):
        step = max(usual.get(round(each.size), 0.0) for each in (above, line))
        if line.is_apart or WIDE * step < above.y - line.y < FAR * step:
            yield ""
        yield line.text


def _usual(lines: Sequence[Line]) -> Mapping[int, float]:
    """From one line to the next within a paragraph, by the size of letters; nothing where that can't be told."""
    steps: dict[int, Counter[float]] = {}
    for above, below in pairwise(lines):
        size, step = round(below.size), above.y - below.y
        if size == round(above.size) and step >= CLOSEST * size > 0:
            steps.setdefault(size, Counter())[round(2 * step) / 2] += 1
    return {size: found for size, counts in steps.items() if (found := _narrowest(counts, size))}


def _narrowest(steps: Counter[float], size: int) -> float:
    is_spaced = max(steps, key=lambda step: steps[step]) > SPACED * size
    least = max(1 if is_spaced else 2, SHARE * steps.total())
    return min((step for step, count in steps.items() if count + steps[step + 0.5] >= least), default=0.0)

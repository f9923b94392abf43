"""The one gate from stored text to shown text: what comes out can do nothing to a terminal."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from model.words.harmful import HARMFUL
from model.words.quotation import in_marks

_SPACE: Final = re.compile(r"[\s\u2028\u2029]+")

Span = tuple[int, int]
"""Start and end, in characters."""


def shown(text: str) -> str:
    """The text as it may be put on a screen: newlines and tabs stay, all that a terminal would obey is dropped."""
    return HARMFUL.sub("", text)


def one_line(text: str) -> str:
    """`shown` on one line: every run of white space is one space, none at the ends."""
    return _SPACE.sub(" ", shown(text.replace("\r", " "))).strip()


def quoted(text: str) -> str:
    """In quotation marks on one line, unless it opens with one of its own; one that it leaves open is closed."""
    return in_marks(one_line(text))


def shown_spans(text: str, spans: Iterable[Span]) -> tuple[str, list[Span]]:
    """`shown` with spans of the stored text moved to where their characters are now."""
    dropped = [match.start() for match in HARMFUL.finditer(text)]
    if not dropped:
        return text, list(spans)
    return shown(text), [(_moved(start, dropped), _moved(end, dropped)) for start, end in spans]


def _moved(offset: int, dropped: list[int]) -> int:
    return offset - bisect_right(dropped, offset - 1)

"""Text to lines of so many cells, as spans of the text: nothing is copied, nothing moves."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len, get_character_cell_size

from tui.text import Span

_LINE: Final = re.compile(r"[^\n]*")
_WORD: Final = re.compile(r"\S+\s*|\s+")


def wrapped(text: str, width: int) -> list[Span]:
    """The spans of the lines, wrapped at words; a word wider than a line is cut. White space may hang over the end."""
    spans: list[Span] = []
    at = 0
    while at <= len(text):
        end = _LINE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing at least
        spans += _wrapped_line(text, at, end, max(width, 1))
        at = end + 1
    return spans


def _wrapped_line(text: str, start: int, end: int, width: int) -> Iterator[Span]:
    used = 0
    for word in _WORD.finditer(text, start, end):
        letters = word.group().rstrip()
        size = cell_len(letters)
        if used and used + size > width:
            yield start, word.start()
            start, used = word.start(), 0
        if size > width:
            *full, last = _cut(letters, start, width)
            yield from full
            start, size = last[0], cell_len(text[last[0] : last[1]])
        used += size + len(word.group()) - len(letters)
    yield start, end


def _cut(word: str, offset: int, width: int) -> list[Span]:
    """A word in pieces of at most so many cells, as spans of the text that it begins in at `offset`."""
    spans, start, used = [], 0, 0
    for at, character in enumerate(word):
        size = get_character_cell_size(character)
        if used + size > width and at > start:
            spans.append((offset + start, offset + at))
            start, used = at, 0
        used += size
    return [*spans, (offset + start, offset + len(word))]

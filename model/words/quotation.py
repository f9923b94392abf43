"""Quotation marks around the words of others, once."""

from typing import Final

OPENING: Final = {"“": "”", '"': '"'}
"""Marks that a quote may open with, and what closes it."""


def in_marks(line: str) -> str:
    """In quotation marks, unless it opens with one of its own; one that it leaves open is closed."""
    if not line.startswith(tuple(OPENING)):
        return f"“{line}”"
    opening, closing = line[0], OPENING[line[0]]
    is_open = line.count(opening) % 2 if opening == closing else line.count(opening) > line.count(closing)
    return f"{line}{closing}" if is_open else line

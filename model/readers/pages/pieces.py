"""Pieces of text as they were drawn on a page of a PDF, and what stands on one line."""

from collections.abc import Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """One, in points from the left and from below."""

    text: str
    """With a space before it, where it does not go on within a word."""
    x: float
    y: float
    size: float = 0.0
    """Of its letters."""


Row = list[Piece]
"""Pieces that were drawn one after the other on one line."""


def line_of(row: Sequence[Piece]) -> str:
    """The text of a row."""
    return "".join(piece.text for piece in row).strip()

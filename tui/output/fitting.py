"""The columns of a printed table in a terminal: which have room, and how wide each may be."""

from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

GAP: Final = 2
"""Cells between two columns."""
WANTED: Final = 24
"""Cells for the words of a row, its widest column (a quote, a title): the others make room until it has so many."""
LEAST: Final = 16
"""Of fewer nothing can be made of the words; then another column goes."""
NARROWEST: Final = 13
"""What a column that makes room keeps: the glyph and the word of a level, and a sign that there is more."""


class Fitted(NamedTuple):
    """How a table fits."""

    widths: dict[int, int]
    """Cells of each column that is kept, by its place."""
    left_out: list[int]
    """The places of those that would have said something."""


def fitted(
    natural: Sequence[int],
    width: int,
    empty: Collection[int] = (),
    first_out: Collection[int] = (),
    together: Collection[int] = (),
    lasting: Collection[int] = (),
) -> Fitted:
    """Columns for so many cells, out of the widths that they would have.

    What is `empty` goes first, then `first_out` in its order; then wide columns are cut, and at last those furthest
    right go; with one of those that are held against each other (`together`) the others go, too. The first column
    stays, and so do the words: the widest of those that need not go. What the rows are about (`lasting`) is cut only
    where all else is, and outlasts the words: where there is no room for both, these go.
    """
    return _fitted(dict(enumerate(natural)), width, empty, first_out, together, lasting)


def _fitted(
    natural: dict[int, int],
    width: int,
    empty: Collection[int],
    first_out: Collection[int],
    together: Collection[int],
    lasting: Collection[int],
) -> Fitted:
    """The same of columns by their places."""
    staying = [at for at in natural if at not in first_out] or natural
    words = max(staying, key=natural.__getitem__)
    kept = dict(natural)
    wanted, least = min(WANTED, natural[words]), min(LEAST, natural[words])
    for at in (*sorted(empty), *first_out):
        if _room(kept, words, width) < wanted and at not in (0, words):
            kept.pop(at, None)
    for at in sorted(kept, reverse=True):
        if _room(_cut(kept, words, width, lasting), words, width) < least and at not in (0, words, *lasting):
            for gone in together if at in together else (at,):
                kept.pop(gone, None)
    if lasting and words not in (0, *lasting) and _room(_cut(kept, words, width, lasting), words, width) < least:
        others = {at: cells for at, cells in natural.items() if at != words}
        found = _fitted(others, width, empty, first_out, together, lasting)
        return found._replace(left_out=sorted({*found.left_out, *({words} - set(empty))}))
    widths = _cut(kept, words, width, lasting)
    if _room(widths, words, width) < 1:
        widths = _cut(kept, words, width)
    widths[words] = min(natural[words], max(_room(widths, words, width), 1))
    return Fitted(widths, [at for at in natural if at not in kept and at not in empty])


def _room(widths: dict[int, int], words: int, width: int) -> int:
    """What the other columns leave to the words."""
    return width - sum(cells + GAP for at, cells in widths.items() if at != words)


def _cut(kept: dict[int, int], words: int, width: int, whole: Collection[int] = ()) -> dict[int, int]:
    """The widest of the others narrower, but of those that stay `whole`, until the words have what they want or none
    is wide.
    """
    widths = dict(kept)
    others = [at for at in kept if at != words and at not in whole]
    while others and _room(widths, words, width) < min(WANTED, kept[words]):
        widest = max(others, key=widths.__getitem__)
        if widths[widest] <= NARROWEST:
            break
        widths[widest] -= 1
    return widths

"""Paths: wordings as ways from word to word, all of which are followed at once.

What stands at every word comes first, then what of that goes on with the next one, until none goes on. For one article
that is seven times as fast as an Aho-Corasick pass, whose automaton polars builds anew each time; for many twice.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import marked
from model.reading.text.words import Vocabulary

NOWHERE: Final = 0
"""The node of words that begin no wording."""

PLACES: Final = 17
"""So many leading bits of a step tell nearly where it is: of 28,000 steps few have a neighbour with the same."""

SPREAD: Final = np.uint64(0x9E37_79B9_7F4A_7C15)
"""2**64 by the golden ratio, odd: numbers times it are spread evenly, and all of them stay different."""


class Paths(NamedTuple):
    """Wordings of a vocabulary; a node is what a wording is up to one of its words."""

    first: NDArray[np.uint32]
    """The node of each word of the vocabulary, and of all others at its end: where a wording that it begins is then."""
    is_end: NDArray[np.bool_]
    """Whether a wording ends at a node."""
    goes_on: NDArray[np.bool_]
    """Whether one goes on from it."""
    steps: NDArray[np.uint64]
    """What leads from node to node (`_steps`), sorted, and a last one beyond all."""
    nodes: NDArray[np.uint32]
    """Where each of them leads to."""
    begins: NDArray[np.intp]
    """By the leading PLACES bits of a step: the place among them from which on it may be."""


def paths(wordings: Iterable[str], vocabulary: Vocabulary) -> tuple[Paths, dict[str, int]]:
    """The paths of wordings (words of the vocabulary with blanks between them), and the node at which each ends."""
    number = {word: place for place, word in enumerate(vocabulary.words.categories)}
    steps: dict[tuple[int, int], int] = {}
    ends = {}
    for wording in wordings:
        node = NOWHERE
        for word in wording.split():
            node = steps.setdefault((node, number[word]), len(steps) + 1)
        ends[wording] = node
    return _laid_out(steps, set(ends.values()), len(number) + 1), ends


def _laid_out(known: dict[tuple[int, int], int], ends: set[int], size: int) -> Paths:
    """Steps from node to node by words, each to the node of its place among them, counted from 1."""
    before, word = np.array(list(known), np.uint32).reshape(-1, 2).T
    node = np.arange(1, len(known) + 1, dtype=np.uint32)
    is_first = before == NOWHERE
    first = np.full(size, NOWHERE, np.uint32)
    first[word[is_first]] = node[is_first]
    is_end, goes_on = marked(np.array(list(ends), np.intp), len(known) + 1), marked(before, len(known) + 1)
    steps = _steps(before, word, size)[~is_first]
    order = steps.argsort()
    steps, behind = np.append(steps[order], ~np.uint64(0)), np.append(node[~is_first][order], np.uint32(NOWHERE))
    begins = steps.searchsorted(np.arange(2**PLACES, dtype=np.uint64) << np.uint64(64 - PLACES))
    return Paths(first, is_end, goes_on, steps, behind, begins)


def _steps(nodes: NDArray[np.uint32], words: NDArray[np.uint32], size: int) -> NDArray[np.uint64]:
    """A node and a word, of a vocabulary of that size and all others, as one number; these are spread evenly."""
    return (nodes.astype(np.uint64) * np.uint64(size) + words) * SPREAD


def walked(words: pl.Series, ways: Paths) -> pl.DataFrame:
    """place (of the first word), length (in words), node of all wordings among words, by their numbers."""
    of_text = words.to_numpy()
    node = ways.first.take(of_text)
    place = np.flatnonzero(node != NOWHERE)
    node = node.take(place)
    length, found = 1, []
    while True:
        ends = np.flatnonzero(ways.is_end.take(node))
        found.append((place.take(ends), np.full(len(ends), length), node.take(ends)))
        goes = np.flatnonzero(ways.goes_on.take(node))
        if not len(goes):
            columns = (np.concatenate(parts).astype(np.uint32) for parts in zip(*found, strict=True))
            return pl.DataFrame(dict(zip(("place", "length", "node"), columns, strict=True)))
        place = place.take(goes)
        step = _steps(node.take(goes), of_text.take(place + length), len(ways.first))
        at = _places(step, ways)
        is_step = np.flatnonzero(ways.steps.take(at) == step)
        place, node = place.take(is_step), ways.nodes.take(at.take(is_step))
        length += 1


def _places(step: NDArray[np.uint64], ways: Paths) -> NDArray[np.intp]:
    """Where steps are among all of them, if they are: a search by halves takes twice as long."""
    at = ways.begins.take(step >> np.uint64(64 - PLACES))
    behind = np.flatnonzero(ways.steps.take(at) < step)
    while len(behind):
        at[behind] += 1
        behind = behind[ways.steps.take(at.take(behind)) < step.take(behind)]
    return at


def apart(found: pl.DataFrame) -> pl.DataFrame:
    """Of wordings that overlap the first, and of those that begin at one place the longest: sorted by place."""
    left = found.sort("place", "length").unique("place", keep="last", maintain_order=True)
    behind = (pl.col("place") + pl.col("length")).alias("behind")
    while True:
        ends = left.select("place", behind).with_columns(before=pl.col("behind").cum_max().shift(1, fill_value=0))
        is_free = pl.col("place") >= pl.col("before")
        of_free = pl.when(is_free).then("behind").forward_fill()
        marked = ends.select(is_free=is_free, is_inside=~is_free & (pl.col("place") < of_free))
        if marked["is_free"].all():
            return left
        left = left.filter(~marked["is_inside"])

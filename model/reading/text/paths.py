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
from model.reading.text.words import Vocabulary, cut_up, vocabulary

NOWHERE: Final = 0
"""The node of words that begin no wording."""

PLACES: Final = 17
"""So many leading bits of a step tell nearly where it is: of 28,000 steps few have a neighbour with the same."""

SPREAD: Final = np.uint64(0x9E37_79B9_7F4A_7C15)
"""2**64 by the golden ratio, odd: numbers times it are spread evenly, and all of them stay different."""

Numbers = NDArray[np.unsignedinteger]
"""Of nodes, words or steps."""


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


def paths(wordings: Iterable[str], also: Iterable[str] = ()) -> tuple[Paths, NDArray[np.uint32], Vocabulary]:
    """The paths of wordings (words with blanks between them), the nodes at which they end, and the words that they go
    by, with what others are known `also`.

    Where those that begin alike stand together all are followed at once, word by word: one goes a way of its own where
    it or what is before its word differs from the one above it. One after the other it takes twenty times as long.
    """
    each, sizes = cut_up(wordings)
    known = vocabulary(pl.concat([each.unique(), pl.Series(also, dtype=pl.String)]))
    word = each.cast(known.words).to_physical().to_numpy()
    size = len(known.words.categories) + 1
    order = _together(word.astype(np.min_scalar_type(size)), sizes)
    first, sizes, word = (sizes.cumsum() - sizes).take(order), sizes.take(order), word.astype(np.uint64)
    node, steps, count = np.full(len(sizes), NOWHERE, np.uint64), [np.empty(0, np.uint64)], NOWHERE
    for depth in range(int(sizes.max(initial=0))):
        longer = np.flatnonzero(sizes > depth)
        step = node[longer] * np.uint64(size) + word[first[longer] + depth]
        is_new = np.append(True, step[1:] != step[:-1])
        steps.append(step[is_new])
        node[longer] = count + is_new.cumsum()
        count += len(steps[-1])
    before, last = np.divmod(np.concatenate(steps), np.uint64(size))
    ends = np.empty(len(node), np.uint32)
    ends[order] = node
    return _laid_out(before, last, node, size), ends, known


def _together(word: Numbers, sizes: NDArray[np.integer]) -> NDArray[np.intp]:
    """The order of wordings, by their words one behind the other, in which those that begin alike stand together.

    They are sorted by their last word first, and at last by their first one: words of two bytes are so in a seventh of
    the time that texts are.
    """
    first, order = sizes.cumsum() - sizes, np.empty(0, np.intp)
    for depth in reversed(range(int(sizes.max(initial=0)))):
        order = np.concatenate([np.flatnonzero(sizes == depth + 1), order])
        order = order.take(word.take(first.take(order) + depth).argsort(kind="stable"))
    return np.concatenate([np.flatnonzero(sizes == 0), order])


def _laid_out(before: Numbers, word: Numbers, ends: Numbers, size: int) -> Paths:
    """Steps from node to node by words, each to the node of its place among them, counted from 1."""
    node = np.arange(1, len(before) + 1, dtype=np.uint32)
    is_first = before == NOWHERE
    first = np.full(size, NOWHERE, np.uint32)
    first[word[is_first]] = node[is_first]
    is_end, goes_on = marked(ends, len(before) + 1), marked(before, len(before) + 1)
    steps = _steps(before, word, size)[~is_first]
    order = steps.argsort()
    steps, behind = np.append(steps[order], ~np.uint64(0)), np.append(node[~is_first][order], np.uint32(NOWHERE))
    begins = steps.searchsorted(np.arange(2**PLACES, dtype=np.uint64) << np.uint64(64 - PLACES))
    return Paths(first, is_end, goes_on, steps, behind, begins)


def _steps(nodes: Numbers, words: Numbers, size: int) -> NDArray[np.uint64]:
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
        which, node = onward(node.take(goes), of_text.take(place + length), ways)
        place = place.take(which)
        length += 1


def onward(nodes: Numbers, words: Numbers, ways: Paths) -> tuple[NDArray[np.intp], NDArray[np.uint32]]:
    """Which of some nodes a word leads on from, and to where."""
    step = _steps(nodes, words, len(ways.first))
    at = _places(step, ways)
    which = np.flatnonzero(ways.steps.take(at) == step)
    return which, ways.nodes.take(at.take(which))


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
    place, length = (found[name].to_numpy().astype(np.int64) for name in ("place", "length"))
    left = np.lexsort((length, place))
    left = left[np.append(place[left[1:]] != place[left[:-1]], np.ones(min(len(left), 1), bool))]
    while True:
        begins, ends = place.take(left), place.take(left) + length.take(left)
        before = np.append(0, np.maximum.accumulate(ends)[:-1])[: len(left)]
        is_free = begins >= before
        if is_free.all():
            kept: pl.DataFrame = found[left]
            return kept
        of_free = ends.take(np.maximum.accumulate(np.where(is_free, np.arange(len(left)), 0)))
        left = left[is_free | (begins >= of_free)]

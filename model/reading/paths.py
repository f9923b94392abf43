"""Paths: wordings as ways from word to word, all of which are followed at once.

What stands at every word comes first, then what of that goes on with the next one, until none goes on. For one article
that is seven times as fast as an Aho-Corasick pass, whose automaton polars builds anew each time; for many twice.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

import polars as pl

NOWHERE: Final = 0
"""The node of words that begin no wording."""


class Paths(NamedTuple):
    """Wordings of a vocabulary; a node is what a wording is up to one of its words."""

    first: pl.Series
    """The node of each word of the vocabulary, and of all others at its end: where a wording that it begins is then."""
    steps: pl.DataFrame
    """step (a node's number times the length of `first`, plus a word's number), node (the next one)"""
    is_end: pl.Series
    """Whether a wording ends at a node."""
    goes_on: pl.Series
    """Whether one goes on from it."""


def paths(wordings: Iterable[str], vocabulary: pl.Enum) -> tuple[Paths, dict[str, int]]:
    """The paths of wordings (words of the vocabulary with blanks between them), and the node at which each ends."""
    number = {word: place for place, word in enumerate(vocabulary.categories)}
    ways = {wording: tuple(number[word] for word in wording.split()) for wording in wordings}
    nodes: dict[tuple[int, ...], int] = {}
    for way in ways.values():
        for upto in range(1, len(way) + 1):
            nodes.setdefault(way[:upto], len(nodes) + 1)
    ends = {wording: nodes[way] for wording, way in ways.items()}
    return _laid_out(nodes, set(ends.values()), len(number) + 1), ends


def _laid_out(nodes: dict[tuple[int, ...], int], ends: set[int], size: int) -> Paths:
    first = {way[0]: node for way, node in nodes.items() if len(way) == 1}
    steps = {nodes[way[:-1]] * size + way[-1]: node for way, node in nodes.items() if len(way) > 1}
    going = {nodes[way[:-1]] for way in nodes if len(way) > 1}
    return Paths(
        pl.Series("node", [first.get(word, NOWHERE) for word in range(size)], pl.UInt32),
        pl.DataFrame({"step": list(steps), "node": list(steps.values())}, {"step": pl.UInt64, "node": pl.UInt32}),
        pl.Series("is_end", [node in ends for node in range(len(nodes) + 1)], pl.Boolean),
        pl.Series("goes_on", [node in going for node in range(len(nodes) + 1)], pl.Boolean),
    )


def walked(words: pl.Series, ways: Paths) -> pl.DataFrame:
    """place (of the first word), length (in words), node of all wordings among words, by their numbers."""
    here = ways.first.gather(words).alias("node").to_frame().with_row_index("place").filter(pl.col("node") != NOWHERE)
    length, found = 1, []
    while True:
        found.append(here.filter(ways.is_end.gather(here["node"])).with_columns(length=pl.lit(length, pl.UInt32)))
        going = here.filter(ways.goes_on.gather(here["node"]))
        if going.is_empty():
            return pl.concat(found).select("place", "length", "node")
        step = going["node"].cast(pl.UInt64) * len(ways.first) + words.gather(going["place"] + length)
        here = going.select("place", step=step).join(ways.steps, on="step").select("place", "node")
        length += 1


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

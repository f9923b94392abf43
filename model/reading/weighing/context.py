"""Context: what a small network makes of an issue from the words of a text in their order, beside the weights.

Each word is a vector; three layers let each see two words on either side, within its sentence; what is told of an issue
are the words that it attends to. Learnt from a large network that was taught with labelled passages
(benchmarks/fit_context.py), and shipped as data like the weights. A text is read alike whatever is read beside it: its
sentences are reckoned each by itself, and what comes of them is rounded.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import marked, spread
from model.reading.text.words import Vocabulary, Words
from model.reading.weighing.network import Network, Numbers
from model.reading.weighing.weights import BASE, COLUMNS

REACH: Final = 2
"""So many words on either side are seen by each layer."""
CHUNK: Final = 2_048
"""So many words are reckoned at once: they stay in the processor's cache."""
DIGITS: Final = 2
"""Log odds are rounded to so many: the last ones of floats differ with what is reckoned beside them."""
AT_MOST: Final = 4.0
"""That an issue is more than named, or only that, is told no more surely than by these log odds."""
TINY: Final = 1e-5
"""What is added to a mean before it is divided by."""


class Asked(NamedTuple):
    """Some words, and pairs of a text of these and an issue."""

    words: NDArray[np.integer]
    """their numbers"""
    since: NDArray[np.integer]
    """the first word's place"""
    until: NDArray[np.integer]
    """that behind the last"""
    issue: NDArray[np.integer]
    """its number; negative: none that is known"""


class Context:
    """A Network for the texts of one vocabulary."""

    def __init__(self, network: Network, known: Vocabulary) -> None:
        self.network: Final = network
        number = pl.DataFrame({"word": network.words}).select(known.number).to_series().to_numpy()
        size = len(known.words.categories)
        vectors = np.zeros((size + 1, network.vectors.shape[1]), np.float32)
        is_known = number < size
        vectors[number[is_known]] = network.vectors[is_known]
        self._vectors: Final = vectors
        self._edge: Final = size
        self._names: Final = "context " + pl.Series(known.words.categories)

    def beside(self, sums: pl.DataFrame, units: pl.DataFrame, words: Words) -> pl.DataFrame:
        """Summed weights (unit, issue, COLUMNS) with the network's share; those of issues that it does not know stay as
        they are. `units` (row, unit) says of which sentences each is.
        """
        both = sums.hstack(self.odds(sums, units, words).select(pl.col(COLUMNS).name.suffix(" told")))
        each = self.network.share.each.items()
        told = {name: (1 - own) * pl.col(name) + own * pl.col(f"{name} told").cast(pl.Float64) for name, own in each}
        return both.select("unit", "issue", **{name: pl.coalesce(own, name) for name, own in told.items()})

    def odds(self, pairs: pl.DataFrame, units: pl.DataFrame, words: Words) -> pl.DataFrame:
        """Log odds (COLUMNS) of pairs (unit, issue), null of an issue that it does not know; `units` (row, unit) says
        of which sentences each is.
        """
        asked = self._asked(pairs, units, words)
        told = np.zeros((pairs.height, len(COLUMNS)), np.float32)
        for part in _chunks(asked):
            low, high = asked.since[part].min(), asked.until[part].max()
            here = Asked(asked.words[low:high], asked.since[part] - low, asked.until[part] - low, asked.issue[part])
            told[part] = self._odds(here)
        is_known = pl.Series(asked.issue >= 0)
        return _frame(told).select(pl.when(is_known).then(pl.col(COLUMNS)))

    def spelled(self, weighed: pl.DataFrame, units: pl.DataFrame, words: Words) -> pl.DataFrame:
        """The same of features (unit, issue, feature, COLUMNS): with more of them for what each word adds in its
        context, which is what is told less what is told without it. What no word alone does is under BASE.
        """
        pairs = weighed.select("unit", "issue").unique(maintain_order=True)
        asked = self._asked(pairs, units, words)
        is_known = weighed["issue"].cast(pl.String).is_in(list(self.network.issues))
        left = [
            pl.when(is_known).then(pl.col(name) * (1 - own)).otherwise(name).cast(pl.Float32).alias(name)
            for name, own in self.network.share.each.items()
        ]
        told, shares = [weighed.with_columns(left)], np.array([*self.network.share.each.values()], np.float32)
        for place in np.flatnonzero(asked.issue >= 0).tolist():
            own = asked.words[asked.since[place] : asked.until[place]]
            at, whole = self._by_words(own, asked.issue[place])
            adds = _frame(at * shares)
            names = self._names.gather(own[own != self._edge])
            rest = _frame((whole - at.sum(axis=0))[None] * shares)
            each = pl.concat([adds.with_columns(feature=names), rest.with_columns(feature=pl.lit(BASE))])
            once = each.group_by("feature", maintain_order=True).sum()
            told.append(pairs[place].join(once, how="cross").select(weighed.columns))
        return pl.concat(told)

    def _by_words(self, own: NDArray[np.integer], issue: np.integer) -> tuple[Numbers, Numbers]:
        """Shapes (words, COLUMNS) and (COLUMNS,): what each word of a text adds, and what all tell."""
        at = np.flatnonzero(own != self._edge)
        ways = np.tile(own, (len(at) + 1, 1))
        ways[np.arange(len(at)) + 1, at] = self._edge
        begins = np.arange(len(ways)) * len(own)
        odds = self._odds(Asked(ways.ravel(), begins, begins + len(own), np.full(len(ways), issue)))
        return odds[0] - odds[1:], odds[0]

    def _asked(self, pairs: pl.DataFrame, units: pl.DataFrame, words: Words) -> Asked:
        """The words of `units`, and where those of pairs (unit, issue) stand among them."""
        number = {issue: place for place, issue in enumerate(self.network.issues)}
        issue = pairs["issue"].cast(pl.String).replace_strict(number, default=-1, return_dtype=pl.Int64)
        ends = units.group_by("unit").agg(low=pl.col("row").min(), high=pl.col("row").max())
        placed = pairs.select("unit").join(ends, on="unit", how="left", maintain_order="left")
        row = words.each["row"].to_numpy()
        own = np.flatnonzero(marked(units["row"].to_numpy(), len(words.texts)).take(row))
        row, number_of = row.take(own), words.each["word"].to_numpy().take(own)
        since = row.searchsorted(placed["low"].to_numpy())
        until = row.searchsorted(placed["high"].to_numpy(), side="right")
        return Asked(number_of, since, until, issue.to_numpy())

    def _odds(self, asked: Asked) -> Numbers:
        """Shape (pairs, COLUMNS): what texts tell on issues that the network knows."""
        network, seen, size = self.network, self._seen(asked.words), len(asked.issue)
        each_of, each_at = spread(asked.since.astype(np.uint32), asked.until.astype(np.uint32))
        is_word = asked.words.take(each_at) != self._edge
        of, at = each_of[is_word], each_at[is_word]
        firsts = of.searchsorted(np.arange(size))
        some = np.flatnonzero(np.diff(firsts, append=len(of)))  # a text may have no word that is known
        issue = asked.issue.take(some)
        heeded = np.tensordot(seen, network.keys, 1)[at, asked.issue.take(of)]
        heard = _heard(seen.take(at, axis=0), heeded, firsts.take(some))
        hidden = np.maximum(heard @ network.hidden + network.of_issue[issue], 0)
        told = hidden @ network.out + network.bias[issue]
        told[:, 0] += (hidden * network.named[issue]).sum(axis=1)
        any_level = np.logaddexp.reduce(told[:, 1:], axis=1)
        odds = np.zeros((size, len(COLUMNS)), np.float32)
        odds[some, 0] = np.clip(any_level - told[:, 0], -AT_MOST, AT_MOST)
        odds[some, 1:] = told[:, 1:] - any_level[:, None]
        rounded: Numbers = odds.round(DIGITS)
        return rounded

    def _seen(self, words: NDArray[np.integer]) -> Numbers:
        """(words, d): each word as the words around it in its sentence have it."""
        is_word = (words != self._edge).astype(np.float32)[:, None]
        vectors = self._vectors.take(words, axis=0)
        around = np.zeros((len(words) + 2 * REACH, vectors.shape[1]), np.float32)
        for layer in self.network.layers:
            around[REACH:-REACH] = _normed(vectors) * layer.scale * is_word
            sums = np.tile(layer.bias, (len(words), 1))
            for place, near in enumerate(layer.near):
                sums += around[place : place + len(words)] @ near
            vectors += np.maximum(sums, 0) @ layer.out
            vectors *= is_word
        return _normed(vectors) * self.network.scale


def _frame(odds: NDArray[np.floating]) -> pl.DataFrame:
    """COLUMNS of an array that has them so: of a square one polars would guess."""
    return pl.DataFrame(odds, schema=list(COLUMNS), orient="row")


def _heard(vectors: Numbers, heeded: Numbers, firsts: NDArray[np.intp]) -> Numbers:
    """Shape (texts, heads d): the vectors of the words of texts, each as much as a head heeds it (words, heads)."""
    sizes = np.diff(firsts, append=len(heeded))
    share = np.exp(heeded - np.repeat(np.maximum.reduceat(heeded, firsts), sizes, axis=0))
    share /= np.repeat(np.add.reduceat(share, firsts), sizes, axis=0)
    heads = [np.add.reduceat(vectors * share[:, [head]], firsts) for head in range(share.shape[1])]
    heard: Numbers = np.concatenate(heads, axis=1)
    return heard


def _normed(vectors: Numbers) -> Numbers:
    """Vectors of one length."""
    normed: Numbers = vectors / np.sqrt((vectors * vectors).mean(axis=1, keepdims=True) + np.float32(TINY))
    return normed


def _chunks(asked: Asked) -> Iterator[NDArray[np.integer]]:
    """Pairs whose issue is known in the order in which they begin, in parts of about CHUNK words, none of them cut."""
    order = np.flatnonzero(asked.issue >= 0)
    order = order[np.argsort(asked.since[order], kind="stable")]
    since, reach = asked.since[order], np.maximum.accumulate(asked.until[order])
    begin = 0
    while begin < len(order):
        end = max(int(since.searchsorted(since[begin] + CHUNK)), begin + 1)
        while end < len(order) and since[end] < reach[end - 1]:
            end += 1
        yield order[begin:end]
        begin = end

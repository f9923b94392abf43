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
from model.reading.weighing.weights import COLUMNS

REACH: Final = 2
"""So many words on either side are seen by each layer."""
CHUNK: Final = 2_048
"""So many words are reckoned at once: they stay in the processor's cache."""
LONGEST: Final = 400
"""Of a longer text so many words are read: those it was taught with are shorter."""
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
        self._names: Final = pl.Series(known.words.categories)

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

    def by_words(self, pairs: pl.DataFrame, units: pl.DataFrame, words: Words) -> pl.DataFrame:
        """unit, issue, word, COLUMNS: what each word adds to the network's share in those pairs (unit, issue) that it
        knows, which is what is told less what is told without it.
        """
        asked = self._asked(pairs, units, words)
        shares = np.array([*self.network.share.each.values()], np.float32)
        columns = ["unit", "issue", "word", *COLUMNS]
        none = (
            pairs.clear()
            .select("unit", "issue", word=pl.lit(""))
            .hstack(_frame(np.zeros((0, len(COLUMNS)), np.float32)))
        )
        told = [none]
        for place in np.flatnonzero(asked.issue >= 0).tolist():
            own = asked.words[asked.since[place] : asked.until[place]]
            adds = _frame(self._adds(own, asked.issue[place]) * shares)
            each = adds.with_columns(word=self._names.gather(own[own != self._edge]))
            told.append(pairs[place].select("unit", "issue").join(each, how="cross").select(columns))
        return pl.concat(told).group_by("unit", "issue", "word", maintain_order=True).sum()

    def _adds(self, own: NDArray[np.integer], issue: np.integer) -> Numbers:
        """Shape (words, COLUMNS): what each known word of a text adds."""
        at = np.flatnonzero(own != self._edge)
        ways = np.tile(own, (len(at) + 1, 1))
        ways[np.arange(len(at)) + 1, at] = self._edge
        begins = np.arange(len(ways)) * len(own)
        odds = self._odds(Asked(ways.ravel(), begins, begins + len(own), np.full(len(ways), issue)))
        adds: Numbers = odds[0] - odds[1:]
        return adds

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
        return Asked(number_of, since, np.minimum(until, since + LONGEST), issue.to_numpy())

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

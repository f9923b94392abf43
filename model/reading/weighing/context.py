"""Context: what a small network makes of an issue from the words of a text in their order, beside the weights.

Each word is a vector; layers let each see something of two words on either side, within its sentence; what is told of
an issue are the words that it attends to. Learnt from large networks that were taught with labelled passages
(benchmarks/fit_context.py), and shipped as data like the weights. A text is read alike whatever is read beside it: none
sees another's words, and what comes of them is rounded.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

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
    """Some words, texts of them, and pairs of a text and an issue."""

    words: NDArray[np.integer]
    """their numbers"""
    since: NDArray[np.integer]
    """the place of each text's first word"""
    until: NDArray[np.integer]
    """that behind its last"""
    text: NDArray[np.integer]
    """of each pair"""
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
        for texts, some in _chunks(asked):
            here = _grid(asked, texts, self._edge)
            told[some] = self._odds(here, texts.searchsorted(asked.text[some]), asked.issue[some])
        is_known = pl.Series(asked.issue >= 0)
        return _frame(told).select(pl.when(is_known).then(pl.col(COLUMNS)))

    def by_words(self, pairs: pl.DataFrame, units: pl.DataFrame, words: Words) -> pl.DataFrame:
        """unit, issue, word, COLUMNS: what each word adds to the network's share in those pairs (unit, issue) that it
        knows, which is what is told less what is told without it.
        """
        asked = self._asked(pairs, units, words)
        shares = np.array([*self.network.share.each.values()], np.float32)
        nothing = np.zeros((0, len(COLUMNS)), np.float32)
        told = [pairs.clear().select("unit", "issue", word=pl.lit("")).hstack(_frame(nothing))]
        for place in np.flatnonzero(asked.issue >= 0).tolist():
            text = asked.text[place]
            own = asked.words[asked.since[text] : asked.until[text]]
            adds = _frame(self._adds(own, asked.issue[place]) * shares)
            each = adds.with_columns(word=self._names.gather(own[own != self._edge]))
            told.append(pairs[place].select("unit", "issue").join(each, how="cross").select(told[0].columns))
        return pl.concat(told).group_by("unit", "issue", "word", maintain_order=True).sum()

    def _adds(self, own: NDArray[np.integer], issue: np.integer) -> Numbers:
        """Shape (words, COLUMNS): what each known word of a text adds."""
        at = np.flatnonzero(own != self._edge)
        ways = np.tile(np.append(own, [self._edge] * REACH), (len(at) + 1, 1))
        ways[np.arange(len(at)) + 1, at] = self._edge
        odds = self._odds(ways, np.arange(len(ways)), np.full(len(ways), issue))
        adds: Numbers = odds[0] - odds[1:]
        return adds

    def _asked(self, pairs: pl.DataFrame, units: pl.DataFrame, words: Words) -> Asked:
        """The words of those `units` (row, unit) that pairs (unit, issue) are of, and where each stands among them."""
        number = {issue: place for place, issue in enumerate(self.network.issues)}
        issue = pairs["issue"].cast(pl.String).replace_strict(number, default=-1, return_dtype=pl.Int64)
        texts = pairs.select("unit").unique(maintain_order=True).with_row_index("text")
        ends = units.group_by("unit").agg(low=pl.col("row").min(), high=pl.col("row").max())
        placed = texts.join(ends, on="unit", how="left", maintain_order="left")
        text = pairs.select("unit").join(texts, on="unit", how="left", maintain_order="left")["text"]
        row = words.each["row"].to_numpy()
        since = row.searchsorted(placed["low"].to_numpy())
        until = row.searchsorted(placed["high"].to_numpy(), side="right")
        until = np.minimum(until, since + LONGEST)
        return Asked(words.each["word"].to_numpy(), since, until, text.to_numpy(), issue.to_numpy())

    def _odds(self, words: NDArray[np.integer], text: NDArray[np.integer], issue: NDArray[np.integer]) -> Numbers:
        """Shape (pairs, COLUMNS): what texts, the rows of `words`, tell on issues that the network knows."""
        network = self.network
        heard = self._heard(words)[text, issue]
        hidden = np.maximum(heard @ network.hidden + network.of_issue[issue], 0)
        told = hidden @ network.out + network.bias[issue]
        told[:, 0] += np.einsum("ph,ph->p", hidden, network.named[issue])
        any_level = np.logaddexp.reduce(told[:, 1:], axis=1)
        named = np.clip(any_level - told[:, 0], -AT_MOST, AT_MOST)
        odds = np.column_stack([named, told[:, 1:] - any_level[:, None]])
        odds[~(words != self._edge).any(axis=1)[text]] = 0  # a text may have no word that is known
        rounded: Numbers = odds.round(DIGITS)
        return rounded

    def _heard(self, words: NDArray[np.integer]) -> Numbers:
        """Shape (texts, issues, heads d): the words of texts, each as much as an issue's heads heed it."""
        (texts, longest), (size, issues, heads) = words.shape, self.network.keys.shape
        seen = self._seen(words.ravel())
        heeded = (seen @ self.network.keys.reshape(size, -1)).reshape(texts, longest, -1)
        heeded -= heeded.max(axis=1, keepdims=True)
        share = np.exp(heeded, out=heeded) * (words != self._edge)[..., None]
        sums = share.sum(axis=1)[..., None]
        heard: Numbers = share.swapaxes(1, 2) @ seen.reshape(texts, longest, size)
        heard /= np.maximum(sums, np.float32(TINY))
        return heard.reshape(texts, issues, heads * size)

    def _seen(self, words: NDArray[np.integer]) -> Numbers:
        """(words, d): each word as the words around it in its sentence have it."""
        is_word = (words != self._edge).astype(np.float32)
        vectors, size = self._vectors.take(words, axis=0), len(words)
        for layer in self.network.layers:
            around = np.zeros((size + 2 * REACH, layer.shown.shape[1]), np.float32)
            around[REACH:-REACH] = (vectors @ layer.shown) * (is_word / _length(vectors))[:, None]
            sums = around[:size] @ layer.near[0]
            for place in range(1, len(layer.near)):
                sums += around[place : place + size] @ layer.near[place]
            sums += layer.bias
            vectors += np.maximum(sums, 0, out=sums) @ layer.out
            vectors *= is_word[:, None]
        vectors /= _length(vectors)[:, None]
        return vectors


def _frame(odds: NDArray[np.floating]) -> pl.DataFrame:
    """COLUMNS of an array that has them so: of a square one polars would guess."""
    return pl.DataFrame(odds, schema=list(COLUMNS), orient="row")


def _length(vectors: Numbers) -> Numbers:
    """Shape (words,): of each vector, beside one all of ones."""
    length: Numbers = np.sqrt(np.einsum("wd,wd->w", vectors, vectors) / np.float32(vectors.shape[1]) + np.float32(TINY))
    return length


def _chunks(asked: Asked) -> Iterator[tuple[NDArray[np.integer], NDArray[np.integer]]]:
    """Texts of like length, about CHUNK words of them, and the pairs of these whose issue is known."""
    known, length = np.flatnonzero(asked.issue >= 0), asked.until - asked.since
    known = known[np.lexsort((asked.text[known], length[asked.text[known]]))]
    text = asked.text[known]
    is_first = np.diff(text, prepend=-1) != 0
    chunk = np.cumsum((length[text] + REACH) * is_first) // CHUNK
    for some in np.split(known, np.flatnonzero(np.diff(chunk)) + 1):
        if len(some):
            yield np.unique(asked.text[some]), some


def _grid(asked: Asked, texts: NDArray[np.integer], edge: int) -> NDArray[np.integer]:
    """Shape (texts, longest and REACH): their words; behind those of each, edges, so that none sees another's."""
    since, until = asked.since[texts], asked.until[texts]
    at = since[:, None] + np.arange((until - since).max() + REACH)
    return np.where(at < until[:, None], asked.words.take(at, mode="clip"), edge)

"""What words around an issue tell in a single sentence in which no cue does, on top of the weights that it has already.

Few words of such sentences come twice, so a word's weight is a sum: its own, that of its pieces of four letters, and
that of what it means (its vector). A word that nobody has written then weighs as its kin do. What ships is the sum,
one weight of each word.
"""

import re
from collections.abc import Iterable
from typing import Final

import numpy as np
import polars as pl
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack

from benchmarks.holds import Hold
from benchmarks.vectors import Vectors
from model.reading.weighing.features import UNCUED_WORD
from model.reading.weighing.weights import LEVEL_COLUMNS, WEIGHTS

HOLD: Final = Hold(often=0.2, always=5.0)
RARE: Final = 3
"""A word or piece in fewer sentences or words than this has no weight of its own."""
COMMON: Final = 150
"""Words commoner than this mean nothing by themselves."""
VECTORS: Final = 0.3
"""What a vector of length one is multiplied by before its weights are held."""
PIECE: Final = 4
"""Letters of a piece, the ends of the word among them."""
TEMPER: Final = 0.75
"""What they are multiplied by in the end: sentences that are written to be labelled tell more by their words."""
STEPS: Final = 200
LEAST: Final = 0.05
"""A word none of whose weights is larger is left out."""
PREFIX: Final = UNCUED_WORD.removesuffix("{gram}")


def pieces(word: str) -> set[str]:
    """The pieces of a word with its ends: (par, paro, arol, role, ole) for `parole`."""
    ended = f"({word})"
    return {ended[at : at + PIECE] for at in range(len(ended) - PIECE + 1)}


class Akin:
    """The words of sentences, each with what it is akin to."""

    def __init__(self, told: list[list[str]]) -> None:
        self.vectors = Vectors()
        self.words = _often(told)
        self.pieces = _often(pieces(word) for word in sorted({word for words in told for word in words}))

    def matrix(self, words: list[str], scales: np.ndarray | None = None) -> csr_matrix:
        """A row per word: itself, its pieces, its vector; shape (words, all that any has)."""
        own = _placed(([word] for word in words), self.words)
        parts = _placed(map(pieces, words), self.pieces)
        meant = np.zeros((len(words), self.vectors.table.shape[1]))
        for row, word in enumerate(words):
            if self.vectors.rank.get(word, 0) > COMMON:
                meant[row] = self.vectors.of([word])[0]
        whole = hstack([own, parts, csr_matrix(meant)]).tocsr()
        return whole if scales is None else whole @ diags(scales)

    def scales(self, matrix: csr_matrix, trust: np.ndarray) -> np.ndarray:
        """What each column is multiplied with so that a ridge of 1 holds it by HOLD, and vectors as they are."""
        dimensions = self.vectors.table.shape[1]
        return np.append(HOLD.scales(matrix[:, :-dimensions], trust), np.full(dimensions, VECTORS))

    def known(self) -> list[str]:
        """All words of which it can tell something."""
        common = {word for word in self.vectors.words if re.fullmatch(r"[a-z]{3,}", word)}
        return sorted(common | self.words.keys())


def uncued_weights(found: pl.DataFrame, offsets: pl.DataFrame, levels: pl.DataFrame) -> pl.DataFrame:
    """WEIGHTS of UNCUED_WORD, fitted on `found` (article, issue, feature), beside `offsets` (article, issue,
    LEVEL_COLUMNS: what other weights say) for `levels` (article, issue, level, trust).
    """
    is_word = pl.col("feature").str.starts_with(PREFIX)
    words = found.filter(is_word).with_columns(word=pl.col("feature").str.strip_prefix(PREFIX))
    key = ["article", "issue"]
    told = words.group_by(key).agg(pl.col("word").sort()).join(levels, on=key).join(offsets, on=key).sort(key)
    akin = Akin(told["word"].to_list())
    vocabulary = sorted({word for words in told["word"] for word in words})
    of_words = akin.matrix(vocabulary)
    in_sentences = _placed(told["word"].to_list(), {word: place for place, word in enumerate(vocabulary)})
    sentences = (in_sentences @ of_words).tocsr()
    scales = akin.scales(sentences, told["trust"].to_numpy())
    coefficients = _fitted(
        sentences @ diags(scales),
        (told["level"] + 3).to_numpy(),
        told["trust"].to_numpy(),
        told.select(LEVEL_COLUMNS).to_numpy(),
    )
    known = akin.known()
    weights = akin.matrix(known, scales) @ coefficients * TEMPER
    centred = (weights - weights.mean(axis=1, keepdims=True)).round(2)
    columns = {name: centred[:, at] for at, name in enumerate(LEVEL_COLUMNS)}
    features = [UNCUED_WORD.format(gram=word) for word in known]
    table = pl.DataFrame({"feature": features, "named": np.zeros(len(known))} | columns).cast(WEIGHTS)
    return table.filter(pl.max_horizontal(pl.col(LEVEL_COLUMNS).abs()) >= LEAST)


def _fitted(matrix: csr_matrix, wanted: np.ndarray, trust: np.ndarray, offsets: np.ndarray) -> np.ndarray:
    """Log odds of each class per column, shape (columns, classes), with a ridge of 1, beside what is said already."""
    rows, classes = offsets.shape
    turned, each = matrix.T.tocsr(), np.arange(rows)
    is_wanted = np.zeros((rows, classes))
    is_wanted[each, wanted] = 1

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        tried = flat.reshape(-1, classes)
        odds = matrix @ tried + offsets
        odds -= odds.max(axis=1, keepdims=True)
        raised = np.exp(odds)
        total = raised.sum(axis=1, keepdims=True)
        missed = -(trust * (odds[each, wanted] - np.log(total[:, 0]))).sum() + 0.5 * flat @ flat
        slope = turned @ (trust[:, None] * (raised / total - is_wanted)) + tried
        return missed, slope.ravel()

    start = np.zeros(matrix.shape[1] * classes)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return found.x.reshape(-1, classes)


def _often(each: Iterable[Iterable[str]]) -> dict[str, int]:
    """What comes RARE times or more, each with its place."""
    counts = pl.Series([name for names in each for name in names], dtype=pl.String).value_counts(name="times")
    names = counts.filter(pl.col("times") >= RARE)[counts.columns[0]].sort().to_list()
    return {name: place for place, name in enumerate(names)}


def _placed(each: Iterable[Iterable[str]], places: dict[str, int]) -> csr_matrix:
    """One row each with a one for every name that has a place."""
    rows = list(each)
    cells = [(row, places[name]) for row, names in enumerate(rows) for name in names if name in places]
    at = np.array(cells, dtype=np.int64).reshape(-1, 2)
    return csr_matrix((np.ones(len(at)), (at[:, 0], at[:, 1])), shape=(len(rows), len(places)))

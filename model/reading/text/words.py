"""Words: plain texts cut at their blanks, each word known by its number in a vocabulary.

They are what wordings are found by and what weights are looked up by; no text is looked at again behind them.
"""

from collections.abc import Iterable
from string import ascii_lowercase, ascii_uppercase
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

WORDS: Final = pl.Schema(
    {
        "row": pl.UInt32,  # the text's place among the texts
        "word": pl.UInt32,  # its number in the vocabulary; that's size: none of it, or only an end of the text
        "at": pl.UInt32,  # bytes before it in all texts, each with one more between it and the next
        "size": pl.UInt32,  # its bytes and one blank
    }
)
"""One row per word, in their order."""


class Vocabulary(NamedTuple):
    """The words that are known by a number."""

    words: pl.Enum
    number: pl.Expr
    """The number of `word`; of others that behind the last. Made once: a long enumeration goes into it slowly."""


class Words(NamedTuple):
    """Texts as words."""

    each: pl.DataFrame
    """WORDS"""
    texts: pl.DataFrame
    """begins, ends: where each text has its words, as `at` counts"""
    vocabulary: Vocabulary
    """What the words are numbers of."""

    def first(self, count: int) -> "Words":
        """Those of the first so many texts."""
        return self._replace(each=self.each[: self.each["row"].search_sorted(count)], texts=self.texts[:count])

    def among(self, is_asked: pl.Series, *columns: str) -> "Words":
        """Only the words of which that is so: by the words' numbers, and one behind them for those without."""
        is_so = is_asked.gather(self.each["word"])
        return self._replace(each=self.each.select(columns or pl.all()).filter(is_so))


def cut_up(wordings: Iterable[str]) -> tuple[pl.Series, NDArray[np.integer]]:
    """The words of wordings, one behind the other, and how many each has."""
    cut = pl.Series(wordings, dtype=pl.String).str.strip_chars(" ").str.split(" ")
    each, sizes = cut.explode(empty_as_null=False), cut.list.len().to_numpy()
    is_word = (each != "").to_numpy()
    return each.filter(is_word), np.bincount(np.repeat(np.arange(len(sizes)), sizes)[is_word], minlength=len(sizes))


def vocabulary(known: Iterable[str]) -> Vocabulary:
    """That of some words."""
    return vocabulary_of(pl.Enum(pl.Series(known, dtype=pl.String).unique().sort()))


def vocabulary_of(known: pl.Enum) -> Vocabulary:
    """The same of words that are sorted, and each once."""
    number = pl.col("word").cast(known, strict=False).to_physical().cast(pl.UInt32).fill_null(len(known.categories))
    return Vocabulary(known, number)


def words(plain_texts: pl.Series, known: Vocabulary) -> Words:
    """The words of plain texts, in lower case, by their numbers."""
    cut = _lower(plain_texts).str.split(" ")
    each = cut.explode().alias("word")
    told = each.to_frame().select(known.number, size=pl.col("word").str.len_bytes() + 1)
    at = np.append(np.uint32(0), told["size"].to_numpy().cumsum(dtype=np.uint32))
    counts = cut.list.len().to_numpy()
    last = counts.cumsum()
    places = pl.DataFrame({"begins": at.take(last - counts), "ends": at.take(last)})
    row = np.repeat(np.arange(len(cut), dtype=np.uint32), counts)
    placed = pl.DataFrame({"row": row, "word": told["word"], "at": at[:-1], "size": told["size"]}, schema=WORDS)
    return Words(placed, places, known)


def _lower(texts: pl.Series) -> pl.Series:
    """Texts in lower case, each as long as it was: where a letter's other case is longer (İ), only A to Z."""
    lower = texts.str.to_lowercase()
    other = pl.col("lower").str.len_bytes() != pl.col("text").str.len_bytes()
    is_other = pl.DataFrame({"lower": lower, "text": texts}).select(other.alias("is_other")).to_series()
    if not is_other.any():
        return lower
    return texts.str.replace_many(list(ascii_uppercase), list(ascii_lowercase)).zip_with(is_other, lower)

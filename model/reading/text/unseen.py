"""Characters that nobody sees, which part words for a search: sentences are read without them, and quoted with them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.sentences import sentences

UNSEEN: Final = "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]"
"""Soft hyphens, what has no width, and marks of direction."""
_UNSEEN: Final = re.compile(rf"\u00ad[ \t]*\r?\n(?=[a-z])|{UNSEEN}")
"""With the line break at which a soft hyphen parts a word."""


def without_unseen(text: pl.Expr) -> pl.Expr:
    """Text less what nobody sees."""
    return text.str.replace_all(UNSEEN, "")


def seen_sentences(articles: pl.DataFrame, reporters: Sequence[str] = ()) -> pl.DataFrame:
    """SENTENCES of articles (ARTICLES) with `quote`, the article's text from start to end; in `text` all is seen."""
    places = articles["text"].str.contains(UNSEEN).arg_true()
    if places.is_empty():
        return sentences(articles, reporters).with_columns(quote="text")
    written = dict(articles[places].select("id", "text").iter_rows())
    texts = pl.Series([_UNSEEN.sub("", text) for text in written.values()], dtype=pl.String)
    spoken = sentences(articles.with_columns(articles["text"].scatter(places, texts)), reporters)
    return _placed_as_written(spoken, written)


def _placed_as_written(spoken: pl.DataFrame, written: Mapping[str, str]) -> pl.DataFrame:
    """Sentences with start and end in the texts as they were written, and `quote` out of these.

    A loop over the articles that have anything unseen, which are few, and over their sentences.
    """
    row = pl.int_range(spoken.height, dtype=pl.UInt32, eager=True)
    start, end, quote = spoken["start"], spoken["end"], spoken["text"].alias("quote")
    for article, text in written.items():
        rows = row.filter(spoken["article"] == article)
        kept = _seen_places(text)
        first, last = (spoken[name].gather(rows).to_numpy() for name in ("start", "end"))
        starts, ends = kept[first], kept[last - 1] + 1
        start, end = start.scatter(rows, starts), end.scatter(rows, ends)
        quote = quote.scatter(rows, [text[low:high] for low, high in zip(starts, ends, strict=True)])
    return spoken.with_columns(start, end, quote)


def _seen_places(text: str) -> NDArray[np.uint32]:
    """Where in a text the characters stand that are seen."""
    is_seen = np.ones(len(text), bool)
    for found in _UNSEEN.finditer(text):
        is_seen[found.start() : found.end()] = False
    return np.flatnonzero(is_seen).astype(np.uint32)

"""The rows of a large store: a frame is read when it is first asked for, parts of the claims whenever they are."""

from typing import Final

import polars as pl

from model.store.later import Once
from model.store.siblings import copies_in
from model.store.tables import Store

DAYS: Final = pl.Schema({"date": pl.Date(), "articles": pl.UInt32()})
"""One row for each day with an article; null: the undated."""


class OnDisk:
    """What a store has of one dossier, as one rule set reads it."""

    def __init__(self, store: Store, dossier: str, fingerprint: str) -> None:
        self._store, self._read_by = store, (dossier, fingerprint)
        self.articles = Once(lambda: store.collect(newest_first(store.heads())))
        """ARTICLE_HEADS, newest first."""
        self.claims = Once(lambda: store.claims_in_memory(dossier, fingerprint))
        """CLAIMS by CLAIM_KEY."""
        self.copies = Once(lambda: copies_in(store, store.collect(store.heads().select("id"))["id"]))
        """COPIES."""

    def claims_where(self, is_wanted: pl.Expr) -> pl.DataFrame:
        """The CLAIMS for which this is true, in any order.

        Their words are written anew: those that were read hold the pages of all claims, ten times as much.
        """
        return self._store.collect(self.told().filter(is_wanted).with_columns(pl.col(pl.String) + ""))

    def told(self) -> pl.LazyFrame:
        """CLAIMS, lazily, in any order."""
        return self._store.unique_claims(*self._read_by)

    def days(self) -> pl.DataFrame:
        """DAYS; of the articles nothing else is read."""
        return self._store.collect(days_of(self._store.heads()))


def days_of(articles: pl.LazyFrame) -> pl.LazyFrame:
    """DAYS of ARTICLE_HEADS."""
    return articles.group_by("date").agg(pl.len().cast(DAYS["articles"]).alias("articles")).sort("date")


def newest_first(articles: pl.LazyFrame) -> pl.LazyFrame:
    """Articles by date, the undated last, ties by id: the same at every opening."""
    return articles.sort("date", "id", descending=[True, False], nulls_last=True)

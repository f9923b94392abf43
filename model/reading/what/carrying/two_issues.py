"""Two issues named right before: both are meant ("Both were suspended"), or the former or the latter of them."""

from typing import Final

import polars as pl

_WHICH: Final = r"^ ?(both|the former|the latter) \S| (both) ?$"
"""Carriers that speak of two; "both" alone may be anybody's."""
_TWO: Final = 2


def of_two_issues(carriers: pl.DataFrame, said: pl.DataFrame, things: pl.DataFrame) -> pl.DataFrame:
    """row, issue, before, answers of the carriers (row, phrase) that speak of the two issues which the sentence before
    them in their passage names (`things`: row, issue, start): one row for each that is meant.
    """
    phrase = pl.col("phrase").cast(pl.String)
    which = pl.coalesce(phrase.str.extract(_WHICH, 1), phrase.str.extract(_WHICH, 2)).alias("which")
    asked = carriers.select("row", which, before=pl.col("row") - 1).drop_nulls("which").filter(pl.col("row") > 0)
    is_next = said["unit"].gather(asked["row"]) == said["unit"].gather(asked["before"])
    asked = asked.filter(is_next)
    near = things.select("issue", "start", before="row").filter(pl.col("before").is_in(asked["before"].implode()))
    first = near.sort("before", "start").unique(["before", "issue"], keep="first", maintain_order=True)
    two = first.with_columns(nth=pl.int_range(pl.len()).over("before"), of=pl.len().over("before"))
    meant = asked.join(two.filter(pl.col("of") == _TWO), on="before")
    is_meant = (pl.col("which") == "both") | (pl.col("nth") == (pl.col("which") == "the latter").cast(pl.Int64))
    return meant.filter(is_meant).select("row", "issue", "before", answers=pl.lit(value=False))

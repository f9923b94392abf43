"""The claims table: newest first, with what a row is known by."""

from typing import Final

import polars as pl

from model.schema import CLAIM_KEY, CLAIMS

CLAIM_ROWS: Final = pl.Schema({"key": pl.String(), **CLAIMS})
"""CLAIMS with a key of one column, newest first."""

KEY: Final = pl.concat_str([pl.col(name).cast(pl.String) for name in CLAIM_KEY], separator="/").alias("key")


def claims_of(claims: pl.DataFrame, issue: str | None = None, *, article: str | None = None) -> pl.DataFrame:
    """CLAIM_ROWS, of an issue or an article or all: newest first, undated last, in the order of the text."""
    chosen = claims.lazy()
    if issue is not None:
        chosen = chosen.filter(pl.col("issue") == issue)
    if article is not None:
        chosen = chosen.filter(pl.col("article") == article)
    return (
        chosen.unique(CLAIM_KEY, keep="any")
        .sort("date", *CLAIM_KEY, descending=[True, False, False, False], nulls_last=True)
        .select(KEY, *CLAIMS.names())
        .collect()
    )

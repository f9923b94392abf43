"""The claims table: newest first, with what a row is known by, and what analysts made of it."""

from typing import Final

import polars as pl

from model.schema import CLAIM_KEY, CLAIMS
from model.standing.judgements import JUDGED, judged

CLAIM_ROWS: Final = pl.Schema({"key": pl.String(), **CLAIMS, **JUDGED})
"""CLAIMS and JUDGED with a key of one column: the pinned first, then newest first."""

KNOWN_BY: Final = ("article", "sentence", "machine_issue")
KEY: Final = pl.concat_str([pl.col(name).cast(pl.String) for name in KNOWN_BY], separator="/").alias("key")
"""By the issue that the rules gave it: a claim that was moved may lie beside one that was there before."""


def claims_of(claims: pl.DataFrame, issue: str | None = None, *, article: str | None = None) -> pl.DataFrame:
    """CLAIM_ROWS, of an issue or an article or all: newest first, undated last, in the order of the text.

    The claims are CLAIMS, or CLAIMS with JUDGED: then those that were dismissed are there too.
    """
    rows = claims if "judged" in claims.columns else judged(claims, None)
    chosen = rows.lazy()
    if issue is not None:
        chosen = chosen.filter(pl.col("issue") == issue)
    if article is not None:
        chosen = chosen.filter(pl.col("article") == article)
    pins = ["is_pinned"] if rows["is_pinned"].any() else []  # one thing more to sort by takes half as long again
    down = [True] * (len(pins) + 1) + [False] * len(CLAIM_KEY)
    return (
        chosen.unique(KNOWN_BY, keep="any")
        .sort(*pins, "date", *CLAIM_KEY, descending=down, nulls_last=True)
        .select(KEY, *CLAIMS.names(), *JUDGED.names())
        .collect()
    )

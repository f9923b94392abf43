"""What the standing of each issue is reckoned from, in one number: the same as long as its claims are."""

from hashlib import blake2b
from typing import Final

import polars as pl

DIGESTS: Final = pl.Schema({"issue": pl.String(), "claims": pl.UInt32(), "digest": pl.String()})
"""One row per issue that has a claim. Two digests are the same only where claims, their reports and `made_by` are."""

TOLD: Final = ("article", "sentence", "issue")
_SENTENCE: Final = 0x9E3779B97F4A7C15


def digests(told: pl.LazyFrame, copies: pl.DataFrame, made_by: str) -> pl.LazyFrame:
    """DIGESTS of claims, of which article, sentence and issue are enough.

    An article's id is a digest of all that is read of it, and `made_by` of the rules that read it. COPIES say which of
    the articles are one report.
    """
    reports = copies.lazy().filter(pl.col("siblings") > 0)
    report = reports.select("article", pl.struct("article", "origin").hash(1).alias("report"))
    claim = (pl.col("article").hash(2) + pl.col("sentence").cast(pl.UInt64) * _SENTENCE).hash(3)
    return (
        told.select(TOLD)
        .join(report, on="article", how="left")
        .group_by("issue")
        .agg(pl.len().cast(pl.UInt32).alias("claims"), claim.sum().alias("claim"), pl.col("report").sum())
        .with_columns(pl.concat_str("issue", "claims", "claim", "report", pl.lit(made_by), separator=" ").alias("all"))
        .with_columns(pl.col("all").map_elements(_digest, pl.String).alias("digest"))
        .sort("issue")
        .select(DIGESTS.names())
    )


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()

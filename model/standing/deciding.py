"""The claims that decide a standing: the newest telling of the deciding fact, or the newest words."""

from typing import Final

import polars as pl

SHOWN: Final = 3
"""As many deciding claims are kept per issue; the rest only say it again."""

IS_DECIDING_FACT: Final = (
    (pl.col("day") == pl.col("fact_day"))
    & (pl.col("level") == pl.col("fact_level"))
    & (pl.col("kind") == pl.col("fact_kind"))
)
IS_DECIDING_WORD: Final = pl.col("fact_day").is_null() & (pl.col("sign") == pl.col("state_level").sign())
NEWEST_FIRST: Final = ["day", "weight", "confidence", "known", "article", "sentence"]
NEWEST_DOWN: Final = [True, True, True, True, False, False]


def deciding(counted: pl.DataFrame, states: pl.DataFrame) -> pl.DataFrame:
    """COUNTED rows that decide, at most SHOWN per issue, the weightiest of the newest day first."""
    decided = states.select("issue", "fact_day", "fact_level", "fact_kind", pl.col("level").alias("state_level"))
    return (
        counted.lazy()
        .with_columns(pl.col("issue").cast(pl.String))
        .join(decided.lazy().filter(pl.col("state_level").is_not_null()), on="issue")
        .filter(IS_DECIDING_FACT | IS_DECIDING_WORD)
        .sort("issue", *NEWEST_FIRST, descending=[False, *NEWEST_DOWN])
        .group_by("issue", maintain_order=True)
        .head(SHOWN)
        .select(counted.columns)
        .collect()
    )

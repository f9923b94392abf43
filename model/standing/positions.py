"""What each side says on an issue, beside where the issue stands."""

from datetime import date
from typing import Final

import polars as pl

from model.standing.trend import HEARD, window_start

POSITIONS: Final = pl.Schema(
    {
        "issue": pl.String(),
        "side": pl.String(),
        "level": pl.Int8(),
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
        "sources": pl.UInt32(),  # independent ones: all of one owner are one
        "last": pl.Date(),
    }
)
"""One row per issue and side that spoke in the window."""


def positions(counted: pl.DataFrame, as_of: date, window_days: int) -> pl.DataFrame:
    """POSITIONS out of COUNTED: the weighted median of a side's levels in the window, each day's weightiest once."""
    said = counted.lazy().filter(
        HEARD.is_between(window_start(as_of, window_days), as_of), pl.col("side").is_not_null()
    )
    counts = said.group_by("issue", "side").agg(
        pl.len().cast(pl.UInt32).alias("claims"),
        pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
        pl.col("origin").n_unique().cast(pl.UInt32).alias("sources"),
        pl.col("day").max().alias("last"),
    )
    medians = (
        said.group_by("issue", "side", "day", "level")
        .agg(pl.col("weight").max())
        .group_by("issue", "side", "level")
        .agg(pl.col("weight").sum().round(9))
        .sort("issue", "side", "level")
        .filter(_is_past_half())
        .group_by("issue", "side")
        .agg(pl.col("level").min())
    )
    rows = counts.join(medians, on=["issue", "side"]).cast({"issue": pl.String, "side": pl.String})
    return rows.sort("issue", "side").select(POSITIONS.names()).collect()


def _is_past_half() -> pl.Expr:
    sides = ("issue", "side")
    return pl.col("weight").cum_sum().over(sides) * 2 >= pl.col("weight").sum().over(sides)

"""What each day says on each issue: a few weighed rows, whatever the number of claims."""

from typing import Final

import polars as pl

from model.dossier import Constants
from model.schema import KIND

EVIDENCE: Final = pl.Schema(
    {
        "issue": pl.String(),
        "known": pl.Date(),
        "day": pl.Date(),
        "kind": KIND,
        "level": pl.Int8(),
        "weight": pl.Float64(),
        "origins": pl.UInt32(),
        "is_official": pl.Boolean(),
        "is_news": pl.Boolean(),
        "is_clear": pl.Boolean(),
    }
)
"""One row per issue, day of telling, day of happening, kind and level."""

HAPPENING: Final = ["issue", "known", "day", "kind", "level"]


def evidence(counted: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """EVIDENCE out of COUNTED: what one side tells of counts once a day, and no more than its daily cap."""
    told = (
        counted.lazy()
        .filter(~pl.col("is_copy"))
        .group_by(*HAPPENING, "side")
        .agg(pl.col("weight").max(), pl.col("origin").unique(), pl.col("is_official", "is_news", "is_clear").any())
    )
    said = pl.col("weight").sum().over(*HAPPENING[:-1], pl.col("level").sign(), "side")
    capped = pl.col("weight") * (constants.daily_cap / said).clip(upper_bound=1.0)
    return (
        told.with_columns(capped)
        .group_by(HAPPENING)
        .agg(
            pl.col("weight").sum().round(9),
            pl.col("origin").explode().n_unique().cast(pl.UInt32).alias("origins"),
            pl.col("is_official", "is_news", "is_clear").any(),
        )
        .with_columns(pl.col("issue").cast(pl.String))
        .sort(HAPPENING)
        .select(EVIDENCE.names())
        .collect()
    )

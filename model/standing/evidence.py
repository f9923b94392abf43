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
        "sign": pl.Int8(),
        "weight": pl.Float64(),
        "level": pl.Int8(),  # the weightiest of that direction
        "origins": pl.UInt32(),
        "is_official": pl.Boolean(),
    }
)
"""One row per issue, day of telling, day of happening, kind and direction."""

DIRECTION: Final = ["issue", "known", "day", "kind", "sign"]


def evidence(counted: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """EVIDENCE out of COUNTED: one happening counts once, one side no more than its daily cap."""
    happenings = _happenings(counted.lazy(), constants)
    levels = (
        happenings.group_by(*DIRECTION, "level")
        .agg(pl.col("weight").sum().round(9))
        .sort("weight", pl.col("level").abs(), descending=True)
        .group_by(DIRECTION)
        .agg(pl.col("weight").sum().round(9), pl.col("level").first())
    )
    voices = (
        counted.lazy()
        .group_by(DIRECTION)
        .agg(pl.col("origin").n_unique().alias("origins"), pl.col("is_official").any())
    )
    rows = levels.join(voices, on=DIRECTION).sort(DIRECTION).select(EVIDENCE.names())
    return rows.cast({"origins": pl.UInt32}).collect()


def _happenings(counted: pl.LazyFrame, constants: Constants) -> pl.LazyFrame:
    """The weight of each happening of a day: that of its weightiest claim, within its side's cap."""
    told = counted.group_by(*DIRECTION, "level", "side").agg(pl.col("weight").max())
    said = pl.col("weight").sum().over(*DIRECTION, "side")
    return told.with_columns(pl.col("weight") * (constants.daily_cap / said).clip(upper_bound=1.0))

"""Better or worse: this window against the one before."""

from datetime import date, timedelta
from typing import Final

import polars as pl

from model.dossier import Constants
from model.schema import TREND

TRENDS: Final = pl.Schema(
    {
        "issue": pl.String(),
        "trend": TREND,
        "now": pl.Float64(),  # the mean level of this window's events, by weight
        "before": pl.Float64(),
        "events": pl.UInt32(),
        "events_before": pl.UInt32(),
        "one_sided": pl.Boolean(),
        "mixed": pl.Boolean(),  # strong plus and strong minus in this window
    }
)
"""One row per issue with an event in either window."""

IS_FACT: Final = pl.col("kind") != "word"
IS_STRONG_PLUS: Final = IS_FACT & (pl.col("level") >= 2)
IS_STRONG_MINUS: Final = IS_FACT & (pl.col("level") <= -2)


HEARD_DAYS: Final = 7
"""What is told so many days after it happened is news of the day on which it is told; later it is history."""
IS_OF_LATE: Final = (pl.col("known") - pl.col("day")).dt.total_days() <= HEARD_DAYS
HEARD: Final = pl.when(IS_OF_LATE).then("known").otherwise("day").alias("heard")
"""The day by which a window counts a claim: as a change of standing does, which is of the day on which it was told."""


def heard_on(rows: pl.DataFrame) -> pl.DataFrame:
    """event, heard: the day by which a window counts each event of COUNTED with `event`, by its first telling."""
    first = rows.lazy().group_by("event").agg(pl.col("known", "day").min())
    return first.select("event", HEARD).collect()


def window_start(as_of: date, days: int) -> date:
    """The first day of the window of so many days that ends on that day."""
    return as_of - timedelta(days=days - 1)


def trends(events: pl.DataFrame, constants: Constants, as_of: date, window_days: int) -> pl.DataFrame:
    """TRENDS out of EVENTS with `heard`: the difference of two weighted means, with a dead band."""
    start = window_start(as_of, window_days)
    is_now = pl.col("heard").is_between(start, as_of)
    is_before = pl.col("heard").is_between(start - timedelta(days=window_days), start - timedelta(days=1))
    sides = pl.col("sides").filter(is_now)
    return (
        events.lazy()
        .filter(is_now | is_before)
        .with_columns(_capped(constants))
        .group_by("issue")
        .agg(
            _mean(is_now).alias("now"),
            _mean(is_before).alias("before"),
            is_now.sum().cast(pl.UInt32).alias("events"),
            is_before.sum().cast(pl.UInt32).alias("events_before"),
            ((sides.explode().drop_nulls().n_unique() == 1) & (sides.list.len() > 0).all()).alias("one_sided"),
            ((IS_STRONG_PLUS & is_now).any() & (IS_STRONG_MINUS & is_now).any()).alias("mixed"),
        )
        .with_columns(_trend(constants))
        .select(TRENDS.names())
        .sort("issue")
        .collect()
    )


def _capped(constants: Constants) -> pl.Expr:
    """What one side says in one direction and kind on one day weighs no more than the daily cap."""
    said = pl.col("weight").sum().over("issue", "day", "kind", "sign", "pair")
    return (pl.col("weight") * (constants.daily_cap / said).clip(upper_bound=1.0)).fill_nan(0.0).alias("weight")


def _mean(chosen: pl.Expr) -> pl.Expr:
    weight = pl.col("weight").filter(chosen)
    total = (pl.col("level").filter(chosen) * weight).sum()
    return pl.when(weight.sum() > 0).then((total / weight.sum()).round(6))


def _trend(constants: Constants) -> pl.Expr:
    """Few events, nothing to compare with, or one side's voice only: insufficient, never unchanged."""
    difference = pl.col("now") - pl.col("before")
    is_enough = (pl.col("events") >= constants.enough_events) & (pl.col("events_before") > 0) & ~pl.col("one_sided")
    word = (
        pl.when(difference > constants.dead_band)
        .then(pl.lit("improved"))
        .when(difference < -constants.dead_band)
        .then(pl.lit("worsened"))
        .otherwise(pl.lit("unchanged"))
    )
    return pl.when(is_enough).then(word).otherwise(pl.lit("insufficient")).cast(TREND).alias("trend")

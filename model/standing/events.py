"""Happenings: the claims of several articles about one thing, counted once."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Constants, Dossier
from model.schema import KIND, LABEL, label_of
from model.standing.weights import COUNTED, counted

EVENTS: Final = pl.Schema(
    {
        "event": pl.String(),  # issue, first day, kind, direction and pair: the same at every reading
        "issue": pl.String(),
        "day": pl.Date(),  # of its first telling
        "last": pl.Date(),
        "kind": KIND,
        "sign": pl.Int8(),
        "level": pl.Int8(),  # of its weightiest claim
        "label": LABEL,
        "pair": pl.String(),  # the side that speaks or acts, where the text names one
        "weight": pl.Float64(),
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
        "origins": pl.UInt32(),
        "sides": pl.List(pl.String()),  # whose words tell of it
        "title": pl.String(),
        "quote": pl.String(),
        "article": pl.String(),  # of the weightiest claim
        "sentence": pl.UInt32(),
    }
)
"""One row per event, newest first."""

GROUP: Final = ["issue", "kind", "sign", "pair"]
PAIR: Final = pl.coalesce("side", pl.col("side").min().over("issue", "kind", "sign", "day"))
"""Who acts or speaks; a telling that names nobody goes with that day's others."""
BEST_FIRST: Final = ["weight", "confidence", "known", "article", "sentence"]
BEST_DOWN: Final = [True, True, False, False, False]


def events(claims: pl.DataFrame, dossier: Dossier, as_of: date | None = None) -> pl.DataFrame:
    """EVENTS of these claims, as known by that day."""
    return events_of(counted(claims, dossier, as_of), dossier.constants)


def events_of(counted_claims: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """EVENTS out of COUNTED: same issue, kind, direction and pair, within so many days of the first telling."""
    rows = with_events(counted_claims, constants).lazy()
    best = rows.sort(BEST_FIRST, descending=BEST_DOWN).group_by(*GROUP, "first")
    return (
        best.agg(
            pl.col("day").max().alias("last"),
            pl.col("level", "weight", "title", "quote", "article", "sentence").first(),
            pl.len().cast(pl.UInt32).alias("claims"),
            pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
            pl.col("origin").n_unique().cast(pl.UInt32).alias("origins"),
            pl.col("side").cast(pl.String).drop_nulls().unique().sort().alias("sides"),
        )
        .with_columns(pl.col("issue", "pair").cast(pl.String).fill_null(""))
        .with_columns(label_of(pl.col("level")), pl.col("first").alias("day"), event=_event_id())
        .sort(["day", "weight", "event"], descending=[True, True, False])
        .select(EVENTS.names())
        .collect()
    )


def _event_id() -> pl.Expr:
    sign = pl.col("sign").replace_strict({-1: "-", 0: "0", 1: "+"}, return_dtype=pl.String)
    return pl.concat_str(["issue", pl.col("first").cast(pl.String), "kind", sign, "pair"], separator="/")


def with_events(counted_claims: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """COUNTED, each claim once, with `pair` and `first`: the first day of the event that it belongs to."""
    rows = counted_claims.lazy().with_columns(PAIR.alias("pair"))
    days = rows.select(*GROUP, "day").unique().sort(*GROUP, "day")
    runs = days.with_columns(_run_start(constants.same_event_days)).with_columns(_first(constants.same_event_days))
    joined = rows.join(runs.select(*GROUP, "day", "first"), on=[*GROUP, "day"], nulls_equal=True)
    return joined.select(*COUNTED, "pair", "first").collect()


def _run_start(days: int) -> pl.Expr:
    """The day on which an unbroken run of tellings began."""
    gap = pl.col("day").diff().over(GROUP).dt.total_days()
    starts = pl.when(gap.is_null() | (gap > days)).then("day")
    return starts.forward_fill().alias("run")


def _first(days: int) -> pl.Expr:
    """A long run is cut into events of no more than those days after the first."""
    part = (pl.col("day") - pl.col("run")).dt.total_days() // (days + 1)
    return pl.col("day").min().over(*GROUP, "run", part).alias("first")

"""Happenings: the claims of several articles about one thing, counted once."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.schema import KIND, LABEL, label_of
from model.standing.linking import linked
from model.standing.marks import marks
from model.standing.titles import with_event_titles
from model.standing.weights import COUNTED, counted

EVENTS: Final = pl.Schema(
    {
        "event": pl.String(),  # issue, first day, kind, direction, pair, first telling: the same at every reading
        "issue": pl.String(),
        "day": pl.Date(),  # of its first telling
        "last": pl.Date(),
        "kind": KIND,
        "sign": pl.Int8(),
        "level": pl.Int8(),  # of its weightiest claim
        "label": LABEL,
        "pair": pl.String(),  # whose hostile act or whose words; empty: both sides', or nobody's of the two
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
IS_OF_ONE: Final = (pl.col("kind") == "word") | ((pl.col("kind") == "act") & (pl.col("sign") < 0))
"""Words and hostile acts are one side's; contacts and deals take two."""
ACTOR: Final = pl.coalesce("doer", "side")
PAIR: Final = pl.when(IS_OF_ONE).then(pl.coalesce(ACTOR, ACTOR.min().over("issue", "kind", "sign", "day")))
"""Whose act or words; a telling that names nobody goes with that day's others."""
IS_ASIDE: Final = (pl.col("kind") == "word") & ACTOR.is_null() & pl.col("speaker").is_not_null()
"""The words of who speaks for neither side, as a reporter who asks: they go with that day's others, not as theirs."""
IN_ORDER: Final = ["day", "known", "article", "sentence", "issue"]
BEST_FIRST: Final = ["is_aside", "weight", "confidence", "known", "article", "sentence"]
BEST_DOWN: Final = [False, True, True, False, False, False]


def events(
    claims: pl.DataFrame, dossier: Dossier, as_of: date | None = None, copies: pl.DataFrame | None = None
) -> pl.DataFrame:
    """EVENTS of these claims, as known by that day."""
    return events_of(counted(claims, dossier, as_of, copies), dossier)


def events_of(counted_claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """EVENTS out of COUNTED: same issue, kind, direction and pair, hanging together by marks, within some days."""
    return summed(with_events(counted_claims, dossier), dossier)


def summed(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """EVENTS out of COUNTED with `event` and `pair`."""
    return _in_order(with_event_titles(_summed(rows, dossier), dossier))


def unnamed(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """`summed` without what events are called, which takes a third of the time: `title` is an article's."""
    return _in_order(_summed(rows, dossier))


def _in_order(events: pl.DataFrame) -> pl.DataFrame:
    columns = (pl.col(name).cast(kind) for name, kind in EVENTS.items())
    return events.select(columns).sort(["day", "weight", "event"], descending=[True, True, False])


def _summed(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """EVENTS, in any order, with `headline`: the title of an article that tells of it in the first days."""
    told = rows.lazy().with_columns(pl.col("event").rank("dense").alias("number"), IS_ASIDE.alias("is_aside"))
    ranked = told.sort(BEST_FIRST, descending=BEST_DOWN)
    best = ranked.unique("number", keep="first", maintain_order=True)
    is_near = (pl.col("known") - pl.col("day")).dt.total_days() <= dossier.constants.same_event_days
    named = ranked.filter(pl.col("is_headline") & is_near).unique("number", keep="first", maintain_order=True)
    counts = told.group_by("number").agg(
        pl.col("day").min(),
        pl.col("day").max().alias("last"),
        pl.len().cast(pl.UInt32).alias("claims"),
        pl.col("article").hash().n_unique().cast(pl.UInt32).alias("articles"),
        pl.col("origin").n_unique().cast(pl.UInt32).alias("origins"),
    )
    sides = told.select("number", pl.col("side").cast(pl.String)).drop_nulls().unique().sort("number", "side")
    told_by = sides.group_by("number", maintain_order=True).agg(pl.col("side").alias("sides"))
    return (
        best.drop("day")
        .with_columns(pl.when("is_aside").then(pl.lit("")).otherwise("pair").alias("pair"))
        .join(named.select("number", pl.col("title").alias("headline")), on="number", how="left")
        .join(counts, on="number")
        .join(told_by, on="number", how="left")
        .with_columns(label_of(pl.col("level")), pl.col("sides").fill_null([]))
        .collect()
    )


def with_events(counted_claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """COUNTED, by day, each claim once, with `pair` and `event`: the id of the event that it belongs to."""
    rows = counted_claims.sort(IN_ORDER).with_columns(PAIR.cast(pl.String).fill_null("").alias("pair"))
    rows = rows.with_row_index("row")
    rows = rows.with_columns(linked(_edges(rows, dossier), rows.height))
    span = dossier.constants.same_event_days + 1
    part = (pl.col("day") - pl.col("day").gather("first")).dt.total_days() // span
    return (
        rows.with_columns(part.alias("part"))
        .with_columns(pl.col("row").min().over("first", "part"))
        .with_columns(_event_id())
        .select(*COUNTED, "pair", "event")
    )


def _edges(rows: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Row and mark of rows numbered from 0 (`row`).

    A mark is good for one issue, kind, direction and pair, and for some days after its first.
    """
    told = rows.with_columns(pl.struct(GROUP).hash().alias("group"))
    own = told.select("row", _own_mark())
    found = pl.concat([marks(told, dossier), own])
    place = found["row"]  # where it is: looked up, which is quicker than a join
    keyed = found.select(
        "row", told["day"].gather(place), (pl.col("mark") + told["group"].gather(place)).alias("key")
    ).sort("key", "day")
    is_run = (pl.col("key") != pl.col("key").shift()).fill_null(value=True) | (
        pl.col("day").diff().dt.total_days() > dossier.constants.same_event_days
    )
    runs = keyed.with_columns(pl.when(is_run).then("day").forward_fill().alias("run"), is_run.alias("is_run"))
    part = (pl.col("day") - pl.col("run")).dt.total_days() // (dossier.constants.same_event_days + 1)
    is_window = pl.col("is_run") | (part.diff() != 0).fill_null(value=True)
    return runs.select("row", is_window.cum_sum().alias("mark"))


def _own_mark() -> pl.Expr:
    """What an article tells of one day's deeds is one telling; what one person says is one statement."""
    article = pl.col("article").hash(6)
    said = pl.coalesce(pl.col("speaker").hash(7), article)
    return pl.when(pl.col("kind") == "word").then(said).otherwise(article + pl.col("day").hash(8)).alias("mark")


def _event_id() -> pl.Expr:
    """Of the first telling of an event, which all its rows name by `row`."""
    sign = pl.col("sign").replace_strict({-1: "-", 0: "0", 1: "+"}, return_dtype=pl.String)
    parts = [
        pl.col("issue").cast(pl.String),
        pl.col("day").cast(pl.String),
        pl.col("kind").cast(pl.String),
        sign,
        pl.col("pair"),
        pl.col("article") + pl.lit("-") + pl.col("sentence").cast(pl.String),
    ]
    return pl.concat_str(parts, separator="/").gather(pl.col("row")).alias("event")

"""The standing of every issue of a dossier on a day, with all that belongs to it."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Constants, Dossier
from model.machine.on_one_thread import few_on_one_thread
from model.schema import KIND, LABEL, PRECISION, TREND, label_of
from model.standing.basis import Basis, basis
from model.standing.course import ESCALATING, FROZEN
from model.standing.deciding import DECIDING, deciding, set_first
from model.standing.events import unnamed, with_events
from model.standing.judgements import overrides
from model.standing.positions import positions
from model.standing.precision import precisions
from model.standing.standing import changes_of, states
from model.standing.trend import heard_on, trends, window_start

SIDES: Final = ("first", "second")
"""The dossier's sides, in its order, as the names of columns have them."""
BALANCE: Final = ("claims", "sources")
"""What a side's position is taken from: its claims in the window, and the independent sources that have them."""

STANDINGS: Final = pl.Schema(
    {
        "issue": pl.String(),
        "level": pl.Int8(),  # an analyst's where one holds, else the machine's; null: none
        "label": LABEL,
        "machine": pl.Int8(),  # what the rules say, whatever the analyst says
        "by": pl.String(),  # who judged
        "reason": pl.String(),  # of the judgement, else what last changed the machine's level
        "expires": pl.Date(),
        "quiet": pl.Boolean(),  # no claim that counts in the window
        "trend": TREND,
        "since": pl.Date(),
        "changed": pl.Date(),
        "leaning": pl.Int8(),
        "events": pl.UInt32(),  # in the window, like the next four
        "origins": pl.UInt32(),
        "articles": pl.UInt32(),
        "claims": pl.UInt32(),
        "one_sided": pl.Boolean(),
        "now": pl.Float64(),
        "before": pl.Float64(),
        "events_before": pl.UInt32(),
        "first_level": pl.Int8(),  # what the dossier's first side says, and its second
        "second_level": pl.Int8(),
        **{f"{side}_{count}": pl.UInt32() for side in SIDES for count in BALANCE},  # what that is taken from
        "contested": pl.Boolean(),
        "mixed": pl.Boolean(),
        "last": pl.Date(),  # the day of the newest article with a claim that counts
        "undated": pl.UInt32(),  # articles without a date: in no count above
        "confidence": pl.Float32(),
        "fact_level": pl.Int8(),
        "fact_kind": KIND,
        "fact_day": pl.Date(),
        "fact_weight": pl.Float64(),
        "remaining": pl.Float64(),
        "frozen": pl.Date(),  # the day of the stop that no contact has ended, where a hostile act lies on top
        "words_plus": pl.Float64(),
        "words_minus": pl.Float64(),
        "deciding": DECIDING,  # the claim that set the level, then the newest that tell of what decides
        "title": pl.String(),  # of the first of them, like the quote
        "quote": pl.String(),
        "told": pl.Date(),  # the newest day that is told of what decides
        "since_precision": PRECISION,  # how exactly `since` is known, and `frozen`
        "frozen_precision": PRECISION,
    }
)
"""One row per issue of the dossier, in its order."""


def standings(
    claims: pl.DataFrame,
    judgements: pl.DataFrame | None,
    dossier: Dossier,
    as_of: date,
    window_days: int | None = None,
) -> pl.DataFrame:
    """STANDINGS of that day, by the rules of docs/standing.md; the order of the claims changes nothing."""
    return standings_of(basis(claims, judgements, dossier, as_of), window_days)


def standings_of(known: Basis, window_days: int | None = None) -> pl.DataFrame:
    """STANDINGS out of a basis that is at hand."""
    return few_on_one_thread(known.claims.height, lambda: _standings_of(known, window_days))


def _standings_of(known: Basis, window_days: int | None) -> pl.DataFrame:
    constants, as_of = known.dossier.constants, known.as_of
    days = constants.window_days if window_days is None else window_days
    machine = states(known.courses, as_of)
    decisive = deciding(known.counted, machine)
    last = changes_of(known.courses, as_of).unique("issue", keep="last", maintain_order=True)
    evidence = set_first(known.counted, machine, last, decisive)
    recent = with_events(known.counted.filter(pl.col("day") > window_start(as_of, 3 * days)), known.dossier)
    heard = heard_on(recent)
    told = unnamed(recent, known.dossier).join(heard, on="event", how="left", maintain_order="left")
    rows = (
        pl.DataFrame({"issue": known.dossier.slugs}, schema={"issue": pl.String})
        .join(_precise(machine, known).rename({"reason": "why"}), on="issue", how="left", maintain_order="left")
        .join(trends(told, constants, as_of, days), on="issue", how="left")
        .join(_origins(recent, heard, window_start(as_of, days)), on="issue", how="left")
        .join(_counts(known, days), on="issue", how="left")
        .join(_two_sides(positions(known.counted, as_of, days), known.dossier), on="issue", how="left")
        .join(_evidence(evidence), on="issue", how="left")
        .join(_voices(decisive), on="issue", how="left")
        .join(overrides(known.judgements, as_of), on="issue", how="left", maintain_order="left")
    )
    return _finished(rows, constants)


def _precise(machine: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """STATES with how exactly their days are known; what stands since it was told does so since a day."""
    is_fact = pl.col("since") != pl.col("changed")
    since = machine.select("issue", pl.col("since").alias("day"), pl.when(is_fact).then("level").alias("level"))
    frozen = machine.select("issue", pl.col("frozen").alias("day"), level=pl.lit(FROZEN, pl.Int8))
    both = precisions(pl.concat([since, frozen]), known.claims, known.counted)
    return machine.with_columns(
        both.head(machine.height).alias("since_precision"), both.tail(machine.height).alias("frozen_precision")
    )


def _origins(rows: pl.DataFrame, heard: pl.DataFrame, start: date) -> pl.DataFrame:
    """issue, origins: how many tell of the events from that day on; who repeats an earlier one tells of none."""
    recent = heard.lazy().filter(pl.col("heard") >= start)
    told = rows.lazy().join(recent, on="event", how="semi").group_by(pl.col("issue").cast(pl.String))
    return told.agg(pl.col("origin").n_unique().cast(pl.UInt32).alias("origins")).collect()


def _counts(known: Basis, days: int) -> pl.DataFrame:
    """What there is: articles and claims in the window, and the undated; of what counts, how many claims there are in
    the window, and the last day.
    """
    start = window_start(known.as_of, days)
    in_window = pl.col("date") >= start
    counting = known.counted.group_by(pl.col("issue").cast(pl.String)).agg(
        heard=(pl.col("known") >= start).sum(), last=pl.col("known").max()
    )
    return (
        known.claims.lazy()
        .filter(pl.col("level").is_not_null())
        .group_by("issue")
        .agg(
            pl.col("article").filter(in_window).n_unique().cast(pl.UInt32).alias("articles"),
            pl.struct("article", "sentence").filter(in_window).n_unique().cast(pl.UInt32).alias("claims"),
            pl.col("article").filter(pl.col("date").is_null()).n_unique().cast(pl.UInt32).alias("undated"),
        )
        .collect()
        .join(counting, on="issue", how="left")
    )


def _two_sides(said: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Level, claims and sources of each side in columns of their own."""
    codes = [side.code for side in dossier.sides] or ["", ""]
    return said.group_by("issue").agg(
        pl.col(column).filter(pl.col("side") == code).first().alias(f"{side}_{column}")
        for side, code in zip(SIDES, codes, strict=True)
        for column in ("level", *BALANCE)
    )


def _evidence(claims: pl.DataFrame) -> pl.DataFrame:
    """Of the claims that explain a standing: who they are, and what the first of them says."""
    return claims.group_by("issue", maintain_order=True).agg(
        pl.struct("article", "sentence", "issue").alias("deciding"),
        pl.col("title", "quote").first(),
    )


def _voices(decisive: pl.DataFrame) -> pl.DataFrame:
    """Of the deciding claims: how new they are, how sure their reading is, and how many voices tell it."""
    return decisive.group_by("issue", maintain_order=True).agg(
        pl.col("day").max().alias("told"),
        pl.col("confidence").mean().alias("reading"),
        pl.col("origin").n_unique().alias("voices"),
    )


def _finished(rows: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    gap = (pl.col("first_level") - pl.col("second_level")).abs()
    counts = ["events", "origins", "articles", "claims", "events_before", "undated"]
    counts += [f"{side}_{count}" for side in SIDES for count in BALANCE]
    return (
        rows.with_columns(pl.col("level").alias("machine"), pl.coalesce("judged", "level").alias("level"))
        .with_columns(
            label_of(pl.col("level")),
            pl.coalesce("reason", "why").alias("reason"),
            pl.col("trend").fill_null("insufficient"),
            pl.col(counts).fill_null(0),
            pl.col("one_sided", "mixed").fill_null(value=False),
            pl.col("deciding").fill_null([]),
            *(pl.when(pl.col("level") == ESCALATING).then(name).alias(name) for name in ("frozen", "frozen_precision")),
            (gap >= constants.contested_gap).fill_null(value=False).alias("contested"),
            _confidence(),
        )
        .with_columns((pl.col("heard").fill_null(0) == 0).alias("quiet"))
        .with_columns(*_since())
        .select(pl.col(name).cast(kind) for name, kind in STANDINGS.items())
    )


def _confidence() -> pl.Expr:
    """How sure the reading of the deciding claims is, less a half for each voice that tells it: 0.5, 0.75, 0.88 …"""
    told = 1 - pl.lit(0.5).pow(pl.col("voices"))
    return (pl.col("reading") * told).fill_null(0).alias("confidence")


def _since() -> tuple[pl.Expr, pl.Expr]:
    """A judgement counts from the day from which it holds."""
    is_judged = pl.col("judged").is_not_null() & pl.col("from").is_not_null()
    since = pl.when(is_judged).then("from").otherwise("since").alias("since")
    return since, pl.when(is_judged).then(pl.lit("day", PRECISION)).otherwise("since_precision").alias(
        "since_precision"
    )

"""The agenda: each thing to come once, with who tells of it, and of the past ones what became of them."""

from datetime import date, timedelta
from typing import Final

import polars as pl

from model.agenda.deeds import DEED, TALKS
from model.agenda.entries import grouped
from model.agenda.outcomes import OPEN_DAYS, OUTCOMES, outcomes
from model.agenda.promises import promises
from model.dossier import Dossier
from model.machine.on_one_thread import few_on_one_thread
from model.schema import PRECISION
from model.standing import Basis, basis

STATES: Final = ("coming", "open", "kept", "not kept", "unknown")
"""`coming`: its day is ahead; `open`: without a day, not yet kept; the others are past."""
STATE: Final = pl.Enum(STATES)

SHOWN: Final = [name for name in OUTCOMES if name.startswith("shown_")]
AGENDA: Final = pl.Schema(
    {
        "entry": pl.String(),  # issue, day, deed and where it is told: the same at every reading
        "state": STATE,
        "day": pl.Date(),  # the first of the days that are meant; null: no date
        "until": pl.Date(),  # the last of them
        "precision": PRECISION,
        "wording": pl.String(),  # of the date
        "days": pl.Int32(),  # until it comes, below zero: since it was due
        "issue": pl.String(),  # the first of the issues
        "issues": pl.List(pl.String()),
        "deed": DEED,
        "what": pl.String(),  # the part of the quote that tells of it
        "sides": pl.List(pl.String()),  # who is named in it
        "people": pl.List(pl.String()),
        "speaker": pl.String(),
        "side": pl.String(),  # of the speaker
        "source": pl.String(),
        "title": pl.String(),
        "quote": pl.String(),
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "date": pl.Date(),  # of the article that the quote is from
        "first_told": pl.Date(),
        "last_told": pl.Date(),
        "tellings": pl.UInt32(),
        "articles": pl.UInt32(),
        "origins": pl.UInt32(),
        **{name: OUTCOMES[name] for name in SHOWN},
    }
)
"""One row per thing to come: those ahead by day, then those without a day, then the past ones, the newest first."""


def agenda(
    claims: pl.DataFrame,
    judgements: pl.DataFrame | None,
    dossier: Dossier,
    as_of: date,
    copies: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """AGENDA as known on that day; the order of the claims changes nothing."""
    return agenda_of(basis(claims, judgements, dossier, as_of, copies))


def agenda_of(known: Basis) -> pl.DataFrame:
    """AGENDA out of a basis that is at hand."""
    return few_on_one_thread(known.claims.height, lambda: entries_of(known, tellings_of(known)))


def tellings_of(known: Basis) -> pl.DataFrame:
    """PROMISES, each with `entry`, the id of what it tells of, and `origin`, whose voice it is."""
    told = grouped(promises(known.claims, known.dossier))
    voices = known.counted.group_by("article", "sentence").agg(pl.col("origin").min())
    heads = told.group_by("entry", maintain_order=True).first()
    ids = heads.select("entry", _id().alias("id"))
    joined = told.join(ids, on="entry", maintain_order="left").join(
        voices, on=["article", "sentence"], how="left", maintain_order="left"
    )
    return joined.drop("entry").rename({"id": "entry"})


def _id() -> pl.Expr:
    day = pl.coalesce("day", "date").cast(pl.String)
    place = pl.concat_str("article", "sentence", "part", separator="-")
    return pl.concat_str(pl.col("issues").list.first(), day, pl.col("deed").cast(pl.String), place, separator="/")


def entries_of(known: Basis, tellings: pl.DataFrame) -> pl.DataFrame:
    """AGENDA out of what `tellings_of` found."""
    rows = _entries(tellings)
    numbered = rows.with_row_index("number")
    shown = outcomes(numbered.rename({"entry": "id", "number": "entry"}), tellings, known.claims, known.dossier).rename(
        {"entry": "number"}
    )
    joined = numbered.join(shown, on="number", how="left", maintain_order="left")
    return (
        joined.with_columns(_state(known.as_of).alias("state"), _days(known.as_of).alias("days"))
        .with_columns(pl.when(pl.col("state").is_in(["kept", "not kept"])).then(pl.col(SHOWN)).name.keep())
        .with_columns(pl.col("issues").list.first().alias("issue"))
        .sort(_part(), _order(), "entry")
        .select(pl.col(name).cast(kind) for name, kind in AGENDA.items())
    )


def _entries(tellings: pl.DataFrame) -> pl.DataFrame:
    """A row per thing, in the words of its most precise telling, then the highest speaker's, then the first."""
    best = ["precision", "is_absolute", "rank", "date", "article", "sentence", "part"]
    shown = [
        "day",
        "until",
        "precision",
        "wording",
        "deed",
        "what",
        "people",
        "words",
        "doers",
        "speaker",
        "side",
        "source",
    ]
    return (
        tellings.with_columns(is_absolute=pl.col("wording").str.contains(r"\d"))
        .sort(best, descending=[False, True, True, False, False, False, False], nulls_last=True)
        .group_by("entry", maintain_order=True)
        .agg(
            pl.col(*shown, "title", "quote", "article", "sentence").first(),
            pl.col("date").first(),
            pl.col("sides").explode().drop_nulls().unique().sort(),
            pl.col("issues").explode().unique(maintain_order=True),
            pl.col("date").min().alias("first_told"),
            pl.col("date").max().alias("last_told"),
            pl.len().cast(pl.UInt32).alias("tellings"),
            pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
            pl.coalesce(pl.col("origin").cast(pl.String), "article").n_unique().cast(pl.UInt32).alias("origins"),
        )
    )


def _state(as_of: date) -> pl.Expr:
    is_ahead = pl.col("until") >= as_of
    is_called_off = pl.col("deed").is_in(TALKS) | ~is_ahead.fill_null(value=False)  # an act may yet come on its day
    is_open = pl.col("day").is_null() & (pl.col("last_told") + timedelta(days=OPEN_DAYS) >= as_of)
    return (
        pl.when("is_done").then(pl.lit("kept", STATE))
        .when(~pl.col("is_done") & is_called_off).then(pl.lit("not kept", STATE))
        .when(is_ahead).then(pl.lit("coming", STATE))
        .when(is_open).then(pl.lit("open", STATE))
        .otherwise(pl.lit("unknown", STATE))
    )  # fmt: skip


def _days(as_of: date) -> pl.Expr:
    """Days to go until the first day that is meant, 0 while it may be any of them; since the last one, below zero."""
    to_go, since = (pl.col("day") - as_of).dt.total_days(), (pl.col("until") - as_of).dt.total_days()
    return pl.when(to_go > 0).then(to_go).when(since < 0).then(since).when(pl.col("day").is_not_null()).then(0)


def _part() -> pl.Expr:
    return pl.col("state").cast(pl.String).replace_strict({"coming": 0, "open": 1}, default=2, return_dtype=pl.UInt8)


def _order() -> pl.Expr:
    """Ahead: the nearest first. Else the newest first."""
    day = pl.coalesce("until", "last_told").to_physical()
    return pl.when(pl.col("state") == "coming").then(pl.col("day").to_physical()).otherwise(-day)

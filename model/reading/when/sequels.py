"""Sequels: days told from that of the sentence before (`the next day`, `two weeks later`, `that month`)."""

from typing import Final

import polars as pl

from model.days.event_from import precision_of, told_by, wording_of
from model.reading.text.phrases import has_any
from model.reading.text.steps import in_steps
from model.reading.when.date_meanings import DAYS_OF_WEEK
from model.reading.when.date_patterns import COARSENESS
from model.reading.when.sequel_wordings import TRIGGERS, UNITS, counted_on

REACH: Final = 2
"""Of sequels to sequels (`On Monday … A day later … That evening …`) so many are told."""

_SAYING: Final = r"(?:said|says|announced|confirmed|reported|stated|disclosed|accused|told)"
_SAID: Final = rf"\b{_SAYING}(?: [^,;.“”\"]{{0,40}})?,? ?$"
_SAYS: Final = rf"^,? (?:[^,;.]{{1,70}} )??{_SAYING}\b"
"""Before the day on which something was said, and behind it."""


def sequels(spoken: pl.DataFrame, asked: pl.Series) -> pl.Series:
    """Of SENTENCES those rows that are asked for and go on from a day before, and the rows in their paragraphs that may
    tell it, in order.
    """
    text = spoken.select(pl.col("text").gather(asked))
    going_on = asked.filter(text.select(has_any(pl.col("text"), TRIGGERS)).to_series())
    rows = [going_on]
    for back in range(1, REACH + 1):
        later = going_on.filter(going_on >= back)
        together = pl.all_horizontal(
            pl.col(name).gather(later) == pl.col(name).gather(later - back) for name in ("article", "paragraph")
        )
        rows.append(later.filter(spoken.select(together).to_series()) - back)
    return pl.concat(rows).unique().sort()


def with_sequels(dated: pl.DataFrame, near: pl.DataFrame) -> pl.DataFrame:
    """`dated` (row, event_date, event_from) with the days of those of `near` (row, article, paragraph, text: `sequels`)
    that have none of their own, or one less precise, and go on from the sentence before; and those of what is said to
    have happened before the day on which it is said (`said on Tuesday that … the day before`).
    """
    if near.is_empty():
        return dated
    told = near.join(dated, on="row", how="left", maintain_order="left")
    told = told.join(counted_on(near), on="row", how="left", maintain_order="left").with_columns(_from_own_day())
    for _ in range(REACH):
        told = in_steps(told, _is_told(), _day_before(), _on_weekday()).with_columns(_as_told())
    others = dated.join(near, on="row", how="anti")
    return pl.concat([others, told.select(dated.columns).drop_nulls("event_date")])


def _from_own_day() -> list[pl.Expr]:
    """event_date, event_from: so many days before that on which the sentence itself says it."""
    said_on = wording_of(pl.col("event_from"))
    parts = pl.col("text").str.splitn(said_on, 2).struct
    is_said = parts.field("field_0").str.contains(_SAID) | parts.field("field_1").str.contains(_SAYS)
    is_day = (
        (precision_of(pl.col("event_from")) == "day")
        & (pl.col("precision") == "day")
        & pl.col("shift").str.starts_with("-")
    )
    is_behind = parts.field("field_1").str.contains(pl.col("wording"), literal=True)
    is_told = (is_day & is_said & is_behind).fill_null(value=False)
    day = pl.col("event_date").dt.offset_by(pl.col("shift"))
    told = {"event_date": day, "event_from": told_by(pl.col("wording"), pl.lit("day"))}
    return [pl.when(is_told).then(new).otherwise(column).alias(column) for column, new in told.items()]


def _is_told() -> pl.Expr:
    """Whether the sentence right before has a day that is precise enough, and this one none that is better."""
    names = ("article", "paragraph")
    is_next = (pl.col("row") == pl.col("row").shift(1) + 1) & pl.all_horizontal(
        pl.col(n) == pl.col(n).shift(1) for n in names
    )
    own, before = (_coarseness(pl.col("event_from").shift(back)) for back in (0, 1))
    rough = pl.col("precision").replace_strict(COARSENESS, default=None, return_dtype=pl.Int8)
    is_told = is_next & (before <= rough) & (own.is_null() | (own > rough) | _is_misread())
    return is_told.fill_null(value=False).alias("is_told")


def _is_misread() -> pl.Expr:
    """Whether its own day is that of the same wording, as if that were counted from the article's (`the previous
    week`): of a night only where the day before is one of the calendar's (`on June 3`), since behind `on Monday` the
    last night is soon told.
    """
    own = wording_of(pl.col("event_from"))
    is_later = (pl.col("event_date") > pl.col("event_date").shift(1)) | own.str.contains("revious")
    is_one = pl.col("wording").str.contains(own, literal=True) & is_later
    return is_one & ((own != "Overnight") | pl.col("event_from").shift(1).str.contains(r"\d"))


def _day_before() -> pl.Expr:
    """The first day of what is counted from the day before."""
    before, precision = pl.col("event_date").shift(1), pl.col("precision")
    first = (pl.when(precision == each).then(before.dt.truncate(f"1{unit}")) for each, unit in UNITS.items())
    return pl.coalesce(*first).dt.offset_by(pl.col("shift")).alias("then")


def _on_weekday() -> pl.Expr:
    """The first such day from there, where one is named."""
    days = (pl.col("weekday") - pl.col("then").dt.weekday()).cast(pl.Int32) % DAYS_OF_WEEK
    return pl.col("then") + pl.duration(days=days.fill_null(0))


def _as_told() -> list[pl.Expr]:
    told = {"event_date": pl.col("then"), "event_from": told_by(pl.col("wording"), pl.col("precision"))}
    return [pl.when("is_told").then(new).otherwise(column).alias(column) for column, new in told.items()]


def _coarseness(told: pl.Expr) -> pl.Expr:
    return precision_of(told).replace_strict(COARSENESS, default=None, return_dtype=pl.Int8)

"""Sequels: days told from that of the sentence before (`the next day`, `two weeks later`, `that month`)."""

from typing import Final

import polars as pl

from model.event_from import precision_of
from model.reading.text.phrases import has_any
from model.reading.when.date_meanings import COUNTS, number_of
from model.reading.when.date_rules import COARSENESS, PARTS_OF_DAY

REACH: Final = 2
"""Of sequels to sequels (`On Monday … A day later … That evening …`) so many are told."""

_PARTS: Final = ("day", *PARTS_OF_DAY)
_UNITS: Final = {**dict.fromkeys(_PARTS, "d"), "week": "w", "month": "mo", "year": "y"}
_STEPS: Final = {"next": 1, "following": 1, "previous": -1, "later": 1, "earlier": -1, "before": -1, "after": 1}

_PATTERN: Final = (
    r"(?-u:\b)((?:(?:[Oo]n|[Ll]ater|[Ee]arlier|[Ll]ate|[Ee]arly) )?(?:"
    rf"[Tt]he (next|following|previous) ({'|'.join(_PARTS)})|[Tt]he (following) (week|month|year)|"
    rf"(?:[Tt]hat|[Tt]hat same|[Tt]hat very|[Tt]he same|[Tt]he very same) ({'|'.join(_UNITS)})|"
    rf"((?i:{'|'.join(COUNTS)})|\d{{1,2}}) (day|week|month|year)s? (later|earlier)|"
    r"(?:[Tt]he|[Oo]n the) (day) (before|after)))(?:[.,;:)”\"]|$| [^\s])"
)
_TRIGGERS: Final = (
    *(f"{word} {part}" for word in ("he next", "ollowing", "he previous", "hat", "same", "very") for part in _UNITS),
    "he day before",
    "he day after",
    *(
        f" {unit}{s} {way}"
        for unit in ("day", "week", "month", "year")
        for s in ("", "s")
        for way in ("later", "earlier")
    ),
)
_OF_ANOTHER: Final = r"^ (?:of|as|that|when|in which|on which|after|before|than|for)\b"
"""`The same day as the talks`: these tell the day."""
_SAYING: Final = r"(?:said|says|announced|confirmed|reported|stated|disclosed|accused|told)"
_SAID: Final = rf"\b{_SAYING}(?: [^,;.“”\"]{{0,40}})?,? ?$"
_SAYS: Final = rf"^,? (?:[^,;.]{{1,70}} )??{_SAYING}\b"
"""Before the day on which something was said, and behind it."""


def sequels(spoken: pl.DataFrame, asked: pl.Series) -> pl.Series:
    """Of SENTENCES those rows that are asked for and go on from a day before, and the rows in their paragraphs that may
    tell it, in order.
    """
    text = spoken.select(pl.col("text").gather(asked))
    going_on = asked.filter(text.select(has_any(pl.col("text"), _TRIGGERS)).to_series())
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
    told = near.join(dated, on="row", how="left", maintain_order="left").with_columns(_sequel()).unnest("sequel")
    told = told.with_columns(_from_own_day())
    for _ in range(REACH):
        told = told.with_columns(_from_before()).with_columns(
            pl.coalesce(f"{name}_then", name).alias(name) for name in ("event_date", "event_from")
        )
    others = dated.join(near, on="row", how="anti")
    return pl.concat([others, told.select(dated.columns).drop_nulls("event_date")])


def _sequel() -> pl.Expr:
    """A struct of wording, unit (of which the day is the first) and steps from the sentence before."""
    group = pl.col("text").str.extract_groups(_PATTERN).struct
    wording = group.field("1")
    behind = pl.col("text").str.splitn(wording, 2).struct.field("field_1")
    part = pl.coalesce(group.field("3"), group.field("5"), group.field("6"), group.field("8"))
    part = pl.coalesce(part, group.field("10"))
    way = pl.coalesce(group.field("2"), group.field("4"), group.field("9"), group.field("11"))
    steps = number_of(group.field("7")).fill_null(1) * way.replace_strict(_STEPS, default=0, return_dtype=pl.Int32)
    unit = pl.when(part.is_in(_PARTS)).then(pl.lit("day")).otherwise(part)
    is_sequel = wording.is_not_null() & ~behind.str.contains(_OF_ANOTHER).fill_null(value=False)
    return pl.struct(
        wording.alias("wording"), pl.when(is_sequel).then(unit).alias("unit"), steps.fill_null(0).alias("steps")
    ).alias("sequel")


def _from_own_day() -> list[pl.Expr]:
    """event_date, event_from: so many days before that on which the sentence itself says it."""
    said_on = pl.col("event_from").str.strip_suffix(" · day")
    parts = pl.col("text").str.splitn(said_on, 2).struct
    is_said = parts.field("field_0").str.contains(_SAID) | parts.field("field_1").str.contains(_SAYS)
    is_day = pl.col("event_from").str.ends_with(" · day") & (pl.col("unit") == "day") & (pl.col("steps") < 0)
    is_behind = parts.field("field_1").str.contains(pl.col("wording"), literal=True)
    is_told = (is_day & is_said & is_behind).fill_null(value=False)
    day = pl.col("event_date").dt.offset_by(pl.concat_str(pl.col("steps"), pl.lit("d")))
    told = {"event_date": day, "event_from": pl.concat_str("wording", pl.lit(" · day"))}
    return [pl.when(is_told).then(new).otherwise(column).alias(column) for column, new in told.items()]


def _from_before() -> list[pl.Expr]:
    """event_date_then, event_from_then: where the sentence right before has a day that is precise enough."""
    unit = pl.col("unit")
    names = ("article", "paragraph")
    is_next = (pl.col("row") == pl.col("row").shift(1) + 1) & pl.all_horizontal(
        pl.col(n) == pl.col(n).shift(1) for n in names
    )
    own, before = (_coarseness(pl.col("event_from").shift(back)) for back in (0, 1))
    rough = unit.replace_strict(COARSENESS, default=None, return_dtype=pl.Int8)
    is_told = is_next & (before <= rough) & (own.is_null() | (own > rough))
    letter = unit.replace_strict(_UNITS, default=None, return_dtype=pl.String)
    first = pl.coalesce(
        *(
            pl.when(unit == each).then(pl.col("event_date").shift(1).dt.truncate(f"1{_UNITS[each]}"))
            for each in COARSENESS
        )
    )
    day = first.dt.offset_by(pl.concat_str(pl.col("steps"), letter))
    return [
        pl.when(is_told).then(day).alias("event_date_then"),
        pl.when(is_told).then(pl.concat_str("wording", pl.lit(" · "), unit)).alias("event_from_then"),
    ]


def _coarseness(told: pl.Expr) -> pl.Expr:
    return precision_of(told).replace_strict(COARSENESS, default=None, return_dtype=pl.Int8)

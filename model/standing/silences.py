"""Silences: what is known to have stopped in some week, month, season or year, and on a day of it, stopped on that day.

"Silent since March", told after a stop of 15 March, would else be of the first of March, and the freeze older than the
stop; told after talks of 15 March, it would be ended by these.
"""

from typing import Final

import polars as pl

from model.days.event_from import MONTHS_OF, precision_of

IS_STOP: Final = ((pl.col("kind") == "contact") & (pl.col("level") == -2) & pl.col("is_dated")).fill_null(value=False)
_MONTHS: Final = pl.col("precision").replace_strict(MONTHS_OF, default=1, return_dtype=pl.Int8)
LAST: Final = (
    pl.when(pl.col("precision") == "week")
    .then(pl.col("day").dt.offset_by("6d"))
    .when(pl.col("precision") == "month")
    .then(pl.col("day").dt.month_end())
    .when(pl.col("precision").is_in(list(MONTHS_OF)))
    .then(pl.col("day").dt.offset_by(pl.concat_str(_MONTHS, pl.lit("mo"))).dt.offset_by("-1d"))
    .otherwise(pl.col("day").dt.offset_by("1y").dt.offset_by("-1d"))
)
"""The last day that such a telling may mean."""


IS_CONTACT: Final = (
    (pl.col("kind") == "contact") & (pl.col("level") > 0) & ((pl.col("precision") == "day") | ~pl.col("is_dated"))
).fill_null(value=False)
IS_SINCE: Final = pl.col("event_from").str.contains(r"(?i)^since\b").fill_null(value=False)
"""A silence, which goes on to the day on which it is told."""


def with_days_of_stops(rows: pl.DataFrame, event_from: pl.Series) -> pl.DataFrame:
    """Rows (issue, kind, level, day, known, is_dated), the day of a stop that is known but by week, month, season or
    year being that of the last stop within it that was told by then with its day; where none was, of a silence the
    day after the last contact within it.
    """
    told = rows.select("issue", "kind", "level", "day", "known", "is_dated").with_columns(event_from)
    dated = told.with_row_index("at").with_columns(precision=precision_of(pl.col("event_from")))
    vague = dated.filter(IS_STOP, pl.col("precision") != "day")
    if vague.is_empty():
        return rows
    stops = _last_within(vague, dated.filter(IS_STOP, precision="day"))
    contacts = _last_within(vague.filter(IS_SINCE), dated.filter(IS_CONTACT)).with_columns(
        pl.col("day").dt.offset_by("1d")
    )
    found = pl.concat([stops, contacts.join(stops, on="at", how="anti")])
    return rows if found.is_empty() else rows.with_columns(rows["day"].clone().scatter(found["at"], found["day"]))


def _last_within(vague: pl.DataFrame, exact: pl.DataFrame) -> pl.DataFrame:
    """at, day: of each vague telling the last exact one within what it may mean that was told by then."""
    days = exact.group_by("issue", exact="day").agg(told=pl.col("known").min())
    spans = vague.select("at", "issue", "day", "known", last=LAST)
    is_in = pl.col("exact").is_between("day", "last") & (pl.col("told") <= pl.col("known"))
    return spans.join(days, on="issue").filter(is_in).group_by("at").agg(day=pl.col("exact").max())

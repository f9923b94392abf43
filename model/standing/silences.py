"""Silences: what is known to have stopped in some week, month or year, and on a day of it, stopped on that day.

"Silent since March", told after a stop of 15 March, would else be of the first of March, and the freeze older than the
stop.
"""

from typing import Final

import polars as pl

from model.days.event_from import precision_of

IS_STOP: Final = ((pl.col("kind") == "contact") & (pl.col("level") == -2) & pl.col("is_dated")).fill_null(value=False)
LAST: Final = (
    pl.when(pl.col("precision") == "week")
    .then(pl.col("day").dt.offset_by("6d"))
    .when(pl.col("precision") == "month")
    .then(pl.col("day").dt.month_end())
    .otherwise(pl.col("day").dt.offset_by("1y").dt.offset_by("-1d"))
)
"""The last day that such a telling may mean."""


def with_days_of_stops(rows: pl.DataFrame, event_from: pl.Series) -> pl.DataFrame:
    """Rows (issue, kind, level, day, known, is_dated), the day of a stop that is known but by week, month or year being
    that of the last stop within it that was told by then with its day.
    """
    told = rows.select("issue", "day", "known", IS_STOP.alias("is_stopped")).with_columns(event_from)
    stops = told.with_row_index("at").filter("is_stopped").with_columns(precision=precision_of(pl.col("event_from")))
    exact = stops.filter(precision="day").group_by("issue", stop="day").agg(told=pl.col("known").min())
    vague = stops.filter(pl.col("precision") != "day").select("at", "issue", "day", "known", last=LAST)
    is_in = pl.col("stop").is_between("day", "last") & (pl.col("told") <= pl.col("known"))
    found = vague.join(exact, on="issue").filter(is_in).group_by("at").agg(pl.col("stop").max())
    return rows if found.is_empty() else rows.with_columns(rows["day"].clone().scatter(found["at"], found["stop"]))

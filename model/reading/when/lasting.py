"""How long a wording lasts: the last of the days that it means, and whether these are over."""

from typing import Final

import polars as pl

from model.days.event_from import MONTHS_OF, precision_of, wording_of
from model.reading.text.quick import quick
from model.reading.when.asides import is_of_what_is_named
from model.reading.when.date_meanings import SEASONS, number_of
from model.schema import Mode

_COUNTED: Final = r"(?:(\w+) months of|(?:next|coming) (\w+) (?:months|weeks)$)"
_OF_THIS: Final = r"(?i)\bthis (?:week|month|quarter|year)$"
"""What is to come of it begins with the article's day, and ends with it."""
_BEGINS: Final = {"week": "1w", "month": "1mo", "year": "1y"}
_SAID_THEN: Final = quick(
    r"\b(?:agreed|announc(?:ed|ing)|approved|declared|decided|issued|ordered|pledged|promised|proposed|published|released|"
    r"said|scheduled|signed|threatened|told|vowed|warned)\b"
)
"""What was said on a day that is past may be to come."""


def last_day(day: pl.Expr, wording: pl.Expr, precision: pl.Expr) -> pl.Expr:
    """The last day of what a wording means that begins with `day`, by its precision."""
    groups = wording.str.extract_groups(_COUNTED).struct
    counted = number_of(pl.coalesce(groups.field("1"), groups.field("2")))
    months = (
        pl.when(wording.str.contains(rf"\b(?:{'|'.join(SEASONS)}|[Qq]uarter)\b")).then(3)
        .when(wording.str.contains(r"\bhalf\b")).then(6)
        .otherwise(pl.coalesce(counted, 1))
    )  # fmt: skip
    is_rest = wording.str.contains(_OF_THIS)
    is_quarter = is_rest & wording.str.ends_with("quarter")
    first = {unit: pl.when(is_rest).then(day.dt.truncate(every)).otherwise(day) for unit, every in _BEGINS.items()}
    first["month"] = pl.when(is_quarter).then(day.dt.truncate("1q")).otherwise(first["month"])
    return (
        pl.when(precision == "week").then(first["week"] + pl.duration(days=7 * pl.coalesce(counted, 1) - 1))
        .when(precision.is_in(["month", *MONTHS_OF]))
        .then(first["month"].dt.offset_by(pl.format("{}mo", months)) - pl.duration(days=1))
        .when(precision == "year").then(first["year"].dt.offset_by("1y") - pl.duration(days=1))
        .otherwise(day)
    )  # fmt: skip


def without_days_over(placed: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, date, text, mode, event_date, event_from) less the days of what is to come that are over on
    their article's, unless somebody said it then; of those that go on only what is left of them counts. `cues` (row,
    issue, at) are where what governs each stands.
    """
    day, date = pl.col("event_date"), pl.col("date")
    is_past = (pl.col("mode") == Mode.FUTURE.value) & (day < date)
    past = placed.with_row_index("nth").filter(is_past)
    if past.is_empty():
        return placed
    told = pl.col("event_from")
    past = past.join(cues.select("row", "issue", cue_at="at"), on=["row", "issue"], how="left", maintain_order="left")
    past = past.with_columns(g0=wording_of(told))
    is_over = last_day(day, pl.col("g0"), precision_of(told)) < date
    was_said = pl.col("text").str.contains(_SAID_THEN) & ~is_of_what_is_named(pl.col("cue_at"))
    kept = pl.when(was_said).then(day).when(~is_over).then(date)
    left = past.select("nth", "event_from", event_date=kept)
    left = left.with_columns(event_from=pl.when(pl.col("event_date").is_not_null()).then("event_from"))
    return placed.with_row_index("nth").update(left, on="nth", include_nulls=True).drop("nth")

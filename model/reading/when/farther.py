"""What is one further off, counted in halves, or the nth of a month: `the week before last`, `half a year ago`, `the
second Monday of May`, `a year ago this month`.
"""

from collections.abc import Callable
from typing import Final

import polars as pl

from model.reading.when.date_meanings import (
    DAYS_OF_WEEK,
    ORDINALS,
    SATURDAY,
    SHIFTS,
    around,
    distances,
    in_year_named,
    nearest,
    number_of,
    or_a_week,
    weekday_number,
)

BUT_ONE: Final = {"before last": -2, "after next": 2}
"""How many weeks, months or years off it is."""
_MONTHS: Final = {"year": 12, "month": 1}
_HALVES: Final = {"year": "6mo", "month": "15d"}
_COUNTED: Final = (
    r"(?i)(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|couple of)) $"
)
"""Before `hours ago`: not today for sure."""


def span_but_one(unit: str) -> Callable[[], pl.Expr]:
    """`The week before last`, `the month after next`: its first day."""
    shift = pl.col("g1").replace_strict(BUT_ONE, default=None, return_dtype=pl.Int32)
    return lambda: pl.col("date").dt.offset_by(pl.concat_str(shift, pl.lit(unit))).dt.truncate(f"1{unit}")


def weekend_but_one() -> pl.Expr:
    """`The weekend before last`: its Saturday."""
    shift = pl.col("g1").replace_strict(BUT_ONE, default=None, return_dtype=pl.Int32)
    _, _, this = distances(pl.lit(SATURDAY))
    return pl.col("date") + pl.duration(days=this + DAYS_OF_WEEK * shift)


def weekday_but_one() -> pl.Expr:
    """`The Friday before last`, `the Monday after next`."""
    back, forth, _ = distances(weekday_number(pl.col("g1")))
    is_past = pl.col("g2") == "before last"
    days = pl.when(is_past).then(-or_a_week(back) - DAYS_OF_WEEK).otherwise(or_a_week(forth) + DAYS_OF_WEEK)
    return pl.col("date") + pl.duration(days=days)


def weekdays_ago() -> pl.Expr:
    """`Two Fridays ago`: the one before the last."""
    back, _, _ = distances(weekday_number(pl.col("g2")))
    return pl.col("date") - pl.duration(days=or_a_week(back) + DAYS_OF_WEEK * (number_of(pl.col("g1")) - 1))


def halves_ago() -> pl.Expr:
    """`Half a year ago`, `a year and a half ago`, `two and a half months ago`: the first of that month."""
    count = pl.coalesce(number_of(pl.coalesce("g2", "g4")), 0)
    unit = pl.coalesce("g1", "g3", "g5")
    months = count * unit.replace_strict(_MONTHS, default=None, return_dtype=pl.Int32)
    half = unit.replace_strict(_HALVES, default=None, return_dtype=pl.String)
    day = pl.col("date").dt.offset_by(pl.concat_str(-months, pl.lit("mo")))
    return day.dt.offset_by(pl.concat_str(pl.lit("-"), half)).dt.truncate("1mo")


def units_ago() -> pl.Expr:
    """`Hours ago`: on the article's day, unless it is told how many."""
    before, _ = around()
    return pl.when(~before.str.contains(_COUNTED)).then("date")


def year_off(unit: str) -> Callable[[], pl.Expr]:
    """`This time last year`, `two years ago this week`: the same week or month of that year."""

    def day() -> pl.Expr:
        step = pl.col("g1").replace_strict(SHIFTS, default=None, return_dtype=pl.Int32)
        years = pl.coalesce(step, -number_of(pl.col("g1")))
        return pl.col("date").dt.offset_by(pl.concat_str(years, pl.lit("y"))).dt.truncate(f"1{unit}")

    return day


def of_span(unit: str) -> Callable[[], pl.Expr]:
    """`The first day of next month`, `the last week of the year`: the day, or the first of the week (`unit`)."""

    def day() -> pl.Expr:
        shift = pl.col("g2").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
        first = pl.coalesce(
            *(
                pl.when(pl.col("g3") == name).then(
                    pl.col("date").dt.offset_by(pl.concat_str(shift, pl.lit(each))).dt.truncate(f"1{each}")
                )
                for name, each in (("month", "mo"), ("year", "y"))
            )
        )
        after = pl.when(pl.col("g3") == "month").then(first.dt.offset_by("1mo")).otherwise(first.dt.offset_by("1y"))
        return pl.when(pl.col("g1") == "first").then(first).otherwise(after.dt.offset_by(f"-1{unit}"))

    return day


def of_month(unit: str) -> Callable[[], pl.Expr]:
    """`The last day of May`, `the first week of July 2024`: the day, or the first of the week (`unit`)."""

    def day() -> pl.Expr:
        first = _month_meant("g3", "g4")
        last = first.dt.offset_by("1mo").dt.offset_by(f"-1{unit}")
        return pl.when(pl.col("g1") == "last").then(last).otherwise(first)

    return day


def weekday_of_month() -> pl.Expr:
    """`The second Monday of May`, `the first Tuesday in November`."""
    first, wanted = _month_meant("g4", "g5"), weekday_number(pl.col("g2"))
    nth = pl.col("g1").replace_strict(ORDINALS, default=None, return_dtype=pl.Int32)
    days = (wanted - first.dt.weekday().cast(pl.Int32)) % DAYS_OF_WEEK + DAYS_OF_WEEK * (nth - 1)
    end = first.dt.month_end()
    last = end - pl.duration(days=(end.dt.weekday().cast(pl.Int32) - wanted) % DAYS_OF_WEEK)
    return pl.when(pl.col("g1") == "last").then(last).otherwise(first + pl.duration(days=days))


def _month_meant(year: str, named: str) -> pl.Expr:
    """The first day of a month (`this`, `before`, `after`): of its year, by these groups, else of the nearest."""
    away = pl.col(year).cast(pl.Int32, strict=False) - pl.col("this").dt.year()
    told = pl.col("this").dt.offset_by(pl.concat_str(away, pl.lit("y")))
    return pl.coalesce(told, in_year_named(pl.col(named)), nearest(pl.col("date").dt.truncate("1mo")))

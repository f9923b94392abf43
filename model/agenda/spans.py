"""How long the days last that a wording means: a week, a spring, `from September 14 to 17`."""

from typing import Final

import polars as pl

from model.days.dating import MONTHS, WEEKDAYS
from model.reading.text.quick import quick
from model.reading.when.date_meanings import date_of
from model.reading.when.date_patterns import MONTH
from model.reading.when.lasting import last_day

TH: Final = "(?:st|nd|rd|th)?"
UP_TO: Final = r"\s*(?:[-–]|\b(?:to|through|until|till|and)\b)\s*(?:the )?"
TO_DAY: Final = quick(rf"^({UP_TO}(?:{MONTH}\s+)?([0-3]?\d){TH})(\s*%|\s+\w+|[^\w%]|$)")
"""Behind the first of several days."""
TO_WEEKDAY: Final = quick(rf"^({UP_TO}({'|'.join(WEEKDAYS)}))\b")
FROM_DAY: Final = quick(rf"(?i)\b((?:from|on|between)\s+(?:the )?([0-3]?\d){TH}{UP_TO})$")
"""Before the last of several days: `from 14 to 17 September`."""
WITHIN: Final = quick(rf"\b(?:{MONTH} )?[0-3]?\d{TH}(?:[-–]| (?:and|to|through) )([0-3]?\d){TH}\b")
"""`August 27-29`, `14 to 17 September`."""
COUNTED: Final = (
    r"^\s*(?:%|percent|per|percentage|points?|[mb]illion|tons?|more|other|days?|weeks?|months?|years?|countries)"
)
"""Behind a number that is no day."""


def with_spans(dated: pl.DataFrame) -> pl.DataFrame:
    """Those with day, precision and wording, a piece of `what`: adds `until`, the last of the days that are meant.

    Of several that are told as such `day` is the first, and `wording` has all of them.
    """
    told = dated.with_columns(pl.struct(*_ends()).alias("ends")).unnest("ends")
    day, is_longer = pl.col("day"), pl.col("last") > pl.col("day")
    behind = pl.when(is_longer & pl.col("within").is_null()).then(pl.coalesce("to_day", "to_weekday"))
    is_earlier = pl.col("first") < day
    return told.with_columns(
        until=pl.when(is_longer)
        .then("last")
        .otherwise(last_day(pl.col("day"), pl.col("wording"), pl.col("precision"))),
        day=pl.when(is_earlier).then("first").otherwise(day),
        wording=pl.concat_str(pl.when(is_earlier).then("from_day").fill_null(""), "wording", behind.fill_null("")),
    ).drop("first", "last", "within", "to_day", "to_weekday", "from_day")


def _ends() -> list[pl.Expr]:
    """The first and the last day of several, with the words for it that stand before the wording, in it and behind."""
    parts = pl.col("what").str.splitn(pl.col("wording"), 2).struct
    is_day = (pl.col("precision") == "day").fill_null(value=False)
    before, behind, wording = (
        pl.when(is_day).then(text) for text in (parts.field("field_0"), parts.field("field_1"), pl.col("wording"))
    )
    later = behind.str.extract_groups(TO_DAY).struct
    is_counted = later.field("4").str.contains(COUNTED)
    to_day, number = (pl.when(~is_counted).then(later.field(name)) for name in ("1", "3"))
    month = later.field("2").str.to_lowercase().replace_strict(MONTHS, default=None, return_dtype=pl.Int8)
    within = wording.str.extract(WITHIN, 2)
    last = pl.coalesce(_in_month(number, month), _in_month(within), _weekday_from(behind.str.extract(TO_WEEKDAY, 2)))
    return [
        _in_month(before.str.extract(FROM_DAY, 2)).alias("first"),
        last.alias("last"),
        within.alias("within"),
        to_day.alias("to_day"),
        behind.str.extract(TO_WEEKDAY, 1).alias("to_weekday"),
        before.str.extract(FROM_DAY, 1).alias("from_day"),
    ]


def _in_month(number: pl.Expr, month: pl.Expr | None = None) -> pl.Expr:
    """The day with that number in the month of `day`, or in the next month of a name."""
    day = pl.col("day")
    named = pl.coalesce(month, day.dt.month()) if month is not None else day.dt.month()
    year = day.dt.year() + (named < day.dt.month()).cast(pl.Int32)
    return date_of(year, named, number)


def _weekday_from(name: pl.Expr) -> pl.Expr:
    """The next weekday of that name from `day`."""
    wanted = name.replace_strict({each: n for n, each in enumerate(WEEKDAYS, 1)}, default=None, return_dtype=pl.Int32)
    return pl.col("day") + pl.duration(days=(wanted - pl.col("day").dt.weekday().cast(pl.Int32)) % 7)

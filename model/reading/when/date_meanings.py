"""What each way to write a date means beside an article's: from the groups of its pattern (`g0`, the whole, `g1`, …),
the article's `date` and `is_ahead` to the day of the event.
"""

from collections.abc import Callable
from typing import Final

import polars as pl

from model.days.dating import MONTHS, WEEKDAYS

_NUMBERS: Final = ("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
COUNTS: Final = {
    word: number
    for number, words in {
        1: ("a", "one", "an"),
        2: ("two", "a couple of"),
        **dict(enumerate(((word,) for word in _NUMBERS), start=3)),
        12: ("twelve", "a dozen"),
        15: ("fifteen",),
        20: ("twenty",),
        30: ("thirty",),
        60: ("sixty",),
        90: ("ninety",),
    }.items()
    for word in words
}
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
SHIFTS: Final = {"last": -1, "this": 0, "next": 1, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
SATURDAY: Final = 6
"""The days of a week are numbered from 1."""
_EARLY: Final = 2
"""Up to Tuesday `this weekend` is the last one."""
_SPRING: Final = 3
"""Before this month a winter goes on that began in the year before."""
SOON_DAYS: Final = 62
"""A day or month without a year that is so near ahead is meant, unless it is told as done: of the last one a writer
would give the year."""
LATE_DAYS: Final = 15
"""So many days ahead of its article's may be what it tells as done: the day of an article may be too early."""
RECENT_DAYS: Final = 92
"""A day without a year that is no longer over is meant by a bare present ("On June 3, officers meet"), not the one
a year later: that nobody would name without its year."""
_UNITS: Final = {"hour": "d", "day": "d", "week": "w", "fortnight": "w", "month": "mo", "year": "y"}
SUPERLATIVE: Final = "first|only|most|least|best|worst|[a-z]{3,}est"
"""Words for what has not been so for as long as is told behind them."""
_NOT_FROM_NOW: Final = rf"\b(?:{SUPERLATIVE}|second|third|fourth|times?)\b[^,;.]*$"
"""Before `in two years` this tells of those that are over."""
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The months in which they begin, as the weather service has it."""
SHORT_WEEKDAYS: Final = {"Mon": 1, "Tue": 2, "Wed": 3, "Thu": 4, "Fri": 5, "Sat": 6, "Sun": 7}
_MONTHS_OF_YEAR: Final = 12
DAYS_OF_WEEK: Final = 7
WEEKDAY_NUMBERS: Final = {name: number for number, name in enumerate(WEEKDAYS, start=1)}
_HOURS: Final = 24
_OF_WHAT: Final = r"^(?: of |-)|^ in "
"""Behind `the first half`, `the fall`: no part of a year."""
_NO_MORE_OF_IT: Final = r"^(?:[.,;:)”\"]|\s*$| (?:and|but|that|in|at|with|by|for|to|after|before|when)\b)"
"""Behind `the 11th`, where that is a day: not of `the 11th round`."""
_NOT_SO: Final = r"(?:n[’']t|\bnot|\bnever|\bcannot)\b[^,;.]*$"
"""Before `overnight`: so fast it does not go."""
COMPARED: Final = r"\b(?:from|than|as|of|over|on|to|versus|against|with) $"
"""Before `the previous week`: what something is measured by."""
WHO_DID: Final = r"(?:,| (?:[A-Z]|(?:the|both|a|an|it|its|he|she|they|we|two|three) ))"
"""Behind `Overnight` at the head of a sentence: not of `Overnight flights`."""
_NEW_YEAR: Final = 3
"""Up to this month `at year-end` is the last one."""
_HALF_A_YEAR: Final = 183
_GOES_ON_AS_DAY: Final = r"^ [0-3]?\d(?:st|nd|rd|th)?\b"
"""Behind a month: a day of it ("of the July 9 deadline")."""
_IS_SPAN: Final = r"\b(?:for|of|twice|once|times|lasting|every|within) $"
"""Before `a week on Tuesday`: so long it goes on, or so often."""


def _month_number(group: str) -> pl.Expr:
    return pl.col(group).str.to_lowercase().replace_strict(MONTHS, default=None, return_dtype=pl.Int8)


def date_of(year: pl.Expr, month: pl.Expr, day: pl.Expr) -> pl.Expr:
    """The date of three numbers; null where there is no such day."""
    return pl.concat_str(year, month, day, separator="-").str.to_date("%Y-%m-%d", strict=False)


def absolute(year: str, month: str, day: str | None) -> Callable[[], pl.Expr]:
    """`June 3, 2024`, `June 2024`: the day, or the first of the month; by the groups that have each part."""
    return lambda: date_of(pl.col(year), _month_number(month), pl.col(day) if day else pl.lit("1"))


def by_year(month: str, day: str | None) -> Callable[[], list[pl.Expr]]:
    """`this`, `before`, `after`: the month, or the day in it, in the article's year, the last and the next; `told`: in
    the year of its entry.
    """

    def days() -> list[pl.Expr]:
        parts = _month_number(month), pl.col(day) if day else pl.lit("1")
        return [*years(*parts), date_of(pl.col("year"), *parts).alias("told")]

    return days


def years(month: pl.Expr, day: pl.Expr) -> list[pl.Expr]:
    """`this`, `before` and `after`: a day of a month in the article's year, the last and the next."""
    year, shifts = pl.col("date").dt.year(), {"this": 0, "before": -1, "after": 1}
    return [date_of(year + shift, month, day).alias(name) for name, shift in shifts.items()]


def around() -> tuple[pl.Expr, pl.Expr]:
    """What stands before the wording and behind it."""
    parts = pl.col("text").str.splitn(pl.col("g0"), 2).struct
    return parts.field("field_0"), parts.field("field_1")


def in_numbers() -> pl.Expr:
    """`2024-06-03`, unless it is a part of an address or of a longer number."""
    before, behind = around()
    is_part = before.str.contains(r"[\w/.-]$") | behind.str.contains(r"^[/-]")
    return pl.when(~is_part).then(date_of(pl.col("g1"), pl.col("g2"), pl.col("g3")))


def in_slashes() -> pl.Expr:
    """`2/23/2025`, `23/2/2025`, where one number can be no month; of `2/3/2025` nobody knows the month."""
    before, behind = around()
    is_part = before.str.contains(r"[\w/.-]$") | behind.str.contains(r"^[/-]")
    is_month_first, is_day_first = (pl.col(day).cast(pl.Int32) > _MONTHS_OF_YEAR for day in ("g2", "g1"))
    return (
        pl.when(is_part)
        .then(None)
        .when(is_month_first)
        .then(date_of(pl.col("g3"), pl.col("g1"), pl.col("g2")))
        .when(is_day_first)
        .then(date_of(pl.col("g3"), pl.col("g2"), pl.col("g1")))
    )


def absolute_in_figures() -> pl.Expr:
    """`23.02.2025`."""
    before, _ = around()
    return pl.when(~before.str.contains(r"[\w/.-]$")).then(date_of(pl.col("g3"), pl.col("g2"), pl.col("g1")))


def nearest(today: pl.Expr) -> pl.Expr:
    """Of `this`, `before` and `after` the latest up to today, or the next from it where it is ahead, or soon and not
    told as done; `since` is always past.
    """
    ahead = pl.when(pl.col("this") >= today).then("this").otherwise("after")
    past = pl.when(pl.col("this") <= today).then("this").otherwise("before")
    days = (ahead - today).dt.total_days()
    is_soon = (days > 0) & (days <= pl.when("is_done").then(LATE_DAYS).otherwise(SOON_DAYS))
    is_since = pl.col("g0").str.contains("^[Ss]ince ")
    return pl.when((pl.col("is_ahead") | is_soon) & ~is_since).then(ahead).otherwise(past)


def in_year_named(named: pl.Expr) -> pl.Expr:
    """`this` or `before`, where the words behind a day or month say which year's; else null."""
    last = pl.when(named.is_in(["last", "the previous", "the past"])).then("before")
    return pl.coalesce(last, pl.when(named == "this").then("this"))


def nearest_day() -> pl.Expr:
    """`on June 3`, `June 3 of last year`, `June 3:` where a heading tells the year."""
    today = pl.col("date")
    last = pl.when(pl.col("this") <= today).then("this").otherwise("before")
    is_told = pl.col("is_present") & (last >= today - pl.duration(days=RECENT_DAYS))
    return pl.coalesce(in_year_named(pl.col("g3")), "told", pl.when(is_told).then(last), nearest(today))


def feast() -> pl.Expr:
    """`On Christmas Eve`, `on Inauguration Day, 2025`, `over the Lunar New Year holiday`."""
    return pl.coalesce("named", pl.when(pl.col("g2").is_null()).then(nearest(pl.col("date"))))


def new_years() -> list[pl.Expr]:
    """`this`, `before` and `after`: the first days of the article's year, the last and the next."""
    return years(pl.lit("1"), pl.lit("1"))


def turn_of_year() -> pl.Expr:
    """`At the turn of the year`: the January that was or will be."""
    return nearest(pl.col("date"))


def first_of_year() -> pl.Expr:
    """`In 2006`, `the crisis of 1996`: the first day of the year."""
    return date_of(pl.col("g1"), pl.lit("1"), pl.lit("1"))


def first_of_decade() -> pl.Expr:
    """`In the 1990s`: the first day of the first year, once they are over."""
    day = first_of_year()
    return pl.when(day.dt.offset_by("10y") <= pl.col("date")).then(day)


def month_alone() -> pl.Expr:
    """`in November`, `last November`, `in November of last year`: the month that the article's own makes nearest."""
    this_month = pl.col("date").dt.truncate("1mo")
    word = pl.col("g1").str.to_lowercase()
    _, behind = around()
    return (
        pl.when(behind.str.contains(_GOES_ON_AS_DAY) | _is_of_one_over(this_month))
        .then(None)
        .when(pl.col("g3").is_not_null())
        .then(in_year_named(pl.col("g3")))
        .when(word == "this")
        .then("this")
        .when(word == "last")
        .then(pl.when(pl.col("this") < this_month).then("this").otherwise("before"))
        .when(word == "next")
        .then(pl.when(pl.col("this") > this_month).then("this").otherwise("after"))
        .otherwise(nearest(this_month))
    )


def _is_of_one_over(this_month: pl.Expr) -> pl.Expr:
    """Whether what is to come is told of what was in that month ("will suspend the listings of October")."""
    since = (this_month - pl.col("this")).dt.total_days()
    return pl.col("g0").str.contains("^[Oo]f ") & pl.col("is_ahead") & since.is_between(1, _HALF_A_YEAR)


def weekday() -> pl.Expr:
    """The weekday before, on or after the article's day; `last` excludes the day itself, `next` is the next week's.

    `A week on Tuesday` is a week after the next one, `a week ago Tuesday` one before the last.
    """
    back, forth, in_week = distances(weekday_number(pl.col("g5")))
    shift = pl.col("g4").str.to_lowercase().replace("past", "last")
    weeks = pl.coalesce("g3", "g7").str.to_lowercase().replace_strict(SHIFTS, default=None, return_dtype=pl.Int32)
    before, behind = around()
    count, way = number_of(pl.col("g1")), pl.col("g2")
    is_far = (way != "on") | (pl.col("is_ahead") & ~before.str.contains(_IS_SPAN))
    is_next_but_one = pl.col("g6").is_not_null() & ~behind.str.starts_with("-")
    last = -or_a_week(back)
    days = (
        pl.when(weeks.is_not_null())
        .then(in_week + DAYS_OF_WEEK * weeks)
        .when(way.str.starts_with("ago"))
        .then(-back - DAYS_OF_WEEK * count)
        .when(way.is_not_null() & is_far)
        .then(forth + DAYS_OF_WEEK * count)
        .when(is_next_but_one & (shift == "last"))
        .then(last - DAYS_OF_WEEK)
        .when(is_next_but_one)
        .then(forth + DAYS_OF_WEEK)
        .when(shift == "last")
        .then(last)
        .when(shift == "next")
        .then(in_week + DAYS_OF_WEEK)
        .when(shift == "coming")
        .then(or_a_week(forth))
        .when("is_ahead")
        .then(forth)
        .otherwise(-back)
    )
    return pl.col("date") + pl.duration(days=days)


def weekday_number(name: pl.Expr) -> pl.Expr:
    """The number of a weekday by its name; null of other words."""
    return name.replace_strict(WEEKDAY_NUMBERS, return_dtype=pl.Int32, default=None)


def or_a_week(days: pl.Expr) -> pl.Expr:
    """So many days, and a week where they are none: to another day than today."""
    return pl.when(days == 0).then(DAYS_OF_WEEK).otherwise(days)


def distances(wanted: pl.Expr) -> tuple[pl.Expr, pl.Expr, pl.Expr]:
    """Days back to a weekday and forth to it, each 0 to 6, and to that of the same week."""
    today = pl.col("date").dt.weekday().cast(pl.Int32)
    wanted = wanted.cast(pl.Int32)
    return (today - wanted) % DAYS_OF_WEEK, (wanted - today) % DAYS_OF_WEEK, wanted - today


def short_weekday() -> pl.Expr:
    """`(Thurs.)`, `on Mon.`: only where it surely is none of a name."""
    wanted = pl.col("g1").str.head(3).replace_strict(SHORT_WEEKDAYS, return_dtype=pl.Int8, default=None)
    back, forth, _ = distances(wanted)
    before, behind = around()
    is_bracketed = before.str.ends_with("(") & behind.str.contains(r"^\.?\)")
    is_one = is_bracketed | (pl.col("g0").str.contains("^[Oo]n ") & behind.str.starts_with("."))
    days = pl.when("is_ahead").then(forth).otherwise(-back)
    return pl.when(is_one).then(pl.col("date") + pl.duration(days=days))


def weekend() -> pl.Expr:
    """The Saturday of the weekend before, or of the coming one after words of the future and late in a week."""
    day = pl.col("date").dt.weekday().cast(pl.Int32)
    shift = pl.col("g1").str.to_lowercase()
    this = SATURDAY - day
    is_coming = pl.col("is_ahead") | (shift == "coming") | ((shift == "this") & (day > _EARLY))
    days = (
        pl.when(shift == "next")
        .then(this + 7)
        .when(shift.is_in(["last", "past"]))
        .then(this - 7)
        .when(is_coming | (day >= SATURDAY))
        .then(this)
        .otherwise(this - 7)
    )
    return pl.col("date") + pl.duration(days=days)


def from_now() -> pl.Expr:
    """So many hours, days, weeks, months or years after the article's day, for what is to come."""
    before, behind = around()
    is_span = before.str.contains(_NOT_FROM_NOW) | behind.str.starts_with(" of ")
    return pl.when(pl.col("is_ahead") & ~is_span).then(counted_on())


def from_today() -> pl.Expr:
    """`Over the next three months`: from the article's day on, for what is to come."""
    return pl.when("is_ahead").then("date")


def counted_on() -> pl.Expr:
    """So many units from the article's day, at the first day of that unit."""
    count = number_of(pl.col("g1"))
    unit = pl.col("g2").replace_strict(_UNITS, return_dtype=pl.String, default=None)
    in_units = (
        pl.when(pl.col("g2") == "hour")
        .then((count + _HOURS - 1) // _HOURS)
        .when(pl.col("g2") == "fortnight")
        .then(2 * count)
        .otherwise(count)
    )
    day = pl.col("date").dt.offset_by(pl.concat_str(in_units, unit))
    return pl.coalesce(*(pl.when(unit == each).then(day.dt.truncate(f"1{each}")) for each in ("d", "w", "mo", "y")))


def from_day() -> pl.Expr:
    """`A week ago today`, `two weeks from tomorrow`: to the day; without `ago` or `from` only for what is to come."""
    count, way = number_of(pl.col("g1")), pl.col("g3")
    unit = pl.col("g2").replace_strict(_UNITS, return_dtype=pl.String, default=None)
    shift = pl.col("g4").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    steps = pl.when(way == "ago").then(-count).when((way == "from") | pl.col("is_ahead")).then(count)
    before, _ = around()
    day = (pl.col("date") + pl.duration(days=shift)).dt.offset_by(pl.concat_str(steps, unit))
    return pl.when((way == "ago").fill_null(value=False) | ~before.str.contains(_IS_SPAN)).then(day)


def edge_of_year() -> pl.Expr:
    """The month that a year begins or ends with, or its middle one."""
    shift = pl.col("g2").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    year = pl.coalesce(date_of(pl.col("g3"), pl.lit("1"), pl.lit("1")), _offset(shift, "y").dt.truncate("1y"))
    months = pl.col("g1").replace_strict({"end": 11, "middle": 5}, default=0, return_dtype=pl.Int32)
    return year.dt.offset_by(pl.concat_str(months, pl.lit("mo")))


def month_end() -> pl.Expr:
    """`By month’s end`: the last seven days of the article's month."""
    return pl.col("date").dt.month_end() - pl.duration(days=DAYS_OF_WEEK - 1)


def year_end() -> pl.Expr:
    """`By year-end`: the December to come, or the one that is just over."""
    this = pl.col("date").dt.truncate("1y").dt.offset_by("11mo")
    is_over = ~pl.col("is_ahead") & (pl.col("date").dt.month() <= _NEW_YEAR)
    return pl.when(is_over).then(this.dt.offset_by("-1y")).otherwise(this)


def quarter_in_figures() -> pl.Expr:
    """`Q3 2024`: its first month."""
    return date_of(pl.col("g2"), _first_month(), pl.lit("1"))


def quarters_in_figures() -> list[pl.Expr]:
    """`this`, `before`, `after`: the first day of the quarter (`g1`) in the article's year, the last and the next."""
    return years(_first_month(), pl.lit("1"))


def quarter_alone() -> pl.Expr:
    """`In Q1`, `in Q4 last year`: its first month; without a year, of the nearest."""
    named = pl.col("g2")
    told = (
        pl.when(named == "last").then("before").when(named == "next").then("after").when(named == "this").then("this")
    )
    return pl.coalesce(told, nearest_span(pl.lit(3)))


def _first_month() -> pl.Expr:
    return 3 * pl.col("g1").cast(pl.Int32) - 2


def day_of_month() -> pl.Expr:
    """`On the 11th`: the last such day, or the next; of a number that counts something else none."""
    _, behind = around()
    first = pl.col("date").dt.truncate("1mo")
    named = pl.col("g2").replace_strict(SHIFTS, default=None, return_dtype=pl.Int32)
    days = {shift: _day_in(first.dt.offset_by(f"{shift}mo")) for shift in (-1, 0, 1)}
    ahead = pl.when(days[0] >= pl.col("date")).then(days[0]).otherwise(days[1])
    past = pl.when(days[0] <= pl.col("date")).then(days[0]).otherwise(days[-1])
    nearest = pl.when("is_ahead").then(ahead).otherwise(past)
    told = pl.coalesce(*(pl.when(named == shift).then(day) for shift, day in days.items()))
    day = pl.when(named.is_null()).then(nearest).otherwise(told)
    return pl.when(behind.str.contains(_NO_MORE_OF_IT)).then(day)


def _day_in(month: pl.Expr) -> pl.Expr:
    """The day `g1` of a month."""
    return date_of(month.dt.year(), month.dt.month(), pl.col("g1"))


def edge_of_month() -> pl.Expr:
    """The seven days that a month begins or ends with, or those in its middle."""
    shift = pl.col("g2").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    first = _offset(shift, "mo").dt.truncate("1mo")
    edge = pl.col("g1")
    return (
        pl.when(edge == "end")
        .then(first.dt.month_end() - pl.duration(days=6))
        .when(edge == "middle")
        .then(first + pl.duration(days=11))
        .otherwise(first)
    )


def edge_of_week() -> pl.Expr:
    """The week that is named, whichever part of it."""
    shift = pl.col("g2").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    return _offset(shift, "w").dt.truncate("1w")


def months_of_year() -> pl.Expr:
    """The first of so many months at the beginning or end of a year."""
    shift = pl.col("g4").replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    year = pl.coalesce(pl.col("g3").cast(pl.Int32, strict=False), pl.col("date").dt.year() + shift)
    months = pl.when(pl.col("g1") == "first").then(0).otherwise(12 - number_of(pl.col("g2")))
    return date_of(year, 1 + months, pl.lit("1"))


def nth() -> tuple[pl.Expr, pl.Expr]:
    """The first month of the quarter or half that is named, if there is such a one, and how many months it has."""
    count = pl.when(pl.col("g2") == "half").then(2).otherwise(4)
    nth = pl.col("g1").replace_strict(ORDINALS, default=None, return_dtype=pl.Int32)
    is_one = pl.col("g1").is_in(["final", "last"]) | (nth <= count)
    return pl.when(is_one).then(1 + (12 // count) * (pl.coalesce(nth, count) - 1)), 12 // count


def part_of_year() -> pl.Expr:
    """The first month of a quarter or half of a year; without a year, of the nearest."""
    shift = pl.col("g4").replace_strict(SHIFTS | {"previous": -1}, default=0, return_dtype=pl.Int32)
    year = pl.coalesce(pl.col("g3").cast(pl.Int32, strict=False), pl.col("date").dt.year() + shift)
    month, months = nth()
    _, behind = around()
    is_alone = pl.col("g0").str.contains("^(?:[Ii]n|[Dd]uring|[Bb]y) the ") & ~behind.str.contains(_OF_WHAT)
    is_near = is_alone & ~pl.col("g1").is_in(["last", "final"])
    return (
        pl.when(pl.col("g0").str.ends_with("quarter") | pl.col("g0").str.ends_with("half"))
        .then(pl.when(is_near).then(nearest_span(months)))
        .otherwise(date_of(year, month, pl.lit("1")))
    )


def nearest_span(months: pl.Expr) -> pl.Expr:
    """As `nearest`, of spans of so many months: one that goes on may be meant by what is to come."""
    this_month = pl.col("date").dt.truncate("1mo")
    goes_on = (pl.col("this") <= this_month) & (
        pl.col("this").dt.offset_by(pl.concat_str(months, pl.lit("mo"))) > this_month
    )
    return pl.when(goes_on).then("this").otherwise(nearest(this_month))


def quarter() -> pl.Expr:
    """Last, this or next quarter: its first month."""
    _, behind = around()
    return pl.when(~behind.str.contains(_OF_WHAT)).then(span("q")())


def season() -> pl.Expr:
    """The first month of a season: of a year, of `last`, `this` or `next`, or of the nearest (`over the summer`)."""
    which, year = pl.col("g1").str.to_lowercase(), pl.col("g3")
    month, this_month = pl.col("date").dt.month(), pl.col("date").dt.truncate("1mo")
    is_winter, is_fall = pl.col("g2") == "winter", pl.col("g2") == "fall"
    _, behind = around()
    is_alone = pl.col("g0").str.contains("^(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Bb]y|[Ll]ater) ")
    is_alone = is_alone & ~behind.str.contains(_OF_WHAT) & ~(is_fall & pl.col("g0").str.contains("^(?:[Oo]ver|[Bb]y)"))
    is_early = month < _SPRING
    return (
        pl.when(year.is_not_null())
        .then(date_of(year, pl.col("g2").replace_strict(SEASONS, default=None, return_dtype=pl.Int32), pl.lit("1")))
        .when(pl.col("g4").is_not_null())
        .then(
            pl.when(pl.col("g4") == "last").then("before").when(pl.col("g4") == "next").then("after").otherwise("this")
        )
        .when(which == "this")
        .then(pl.when(is_winter & is_early).then("before").otherwise("this"))
        .when(which == "last")
        .then(pl.when(is_winter & is_early).then(pl.col("before").dt.offset_by("-1y")).otherwise("before"))
        .when(which == "next")
        .then(pl.when(pl.col("this") > this_month).then("this").otherwise("after"))
        .when(is_alone & (which == "the"))
        .then(nearest_span(pl.lit(3)))
    )


def near_day() -> pl.Expr:
    """`yesterday`, `today`, `last night`."""
    shift = pl.col("g1").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int8)
    return pl.col("date") + pl.duration(days=shift)


def day_but_one() -> pl.Expr:
    """`the day before yesterday`, `the day after tomorrow`."""
    days = pl.when(pl.col("g1") == "before").then(-2).otherwise(2)
    return pl.col("date") + pl.duration(days=days)


def number_of(written: pl.Expr) -> pl.Expr:
    """A number in digits or words (`COUNTS`); null for what is none."""
    word = written.str.to_lowercase()
    spelled = word.replace_strict(COUNTS, default=None, return_dtype=pl.Int32)
    return pl.coalesce(spelled, word.cast(pl.Int32, strict=False))


def _offset(count: pl.Expr, unit: str) -> pl.Expr:
    return pl.col("date").dt.offset_by(pl.concat_str(count, pl.lit(unit)))


def ago(unit: str, each: int = 1) -> Callable[[], pl.Expr]:
    """So many times `each` units before the article's day, at the first day of that unit."""
    return lambda: _offset(-number_of(pl.col("g1")) * each, unit).dt.truncate(f"1{unit}")


def overnight() -> pl.Expr:
    """The night that ends on the article's day; `an overnight stay` is no day."""
    before, behind = around()
    is_one = behind.str.contains(_NO_MORE_OF_IT) & ~before.str.contains(_NOT_SO)
    is_ahead = pl.col("g0").str.starts_with("O") & behind.str.contains(f"^{WHO_DID}")
    return pl.when(is_one | is_ahead).then("date")


def hours_ago() -> pl.Expr:
    """`48 hours ago`: whole days before the article's."""
    return _offset(-(number_of(pl.col("g1")) // _HOURS), "d")


def span(unit: str) -> Callable[[], pl.Expr]:
    """Last, this or next week, month or year: its first day, of what is to come in this one the article's."""
    shift = pl.col("g1").str.to_lowercase().replace_strict(SHIFTS, default=0, return_dtype=pl.Int32)
    is_rest = (shift == 0) & (pl.col("is_ahead") | pl.col("g0").str.contains("^[Ll]ater "))
    first = _offset(shift, unit).dt.truncate(f"1{unit}")
    return lambda: pl.when(is_rest).then("date").otherwise(first)


def previous(unit: str) -> Callable[[], pl.Expr]:
    """`The previous week`: its first day, as counted from the article's where no day is told before (`sequels`)."""
    before, behind = around()
    is_one = ~before.str.contains(COMPARED) & behind.str.contains(
        _NO_MORE_OF_IT + r"|^ (?:the|[A-Z]\w*|it|he|she|they|we)\b"
    )
    return lambda: pl.when(is_one).then(_offset(pl.lit(-1), unit).dt.truncate(f"1{unit}"))

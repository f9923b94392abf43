"""The ways in which English writes a day, a week, a month or a year, each with what it means (`date_meanings`)."""

from collections.abc import Callable
from typing import Final, NamedTuple

import polars as pl

from model.dating import MONTHS, WEEKDAYS
from model.reading.when.date_meanings import (
    COUNTS,
    FEASTS,
    ORDINALS,
    SEASONS,
    SHORT_WEEKDAYS,
    absolute,
    absolute_in_figures,
    ago,
    by_year,
    counted_on,
    day_but_one,
    day_of_month,
    edge_of_month,
    edge_of_week,
    edge_of_year,
    feast,
    feast_days,
    first_of_decade,
    first_of_year,
    from_day,
    from_now,
    from_today,
    hours_ago,
    in_numbers,
    month_alone,
    month_first,
    months_of_year,
    near_day,
    nearest_day,
    new_years,
    nth,
    overnight,
    part_of_year,
    quarter,
    quarter_in_figures,
    season,
    short_weekday,
    span,
    turn_of_year,
    weekday,
    weekend,
    year_end,
    years,
)

_MONTH_NAMES: Final = tuple(name.capitalize() for name in MONTHS)
_ANY_MONTH: Final = "|".join(_MONTH_NAMES)
COARSENESS: Final = {"day": 0, "week": 1, "month": 2, "year": 3}
PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night")
_MONTH_TRIGGERS: Final = (
    *(name for name in _MONTH_NAMES if len(name) > 3 and name not in ("March", "Sept")),
    *(name + mark for name in _MONTH_NAMES if len(name) <= 5 for mark in (" ", ".", ",", "\u2019", ";", ")")),
)
"""The short names only with what ends a word: `Mar` is in Mark, `May` in Mayor."""

MONTH: Final = rf"({'|'.join(_MONTH_NAMES)})\.?"
DAY: Final = r"([0-3]?\d)(?:st|nd|rd|th)?(?:[-–][0-3]?\d)?"
YEAR: Final = r"((?:19|20)\d\d)"
_ON: Final = r"(?:(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter) )?(?:(?:early|late) )?"
_IN: Final = r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id-?)"

_SINCE: Final = (
    r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)(?: early| late| the (?:start|beginning|middle|end) of)? |"
    r"[Ee]arly |[Ll]ate |[Mm]id-|[Aa]s (?:recently|late|early|far back|long ago) as )"
)
_PART: Final = r"(?:the )?(?:early |late |mid-|(?:start|beginning|middle|end) of )?"
"""What part of a month is meant is less than its precision."""
_OF_YEAR: Final = r"(?:,? (?:of )?(last|this|the previous|the past) year)?"


_AGO: Final = (" ago",)
_CENTURIES: Final = (" 20", " 19")

_UPHEAVALS: Final = "crisis|war|crackdown|standoff|stand-off|collision|massacre|protests|row"
"""What a year is said to be of where it was its event: not the deal of 2020, which is broken today."""


class Rule(NamedTuple):
    """One way to write a date."""

    triggers: tuple[str, ...]
    """One of these must be in a sentence: an Aho-Corasick pass picks the rows that the pattern sees."""
    pattern: str
    precision: str
    day: Callable[[], pl.Expr]
    """From the groups `g1`, `g2`, …, `date` and `is_ahead` of a row to the event's day."""
    needs: Callable[[], list[pl.Expr]] = list
    """Columns that `day` uses several times."""


_COUNT: Final = rf"(\d{{1,3}}|(?i:{'|'.join(COUNTS)}))"


def _counted(unit: str) -> tuple[str, ...]:
    """What is in `two weeks`, `12 weeks`, `a week`."""
    return tuple(f"{count} {unit}" for count in (*(word for word in COUNTS if len(word) > 1), "n a", *"0123456789"))


_SHIFT: Final = r"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Ll]ast|[Tt]his|[Nn]ext)"

_AT_EDGE: Final = r"(?:[Bb]y |[Aa]t |[Ss]ince |[Uu]ntil |[Bb]efore |[Ff]rom )?(?:the )?"
_FROM_NOW: Final = (" from now",)
_SEVERAL: Final = tuple(word for word, count in COUNTS.items() if count > 1)
_PRECISION: Final = {"hour": "day", "day": "day", "week": "week", "fortnight": "week"}
_SHIFTED: Final = ("ast", "his", "ext")
_IN_TIME: Final = r"(?:[Ii]n|[Ww]ithin)"

RULES: Final = (
    Rule(
        tuple(f"{digit}{mark}{month}" for digit in range(10) for mark in "-/" for month in (0, 1)),
        rf"{_ON}{YEAR}[-/]([01]\d)[-/]([0-3]\d)",
        "day",
        in_numbers,
    ),
    Rule(("/20", "/19"), rf"{_ON}([01]?\d)/([0-3]?\d)/{YEAR}", "day", month_first),
    Rule((".20", ".19"), rf"{_ON}([0-3]?\d)\.([01]?\d)\.{YEAR}", "day", absolute_in_figures),
    Rule(_MONTH_TRIGGERS, rf"{_ON}{MONTH} {DAY},? {YEAR}", "day", absolute("g3", "g1", "g2")),
    Rule(_MONTH_TRIGGERS, rf"{_ON}(?:the )?{DAY} (?:of )?{MONTH},? {YEAR}", "day", absolute("g3", "g2", "g1")),
    Rule(_MONTH_TRIGGERS, rf"{_ON}{MONTH} {DAY}{_OF_YEAR}", "day", nearest_day, by_year("g1", "g2")),
    Rule(_MONTH_TRIGGERS, rf"{_ON}(?:the )?{DAY} (?:of )?{MONTH}{_OF_YEAR}", "day", nearest_day, by_year("g2", "g1")),
    Rule(
        ("hristmas ", "ew Year", "alentine", "ependence Day", "uguration Day"),
        rf"(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter) ({'|'.join(FEASTS)})(?:,? (?:of )?{YEAR})?",
        "day",
        feast,
        feast_days,
    ),
    Rule(
        WEEKDAYS,
        rf"(?:{_COUNT} weeks? (from|on|ago(?: on)?) |([Ll]ast|[Tt]his|[Nn]ext) week,? (?:on )?)?"
        rf"(?:[Oo]n |[Ss]ince |[Bb]y )?(?:([Ll]ast|[Tt]his|[Nn]ext|coming) )?({'|'.join(WEEKDAYS)})"
        r"(?: (week)|,? (?:of )?(last|this|next) week)?",
        "day",
        weekday,
    ),
    Rule(
        tuple(f"{before}{name}" for before in ("(", "n ") for name in SHORT_WEEKDAYS),
        r"(?:[Oo]n )?(Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)",
        "day",
        short_weekday,
    ),
    Rule(
        tuple(
            f"{unit}{s} {way}"
            for unit in ("day", "week", "month", "year")
            for s in ("", "s")
            for way in ("ago ", "from ", "to")
        ),
        rf"{_COUNT} (day|week|month|year)s? (?:(ago|from) )?([Tt]oday|[Tt]omorrow|[Yy]esterday)",
        "day",
        from_day,
    ),
    Rule(
        ("day before yesterday", "day after tomorrow"),
        r"(?:[Tt]he )?day (before|after) (?:yesterday|tomorrow)",
        "day",
        day_but_one,
    ),
    Rule(
        ("esterday", "oday", "onight", "omorrow"),
        r"(?:[Ee]arlier |[Ll]ater )?([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)",
        "day",
        near_day,
    ),
    Rule(
        tuple(f"{word} {part}" for word in ("his", "ast") for part in PARTS_OF_DAY),
        rf"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Tt]his|[Ll]ast) (?:{'|'.join(PARTS_OF_DAY)})",
        "day",
        near_day,
    ),
    Rule(
        (" weekend",),
        r"(?:(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) the |"
        r"(?:[Oo]ver |[Dd]uring )?(?:[Tt]he )?([Pp]ast|[Cc]oming|[Ll]ast|[Tt]his|[Nn]ext) )weekend",
        "day",
        weekend,
    ),
    Rule(
        tuple(f"{end} the {digit}" for end in ("n", "y", "l") for digit in range(1, 10)),
        r"(?:[Oo]n|[Bb]y|[Uu]ntil) the ([0-3]?\d)(?:st|nd|rd|th)(?: of (this|last|next) month)?",
        "day",
        day_of_month,
    ),
    Rule(("vernight",), "[Oo]vernight", "day", overnight),
    Rule(_AGO, rf"{_COUNT} days? ago", "day", ago("d")),
    Rule(_AGO, rf"{_COUNT} hours? ago", "day", hours_ago),
    *(
        rule
        for unit in ("hour", "day", "week", "fortnight")
        for rule in (
            Rule(_counted(unit), rf"{_IN_TIME} {_COUNT} ({unit})s?(?:[’'] time)?", _PRECISION[unit], from_now),
            Rule(_FROM_NOW, rf"{_COUNT} ({unit})s? from now", _PRECISION[unit], counted_on),
        )
    ),
    Rule(_AGO, rf"{_COUNT} weeks? ago", "week", ago("w")),
    Rule(_AGO, rf"{_COUNT} fortnights? ago", "week", ago("w", 2)),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{_AT_EDGE}(start|beginning|middle|end) of (the|this|next|last) month",
        "week",
        edge_of_month,
    ),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{_AT_EDGE}(start|beginning|middle|end) of (the|this|next|last) week",
        "week",
        edge_of_week,
    ),
    Rule(tuple(f"{word} week" for word in _SHIFTED), rf"{_SHIFT} week", "week", span("w")),
    Rule(_AGO, rf"{_COUNT} months? ago", "month", ago("mo")),
    Rule(_counted("month"), rf"{_IN_TIME} {_COUNT} (month)s?(?:[’'] time)?", "month", from_now),
    Rule(_FROM_NOW, rf"{_COUNT} (month)s? from now", "month", counted_on),
    Rule(tuple(f"{word} month" for word in _SHIFTED), rf"{_SHIFT} month", "month", span("mo")),
    Rule(_CENTURIES, rf"(?:{_IN} )?{MONTH},? (?:of )?{YEAR}", "month", absolute("g2", "g1", None)),
    Rule(
        (" quarter", " half"),
        r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Ff]or|[Oo]f) )?(?:the )?"
        rf"({'|'.join(ORDINALS)}|final|last) (quarter|half)"
        rf"(?: of (?:the )?(?:{YEAR}|(?:(this|next|last|previous) )?year))?",
        "month",
        part_of_year,
        lambda: years(nth()[0], pl.lit("1")),
    ),
    Rule(
        (" months of",),
        rf"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or) )?the (first|last|final) {_COUNT} months of"
        rf" (?:{YEAR}|(the|this|next|last) year)",
        "month",
        months_of_year,
    ),
    Rule(tuple(f"{word} quarter" for word in _SHIFTED), rf"{_SHIFT} quarter", "month", quarter),
    Rule(
        tuple(f" {season}" for season in SEASONS),
        r"(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Tt]hrough|[Tt]hroughout|[Bb]y|[Uu]ntil|[Ss]ince|[Ll]ater|[Ee]arlier) )?"
        rf"(?:([Tt]he|[Ll]ast|[Tt]his|[Nn]ext) )?(?:early |late )?({'|'.join(SEASONS)})"
        rf"(?:,? (?:of )?(?:{YEAR}|(last|this|next) year))?",
        "month",
        season,
        lambda: years(pl.col("g2").replace_strict(SEASONS, default=None, return_dtype=pl.Int32), pl.lit("1")),
    ),
    Rule(
        tuple(word + name for word in (" ", "-") for name in _MONTH_NAMES if len(name) > 3 or name == "May"),
        rf"(?:(?:{_IN}|[Aa]s (?:recently|late|early) as) {_PART}|([Ll]ast|[Tt]his|[Nn]ext) |[Mm]id-){MONTH}{_OF_YEAR}",
        "month",
        month_alone,
        by_year("g2", None),
    ),
    Rule(
        ("etween ",),
        rf"([Bb]etween) {MONTH} and (?:{_ANY_MONTH})\.?{_OF_YEAR}",
        "month",
        month_alone,
        by_year("g2", None),
    ),
    *(
        Rule(
            tuple(f"{word} {count}" for word in ("next", "coming") for count in (*_SEVERAL, *"123456789")),
            rf"(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Ff]or) the (?:next|coming) {_COUNT} {unit}s",
            unit,
            from_today,
        )
        for unit in ("month", "week")
    ),
    Rule((" turn of the year",), r"(?:[Aa]t|[Aa]round) the turn of the year", "month", turn_of_year, new_years),
    Rule(
        tuple(f"{edge} of" for edge in ("start", "beginning", "middle", "end")),
        rf"{_AT_EDGE}(start|beginning|middle|end) of (?:(the|this|next|last) year|{YEAR})",
        "month",
        edge_of_year,
    ),
    Rule(
        ("year-end", "year’s end", "year's end"),
        r"(?:[Bb]y|[Bb]efore|[Uu]ntil|[Aa]t|[Tt]hrough) (?:the )?year(?:-|[’']s )end",
        "month",
        year_end,
    ),
    Rule(
        tuple(f"Q{nth}" for nth in range(1, 5)),
        rf"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Ff]or|[Oo]f) )?Q([1-4]) (?:of )?{YEAR}",
        "month",
        quarter_in_figures,
    ),
    Rule(_AGO, rf"{_COUNT} years? ago", "year", ago("y")),
    Rule(_AGO, rf"{_COUNT} decades? ago", "year", ago("y", 10)),
    Rule(tuple(f"{word} year" for word in _SHIFTED), rf"{_SHIFT} year", "year", span("y")),
    Rule((*_CENTURIES, "-20", "-19"), rf"{_SINCE}{YEAR}", "year", first_of_year),
    Rule(
        (" of 20", " of 19"),
        rf"(?:(?:[Ii]n|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]ollowing) )?the (?:[\w’'-]+ ){{0,3}}(?:{_UPHEAVALS}) of {YEAR}",
        "year",
        first_of_year,
    ),
    Rule(
        ("the 20", "the 19"),
        rf"(?:[Ii]n|[Dd]uring|[Ss]ince|[Aa]fter|[Ff]ollowing) the {YEAR} (?:{_UPHEAVALS})",
        "year",
        first_of_year,
    ),
    Rule(
        ("0s",), r"(?:[Ii]n|[Ss]ince|[Dd]uring) (?:the )?(?:early |mid-|late )?((?:19|20)\d0)s", "year", first_of_decade
    ),
)
"""From the most precise to the least; the first that fits a sentence counts."""

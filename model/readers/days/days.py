"""The day that a field tells: taken if it can be read in one way only; else what is wrong with it, in words."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Final

from model.days.dating import (
    IN_NUMBERS,
    NAME,
    OF_MONTHS,
    WEEKDAY,
    WITH_YEAR,
    WITHOUT_YEAR,
    Patterns,
    days_in_numbers,
    written_in,
)
from model.days.day_range import DAYS_THERE_ARE, is_in_range
from model.readers.days.eastern import in_figures

LONGEST: Final = 40
"""Characters of a day that are told."""
LAST_IN_2000S: Final = 68
"""Of years in two digits: cables are as old as that."""
EPOCH: Final = date(1970, 1, 1)
"""What programs write for a day that they don't have."""
AHEAD: Final = timedelta(days=2)
"""By which a clock may be wrong, or a place be ahead of UTC."""
WITHIN: Final = ("value", "$date", "$numberLong", "rendered", "#text")
"""The names under which an object in a field has its day; of MongoDB's exports too."""
DATE_PARTS: Final = ("year", "month", "day")
"""The names under which it has the parts of one."""
IN_PARTS: Final = ("date-parts", "date_parts")
"""The same of a list of them, as CSL has it."""

_WRITTEN: Final = Patterns(rf"(?<![^\W_])(?:{pattern})(?!\d)" for pattern in WITH_YEAR)
_YEARLESS: Final = Patterns(rf"(?:{WEEKDAY},?\s+)?(?:{pattern})" for pattern in WITHOUT_YEAR)
_NUMBERS: Final = re.compile(rf"(?:{WEEKDAY},?\s+)?{IN_NUMBERS}.*", re.DOTALL | re.IGNORECASE)
_WEEK: Final = re.compile(r"(?P<week>(?:19|20)\d\d(?:-W\d\d-|W\d\d)[1-7])(?:$|[T\s])")
"""A day as ISO counts it by weeks: `2023-W24-7`."""
_ONLY_A_MONTH: Final = Patterns((*OF_MONTHS, r"(?:19|20)\d\d-?W\d\d"))
_MONTH_OR_DAY: Final = Patterns((rf"{NAME}[-–]\d\d",))
"""What spreadsheets write for a month, and people for a day."""
_MOMENT: Final = re.compile(r"^(?P<day>(?:19|20)\d\d[01]\d[0-3]\d)[0-2]\d[0-5]\d[0-5]\dZ?$")
"""A day and a time in one number: `20230618231500`."""
_OF_CABLES: Final = re.compile(
    r"^(?:[OPRZ] )?(?P<day>[0-3]\d)(?:[0-2]\d[0-5]\d[A-Z] ?)?(?P<month>[A-Z]{3}) ?"
    r"(?P<century>(?:19|20)?)(?P<year>\d\d)$",
    re.IGNORECASE,
)
"""A day as cables have it, also with its hour and zone: `15MAR24`, `R 151423Z MAR 24`."""
_NO_YEAR: Final = re.compile(r"(?<![\w+.:/-])(?:0\d{3}|9999)(?![\w:])|/(?:0\d{3}|9999)\b")
"""A year that programs write where they have none, which libraries take for 2001; no zone is one (`+0800`), no hour."""
_SECONDS: Final = re.compile(r"\d{9,19}(?:\.\d{1,9})?")
_OF_EXCEL: Final = re.compile(r"\d{5}(?:\.\d{1,15})?")
"""Days since the end of 1899, as Excel has them where a cell is not told to be a day."""
_EXCEL_BEGINS: Final = date(1899, 12, 30)
_EXCEL_FIRST, _EXCEL_END = 32_874, 55_153
"""Those of 1990 to 2050; a smaller number may be much else."""
_FINER: Final = ((1e17, 1e9), (1e14, 1e6), (1e11, 1e3))
"""From which number on it is nano-, micro- or milliseconds, and how many are a second."""
_NO_DAY: Final = re.compile(
    r"\W*(?:n/?a|nan|nat|nil|none|null|n\.?d\.?|unknown|undated|no date|tb[ad])?\W*", re.IGNORECASE
)
"""How it is written that there is none."""


def parse_day(value: object) -> date | None:
    """The day in a field: a date, a number of seconds, ISO, RFC 2822, or written out, or in numbers with one reading.

    None if it is none of these, or may be two days (`03/04/2025`), or lies where no day can be (`0001-01-01`).
    """
    day = _day_in(value)
    return day if day and is_in_range(day) else None


def _day_in(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _day_of_seconds(value)
    told = said(value)
    return _day_of_words(told) if told else None


def said(value: object) -> str | None:
    """What a field says of a day, on one line; None if it says that there is none."""
    if isinstance(value, Mapping):
        if parts := next(filter(None, map(value.get, IN_PARTS)), None):
            return said(_in_one(parts[0] if isinstance(parts, list) and isinstance(parts[0], list) else parts))
        if value.get("year") and value.get("day"):
            return _in_one([value.get(part) for part in DATE_PARTS])
        return next(filter(None, (said(value.get(name)) for name in WITHIN)), None)
    if isinstance(value, list | tuple):
        return said(value[0]) if value else None
    if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124 - not a number
        return None
    words = " ".join(str(value).split())
    return None if _NO_DAY.fullmatch(words[:LONGEST]) else words


def _in_one(parts: object) -> str:
    """A day, or less of one, whose parts stand apart, in one: `2023-6-18`, `2023 June 18`."""
    words = [str(part).strip() for part in parts] if isinstance(parts, list) else [str(parts)]
    return ("-" if all(map(str.isdecimal, words)) else " ").join(words)


def is_of_publication(day: date) -> bool:
    """Whether something can have come out on a day, by the clock: not where a program's time begins, nor to come."""
    return day != EPOCH and day <= datetime.now(UTC).date() + AHEAD


def names_no_year(words: str) -> bool:
    """Whether a day is told in words that are not understood, of a year that stands for none: `01 Jan 0001`."""
    return _NO_YEAR.search(words) is not None


def what_is_wrong(words: str) -> str:
    """Why no day was taken from these words, and what would be right."""
    told = repr(words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…")
    match _readings(words):
        case [one, other]:
            year = one.year if one.year != other.year else ""
            days = " or ".join(f"{day:%B} {day.day}{year and f', {day.year}'}" for day in (one, other))
            return f"its date {told} may be {days}; write {one} or {other}"
        case [_, _, *_]:
            return f"its date {told} may be any of three days; write it like 2023-06-18"
    day = _day_of_words(words)
    if day and not is_of_publication(day):
        return f"its date {told} is {'where the time of programs begins' if day == EPOCH else 'in the future'}"
    if names_no_year(words) if day is None else not is_in_range(day):
        return f"its date {told} lies outside of {DAYS_THERE_ARE}"
    if _YEARLESS.fullmatch(words):
        return f"its date {told} has no year, and none above it has; write it like 2023-06-18"
    return f"its date {told} {_what_else(words)}; write it like 2023-06-18"


def _what_else(words: str) -> str:
    if _MONTH_OR_DAY.fullmatch(words):
        return "may be a month or a day"
    return "tells no day" if _ONLY_A_MONTH.fullmatch(words) else "is not understood"


def _day_of_seconds(seconds: float) -> date | None:
    if moment := _MOMENT.fullmatch(str(seconds)):
        return _day_of_words(moment["day"])
    seconds /= next((finer for least, finer in _FINER if seconds > least), 1)
    if _EXCEL_FIRST <= seconds < _EXCEL_END:
        return _EXCEL_BEGINS + timedelta(days=int(seconds))
    if not 1e8 < seconds < 4.2e9:  # 1973 to 2103; 2023 or 20230620 is no number of seconds, but a year or a day
        return _day_of_words(str(int(seconds))) if 19000101 <= seconds <= 21001231 else None
    return datetime.fromtimestamp(seconds, UTC).date()


def _day_of_words(words: str) -> date | None:
    return _day_written(words) if len(words) <= LONGEST else _day_written.__wrapped__(words)


@lru_cache(maxsize=4_096)  # rows tell the same few days
def _day_written(words: str) -> date | None:
    words = _MOMENT.sub(r"\g<day>", words)
    if _SECONDS.fullmatch(words) or _OF_EXCEL.fullmatch(words):
        return _day_of_seconds(float(words))
    if (week := _WEEK.match(words)) is not None:
        return _day_of_week(week["week"])
    words = _OF_CABLES.sub(_as_written, in_figures(words))
    for pattern in _WRITTEN.ready:
        found = pattern.search(words[:80])
        if found and (day := written_in(found).date()):
            return day
    if (days := _readings(words)) or names_no_year(words):
        return days[0] if len(days) == 1 else None
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _as_written(found: re.Match[str]) -> str:
    """The day of a cable as others write it."""
    century = found["century"] or ("19" if int(found["year"]) > LAST_IN_2000S else "20")
    return f"{found['day']} {found['month']} {century}{found['year']}"


def _day_of_week(words: str) -> date | None:
    try:
        return date.fromisoformat(words)
    except ValueError:  # most years have no week 53
        return None


def _readings(words: str) -> list[date]:
    """The days that three numbers may be."""
    found = _NUMBERS.fullmatch(words)
    return days_in_numbers(found) if found else []

"""Spans of days as analysts write them: `2023`, `2023-06`, `2023-06-18`, `14d`, `today`, `2023-06..2023-08`."""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta
from typing import Final, NamedTuple

from model.days.day_range import DAYS_THERE_ARE, is_in_range

DAYS_FIT: Final = (
    f"a day such as 2023-06-18, a month 2023-06, a year 2023, 14d, 2w, 3m, 1y, today; from {DAYS_THERE_ARE}"
)
WHAT_FITS: Final = f"{DAYS_FIT}, or a..b"
BACKWARDS: Final = "of {!r} the first is after the last"
"""What is said of a range that is upside down."""

_CALENDAR: Final = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_BACK: Final = re.compile(r"(\d{1,4})([dwmy])")
_DAYS: Final = {"d": 1, "w": 7, "m": 30, "y": 365}


class Period(NamedTuple):
    """From the first day to the last, both included."""

    first: date
    last: date


def period(text: str, today: date) -> Period | None:
    """The span that a text names, `14d` being 14 days of which today is the last; None if it names none."""
    first, dots, last = text.partition("..")
    if dots and (first or last):
        return _between(first, last, today)
    return _named(text.lower(), today) or _calendar(text) or _back(text, today)


def is_backwards(text: str, today: date) -> bool:
    """Whether a text names two spans of which the first is after the last."""
    ends = [end for end in text.partition("..")[::2] if end]
    return len(ends) == 2 and all(period(end, today) for end in ends) and period(text, today) is None


def last_day(text: str, today: date) -> date | None:
    """The end that a text names: of a month or a year its last day, and for `14d` the day that is so long ago.

    None for a day to which no window reaches: nothing here is of it.
    """
    if (found := period(text, today)) is None:
        return None
    day = found.last if (back := _days_back(text)) is None else _so_long_before(today, back)
    return day if is_in_range(day) else None


def no_day_words(text: str) -> str:
    """What is said of a text that names no day."""
    return f"{text!r} is no day; what fits: {DAYS_FIT}"


def _between(first: str, last: str, today: date) -> Period | None:
    start = period(first, today) if first else Period(date.min, date.min)
    end = period(last, today) if last else Period(date.max, date.max)
    if start is None or end is None or start.first > end.last:
        return None
    return Period(start.first, end.last)


def _named(text: str, today: date) -> Period | None:
    yesterday = max(today, date.min + timedelta(1)) - timedelta(1)
    days = {"today": today, "yesterday": yesterday}
    return Period(days[text], days[text]) if text in days else None


def _calendar(text: str) -> Period | None:
    if (match := _CALENDAR.fullmatch(text)) is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    with suppress(ValueError):
        first = date(year or 0, month or 1, day or 1)
        if day:
            return Period(first, first)
        last_month = month or 12
        return Period(first, date(first.year, last_month, monthrange(first.year, last_month)[1]))
    return None


def _back(text: str, today: date) -> Period | None:
    if (days := _days_back(text)) is None:
        return None
    return Period(_so_long_before(today, max(days - 1, 0)), today)


def _days_back(text: str) -> int | None:
    match = _BACK.fullmatch(text.lower())
    return int(match[1]) * _DAYS[match[2]] if match else None


def _so_long_before(today: date, days: int) -> date:
    return today - timedelta(min(days, (today - date.min).days))

"""The words and glyphs of the agenda: days by their precision, how far off they are, what became of things."""

from datetime import date, timedelta
from typing import Final

from model.days.event_from import iso_told
from tui.words import long_day, month_word, short_day, short_told_day, told_day

STATE_GLYPHS: Final = {"coming": "→", "open": "○", "kept": "✓", "not kept": "✕", "unknown": "?"}
STATE_VARIABLES: Final = {
    "coming": "accent",
    "open": "text-muted",
    "kept": "level-agreed",
    "not kept": "level-escalating",
    "unknown": "text-muted",
}
"""The names of the theme's colours."""

DUE_CELLS: Final = 12
"""Of a short day with how exactly it is meant: `wk 13 Nov 22`."""
DAYS_OF_WEEK: Final = 7
SHORT_UNITS: Final = {"day": "d", "week": "wk", "month": "mo", "year": "y"}


def day_words(day: date | None, until: date | None, precision: str | None) -> str:
    """`15 Nov 2023`, `14 to 17 Nov 2023`, `week of 13 Nov 2023`, `Nov 2023`, `Mar to May 2024`, `2024`.

    Nothing for no day.
    """
    if day is None:
        return ""
    day = first_of(day, until, precision)
    last = last_of(day, until, precision)
    if last <= day:
        return told_day(day, precision)
    return f"{_beginning(day, last, precision)} to {told_day(last, _of_several(precision))}"


def _beginning(day: date, last: date, precision: str | None) -> str:
    """The first of several days or months without what the last one says too: `14`, `Mar`; of two years in full."""
    if precision == "month":
        return month_word(day) if day.year == last.year else told_day(day, precision)
    return str(day.day) if _is_one_month(day, last) else long_day(day)


def short_day_words(day: date | None, until: date | None, precision: str | None, as_of: date) -> str:
    """At most DUE_CELLS: `15 Nov`, `14–17 Nov`, `15 Nov 22`, `wk 13 Nov 22`, `Nov 2023`, `Mar–May 2024`, `2024`.

    Nothing for no day; of days in two months the first one.
    """
    if day is None:
        return ""
    day = first_of(day, until, precision)
    last = last_of(day, until, precision)
    if last <= day:
        return f"wk {short_day(day, as_of)}" if precision == "week" else short_told_day(day, precision, as_of)
    if precision == "month":
        return f"{month_word(day)}–{told_day(last, precision)}"
    return f"{day.day}–{short_day(last, as_of)}" if _is_one_month(day, last) else short_day(day, as_of)


def iso_days(day: date | None, until: date | None, precision: str | None) -> str:
    """`2023-11-15`, `2023-11-14 to 2023-11-17`, `week of 2023-11-13`, `2024-03 to 2024-05`; nothing for no day."""
    if day is None:
        return ""
    day = first_of(day, until, precision)
    last = last_of(day, until, precision)
    if last <= day:
        return iso_told(day, precision)
    return " to ".join(iso_told(each, _of_several(precision)) for each in (day, last))


def first_of(day: date, until: date | None, precision: str | None) -> date:
    """The first day of a week of which only the rest was meant (`this week`, said on a Thursday); else the day."""
    return day if until is None or precision != "week" else min(day, until - timedelta(days=DAYS_OF_WEEK - 1))


def last_of(day: date, until: date | None, precision: str | None) -> date:
    """The last of several days or months that are meant, of a month its first day; else the day itself."""
    if until is None or until <= day or precision == "year":
        return day
    if precision == "month":
        return until.replace(day=1)
    return day if precision == "week" and (until - day).days < DAYS_OF_WEEK else until


def _of_several(precision: str | None) -> str | None:
    """How exactly the last of several is told: that of weeks is a day."""
    return "month" if precision == "month" else "day"


def _is_one_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def in_words(days: int | None, day: date | None, precision: str | None, as_of: date, until: date | None = None) -> str:
    """`in 12 days`, `tomorrow`, `now`, `3 days ago`; no more exact than it is meant: `this month`, `in 2 years`.

    Nothing for no day; what is past by the last of its days.
    """
    if days is None or day is None:
        return ""
    unit = precision or "day"
    away = _away(days, day, unit, as_of, until)
    if not away and last_of(day, until, precision) > day:
        return "now"
    near = {1: f"next {unit}", 0: f"this {unit}", -1: f"last {unit}"}
    if unit == "day":
        near = {1: "tomorrow", 0: "now", -1: "1 day ago"}
    return near.get(away) or (f"in {away} {unit}s" if away > 0 else f"{-away} {unit}s ago")


def is_settled_early(days: int | None, state: str) -> bool:
    """Whether it is settled before its days are over: how far off it is says nothing then."""
    return days == 0 and state != "coming"


def short_in_words(
    days: int | None, day: date | None, precision: str | None, as_of: date, until: date | None = None
) -> str:
    """At most 10 cells: `+12 d`, `now`, `-3 d`, `+2 wk`, `this month`, `-1 y`."""
    if days is None or day is None:
        return ""
    unit = precision or "day"
    away = _away(days, day, unit, as_of, until)
    if not away:
        return "now" if unit == "day" or last_of(day, until, precision) > day else f"this {unit}"
    return f"{away:+d} {SHORT_UNITS[unit]}"


def _away(days: int, day: date, unit: str, as_of: date, until: date | None) -> int:
    """How many days, weeks, months or years off: a month is this month on each of its days."""
    if not days:
        return 0
    day = last_of(day, until, unit) if days < 0 else day
    months = (day.year - as_of.year) * 12 + day.month - as_of.month
    weeks = (day.toordinal() - day.weekday() - (as_of.toordinal() - as_of.weekday())) // 7
    return {"day": days, "week": weeks, "month": months, "year": day.year - as_of.year}[unit]

"""The words and glyphs of the agenda: days by their precision, how far off they are, what became of things."""

from datetime import date
from typing import Final

from tui.words import long_day, short_day, short_told_day, told_day

STATE_GLYPHS: Final = {"coming": "→", "open": "○", "kept": "✓", "not kept": "✕", "unknown": "?"}
STATE_VARIABLES: Final = {
    "coming": "accent",
    "open": "text-muted",
    "kept": "level-agreed",
    "not kept": "level-escalating",
    "unknown": "text-muted",
}
"""The names of the theme's colours."""

ROUGH: Final = ("week", "month", "year")
"""Of these the first and the last day are not named."""
SHORT_UNITS: Final = {"day": "d", "week": "wk", "month": "mo", "year": "y"}


def day_words(day: date | None, until: date | None, precision: str | None) -> str:
    """`15 Nov 2023`, `14 to 17 Nov 2023`, `week of 13 Nov 2023`, `Nov 2023`, `2024`, nothing for no day."""
    if day is None:
        return ""
    if precision in ROUGH or until is None or until <= day:
        return told_day(day, precision)
    first = str(day.day) if _is_one_month(day, until) else long_day(day)
    return f"{first} to {long_day(until)}"


def short_day_words(day: date | None, until: date | None, precision: str | None, as_of: date) -> str:
    """At most 9 cells: `15 Nov`, `14–17 Nov`, `15 Nov 22`, `wk 13 Nov`, `wk13Nov22`, `Nov 2023`, `2024`.

    Nothing for no day; of days in two months or in another year the first one.
    """
    if day is None or until is None or until <= day or precision in ROUGH:
        return short_told_day(day, precision, as_of)
    is_stretch = _is_one_month(day, until) and day.year == as_of.year
    return f"{day.day}–{short_day(until, as_of).strip()}" if is_stretch else short_day(day, as_of)


def _is_one_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)


def in_words(days: int | None, day: date | None, precision: str | None, as_of: date) -> str:
    """`in 12 days`, `tomorrow`, `now`, `3 days ago`; no more exact than it is meant: `this month`, `in 2 years`.

    Nothing for no day.
    """
    if days is None or day is None:
        return ""
    unit = precision or "day"
    away = _away(days, day, unit, as_of)
    near = {1: f"next {unit}", 0: f"this {unit}", -1: f"last {unit}"}
    if unit == "day":
        near = {1: "tomorrow", 0: "now", -1: "1 day ago"}
    return near.get(away) or (f"in {away} {unit}s" if away > 0 else f"{-away} {unit}s ago")


def is_settled_early(days: int | None, state: str) -> bool:
    """Whether it is settled before its days are over: how far off it is says nothing then."""
    return days == 0 and state != "coming"


def short_in_words(days: int | None, day: date | None, precision: str | None, as_of: date) -> str:
    """At most 10 cells: `+12 d`, `now`, `-3 d`, `+2 wk`, `this month`, `-1 y`."""
    if days is None or day is None:
        return ""
    unit = precision or "day"
    away = _away(days, day, unit, as_of)
    if not away:
        return "now" if unit == "day" else f"this {unit}"
    return f"{away:+d} {SHORT_UNITS[unit]}"


def _away(days: int, day: date, unit: str, as_of: date) -> int:
    """How many days, weeks, months or years off: a month is this month on each of its days."""
    months = (day.year - as_of.year) * 12 + day.month - as_of.month
    weeks = (day.toordinal() - day.weekday() - (as_of.toordinal() - as_of.weekday())) // 7
    return {"day": days, "week": weeks, "month": months, "year": day.year - as_of.year}[unit]

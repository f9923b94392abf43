"""The words and glyphs of the agenda: days by their precision, how far off they are, what became of things."""

from datetime import date
from typing import Final

from tui.words import MONTHS, long_day, short_day

STATE_GLYPHS: Final = {"coming": "→", "open": "○", "kept": "✓", "not kept": "✕", "unknown": "?"}
STATE_VARIABLES: Final = {
    "coming": "accent",
    "open": "text-muted",
    "kept": "level-agreed",
    "not kept": "level-escalating",
    "unknown": "text-muted",
}
"""The names of the theme's colours."""


def day_words(day: date | None, precision: str | None) -> str:
    """`15 Nov 2023`, `week of 13 Nov 2023`, `Nov 2023`, `2024`, nothing for no day."""
    match day, precision:
        case None, _:
            return ""
        case _, "week":
            return f"week of {long_day(day)}"
        case _, "month":
            return f"{MONTHS[day.month - 1]} {day.year}"
        case _, "year":
            return str(day.year)
        case _:
            return long_day(day)


def short_day_words(day: date | None, precision: str | None, as_of: date) -> str:
    """At most 9 cells: `15 Nov`, `15 Nov 22`, `wk13 Nov`, `wk13Nov22`, `Nov 2023`, `2024`, nothing for no day."""
    match day, precision:
        case None, _:
            return ""
        case _, "week":
            month = MONTHS[day.month - 1]
            is_near = day.year == as_of.year
            return f"wk{day.day:>2} {month}" if is_near else f"wk{day.day}{month}{day.year % 100:02d}"
        case _, "month" | "year":
            return day_words(day, precision)
        case _:
            return short_day(day, as_of)


def in_days_words(days: int | None) -> str:
    """`in 12 days`, `tomorrow`, `now`, `3 days ago`, nothing for no day."""
    if days is None:
        return ""
    near = {1: "tomorrow", 0: "now", -1: "1 day ago"}
    if days in near:
        return near[days]
    return f"in {days} days" if days > 0 else f"{-days} days ago"


def short_in_words(days: int | None) -> str:
    """At most 6 cells: `+12 d`, `now`, `-3 d`."""
    if days is None:
        return ""
    return f"{days:+d} d" if days else "now"

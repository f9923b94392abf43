"""Days, numbers, levels and lists as an editor writes them."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from model.days.event_from import MONTHS_OF, last_month
from model.schema import LEVELS

MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Not strftime, whose words change with the locale."""

NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)

VERBS: Final = {"has": "have", "counts": "count", "repeats": "repeat"}
"""What one does, and what several do."""


def day_words(day: date) -> str:
    """`15 November 2023`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date) -> str:
    """`15 Nov 2023`, for tables."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def month_words(day: date) -> str:
    """`November 2023`."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def months_words(first: date, last: date) -> str:
    """`March to May 2024`, `November 2023 to January 2024`, `November 2023`: the months from one day to another."""
    if (first.year, first.month) == (last.year, last.month):
        return month_words(last)
    return f"{MONTHS[first.month - 1] if first.year == last.year else month_words(first)} to {month_words(last)}"


def told_day(day: date, precision: str | None) -> str:
    """A day as exactly as it is told: `15 November 2023`, `the week of 13 November 2023`, `November 2023`, `June to
    August 2023`, `2023`.
    """
    match precision:
        case "week":
            return f"the week of {day_words(day)}"
        case "month" | "quarter" | "half":
            return months_words(day, last_month(day, precision))
        case "year":
            return str(day.year)
    return day_words(day)


def short_told_day(day: date, precision: str | None) -> str:
    """`15 Nov 2023`, `week of 13 Nov 2023`, `Nov 2023`, `Jun 2023 to Aug 2023`, `2023`, for tables."""
    short = short_day(day)
    if precision in MONTHS_OF:
        return " to ".join(short_day(each).partition(" ")[2] for each in (day, last_month(day, precision)))
    return {"week": f"week of {short}", "month": short.partition(" ")[2], "year": str(day.year)}.get(
        precision or "", short
    )


def period_words(first: date, last: date) -> str:
    """`1 to 30 November 2023`, `28 May to 21 June 2023`, `15 November 2023`."""
    if first == last:
        return day_words(last)
    if first.year != last.year:
        return f"{day_words(first)} to {day_words(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} to {day_words(last)}"
    return f"{first.day} to {day_words(last)}"


def number_words(number: int) -> str:
    """`no`, `one` … `twelve`, then digits: `1,267`."""
    return NUMBERS[number] if number < len(NUMBERS) else f"{number:,}"


def counted(number: int, noun: str) -> str:
    """`no events`, `one article`, `36 articles`."""
    return f"{number_words(number)} {noun}" if number == 1 else f"{number_words(number)} {plural(noun)}"


def often(number: int) -> str:
    """`once`, `twice`, `three times`."""
    return {1: "once", 2: "twice"}.get(number) or f"{number_words(number)} times"


def plural(noun: str) -> str:
    """`countries`, `articles`."""
    return f"{noun[:-1]}ies" if noun.endswith("ry") else f"{noun}s"


def verb(number: int, singular: str) -> str:
    """`has` or `have`, by the number of what it is said of."""
    return singular if number == 1 else VERBS[singular]


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentence_case(text: str) -> str:
    """With a capital at its beginning."""
    return text[:1].upper() + text[1:]


def level_words(level: int | None) -> str:
    """The label of a level, or `none`."""
    return "none" if level is None else LEVELS[level]


def signed(value: float) -> str:
    """`+2.2`, `−0.3`, `0.0`, with a minus that is as wide as the plus."""
    return f"{value:+.1f}".replace("-", "−") if round(value, 1) else "0.0"

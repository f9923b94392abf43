"""Days in three numbers as headings: which is the month is told by the number itself, or by others of its document."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from model.dating import IN_NUMBERS, WEEKDAY, WEEKDAY_BEHIND, Written, full_year
from model.readers.paragraphs import Paragraph

LONGEST: Final = 40
"""Characters of a paragraph that may be such a day."""
ORDERS: Final = (("three", "one", "two"), ("three", "two", "one"), ("one", "two", "three"))
"""Where year, month and day may stand; the year goes first only if it has two digits."""

_DAY: Final = re.compile(rf"[\W_]*(?:{WEEKDAY},?\s+)?{IN_NUMBERS}{WEEKDAY_BEHIND}?[\W_]*", re.IGNORECASE)


def is_in_numbers(text: str) -> bool:
    """Whether a text is a day in numbers and nothing else, whichever of them is the month."""
    return len(text) <= LONGEST and _DAY.fullmatch(text) is not None


def with_days(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, and those that are but a day in numbers as `2025-03-14`, where there is one day that it can be.

    Of `14.03.2025` and `03.04.2025` the first tells that the day goes before the month, and so of the second too; of
    `20.01.25` and `21.01.25` both that the year goes last, since it is the same.
    """
    found = {place: days for place, each in enumerate(paragraphs) if (days := _DAY.fullmatch(each.text[: LONGEST + 1]))}
    orders = {mark: _orders([days for days in found.values() if days["mark"] == mark]) for mark in "./-"}
    told = list(paragraphs)
    for place, days in found.items():
        if day := _day(days, orders[days["mark"]]):
            told[place] = paragraphs[place]._replace(text=day.isoformat())
    return told


def _orders(days: Sequence[re.Match[str]]) -> Sequence[tuple[str, str, str]]:
    """Those of ORDERS that days written with one mark may be in, by what they show together."""
    orders = list(ORDERS)
    short = [each for each in days if len(each["three"]) == 2]
    first, last = ({int(each[name]) for each in short} for name in ("one", "three"))
    if len(last) < len(first) or not all(_written(each, ORDERS[2]).date() for each in short) or not short:
        orders.remove(ORDERS[2])
    elif len(first) < len(last):
        return ORDERS[2:]
    is_month_first = _is_month_first(each for each in days if ORDERS[2] not in orders or len(each["three"]) > 2)
    if is_month_first is not None:
        orders.remove(ORDERS[1] if is_month_first else ORDERS[0])
    return orders


def _is_month_first(days: Iterable[re.Match[str]]) -> bool | None:
    """Whether the month goes before the day, by those that can be read in one way only; None if they don't agree."""
    orders = {int(each["two"]) > 12 for each in days if (int(each["one"]) > 12) != (int(each["two"]) > 12)}
    return orders.pop() if len(orders) == 1 else None


def _day(days: re.Match[str], orders: Sequence[tuple[str, str, str]]) -> date | None:
    """The one day that it can be."""
    found = {day for order in orders if (day := _written(days, order).date())}
    return found.pop() if len(found) == 1 else None


def _written(days: re.Match[str], order: tuple[str, str, str]) -> Written:
    """The numbers in an order; without a year where it would have another number of digits than years have."""
    year, month, day = (days[name] for name in order)
    is_year = len(year) == 4 or (len(year) == 2 and len(days["three"]) == 2)
    return Written(full_year(year) if is_year else None, int(month), int(day))

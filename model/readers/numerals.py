"""Days in three numbers as headings: which is the month is told by the number itself, or by others of its document."""

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Final

from model.dating import WEEKDAY
from model.readers.paragraphs import Paragraph

LONGEST: Final = 40
"""Characters of a paragraph that may be such a day."""

_DAY: Final = re.compile(
    rf"[\W_]*(?:{WEEKDAY},?\s+)?(?:(?P<one>\d{{1,2}})(?P<mark>[./-])(?P<two>\d{{1,2}})(?P=mark)(?P<year>(?:19|20)\d\d)"
    r"|(?P<chinese>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日)[\W_]*",
    re.IGNORECASE,
)


def is_in_numbers(text: str) -> bool:
    """Whether a text is a day in numbers and nothing else, whichever of them is the month."""
    return len(text) <= LONGEST and _DAY.fullmatch(text) is not None


def with_days(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, and those that are but a day in numbers as `2025-03-14`, where there is one day that it can be.

    Of `14.03.2025` and `03.04.2025` the first tells that the day goes before the month, and so of the second too.
    """
    found = {place: days for place, each in enumerate(paragraphs) if (days := _DAY.fullmatch(each.text[: LONGEST + 1]))}
    first = {mark: _is_month_first(days for days in found.values() if days["mark"] == mark) for mark in "./-"}
    told = list(paragraphs)
    for place, days in found.items():
        if day := _day(days, first.get(days["mark"])):
            told[place] = paragraphs[place]._replace(text=day.isoformat())
    return told


def _is_month_first(days: Iterable[re.Match[str]]) -> bool | None:
    """Whether the month goes before the day, by those that can be read in one way only; None if they don't agree."""
    orders = {int(each["two"]) > 12 for each in days if (int(each["one"]) > 12) != (int(each["two"]) > 12)}
    return orders.pop() if len(orders) == 1 else None


def _day(days: re.Match[str], is_month_first: bool | None) -> date | None:
    """The one day that it can be."""
    if days["chinese"]:
        readings = [("chinese", "month", "day")]
    else:
        readings = [("year", "one", "two")] if is_month_first is not False else []
        readings += [("year", "two", "one")] if is_month_first is not True else []
    found = set[date]()
    for year, month, day in readings:
        with suppress(ValueError):
            found.add(date(int(days[year]), int(days[month]), int(days[day])))
    return found.pop() if len(found) == 1 else None

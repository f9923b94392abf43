"""The days of one column of rows: those that may be several days are decided by the others, as a tracker's headings."""

import re
from collections import deque
from collections.abc import Sequence
from datetime import date
from typing import Final

from model.days.dating import Written
from model.readers.days.calendar import Calendar
from model.readers.days.headings import heading_of
from model.readers.days.numerals import First, OpenDay, open_day
from model.readers.days.open_days import with_days
from model.readers.text.paragraphs import Paragraph

ROWS: Final = 500
"""Days before one that is open, and behind it, that are asked which it is."""

_HOUR: Final = re.compile(r"(?:,?\s+|T)\d\d?[:.h]\d\d\b.*", re.IGNORECASE)
"""The time of the day behind it."""


class DaysOfColumn:
    """Those of one input so far."""

    def __init__(self, year: int | None = None) -> None:
        """`year` is told above them."""
        self._year = year
        self._cells = deque[str](maxlen=ROWS)
        self._orders: dict[str, First] = {}
        self._last: date | None = None

    def saw(self, words: str, day: date) -> None:
        """One more that can be no other day."""
        self._cells.append(words)
        self._last = day

    def settled(self, words: str) -> date | None:
        """The day of one that is none by itself: in the order that the others show, in the year of the one above."""
        day = self._in_order(opened) if (opened := _open_day(words)) else heading_of(_heading(words))
        if day is None or not (day.month and day.day):
            return None
        calendar = Calendar(self._last.year if self._last else self._year)
        if self._last:
            calendar.turn(Written(self._last.year, self._last.month, self._last.day))
        calendar.turn(day)
        found = calendar.day
        self._last = found or self._last
        return found

    def is_open(self, words: str) -> bool:
        """Whether others may tell which day it is."""
        opened = _open_day(words)
        return opened is not None and opened.mark not in self._orders

    def ask(self, cells: Sequence[str]) -> None:
        """What these show, with those before them."""
        year = [str(self._year)] if self._year else []
        headings = [_heading(words) for words in (*year, *self._cells, *cells)]
        shown: dict[str, set[First]] = {}
        for heading, told in zip(headings, with_days(headings), strict=True):
            if told.day and (opened := open_day(heading)):
                firsts = [first for first, each in opened.readings.items() if each == told.day]
                if len(firsts) == 1:
                    shown.setdefault(opened.mark, set()).add(firsts[0])
        self._orders |= {mark: firsts.pop() for mark, firsts in shown.items() if len(firsts) == 1}

    def _in_order(self, opened: OpenDay) -> Written | None:
        order = self._orders.get(opened.mark)
        return opened.readings.get(order) if order else None


def _heading(words: str) -> Paragraph:
    return Paragraph(_HOUR.sub("", words), is_heading=True)


def _open_day(words: str) -> OpenDay | None:
    """Of days in numbers, and of a name and a number, what each may be; of several days nobody decides it."""
    opened = open_day(_heading(words))
    return opened if opened and opened.readings.keys() - {"days"} else None

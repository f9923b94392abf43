"""The day that headings come to, one after the other."""

import re
from datetime import date

from model.days.dating import Written
from model.readers.days.days import what_is_wrong
from model.readers.days.misspelt import is_like_a_month


class Calendar:
    """The day that the headings so far come to; what a heading does not say is as in those above it."""

    def __init__(self, year: int | None = None) -> None:
        self.day: date | None = None
        self.trouble = ""
        """Why what the last heading tells is no day, until somebody is told; empty: it is one, or tells none.

        While there is a day, the heading below it that may be meant for another."""
        self._year = year
        self.month: int | None = None
        """That of the last heading."""
        self.is_year_told = False
        """Whether a heading that is a year, or a month with its year, tells it."""
        self._last: date | None = None

    def turn(self, heading: Written, words: str = "", *, above: str = "", is_for_entries: bool = False) -> None:
        """To the next heading, which is in these words; a month or a year for entries right below it is no day.

        `above` is a heading right above it that is not understood.
        """
        self.month = heading.month or (None if heading.year else self.month)
        if heading.year:
            self._year, self.is_year_told = heading.year, heading.day is None
        self.day = self._nearest(heading) if heading.day else None
        is_right = self.day or not (heading.day or is_for_entries)
        self.trouble = "" if is_right else self._what_is_wrong(words, above, has_day=heading.day is not None)
        if self.day:
            self._last, self._year = self.day, self.day.year

    def lose(self, words: str) -> None:
        """To a time that is no day."""
        self.day, self.trouble = None, what_is_wrong(words)

    def doubt(self, words: str) -> None:
        """That a heading may have been meant to turn to another day."""
        self.trouble = self.trouble or (words if self.day else "")

    def take_trouble(self) -> str:
        """What is wrong, once."""
        trouble, self.trouble = self.trouble, ""
        return trouble

    def _what_is_wrong(self, words: str, above: str, *, has_day: bool) -> str:
        if not has_day:
            return f"its date {words!r} is no one day; write it like 2023-06-18"
        if self.month is None and is_like_a_month(above.partition(" ")[0]):
            return f"its date {words!r} has no month: {above!r} above it is not understood; write it like 2023-06-18"
        if self._year is None:
            return f"its date {words!r} has no year; name it in a heading above, or write it like 2023-06-18"
        if self.month is not None:
            return f"its date {words!r} is no day of {self._year}; write it like 2023-06-18"
        return what_is_wrong(words)

    def _nearest(self, heading: Written) -> date | None:
        """The day in the year that is told, or else in that which brings it nearest to the day before."""
        years = [] if self._year is None else [self._year]
        if years and self._last and not heading.year and not self.is_year_told:
            years += [years[0] - 1, years[0] + 1]
        days = [day for year in years if (day := _valid(year, self.month, heading.day))]
        return min(days, key=lambda day: abs(day - (self._last or day)), default=None)


def _valid(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


def year_told_in(text: str) -> int | None:
    """The one year that a text names."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    return int(years.pop()) if len(years) == 1 else None

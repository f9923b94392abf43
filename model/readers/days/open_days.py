"""Days that may be several by themselves: which they are, is decided once for a document, by its other headings."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise, takewhile
from typing import Final

from model.days.dating import Written
from model.readers.days.calendar import Calendar, year_told_in
from model.readers.days.headings import heading_of, week_of
from model.readers.days.numerals import First, OpenDay, open_day, weekday_alone
from model.readers.text.paragraphs import Paragraph

YEARS_APART: Final = 1
"""How far the year of a day may be from those of the plain days of its document."""
IN_ONE_MONTH: Final = 3
"""So many days that are of one month, or else the same one of as many months."""
Readings = dict[First, Written]
_ORDERS: Final[tuple[set[First], ...]] = ({"month", "day"}, {"name", "year behind a name"})
"""What may go first in days that are written alike: of each, one does."""


def with_days(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, of which those that may be several days know which they are, where the others tell.

    Of `14.03.2025` and `03.04.2025` the first tells that the day goes before the month, and so of the second too; of
    `20.01.25` and `21.01.25` both that the year goes last, since it is the same.
    """
    told = list(paragraphs)
    found = _without_pages(
        {place: day for place, each in enumerate(paragraphs) if not each.day and (day := open_day(each))}, paragraphs
    )
    weekdays = {place: each for place, each in enumerate(map(weekday_alone, paragraphs)) if each is not None}
    if not found and not weekdays:
        return told
    around = _Around(paragraphs, found)
    for mark in sorted({day.mark for day in found.values()}, reverse=True):  # names last: years may decide them
        of_mark = {place: day for place, day in found.items() if day.mark == mark}
        for place, written in _decided(of_mark, around).items():
            told[place] = paragraphs[place]._replace(day=written)
            around.know(place, written)
    for place, weekday in weekdays.items():
        if (found_day := around.named(place, weekday)) is not None:
            named = Written(found_day.year, found_day.month, found_day.day)
            told[place] = paragraphs[place]._replace(day=named)
            around.know(place, named)
    return told


def _without_pages(found: dict[int, OpenDay], paragraphs: Sequence[Paragraph]) -> dict[int, OpenDay]:
    """Without `1/5`, `2/5`, `3/5` as lines of a text: they count its parts."""
    lines = [place for place in found if not paragraphs[place].style and paragraphs[place].text.count("/") == 1]
    counted = [paragraphs[place].text.strip().split("/") for place in lines]
    ones, twos = [one for one, _ in counted], {two for _, two in counted}
    is_count = len(twos) == 1 and ones == [str(number) for number in range(1, len(ones) + 1)]
    return {place: day for place, day in found.items() if not (is_count and place in lines)}


class _Around:
    """What the plain days of a document tell of the others."""

    def __init__(self, paragraphs: Sequence[Paragraph], found: Mapping[int, OpenDay]) -> None:
        above = takewhile(lambda paragraph: not heading_of(paragraph), paragraphs)
        year = year_told_in(" ".join(each.text for place, each in enumerate(above) if place not in found))
        calendar = Calendar(year)
        self.years = {year} if year else set[int]()
        self._days: dict[int, date] = {}
        self._months: dict[int, Written] = {}
        self._weeks = {place: week for place, each in enumerate(paragraphs) if (week := week_of(each))}
        for place, paragraph in enumerate(paragraphs):
            if place not in found and (heading := heading_of(paragraph)):
                calendar.turn(heading)
                self._months[place] = heading
                if calendar.day:
                    self._days[place] = calendar.day
                self.years |= {year for year in (heading.year, calendar.day and calendar.day.year) if year}

    def know(self, place: int, day: Written) -> None:
        """One more day."""
        self.years |= {day.year} if day.year else set()
        if found := self._dated(place, day):
            self._days[place] = found

    def month_above(self, place: int) -> int | None:
        """The month in whose heading a paragraph stands, with no day of another between."""
        above = [self._months[at] for at in sorted(self._months) if at < place]
        headings = [each for each in above if each.day is None]
        if not headings or not headings[-1].month:
            return None
        behind = above[above.index(headings[-1]) :]
        return headings[-1].month if all(each.month in (None, headings[-1].month) for each in behind) else None

    def narrowed(self, place: int, day: OpenDay) -> Readings:
        """The readings that are possible where it stands."""
        found = dict(day.readings)
        if month := self.month_above(place):
            found = {first: each for first, each in found.items() if first == "days" or each.month == month}
        if self.years:
            is_near = {first: self._is_near(each.year) for first, each in found.items()}
            found = {first: each for first, each in found.items() if is_near[first]} or found
        if day.weekday is not None and len(found) > 1:
            dates = {first: self._dated(place, each) for first, each in found.items()}
            right = {first for first, each in dates.items() if each and each.weekday() == day.weekday}
            found = {first: each for first, each in found.items() if first in right} or found
        return found

    def _is_near(self, year: int | None) -> bool:
        return year is None or any(abs(year - known) <= YEARS_APART for known in self.years)

    def within(self, place: int, readings: Readings) -> set[First]:
        """Those that are between the days above and below, in whichever order these are."""
        before, after = self._beside(place)
        if not before or not after:
            return set()
        least, most = sorted((before, after))
        dates = {first: self._dated(place, each) for first, each in readings.items()}
        return {first for first, each in dates.items() if each and least <= each <= most}

    def named(self, place: int, weekday: int) -> date | None:
        """The one day of this name in the week of the heading above, or between the days above and below.

        Below the last day it is the next one, where the days above go on from one to the next.
        """
        if (week := self._week_above(place)) is not None:
            return _next(week, weekday)
        before, after = self._beside(place)
        if before and not after and self._go_on():
            return _next(before + timedelta(days=1), weekday)
        if not before or not after:
            return None
        least, most = sorted((before, after))
        first = _next(least + timedelta(days=1), weekday)
        return first if first < most <= first + timedelta(days=7) else None

    def _week_above(self, place: int) -> date | None:
        """The first day of the week in whose heading a paragraph stands."""
        at = max((at for at in self._weeks if at < place), default=None)
        if at is None or any(at < other < place and other in self._months for other in self._days):
            return None
        return self._dated(at, self._weeks[at])

    def _go_on(self) -> bool:
        """Whether there are several days, each behind the one above it."""
        days = [self._days[at] for at in sorted(self._days)]
        return len(days) > 1 and all(one < other for one, other in pairwise(days))

    def _beside(self, place: int) -> tuple[date | None, date | None]:
        before = max((at for at in self._days if at < place), default=None)
        after = min((at for at in self._days if at > place), default=None)
        return (None if before is None else self._days[before]), (None if after is None else self._days[after])

    def _dated(self, place: int, day: Written) -> date | None:
        """In the year that is told, or else in that of the day above."""
        before, after = self._beside(place)
        known = before or after
        year = day.year or (known.year if known else self.years and max(self.years)) or None
        return day._replace(year=year).date()


def _next(day: date, weekday: int) -> date:
    """The first day of this name from that day on."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _decided(found: Mapping[int, OpenDay], around: _Around) -> dict[int, Written]:
    """Those written with one mark, of which there is one day that each can be.

    With dots and a year the day is first where nothing tells: hardly anybody writes the month so.
    """
    readings = {place: around.narrowed(place, day) for place, day in found.items()}
    goes = _where_years_go(list(found.values()))
    for place, day in found.items():
        if day.ends and goes:
            readings[place] = {at: each for at, each in readings[place].items() if (at == "year") == (goes == "first")}
    shown = {next(iter(each)) for each in readings.values() if len(each) == 1}
    if not shown:
        inside = (around.within(place, each) for place, each in readings.items() if len(each) > 1)
        shown = {next(iter(each)) for each in inside if len(each) == 1} & {"month", "day"}
    shown = shown or _in_one_month(found.values())
    if not shown and all(_is_dotted(day) for day in found.values()):
        shown = {"day"}
    order = next((one for kind in _ORDERS if len(one := shown & kind) == 1), set[First]())
    days: dict[int, Written] = {}
    for place, each in readings.items():
        chosen = {first: day for first, day in each.items() if first in order} or each
        if len(set(chosen.values())) == 1 and "year behind a name" not in chosen:
            days[place] = next(iter(chosen.values()))
    return days


def _is_dotted(day: OpenDay) -> bool:
    """Whether a day is in numbers with dots between them, and has a year, at its end for certain."""
    return day.mark == "." and "year" not in day.readings and all(each.year for each in day.readings.values())


def _in_one_month(found: Collection[OpenDay]) -> set[First]:
    """What goes first where that puts at least three days into one month: else each would be the same one of another.

    The first of months may well be (`1/1/2025`, `4/1/2025`, `7/1/2025`).
    """
    both = [day.readings for day in found if day.readings.keys() >= {"month", "day"}]
    months = {first: {(each[first].year, each[first].month) for each in both} for first in _ORDERS[0]}
    few, many = sorted(months, key=lambda first: len(months[first]))
    is_one = len(months[few]) == 1 and len(months[many]) >= IN_ONE_MONTH
    return {few} if is_one and {each[many].day for each in both} != {1} else set()


def _where_years_go(days: Sequence[OpenDay]) -> str | None:
    """Where the years of two digits stand: they are fewer than the days; None if that is open."""
    ends = [day.ends for day in days if day.ends]
    first, last = {one for one, _ in ends}, {three for _, three in ends}
    if len(last) < len(first) or not all("year" in day.readings for day in days if day.ends):
        return "last"
    return "first" if len(first) < len(last) else None

"""The years of days that are written without: what tells one of them, and the order of all, tells the others."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from model.days.datelines import day_of_a_copy, url_date
from model.days.dating import WEEKDAY, Written, weekday_number
from model.readers.days.calendar import year_told_in
from model.readers.days.days import parse_day
from model.readers.days.named import day_in_name, year_in_name

HALF: Final = 183
"""Days from one to the next beyond which it is nearer in the year before or after."""
OPEN: Final = 90
"""Days from one to the next beyond which it may be in either year: it goes on in the direction of the others."""
BESIDE: Final = 3
"""Days that what an entry links to came out before or behind its own."""
AHEAD: Final = 31
"""Days behind the one on which it was written or that its name tells up to which a tracker may tell of."""
AGREED: Final = 2 / 3
"""The share of the addresses with days that must tell one year."""
_WEEKDAY: Final = re.compile(rf"\W*({WEEKDAY})", re.IGNORECASE)
_SPAN: Final = re.compile(r"\b((?:19|20)\d\d)\s*(?:[-–—/&]|to|and)\s*((?:19|20)?\d\d)\b")
_IN_ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?!\d)")


class Known(NamedTuple):
    """What is known of a document from elsewhere."""

    place: str = ""
    """Its file, whose name may tell its day or year."""
    day: date | None = None
    """On which it was sent."""


NOTHING: Final = Known()


class Heading(NamedTuple):
    """One that dates what follows."""

    written: Written
    words: str
    links: tuple[str, ...] = ()
    """Of what stands below it, and its own."""


def years_told(headings: Sequence[Heading], above: str, known: Known) -> Mapping[int, Written]:
    """The whole days of those without a year, by their number; none where nothing tells a year.

    `above` is what stands above the first. Where headings are years or months with theirs, these tell all.
    """
    days = _with_months(headings)
    if all(day.year for day in days.values()) or any(each.written.year and not each.written.day for each in headings):
        return {}
    told = list(days.items())
    apart = _years_apart([day for _, day in told])
    turned = {number: years for (number, _), years in zip(told, apart, strict=True)}
    first = _first_years(days, turned) or _same(_first_year(days, turned, headings, above, known), turned)
    whole = {number: day._replace(year=first[number] + turned[number]) for number, day in told if number in first}
    return {number: day for number, day in whole.items() if not days[number].year and day.date()}


def _with_months(headings: Sequence[Heading]) -> dict[int, Written]:
    """The headings that are days, with the month of the one above where they have none."""
    days, month = dict[int, Written](), None
    for number, (written, _, _) in enumerate(headings):
        month = written.month or (None if written.year else month)
        if written.day and month and (written._replace(year=2000, month=month)).date():
            days[number] = written._replace(month=month)
    return days


def _years_apart(days: Sequence[Written]) -> list[int]:
    """How many years each day is behind the first one's, by the order of all.

    Each is in the year that brings it nearest to the one above, or where that is open, goes on as the others do. Where
    that would turn the year both up and down, all go on as most do.
    """
    steps = [_ordinal(day) - _ordinal(above) for above, day in pairwise(days)]
    nearest = [-1 if step > HALF else 1 if step < -HALF else 0 for step in steps]
    ways = [step + 366 * turn for step, turn in zip(steps, nearest, strict=True)]
    ups, downs = (sum(0 < sign * way <= OPEN for way in ways) for sign in (1, -1))
    turns = nearest
    if ups != downs:
        strict = [-(step > 0) if downs > ups else int(step < 0) for step in steps]
        long = [abs(step + 366 * turn) > HALF for step, turn in zip(steps, strict, strict=True)]
        turns = [all_on if abs(way) > OPEN else near for all_on, way, near in zip(strict, ways, nearest, strict=True)]
        turns = strict if {1, -1} <= {*turns} and sum(long) <= 1 else turns
    return [sum(turns[:at]) for at in range(len(days))]


def _ordinal(day: Written) -> int:
    return date(2000, day.month or 1, day.day or 1).toordinal()


def _first_years(days: Mapping[int, Written], turned: Mapping[int, int]) -> dict[int, int]:
    """For each day the year of the first one, by the nearest above that has its year, else the nearest below."""
    with_years = {number: day.year - turned[number] for number, day in days.items() if day.year}
    if not with_years:
        return {}
    first, year = dict[int, int](), with_years[min(with_years)]
    for number in days:
        year = with_years.get(number, year)
        first[number] = year
    return first


def _same(year: int | None, turned: Mapping[int, int]) -> dict[int, int]:
    return dict.fromkeys(turned, year) if year else {}


def _first_year(
    days: Mapping[int, Written], turned: Mapping[int, int], headings: Sequence[Heading], above: str, known: Known
) -> int | None:
    """The year of the first day: by what entries link to, by what stands above all, by the file's name."""
    if year := _by_links(days, turned, headings):
        return year
    year = _by_words(days, turned, above)
    named = day_in_name(known.place)
    if day := (None if year else named or known.day):
        year = _by_day(days, turned, day)
    if year is None and (told := year_in_name(known.place)):
        year = _most_in([told], turned)
    return year and _by_weekdays(year, days, turned, headings)


def _by_links(days: Mapping[int, Written], turned: Mapping[int, int], headings: Sequence[Heading]) -> int | None:
    votes = Counter[int]()
    for number, day in days.items():
        for link in headings[number].links:
            votes.update(year - turned[number] for year in _years_in(link, day))
    year, count = votes.most_common(1)[0] if votes else (0, 0)
    return year if count and count >= AGREED * votes.total() else None


def _years_in(link: str, day: Written) -> list[int]:
    """The year of a day near this one, or of its month, that an address tells."""
    if told := url_date(link):
        for year in (told.year, told.year - 1, told.year + 1):
            near = day._replace(year=year).date()
            if near and abs((near - told).days) <= BESIDE:
                return [year]
        return []
    found = _IN_ADDRESS.search(link)
    return [int(found[1])] if found and int(found[2]) == day.month else []


def _by_words(days: Mapping[int, Written], turned: Mapping[int, int], above: str) -> int | None:
    """By the day on which the document was changed, the years from and to which it goes, or the one that it names."""
    if changed := (copied := day_of_a_copy(above)) and parse_day(copied):
        return _by_day(days, turned, changed)
    spans = {(int(found[1]), int(found[1][: 4 - len(found[2])] + found[2])) for found in _SPAN.finditer(above)}
    if len(spans) == 1 and (span := spans.pop())[0] < span[1]:
        return _most_in(range(span[0], span[1] + 1), turned)
    year = year_told_in(above)
    return _most_in([year], turned) if year else None


def _by_day(days: Mapping[int, Written], turned: Mapping[int, int], told: date) -> int | None:
    """The year of the first day that makes the newest one come shortly before the day that is told."""
    newest = max(days, key=lambda number: (turned[number], _ordinal(days[number])))
    for year in (told.year + 1, told.year, told.year - 1):
        if (day := days[newest]._replace(year=year).date()) and (day - told).days <= AHEAD:
            return year - turned[newest]
    return None


def _most_in(years: Sequence[int], turned: Mapping[int, int]) -> int:
    """The year of the first day for which most days are in these years; where they go over more, it is one of them."""
    if len({*turned.values()}) > len(years) + 1:
        return years[0] if turned[max(turned)] > 0 else years[-1]
    firsts = sorted({year - turn for year in years for turn in turned.values()})
    return max(firsts, key=lambda first: (sum(first + turn in years for turn in turned.values()), first in years))


def _by_weekdays(year: int, days: Mapping[int, Written], turned: Mapping[int, int], headings: Sequence[Heading]) -> int:
    """That year, or the one before or behind it where all weekdays are right in that alone."""

    def is_right(base: int) -> bool:
        return all(
            (day := days[number]._replace(year=base + turned[number]).date()) and day.weekday() == weekday
            for number, weekday in weekdays.items()
        )

    found = ((number, _WEEKDAY.match(headings[number].words)) for number in days)
    weekdays = {number: weekday_number(each[1]) for number, each in found if each}
    if not weekdays or is_right(year):
        return year
    return next(filter(is_right, (year - 1, year + 1)), year)

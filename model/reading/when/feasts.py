"""Days with a name: those of one day of the year, of the nth weekday of a month, and of the moon."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

import polars as pl

YEARS: Final = range(1980, 2050)
"""Of these years the days are known."""
_FIXED: Final = {
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "New Year’s Eve": (12, 31),
    "New Year’s Day": (1, 1),
    "Valentine’s Day": (2, 14),
    "May Day": (5, 1),
    "Independence Day": (7, 4),
    "the Fourth of July": (7, 4),
    "Double Ten": (10, 10),
    "Halloween": (10, 31),
    "Veterans Day": (11, 11),
    "Christmas": (12, 25),
}
"""By month and day."""
_OF_WEEKDAYS: Final = {
    "Presidents’ Day": (2, 0, 3),
    "Memorial Day": (5, 0, -1),
    "Labor Day": (9, 0, 1),
    "Thanksgiving Day": (11, 3, 4),
    "Thanksgiving": (11, 3, 4),
}
"""By month, weekday (Monday is 0) and which of these; -1 is the last."""
_OF_THE_MOON: Final = ("Lunar New Year", "Chinese New Year", "Spring Festival")
_NEW_MOONS: Final = (
    "0216 0205 0125 0213 0202 0220 0209 0129 0217 0206 0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 "
    "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 "
    "0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 "
    "0212 0201 0122 0210 0130 0217 0206 0126 0214 0202"
)
"""The first day of the lunar year in each of the years."""
_INAUGURATION: Final = "Inauguration Day"
_EVERY_FOUR: Final = 4
"""In the year after those that four divides a president is sworn in."""
_OVER: Final = ("Christmas", "the New Year", "National Day holiday", *_OF_WEEKDAYS, *_OF_THE_MOON)
"""Those around which there are days off."""

FEASTS: Final = "|".join((*_FIXED, *_OF_WEEKDAYS, *_OF_THE_MOON, _INAUGURATION)).replace("’", "[’']")
"""A pattern of their names; of two the longer one stands before the other."""
HOLIDAYS: Final = "|".join(_OVER).replace("’", "[’']")
"""And of those that are holidays of several days."""
FEAST_TRIGGERS: Final = (
    *("hristmas", "ew Year", "alentine", "ay Day", "pendence Day", "ourth of July", "tional Day h", "ouble Ten"),
    *("alloween", "eterans Day", "idents’ Day", "idents' Day", "morial Day", "abor Day", "hanksgiving"),
    *("pring Festival", "uguration Day"),
)
"""One of these is in each."""


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth such weekday of a month, from its end if that is below 0."""
    if nth < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _all() -> Iterator[tuple[str, date]]:
    """Each feast with its year (`Labor Day 2025`), and its day."""
    for year, moon in zip(YEARS, _NEW_MOONS.split(), strict=True):
        yield from ((f"{name} {year}", date(year, *day)) for name, day in _FIXED.items())
        yield from ((f"{name} {year}", _nth(year, *day)) for name, day in _OF_WEEKDAYS.items())
        yield from ((f"{name} {year}", date(year, int(moon[:2]), int(moon[2:]))) for name in _OF_THE_MOON)
        yield f"the New Year {year}", date(year, 1, 1)
        yield f"National Day holiday {year}", date(year, 10, 1)  # China's; Taiwan's is a single day, the tenth
        yield f"{_INAUGURATION} {year}", date(year - (year - 1) % _EVERY_FOUR, 1, 20)


_DAYS: Final = pl.DataFrame(list(_all()), schema={"feast": pl.String, "day": pl.Date}, orient="row")


def feast_days() -> list[pl.Expr]:
    """`this`, `before`, `after`: a feast (`g1`) in the article's year, the last and the next; `named`: in its own
    (`g2`).
    """
    year, step = pl.col("date").dt.year(), pl.when(pl.col("g1") == _INAUGURATION).then(_EVERY_FOUR).otherwise(1)
    shifts = {"this": 0, "before": -1, "after": 1}
    days = [_day_in(year + shift * step).alias(name) for name, shift in shifts.items()]
    return [*days, _day_in(pl.col("g2").cast(pl.Int32, strict=False)).alias("named")]


def _day_in(year: pl.Expr) -> pl.Expr:
    name = pl.col("g1").str.replace("'", "’", literal=True)
    return pl.concat_str(name, year, separator=" ").replace_strict(
        _DAYS["feast"], _DAYS["day"], default=None, return_dtype=pl.Date
    )

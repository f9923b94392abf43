"""What is asked of every screen alike, and what a screen gets: the rows that pass, of how many."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final, NamedTuple

import polars as pl

from model.known import known_on

WINDOWS: Final = (7, 30, 90)
"""Days of a window, in the order in which `t` takes them."""


@dataclass(frozen=True, slots=True)
class Session:
    """What is asked of every screen alike; a screen drawn for another session is stale."""

    as_of: date
    window_days: int = 30
    filter_text: str = ""

    @property
    def is_known(self) -> pl.Expr:
        """Whether what has a `date` was there on the day; what has none always is."""
        return known_on(self.as_of)

    def with_next_window(self) -> "Session":
        """The next of WINDOWS, round and round."""
        later = [days for days in WINDOWS if days > self.window_days]
        return replace(self, window_days=later[0] if later else WINDOWS[0])

    def moved(self, months: int, latest: date) -> "Session":
        """As of the last day of the month so many months later, but not after the latest."""
        year, month = divmod(self.as_of.year * 12 + self.as_of.month - 1 + months, 12)
        return replace(self, as_of=min(last_day(year, month + 1), latest))


def is_far_behind(newest: date, day: date, window_days: int) -> bool:
    """Whether the newest article lies before the window of a day: all is quiet, for want of articles."""
    return (day - newest).days > window_days


class Shown(NamedTuple):
    """The rows that pass the filter, and of how many."""

    rows: pl.DataFrame
    of: int

    @property
    def words(self) -> str:
        """`3 of 18`."""
        return f"{self.rows.height:,} of {self.of:,}"


def of_month(rows: pl.DataFrame, column: str, month: date | None) -> pl.DataFrame:
    """The rows whose day is in that month; if none is asked for the very same, of which a search may know much."""
    if month is None:
        return rows
    return rows.filter(pl.col(column).is_between(month, last_day(month.year, month.month)))


def last_day(year: int, month: int) -> date:
    """Of a month; 13 is the next January."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)

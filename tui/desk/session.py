"""What is asked of every screen alike, and what a screen gets: the rows that pass, of how many."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, NamedTuple

import polars as pl

from model.known import known_on
from model.views.matrix import Period
from model.words.counting import counted
from tui.words import long_day, month_word

WINDOWS: Final = (7, 30, 90)
"""Days of a window, in the order in which `t` takes them."""


@dataclass(frozen=True, slots=True)
class Session:
    """What is asked of every screen alike; a screen drawn for another session is stale."""

    as_of: date
    window_days: int = 30
    filter_text: str = ""
    month_day: int = field(default=0, compare=False)
    """The day of the month that steps by months go to where a month has it; 0: that of `as_of`."""

    @property
    def is_known(self) -> pl.Expr:
        """Whether what has a `date` was there on the day; what has none always is."""
        return known_on(self.as_of)

    def with_next_window(self) -> "Session":
        """The next of WINDOWS, round and round."""
        later = [days for days in WINDOWS if days > self.window_days]
        return replace(self, window_days=later[0] if later else WINDOWS[0])

    def moved(self, months: int, latest: date) -> "Session":
        """As of that day so many months later, but not after the latest; the way back is the same days.

        In a month that is too short it is the last day: from 31 July over 30 June to 31 July again.
        """
        wanted = self.month_day or self.as_of.day
        year, month = divmod(self.as_of.year * 12 + self.as_of.month - 1 + months, 12)
        last = last_day(year, month + 1)
        return replace(self, as_of=min(last.replace(day=min(wanted, last.day)), latest), month_day=wanted)

    def at(self, day: date) -> "Session":
        """As of another day."""
        return replace(self, as_of=day, month_day=0)


def is_far_behind(newest: date, day: date, window_days: int) -> bool:
    """Whether the newest article lies before the window of a day: all is quiet, for want of articles."""
    return (day - newest).days > window_days


class Silence(NamedTuple):
    """What to know on a day that no article comes near, so that silence is not taken for calm."""

    words: str
    """`no article in the last 30 days; newest 3 Mar 2025`"""
    nearest: date
    """The day of that article."""


def silence_on(days: pl.DataFrame, day: date, window_days: int) -> Silence | None:
    """What articles of these DAYS leave to be said on a day; None where one is near, or none has a day."""
    known = days.filter(pl.col("date") <= day)["date"].max()
    first = days["date"].min()
    if isinstance(known, date):
        words = f"no article in the last {counted(window_days, 'day')}; newest {long_day(known)}"
        return Silence(words, known) if is_far_behind(known, day, window_days) else None
    return (
        Silence(f"no article by {long_day(day)}; first {long_day(first)}", first) if isinstance(first, date) else None
    )


class Shown(NamedTuple):
    """The rows that pass the filter, and of how many."""

    rows: pl.DataFrame
    of: int

    @property
    def words(self) -> str:
        """`3 of 18`."""
        return f"{self.rows.height:,} of {self.of:,}"


class Stretch(NamedTuple):
    """A month or a week: what a cell of the matrix is of."""

    first: date
    by: Period = "month"

    @property
    def last(self) -> date:
        """The last day of it."""
        if self.by == "week":
            return self.first + timedelta(days=6)
        return last_day(self.first.year, self.first.month)

    @property
    def head(self) -> str:
        """`Jun 23`, `12 Jun 23`: the day of a week is its Monday."""
        month = month_word(self.first, with_year=True)
        return f"{self.first.day} {month}" if self.by == "week" else month

    @property
    def words(self) -> str:
        """`Jun 23`, `week of 12 Jun 23`."""
        return f"week of {self.head}" if self.by == "week" else self.head


def of_stretch(rows: pl.DataFrame, column: str, stretch: Stretch | None) -> pl.DataFrame:
    """The rows whose day is in that stretch; if none is asked for the very same, of which a search may know much."""
    return rows if stretch is None else rows.filter(pl.col(column).is_between(stretch.first, stretch.last))


def last_day(year: int, month: int) -> date:
    """Of a month; 13 is the next January."""
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)

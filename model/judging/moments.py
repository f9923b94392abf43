"""When something is said: in the order in which one hand said it, whatever a clock shows."""

from datetime import UTC, date, datetime, timedelta

import polars as pl


def after_own(judgements: pl.DataFrame, by: str, at: datetime) -> datetime:
    """That moment; right after the last one at which this hand judged, if the clock was set back since.

    What is said last is what `undo` takes back, and of two levels the one that holds.
    """
    last = judgements.filter(pl.col("by") == by)["at"].max()
    return max(at, last + timedelta(microseconds=1)) if isinstance(last, datetime) else at


def local_day(at: datetime) -> date:
    """The day of a moment of UTC where the program runs."""
    return at.replace(tzinfo=UTC).astimezone().date()

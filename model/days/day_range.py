"""The days that anything here can be of: what is told or asked for beyond them is no day."""

from datetime import date
from typing import Final

import polars as pl

FIRST_DAY: Final = date(1800, 1, 1)
LAST_DAY: Final = date(2100, 12, 31)
"""Programs write days such as 0001-01-01 and 9999-12-31 for those that they don't have, and no window reaches there."""
DAYS_THERE_ARE: Final = f"{FIRST_DAY.year} to {LAST_DAY.year}"


def is_in_range(day: date) -> bool:
    """Whether it is one of them."""
    return FIRST_DAY <= day <= LAST_DAY


def in_range(column: str) -> pl.Expr:
    """The days of a column, null where they are none of them; keeps its name."""
    return pl.when(pl.col(column).is_between(FIRST_DAY, LAST_DAY)).then(column)

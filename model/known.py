"""What was there to be known on a day."""

from datetime import date

import polars as pl


def known_on(day: date) -> pl.Expr:
    """Whether what has a `date` was there on that day; what has none always is."""
    return pl.col("date").is_null() | (pl.col("date") <= day)

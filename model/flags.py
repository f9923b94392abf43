"""Rows that are so and so, as a column of true and false."""

import polars as pl


def flagged(places: pl.Series, height: int) -> pl.Series:
    """True at these places of so many rows, and false elsewhere."""
    return pl.repeat(value=False, n=height, dtype=pl.Boolean, eager=True).scatter(places, values=True)

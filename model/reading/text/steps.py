"""Expressions one after the other, each out of the ones before.

An expression that names another twice doubles it in what polars plans and does, and so does the next one: six such
steps are 64 times the first. Done one after the other, each is done once.
"""

from functools import reduce

import polars as pl


def in_steps(frame: pl.DataFrame, *steps: pl.Expr) -> pl.DataFrame:
    """`frame` with the columns of each step, which may name those of the steps before."""
    return reduce(pl.LazyFrame.with_columns, steps, frame.lazy()).collect(engine="in-memory")

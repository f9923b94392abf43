"""Work on the rows of a frame that polars does on one core: done in parts, one for each core."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

import polars as pl

FEWEST: Final = 25_000
"""Rows of a part: a smaller one takes less time than its thread."""

Rows = TypeVar("Rows", pl.Series, pl.DataFrame)


def in_parts(rows: Rows, work: Callable[[Rows], pl.Series]) -> pl.Series:
    """What `work` makes of the rows, one value for each; it must look at each row by itself."""
    count = min(os.cpu_count() or 1, len(rows) // FEWEST)
    if count < 2:
        return work(rows)
    size = -(-len(rows) // count)
    return pl.concat(list(_pool().map(work, (rows.slice(start, size) for start in range(0, len(rows), size)))))


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="cores")

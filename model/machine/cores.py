"""Work on the rows of a frame that polars does on one core, and with much memory: done in parts, one on each core."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, TypeVar

import polars as pl

from model.machine.processors import processors

PART: Final = 10_000
"""Rows of a part: so many lists of words are 20 MB, and a smaller one takes less time than its thread."""

Rows = TypeVar("Rows", pl.Series, pl.DataFrame)
Made = TypeVar("Made", pl.Series, pl.DataFrame)


def in_parts(rows: Rows, work: Callable[[Rows], Made], size: int = PART) -> Made:
    """What `work` makes of the rows, so many at a time; it must look at each row by itself."""
    if len(rows) < 2 * size:
        return work(rows)
    parts = (rows.slice(start, size) for start in range(0, len(rows), size))
    return pl.concat(list(_pool().map(work, parts)), rechunk=True)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(processors(), thread_name_prefix="cores")

"""Finding a pattern in a column of text: on all cores, and once only in what is repeated.

On 1,000,000 claims a regular expression takes 25 to 80 ms for the quotes and as much again for titles and
speakers, of which there are a few thousand different ones; coded, those take 2 ms.
"""

import os
import weakref
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Final, NamedTuple

import polars as pl

MANY: Final = 50_000
"""Rows below which none of this pays."""

_SAMPLE: Final = 1_000


class Coded(NamedTuple):
    """A column with few different values: `values[codes]`."""

    values: pl.Series
    codes: pl.Series


_coded_columns: dict[int, dict[str, Coded | None]] = {}
"""By the id of a frame, as long as it lives; None: too many different values."""


def found(frame: pl.DataFrame, name: str, pattern: str, rows: pl.Series | None = None) -> pl.Series:
    """Where the pattern is found in a column, in these rows or in all: Boolean, never null."""
    if frame.height < MANY:
        column = frame[name] if rows is None else frame[name].gather(rows)
        return column.str.contains(pattern).fill_null(value=False)
    if (coded := _coded(frame, name)) is None:
        return _found_in_parts(frame[name] if rows is None else frame[name].gather(rows), pattern)
    hits = coded.values.str.contains(pattern).fill_null(value=False)
    return hits.gather(coded.codes if rows is None else coded.codes.gather(rows))


def _found_in_parts(column: pl.Series, pattern: str) -> pl.Series:
    count = min(os.cpu_count() or 1, len(column) // (MANY // 2))
    if count < 2:
        return column.str.contains(pattern).fill_null(value=False)
    size = -(-len(column) // count)
    parts = _pool().map(lambda start: column.slice(start, size).str.contains(pattern), range(0, len(column), size))
    return pl.concat(list(parts)).fill_null(value=False)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="filter")


def _coded(frame: pl.DataFrame, name: str) -> Coded | None:
    """The column coded, made once for each frame."""
    if id(frame) not in _coded_columns:
        weakref.finalize(frame, _coded_columns.pop, id(frame), None)
    columns = _coded_columns.setdefault(id(frame), {})
    if name not in columns:
        columns[name] = _code(frame[name]) if is_repetitive(frame[name]) else None
    return columns[name]


def is_repetitive(column: pl.Series) -> bool:
    """Whether a column has few different values, judged by a thousand spread over it."""
    step = max(len(column) // _SAMPLE, 1)
    return column.gather_every(step).n_unique() < _SAMPLE * 0.8


def _code(column: pl.Series) -> Coded:
    rows = pl.int_range(pl.len(), dtype=pl.UInt32).alias("row")
    groups = column.alias("value").to_frame().select("value", rows).group_by("value").agg("row").with_row_index("code")
    each = groups.select("row", "code").explode("row")
    codes = pl.zeros(len(column), dtype=pl.UInt32, eager=True).scatter(each["row"], each["code"])
    return Coded(groups["value"], codes)

"""Finding a pattern in a column of text: on all cores, once only in what is repeated, and only where its beginning is.

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


class Wanted(NamedTuple):
    """What is looked for."""

    pattern: str
    """As a regular expression of polars."""
    literal: str = ""
    """The text as it stands, if it is one."""


class Coded(NamedTuple):
    """A column with few different values: `values[codes]`."""

    values: pl.Series
    codes: pl.Series


class Memory:
    """What is known of a frame's text as long as the frame lives."""

    def __init__(self) -> None:
        self.coded: dict[str, Coded | None] = {}
        """By column; None: too many different values."""
        self.hits: dict[tuple[str, str], pl.Series] = {}
        """By column and literal, the latest last: who types a word asks for its beginnings first."""

    def begun(self, name: str, literal: str) -> pl.Series | None:
        """Where the longest part of the literal that was looked for before was found."""
        parts = [known for column, known in self.hits if column == name and known in literal]
        return self.hits[name, max(parts, key=len)] if parts else None

    def keep(self, name: str, literal: str, hits: pl.Series) -> None:
        """Remember, and forget the oldest."""
        self.hits[name, literal] = hits
        if len(self.hits) > _REMEMBERED:
            del self.hits[next(iter(self.hits))]


_memories: dict[int, Memory] = {}
"""By the id of the frame."""
_REMEMBERED: Final = 24
"""An eighth of a byte a row each."""


def found(frame: pl.DataFrame, name: str, wanted: Wanted, rows: pl.Series | None = None) -> pl.Series:
    """Where it is found in a column, in these rows or in all: Boolean, never null."""
    if frame.height < MANY:
        return _contains(frame[name] if rows is None else frame[name].gather(rows), wanted)
    memory = _memory(frame)
    if (coded := _coded(frame, name, memory)) is not None:
        return _contains(coded.values, wanted).gather(coded.codes if rows is None else coded.codes.gather(rows))
    if rows is not None or not wanted.literal:
        return _found_in_parts(frame[name] if rows is None else frame[name].gather(rows), wanted)
    return _found_literal(frame[name], wanted, memory)


def _contains(column: pl.Series, wanted: Wanted) -> pl.Series:
    return column.str.contains(wanted.pattern).fill_null(value=False)


def _found_literal(column: pl.Series, wanted: Wanted, memory: Memory) -> pl.Series:
    """A text can only be where each part of it is: what was found for a part is where to look."""
    begun = memory.begun(column.name, wanted.literal)
    if (column.name, wanted.literal) in memory.hits:
        return memory.hits[column.name, wanted.literal]
    if begun is None or begun.sum() > len(column) * 0.8:
        hits = _found_in_parts(column, wanted)
    else:
        places = begun.arg_true()
        hits = true_at(places.filter(_found_in_parts(column.gather(places), wanted)), len(column))
    memory.keep(column.name, wanted.literal, hits)
    return hits


def true_at(places: pl.Series, length: int) -> pl.Series:
    """A Boolean series of a length, true at these places."""
    return pl.repeat(value=False, n=length, dtype=pl.Boolean, eager=True).scatter(places, values=True)


def _found_in_parts(column: pl.Series, wanted: Wanted) -> pl.Series:
    """One part for each core."""
    count = min(os.cpu_count() or 1, len(column) // (MANY // 2))
    if count < 2:
        return _contains(column, wanted)
    size = -(-len(column) // count)
    parts = [column.slice(start, size) for start in range(0, len(column), size)]
    return pl.concat(list(_pool().map(lambda part: _contains(part, wanted), parts)))


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(os.cpu_count(), thread_name_prefix="filter")


def _memory(frame: pl.DataFrame) -> Memory:
    if id(frame) not in _memories:
        weakref.finalize(frame, _memories.pop, id(frame), None)
    return _memories.setdefault(id(frame), Memory())


def _coded(frame: pl.DataFrame, name: str, memory: Memory) -> Coded | None:
    """The column coded, made once for each frame."""
    if name not in memory.coded:
        memory.coded[name] = _code(frame[name]) if is_repetitive(frame[name]) else None
    return memory.coded[name]


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

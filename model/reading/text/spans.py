"""Spans: hits beside others of their sentence, all pairs of them at once.

By NumPy, since hits are sorted by sentence: joins take as long for many hits, but ten times as long for few.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked, spread

NO_OBJECT: Final = -1
"""The place of an object that is not there."""
REST: Final = np.iinfo(np.int32).max
"""Where no sentence reaches: to take all of the rest."""


class Spans(NamedTuple):
    """Where hits stand, in bytes, and in which clause."""

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    clause: NDArray[np.int64]


class Pairs(NamedTuple):
    """Each of some hits with each of others that are in its sentence."""

    of: NDArray[np.intp]
    """The place of the first among its own."""
    at: NDArray[np.intp]
    """And that of the other."""
    one: Spans
    other: Spans


def numbers(column: pl.Series) -> NDArray[np.int64]:
    """Whole numbers that may be subtracted from one another."""
    return column.to_numpy().astype(np.int64)


def pairs(hits: pl.DataFrame, others: pl.DataFrame) -> Pairs:
    """All pairs of hits of one row (row, start, end, clause), by the first and then by the other; `others` by row."""
    rows, among = hits["row"].to_numpy(), others["row"].to_numpy()
    since, until = among.searchsorted(rows), among.searchsorted(rows, side="right")
    of, at = spread(since.astype(np.uint32), until.astype(np.uint32))
    places = at.astype(np.intp)
    one, other = (
        Spans(*(numbers(frame[name]).take(which) for name in Spans._fields))
        for frame, which in ((hits, of), (others, places))
    )
    return Pairs(of, places, one, other)


def bytes_between(text: str, since: pl.Expr, until: pl.Expr | None = None) -> pl.Expr:
    """Some bytes of a column of plain texts, from and to the blanks around a word, so that no letter is cut; all of the
    rest without an end.
    """
    length = pl.lit(None) if until is None else until - since
    return pl.col(text).cast(pl.Binary).bin.slice(since, length).cast(pl.String)


def way_in(
    said: pl.DataFrame,
    hits: pl.DataFrame,
    of: NDArray[np.intp],
    since: NDArray[np.int64],
    until: NDArray[np.int64],
) -> pl.Series:
    """The text between two places in the sentence (`plain`) of each of these hits."""
    if not len(of):
        return pl.Series("text", dtype=pl.String)
    text = said["plain"][hits["row"].to_numpy().take(of)]
    spots = pl.DataFrame({"text": text, "since": since, "until": np.maximum(since, until)})
    return spots.select(bytes_between("text", pl.col("since"), pl.col("until"))).to_series()


def text_before(said: pl.DataFrame, hits: pl.DataFrame) -> pl.Series:
    """The text of its sentence before each of these hits, up to the blank before it.

    From its beginning: a place counted in bytes from there may be in the middle of a letter.
    """
    every = np.arange(hits.height)
    return way_in(said, hits, every, np.zeros(hits.height, np.int64), numbers(hits["start"]) + 1)


def are_within(hits: pl.DataFrame, others: pl.DataFrame, wider: int = 1) -> Flags:
    """Which hits are a part of another, that is wider by at least so many bytes."""
    if hits.is_empty() or others.is_empty():
        return np.zeros(hits.height, bool)
    of, _, one, other = pairs(hits, others)
    more = (other.end - other.start) - (one.end - one.start)
    is_in = (other.start <= one.start) & (other.end >= one.end) & (more >= wider)
    return marked(of[is_in], hits.height)


def outermost(found: pl.DataFrame) -> pl.DataFrame:
    """Hits less those that are a part of a wider one among them ("arms control" is no control)."""
    return found.filter(~are_within(found, found))


def in_rows_of(hits: pl.DataFrame, others: pl.DataFrame) -> pl.DataFrame:
    """Those hits that have one of the others in their sentence."""
    if hits.is_empty() or others.is_empty():
        return hits.clear()
    rows, among = hits["row"].to_numpy(), others["row"].to_numpy()
    return hits.filter(among.searchsorted(rows) < among.searchsorted(rows, side="right"))


def of_rows(hits: pl.DataFrame, rows: pl.Series) -> pl.DataFrame:
    """The hits of some rows, that are few: where each begins is looked up, and no other hit is asked."""
    wanted, among = rows.unique().sort().to_numpy(), hits["row"].to_numpy()
    _, at = spread(*(among.searchsorted(wanted, side).astype(np.uint32) for side in ("left", "right")))
    kept: pl.DataFrame = hits[at]
    return kept


def numbered(*columns: NDArray[np.generic]) -> NDArray[np.intp]:
    """The number of each row, from 0, where neighbours that are alike in these columns have one."""
    is_new = np.zeros(len(columns[0]), bool)
    for column in columns:
        is_new[1:] |= column[1:] != column[:-1]
    return is_new.cumsum()


def cheapest(number: NDArray[np.integer], *costs: NDArray[np.generic]) -> NDArray[np.intp]:
    """The places, by number, of the first of those with one number (from 0) by these costs."""
    order: NDArray[np.intp] = np.lexsort((*reversed(costs), number))
    first: NDArray[np.intp] = order[np.diff(number.take(order), prepend=-1) != 0]
    return first

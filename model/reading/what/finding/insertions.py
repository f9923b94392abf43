"""Insertions: clauses in commas on what stands before them ("the duties, which it had cut in May, were restored").

What they part is one clause, and as near as if they were not there.
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Spans, numbers, pairs

RELATIVE: Final = "relative"
"""The payload of a boundary that begins a clause on the one who is named right before it."""

END: Final = "end"
"""The payload of a boundary that ends such a clause in commas: what it parted goes on."""

_IS_BOUNDARY: Final = pl.col("type") == "boundary"
_IS_END: Final = _IS_BOUNDARY & (pl.col("payload") == END)
_BEGINS: Final = _IS_BOUNDARY & (pl.col("payload") == RELATIVE)


def clauses(found: pl.DataFrame) -> pl.Series:
    """`clause`: the number of the clause that each hit stands in, over all rows (hits are sorted by row and place).

    Behind an insertion it is that of what stands before it.
    """
    row, is_end = found["row"].to_numpy(), _flags(found, _IS_END)
    is_new = _flags(found, _IS_BOUNDARY) & ~is_end
    is_new[1:] |= row[1:] != row[:-1]
    number = is_new.cumsum()
    begins, ends = _ends(found, is_end)
    if not len(ends):
        return pl.Series("clause", number, dtype=pl.UInt32)
    part = (is_new | is_end).cumsum()
    goes_on = np.arange(part[-1] + 1)
    goes_on[part.take(ends)] = part.take(begins) - 1
    while (further := goes_on.take(goes_on)).sum() != goes_on.sum():
        goes_on = further
    numbered = np.zeros(len(goes_on), number.dtype)
    numbered[part[::-1]] = number[::-1]
    return pl.Series("clause", numbered.take(goes_on.take(part)), dtype=pl.UInt32)


def skipped(hits: pl.DataFrame, found: pl.DataFrame) -> NDArray[np.int64]:
    """How many bytes of insertions there are in its sentence before each of some hits (row, start, end, clause)."""
    before = np.zeros(hits.height, np.int64)
    of, _, hit, other = pairs(hits, _inserted(found))
    np.add.at(before, of, np.where(hit.start + 1 >= other.end, other.end - other.start, 0))
    return before


def are_on_what_is_before(cued: pl.DataFrame, found: pl.DataFrame) -> Flags:
    """Which cue hits (row, start, end, clause, low) are in an insertion, and about what stands before it."""
    inserted = _inserted(found)
    of, _, cue, other = pairs(cued, inserted)
    low = numbers(cued["low"]).take(of)
    is_in = (cue.start + 1 >= other.start) & (cue.end <= other.end)
    return marked(of[is_in & (low != NO_OBJECT) & (low < other.start)], cued.height)


def are_on_whom(hits: pl.DataFrame, found: pl.DataFrame) -> Flags:
    """Which hits (clause) are in a clause on what stands before it, inserted or not."""
    begun = found.filter(_BEGINS)["clause"]
    told: Flags = np.isin(hits["clause"].to_numpy(), begun.to_numpy())
    return told


def nearer(of: NDArray[np.int64], at: NDArray[np.int64], one: Spans, other: Spans) -> NDArray[np.int64]:
    """By how much two hits of one clause are nearer than they stand, by what is skipped before each."""
    between: NDArray[np.int64] = np.where(one.clause == other.clause, np.abs(of - at), 0)
    return between


def _inserted(found: pl.DataFrame) -> pl.DataFrame:
    """row, start, end, clause of each insertion."""
    begins, ends = _ends(found, _flags(found, _IS_END))
    if not len(ends):
        return found.clear()
    return found[ends].select("row", "end", "clause", start=found["start"].gather(begins))


def _flags(found: pl.DataFrame, expression: pl.Expr) -> Flags:
    told: Flags = found.select(expression).to_series().to_numpy().copy()
    return told


def _ends(found: pl.DataFrame, is_end: Flags) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of what begins and of what ends each insertion, in their order."""
    ends = np.flatnonzero(is_end)
    begins = np.flatnonzero(_flags(found, _BEGINS)) if len(ends) else ends
    if not len(begins):
        return ends[:0], ends[:0]
    nearest = begins.take(np.maximum(begins.searchsorted(ends) - 1, 0))
    row = found["row"].to_numpy()
    is_one = (nearest < ends) & (row.take(nearest) == row.take(ends))
    return nearest[is_one], ends[is_one]

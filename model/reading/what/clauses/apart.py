"""Apart: issues whose clause has a subject and a verb of its own, which no cue of another clause tells of that has an
issue there ("blacklisted two chipmakers, and the fentanyl file gathers cobwebs").
"""

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.own_clauses import MAY_EXCEPT, MAY_HAVE, own_clauses
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, numbers
from model.reading.what.finding.hits import ISSUE_TYPES, are_of
from model.schema import Kind


def are_apart(
    terms: pl.DataFrame, cued: pl.DataFrame, said: pl.DataFrame | None, of: NDArray[np.intp], at: NDArray[np.intp]
) -> Flags:
    """Of pairs of a term (row, issue, type, start) and a cue (row, start, end) those of two clauses, each with an issue
    and a verb of its own. `said` has `text` and `plain`; without it nothing is known of clauses.

    Few sentences are asked: those that have a cue, and name two issues and what may part clauses, or an exception.
    """
    nothing = np.zeros(len(of), bool)
    named = terms.with_row_index("place").filter(pl.col("type").is_in(ISSUE_TYPES))
    if said is None or named.is_empty():
        return nothing
    rows = _rows(named, cued, said)
    if not len(rows):
        return nothing
    clauses = own_clauses(said, rows)
    of_term = np.full(terms.height, NO_OBJECT)
    of_term[named["place"].to_numpy()] = _clause_of(named, clauses)
    told = marked(of_term[of_term != NO_OBJECT], clauses.height)
    one, other = of_term.take(of), _clause_of(cued, clauses).take(at)
    pairs = np.flatnonzero((one != NO_OBJECT) & (other != NO_OBJECT) & (one != other))
    one, other = one[pairs], other[pairs]
    is_own, is_closed = clauses["is_own"].to_numpy(), clauses["is_closed"].to_numpy()
    is_word = are_of(cued, Kind.WORD).take(at[pairs])  # may as well be on all that was told before
    told_elsewhere = told.take(other) | clauses["is_excepted"].to_numpy().take(one)
    kept = is_own.take(one) & told_elsewhere & (is_closed.take(one) & ~is_word | (other < one))
    return marked(pairs[kept], len(of))


def _rows(named: pl.DataFrame, cued: pl.DataFrame, said: pl.DataFrame) -> NDArray[np.intp]:
    """The sentences to ask."""
    row, issue = named["row"].to_numpy(), named["issue"].to_physical().to_numpy()
    _, place, number = np.unique(row, return_index=True, return_inverse=True)
    rows = np.flatnonzero(marked(row, said.height) & marked(cued["row"].to_numpy(), said.height))
    has_others = marked(row[issue != issue.take(place).take(number)], said.height).take(rows)
    text = said["text"].gather(rows)
    may_be = text.str.contains(MAY_EXCEPT).to_numpy().copy()
    may_be[has_others] |= text.filter(pl.Series(has_others)).str.contains(MAY_HAVE).to_numpy()
    asked: NDArray[np.intp] = rows[may_be]
    return asked


def _clause_of(hits: pl.DataFrame, clauses: pl.DataFrame) -> NDArray[np.intp]:
    """The place of the clause in which each of some hits begins; NO_OBJECT for those in other sentences."""
    begins = (clauses["row"].to_numpy().astype(np.int64) << 32) + numbers(clauses["start"])
    row = hits["row"].to_numpy().astype(np.int64)
    place = begins.searchsorted((row << 32) + numbers(hits["start"]), side="right") - 1
    is_there = (place >= 0) & (clauses["row"].to_numpy().take(np.maximum(place, 0)) == row)
    return np.where(is_there, place, NO_OBJECT)

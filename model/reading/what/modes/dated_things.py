"""Things with a time of their own ("freed him under a law passed last year"): what is done with them is not so old."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags
from model.reading.text.spans import way_in

THING: Final = quick(
    r"( (?:an?|the|its|their|his|her|that|those|these|this|our) (?:[\w-]+ ){1,4}?(?:(?:that|which|who) )?"
    r"(?:(?:was|were|had been|had|has been|it|they|he|she|[A-Z]\w+) )?"
    r"(?:[a-z]{2,}ed|struck|made|held|set|begun|began|took|taken|given|signed|sold|sent|built|cut|put|found|won|met|"
    r"broke|broken|drawn|drew|written|wrote|came|fell) (?:just |only |late |early |earlier |back )?)$"
)
"""From what is done to the time: a thing, and what was done to it then."""
SEVERAL: Final = r" (?:and|or|but|while|as|after|before) "
"""With one of these between them the time may be that of both."""


def are_of_things(
    cue_hits: pl.DataFrame,
    of: NDArray[np.intp],
    since: NDArray[np.int64],
    until: NDArray[np.int64],
    said: pl.DataFrame,
) -> Flags:
    """Which times (that begin at `until`) are of a thing behind the cue that ends at `since`, and not the cue's own."""
    if not len(of):
        return np.zeros(0, bool)
    thing = way_in(said, cue_hits, of, since - 1, until + 1).str.extract(THING)
    are: Flags = (~thing.str.contains(SEVERAL)).fill_null(value=False).to_numpy()
    return are

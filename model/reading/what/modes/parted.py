"""Parted: what a negation does not reach in its clause ("neither gave details and China again declined to"), nor what
hangs on another in a condition ("unless Beijing backs down, the duties will rise").
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.phrases import CONDITION_ENDS
from model.reading.text.quick import quick
from model.reading.text.runs import Flags
from model.reading.text.spans import way_in

PARTED: Final = quick(
    r" and (?:the )?[A-Z]\w*(?: [A-Z]\w*)? (?:(?:again|also|still|then|later|promptly|\w+ly) )*$"
    rf"|^ (?:avoid|avert) .* and $| {CONDITION_ENDS} "
)
"""From what negates to a verb with somebody of its own before it, or joined to what only names what is not to be
("avoid casualties and cease hostilities")."""
PAIRED: Final = r"[A-Z]\w* and (?:the )?[A-Z]"
"""Between names that belong together ("no talks between Washington and Beijing resumed")."""


def are_parted(
    cue_hits: pl.DataFrame, of: NDArray[np.intp], since: NDArray[np.int64], until: NDArray[np.int64], said: pl.DataFrame
) -> Flags:
    """Which of some cues, that begin at `until`, tell of something else than what is negated or open at `since`."""
    way = way_in(said, cue_hits, of, since, until + 1)
    parted: Flags = (way.str.contains(PARTED) & ~way.str.contains(PAIRED)).to_numpy()
    return parted

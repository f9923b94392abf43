"""Hinges: what something else hangs on ("unless Beijing lifts the ban, duties will rise"), or is done instead of."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import marked

GERUND: Final = r"^\w+ing\b"
"""Phrases that name what was not done ("instead of lifting")."""


def without_hinges(moded: pl.DataFrame, condition: NDArray[np.intp], instead: NDArray[np.intp]) -> pl.DataFrame:
    """Cue hits less those (their places) that are a `condition`, and those `instead` of which another cue of their
    sentence tells what was done.
    """
    hinges = np.append(condition, instead)
    is_told = (moded["after"] != 0).to_numpy() & ~marked(hinges, moded.height)
    rows = moded["row"].to_numpy()
    is_other = (
        np.isin(rows.take(instead), rows[is_told]) & moded["phrase"].gather(instead).str.contains(GERUND).to_numpy()
    )
    return moded.filter(~marked(np.append(condition, instead[is_other]), moded.height))

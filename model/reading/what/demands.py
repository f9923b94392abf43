"""Demands: deeds that somebody only asks of the other side ("called on Washington to halt the sale")."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import marked
from model.reading.text.spans import pairs
from model.reading.what.hits import cue_numbers
from model.schema import Mode

BEHIND: Final = 60
"""How many characters behind a demand what it asks for may begin."""


def not_demanded(moded: pl.DataFrame, asked: NDArray[np.bool_]) -> pl.DataFrame:
    """Cue hits less what is not done and stands right behind a cue that asks for it."""
    demands = moded.filter(pl.Series(asked.any(axis=1).take(cue_numbers(moded))))
    place = np.flatnonzero((moded["mode"] == Mode.HYPOTHETICAL.value).to_numpy())
    deeds = moded[place]
    of, at, deed, demand = pairs(deeds, demands)
    since = deed.start - demand.end
    is_asked = asked[cue_numbers(demands).take(at), cue_numbers(deeds).take(of)]
    is_behind = (since >= -1) & (since <= BEHIND) & (deed.clause - demand.clause <= 1)
    return moded.filter(~marked(place[of[is_asked & is_behind]], moded.height))

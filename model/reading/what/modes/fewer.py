"""Fewer: of what a verb tells there is less than there was ("issued fewer visas", "bought half as many planes")."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.runs import marked
from model.reading.text.spans import NO_OBJECT, numbers, pairs

FEWER: Final = r"\b(?:fewer|fewest|less|as many|number of)\b"
"""Phrases that say so of the object behind them."""
BEHIND: Final = 40
"""How many characters behind that a verb may begin that has no other object."""


def without_fewer(having: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (with low, high: where their objects are) less the deeds of whose object another cue says that there is
    less of it, which is of the other sign and tells what that means.
    """
    place = np.flatnonzero(having["phrase"].str.contains(FEWER).to_numpy())
    if not len(place):
        return having
    counts = having[place]
    of, at, deed, count = pairs(having, counts)
    low, thing, ends = (
        numbers(having["low"]).take(of),
        numbers(counts["low"]).take(at),
        numbers(counts["high"]).take(at),
    )
    is_contrary = having["level"].to_numpy().take(of) * counts["level"].to_numpy().take(at) < 0
    is_before = (thing + 1 >= count.end) & (deed.clause == count.clause)
    is_doing = (low == NO_OBJECT) & (deed.start + 1 >= ends) & (deed.start - ends <= BEHIND)
    return having.filter(~marked(of[is_contrary & is_before & ((low == thing) | is_doing)], having.height))

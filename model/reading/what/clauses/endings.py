"""Endings: cues that say something only where their clause ends with them ("The Pentagon asked. Beijing passed.")."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import REST, in_rows_of, numbers, pairs, way_in
from model.reading.what.finding.cues import WANTED
from model.reading.what.finding.hits import is_of_class

LAST: Final = quick(
    r"^ (?:(?:either|however|though|again|so far|at once|flatly|politely|outright|in the end|too) )?"
    r"(?:[;%].*|(?:[Tt]he|an?|one|two|three|several|[Oo]fficials|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|people|[A-Z]\S*) "
    r"(?:\S+ ){0,4}?(?:said|says|told|confirmed|announced|reported) .*|according to .*)?$"
)
"""What may stand behind such a cue: nothing, or who says so."""


def without_unended(hit: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those (`is_last`) that do not end their clause, and of these those (`is_reply`) before which their
    sentence tells of nothing that somebody wanted ("wanted a call; Beijing did not"); without `is_reply`.
    """
    place = np.flatnonzero(hit["is_last"].to_numpy())
    if not len(place):
        return hit.drop("is_reply")
    last = hit[place]
    every, end = np.arange(last.height), numbers(last["end"])
    behind = way_in(said, last, every, end - 1, np.full(last.height, REST))
    is_last = behind.str.contains(LAST).to_numpy()
    wanted = in_rows_of(found.filter(is_of_class(WANTED)), last)
    of, _, reply, wish = pairs(last, wanted)
    replies = np.isin(every, of[wish.end <= reply.start + 1])
    kept = np.ones(hit.height, bool)
    kept[place] = is_last & (replies | ~last["is_reply"].to_numpy())
    return hit.filter(pl.Series(kept)).drop("is_reply")

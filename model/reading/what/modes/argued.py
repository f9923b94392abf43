"""Argued for: deeds that begin a sentence as its subject and are only weighed ("Lifting the tariffs is the right thing
to do", "Banning the app is no answer"): nobody says that they were done.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.what.modes.modes import RANK, as_said
from model.schema import Mode

_DOING: Final = r"^\S+ing\b"
_WEIGHED: Final = quick(
    r"^ \S+ing [^;]{0,120}? (?:is|are|remains?) (?:(?:also|still|not|only|just|simply|now|clearly|surely|therefore) )*"
    r"(?:(?:an?|the|one|another|our|its|their|no) (?:\w+ ){0,2}?"
    r"(?:steps?|thing|way|least|answer|solution|priority|goal|aim|task|key|condition|precondition|prerequisite|option|test)|"
    r"essential|necessary|important|vital|crucial|critical|key|wrong|possible|needed|unthinkable|"
    r"in (?:\w+ ){1,4}?interests?) "
)
"""What is told of a deed with which a sentence begins."""
_HAS_EFFECTS: Final = quick(
    r"^[“\"‘]?\w+ing [^,;:.]{3,120}? (?:also |only |simply |always |never |rarely )?"
    r"(?:raises|hurts|harms|helps|costs|damages|undermines|weakens|leads to|makes|brings|risks|sends|serves|solves|"
    r"benefits|violates|amounts to|runs counter to|contravenes|does (?:not|nothing|no)|doesn[’']t)\b"
)
"""The same of what comes of it, in a sentence (`text`) that has no other subject before."""
_HEAD: Final = 2
"""Bytes from which on a cue begins no sentence."""


def only_argued(moded: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (with mode, after, is_open) of which these are hypothetical."""
    place = np.flatnonzero((moded["start"] < _HEAD).to_numpy() & (moded["level"] != 0).to_numpy())
    place = place[moded["phrase"].gather(place).str.strip_chars_start(" ").str.contains(_DOING).to_numpy()]
    if not len(place):
        return moded
    told = said[moded["row"].gather(place)]
    is_weighed = told.select(pl.col("plain").str.contains(_WEIGHED) | pl.col("text").str.contains(_HAS_EFFECTS))
    place = place[is_weighed.to_series().to_numpy() & (moded["mode"].gather(place) == Mode.ASSERTED.value).to_numpy()]
    weighed, nothing = moded[place].with_columns(denied=pl.lit(None, pl.Int8)), np.zeros(len(place), bool)
    ranks = np.full(len(place), RANK[Mode.HYPOTHETICAL])
    settled = as_said(weighed, ranks, is_refused=nothing, is_open=nothing)
    return moded.with_columns(moded[one.name].clone().scatter(place, one) for one in settled)

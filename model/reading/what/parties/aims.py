"""Aims: what one side agrees on with others or by itself against the other is no agreement between the two."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import in_rows_of, pairs, way_in
from model.reading.what.finding.cues import AIM, BLOC, OUTSIDER, THIRD
from model.reading.what.finding.hits import is_of_class

FARTHEST: Final = 90
"""How many characters behind an agreement begins what it is to do."""
WITHIN: Final = 8
"""How many characters of an aim may be the agreement's ("agreed to counter")."""
AIMED_AT: Final = 40
"""And how many behind that the one whom it is aimed at."""
NOT_AIMED: Final = r" (?:on|for|of|to|with|in|from|and|tariffs?|duties) "
"""Between an aim and a side that it is not aimed at ("to counter fentanyl from China")."""
ENDING: Final = (
    r" (?:drop|lift|suspend|end|remov|withdraw|eas|paus|halt|stop|cancel|revok|rescind|roll|refrain|delay|reduc|relax|"
    r"abandon|not)[a-z]* "
)
"""What makes good what was done against somebody ("to drop its case against the United States")."""


def are_against(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which cue hits are agreements (`is_mutual`) of somebody named before them, aimed at a side that is not ("agreed
    to resist Chinese coercion").
    """
    aims = in_rows_of(found.filter(is_of_class(AIM)), settled)
    place = np.flatnonzero((settled["is_mutual"] & settled["row"].is_in(aims["row"].implode())).to_numpy())
    if not len(place):
        return np.zeros(settled.height, bool)
    deeds = settled[place]
    named = in_rows_of(found.filter((pl.col("type") == "side") | is_of_class(OUTSIDER, THIRD, BLOC)), deeds)
    codes = named["payload"].to_physical().to_numpy()
    of, at = _targets(deeds, aims, named, said)
    by, to, deed, doer = pairs(deeds, named)
    is_before = doer.end <= deed.start + 1
    before = _keys(by[is_before], codes.take(to[is_before]))
    is_strange = ~np.isin(_keys(of, codes.take(at)), before) & np.isin(of, by[is_before])
    return marked(place[of[is_strange]], settled.height)


def _keys(of: NDArray[np.intp], codes: NDArray[np.generic]) -> NDArray[np.int64]:
    """Deeds and parties as one number."""
    return of.astype(np.int64) * 2**32 + codes.astype(np.int64)


def _targets(
    deeds: pl.DataFrame, aims: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Each deed with each side that one of its aims has right behind it."""
    of, at, deed, aim = pairs(deeds, aims)
    is_its_own = (aim.start >= deed.end - WITHIN) & (aim.end > deed.end) & (aim.clause == deed.clause)
    near = np.flatnonzero(is_its_own & (aim.start - deed.end <= FARTHEST))
    way = way_in(said, deeds, of[near], deed.start[near], aim.end[near])
    near = near[~way.str.contains(ENDING).to_numpy()]
    aimed = aims[at[near]]
    by, to, goal, side = pairs(aimed, named)
    is_side = (named["type"] == "side").to_numpy().take(to)
    since = side.start - goal.end
    right = np.flatnonzero(is_side & (since >= -1) & (since <= AIMED_AT) & (side.clause == goal.clause))
    between = way_in(said, aimed, by[right], goal.end[right] - 1, side.start[right] + 1)
    right = right[~between.str.contains(NOT_AIMED).to_numpy()]
    return of[near].take(by[right]), to[right]

"""Captors: whom a third country frees neither side did ("Iran released five Americans", "home from a Russian jail")."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags
from model.reading.text.spans import REST, Spans, in_rows_of, pairs, way_in
from model.reading.what.finding.cues import CAPTOR, OUTSIDER, THIRD
from model.reading.what.finding.hits import cue_numbers, is_of_class
from model.reading.what.modes.cue_tables import NO_CUE

NEAR: Final = 70
"""How many characters from a deed those may stand who did it."""
NOWHERE: Final = np.iinfo(np.int64).max
"""The distance of nobody."""
DOER: Final = quick(
    r"^ (?:s )?(?:(?:government|authorities|officials|president|courts?|leaders?|rulers?|police|regime|junta) )?"
    r"(?:[A-Z][\w-]+ ){0,2}(?:(?:has|have|had|will|would|also|then|later|finally|quietly|suddenly|already|since|"
    r"just|again|still|now|agreed to|decided to|pardoned|and|on|in|last|this|week|month|year|in return) )*"
    r"(?:[A-Z]\w+ |\d+ )?"
    r"(?:let (?:[\w-]+ ){1,6})?$"
)
"""From those who did it to their deed ("Iran on Monday", "Venezuela's president")."""
PASSIVE: Final = r"\b(?:was|were|been|be|being|is|are|got) (?:\w+ly |also |later |then )?$"
"""Before what was done to somebody."""
BESIDES: Final = quick(r"\b(?:[Ll]ike|[Uu]nlike|as|in|at|of|to|for|against|via|through|near|by|from|with) (?:the )?$")
"""Before those who only did the like, or with or where it was done ("China, like Russia, freed")."""
OF_WHOM: Final = quick(
    r" (?:by|from|out of|(?:in|of) (?:an? |the |its )?(?:[\w-]+ ){0,2}|swap\w* (?:[\w-]+ ){0,3}with|exchange with) "
    r"(?:an? |the |their |its |s )?$"
)
"""From a deed to those who did it, or held them ("freed by Iran", "released from a Russian jail")."""
HELD_IN: Final = r"^ (?:s )?(?:prisons?|jails?|cells?|custody|captivity|detention|camps?|court|hands|penal|labou?r)\b"
"""Behind where somebody was held, whatever else "in" and "of" may say."""
PLACE: Final = r" (?:in|of) (?:an? |the |its )?(?:[\w-]+ ){0,2}$"


def with_captors(
    hit: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, table: pl.DataFrame, elsewhere: NDArray[np.intp]
) -> pl.DataFrame:
    """Cue hits, where each deed that a third country did, and no side nearer to it, tells the cue for that; `table` and
    `elsewhere` are those of CueTables.
    """
    place = np.flatnonzero(elsewhere.take(cue_numbers(hit)) != NO_CUE)
    deeds = hit[place]
    others = in_rows_of(found.filter(is_of_class(THIRD, OUTSIDER, CAPTOR)), deeds)
    if others.is_empty():
        return hit
    sides = in_rows_of(found.filter(pl.col("type") == "side"), others)
    theirs, ours = (distances_of_captors(deeds, parties, said) for parties in (others, sides))
    which = place[theirs < ours]
    cue = elsewhere.take(cue_numbers(hit).take(which))
    told = table.select(name for name in table.columns if name in hit.columns)[cue]
    number = pl.Series("cue", cue, dtype=hit["cue"].to_physical().dtype).to_frame()
    abroad = hit[which].with_columns(*told, number.select(pl.col("cue").cat.to(hit["cue"].dtype)).to_series())
    kept = np.ones(hit.height, bool)
    kept[which] = False
    return pl.concat([hit.filter(pl.Series(kept)), abroad]).sort("row", "start", "end", maintain_order=True)


def distances_of_captors(deeds: pl.DataFrame, parties: pl.DataFrame, said: pl.DataFrame) -> NDArray[np.int64]:
    """How far from each deed the nearest of some parties stands who held those it was done to, or did it; who is only
    named before it, as those may be ("Americans freed by Iran"), farther than any other.
    """
    of, _, deed, party = pairs(deeds, parties)
    gap = np.maximum(deed.start - party.end, party.start - deed.end)
    near = np.flatnonzero((gap >= -1) & (gap <= NEAR) & (deed.clause == party.clause))
    of, deed, party, gap = of[near], _taken(deed, near), _taken(party, near), gap[near]
    is_behind = party.start > deed.start
    nothing = np.zeros(len(of), np.int64)
    before, ahead = (
        way_in(said, deeds, of, nothing, np.where(is_behind, 0, spans.start) + 1) for spans in (deed, party)
    )
    since, until = np.where(is_behind, deed.start, party.end - 1), np.where(is_behind, party.start, deed.start)
    way = way_in(said, deeds, of, since, until + 1)
    after = way_in(said, deeds, of, party.end - 1, np.full(len(of), REST))
    did = _have(way, DOER) & ~_have(before, PASSIVE) & ~_have(ahead, BESIDES) & ~is_behind
    held = _have(way, OF_WHOM) & (~_have(way, PLACE) | _have(after, HELD_IN)) & is_behind
    nearest = np.full(deeds.height, NOWHERE)
    for is_it, more in ((held, 0), (did, NEAR)):
        np.minimum.at(nearest, of[is_it], gap[is_it] + more)
    return nearest


def _taken(spans: Spans, which: NDArray[np.intp]) -> Spans:
    return Spans(*(part.take(which) for part in spans))


def _have(texts: pl.Series, pattern: str) -> Flags:
    told: Flags = texts.str.contains(pattern).to_numpy()
    return told

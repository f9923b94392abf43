"""Captives: those whom a third country or a band holds are held by neither side ("Americans detained in Venezuela")."""

from typing import Final

import numpy as np
import polars as pl

from model.dossier import Dossier
from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import in_rows_of, pairs, way_in
from model.reading.what.finding.cues import CAPTOR, OUTSIDER, PERSON, THIRD
from model.reading.what.finding.hits import is_of_class
from model.reading.what.parties.captors import NOWHERE, distances_of_captors

_CAPTIVITY: Final = (
    r"arrest|bars|captiv|charged|convict|custod|detain|detention|freed|free\b|held|hold|hostage|imprison|indict|jail|"
    r"prison|releas|seiz|sentenc|set free|swap"
)
"""What is told of captives; a name among an issue's terms ("Meng Wanzhou") tells of it wherever its bearer is held."""
_THERE: Final = quick(r"^ (?:\S+ ){1,4}?(?:in|at|by|from) (?:the )?$")
"""From the first of such words to the country or city where it was done."""
_HOLDS: Final = quick(
    r"^ (?:s )?(?:\w+ ){0,2}?(?:holds?|held|holding|took|takes|ha[sd]|kept|keeps|detain\w*|jail\w*|arrest\w*|seiz\w*|"
    r"releas\w*|free[sd]?) (?:\w+ ){0,3}$"
)
"""From who holds them to such a word."""


def without_captives_elsewhere(
    named: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, dossier: Dossier
) -> pl.DataFrame:
    """`named` less what names an issue of captives by whom others hold or free, in sentences in which no side does."""
    slugs = [issue.slug for issue in dossier.issues if issue.is_of_captives]
    is_told = pl.col("issue").is_in(slugs) & pl.col("phrase").str.contains(_CAPTIVITY)
    place = np.flatnonzero(named.select(is_told).to_series().to_numpy())
    if not len(place):
        return named
    others = in_rows_of(found.filter(is_of_class(THIRD, OUTSIDER, CAPTOR)), named[place])
    if others.is_empty():
        return named
    rows = np.unique(others["row"].to_numpy())
    place = place[np.isin(named["row"].to_numpy().take(place), rows)]
    told = named[place]
    sides = in_rows_of(found.filter(pl.col("type") == "side"), told)
    sides = sides.join(found.filter(is_of_class(PERSON)), on=["row", "start", "end"], how="anti", maintain_order="left")
    theirs, ours = (_are_held_by(told, parties, said) for parties in (others, sides))
    by_others, by_sides = (marked(told["row"].to_numpy()[held], said.height) for held in (theirs, ours))
    is_elsewhere = (by_others & ~by_sides).take(told["row"].to_numpy())
    return named.filter(~pl.Series(marked(place[is_elsewhere], named.height)))


def _are_held_by(told: pl.DataFrame, parties: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which words of captives are told of some parties: these did it, hold them, or it was done there."""
    of, _, word, party = pairs(told, parties)
    is_there, is_held = np.zeros(told.height, bool), np.zeros(told.height, bool)
    behind = np.flatnonzero((party.end > word.end) & (word.clause == party.clause))
    ahead = np.flatnonzero((party.start < word.start) & (word.clause == party.clause))
    way = way_in(said, told, of.take(behind), word.start.take(behind), party.start.take(behind) + 1)
    is_there[of.take(behind)[way.str.contains(_THERE).to_numpy()]] = True
    way = way_in(said, told, of.take(ahead), party.end.take(ahead) - 1, word.start.take(ahead) + 1)
    is_held[of.take(ahead)[way.str.contains(_HOLDS).to_numpy()]] = True
    are: Flags = (distances_of_captors(told, parties, said) < NOWHERE) | is_there | is_held
    return are

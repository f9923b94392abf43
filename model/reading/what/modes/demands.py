"""Demands: deeds that somebody only asks of the other side ("called on Washington to halt the sale"), and what says
something only of a deed ("hopes that … will lift", "promised not to raise").
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import pairs, way_in
from model.reading.what.finding.hits import cue_numbers
from model.reading.what.objects.coordination import heads
from model.schema import Mode

BEHIND: Final = 60
"""How many characters behind a demand what it asks for may begin."""
AT_ONCE: Final = 40
"""And behind what says something only of a deed right behind it."""
MERELY: Final = quick(
    r"^ (?:(?:to|be|will|would|can|could|should|side|s|soon|now|also|first|again|ever|further|simply|all|\w+ly) )*$"
)
"""What may stand between the two."""
TO_BE: Final = quick(r"^ (?:\S+ ){1,7}be (?:\w+ly )?$")
"""And where the word ends with "that": on what it is to be done ("a request that the duties be lifted")."""
PAST: Final = r"^\w+ed\b"
"""Phrases that tell what was done ("as Beijing had hoped, Washington lifted")."""


def not_demanded(moded: pl.DataFrame, asked: NDArray[np.bool_]) -> pl.DataFrame:
    """Cue hits less what is not done and stands right behind a cue that asks for it, or ends it ("should end its")."""
    demands = moded.filter(pl.Series(asked.any(axis=1).take(cue_numbers(moded))))
    place = np.flatnonzero((moded["mode"] == Mode.HYPOTHETICAL.value).to_numpy())
    deeds = moded[place]
    of, at, deed, demand = pairs(deeds, demands)
    since = deed.start - demand.end
    is_asked = asked[cue_numbers(demands).take(at), cue_numbers(deeds).take(of)]
    is_behind = (deed.start > demand.start) & (since <= BEHIND) & (deed.clause - demand.clause <= 1)
    return moded.filter(~marked(place[of[is_asked & is_behind]], moded.height))


def of_deeds(settled: pl.DataFrame, asked: NDArray[np.bool_], said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that say something only of a deed right behind them (`is_of_deed`) and have none there; less
    the deeds of the others, and what is joined to these ("not to raise or extend the tariffs").
    """
    place = np.flatnonzero(settled["is_of_deed"].to_numpy())
    told = settled.drop("is_of_deed")
    if not len(place):
        return told
    asking = told[place]
    of, at, word, deed = pairs(asking, told)
    since = deed.start - word.end
    is_asked = asked[cue_numbers(asking).take(of), cue_numbers(told).take(at)]
    ends_open = asking["phrase"].str.ends_with(" that").to_numpy().take(of)
    near = np.flatnonzero(is_asked & (since >= -1) & (since <= np.where(ends_open, BEHIND, AT_ONCE)))
    deeds_told = told["phrase"].gather(at[near])
    way = way_in(said, asking, of[near], word.end[near] - 1, deed.start[near] + 1)
    is_past = deeds_told.str.contains(PAST) & ~way.str.contains(" be ", literal=True)
    is_right_behind = way.str.to_lowercase().str.contains(MERELY) & ~is_past
    near = near[(is_right_behind | pl.Series(ends_open[near]) & way.str.contains(TO_BE)).to_numpy()]
    joined, heads_of = heads(told)
    deeds = np.append(at[near], joined[np.isin(heads_of, at[near])])
    hollow = np.delete(place, np.unique(of[near]))
    return told.filter(~marked(np.append(deeds, hollow), told.height))

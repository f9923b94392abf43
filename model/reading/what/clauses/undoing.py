"""Undoing: which cues of a sentence another of them undoes ("the talks that were suspended were resumed")."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, cheapest, in_rows_of, numbers, outermost, pairs, way_in
from model.reading.what.finding.cues import CONTACT
from model.reading.what.finding.hits import are_of, are_stops, cue_numbers, is_of_class
from model.schema import Kind, Mode

CONTACT_BEHIND: Final = 30
"""How many characters behind a verb that restores a contact that may begin."""
CONTACT_BEFORE: Final = 24
"""And how many before it that may end."""
BESIDE: Final = 60
"""How far from a deed one without an object may stand that it undoes."""
AUXILIARIES: Final = (
    r"^ (?:(?:has|have|had|is|are|was|were|be|been|being|will|would|could|may|might|now|also|finally|then|soon) )+$"
)
"""What stands between the two."""

_PAST: Final = r"^(?:and )?\w+ed\b"


def not_undone(moded: pl.DataFrame, undone: NDArray[np.bool_], found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that another of their sentence undoes; only what is done or to come undoes anything, and no
    stop of another contact ("resumed the military talks and broke off the climate talks"), nor a deed on another thing
    ("put duties on pork and three precursors under control"). Of verbs joined none undoes another with its own object
    ("resumed exports and broke off the talks"). What says that nothing was told undoes contacts of its own clause only.

    With `undid`: where the stop ends that it undoes ("the talks that were suspended were resumed"), if any.
    """
    undoes = undone.any(axis=1).take(cue_numbers(moded))
    place = np.flatnonzero(undoes & moded["mode"].is_in([Mode.ASSERTED.value, Mode.FUTURE.value]).to_numpy())
    undoing = moded[place]
    of, at, cue, by = pairs(moded, undoing)
    is_undone = undone[cue_numbers(undoing).take(at), cue_numbers(moded).take(of)]
    low, nearest = numbers(moded["low"]).take(of), _contacts_near(undoing, found, said).take(at)
    is_stop = are_stops(moded).take(of)
    is_near = np.maximum(by.start - cue.end, cue.start - by.end) <= BESIDE
    own = numbers(undoing["low"]).take(at)
    is_its_own = (low == own) | (low >= by.start) & (low < by.end) | (own == NO_OBJECT) & is_near
    is_apart = moded["is_joined"].to_numpy().take(of) | undoing["is_joined"].to_numpy().take(at)
    is_undone &= ~(is_apart & (low + 1 >= cue.end) & (cue.clause == by.clause))
    is_undone &= ~(_are_joined_pasts(moded).take(of) & (low == NO_OBJECT) & (cue.start + 1 >= by.end))
    is_met = are_of(moded, Kind.CONTACT).take(of) & (undoing["level"] == 0).to_numpy().take(at)
    is_undone &= ~is_met | (cue.clause == by.clause)
    is_its = np.where(is_stop, (nearest == NO_OBJECT) | (low == nearest), is_its_own)
    is_undone &= np.where(low == NO_OBJECT, is_stop | is_near, is_its)
    undid = np.full(moded.height, NO_OBJECT)
    stopped = is_undone & is_stop
    undid[place.take(at[stopped])] = cue.end[stopped]
    return moded.with_columns(pl.Series("undid", undid)).filter(~marked(of[is_undone], moded.height))


def with_undid(
    settled: pl.DataFrame,
    told: pl.DataFrame,
    kept: pl.DataFrame,
    undone: NDArray[np.bool_],
    found: pl.DataFrame,
    said: pl.DataFrame,
) -> pl.DataFrame:
    """Cue hits (`settled`), with `undid` also of the stops that were taken back before (what `told` has and `kept` has
    not): why a contact was stopped that resumed is still only why.
    """
    if kept.height == told.height:
        return settled
    key = ["row", "start", "end", "cue"]
    gone = told.join(kept.select(key), on=key, how="anti")
    among = told.filter(pl.col("row").is_in(gone["row"].unique().implode()))
    by = not_undone(among, undone, found, said).select(*key, by="undid").unique(key)
    both = settled.join(by, on=key, how="left", maintain_order="left")
    return both.with_columns(undid=pl.max_horizontal("undid", "by")).drop("by")


def _are_joined_pasts(moded: pl.DataFrame) -> Flags:
    """Which verbs tell beside another what was done ("rejected the plan and demanded that …")."""
    flags: Flags = (moded["is_joined"] & moded["phrase"].str.contains(_PAST)).to_numpy()
    return flags


def _contacts_near(undoing: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> NDArray[np.int64]:
    """Where the contact begins that each hit has right behind it, or is a passive right behind, if any does."""
    things = outermost(in_rows_of(found.filter(is_of_class(CONTACT)), undoing))
    of, _, cue, thing = pairs(undoing, things)
    after, before = thing.start - cue.end, cue.start - thing.end
    is_behind, is_before = (after >= -1) & (after <= CONTACT_BEHIND), (before >= -1) & (before <= CONTACT_BEFORE)
    is_passive = np.zeros(len(of), bool)
    way = way_in(said, undoing, of[is_before], thing.end[is_before] - 1, cue.start[is_before] + 1)
    is_passive[is_before] = way.str.contains(AUXILIARIES).to_numpy()
    near = np.flatnonzero((is_behind | is_passive) & (cue.clause == thing.clause))
    gap = np.where(is_behind, after, CONTACT_BEHIND + before)
    first = near[cheapest(of.take(near), gap.take(near))]
    nearest = np.full(undoing.height, NO_OBJECT)
    nearest[of.take(first)] = thing.start.take(first)
    return nearest

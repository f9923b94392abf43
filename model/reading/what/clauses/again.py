"""What is done to one thing first and last: "imposed curbs on gallium in April and lifted them in June", "having
resumed the talks in March, Beijing suspended them".
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, REST, Spans, cheapest, in_rows_of, numbers, pairs, way_in
from model.reading.what.finding.cues import UNBOUND
from model.reading.what.finding.hits import are_of, are_stops, cue_numbers, is_of_class
from model.reading.what.objects.things import outermost_things
from model.schema import Kind, Mode

THEM: Final = (
    r"^ (?:them|it|these|those|both|again|once more|another(?: one)?|others|"
    r"(?:new|fresh|more|other|further|higher) ones|(?:its|their) own(?: on| against| for| in| instead)?)(?: |$)"
)
"""What stands right behind a verb for a thing that was named before, or for one more, or says that it is that one's."""
WITHIN: Final = r" (?:them|it|again)(?: |$)"
"""The same within a wording ("brought them back")."""
EARLIER: Final = (
    r"\b(?:after|having|since|once|despite|instead of|than|until|unless|without|if|not)\b|"
    r" (?:which|who|that) (?:\S+ )?$"
)
"""Words between two deeds by which the second was before the first, is none, or is somebody else's."""
OBJECT_OF_FIRST: Final = 60
"""So many bytes behind a verb that needs no object stands what it is about."""
_PLACE: Final = ("row", "start", "end")


def with_things_of_before(
    having: pl.DataFrame, bare: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, objects: NDArray[np.bool_]
) -> pl.DataFrame:
    """Cue hits with their objects (`having`), and those without (`bare`) that have "them" or "again" right behind, with
    the nearest thing before that they may be about, if the contrary was done to that.
    """
    verbs = bare.filter(pl.Series(are_of_them(bare, said)))
    if verbs.is_empty():
        return having
    things = outermost_things(in_rows_of(found.filter((pl.col("type") == "object") & ~is_of_class(*UNBOUND)), verbs))
    of, at, verb, thing = pairs(verbs, things)
    may_be = objects[cue_numbers(verbs).take(of), things["payload"].to_physical().to_numpy().take(at)]
    before = np.flatnonzero(may_be & (thing.end <= verb.start + 1))
    nearest = before[cheapest(of.take(before), (verb.start - thing.end).take(before))]
    places = things.select(low="start", high="end")[at[nearest]]
    again = verbs[of[nearest]].hstack(places).select(having.columns).cast(having.schema)
    deeds = having.filter(pl.Series(~are_of(having, Kind.WORD) | _tell_nothing_new(having)))
    at, of, first, _ = pairs(deeds, again)
    is_one = _are_on(first, numbers(deeds["low"]).take(at), numbers(again["low"]).take(of))
    is_one &= _are_contrary(deeds["level"].to_numpy().take(at), again["level"].to_numpy().take(of))
    return pl.concat([having, again[np.unique(of[is_one])]]).sort(*_PLACE, maintain_order=True)


def not_taken_back(moded: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the deeds and stops of which their sentence goes on to tell the contrary: done to "them", in the
    passive, as they were ("the duties, lifted in March, were restored"), or around the clause that tells of them ("the
    talks, which resumed in May, were broken off"; "the duties that it imposed remain in place").
    """
    is_deed = ~are_of(moded, Kind.WORD) & (moded["level"] != 0).to_numpy()
    place = np.flatnonzero(is_deed | _tell_nothing_new(moded))
    deeds = moded[place]
    after, is_contact = deeds["after"].to_numpy(), are_of(deeds, Kind.CONTACT)
    is_done = (deeds["mode"] == Mode.ASSERTED.value).to_numpy() & (np.abs(after) > 1)
    is_met = deeds["mode"].is_in([Mode.ASSERTED.value, Mode.FUTURE.value]).to_numpy() & is_contact & (after == 1)
    is_stop, of_them = are_stops(deeds), are_of_them(deeds, said)
    is_passive = ((deeds["low"] != NO_OBJECT) & (deeds["high"] < deeds["start"] + 2)).to_numpy()
    is_kept = _tell_nothing_new(deeds)
    lasts = np.flatnonzero(is_done | is_met | is_kept)
    of, at, first, last = pairs(deeds, deeds[lasts])
    low, level, by = numbers(deeds["low"]), deeds["level"].to_numpy(), lasts.take(at)
    thing = low.take(by)
    is_around = first.clause > last.clause  # only a clause in commas ends so
    is_same = _are_on(first, low.take(of), thing) | (thing == NO_OBJECT) & (low.take(of) != NO_OBJECT)
    is_same |= is_around & is_passive.take(by) & (low.take(of) == NO_OBJECT) & (thing <= first.start)
    is_bare_stop = (
        is_stop.take(by) & (thing == NO_OBJECT) & (low.take(of) == NO_OBJECT) & are_of(deeds, Kind.ACT).take(of)
    )
    is_same |= is_bare_stop
    is_contrary = _are_contrary(level.take(of), level.take(by)) & ~is_kept.take(by)
    is_contrary |= is_kept.take(by) & is_around & (level.take(of) != 0)
    is_told = (of_them.take(by) | is_passive.take(of)) & is_done.take(by) & (of_them | is_passive).take(by)
    is_told |= is_around | is_bare_stop
    taken = np.flatnonzero(is_same & is_contrary & is_told & (last.start + 1 >= first.end))
    way = way_in(said, deeds, of[taken], first.end[taken] - 1, last.start[taken] + 1)
    return moded.filter(~pl.Series(marked(place[of[taken[~way.str.contains(EARLIER).to_numpy()]]], moded.height)))


def _tell_nothing_new(cued: pl.DataFrame) -> Flags:
    """Which cues say that a thing stays as it is ("kept its tariffs for three years before lifting them")."""
    flags: Flags = (cued["decides"] & (cued["level"] == 0)).to_numpy()
    return flags


def _are_contrary(first: NDArray[np.int8], last: NDArray[np.int8]) -> Flags:
    """Which levels are of contrary signs, or the first of a thing that stays as it is."""
    flags: Flags = (first * last < 0) | (first == 0)
    return flags


def _are_on(deed: Spans, low: NDArray[np.int64], thing: NDArray[np.int64]) -> Flags:
    """Which deeds, whose objects begin there, are about these things; of those without one what stands right behind."""
    is_near = (thing >= deed.start) & (thing - deed.end <= OBJECT_OF_FIRST)
    are_on: Flags = (low == thing) & (low != NO_OBJECT) | is_near & (low == NO_OBJECT)
    return are_on


def are_of_them(verbs: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which hits (row, end, phrase) have a word for a thing of before in them, or right behind."""
    rest = np.full(verbs.height, REST)
    behind = way_in(said, verbs, np.arange(verbs.height), numbers(verbs["end"]) - 1, rest)
    flags: Flags = (behind.str.contains(THEM) | verbs["phrase"].str.contains(WITHIN)).to_numpy()
    return flags

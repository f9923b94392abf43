"""Objects: what the cues of sentences are about, for those that need something near them."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.phrases import OPENS
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Spans, cheapest, in_rows_of, numbered, numbers, pairs, way_in
from model.reading.what.finding.cues import CAPTIVITY, CONTACT, GIVEN, JOINT, OCCASION, REASON, UNBOUND, WHOLES
from model.reading.what.finding.hits import cue_numbers, is_of_class
from model.reading.what.finding.insertions import RELATIVE, nearer, skipped
from model.reading.what.finding.phrasal import STANDS_APART
from model.reading.what.objects.talks_on import with_talks
from model.reading.what.objects.things import IS_HOLDING, outermost_things, with_trade
from model.reading.what.objects.transitive import are_transitive

OBJECT_AFTER: Final = 60
"""How many characters behind a cue its object may begin."""
OBJECT_BEFORE: Final = 75
"""How many before it, for passives ("the tariffs were lifted")."""
OCCASION_BEFORE: Final = 12
"""How many characters before a thing the word ends that says it is why something was done ("over the tariffs")."""
AND: Final = 4
"""Bytes of an "and" with a blank: so far behind a cue stands a verb that is joined to it at once."""
OTHERWISE: Final = r" (?:to|of|in|on|onto|for|from|with|by|at|into|as|under|over|against|about) "
"""Between a verb and what is not its object."""
WITHOUT: Final = "without"
"""Behind which stands what was not done."""
OF_WHOLE: Final = 120
"""How many bytes behind one thing another may stand that it is on ("the truce agreed in May on the tariffs")."""
OF_IT: Final = r" (?:on|from|of|for|over|against|about|under) (?:\S+ ){0,3}$| in (?:the |its |their |all )?$"
"""Between the two."""
RATE: Final = r"^(?:to|from) .*percent$"
"""What is an object only where nothing else is: to what a measure is cut ("the duty was lowered to 10 percent")."""
FAR_IN: Final = 20
"""How many characters into a clause on somebody its first verb is over."""


def with_objects(
    hit: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, objects: NDArray[np.bool_]
) -> pl.DataFrame:
    """Cue hits with the place of their object (low, high), less those that need one and have none near.

    Of one wording's cues that with the nearest object stays.
    """
    of, cost, low, high = _near_objects(hit.filter(pl.col("is_bound")), found, said, objects)
    is_bound = hit["is_bound"].to_numpy()
    place = np.flatnonzero(is_bound).take(of)
    spot = (hit[name].to_numpy() for name in ("row", "start", "end"))
    wording = numbered(*spot)
    alike = numbered(wording, cue_numbers(hit)).take(place)
    first = cheapest(alike, cost)
    least = np.full(hit.height, OBJECT_AFTER)
    np.minimum.at(least, wording.take(place), cost)
    kept = first[cost.take(first) == least.take(wording.take(place.take(first)))]
    place = place.take(kept)
    ends = [np.full(hit.height, NO_OBJECT) for _ in range(2)]
    ends[0][place], ends[1][place] = low.take(kept), high.take(kept)
    is_free = ~is_bound & ~marked(wording.take(place), hit.height).take(wording)
    told = hit.drop("is_bound", "is_subject").with_columns(pl.Series("low", ends[0]), pl.Series("high", ends[1]))
    return told.filter(is_free | marked(place, hit.height))


def without_objects(hit: pl.DataFrame, having: pl.DataFrame) -> pl.DataFrame:
    """Cue hits that need an object, less those that have one: whose place is among these (`having`)."""
    place = ("row", "start", "end")
    return hit.filter(pl.col("is_bound")).join(having, on=place, how="anti", maintain_order="left")


def _near_objects(
    bound: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, objects: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Of each object near a cue that may have it: the cue's place, its `cost`, where it begins and ends.

    It is in the cue's clause, or right before it where the clause is on it and the cue is not its first verb ("the man
    who was held in Wuhan was released"). Where somebody was held may be told in any clause before it. It is not before
    a verb that has another right behind it.
    """
    is_thing = (pl.col("type") == "object") & ~is_of_class(*UNBOUND)
    things = outermost_things(with_talks(with_trade(in_rows_of(found.filter(is_thing), bound), said), said))
    of, at, cue, thing = pairs(bound, things)
    begun = found.filter((pl.col("type") == "boundary") & (pl.col("payload") == RELATIVE))
    between = nearer(skipped(bound, found).take(of), skipped(things, found).take(at), cue, thing)
    after, before = thing.start - cue.end + 1, cue.start - thing.end + 1
    after, before = np.where(after >= 0, after - between, after), np.where(before >= 0, before - between, before)
    cost = np.where(after >= 0, after, np.where(before >= 0, before * OBJECT_AFTER // OBJECT_BEFORE, 0))
    is_holding = things.select(IS_HOLDING).to_series().to_numpy().take(at)
    is_its_own = is_holding & (thing.start <= cue.start) & (cue.end <= thing.end)
    cost[is_holding & (cost <= OBJECT_AFTER)] = 0
    is_rate = things["phrase"].str.contains(RATE).to_numpy().take(at) & (cost <= OBJECT_AFTER)
    cost[is_rate] = OBJECT_AFTER
    may_be = objects[cue_numbers(bound).take(of), things["payload"].to_physical().to_numpy().take(at)]
    may_be &= ~(is_holding & _are_behind_others(bound, of, thing, may_be & ~is_holding & (after >= 0)))
    is_told_on = (cue.clause == thing.clause + 1) & (before >= 0) & _are_far_in(cue, begun)
    is_told_on |= (things["payload"] == CAPTIVITY).to_numpy().take(at) & (before >= 0)
    may_be &= ~_are_occasions(found, bound, of, cue, thing)
    may_be &= ~_are_given(found, bound, things, of, cue, thing)
    may_be &= ~_are_of_the_next(found, bound, said, of, cue, thing)
    may_be &= ~_are_in_others(bound, things, said, of, thing)
    may_be &= ~_are_without(found, bound, of, cue, thing)
    may_be &= ~(
        bound.select(STANDS_APART).to_series().to_numpy().take(of) & (thing.start == cue.start)
    )  # "calls its curbs off"
    may_be &= ~is_its_own & (~bound["is_subject"].to_numpy().take(of) | (before >= 0))
    near = np.flatnonzero(may_be & ((cue.clause == thing.clause) | is_told_on) & (cost <= OBJECT_AFTER))
    behind = near[before.take(near) < 0]
    ahead = near[before.take(near) >= 0]
    verbs = bound[of.take(ahead)].with_columns(gap=before.take(ahead))
    is_doer = are_transitive(verbs, said).to_numpy()
    near = np.sort(np.append(behind, ahead[~is_doer]))
    return of.take(near), cost.take(near), thing.start.take(near), thing.end.take(near)


def _are_occasions(found: pl.DataFrame, bound: pl.DataFrame, of: NDArray[np.intp], cue: Spans, thing: Spans) -> Flags:
    """Which things are only why something is done: right behind an "over" behind the cue ("cut jobs over tariffs")."""
    occasions = in_rows_of(found.filter(is_of_class(OCCASION)), bound)
    row = bound["row"].to_numpy().astype(np.int64).take(of) << 32
    last = _last(occasions, "end", row + thing.start + 1)
    since = row + thing.start + 1 - last
    are: Flags = (since >= 0) & (since <= OCCASION_BEFORE) & (last > row + cue.end)
    return are


def _are_given(
    found: pl.DataFrame, bound: pl.DataFrame, things: pl.DataFrame, of: NDArray[np.intp], cue: Spans, thing: Spans
) -> Flags:
    """Which things are only in view of what something is done: behind a "since" or "after" that begins the sentence,
    where a contact stands between them and the cue behind ("since the tariffs the call has been put on ice").
    """
    given = in_rows_of(found.filter(is_of_class(GIVEN, OCCASION, REASON) & (pl.col("start") == 0)), bound)
    if given.is_empty():
        return np.zeros(len(of), bool)
    row = bound["row"].to_numpy().astype(np.int64).take(of) << 32
    contacts = in_rows_of(things.filter(pl.col("payload") == CONTACT), bound)
    since = row + thing.start + 1 - _last(given, "end", row + thing.start + 1)
    is_at_head = (since >= 0) & (since <= OCCASION_BEFORE)
    are: Flags = is_at_head & (_last(contacts, "start", row + cue.start) >= row + thing.end - 1)
    return are


def _are_of_the_next(
    found: pl.DataFrame, bound: pl.DataFrame, said: pl.DataFrame, of: NDArray[np.intp], cue: Spans, thing: Spans
) -> Flags:
    """Which things are the next verb's, joined by "and" behind something else ("raised Taiwan and lifted the duties").

    Where nothing stands before the "and" both verbs have them ("raised and then lifted the duties"); what stands behind
    a preposition is none's ("put firms and institutes on a list").
    """
    cues = found.filter(pl.col("type") == "cue")
    joints = in_rows_of(found.filter(is_of_class(JOINT)), bound)
    verbs = cues.filter(pl.Series(np.isin(_places(cues, "start") + 1, _places(joints, "end"))))
    row = bound["row"].to_numpy().astype(np.int64).take(of) << 32
    last = _last(verbs, "start", row + thing.start)
    are: Flags = last > row + cue.end + AND
    place = np.flatnonzero(are)
    way = way_in(said, bound, of[place], last[place] - row[place], thing.start[place] + 1)
    are[place[way.str.contains(OTHERWISE).to_numpy()]] = False
    return are


def _are_in_others(
    bound: pl.DataFrame, things: pl.DataFrame, said: pl.DataFrame, of: NDArray[np.intp], thing: Spans
) -> Flags:
    """Which things are only what another before them is from or on, of which a verb without an object tells ("the truce
    on tariffs expired").
    """
    others = things.filter(is_of_class(*WHOLES))
    is_before = bound["is_subject"].to_numpy().take(of) & (thing.end <= numbers(bound["start"]).take(of) + 1)
    place = np.flatnonzero(is_before)
    if others.is_empty() or not len(place):
        return np.zeros(len(of), bool)
    row = bound["row"].to_numpy().astype(np.int64).take(of[place]) << 32
    since = row + thing.start[place] + 1 - _last(others, "end", row + thing.start[place] + 1)
    near = np.flatnonzero((since >= 0) & (since <= OF_WHOLE))
    place, since = place[near], since[near]
    way = way_in(said, bound, of[place], thing.start[place] - since, thing.start[place] + 1)
    return marked(place[way.str.contains(OF_IT).to_numpy()], len(of))


def _are_without(found: pl.DataFrame, bound: pl.DataFrame, of: NDArray[np.intp], cue: Spans, thing: Spans) -> Flags:
    """Which things stand behind a "without" behind the cue ("ended without holding drills")."""
    words = found.filter(pl.col("type") == "mode")
    without = in_rows_of(words.filter(pl.col("phrase").str.strip_chars(" ") == WITHOUT), bound)
    row = bound["row"].to_numpy().astype(np.int64).take(of) << 32
    are: Flags = _last(without, "start", row + thing.start) > row + cue.end - 2
    return are


def _last(hits: pl.DataFrame, which: str, until: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where the last of some hits begins or ends up to each place, with the row before the byte; none: NO_OBJECT."""
    ends = np.append(NO_OBJECT, np.sort(_places(hits, which)))
    return ends.take(ends.searchsorted(until, side="right") - 1)


def _places(hits: pl.DataFrame, which: str) -> NDArray[np.int64]:
    """Where hits begin or end, with the row before the byte."""
    places: NDArray[np.int64] = (hits["row"].to_numpy().astype(np.int64) << 32) + numbers(hits[which])
    return places


def _are_behind_others(bound: pl.DataFrame, of: NDArray[np.intp], thing: Spans, others: Flags) -> Flags:
    """Which things stand behind one of the others that the same wording may have ("the lifting of the curbs and the
    pause in tariffs").
    """
    wording = numbered(*(bound[name].to_numpy() for name in ("row", "start", "end"))).take(of)
    first = np.full(wording.max(initial=-1) + 1, np.iinfo(np.int64).max)
    np.minimum.at(first, wording[others], thing.end[others])
    are_behind: Flags = thing.start + 1 >= first.take(wording)
    return are_behind


def _are_far_in(cue: Spans, begun: pl.DataFrame) -> Flags:
    """Which cues are in one of these clauses, and not near its beginning; or anywhere in one on a thing ("the talks,
    which it suspended in May, …").
    """
    if begun.is_empty():
        return np.zeros(len(cue.start), bool)
    clauses = begun["clause"].to_numpy()
    place = np.minimum(clauses.searchsorted(cue.clause), len(clauses) - 1)
    since = np.where(begun["phrase"] == OPENS, -1, FAR_IN).take(place)  # two that touch share the blank between them
    far_in: Flags = (clauses.take(place) == cue.clause) & (cue.start - numbers(begun["end"]).take(place) >= since)
    return far_in

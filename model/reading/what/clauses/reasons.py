"""Reasons: what a sentence names only as why something was done ("shut in anger over Taiwan", "called off the visit
over a balloon").
"""

from collections.abc import Collection
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Spans, are_within, numbers, pairs
from model.reading.what.finding.cues import CAUSE, OCCASION, PROMPTING, REASON, TOPIC, VISIT
from model.reading.what.finding.hits import are_of, are_stops, is_of_class
from model.schema import Kind

CAUSED: Final = 40
"""How many characters behind a cause a term is what it names."""
REASONED: Final = 70
"""And behind the reason for a stop ("over the visit of the speaker of the House to Taiwan")."""
APART: Final = 2
"""How many clauses behind a stop its reason may be."""
SURE: Final = ("issue", "carrier")
"""The types of hits that surely name an issue: not "talks", which may be on any."""
ENDED: Final = -2
"""The level of a deed by which a deal or a membership ends, as a contact does by a stop."""
NOWHERE: Final = -1
"""The place of what is not there."""

_OVER: Final = "over"
_IS_CAUSE: Final = (pl.col("type") == "boundary") & (pl.col("payload") == CAUSE)
_IS_TOPIC: Final = is_of_class(TOPIC)
_TELLS_WHY: Final = _IS_CAUSE | is_of_class(REASON, OCCASION, TOPIC, PROMPTING)


class Reasons(NamedTuple):
    """What of it is why something was done, for each of some terms."""

    at: NDArray[np.int64]
    """Where the cause begins that it is named behind; NOWHERE for others."""
    is_of_stop: Flags
    """Whether that is why another contact was stopped."""
    told_at: NDArray[np.int64]
    """Where "in response to" and the like begins that says so, behind the stop; NOWHERE for "over" and "after"."""


def reasons(
    terms: pl.DataFrame, begins: NDArray[np.intp], cued: pl.DataFrame, found: pl.DataFrame, disputed: Collection[str]
) -> Reasons:
    """The reasons among terms (row, issue, type, start, end, clause), those of one pair of sentence and issue together;
    each pair begins at one of `begins`.

    Why a contact was stopped is what stands right behind "in response to" and the like, before or behind the stop. So
    is what stands behind "over" or "after", but not where that may as well say what the talks are about ("suspended
    the talks over fentanyl", "stalled over tariffs"), unless they are on another issue ("the climate talks over
    Taiwan"), or that is a place that the two are at odds over and hold no talks on (`disputed`: Taiwan).
    """
    why = found.filter(_TELLS_WHY)
    at = _behind_causes(terms, why.filter(_IS_CAUSE))
    np.maximum(at, _behind_causes(terms, _for_contacts(why, cued), in_clause=True), out=at)
    is_turn = _are_turns(cued)
    if why.is_empty() or not is_turn.any():
        return Reasons(at, np.zeros(terms.height, bool), np.full(terms.height, NOWHERE))
    turns = cued.filter(is_turn)
    turns = turns.with_columns(is_of_visit=pl.Series(_are_of_visits(turns, found)))
    first, told_at = np.full(terms.height, NOWHERE), np.full(terms.height, NOWHERE)
    which, since, is_surely = _behind_stops(terms, why, turns, disputed)
    np.maximum.at(first, which, since)
    np.maximum.at(told_at, which[is_surely], since[is_surely])
    np.maximum.at(first, *_before_stops(terms, why, turns))
    first = _from_then_on(first, numbers(terms["start"]), begins)
    return Reasons(np.maximum(at, first), first != NOWHERE, told_at)


def are_of_others(
    cued: pl.DataFrame, why: Reasons, of: NDArray[np.intp], at: NDArray[np.intp], cue: Spans, term: Spans
) -> Flags:
    """Which cues are stops (or undo one) of another contact than a term that is a reason: behind it, with their object
    there too ("over Taiwan and broke off the talks"), or before what surely is why ("suspended talks in answer to").
    """
    high = numbers(cued["high"]).take(at)
    is_next = (cue.start + 1 >= term.end) & _are_behind(high, term)
    is_before = (cue.end <= why.told_at.take(of) + 1) & (high <= why.told_at.take(of) + 1)
    are_others: Flags = why.is_of_stop.take(of) & _are_turns(cued).take(at) & (is_next | is_before)
    return are_others


def _are_turns(cued: pl.DataFrame) -> Flags:
    """Which cues are stops, end a deal, or undo one of their sentence."""
    undoes: Flags = (cued["undid"] != NO_OBJECT).to_numpy()
    is_ended: Flags = (cued["level"] == ENDED).to_numpy()
    return are_stops(cued) | are_of(cued, Kind.ACT) & is_ended | undoes


def _are_behind(high: NDArray[np.int64], term: Spans) -> Flags:
    """Which objects (where they end) are behind a term; so is that of a cue that needs none."""
    are_behind: Flags = (high == NO_OBJECT) | (high > term.end)
    return are_behind


def _behind_causes(terms: pl.DataFrame, causes: pl.DataFrame, *, in_clause: bool = False) -> NDArray[np.int64]:
    """Where the cause begins that each term stands right behind, `in_clause`: in its own."""
    of, _, term, cause = pairs(terms, causes)
    before = term.start - cause.end
    is_caused = (before >= -1) & (before <= CAUSED)
    if in_clause:
        is_caused &= term.clause == cause.clause
    at = np.full(terms.height, NOWHERE)
    np.maximum.at(at, of[is_caused], cause.start[is_caused])
    return at


def _for_contacts(why: pl.DataFrame, cued: pl.DataFrame) -> pl.DataFrame:
    """Each "over" between a hostile deed and the contact it is for ("sanctioned her over her visit to Taiwan")."""
    over = why.filter(is_of_class(OCCASION) & (pl.col("phrase").str.strip_chars(" ") == _OVER))
    of, _, one, deed = pairs(over, cued.filter(are_hostile_deeds(cued)))
    is_behind = (deed.end <= one.start + 1) & (deed.clause == one.clause) & (one.start - deed.end <= REASONED)
    over = over.filter(pl.Series(marked(of[is_behind], over.height)))
    of, _, one, contact = pairs(over, cued.filter(are_of(cued, Kind.CONTACT)))
    is_before = (contact.start + 1 >= one.end) & (contact.start - one.end <= CAUSED) & (contact.clause == one.clause)
    return over.filter(pl.Series(marked(of[is_before], over.height)))


def are_hostile_deeds(cued: pl.DataFrame) -> Flags:
    """Which cues tell of a hostile deed: that is done on its cause too ("sanctioned it because of arms sales")."""
    is_hostile: Flags = (cued["level"] < 0).to_numpy()
    return are_of(cued, Kind.ACT) & is_hostile


def _are_of_visits(turns: pl.DataFrame, found: pl.DataFrame) -> Flags:
    """Which stops have a contact for their object that is on nothing."""
    of, _, _, visit = pairs(turns, found.filter(is_of_class(VISIT)))
    low, high = (numbers(turns[name]).take(of) for name in ("low", "high"))
    return marked(of[(low < visit.end) & (visit.start < high)], turns.height)


def _before_stops(
    terms: pl.DataFrame, why: pl.DataFrame, turns: pl.DataFrame
) -> tuple[NDArray[np.intp], NDArray[np.int64]]:
    """Of each term that stands before what it led to, a stop right behind that, its place, and where it begins."""
    leading = why.filter(is_of_class(PROMPTING))
    of, _, led, turn = pairs(leading, turns)
    is_led_to = (turn.start >= led.end - 1) & (turn.start - led.end <= REASONED) & (turn.clause == led.clause)
    leading = leading.filter(pl.Series(marked(of[is_led_to], leading.height)))
    which, _, term, led = pairs(terms, leading)
    since = led.start - term.end
    is_why = (since >= -1) & (since <= REASONED) & (term.clause == led.clause)
    return which[is_why], term.start[is_why]


def _behind_stops(
    terms: pl.DataFrame, why: pl.DataFrame, turns: pl.DataFrame, disputed: Collection[str]
) -> tuple[NDArray[np.intp], NDArray[np.int64], Flags]:
    """Of each term that is the reason for a stop its place, where that reason begins, and whether it is said to be."""
    topics = why.filter(_IS_TOPIC)
    why = why.filter(~_IS_TOPIC & ~is_of_class(PROMPTING))
    of, at, term, reason = pairs(terms, why)
    since = term.start - reason.end
    near = np.flatnonzero((since >= -1) & (since <= REASONED) & (term.clause - reason.clause <= 1))
    named = terms[of[near]]
    which, by, told, turn = pairs(named, turns)
    undid = numbers(turns["undid"]).take(by)
    is_stop = undid == NO_OBJECT
    begins = reason.start[near].take(which)
    is_after = (np.where(is_stop, turn.end, undid) <= begins + 1) & (told.clause - turn.clause <= APART)
    is_object_behind = _are_behind(numbers(turns["high"]).take(by), told)
    is_before = is_stop & is_object_behind & (turn.start + 1 >= told.end) & (turn.clause == told.clause)
    may_be_topic = are_within(why, topics, wider=0).take(at[near]).take(which)
    is_on_another = _are_beside_others(terms, named[which], begins, is_before)
    is_disputed = named["issue"].cast(pl.String).is_in(sorted(disputed)).to_numpy().take(which)
    is_of_visit = turns["is_of_visit"].to_numpy().take(by)
    is_why = (is_after | is_before) & (~may_be_topic | is_on_another | is_of_visit | is_disputed)
    is_said = why.select(is_of_class(REASON)).to_series().to_numpy().take(at[near]).take(which) & is_after
    return of[near].take(which[is_why]), begins[is_why], is_said[is_why]


def _are_beside_others(terms: pl.DataFrame, told: pl.DataFrame, begins: NDArray[np.int64], is_before: Flags) -> Flags:
    """Which terms have a sure one of another issue before their reason; or behind themselves, where they are before
    what they are the reason for.
    """
    which, at, term, other = pairs(told, terms)
    issues, own = (frame["issue"].to_physical().to_numpy() for frame in (terms, told))
    is_another = terms["type"].is_in(SURE).to_numpy().take(at) & (own.take(which) != issues.take(at))
    is_there = (other.end <= begins.take(which) + 1) | is_before.take(which) & (other.start + 1 >= term.end)
    return marked(which[is_another & is_there], told.height)


def _from_then_on(first: NDArray[np.int64], start: NDArray[np.int64], begins: NDArray[np.intp]) -> NDArray[np.int64]:
    """The reason of a term for all later ones of its issue in the sentence too."""
    if not len(begins):
        return first
    number = begins.searchsorted(np.arange(len(first)), side="right") - 1
    latest = np.maximum.reduceat(first, begins).take(number)
    return np.where((first == NOWHERE) & (latest != NOWHERE) & (start > latest), latest, first)

"""Cue hits: which cues of a lexicon sentences have, with the objects that they need, in which mode, at which level."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.phrases import plain
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Spans, are_within, in_rows_of, numbered, numbers, outermost, pairs
from model.reading.what.cue_tables import CueTables, cue_tables
from model.reading.what.cues import CAUSE, JOINT, MOTIVE, RELATIVE, SCENE, UNBOUND, Cues
from model.reading.what.describing import with_describing
from model.reading.what.hits import Lexicon, are_of, are_stops, hits, is_of_class, lexicon
from model.reading.what.modes import with_modes
from model.reading.what.parties import between_the_two
from model.reading.what.reversals import with_reversals
from model.reading.what.things import IS_HOLDING, outermost_things, with_trade
from model.reading.what.transitive import are_transitive
from model.schema import Kind, Mode
from model.world import World

OBJECT_AFTER: Final = 60
"""How many characters behind a cue its object may begin."""
OBJECT_BEFORE: Final = 75
"""How many before it, for passives ("the tariffs were lifted")."""
MOTIVE_AFTER: Final = 110
"""How many characters behind a hostile deed what it was done for may begin."""
MOTIVE_SIZE: Final = 60
"""And how many behind "over" or "for" that may itself be told."""
AT_ONCE: Final = 45
"""How many characters behind a refusal or a verb that may begin which it was about."""
SPOKEN_OF: Final = 45
"""How many characters behind a hostile word a deed is only what it speaks of."""
FAR_IN: Final = 20
"""How many characters into a clause on somebody its first verb is over."""
SPEECH: Final = r" (?:said|says|told|tells|calls|called|warned|warns|argued|added|insisted|vowed|wrote|accused|urged) "
"""Whether somebody speaks in a plain sentence."""


def cue_hits(found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """The cue hits that have the object they need, by place: row, start, end, clause, cue, level, kind, mode, after,
    is_open, low and high (where its object begins and ends), undid (where the stop ends that it undoes).

    `found` are the hits of sentences with `text` and `plain`.

    Of one wording a cue that has found its object goes before one that needs none.
    """
    hit = _outside_terms(found).drop("type", "is_told", "year")
    told = hit.rename({"payload": "cue"}).hstack(known.cues[hit["payload"].to_physical()])
    having = _with_objects(_outside_names(told), found, said, known.objects)
    reversed_ = with_reversals(having, found, said, known.cues, known.reverse)
    unspent = _unspent(with_describing(reversed_, found, said))
    settled = _aside(_joined(between_the_two(_going_on(unspent), found, said), found), found, said)
    told = _done(_happening(_not_motives(_longest(settled), found)))
    moded = with_modes(told, found, said, known.modes)
    return _not_undone(moded.filter(~pl.col("is_which")).drop("is_which"), known.undone)


def fired(texts: list[str], cues: Cues, world: World) -> pl.DataFrame:
    """row, cue, mode, level of the cues found in each of some sentences: what tests and checks of a lexicon ask."""
    return fired_by(texts, *laid_out(cues, world))


def laid_out(cues: Cues, world: World) -> tuple[Lexicon, CueTables]:
    """What a lexicon's cues are found by; it takes a while."""
    known = lexicon(cues.wordings(world))
    return known, cue_tables(cues, known.payloads)


def fired_by(texts: list[str], known: Lexicon, tables: CueTables) -> pl.DataFrame:
    """The same of a lexicon that is laid out."""
    said = pl.DataFrame({"text": texts}, schema={"text": pl.String}).with_columns(plain=plain(pl.col("text")))
    return cue_hits(hits(said["plain"], known), said, tables).select("row", "cue", "mode", "level")


def _of_class(found: pl.DataFrame, name: str) -> pl.DataFrame:
    """The hits of one class of objects."""
    return found.filter(is_of_class(name))


def _cues(settled: pl.DataFrame) -> NDArray[np.integer]:
    """The numbers of cue hits' cues."""
    return settled["cue"].to_physical().to_numpy()


def _outside_terms(found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of an issue's term ("wrongfully detained Americans", "trade war").

    A term that tells a deed itself ("sentenced an American") has its cue.
    """
    cue = found.filter(pl.col("type") == "cue")
    terms = outermost(found.filter(pl.col("type") == "issue"))
    return cue.filter(~are_within(cue, terms.filter(~pl.col("is_told"))))


def _outside_names(hit: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of a name or an idiom ("building blocks")."""
    names = hit.filter(pl.col("is_name"))  # by its name alone polars would look through all that a phrase may be
    return hit.filter(~are_within(hit, names)).drop("is_name")


def _with_objects(
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
    alike = numbered(wording, _cues(hit)).take(place)
    order = np.lexsort((cost, alike))
    first = order[np.diff(alike.take(order), prepend=-1) != 0]
    least = np.full(hit.height, OBJECT_AFTER)
    np.minimum.at(least, wording.take(place), cost)
    kept = first[cost.take(first) == least.take(wording.take(place.take(first)))]
    place = place.take(kept)
    ends = [np.full(hit.height, NO_OBJECT) for _ in range(2)]
    ends[0][place], ends[1][place] = low.take(kept), high.take(kept)
    is_free = ~is_bound & ~marked(wording.take(place), hit.height).take(wording)
    told = hit.drop("is_bound", "is_subject").with_columns(pl.Series("low", ends[0]), pl.Series("high", ends[1]))
    return told.filter(is_free | marked(place, hit.height))


def _near_objects(
    bound: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, objects: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Of each object near a cue that may have it: the cue's place, its `cost`, where it begins and ends.

    It is in the cue's clause, or right before it where the clause is on it and the cue is not its first verb ("the man
    who was held in Wuhan was released"). It is not before a verb that has another right behind it.
    """
    is_thing = (pl.col("type") == "object") & ~is_of_class(*UNBOUND)
    things = outermost_things(with_trade(in_rows_of(found.filter(is_thing), bound), said))
    of, at, cue, thing = pairs(bound, things)
    begun = found.filter((pl.col("type") == "boundary") & (pl.col("payload") == RELATIVE))
    after, before = thing.start - cue.end + 1, cue.start - thing.end + 1
    cost = np.where(after >= 0, after, np.where(before >= 0, before * OBJECT_AFTER // OBJECT_BEFORE, 0))
    is_holding = things.select(IS_HOLDING).to_series().to_numpy().take(at)
    is_its_own = is_holding & (thing.start <= cue.start) & (cue.end <= thing.end)
    cost[is_holding & (cost <= OBJECT_AFTER)] = 0
    may_be = objects[_cues(bound).take(of), things["payload"].to_physical().to_numpy().take(at)]
    is_told_on = (cue.clause == thing.clause + 1) & (before >= 0) & _are_far_in(cue, begun)
    may_be &= ~is_its_own & (~bound["is_subject"].to_numpy().take(of) | (before >= 0))
    near = np.flatnonzero(may_be & ((cue.clause == thing.clause) | is_told_on) & (cost <= OBJECT_AFTER))
    behind = near[before.take(near) < 0]
    ahead = near[before.take(near) >= 0]
    verbs = bound[of.take(ahead)].with_columns(gap=before.take(ahead))
    is_doer = are_transitive(verbs, said).to_numpy()
    near = np.sort(np.append(behind, ahead[~is_doer]))
    return of.take(near), cost.take(near), thing.start.take(near), thing.end.take(near)


def _are_far_in(cue: Spans, begun: pl.DataFrame) -> Flags:
    """Which cues are in one of these clauses, and not near its beginning."""
    if begun.is_empty():
        return np.zeros(len(cue.start), bool)
    clauses = begun["clause"].to_numpy()
    place = np.minimum(clauses.searchsorted(cue.clause), len(clauses) - 1)
    far_in: Flags = (clauses.take(place) == cue.clause) & (cue.start - numbers(begun["end"]).take(place) >= FAR_IN)
    return far_in


def _unspent(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are the object of a cue of the other sign ("eased the sanctions", "broke the truce"),
    end in it behind that cue ("the lifting of the export ban"), or name a deed and it ("suspended its ban on exports").

    Less those too of which a cue between them and their object tells, and those of which a verb before them does.
    """
    settled = settled.filter(~_passed_on(settled))
    settled = settled.filter(~_told_by_verbs(settled))
    having = settled.filter(pl.col("low") != NO_OBJECT)
    of, at, cue, other = pairs(settled, having)
    low, high = (numbers(having[name]).take(at) for name in ("low", "high"))
    is_noun = settled["is_noun"].to_numpy().take(of)
    begins = (cue.start >= low) & (cue.start + 1 < high)
    is_behind = (cue.start + 1 >= other.end) & (cue.end <= high) | is_noun & (cue.start < high)
    is_in = (begins | is_behind) & (cue.end > low)
    is_contrary = settled["level"].to_numpy().take(of) * having["level"].to_numpy().take(at) < 0
    return settled.filter(~marked(of[is_in & is_contrary], settled.height))


def _passed_on(settled: pl.DataFrame) -> Flags:
    """Which words only speak of a deed of the other sign ("is considering lifting the tariffs"), and which refusals are
    of a stop ("ruled out suspending the talks"): that stands between them and the object that both have.
    """
    place = np.flatnonzero((settled["low"] != NO_OBJECT).to_numpy())
    having = settled[place]
    of, at, cue, deed = pairs(having, having)
    level, low = having["level"].to_numpy(), numbers(having["low"])
    is_stop = are_stops(having)
    speaks = (
        are_of(having, Kind.WORD).take(of) & are_of(having, Kind.ACT).take(at) & (level.take(of) * level.take(at) < 0)
    )
    refuses = is_stop.take(of) & is_stop.take(at) & (deed.start - cue.end <= AT_ONCE)
    is_between = (low.take(of) == low.take(at)) & (deed.start + 1 >= cue.end) & (deed.end <= low.take(at) + 1)
    return marked(place[of[is_between & (speaks | refuses)]], settled.height)


def _told_by_verbs(settled: pl.DataFrame) -> Flags:
    """Which nouns for a deed stand right behind a verb that tells one of the same sign ("shot down a balloon"), and
    which contacts behind a decisive deed of cooperation ("restored the calls between").
    """
    level, is_noun = settled["level"].to_numpy(), settled["is_noun"].to_numpy()
    is_contact = are_of(settled, Kind.CONTACT) & (level > 0)
    verbs = settled.filter(are_of(settled, Kind.ACT) & ~is_noun)
    of, at, cue, verb = pairs(settled, verbs)
    gap = cue.start - verb.end
    verbs_level = verbs["level"].to_numpy().take(at)
    restores = verbs["decides"].to_numpy().take(at) & (verbs_level > 0)
    told = is_noun.take(of) & (level.take(of) * verbs_level > 0) | is_contact.take(of) & restores
    is_right_behind = (cue.clause == verb.clause) & (gap >= -1) & (gap <= AT_ONCE)
    return marked(of[told & is_right_behind], settled.height)


def _joined(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_joined`: right behind an "and", so that what they govern stands behind them."""
    of, _, cue, joint = pairs(settled, _of_class(found, JOINT))
    is_joined = marked(of[joint.end - 1 == cue.start], settled.height)
    return settled.with_columns(pl.Series("is_joined", is_joined))


def _aside(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_aside`: contacts that only say where somebody spoke ("on a visit to Shanghai, she said")."""
    is_contact = pl.Series(are_of(settled, Kind.CONTACT) & (settled["level"] > 0).to_numpy())
    scenes = _of_class(found, SCENE)
    spoken = scenes.filter(said["plain"].gather(scenes["row"]).str.contains(SPEECH))
    of, _, cue, scene = pairs(settled, spoken)
    overlaps = (cue.start + 1 < scene.end) & (scene.start + 1 < cue.end)
    return settled.with_columns(is_aside=is_contact & pl.Series(marked(of[overlaps], settled.height)))


def _going_on(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the deeds that a wording which decides that nothing is new contains ("still charges a duty")."""
    nothing_new = settled.filter(pl.col("decides") & (pl.col("level") == 0))
    return settled.filter(~are_within(settled, nothing_new))


def _longest(settled: pl.DataFrame) -> pl.DataFrame:
    """Of cue hits that begin at one place the longest, and those of other cues that say no more, with the same sign.

    No contact is in a word of good will: "meet each other halfway".
    """
    place = numbered(settled["row"].to_numpy(), settled["start"].to_numpy())
    longest = np.flatnonzero(np.diff(place, append=-1)).take(place)
    end, level, cue = settled["end"].to_numpy(), settled["level"].to_numpy(), _cues(settled)
    is_only_word = are_of(settled, Kind.CONTACT) & are_of(settled, Kind.WORD).take(longest)
    is_alike = (np.sign(level) == np.sign(level.take(longest))) & (np.abs(level) <= np.abs(level.take(longest)))
    agrees = is_alike & ~is_only_word & (cue != cue.take(longest))
    return settled.filter((end == end.take(longest)) | agrees)


def _not_motives(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that only say what a hostile deed before them was done for ("sanctioned the firm over arms
    sales to Taiwan", "… firms it accuses of helping Russia"): that is the other side's, and known.
    """
    is_motive = is_of_class(MOTIVE) | (pl.col("type") == "boundary") & (pl.col("payload") == CAUSE)
    motives = in_rows_of(found.filter(is_motive), settled)
    level = settled["level"].to_numpy()
    is_deed = are_of(settled, Kind.ACT) & (level < 0) & ~settled["is_noun"].to_numpy()
    of, _, motive, deed = pairs(motives, settled.filter(is_deed))
    since = motive.start - deed.end
    punishes = marked(of[(since >= -1) & (since <= MOTIVE_AFTER) & (motive.clause - deed.clause <= 1)], motives.height)
    is_finite = settled["phrase"].str.ends_with("ed").to_numpy()
    of, _, cue, motive = pairs(settled, motives.filter(punishes))
    since = cue.start - motive.end
    is_told_for = (since >= -1) & (since <= MOTIVE_SIZE) & (cue.clause == motive.clause)
    is_inside = (cue.start >= motive.start) & (cue.end <= motive.end)
    is_why = is_inside | is_told_for & ~is_finite.take(of)
    return settled.filter(~marked(of[is_why & (level < 0).take(of)], settled.height))


def _happening(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the contacts that their clause says were stopped or refused: those did not happen."""
    level, is_contact = settled["level"].to_numpy(), are_of(settled, Kind.CONTACT)
    of, _, cue, refusal = pairs(settled, settled.filter(are_stops(settled)))
    after = cue.start - refusal.end
    is_near = (cue.clause == refusal.clause) & (after >= -OBJECT_BEFORE) & (after <= OBJECT_AFTER)
    refused = is_near & (is_contact & (level > 0)).take(of)
    return settled.filter(~marked(of[refused], settled.height))


def _done(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the deeds that a hostile word or a refusal before them only speaks of ("spurned an amnesty"), or a
    hostile word behind a noun ("the exit bans are unjust").

    A finite form ("condemned and banned") is a deed of its own, unless it is in such a word ("should be lifted"); so is
    what is behind a noun for a stop with its object ("the suspension of the talks and the lifting of …").
    """
    level, is_act = settled["level"].to_numpy(), are_of(settled, Kind.ACT)
    is_finite = settled["phrase"].str.ends_with("ed").to_numpy()
    is_nominal = is_act & (np.abs(level) == 3) & ~is_finite
    is_hostile_noun = settled["is_noun"].to_numpy() & (level < 0)
    words = settled.filter(~is_act & (level < 0))
    of, at, deed, word = pairs(settled, words)
    is_done_with = words["phrase"].str.ends_with(" of").to_numpy().take(at) & (
        numbers(words["high"]).take(at) <= deed.start + 1
    )
    is_behind = (deed.start > word.start) & (deed.start - word.end <= SPOKEN_OF) & ~is_done_with
    since = word.start - deed.end
    is_before = is_hostile_noun.take(of) & (since >= -1) & (since <= SPOKEN_OF)
    is_inside = (is_act & (level > 0)).take(of) & (deed.start > word.start) & (deed.end <= word.end)
    spoken_of = is_nominal.take(of) & (deed.clause == word.clause) & (is_behind | is_before)
    return settled.filter(~marked(of[spoken_of | is_inside], settled.height))


def _not_undone(said: pl.DataFrame, undone: NDArray[np.bool_]) -> pl.DataFrame:
    """Cue hits less those that another of their sentence undoes; only what is done or to come undoes anything.

    With `undid`: where the stop ends that it undoes ("the talks that were suspended were resumed"), if any.
    """
    undoes = undone.any(axis=1).take(_cues(said))
    place = np.flatnonzero(undoes & said["mode"].is_in([Mode.ASSERTED.value, Mode.FUTURE.value]).to_numpy())
    undoing = said[place]
    of, at, cue, _ = pairs(said, undoing)
    is_undone = undone[_cues(undoing).take(at), _cues(said).take(of)]
    undid = np.full(said.height, NO_OBJECT)
    stopped = is_undone & are_stops(said).take(of)
    undid[place.take(at[stopped])] = cue.end[stopped]
    return said.with_columns(pl.Series("undid", undid)).filter(~marked(of[is_undone], said.height))

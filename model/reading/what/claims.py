"""Cue hits: which cues of a lexicon sentences have, with the objects that they need, in which mode, at which level."""

from typing import Final

import numpy as np
import polars as pl

from model.dossier.world import World
from model.reading.text.phrases import plain
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, are_within, in_rows_of, numbered, numbers, pairs
from model.reading.what.clauses.again import not_taken_back, with_things_of_before
from model.reading.what.clauses.circumstances import without_circumstances
from model.reading.what.clauses.describing import with_describing
from model.reading.what.clauses.endings import without_unended
from model.reading.what.clauses.respective import in_turn
from model.reading.what.clauses.reversals import with_reversals
from model.reading.what.clauses.talked_about import without_talked_about
from model.reading.what.clauses.trailing_news import without_trailing
from model.reading.what.clauses.undoing import not_undone, with_undid
from model.reading.what.finding.cues import AGENDA, CAUSE, MEASURE, MOTIVE, SCENE, Cues
from model.reading.what.finding.hits import Lexicon, are_of, are_stops, cue_numbers, is_of_class, lexicon
from model.reading.what.finding.in_terms import outside_terms
from model.reading.what.finding.searching import hits
from model.reading.what.modes.argued import only_argued
from model.reading.what.modes.asked import with_told_answers
from model.reading.what.modes.barely import without_barely
from model.reading.what.modes.cue_tables import CueTables, cue_tables
from model.reading.what.modes.demands import not_demanded, of_deeds
from model.reading.what.modes.dwindled import without_dwindled
from model.reading.what.modes.fewer import without_fewer
from model.reading.what.modes.fronted import without_fronted
from model.reading.what.modes.granted import without_granted
from model.reading.what.modes.modes import with_modes
from model.reading.what.objects.coordination import with_joined
from model.reading.what.objects.itemised import with_items
from model.reading.what.objects.objects import OBJECT_AFTER, OBJECT_BEFORE, with_objects, without_objects
from model.reading.what.objects.refusing import without_refusing_to
from model.reading.what.parties.captors import with_captors
from model.reading.what.parties.parties import between_the_two
from model.schema import Kind, Mode

MOTIVE_AFTER: Final = 110
"""How many characters behind a hostile deed what it was done for may begin."""
MOTIVE_SIZE: Final = 60
"""And how many behind "over" or "for" that may itself be told."""
ON_WHOM: Final = 60
"""How many behind a measure "over" or "for" may stand that says what it is for."""
AT_ONCE: Final = 45
"""How many characters behind a refusal or a verb that may begin which it was about."""
COMPLAINED: Final = 80
"""How far from a hostile word what somebody has not done may stand that it is about."""
SPOKEN_OF: Final = 45
"""How many characters behind a hostile word a deed is only what it speaks of."""
LISTED: Final = 220
"""How many characters behind "discussed" a deed is only a topic."""
NAMED_DEED: Final = r"^(?:curbs|bans|controls|limits|cuts|hikes|sanctions|restrictions|blocks)\b"
"""Phrases that are either verb or noun."""
NAMED_CONTACT: Final = r" (?:between|with|of|on|over|about)$|^\w+ (?:talks|dialogue|consultations|negotiations)$"
"""Phrases that name a contact, and tell of none by themselves."""
ANNOUNCING: Final = r"^(?:announc|unveil)"
"""Verbs that say of a deed behind them that it is made known."""
ANNOUNCES: Final = r"^(?:announced|unveiled|published|issued|introduced)$"
"""Passives that say of a deed that is named that it is known."""
SPEECH: Final = r" (?:said|says|told|tells|calls|called|warned|warns|argued|added|insisted|vowed|wrote|accused|urged) "
"""Whether somebody speaks in a plain sentence."""


def cue_hits(found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """The cue hits that have the object they need, by place: row, start, end, clause, cue, level, kind, mode, after,
    is_open, low and high (where its object begins and ends), undid (where the stop ends that it undoes).

    `found` are the hits of sentences with `text` and `plain`.

    Of one wording a cue that has found its object goes before one that needs none.
    """
    found = without_trailing(without_granted(with_told_answers(found, said), said), said)
    hit = outside_terms(found, said).drop("type", "is_told", "year")
    told = hit.rename({"payload": "cue"}).hstack(known.cues[hit["payload"].to_physical()])
    ended = without_refusing_to(without_unended(_outside_names(without_talked_about(told, said)), found, said), said)
    having = with_objects(ended, found, said, known.objects)
    bare = without_objects(ended, having)
    having = without_dwindled(without_fewer(having), said)
    having = with_items(having, bare, found, said, known.objects)
    having = with_things_of_before(having, bare, found, said, known.objects)
    reversed_ = with_reversals(having, found, said, known)
    told = with_captors(reversed_, found, said, known.cues, known.elsewhere)
    unspent = _unspent(with_describing(told, found, said))
    settled = _aside(with_joined(between_the_two(_going_on(unspent), found, said), found, said), found, said)
    settled = without_circumstances(settled, found, said)
    longest = _longest(of_deeds(settled, known.asked, said))
    told = _done(_happening(_not_topics(_not_motives(longest, found), found)))
    told, heard = without_fronted(told, found, said)
    moded = only_argued(with_modes(told, heard, said, known.modes), said)
    told = not_demanded(_not_missed(moded.filter(~pl.col("is_which")).drop("is_which")), known.asked)
    is_in_turn = in_turn(told, found)
    apart, told = told.filter(is_in_turn), told.filter(~is_in_turn)
    kept = without_barely(not_taken_back(told, said), said)
    left = with_undid(not_undone(kept, known.undone, found, said), told, kept, known.undone, found, said)
    if apart.is_empty():
        return left
    both = pl.concat([left, apart.with_columns(undid=pl.lit(NO_OBJECT)).cast(left.schema)])
    return both.sort("row", "start", "end", maintain_order=True)


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


def _outside_names(hit: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of a name or an idiom ("building blocks")."""
    names = hit.filter(pl.col("is_name"))  # by its name alone polars would look through all that a phrase may be
    return hit.filter(~are_within(hit, names)).drop("is_name")


def _unspent(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are the object of a cue of the other sign ("eased the sanctions", "broke the truce"),
    end in it behind that cue ("the lifting of the export ban"), or name a deed and it ("suspended its ban on exports").

    Less those too of which a cue between them and their object tells, and those of which a verb before them does.
    """
    settled = settled.filter(~_passed_on(settled))
    settled = settled.filter(~_told_by_verbs(settled))
    settled = settled.filter(~_only_announced(settled))
    having = settled.filter(pl.col("low") != NO_OBJECT)
    of, at, cue, other = pairs(settled, having)
    low, high = (numbers(having[name]).take(at) for name in ("low", "high"))
    is_noun = settled["is_noun"].to_numpy().take(of)
    begins = (cue.start >= low) & (cue.start + 1 < high)
    is_behind = (cue.start + 1 >= other.end) & (cue.end <= high) | is_noun & (cue.start < high)
    is_in = (begins | is_behind) & (cue.end > low)
    is_contrary = settled["level"].to_numpy().take(of) * having["level"].to_numpy().take(at) < 0
    # "would not take place" is no object of the "take place" in it
    is_around = are_stops(settled).take(of) & (cue.start <= other.start) & (cue.end >= other.end)
    return settled.filter(~(marked(of[is_in & is_contrary & ~is_around], settled.height) | _within_deeds(settled)))


def _within_deeds(settled: pl.DataFrame) -> Flags:
    """Which cues are a part of a wording that tells of a deed of the other sign ("stopped buying", "out of jail")."""
    level = settled["level"].to_numpy()
    is_verb = are_of(settled, Kind.ACT) & ~settled["is_noun"].to_numpy()
    hostile, friendly = settled.filter(is_verb & (level < 0)), settled.filter(is_verb & (level > 0))
    return (level > 0) & are_within(settled, hostile) | (level < 0) & are_within(settled, friendly)


def _passed_on(settled: pl.DataFrame) -> Flags:
    """Which words only speak of a deed of the other sign ("is considering lifting the tariffs"), which refusals are of
    a stop ("ruled out suspending the talks"), and what only announces one ("announced that it would lift the tariffs"):
    the deed stands between them and the object that both have.
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
    announces = having["phrase"].str.contains(ANNOUNCING).to_numpy().take(of) & are_of(having, Kind.ACT).take(at)
    is_between = (low.take(of) == low.take(at)) & (deed.start + 1 >= cue.end) & (deed.end <= low.take(at) + 1)
    return marked(place[of[is_between & (speaks | refuses | announces)]], settled.height)


def _only_announced(settled: pl.DataFrame) -> Flags:
    """Which passives only say of what a noun tells before them that it is known ("the removal of … was announced")."""
    place = np.flatnonzero(settled["phrase"].str.contains(ANNOUNCES).to_numpy())
    of, _, passive, noun = pairs(settled[place], settled.filter(pl.col("phrase").str.ends_with(" of")))
    is_before = (noun.end <= passive.start + 1) & (noun.clause == passive.clause)
    low, high = (numbers(settled[name])[place].take(of) for name in ("low", "high"))
    is_its = is_before & (low + 1 >= noun.end) & (high <= passive.start + 1)
    return marked(place[of[is_its]], settled.height)


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
    is_named = is_contact & settled["phrase"].str.contains(NAMED_CONTACT).to_numpy()
    is_alone = (numbers(verbs["low"]) == NO_OBJECT).take(at)  # "the talks between the two have resumed"
    is_of_it = is_named.take(of) & restores & is_alone & (verb.start + 1 >= cue.end) & (cue.clause == verb.clause)
    return marked(of[told & is_right_behind | is_of_it], settled.height)


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
    end, level, cue = settled["end"].to_numpy(), settled["level"].to_numpy(), cue_numbers(settled)
    is_only_word = are_of(settled, Kind.CONTACT) & are_of(settled, Kind.WORD).take(longest)
    is_alike = (np.sign(level) == np.sign(level.take(longest))) & (np.abs(level) <= np.abs(level.take(longest)))
    agrees = is_alike & ~is_only_word & (cue != cue.take(longest))
    return settled.filter((end == end.take(longest)) | agrees)


def _not_motives(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that only say what a hostile deed before them was done for ("sanctioned the firm over arms
    sales to Taiwan", "… firms it accuses of helping Russia"): that is the other side's, and known. So is what a measure
    is for that any deed is about ("lifted its sanctions on the firm over arms sales").
    """
    is_motive = is_of_class(MOTIVE) | (pl.col("type") == "boundary") & (pl.col("payload") == CAUSE)
    motives = in_rows_of(found.filter(is_motive), settled)
    level = settled["level"].to_numpy()
    is_act = are_of(settled, Kind.ACT)
    is_deed = is_act & (level < 0) & ~settled["is_noun"].to_numpy()
    of, _, motive, deed = pairs(motives, settled.filter(is_deed))
    since = motive.start - deed.end
    punishes = marked(of[(since >= -1) & (since <= MOTIVE_AFTER) & (motive.clause - deed.clause <= 1)], motives.height)
    on_measures = settled.filter(_are_on_measures(settled, found) & is_act)
    of, at, motive, _ = pairs(motives, on_measures)
    since = motive.start - numbers(on_measures["high"]).take(at)
    punishes |= marked(of[(since >= -1) & (since <= ON_WHOM)], motives.height)
    is_finite = settled["phrase"].str.ends_with("ed").to_numpy()
    of, _, cue, motive = pairs(settled, motives.filter(punishes))
    since = cue.start - motive.end
    is_told_for = (since >= -1) & (since <= MOTIVE_SIZE) & (cue.clause == motive.clause)
    is_inside = (cue.start >= motive.start) & (cue.end <= motive.end)
    low, high = (numbers(settled[name]).take(of) for name in ("low", "high"))
    is_on_it = (low != NO_OBJECT) & (low < motive.start)  # "sanctions over Xinjiang took effect"
    is_beside = (high != NO_OBJECT) & np.isin(cue.start - high, (-1, 0))  # "the sale announced on Monday"
    is_why = is_inside | is_told_for & (~is_finite.take(of) | is_beside) & ~is_on_it
    return settled.filter(~marked(of[is_why & (level < 0).take(of)], settled.height))


def _are_on_measures(settled: pl.DataFrame, found: pl.DataFrame) -> Flags:
    """Which cues have a measure for their object."""
    of, _, _, measure = pairs(settled, in_rows_of(_of_class(found, MEASURE), settled))
    low = numbers(settled["low"]).take(of)
    return marked(of[low == measure.start], settled.height)


def _not_topics(settled: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the hostile deeds that are only named behind what says that they were spoken of ("discussed chip
    curbs, drills and visas").
    """
    agenda = in_rows_of(_of_class(found, AGENDA), settled)
    if agenda.is_empty():
        return settled
    is_either = settled["phrase"].str.contains(NAMED_DEED).to_numpy()
    may_be = is_either | (settled["is_noun"] | settled["phrase"].str.ends_with(" of")).to_numpy()
    is_deed = are_of(settled, Kind.ACT) & (settled["level"] < 0).to_numpy() & may_be
    of, _, cue, topic = pairs(settled, agenda)
    since = cue.start - topic.end
    least = np.where(is_either.take(of), -1, AT_ONCE)  # nearer ones have the mode of what is only spoken of
    is_topic = (since >= least) & (since <= LISTED) & (cue.clause == topic.clause)
    return settled.filter(~(marked(of[is_topic], settled.height) & is_deed))


def _happening(settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the contacts that their clause says were stopped or refused: those did not happen."""
    level, is_contact = settled["level"].to_numpy(), are_of(settled, Kind.CONTACT)
    stops = settled.filter(are_stops(settled))
    of, at, cue, refusal = pairs(settled, stops)
    after, low = cue.start - refusal.end, numbers(stops["low"]).take(at)
    is_near = (after >= -OBJECT_BEFORE) & (after <= OBJECT_AFTER) | (low >= cue.start) & (low < cue.end)
    refused = is_near & (cue.clause == refusal.clause) & (is_contact & (level > 0)).take(of)
    return settled.filter(~marked(of[refused], settled.height))


def _not_missed(moded: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the friendly deeds not done, of which a hostile word beside them complains ("regretted that Beijing
    had not lifted the ban").
    """
    is_asserted, after = (moded["mode"] == Mode.ASSERTED.value).to_numpy(), moded["after"].to_numpy()
    is_missed = (moded["mode"] == Mode.NEGATED.value).to_numpy() & (after == 0) & (moded["level"] > 0).to_numpy()
    place = np.flatnonzero(is_missed & are_of(moded, Kind.ACT))
    words = moded.filter(pl.Series(is_asserted & (after < 0) & are_of(moded, Kind.WORD)))
    of, _, deed, word = pairs(moded[place], words)
    is_beside = np.maximum(deed.start - word.end, word.start - deed.end) <= COMPLAINED
    is_beside &= np.abs(deed.clause - word.clause) <= 1
    return moded.filter(~pl.Series(marked(place[of[is_beside]], moded.height)))


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
    is_apart = words["phrase"].str.ends_with(" of").to_numpy().take(at) | settled["is_joined"].to_numpy().take(of)
    high = numbers(words["high"]).take(at)
    is_done_with = is_apart & (high != NO_OBJECT) & (high <= deed.start + 1)
    is_behind = (deed.start > word.start) & (deed.start - word.end <= SPOKEN_OF) & ~is_done_with
    since = word.start - deed.end
    is_before = is_hostile_noun.take(of) & (since >= -1) & (since <= SPOKEN_OF)
    is_inside = (is_act & (level > 0)).take(of) & (deed.start > word.start) & (deed.end <= word.end)
    spoken_of = is_nominal.take(of) & (deed.clause == word.clause) & (is_behind | is_before)
    return settled.filter(~marked(of[spoken_of | is_inside], settled.height))

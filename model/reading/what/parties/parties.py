"""Parties: who did something, and with or to whom. What one side did with or to others is no deed between the two."""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Pairs, in_rows_of, numbers, outermost, pairs, text_before, way_in
from model.reading.what.finding.cues import BLOC, BYSTANDER, DISPUTED, ELSEWHERE, OUTSIDER, PAIR, THIRD
from model.reading.what.finding.hits import are_of, is_of_class
from model.reading.what.parties.aims import are_against
from model.reading.what.parties.foreign import LED, are_of_first
from model.schema import Kind

ELSEWHERE_AFTER: Final = 60
"""How many characters behind a deed it may say with or to which other country it was done."""
AMONG: Final = 30
"""How many behind that country's name a side may be named along with it."""
HEAD: Final = 4
"""Bytes from the beginning of a sentence within which a third country is its subject."""
HEADED: Final = r"^.{3,40} ; (?:the )?$"
"""Before one that begins what stands behind a heading ("Trade: Canada revoked")."""
UNION: Final = r"(?i)\b(?:europe|eu\b|brussels)"
"""A bloc of which no side is a part."""
LINKED: Final = 40
"""Bytes between parties that are named together, at most."""
DOER: Final = 45
"""How many characters before a deed those end who do it."""
WITH_WHOM: Final = 80
"""How many behind it begins with whom."""
AT_ONCE: Final = 6
"""How many behind a contact they begin who are its object ("met the Chinese minister")."""

IS_MEETING: Final = (pl.col("kind") == Kind.CONTACT.value) & (pl.col("level") > 0)
"""Whether a cue is a contact that takes place."""

IS_CONTACT: Final = (pl.col("kind") == Kind.CONTACT.value) & (pl.col("level") != 0)
"""Whether it is a contact at all, that takes place or is stopped."""

IS_RELIEF: Final = (pl.col("kind") == Kind.ACT.value) & (pl.col("level") > 0) & pl.col("is_bilateral")
"""Whether it takes back a deed between two sides ("the US and Japan lifted their tariffs")."""

IS_BETWEEN: Final = pl.col("is_bilateral") | (pl.col("kind") == Kind.CONTACT.value)
"""Whether it is a contact, or a deed between two sides."""

_IS_PARTY: Final = (pl.col("type") == "side") | is_of_class(OUTSIDER, THIRD, DISPUTED, BLOC)
"""Whether a hit is of somebody who may do something with others."""

LINK: Final = r"^ (?:(?:and|as well as) )?(?:(?:the|its|their|ally|allies|partners?) )*$"
"""Between parties that do something together; commas are blanks."""
AND: Final = r" (?:and|as well as) "
PLACE: Final = (
    r"(?i) (?:in|at|to|with|from|on|for|over|against|of|by|near|via|into|through|under|than|about|after|towards?|"
    r"between|visiting) (?:the )?$"
)
"""Before a party that does nothing itself ("In Spain, …")."""
DOING: Final = r"^\w+ing\b"
"""What a party right before it does, whatever stands before that ("in addition to the EU eliminating its tariffs")."""
OFFICE: Final = (
    r" (?:[Ll]eaders|[Mm]inisters|[Mm]embers|[Oo]fficials|[Dd]iplomats|[Cc]hiefs|[Gg]overnments) (?:of|from) (?:the )?$"
)
"""Before one that does it by those who are its."""
TOLD: Final = r" (?:said|says|told|tells|that|which|who|whom|as|if|because|since) "
"""Between parties and what others did."""
ON: Final = r" (?:on|from|against|of|for|into|to) (?:the |all |most |some )?$"
"""Before one on whom something is."""
ABOUT: Final = r" (?:about|on|over) (?:the )?$"
"""Before one who is only spoken of."""
SHARED: Final = r" (?:with|and) (?:the )?$"
"""Before a side with which it was done."""
WITH: Final = quick(
    r"^ (?:\w+ ){1,4}with (?:the |their |his |her )?$|^ (?:meet|meets|met|meeting) (?:the |their |his |her )?$|"
    r"^ (?:\w+ ){1,4}with (?:\w+ ){1,9}of (?:the )?$"
)
"""From a contact to another country that it was with ("met Japanese officials", "a call with the king of Oman")."""
ITS: Final = r"^ s "
"""Behind whose something is."""
PURPOSE: Final = r" to $"
"""Before what somebody met others for ("met Indian officials to discuss")."""
APART: Final = r" (?:against|to|as|that|which|reliance|dependence|over) "
"""Between another country and a side that is not named along with it ("with Japan against China")."""


def between_the_two(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits, with `is_outside`: what a sentence that names one side alone tells of that and of others.

    Less a bystander's own deeds, what was done with or to another country alone, and what one side agreed with others,
    or against the other.
    """
    outside = _not_met_others(_with_others(_outside(settled, found, said), found, said), found, said)
    aimed = outside.filter(~are_against(outside, found, said)).drop("is_mutual")
    return _between_sides(aimed, found, said)


def _outside(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits with `is_outside`: a contact, or a deed between two sides, of a sentence that a third country begins and
    that names one side alone ("Canada revoked the visas of two Chinese diplomats"), or the deeds of that country where
    it names both, and what is friendly of one that the two are at odds over; less a bystander's own deeds.
    """
    of, _, deed, doer = pairs(settled, found.filter(is_of_class(BYSTANDER)))
    theirs = are_of(settled, Kind.ACT).take(of) & (deed.start == doer.end - 1)
    settled = settled.filter(~marked(of[theirs], settled.height))
    sides = found.filter(pl.col("type") == "side")
    named = found.filter(is_of_class(OUTSIDER) | is_of_class(BLOC) & pl.col("phrase").str.contains(UNION))
    heads = _heads(named, said, rf"{HEADED}|{LED}")
    disputed = _by_themselves(_heads(found.filter(is_of_class(DISPUTED)), said, HEADED), said)
    if heads.is_empty() and disputed.is_empty():
        return settled.with_columns(is_outside=pl.lit(value=False))
    is_alone = pl.col("row").is_in(_of_one_side(found).implode())
    are_theirs, are_friends = (
        pl.col("row").is_in(each.filter(is_alone)["row"].implode()) for each in (heads, disputed)
    )
    theirs = are_of_first(settled, in_rows_of(heads, settled), sides, said)
    is_outside = IS_BETWEEN & (are_theirs | are_friends & (pl.col("level") > 0))
    return settled.with_columns(is_outside=is_outside | pl.Series(theirs))


def _heads(named: pl.DataFrame, said: pl.DataFrame, ways: str) -> pl.DataFrame:
    """Those of some hits that begin their sentence, or before which nothing stands but one of these `ways`."""
    return named.filter((named["start"] <= HEAD) | text_before(said, named).str.contains(ways))


def _by_themselves(named: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits of names less those of whose something is spoken of ("Taiwan's return")."""
    end = numbers(named["end"])
    behind = way_in(said, named, np.arange(named.height), end - 1, end + 2)
    return named.filter(~behind.str.contains(ITS))


def _of_one_side(found: pl.DataFrame) -> pl.Series:
    """The rows of hits in which one side alone is named."""
    sides = found.filter(pl.col("type") == "side")
    return sides.filter(pl.col("payload").n_unique().over("row") == 1)["row"].unique()


def _with_others(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the agreements and contacts whose doers are one side, or none, together with others ("the US and
    India signed"); where the sentence names no other side, and somebody whom no issue is about, they are outside.
    """
    named = in_rows_of(found.filter(_IS_PARTY), settled)
    others = named.filter(pl.col("type") != "side")["row"].unique()
    is_on_none = ~pl.Series(_are_on_a_side(settled, named, said))
    in_rows = pl.col("row").is_in(named.filter(pl.col("type") == "side")["row"].unique().implode())
    is_alone = in_rows & is_on_none | pl.col("row").is_in(_of_one_side(named).implode())
    is_relief = IS_RELIEF & is_alone
    may_be = (pl.col("is_mutual") | IS_MEETING | is_relief) & pl.col("row").is_in(others.implode())
    place = np.flatnonzero(settled.select(may_be).to_series().to_numpy())
    if not len(place):
        return settled
    deeds = settled[place]
    parties = _parties(in_rows_of(named, deeds), said)
    is_theirs, is_apart = (marked(place[told], settled.height) for told in _are_others(deeds, parties, said))
    among = settled.with_columns(is_outside=pl.col("is_outside") | pl.Series(is_apart))
    return among.filter(pl.Series(~is_theirs | is_apart) | pl.col("is_outside"))


def _are_on_a_side(settled: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which cue hits say behind them on whom it is, and that it is a side ("lifted tariffs on Chinese cars")."""
    sides = named.filter(pl.col("type") == "side")
    of, at, deed, side = pairs(settled, sides)
    since = side.start - deed.end
    near = np.flatnonzero((since >= -1) & (since <= WITH_WHOM) & (deed.clause == side.clause))
    near = near[~way_in(said, settled, of[near], deed.end[near] - 1, side.start[near] + 1).str.contains(AND).to_numpy()]
    is_on = text_before(said, sides[at[near]]).str.contains(ON).to_numpy() | (since[near] <= AT_ONCE)
    return marked(of[near[is_on]], settled.height)


def _not_met_others(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the contacts that say behind them that they were with others and with no side ("spoke with
    Philippine officials"), unless both sides, or a pair, are named before.
    """
    paired = found.filter(is_of_class(PAIR))["row"]
    place = np.flatnonzero(settled.select(IS_MEETING & ~pl.col("row").is_in(paired.implode())).to_series().to_numpy())
    deeds = settled[place]
    named = in_rows_of(found.filter(_IS_PARTY), deeds)
    if named.filter(pl.col("type") != "side").is_empty():
        return settled
    parties = _parties(named, said)
    of, _, deed, other = pairs(deeds, parties.filter(pl.col("side").is_null()))
    since = other.start - deed.end
    near = np.flatnonzero((since >= -1) & (since <= WITH_WHOM) & (deed.clause == other.clause))
    way = way_in(said, deeds, of[near], deed.start[near], other.start[near] + 1)
    met = np.unique(of[near[way.str.contains(WITH).to_numpy()]])
    before, _ = _sides_named(deeds[met], parties)
    met = met[(before < 2) & ~_are_shared(deeds[met], parties, said)]
    return settled.filter(~marked(place[met], settled.height))


def _parties(named: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """row, start, end, clause, side, way, is_apart, chain: sides and others in order, the text between each and the one
    before, whether it is one whom no issue is about, and the number of the chain in which they are named together.
    """
    is_third = is_of_class(THIRD, DISPUTED)
    ordered = outermost(named.sort("row", "start", "end", is_third))
    once = ordered.unique(["row", "start", "end"], keep="first", maintain_order=True)
    is_side = pl.col("type") == "side"
    placed = once.select(
        *("row", "start", "end", "clause"),
        side=pl.when(is_side).then(pl.col("payload").cast(pl.String)),
        is_apart=~is_side & ~is_third,
    )
    since = placed["end"].to_numpy().astype(np.int64) - 1
    until = placed["start"].to_numpy().astype(np.int64) + 1
    rows = placed["row"].to_numpy()
    near = 1 + np.flatnonzero((rows[1:] == rows[:-1]) & (until[1:] - since[:-1] <= LINKED))
    way = pl.Series("way", [None], pl.String).new_from_index(0, placed.height)
    way = way.scatter(near, way_in(said, placed, near, since[near - 1], until[near]))
    return placed.with_columns(way, chain=(~way.str.contains(LINK).fill_null(value=False)).cum_sum())


def _are_others(
    deeds: pl.DataFrame, parties: pl.DataFrame, said: pl.DataFrame
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of those deeds that are of a chain of parties of which one at most is a side, and not done with the
    other; and of these those whose sentences name no other side, and whose chain somebody whom no issue is about.
    """
    chains = parties.group_by("chain", maintain_order=True).agg(
        pl.col("row", "start", "clause").first(),
        pl.col("end").last(),
        pl.col("is_apart").any(),
        sides=pl.col("side").drop_nulls().n_unique(),
        others=pl.col("side").null_count(),
        is_joined=pl.col("way").slice(1).str.contains(AND).any(),
    )
    of, at, deed, doer = pairs(deeds, chains)
    since = deed.start - doer.end
    near = np.flatnonzero((since >= -1) & (since <= DOER) & (deed.clause == doer.clause))
    is_doing = (since[near] <= 0) & deeds["phrase"].gather(of[near]).str.contains(DOING).to_numpy()
    near = near[is_doing | ~_are_places(chains[at[near]], said)]
    last = np.full(deeds.height, NO_OBJECT)
    np.maximum.at(last, of[near], at[near])
    is_whole = (pl.col("sides") == 0) | pl.col("is_joined") | (pl.col("start") <= HEAD)
    are_mixed = chains.select((pl.col("others") > 0) & (pl.col("sides") < 2) & is_whole).to_series().to_numpy()
    near = near[(at == last.take(of))[near] & are_mixed.take(at[near])]
    near = near[~way_in(said, deeds, of[near], doer.end[near] - 1, deed.start[near] + 1).str.contains(TOLD).to_numpy()]
    before, whole = _sides_named(deeds[of[near]], parties)
    sides = chains["sides"].to_numpy().take(at[near])
    is_theirs = (before <= sides) & ~_are_shared(deeds[of[near]], parties, said)
    is_apart = is_theirs & (whole < 2) & chains["is_apart"].to_numpy().take(at[near])
    return of[near[is_theirs]], of[near[is_apart]]


def _are_places(chains: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which chains only say where something was done, or with or to whom."""
    before = text_before(said, chains)
    told: Flags = (before.str.contains(PLACE) & ~before.str.contains(OFFICE)).to_numpy()
    return told


def _sides_named(deeds: pl.DataFrame, parties: pl.DataFrame) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How many sides are named before each deed, and how many in all of its sentence."""
    sides = parties.drop_nulls("side")
    of, at, deed, side = pairs(deeds, sides)
    told = pl.DataFrame({"of": of, "side": sides["side"].gather(at), "is_before": side.end <= deed.start + 1})
    before = pl.col("side").filter(pl.col("is_before")).n_unique()
    counted = told.group_by("of").agg(before.alias("before"), pl.col("side").n_unique().alias("whole"))
    counts = np.zeros((2, deeds.height), np.int64)
    for count, name in zip(counts, ("before", "whole"), strict=True):
        count[counted["of"].to_numpy()] = counted[name].to_numpy()
    return counts[0], counts[1]


def _are_shared(deeds: pl.DataFrame, parties: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which deeds say behind them that they were done with a side; that may be the object of a contact."""
    sides = parties.drop_nulls("side")
    of, at, deed, side = pairs(deeds, sides)
    since = side.start - deed.end
    near = np.flatnonzero((since >= -1) & (since <= WITH_WHOM) & (deed.clause == side.clause))
    before = text_before(said, sides[at[near]])
    is_with = before.str.contains(SHARED).to_numpy()
    is_topic = before.str.contains(ABOUT).to_numpy()
    is_object = (since[near] <= AT_ONCE) & ~is_topic & are_of(deeds, Kind.CONTACT).take(of[near])
    return marked(of[near[is_with | is_object]], deeds.height)


def _between_sides(settled: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those of contacts and of deeds between two sides that were done elsewhere ("tariffs on Mexico",
    "visas for Indian students were issued").
    """
    may_be = settled.select(pl.col("is_bilateral") | IS_CONTACT).to_series()
    deeds, others = settled.filter(may_be), found.filter(is_of_class(ELSEWHERE))
    if others.is_empty():
        return settled.drop("is_bilateral")
    of, _, deed, other = pairs(deeds, others)
    gap = other.start - deed.end
    is_behind = (other.start > deed.start) & (other.end > deed.end) & (gap <= ELSEWHERE_AFTER)
    since_object = other.start - numbers(deeds["high"]).take(of)
    is_objects = (np.abs(since_object + 1) <= 1) & (other.end <= deed.start + 1)
    is_away = (deed.clause == other.clause) & (is_behind | is_objects)
    near = np.flatnonzero(
        (deed.clause == other.clause) & (deed.start + 1 >= other.end) & (deed.start - other.end <= DOER)
    )
    is_meeting = are_of(deeds, Kind.CONTACT).take(of[near])
    way = way_in(said, deeds, of[near], other.end[near] - 1, deed.start[near] + 1)
    is_away[near[way.str.contains(PURPOSE).to_numpy() & is_meeting]] = True
    reach = np.full(deeds.height, NO_OBJECT)
    np.maximum.at(reach, of[is_away], other.start[is_away] + AMONG)
    first = np.full(deeds.height, np.iinfo(np.int64).max)
    np.minimum.at(first, of[is_away], other.end[is_away])
    shared = _named_along(pairs(deeds, found.filter(pl.col("type") == "side")), deeds, reach, first, said)
    away = np.flatnonzero((reach != NO_OBJECT) & ~shared)
    away = away[~_are_of_both(deeds[away], found, said)]
    place = np.flatnonzero(may_be.to_numpy())[away]
    return settled.drop("is_bilateral").filter(~marked(place, settled.height))


def _are_of_both(deeds: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which contacts the two sides are named together before ("Beijing and Washington held talks with Tokyo")."""
    parties = _parties(in_rows_of(found.filter(_IS_PARTY), deeds), said)
    chains = parties.group_by("chain", maintain_order=True).agg(
        pl.col("row", "start", "clause").first(), pl.col("end").last(), sides=pl.col("side").drop_nulls().n_unique()
    )
    of, _, deed, both = pairs(deeds, chains.filter(pl.col("sides") > 1))
    is_before = (both.end <= deed.start + 1) & (deed.clause == both.clause)
    return marked(of[is_before], deeds.height) & are_of(deeds, Kind.CONTACT)


def _named_along(
    beside: Pairs, deeds: pl.DataFrame, reach: NDArray[np.int64], first: NDArray[np.int64], said: pl.DataFrame
) -> Flags:
    """Which deeds name a side behind them that is named along with the others, and is not what those are against."""
    of, _, deed, side = beside
    begins = np.minimum(deed.end, first.take(of)) - 1
    near = np.flatnonzero((side.start >= begins) & (side.start <= reach.take(of)))
    if not len(near):
        return np.zeros(deeds.height, bool)
    way = way_in(said, deeds, of[near], first.take(of[near]) - 1, side.start[near] + 1)
    near = near[~way.str.contains(APART).to_numpy()]
    return marked(of[near], deeds.height)

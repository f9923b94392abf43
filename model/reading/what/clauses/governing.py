"""What governs: of the cues of a sentence the one that tells of an issue."""

from collections.abc import Collection
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.flags import flagged
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, Spans, cheapest, in_rows_of, numbers, pairs
from model.reading.what.clauses.apart import are_apart
from model.reading.what.clauses.reasons import NOWHERE, SURE, Reasons, are_hostile_deeds, are_of_others, reasons
from model.reading.what.clauses.respective import SECOND, are_of_the_other, numbers_in_turn
from model.reading.what.finding.hits import are_of, are_stops, issue_key
from model.reading.what.finding.insertions import are_on_what_is_before, are_on_whom, nearer, skipped
from model.reading.what.modes.modes import ModeTable, modes_of_terms
from model.schema import Kind, Mode

ASIDE: Final = 60
"""Characters by which a stopped contact may stand farther from an issue than from its nearest."""
CLAUSE_COST: Final = 80
"""What a clause boundary between cue and issue costs, in characters."""
JOINED_COST: Final = 40
"""What it costs a verb right behind "and" to govern what stands before that."""
INSERTED_COST: Final = 30
"""And one in a clause in commas what stands before that ("the talks, which it suspended in May, …")."""
PAST_COST: Final = 40
"""And a deed of long ago, which tells of now only where nothing else does ("will reopen what it closed in 2020")."""
WEAK_COST: Final = 40
"""And a cue whose mode has left it no level."""
OWN: Final = 20
"""What a cue is nearer to the term that its own object is a part of, or stands right beside ("the climate talks"); half
of it where that is only promised."""
BESIDE: Final = 4
"""Bytes that may stand between the two ("controls on chips")."""
OF_ITS_OWN: Final = 60
"""How far from a deed an issue may be named in its clause that it is surely on."""
BONUS: Final = {Kind.ACT: 25, Kind.CONTACT: 10}
"""What deeds and contacts are nearer than words."""
REACH: Final = 240
"""Beyond this cost a cue governs an issue no more."""


_OF_CUES: Final = ("cue", "kind", "mode", "is_ritual", "decides", "is_open", "is_outside", "after", "start")
"""What is told of the cue that governs."""
_GOVERNING: Final = (
    *map(pl.col, ("row", "issue", "cue")),
    pl.col("after").alias("level"),
    *map(pl.col, ("kind", "mode", "is_ritual", "decides", "is_open")),
    pl.when(pl.col("cue").is_not_null()).then("gap").alias("gap"),
    *map(pl.col, ("term_mode", "is_cause")),
    pl.col("is_outside").fill_null(value=False),
    *map(pl.col, ("is_own", "is_apart", "named_at", "part")),
    pl.col("start").alias("at"),
)
"""What is told of each pair of sentence and issue, as `governed` says."""


class Inserted(NamedTuple):
    """What clauses in commas do between some terms and some cues."""

    before_terms: NDArray[np.int64]
    """Bytes of them before each."""
    before_cues: NDArray[np.int64]
    are_on_it: Flags
    """Which cues are in one, and about what stands before it."""
    are_on_whom: Flags
    """Which terms are in a clause on somebody ("who …")."""


class Met(NamedTuple):
    """Each term with each cue of its sentence, and how they stand to one another."""

    of: NDArray[np.intp]
    """The term's number"""
    at: NDArray[np.intp]
    """The cue's"""
    term: Spans
    cue: Spans
    cause: NDArray[np.int64]
    """Where the cause begins that the term is named in; NOWHERE if it is in none"""
    is_over: Flags
    """Whether the cue stands before that cause"""
    is_punished: Flags
    """Whether it is, besides, a hostile deed: the term may be what it is for"""
    is_before: Flags
    """Whether the term stands before the cue"""
    is_inserted: Flags
    """Whether the cue is in a clause in commas about what stands before that, as the term does"""
    is_joined: Flags
    """Whether the cue is a verb right behind "and" that the term stands before"""
    is_named: Flags
    """Whether the term is the issue's, and no side's"""


class Nearest(NamedTuple):
    """Of each pair of sentence and issue what governs it."""

    place: NDArray[np.intp]
    """The cue's; NOWHERE if none does"""
    gap: NDArray[np.int64]
    is_own: Flags
    """Whether its object names the issue"""
    is_apart: Flags
    """Whether it has a clause of its own, from which cues of others are kept"""


def governed(
    issue_hits: pl.DataFrame,
    cued: pl.DataFrame,
    found: pl.DataFrame,
    modes: ModeTable,
    disputed: Collection[str] = (),
    said: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """Per (row, issue) the cue that governs it: nearest, its own clause first, acts before words.

    A cue that is no hostile deed does not reach over a cause ("restored the channel that was shut in anger over
    Taiwan") to what stands right behind it, nor a contact that only says where somebody spoke to what is no part of it.
    Columns: row, issue, cue (null: none), level, kind, mode, is_ritual, decides, is_open, gap, term_mode (of what no
    cue tells), is_cause (it is named as a cause and not otherwise), is_outside (a third country did it), is_own (its
    object names the issue), named_at (where the issue is first named), at (where the cue begins), part (of
    its sentence: how many boundaries stand before it that part clauses, as "but" does and "who" does not).

    One row per (row, issue), sorted.
    """
    terms = issue_hits.select("row", "issue", "type", "start", "end", "clause", pair=issue_key("row"))
    terms = terms.sort("pair", maintain_order=True)
    begins = np.flatnonzero(terms.select(pl.col("pair").diff().fill_null(1) != 0).to_series().to_numpy())
    why = reasons(terms, begins, cued, found, disputed)
    is_cause = np.logical_and.reduceat(why.at != NOWHERE, begins) if len(begins) else np.zeros(0, bool)
    before = skipped(terms, found), skipped(cued, found)
    inserted = Inserted(*before, are_on_what_is_before(cued, found), are_on_whom(terms, found))
    nearest = _nearest(terms, begins, cued, why, inserted, found, said)
    columns = [
        *cued.select(pl.col(*_OF_CUES).gather(_nulls(nearest.place))),
        pl.Series("gap", nearest.gap),
        _modes_without_cue(terms, begins, nearest.place, found, modes),
        pl.Series("is_cause", is_cause),
        pl.Series("is_own", nearest.is_own),
        pl.Series("is_apart", nearest.is_apart),
        pl.Series("part", np.append(_parts(cued, found), 0).take(nearest.place)),
    ]
    named = terms.select(pl.col("row", "issue").gather(begins), named_at=pl.col("start").gather(begins))
    return named.hstack(columns).select(_GOVERNING)


def _nulls(place: NDArray[np.intp]) -> pl.Series:
    """The places, null for NOWHERE."""
    at = pl.Series("place", place)
    return at.set(at == NOWHERE, None)


def _parts(cued: pl.DataFrame, found: pl.DataFrame) -> NDArray[np.intp]:
    """How many boundaries stand before each cue that begin a clause beside the one before them, and none on it; the
    second of two that are told of two issues in turn counts one more.
    """
    beside = in_rows_of(found.filter((pl.col("type") == "boundary") & (pl.col("payload") == "")), cued)
    of, _, cue, boundary = pairs(cued, beside)
    parts = np.bincount(of[boundary.start < cue.start], minlength=cued.height)
    parts[numbers_in_turn(cued, found) == SECOND] += 1
    return parts


_TITLE: Final = r"^(?:(?:vice|prime|foreign|commerce|treasury) )*(?:president|premier|minister|secretary|ambassador) "
"""Before a name that somebody is called by."""


def without_doers(governing: pl.DataFrame, named: pl.DataFrame, doers: frozenset[str]) -> pl.DataFrame:
    """What governs, less the deeds on an issue that only their doers name (`named`: row, issue, type, start, phrase; a
    phrase of `doers`), where strong terms behind a deed name what it is on: "the two leaders agreed to suspend the
    tariffs" is on trade, "the Ministry of Commerce curbed exports of gallium" on rare earths.
    """
    is_deed = (pl.col("kind").cast(pl.String) == Kind.ACT.value) & (pl.col("level") != 0)
    deeds = governing.with_row_index("place").filter(is_deed.fill_null(value=False))
    is_behind = pl.col("start") > pl.col("at")
    is_strong = pl.col("type") == "issue"
    phrase = pl.col("phrase").cast(pl.String).str.strip_chars(" ")
    is_doer = (pl.col("type") != "side") & (phrase.is_in(doers) | phrase.str.replace(_TITLE, "").is_in(doers))
    told = (
        deeds.select("place", "row", "issue", "at")
        .join(named.select("row", "issue", "type", "start", "phrase"), on=["row", "issue"])
        .group_by("place", "row")
        .agg(is_done_on=(is_strong & is_behind).any(), is_by=(is_doer & ~is_behind).all())
    )
    is_other = pl.col("is_done_on").any().over("row")
    return governing.filter(~flagged(told.filter(is_other, "is_by")["place"], governing.height))


def _modes_without_cue(
    terms: pl.DataFrame, begins: NDArray[np.intp], place: NDArray[np.intp], found: pl.DataFrame, modes: ModeTable
) -> pl.Series:
    """`term_mode` of each pair of sentence and issue that no cue governs: the first mode beside any of its terms."""
    number = begins.searchsorted(np.arange(terms.height), side="right") - 1
    is_bare = (place == NOWHERE).take(number) if len(begins) else np.zeros(0, bool)
    told = modes_of_terms(terms.filter(is_bare), found, modes)
    beside = pl.DataFrame({"number": number[is_bare], "mode": told}).drop_nulls().unique("number", keep="first")
    pairs_of = pl.DataFrame({"number": np.arange(len(begins))})
    return pairs_of.join(beside, on="number", how="left", maintain_order="left")["mode"].alias("term_mode")


def _nearest(
    terms: pl.DataFrame,
    begins: NDArray[np.intp],
    cued: pl.DataFrame,
    why: Reasons,
    inserted: Inserted,
    found: pl.DataFrame,
    said: pl.DataFrame | None,
) -> Nearest:
    """For each pair of sentence and issue, whose terms begin there: the place of the cue that governs it (NOWHERE if
    none does), the gap between them, and whether its object names the issue. What is inserted parts nothing
    around it, and tells of what stands before it where nothing else does.

    A deed takes the place of a word from which the term stands farther than from the deed's object. The contact that a
    hostile deed punishes governs nothing ("sanctioned her over her visit to Taiwan").
    """
    met = _met(terms, cued, why, inserted)
    of, at = met.of, met.at
    gap, whole = _gaps(met, cued, inserted)
    is_of_other_clauses = are_apart(terms, cued, said, of, at)
    is_cut = _are_cut(met, terms, cued, why, inserted, gap) | are_of_the_other(terms, cued, found, of, at)
    is_cut |= is_of_other_clauses
    is_own = _are_of_objects(cued, at, met.term) & met.is_named
    dearer = _costs(met, cued, is_own)
    number = begins.searchsorted(of, side="right") - 1
    others = met.cue.start, cued["cue"].to_physical().to_numpy().take(at)
    chosen, deeds = (cheapest(number, is_cut, some + dearer, *others) for some in (gap, whole))
    is_word = are_of(cued, Kind.WORD).take(at.take(chosen))
    chosen = np.where(is_word, deeds, chosen)
    is_far = (gap + dearer > REACH) | is_cut | _are_anothers(cued, at, gap + met.is_joined * JOINED_COST)
    settled = chosen[~is_far.take(chosen)]
    place, gaps = np.full(len(begins), NOWHERE), np.zeros(len(begins), np.int64)
    place[number.take(settled)], gaps[number.take(settled)] = at.take(settled), gap.take(settled)
    return Nearest(
        place,
        gaps,
        marked(number.take(settled[is_own.take(settled)]), len(begins)),
        marked(number[is_of_other_clauses], len(begins)),
    )


def _met(terms: pl.DataFrame, cued: pl.DataFrame, why: Reasons, inserted: Inserted) -> Met:
    of, at, term, cue = pairs(terms, cued)
    cause, is_before = why.at.take(of), term.end <= cue.start + 1
    is_over = (cause != NOWHERE) & (cue.end <= cause)
    return Met(
        of,
        at,
        term,
        cue,
        cause,
        is_over,
        is_punished=is_over & are_hostile_deeds(cued).take(at),
        is_before=is_before,
        is_inserted=inserted.are_on_it.take(at) & is_before,
        is_joined=cued["is_joined"].to_numpy().take(at) & is_before,
        is_named=(terms["type"] != "side").to_numpy().take(of),
    )


def _gaps(met: Met, cued: pl.DataFrame, inserted: Inserted) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """How far each term is from its cue, and from the whole of a deed with its object; clauses between them cost."""
    term, cue = met.term, met.cue
    clauses = np.abs(cue.clause - term.clause) - met.is_punished - met.is_inserted
    boundaries = np.maximum(clauses, 0) * CLAUSE_COST
    between = nearer(inserted.before_terms.take(met.of), inserted.before_cues.take(met.at), term, cue)
    gap, whole = (
        np.maximum(np.maximum(cue.start - term.end, term.start - end) - between, 0) + boundaries
        for end in (cue.end, _whole_ends(cued, met.at, cue, term))
    )
    return gap, whole


def _are_cut(
    met: Met, terms: pl.DataFrame, cued: pl.DataFrame, why: Reasons, inserted: Inserted, gap: NDArray[np.int64]
) -> Flags:
    """Which cues can't govern which terms, however near they are."""
    of, at, term, cue = met.of, met.at, met.term, met.cue
    is_aside = cued["is_aside"].to_numpy().take(at) & (gap > 0)
    with_terms = at[met.is_named & (term.start + 1 >= cue.end) & (term.clause == cue.clause)]
    is_next = _are_next(cued, with_terms).take(at) & met.is_before
    may_be_on = met.is_punished | met.is_inserted | inserted.are_on_whom.take(of) & (cue.clause + 1 == term.clause)
    is_elsewhere = _are_told_of(cued, terms, of, at, term, cue) & ~may_be_on & met.is_named
    is_why = (met.cause != NOWHERE) & (cue.start >= met.cause) & are_of(cued, Kind.CONTACT).take(at)
    is_why &= marked(of[met.is_punished & (cue.clause == term.clause)], terms.height).take(of)
    are_cut: Flags = is_aside | is_next & met.is_named | met.is_over & ~met.is_punished | is_elsewhere | is_why
    return are_cut | are_of_others(cued, why, of, at, cue, term)


def _costs(met: Met, cued: pl.DataFrame, is_own: Flags) -> NDArray[np.int64]:
    """By how much each cue is farther from each term than it stands; what is nearer is less than nothing."""
    is_promised = ((cued["level"] > 0) & (cued["after"] < cued["level"])).to_numpy().take(met.at)
    is_past = ((cued["mode"] == Mode.HISTORICAL.value) & (cued["after"] != 0)).to_numpy().take(met.at)
    own = is_own * np.where(is_promised, OWN // 2, OWN)
    dearer = is_past * PAST_COST + met.is_joined * JOINED_COST + met.is_inserted * INSERTED_COST
    costs: NDArray[np.int64] = dearer - _bonus(cued).take(met.at) - own
    return costs


def _are_next(cued: pl.DataFrame, before_terms: NDArray[np.intp]) -> Flags:
    """Which cues are verbs joined to another cue, or with a term behind them: these govern nothing before them."""
    is_next, is_one_of_several = cued["is_next"].to_numpy(), cued["row"].is_duplicated().to_numpy()
    are_next: Flags = is_next & (is_one_of_several | marked(before_terms, cued.height))
    return are_next


def _are_told_of(
    cued: pl.DataFrame,
    terms: pl.DataFrame,
    of: NDArray[np.intp],
    at: NDArray[np.intp],
    term: Spans,
    cue: Spans,
) -> Flags:
    """Whether each cue is a deed on what its own clause names, and the term stands in another."""
    is_sure = terms["type"].is_in(SURE).to_numpy().take(of) & (cue.clause == term.clause)
    near = np.maximum(cue.start - term.end, term.start - cue.end) <= OF_ITS_OWN
    goes_on = (cued["is_joined"] & ~cued["is_next"]).to_numpy()  # "and resumed it"
    has_its_own = marked(at[is_sure & near], cued.height) & are_of(cued, Kind.ACT) & ~goes_on
    are_told: Flags = has_its_own.take(at) & (cue.clause != term.clause)
    return are_told


def _are_of_objects(cued: pl.DataFrame, at: NDArray[np.intp], term: Spans) -> Flags:
    """Whether each cue's object is a part of the term, or stands right beside it."""
    low, high = (numbers(cued[name]).take(at) for name in ("low", "high"))
    are_beside: Flags = (low != NO_OBJECT) & (np.maximum(low - term.end, term.start - high) <= BESIDE)
    return are_beside


def _whole_ends(cued: pl.DataFrame, at: NDArray[np.intp], cue: Spans, term: Spans) -> NDArray[np.int64]:
    """Where each cue ends, a deed with the object that stands between it and the term: "sent jets around Taiwan"."""
    is_act = are_of(cued, Kind.ACT)
    high = np.where(is_act, numbers(cued["high"]), NO_OBJECT).take(at)
    return np.where(high <= term.start + 1, np.maximum(cue.end, high), cue.end)


def _bonus(cued: pl.DataFrame) -> NDArray[np.int64]:
    """By how much each cue is nearer than it stands."""
    bonus = np.zeros(cued.height, np.int64)
    for kind, more in BONUS.items():
        bonus[are_of(cued, kind)] += more
    bonus[(cued["after"] == 0).to_numpy()] -= WEAK_COST
    return bonus


def _are_anothers(cued: pl.DataFrame, at: NDArray[np.intp], distance: NDArray[np.int64]) -> Flags:
    """Whether a stopped contact stands so much closer to another issue that it is that one's ("talks on climate")."""
    closest = np.full(cued.height, np.iinfo(np.int64).max)
    np.minimum.at(closest, at, distance)
    are_theirs: Flags = are_stops(cued).take(at) & (distance - ASIDE > closest.take(at))
    return are_theirs

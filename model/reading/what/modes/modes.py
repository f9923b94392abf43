"""How a cue is said (negated, hypothetical, to come, past, asked) and what that does to its level."""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import are_within, in_rows_of, pairs
from model.reading.what.finding.cues import (
    AHEAD,
    ANY_CUE,
    ANYWHERE,
    BARE,
    BEHIND,
    HINGE,
    JOINT,
    NOT_DONE,
    NOUNS,
    PASSIVES,
    PLANNED,
    REFUSED,
    SENTENCE,
    WISH,
)
from model.reading.what.finding.hits import is_of_class
from model.reading.what.modes.dated_things import are_of_things
from model.reading.what.modes.hinges import without_hinges
from model.reading.what.modes.parted import are_parted
from model.reading.what.modes.wishes import are_refused, are_wanted
from model.reading.what.objects.coordination import heads
from model.reading.what.objects.transitive import are_compounds
from model.schema import MODE, Kind, Mode

ORDER: Final = (
    Mode.NEGATED,
    Mode.HYPOTHETICAL,
    Mode.HISTORICAL,
    Mode.QUESTION,
    Mode.FUTURE,
    Mode.ASSERTED,
)
"""The first of these that governs a cue is its mode; none of them: asserted."""

EFFECTS: Final = {
    # What is left of a level -3 … 3 (GUIDE rules 1, 5, 8): a denied deal is no deal, a denied talk is a refusal,
    # a possible act is only words, an announced hostile act counts already, a promised concession does not yet.
    Mode.NEGATED: {-3: 0, -2: 0, -1: 0, 0: 0, 1: -2, 2: -1, 3: -2},
    Mode.HYPOTHETICAL: {-3: -1, -2: -1, -1: -1, 0: 0, 1: 0, 2: 2, 3: 2},
    Mode.HISTORICAL: {-3: -1, -2: 0, -1: -1, 0: 0, 1: 0, 2: 0, 3: 0},
    Mode.FUTURE: {-3: -3, -2: -2, -1: -1, 0: 0, 1: 1, 2: 2, 3: 2},
    Mode.QUESTION: {-3: -3, -2: -2, -1: 0, 0: 0, 1: 0, 2: 2, 3: 3},
    Mode.ASSERTED: {level: level for level in range(-3, 4)},
}

RIGHT_BEFORE: Final = 12
"""How many characters before an answer what is wanted may stand so near that the answer itself is only that."""
BESIDE: Final = 30
"""How many characters from a term a mode word may stand that says how something is said of it."""
RECENT: Final = 2020
"""The first year that is not past for certain to an article without a date."""

FREE: Final = np.iinfo(np.int64).max
"""The head of a mode word that may stand anywhere."""

_NO_BASE: Final = quick(
    r"^(?:\w+(?:ed|ing|[^s]s)|held|took|taken|broken?|froze|frozen|shot|drove|driven|bought|went|gone|sold|brought|withdrew|"
    r"met|spoken?|sent|made|gave|given|struck|won|lost|began|begun|fell|rose|said|told|came|left|stood|flew|built|drew|"
    r"fought|sought|caught|stole|sank|kept|been|was|were)\b"
)
"""Verbs in a form that is not their base, and most nouns of deeds."""

_NONE: Final = len(ORDER)
"""The rank of no mode."""
RANK: Final = {mode: rank for rank, mode in enumerate(ORDER)}
"""Of each mode in ORDER."""
_EFFECTS: Final = np.array([[EFFECTS[mode][level] for level in range(-3, 4)] for mode in ORDER], np.int8)
"""By rank, and level from -3."""
_MODES: Final = np.array([MODE.categories.to_list().index(mode.value) for mode in ORDER], np.uint8)
"""The number of each in MODE."""


class ModeTable(NamedTuple):
    """What the payloads of modes say (`negated 40 ahead any refused`), by the payloads' numbers."""

    rank: NDArray[np.intp]
    """Of the mode in ORDER."""
    reach: NDArray[np.int64]
    is_behind: NDArray[np.bool_]
    of_nouns: NDArray[np.bool_]
    of_passives: NDArray[np.bool_]
    of_sentence: NDArray[np.bool_]
    of_planned: NDArray[np.bool_]
    of_bare: NDArray[np.bool_]
    is_refusal: NDArray[np.bool_]
    is_wish: NDArray[np.bool_]
    is_hinge: NDArray[np.bool_]
    head: NDArray[np.int64]
    """Within so many bytes of its sentence's beginning it must begin; FREE: anywhere."""


class Governing(NamedTuple):
    """Of each mode word that governs a cue:"""

    of: NDArray[np.intp]
    """the cue's place"""
    rank: NDArray[np.intp]
    """the mode's"""
    of_sentence: Flags
    is_refusal: Flags
    is_hinge: Flags


def mode_table(payloads: pl.Enum) -> ModeTable:
    """The table of a lexicon's mode words; other payloads say nothing."""
    ranks = {mode.value: rank for rank, mode in enumerate(ORDER)}
    nothing = f"{Mode.ASSERTED.value} 0 {AHEAD} {ANY_CUE} {NOT_DONE} {ANYWHERE}"
    told = (payload if payload.split(" ")[0] in ranks else nothing for payload in payloads.categories)
    mode, reach, way, which, what, head = np.array([payload.split(" ") for payload in told]).T
    rank = np.array([ranks[each] for each in mode], np.intp)
    within = np.where(head == ANYWHERE, str(FREE), head).astype(np.int64)
    is_of = which == NOUNS, which == PASSIVES, which == SENTENCE, which == PLANNED, which == BARE
    return ModeTable(
        rank, reach.astype(np.int64), way == BEHIND, *is_of, what == REFUSED, what == WISH, what == HINGE, within
    )


def with_modes(cue_hits: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, known: ModeTable) -> pl.DataFrame:
    """Cue hits with their `mode`, `after`: the level once the mode has had its say, and `is_open`: it is only asked.
    `said` are the sentences, with `plain`.

    A wording governs the cues of its clause that stand behind it within its reach (or begin in it: "or Washington will
    impose"), or before it where it says so; one
    of what is to come, or of a threat, those too that say so themselves ("will meet", "threatens"); one of what is
    wanted ("seeks", "discussed") may govern only deeds that are named ("the lifting of"), none that a verb tells, or
    only what it wants done ("wants the ban lifted"), and no refusal of what it names ("a request was rejected"), nor an
    answer to it that ends its clause ("asked for a call and was told no"); one of
    the whole sentence (a question mark) all of it; a condition ("only if") also what is to come in its clause. What is
    asked is open, and so is what is only told of as a question ("would not say whether"): its level is 0. Of what a
    question takes for given ("why did China …?") the level stays, less what may be or is not. What is only
    not done has what its cue says for that, if anything ("have not been lifted").
    """
    size = cue_hits.height
    governing = _governing(cue_hits, found, said, known)
    of, rank, of_sentence, is_refusal = governing.of, governing.rank, governing.of_sentence, governing.is_refusal
    inner = _denied_within(cue_hits, found, known)
    is_asked, is_given = (rank == RANK[mode] for mode in (Mode.QUESTION, Mode.ASSERTED))
    asked, told = marked(of[is_asked & of_sentence], size), marked(of[is_asked & ~of_sentence], size)
    first = np.full(size, RANK[Mode.ASSERTED])
    np.minimum.at(first, of, rank)
    first[inner] = RANK[Mode.NEGATED]
    _join(first, cue_hits)
    given = asked & marked(of[is_given & of_sentence], size)
    is_as_told = given & (first != RANK[Mode.ASSERTED]) & (first != RANK[Mode.QUESTION])
    first[told], first[asked & ~is_as_told] = RANK[Mode.HYPOTHETICAL], RANK[Mode.QUESTION]
    is_open = told | asked & ~given
    told_of = as_said(cue_hits, first, is_refused=marked(of[is_refusal], size), is_open=is_open)
    moded = cue_hits.drop("is_noun", "is_naming", "is_last", "denied").with_columns(*told_of)
    is_negated = governing.rank == RANK[Mode.NEGATED]
    instead, condition = (governing.of[governing.is_hinge & are_so] for are_so in (is_negated, ~is_negated))
    return without_hinges(moded, condition, instead)


def _join(first: NDArray[np.intp], cue_hits: pl.DataFrame) -> None:
    """What is to come or may be of the first of some verbs is so of those joined to it ("would lift … and free …")."""
    joined, heads_of = heads(cue_hits)
    is_open = np.isin(first.take(heads_of), [RANK[Mode.FUTURE], RANK[Mode.HYPOTHETICAL]])
    is_bare = is_open & (first.take(joined) == RANK[Mode.ASSERTED])
    first[joined[is_bare]] = first.take(heads_of[is_bare])


def as_said(cue_hits: pl.DataFrame, rank: NDArray[np.intp], *, is_refused: Flags, is_open: Flags) -> list[pl.Series]:
    """`mode`, `after` and `is_open` of cue hits (level, denied) whose modes have these ranks in ORDER."""
    left = np.where(is_open, np.int8(0), _EFFECTS[rank, cue_hits["level"].to_numpy() + 3])
    is_not_done = (rank == RANK[Mode.NEGATED]) & ~is_refused & ~is_open
    denied = cue_hits.select(pl.when(pl.Series(is_not_done)).then("denied")).to_series()
    mode = pl.Series("mode", _MODES.take(rank)).cat.to(MODE)
    return [mode, denied.fill_null(pl.Series(left)).alias("after"), pl.Series("is_open", is_open)]


def _governing(cue_hits: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, known: ModeTable) -> Governing:
    """The mode words that govern cues."""
    words = _mode_words(found, cue_hits, known)
    of, at, cue, word = pairs(cue_hits, words)
    payload = words["payload"].to_physical().to_numpy().take(at)
    rank, is_behind, of_sentence = (
        known.rank.take(payload),
        known.is_behind.take(payload),
        known.of_sentence.take(payload),
    )
    is_naming = (cue_hits["is_naming"] | cue_hits["is_noun"]).to_numpy() | are_compounds(cue_hits, said)
    is_naming = is_naming.take(of)
    gap = np.where(is_behind, word.start - cue.end, cue.start - word.end) + 1
    runs_into = (word.start < cue.start) & (word.end > cue.start + 1) & (word.end < cue.end)
    is_near = ((gap >= 0) | runs_into & ~is_behind) & (gap <= known.reach.take(payload))
    is_threat = ((cue_hits["kind"] == Kind.WORD.value) & (cue_hits["level"] < 0)).to_numpy().take(of)
    is_only_head = known.head.take(payload) != FREE
    is_said = is_threat | is_only_head
    says_so = (rank == RANK[Mode.FUTURE]) | is_said & (rank == RANK[Mode.HYPOTHETICAL])
    is_within = (word.start < cue.end - 1) & (word.end > cue.start + 1) & says_so
    is_answered = cue_hits["is_last"].to_numpy().take(of) & (rank == RANK[Mode.HYPOTHETICAL]) & (gap > RIGHT_BEFORE)
    is_fit = (cue.clause == word.clause) & (is_naming | ~known.of_nouns.take(payload)) & ~is_answered
    is_parting = np.isin(rank, [RANK[Mode.NEGATED], RANK[Mode.QUESTION]]) | known.is_hinge.take(payload)
    denied = np.flatnonzero(is_fit & is_near & ~is_behind & ~of_sentence & is_parting)
    is_fit[denied] = ~are_parted(cue_hits, of[denied], word.start[denied], cue.start[denied], said)
    wishes = np.flatnonzero(is_fit & known.is_wish.take(payload))
    is_fit[wishes] = ~are_refused(cue_hits[of[wishes]])
    bare = np.flatnonzero(is_fit & known.of_bare.take(payload))
    is_fit[bare] = ~cue_hits["phrase"].gather(of[bare]).str.contains(_NO_BASE).to_numpy()
    of_passives = known.of_passives.take(payload)
    wanting = np.flatnonzero(is_fit & is_near & of_passives)
    is_fit &= ~of_passives
    is_fit[wanting] = are_wanted(cue_hits[of[wanting]], word.end.take(wanting), said)
    governs = of_sentence | is_fit & (is_near | is_within)
    to_come = marked(of[governs & (rank == RANK[Mode.FUTURE])], cue_hits.height)
    governs |= known.of_planned.take(payload) & to_come.take(of) & (cue.clause == word.clause)
    ahead = np.flatnonzero(governs & (rank == RANK[Mode.HISTORICAL]) & ~is_behind)
    governs[ahead] = ~_are_of_the_first(cue_hits, found, of[ahead], word.start[ahead])
    years = np.flatnonzero(governs & (rank == RANK[Mode.HISTORICAL]) & is_behind)
    signs = np.sign(cue_hits["level"].to_numpy()).take(of.take(years))
    governs[years] = signs == _nearest(signs, cue.end.take(years), at.take(years))
    years = years[governs[years]]
    governs[years] = ~are_of_things(cue_hits, of[years], cue.end[years], word.start[years], said)
    of_words = (of, rank, of_sentence, known.is_refusal.take(payload), known.is_hinge.take(payload))
    return Governing(*(flags[governs] for flags in of_words))


def _denied_within(cue_hits: pl.DataFrame, found: pl.DataFrame, known: ModeTable) -> NDArray[np.intp]:
    """The places of the cues that a negation stands right before within one longer wording: of "exports never stopped"
    what else its clause tells is as it was, but the stop is none. It may only begin in it ("not stopped buying"), as
    may any deed in a wording that puts nothing in the future ("not ended the tariffs").
    """
    words = in_rows_of(found.filter(pl.col("type") == "mode"), cue_hits)
    words_rank = known.rank.take(words["payload"].to_physical().to_numpy())
    negations = words.filter(words_rank == RANK[Mode.NEGATED])
    of, at, one, other = pairs(negations, words)
    is_in = (other.start <= one.start) & (other.end > one.end)
    is_now = words_rank.take(at) != RANK[Mode.FUTURE]
    until, until_now = (_farthest(of[which], other.end[which], negations.height) for which in (is_in, is_in & is_now))
    of, at, cue, word = pairs(cue_hits, negations)
    since = cue.start - word.end
    is_deed = (cue_hits["kind"] != Kind.WORD.value).to_numpy().take(of)
    is_stop = (cue_hits["level"] < 0).to_numpy().take(of)
    begins_in = cue.start + 1 < np.where(is_stop, until.take(at), until_now.take(at))
    return of[is_deed & (since >= -1) & (since <= 0) & ((cue.end <= until.take(at)) | begins_in)]


def _farthest(of: NDArray[np.intp], ends: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """For each of `size` hits the last of the ends that are `of` it, or 0."""
    until = np.zeros(size, np.int64)
    np.maximum.at(until, of, ends)
    return until


def _are_of_the_first(
    cue_hits: pl.DataFrame, found: pl.DataFrame, of: NDArray[np.intp], begins: NDArray[np.int64]
) -> Flags:
    """Which mode words (where each `begins`, and `of` which cue) are of the verb before them, and the cue is joined to
    that ("suspended it in 2022 and resumed it last week").
    """
    if not len(of):
        return np.zeros(0, bool)
    joints = in_rows_of(found.filter(is_of_class(JOINT)), cue_hits)
    which, _, hit, joint = pairs(cue_hits, joints)
    is_joined = marked(which[np.abs(hit.start + 1 - joint.end) <= 1], cue_hits.height)
    first = np.full(cue_hits.height, np.iinfo(np.int64).max)
    which, _, hit, other = pairs(cue_hits, cue_hits)
    is_before = (other.end <= hit.start) & (other.clause == hit.clause)
    np.minimum.at(first, which[is_before], other.end[is_before])
    are: Flags = is_joined.take(of) & (first.take(of) <= begins + 1)
    return are


def _mode_words(found: pl.DataFrame, hits: pl.DataFrame, known: ModeTable) -> pl.DataFrame:
    """The mode words in the sentences of some hits, less those in a longer one that governs any cue, those
    that must stand at its head and don't, and conditions beside nothing that is to come.
    """
    words = in_rows_of(found.filter(pl.col("type") == "mode"), hits)
    words = words.filter(words["start"].to_numpy() <= known.head.take(words["payload"].to_physical().to_numpy()))
    if words.is_empty():
        return words
    of_some = (known.of_nouns | known.of_passives | known.of_bare).take(words["payload"].to_physical().to_numpy())
    words = words.filter(~are_within(words, words.filter(~of_some)))
    payload = words["payload"].to_physical().to_numpy()
    rank, is_condition = known.rank.take(payload), known.of_planned.take(payload)
    is_open = (rank == RANK[Mode.FUTURE]) | (rank == RANK[Mode.HYPOTHETICAL])
    is_to_come = is_open & ~is_condition & ~known.of_nouns.take(payload) & ~known.of_passives.take(payload)
    return words.filter(~is_condition | words["clause"].is_in(words["clause"].filter(is_to_come).implode()).to_numpy())


def modes_of_terms(terms: pl.DataFrame, found: pl.DataFrame, known: ModeTable) -> pl.Series:
    """The mode of each of some issues' terms, of which no cue tells: that of a mode word beside it in its clause ("the
    minerals may no longer be shipped"); null where there is none.
    """
    words = _mode_words(found, terms, known)
    of, at, term, word = pairs(terms, words)
    payload = words["payload"].to_physical().to_numpy().take(at)
    rank, reach = known.rank.take(payload), known.reach.take(payload)
    gap = np.maximum(word.start - term.end, term.start - word.end)
    is_any = ~(known.of_nouns | known.of_passives | known.of_bare | known.of_sentence).take(payload)
    says_when = (rank != RANK[Mode.HISTORICAL]) | (reach > BESIDE)
    is_beside = (term.clause == word.clause) & (gap <= BESIDE) & is_any & says_when
    first = np.full(terms.height, _NONE)
    np.minimum.at(first, of[is_beside], rank[is_beside])
    mode = pl.Series("mode", np.append(_MODES, 0).astype(np.uint8).take(first)).cat.to(MODE)
    return mode.set(pl.Series(first == _NONE), None)


def words_of_modes(told: pl.DataFrame, found: pl.DataFrame, known: ModeTable) -> pl.DataFrame:
    """nth, phrase: the wordings that put some hits (row, start, end, clause, mode) in their mode, by the hits' places.

    What is only told of as a question is hypothetical.
    """
    words = _mode_words(found, told, known)
    words = words.filter(~are_within(words, words))
    of, at, hit, word = pairs(told, words)
    payload = words["payload"].to_physical().to_numpy().take(at)
    rank, of_sentence = known.rank.take(payload), known.of_sentence.take(payload)
    rank = np.where((rank == RANK[Mode.QUESTION]) & ~of_sentence, RANK[Mode.HYPOTHETICAL], rank)
    own = told["mode"].cast(pl.String).replace_strict(RANK, return_dtype=pl.Int64, default=_NONE).to_numpy()
    gap = np.maximum(word.start - hit.end, hit.start - word.end)
    is_near = (hit.clause == word.clause) & (gap <= np.maximum(known.reach.take(payload), BESIDE))
    says = np.flatnonzero((rank == own.take(of)) & (of_sentence | is_near))
    return pl.DataFrame({"nth": of.take(says), "phrase": words["phrase"].gather(at.take(says))})


def _nearest(signs: NDArray[np.int8], ends: NDArray[np.int64], words: NDArray[np.intp]) -> NDArray[np.int8]:
    """For each of some cues the sign of that nearest to the word that says behind them that they are past.

    Of "lifted tariffs imposed in 2018" only one is old.
    """
    order = np.lexsort((ends, words))
    last = order[np.diff(words.take(order), append=-1) != 0]
    nearest = np.zeros(words.max(initial=0) + 1, np.int8)
    nearest[words.take(last)] = signs.take(last)
    return nearest.take(words)


def without_recent_years(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits less the years of modes ("in 2022") that are no past to the sentence's article (`said`: `date`).

    A year is past when a whole one lies between; to an article without a date only those before RECENT are.
    """
    dated = found.filter((pl.col("type") == "mode") & pl.col("year").is_not_null())
    if dated.is_empty():
        return found
    latest = said["date"].dt.year().fill_null(RECENT + 1).gather(found["row"]) - 2
    is_past = (pl.col("year") <= latest).fill_null(value=True)
    return found.filter(is_past | (pl.col("type") != "mode"))

"""Reversals: deeds that a noun names and a verb undoes ("the imposition of tariffs was halted", "lifted the suspension
of the talks"), each told by the cue that its own is reversed by.
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, REST, cheapest, in_rows_of, numbers, pairs, way_in
from model.reading.what.finding.cues import UNDOES, UNDONE
from model.reading.what.finding.hits import are_of, cue_numbers, is_of_class
from model.reading.what.modes.cue_tables import NO_CUE, CueTables
from model.schema import Kind

NOUN: Final = (
    r"^(?:an? |the )?(?:\w+(?:ion|ment|ing|al|ease|ure|ance|pening) of|\w+ing"
    r"|(?:freeze|halt|pause|moratorium|hike|increase|rise|reduction|cut|end|stop|ban|embargo) (?:on|to|in|of)"
    r"|(?:opposition|objections?|resistance|refusal) to|hold on"
    r"|freeze|boycott|hiatus|halt|pause|hold|opposition|refusal|hikes?|increases?)$"
)
"""Wordings that name a deed instead of telling it."""
BEFORE: Final = 45
"""How many characters may stand between a verb and the deed that it undoes."""
BEHIND: Final = 70
"""And how many between a deed's object, or its noun where that needs none, and the verb that says it was undone."""
_LINKS: Final = quick(
    r"\b(?:and|or|but|nor|yet|that|which|who|whom|whose|where|after|before|when|while|as|since|until|because|if|though|"
    r"although|than|means?|meant|says?|said|shows?|showed|leads?|led|prompt(?:s|ed)|forced?|caused?|leaves?|left|makes?|made)\b"
)
"""Words behind which something else begins."""
_BETWEEN: Final = r" between (?:\S+ ){1,4}?and (?:\S+ ){1,3}"
"""Who has it together ("the signing of the deal between China and the US was put off")."""
_PREPOSITIONS: Final = quick(r"\b(?:on|of|for|in|to|with|over|at|by|from|against|into|about|between|under)\b")
_DELAYS: Final = quick(r"(?i)\b(?:postpon|delay|defer|put(?:s|ting)? off|push(?:e[sd])? back|hold[a-z]* off|held off)")
"""Verbs by which a deed that has not been done is only not done yet."""
WORDS: Final = quick(r"^ (?:[\w-]+ ){0,7}$")
"""What may stand between a verb and the noun of its deed, or behind that: words, and no mark."""


def with_reversals(hit: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """Cue hits (with low, high: where their objects are), where each noun whose deed is undone is gone, and its verb
    tells the cue that reverses it, or that it is put off by.

    Less the hostile ones too that stand before a noun for a friendly deed, on its object ("approved the lifting of the
    ban"): they are about that deed.
    """
    may_be = hit[np.flatnonzero(known.reverse.take(cue_numbers(hit)) != NO_CUE)]
    may_be = may_be.filter(pl.col("phrase").str.contains(NOUN))
    named = may_be.filter(_are_nouns(may_be, said))
    if named.is_empty():
        return hit
    of, verbs = _undone(named, found, said)
    kept = hit.filter(~(_overlap(hit, _wholes(named[of], verbs)) | _are_about(hit, named)))
    if not len(of):
        return kept
    undone = cue_numbers(named).take(of)
    cue = np.where(_have(verbs["phrase"], _DELAYS), known.late.take(undone), known.reverse.take(undone))
    as_told = known.cues.select(name for name in known.cues.columns if name in hit.columns)[cue]
    name = pl.Series("cue", cue, dtype=hit["cue"].to_physical().dtype).to_frame()
    told = named[of].with_columns(*verbs, *as_told, name.select(pl.col("cue").cat.to(hit["cue"].dtype)).to_series())
    return pl.concat([kept, told]).sort("row", "start", "end", maintain_order=True)


def _are_nouns(named: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which of these name a deed: forms in "ing" with "of" behind them ("the lifting of"), and all others."""
    every, end = np.arange(named.height), numbers(named["end"])
    behind = way_in(said, named, every, end - 1, np.full(named.height, REST))
    return _have(behind, "^ of ") | ~_have(named["phrase"], "ing$")


def _undone(named: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> tuple[NDArray[np.intp], pl.DataFrame]:
    """Which nouns are undone, each once, and the verbs (row, start, end, clause, phrase, is_naming) that do it: those
    before them first.
    """
    before = _before(named, in_rows_of(found.filter(is_of_class(UNDOES)), named), said)
    behind = _behind(named, in_rows_of(found.filter(is_of_class(UNDONE)), named), said)
    of = np.concatenate([before[0], behind[0]])
    verbs = pl.concat([before[1], behind[1]])
    _, first = np.unique(of, return_index=True)
    return of.take(first), verbs[first]


def _before(named: pl.DataFrame, verbs: pl.DataFrame, said: pl.DataFrame) -> tuple[NDArray[np.intp], pl.DataFrame]:
    of, at, noun, verb = pairs(named, verbs)
    gap = noun.start - verb.end
    near = np.flatnonzero((gap >= -1) & (gap <= BEFORE) & (noun.clause == verb.clause))
    way = way_in(said, named, of.take(near), verb.end.take(near) - 1, noun.start.take(near) + 1)
    is_free = _have(way, WORDS) & ~_have(way, _LINKS) & ~_have(way, _PREPOSITIONS)
    return _nearest(of, at, verbs, near[is_free], gap)


def _behind(named: pl.DataFrame, verbs: pl.DataFrame, said: pl.DataFrame) -> tuple[NDArray[np.intp], pl.DataFrame]:
    of, at, noun, verb = pairs(named, verbs)
    ends = np.maximum(noun.end, numbers(named["high"]).take(of))
    gap = verb.start - ends
    near = np.flatnonzero((gap >= -1) & (gap <= BEHIND) & (noun.clause == verb.clause))
    way = way_in(said, named, of.take(near), ends.take(near) - 1, verb.start.take(near) + 1)
    way = way.str.replace(_BETWEEN, " ")
    return _nearest(of, at, verbs, near[_have(way, WORDS) & ~_have(way, _LINKS)], gap)


def _nearest(
    of: NDArray[np.intp], at: NDArray[np.intp], verbs: pl.DataFrame, which: NDArray[np.intp], gap: NDArray[np.int64]
) -> tuple[NDArray[np.intp], pl.DataFrame]:
    """Of these pairs the one of each noun with the nearest verb."""
    first = which[cheapest(of.take(which), gap.take(which))]
    return of.take(first), verbs[at.take(first)].select("row", "start", "end", "clause", "phrase", "is_naming")


def _are_about(hit: pl.DataFrame, named: pl.DataFrame) -> Flags:
    """Which hostile deeds stand before a noun for a friendly one that has the same object."""
    of, at, cue, noun = pairs(hit, named)
    low, level, is_act = numbers(hit["low"]), hit["level"].to_numpy(), are_of(hit, Kind.ACT)
    is_same = (low.take(of) == numbers(named["low"]).take(at)) & (low.take(of) != NO_OBJECT)
    is_contrary = (level.take(of) < 0) & (named["level"].to_numpy().take(at) > 0)
    return marked(of[is_same & is_contrary & is_act.take(of) & (cue.end <= noun.start + 1)], hit.height)


def _wholes(named: pl.DataFrame, verbs: pl.DataFrame) -> pl.DataFrame:
    """From a noun to the verb that undoes it, or the other way round, with its object: all tells one thing."""
    begins, ends = (numbers(frame["start"]) for frame in (named, verbs)), [named["end"], named["high"], verbs["end"]]
    start, end = np.minimum(*begins), np.maximum.reduce([numbers(column) for column in ends])
    return named.with_columns(pl.Series("start", start), pl.Series("end", end))


def _overlap(hit: pl.DataFrame, others: pl.DataFrame) -> Flags:
    of, _, one, other = pairs(hit, others)
    return marked(of[(one.start + 1 < other.end) & (other.start + 1 < one.end)], hit.height)


def _have(texts: pl.Series, pattern: str) -> Flags:
    told: Flags = texts.str.contains(pattern).to_numpy()
    return told

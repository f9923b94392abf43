"""Cues in the terms of issues: a part of a name, or the verb that tells a deed ("China detained American teachers")."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import are_within, outermost, pairs, text_before

_DOERS: Final = ("side", "person")
_WHO: Final = quick(
    r"(?i) (?:it|they|he|she|we|i|which|that|who|has|have|had|not|police|officers|authorities|officials|agents|forces|"
    r"government|administration|ministry|department|court|courts|judges?|prosecutors?|regulators?|customs|leaders|"
    r"president|secretary|minister|ambassador|envoy|negotiators?|navy|army|military|guard|hackers|spies|"
    r"museums?|airlines?|and|then|also|later|again|reportedly|quietly|finally|"
    r"just|recently|abruptly|suddenly|promptly|immediately|formally) $"
)
"""Right before a verb: whoever may do something, or what stands between that and the verb."""
_AT: Final = r"(?i) (?:in|of|from|to|with|by|for|against|on|at|into|near|across|inside|outside) (?:the )?$"
"""Before the name of a place, behind which none of its deeds is told."""
_PAST: Final = r"^(?:\w+ed|stole|took|broke|sold|sent|caught|flew|spied|let|set|shot|sought|left|went|came|gave)\b"
"""Verbs in a form that no noun has, but for participles."""
_PRESENT: Final = (
    r"^(?:jail|imprison|detain|arrest|expel|free|release|steal|visit|arrive|travel|recall|withdraw|oppose|fly|flie|hold|"
    r"buy|sell|send|take|swap|sentence|convict|seize)s\b"
)
"""Verbs of headlines, which stand for no nouns behind a name."""
_ADJECTIVE: Final = r"(?:an|ese|ish|ic|i|ch)s?$"
"""What a people is called, mostly: two Chinese arrests are none that China made."""
_HOW: Final = quick(r"(?i)^(?:\w+ly|exit) \w+$")
"""Terms of a verb and how it is done ("wrongfully detained"), which before a name is what that is called, too."""
_DONE_SO: Final = quick(
    r"(?i) (?:it|they|he|she|we|police|authorities|courts?|government|(?:(?:who|which|that|whom) )?(?:has|have|had|was|"
    r"were|(?:has|have|had) been|then|also|later)) $"
)
"""Before those that are told of, for who did it, or to whom it was done."""
_THOSE: Final = quick(r"(?i) (?:who|which|that|whom) \w+ (?:been )?$")
"""Before those that only say which are meant ("three who were wrongfully detained")."""


def outside_terms(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of an issue's term ("wrongfully detained Americans", "trade war").

    A term that tells a deed itself ("sentenced an American") has its cue, as has any that begins with a verb behind
    whoever may do it.
    """
    cue = found.filter(pl.col("type") == "cue")
    terms = outermost(found.filter(pl.col("type") == "issue")).filter(~pl.col("is_told"))
    inside = are_within(cue, terms)
    place = np.flatnonzero(inside)
    of, at, verb, term = pairs(cue[place], terms)
    is_first = (verb.start == term.start) & (verb.end < term.end)
    is_last = (verb.start > term.start) & (verb.end == term.end)
    first, last = np.unique(of[is_first | is_last]), np.flatnonzero(is_last)
    if not len(first):
        return cue.filter(~inside)
    verbs = place[first[_are_verbs(cue[place[first]], found, said)]]
    so = place[of[last[_are_done_so(cue[place[of[last]]], terms[at[last]], found, said)]]]
    return cue.filter(~inside | marked(verbs, cue.height) | marked(so, cue.height))


def _are_done_so(cue: pl.DataFrame, terms: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which cues are verbs that end these terms, before which the terms say how it is done, and somebody did it or it
    was done to somebody ("China wrongfully detained").
    """
    before = text_before(said, terms)
    doers = found.filter((pl.col("type") == "side") & ~pl.col("phrase").str.contains(_ADJECTIVE))
    of, _, term, doer = pairs(terms, doers)
    by_side = marked(of[term.start == doer.end - 1], terms.height)
    is_told = (before.str.contains(_DONE_SO) & ~before.str.contains(_THOSE)).to_numpy() | by_side
    told: Flags = is_told & terms["phrase"].str.contains(_HOW).to_numpy() & cue["phrase"].str.contains(_PAST).to_numpy()
    return told


def _are_verbs(cue: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which cues are verbs in their place: right before them stands somebody who may do it."""
    doers = found.filter(pl.col("type").is_in(_DOERS))
    of, at, verb, doer = pairs(cue, doers)
    right = np.flatnonzero(verb.start == doer.end - 1)
    is_here = text_before(said, doers[at[right]]).str.contains(_AT).to_numpy()
    is_name = ~doers["phrase"].gather(at[right]).str.contains(_ADJECTIVE).to_numpy()
    is_past = cue["phrase"].str.contains(_PAST).to_numpy()
    named = of[right[~is_here & (is_name | is_past.take(of[right]))]]
    of_any = text_before(said, cue).str.contains(_WHO).to_numpy()
    is_verb = is_past | cue["phrase"].str.contains(_PRESENT).to_numpy()
    told: Flags = is_verb & (of_any | marked(named, cue.height))
    return told

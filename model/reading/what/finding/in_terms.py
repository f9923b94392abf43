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


def outside_terms(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those that are only a part of an issue's term ("wrongfully detained Americans", "trade war").

    A term that tells a deed itself ("sentenced an American") has its cue, as has any that begins with a verb behind
    whoever may do it.
    """
    cue = found.filter(pl.col("type") == "cue")
    terms = outermost(found.filter(pl.col("type") == "issue")).filter(~pl.col("is_told"))
    inside = are_within(cue, terms)
    place = np.flatnonzero(inside)
    of, _, verb, term = pairs(cue[place], terms)
    first = place[np.unique(of[(verb.start == term.start) & (verb.end < term.end)])]
    if not len(first):
        return cue.filter(~inside)
    return cue.filter(~inside | marked(first[_are_verbs(cue[first], found, said)], cue.height))


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

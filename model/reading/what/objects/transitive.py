"""Transitive verbs: those with their object right behind them, so that what stands before them is who or what does it
("the tariffs lifted prices"), unlike passives ("were lifted on Monday") and participles ("tariffs imposed in May").
"""

from typing import Final

import numpy as np
import polars as pl

from model.days.dating import MONTH_NAMES, WEEKDAYS
from model.reading.text.quick import are, quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import bytes_between, numbers, way_in
from model.reading.what.finding.phrasal import STANDS_APART
from model.words.english import english

BEFORE: Final = 40
"""How many characters before a verb may tell that it is passive."""
BEHIND: Final = 48
"""And how many behind it whether it has an object."""

VERB: Final = r"^[a-z]+(?: (?:up|down|back|off|out))?$"
"""Phrases that may be one: longer ones say by themselves what they are on."""
NOUN_OF: Final = r" of$|\b(?:end|halt|stop|brake|return) (?:to|on)$"
"""A noun whose object is behind it always."""
MOTION: Final = r"^(?:fl(?:y|ies|ew|ying)|reach(?:es|ed|ing)?)$"
"""Verbs whose object, to a cue, may as well be what moves ("bombers flew sorties", "the pandas reached San Diego")."""
COMPOUND: Final = r"^(?:cuts?|paus(?:e|es)|halts?|delays?|increases?|hikes?|drops?|repeal|freeze|probe|relax|lower)$"
"""Verbs that may as well be a noun behind another in the singular ("the tariff cuts helped")."""
NAMING: Final = r"^(?:increase|hike|rise|rollback|cut|reduction)s?$"
"""Words that name a deed behind what it is of, where that is in the singular ("a tariff increase")."""
PLURAL: Final = r"s $"

PASSIVE: Final = quick(
    r"\b(?:be|been|being|is|are|was|were|get|gets|got|getting|re|remains?|remained)"
    r"(?: (?:\w+ly|not|now|also|then|since|never|all|both|again|only|just|still|soon|later|at last|at once|to be))* $"
)
"""What stands right before a verb that has its object before it."""
BEING: Final = quick(r"\bbeing (?:\w+ly )?$")
"""The same of a form in "ing"."""

THEM: Final = r"^ (?:it|them|these|those|both) "
"""What stands for an object that was named before."""

_WEEKDAYS: Final = "|".join(WEEKDAYS).lower()
_MONTHS: Final = "|".join(MONTH_NAMES).lower()
_TIMES: Final = (
    r"(?:this|that|each|every|one|two|three|an?|the|some|several|\d+) (?:same |few )?"
    r"(?:minutes?|hours?|mornings?|afternoons?|evenings?|nights?|days?|weeks?|months?|years?|spring|summer|autumn|fall|"
    rf"winter|quarter|time|moment|following|previous|next|{_WEEKDAYS})"
    rf"|{_WEEKDAYS}|{_MONTHS}|hours?|minutes|days|weeks|months|years|midnight|noon|last|earlier|today|tomorrow|tonight|"
    "yesterday|overnight"
)
_VERBS: Final = (
    r"\w\w+ed|is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|"
    "became|began|came|cost|covers?|drew|fell|go|goes|made|remains?|rose|says?|said|stands?|stood|takes?|took|went|"
    "hurts?|helps?|means?|meant|pushes|sends?|sent|hits?|applies|apply"
)
NO_OBJECT: Final = quick(
    r"^ *(?:$|;|\?|%|[0-9.]+ ?(?:%|percent|per cent|percentage|points?)|20[0-9]{2}\b|\w+ly |"
    rf"(?:{'|'.join(english().particles)}|{_TIMES}|{_VERBS}|it|them|those|these)\b)"
)
"""What may stand right behind a verb without an object: prepositions, adverbs, times, another verb; and pronouns, since
what they stand for is before it ("amends the agreement and extends it")."""


def are_compounds(cues: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which cue hits (row, start, end, phrase, low, high) are a noun right behind what they are of, in the singular."""
    place = np.flatnonzero(cues["phrase"].str.contains(NAMING).to_numpy())
    low, high = (numbers(cues[name]).take(place) for name in ("low", "high"))
    beside = np.flatnonzero(high == numbers(cues["start"]).take(place) + 1)
    place = place[beside]
    things = way_in(said, cues, place, low[beside], high[beside])
    return marked(place[~things.str.contains(PLURAL).to_numpy()], cues.height)


def are_transitive(verbs: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which of some cue hits (row, start, end, phrase, gap) have their object right behind them; `said` are the
    sentences, with `text` and `plain`.

    None has one behind that a comma follows ("Tariffs lifted, White House says"), nor is a word that may be a noun too
    one right behind another ("the tariff cuts helped"): `gap` is how far what may be its object is. A verb whose
    particle stands apart has its object before that ("put the visit on ice").
    """
    start, end = (pl.col(name).cast(pl.Int64) for name in ("start", "end"))
    before = bytes_between("plain", pl.lit(0), start + 1).str.tail(BEFORE)
    behind = bytes_between("plain", end - 1).str.head(BEHIND)
    before, behind = before.str.to_lowercase(), behind.str.to_lowercase()
    phrase = pl.col("phrase")
    stop = pl.col("text").str.to_lowercase().str.contains(pl.concat_str(phrase, pl.lit(",")), literal=True)
    passive = pl.when(phrase.str.ends_with("ing")).then(pl.lit(BEING)).otherwise(pl.lit(PASSIVE))
    is_compound = (pl.col("gap") <= 1) & phrase.str.contains(COMPOUND) & ~before.str.contains(PLURAL)
    is_verb = phrase.str.contains(VERB) & ~phrase.str.contains(MOTION) & ~is_compound
    has_object = ~behind.str.contains(NO_OBJECT) & ~stop & ~before.str.contains(passive)
    is_noun = phrase.str.contains(NOUN_OF) | phrase.str.ends_with("ing") & behind.str.starts_with(" of ")
    is_apart = STANDS_APART & ~behind.str.contains(THEM)
    told = is_noun | is_verb & has_object | is_apart
    beside = said.select("text", "plain")[verbs["row"]]
    return are(verbs.hstack(beside), told.fill_null(value=False))

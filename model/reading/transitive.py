"""Transitive verbs: those with their object right behind them, so that what stands before them is who or what does it
("the tariffs lifted prices"), unlike passives ("were lifted on Monday") and participles ("tariffs imposed in May").
"""

from typing import Final

import polars as pl

BEFORE: Final = 40
"""How many bytes before a verb may tell that it is passive."""
BEHIND: Final = 48
"""And how many behind it whether it has an object."""

VERB: Final = r"^[a-z]+$|^(?:[a-z]+ (?:of|up|down|back|off|out))$"
"""Phrases that may be one: others say by themselves what they are on."""
NOUN_OF: Final = r" of$"
"""A noun whose object is behind it always."""
MOTION: Final = r"^(?:fl(?:y|ies|ew|ying)|reach(?:es|ed|ing)?|sorties)$"
"""Verbs whose object, to a cue, may as well be what moves ("bombers flew sorties", "the pandas reached San Diego")."""
COMPOUND: Final = r"^(?:cuts?|paus(?:e|es)|halts?|delays?|increases?|hikes?|drops?|repeal|freeze|probe|relax|lower)$"
"""Verbs that may as well be a noun behind another."""
PLURAL: Final = r"s $"

PASSIVE: Final = (
    r"\b(?:be|been|being|is|are|was|were|get|gets|got|getting|re|remains?|remained)"
    r"(?: (?:\w+ly|not|now|also|then|since|never|all|both|again|only|just|still|soon|later|at last|at once|to be))* $"
)
"""What stands right before a verb that has its object before it; of forms in "ing" nothing but `being` does."""
BEING: Final = r"\bbeing (?:\w+ly )?$"

NO_OBJECT: Final = (
    r"^ *(?:$|;|\?|%|[0-9.]+ ?(?:%|percent|per cent|percentage|points?)|20[0-9]{2}\b|\w+ly |(?:"
    r"about|above|across|after|against|ahead|along|amid|among|and|around|as|at|because|before|behind|below|beneath|beside|"
    r"besides|between|beyond|but|by|despite|down|due|during|even|except|following|for|from|if|in|inside|into|like|near|nor|"
    r"of|off|on|onto|or|out|outside|over|pending|per|since|so|than|that|then|though|through|throughout|till|to|today|"
    r"tomorrow|tonight|toward|towards|under|unless|until|up|upon|via|when|where|whether|which|while|who|whose|with|within|"
    r"without|yesterday|yet|again|ago|already|also|altogether|anew|apart|away|back|elsewhere|ever|first|forever|further|"
    r"here|instead|just|later|less|more|much|never|next|not|now|once|only|overnight|soon|sooner|still|there|too|twice|"
    r"is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|"
    r"september|october|november|december|hours?|minutes|days|weeks|months|years|midnight|noon|last|earlier|"
    r"(?:this|that|each|every|one|two|three|a|an|the|some|several|\d+) "
    r"(?:same )?(?:few )?(?:hours?|mornings?|afternoons?|evenings?|nights?|days?|weeks?|months?|years?|spring|summer|autumn|fall|winter|quarter|time|"
    r"moment|following|previous|next|day|year|week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"\w\w+ed|became|began|came|cost|covers?|drew|fell|go|goes|made|remains?|rose|says?|said|stands?|stood|takes?|took|"
    r"went|it|them|those|these|hurts?|helps?|means?|meant|pushes|sends?|sent|hits?|applies|apply"
    r")\b)"
)
"""What may stand right behind a verb without an object: prepositions, adverbs, times, another verb; and pronouns, since
what they stand for is before it ("amends the agreement and extends it")."""


def are_transitive(verbs: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which of some cue hits (row, start, end, phrase, gap) have their object right behind them, in sentences with `text`
    and `plain`.

    None has one behind that a comma follows ("Tariffs lifted, White House says"), nor is a word that may be a noun too
    one right behind another in the singular ("the tariff cuts helped"): `gap` is how far what may be its object is.
    """
    start, end = (pl.col(name).cast(pl.Int64) for name in ("start", "end"))
    plain = pl.col("plain").cast(pl.Binary)
    since = pl.max_horizontal(start + 1 - BEFORE, 0)
    before = plain.bin.slice(since, start + 1 - since).cast(pl.String, strict=False)
    behind = plain.bin.slice(end - 1, BEHIND).cast(pl.String, strict=False)
    phrase = pl.col("phrase").cast(pl.String)
    told = verbs.select(start, end, phrase, "gap").hstack(said.select("text", "plain")[verbs["row"]])
    stopped = pl.col("text").str.to_lowercase().str.contains(pl.concat_str(phrase, pl.lit(",")), literal=True)
    has_object = ~behind.str.to_lowercase().str.contains(NO_OBJECT) & ~stopped
    before = before.str.to_lowercase()
    is_passive = before.str.contains(pl.when(phrase.str.ends_with("ing")).then(pl.lit(BEING)).otherwise(pl.lit(PASSIVE)))
    is_compound = (pl.col("gap") <= 1) & phrase.str.contains(COMPOUND) & ~before.str.contains(PLURAL)
    is_verb = phrase.str.contains(VERB) & ~phrase.str.contains(MOTION) & ~is_compound
    active = is_verb & has_object & ~is_passive
    return told.select((phrase.str.contains(NOUN_OF) | active).fill_null(value=False)).to_series()

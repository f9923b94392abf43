"""Relatives: clauses without commas on what a sentence begins with ("the duties that it cut in May were restored").

The next finite verb behind that of the clause is the sentence's own: behind it goes on what the clause parts.
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick

MOST: Final = 24
"""So many words at most may either have, what the clause is on and the clause."""
_MAY_BE: Final = " (?:that|which|whom) "
_VERB: Final = (
    r"(?:[a-z]+ed|cut|put|set|held|sent|sold|made|took|gave|brought|broke|froze|shut|struck|withdrew|began|bought|built|"
    r"kept|left|lost|met|won|hit|laid|paid|drew|threw|frozen|broken|taken|given|begun|withdrawn|[a-z]+es)"
)
_GOING_ON: Final = (
    r"(?:was|were|is|are|has|have|had|will|would|may|might|can|could|must|should|resumed|collapsed|expired|lapsed|"
    r"reopened|returned|restarted|remains?|walked|took effect|takes effect|came into|ran out)"
)
RELATIVE: Final = rf"^([^,;?%]*?) ((?:that|which|whom) (?:[^,;?%]*? )??{_VERB}(?: [^,;?%]*?)??) ({_GOING_ON} )"
"""What the clause is on, from the sentence's beginning; the clause, with its own verb; the next."""
THING: Final = (
    r"^[^\w]*(?:(?:On|In|By|Since|Last|This|Earlier)(?: \S+){1,3} )?"
    r"(?i:the|all|those|these|its|their|some|most|many|two|three|four|five|several|every|any|an?) "
)
"""With what that begins."""
NO_THING: Final = quick(
    r"\b(?i:said|says?|saying|told|tells|announced|added|argued|warned|claimed|confirmed|believes?|believed|hope[sd]?|"
    r"insists?|insisted|vowed|agreed|found|noted|fact|news|reports?|claims?|idea|fears?|belief|word|signs?|"
    r"announcement|decision|warning|threat|promise|pledge|concerns?|view|chance|possibility|risk|evidence|is|are|was|were|"
    r"has|have|had|will|would|means?|meant|saw|stated|"
    r"reaffirm(?:s|ed)?|reiterate[sd]?|prove[sd]?|show(?:s|ed)?|stress(?:es|ed|ing)?|emphasi[sz]e[sd]?|note[sd]|demand(?:s|ed)|"
    r"see|think|so|such|now|given|provided|confident|clear|sure|aware|and|but|who|which|whose|conclusion|statement|"
    r"recognition)\b| (?:in|of|on|to|for|at|by|with|from|under|about|over)$|ed$|"
    r" (?:denies|suggests?|requires?|ensures?|doubts?|knew|knows?|understands?|understood)$"
)
"""In what no clause on a thing stands behind: "that" tells what was said there, or the sentence's verb is before it."""
NO_CLAUSE: Final = (
    r" (?:it|he|she|they|we|I|who|that|which|and|or|because|as|if|when|while|after|before|since|than)$"
    r"|[.:(\[\"“”—–]|. (?:that|which|who|whom|whose) "
)
"""What is no whole clause: its last words have the next verb; or more than one."""


def with_relatives(texts: pl.Series, opens: str, closes: str) -> pl.Series:
    """Texts with marks around such a clause."""
    place = texts.str.contains(_MAY_BE).fill_null(value=False).arg_true()
    place = place.filter(texts.gather(place).str.contains(RELATIVE))
    if place.is_empty():
        return texts
    some = texts.gather(place).alias("text").to_frame()
    parts = pl.col("text").str.extract_groups(RELATIVE).struct.rename_fields(["head", "clause", "verb"]).struct.unnest()
    head, clause = pl.col("head"), pl.col("clause")
    is_short = pl.max_horizontal(head.str.count_matches(" ", literal=True), clause.str.count_matches(" ", literal=True))
    is_one = head.str.contains(THING) & ~head.str.contains(NO_THING) & ~clause.str.contains(NO_CLAUSE)
    marked = pl.col("text").str.replace(RELATIVE, rf"${{1}} {opens} ${{2}} {closes} ${{3}}")
    told = some.with_columns(parts).select(pl.when(is_one & (is_short < MOST)).then(marked).otherwise("text"))
    return texts.clone().scatter(place, told.to_series())

"""Whether what a sentence dates is to come: words of the future, what is scheduled in the present, deadlines."""

from typing import Final

import polars as pl

from model.reading.text.phrases import has_any
from model.reading.text.quick import quick
from model.reading.text.steps import in_steps

_IS_AHEAD: Final = quick(
    r"\b(?:will|shall|[’']ll|plan(?:s|ned)? to|scheduled|set to|set for|slated|expected to|expects to|due to"
    r"|going to|schedule|itinerary|(?:is|are) to|upcoming|hopes? to|prepar(?:es|ing) to|[Aa]head of|run-?up to"
    r"|(?:[Pp]rior to|[Bb]efore) the (?:[a-z]+ ){0,3}?(?:deadlines?|expir[a-z]+|elections?|midterms))\b"
    r"|\b(?:deadlines?|expiry|expiration|elections?|midterms)\b[^.;]{1,60} (?:looms?|nears|approaches|draws near)\b"
    r"|\b[A-Z]\w+ (?:has |have )?invit(?:es|ed|ing) (?:[^\s,;]+ ){1,8}?(?:to|for)\b"
    r"|\baccept(?:s|ed|ing)? (?:[^\s,;]+ ){1,4}?(?:invitations?|invites?|offers?) (?:[^\s,;]+ ){0,3}?(?:to|for)\b"
    r"|\bagree(?:s|d)? to (?:hold|meet|host|convene|explore|arrange|pay|visit|exchange|speak)\b"
)
_WAS_TO: Final = quick(r"(?s)^.*\b(?:(?:was|were) to|supposed to) ([a-z]+ .*)$")
"""What was to come on the day behind it, as it is told of a plan."""
_WAS_PLANNED: Final = r"\bhad (?:long )?been (?:due|set|scheduled|planned|slated|expected) to\b"
"""What was to come before something else was."""
_SPEAKING: Final = quick(
    r"\b(?:(?:said|says|told|stated|noted|added|announced|confirmed|tweeted|wrote|warned|reported)\b|"
    r"(?:will|shall|[’']ll|would) (?:just |also |only )?(?:note|say|add|mention|point out|remind you|stress|repeat)"
    r"(?: (?:again|also|here|too|as well))*(?:[:,]| that\b))"
)
"""Of `I will note that on June 3 they met` what is to come is only the saying."""
_SAID_THEN: Final = quick(
    r"\b(?:announced|said|announces|says|vows|pledges|(?:stated|told \w+|confirmed|warned|reported) that|"
    r"(?:states|tells \w+|confirms|warns|reports) that)\b.*$"
)
"""What was said on a day that opens the sentence: its future is not that day's."""

EFFECT: Final = r"(?:takes?|taking|(?:go(?:es)?|going|comes?|coming|enters?|entering) into) (?:effect|force)"
"""How a measure begins to hold, in the present."""
ENDS: Final = r"(?:expires?|lapses?|runs? out)"
_ANY_FORM: Final = (
    rf"{EFFECT}|{ENDS}|meets?|convenes?|begins?|resumes?|reconvenes?|kicks? (?:in|off)|gets? under ?way|appl(?:y|ies)|"
    r"speaks?|sits? down|holds? (?:[a-z]+ ){0,3}?(?:talks|meetings?|call|summit|round|hearing)|arrives?|"
    r"leaves? for|fl(?:y|ies) to|travels to|heads (?:to|for) [A-Z]\w*|lands in|"
    r"pays (?:a|an|his|her|its) (?:[a-z]+ ){0,2}?visit|"
    r"(?:hosts|receives|welcomes) (?:[A-Z]\w*|him|her|them|the)"
)
"""Verbs that no noun is like."""
_OF_ONE: Final = r"starts|ends|doubles|triples|rises|falls|drops|increases|votes|opens|closes|hears|returns to|visits"
_OF_SEVERAL: Final = r"start|end|double|triple|rise|fall|drop|increase|vote|open|close|return to|visit|travel to"
"""Verbs that are like nouns: only right behind their subject."""
_SUBJECT: Final = r"(?:fees|bans|cuts|caps|laws|[a-z]{3,}[a-rtv-z]s) (?:also |both |then |again )?"
"""Several: no `his`, `this` or `previous`."""
SCHEDULED: Final = quick(rf"\b(?:{_ANY_FORM}|{_OF_ONE}|{_SUBJECT}(?:{_OF_SEVERAL}))\b")
_STEMS: Final = (
    *("effect", "force", "expire", "lapse", "out", "meet", "convene", "begin", "resume", "kick", "way", "appl"),
    *("speak", "sit", "hold", "arrive", "leave", "fly", "flies", "start", "end", "double", "triple", "rise", "fall"),
    *("drop", "increase", "vote", "open", "close", "hear", "return", "visit", "travel"),
    *("heads", "lands", "pays", "hosts", "receives", "welcomes"),
)
"""One of these is in each of those verbs: few sentences are asked further."""
_NOT_FINITE: Final = quick(rf"\b(?:to|not|never|did|let|made|helped|n[’']t) (?:\w+ly |also )?(?:{_ANY_FORM})\b")
"""`Failed to meet`, `did not meet`: no present."""
_WAS: Final = (
    "was|were|told|spoke|met|held|began|took|came|went|made|left|gave|saw|sent|sold|won|lost|brought|fell|rose|grew|"
    "struck|wrote"
)
"""Verbs of what is over."""
_OVER: Final = quick(
    rf"\b(?:[a-z]\w+ed|{_WAS}|had|did|said|that|which|who|whose|where|while|after|since|when)\b|;|:(?:\D|$)"
)
"""Between a verb and a day: the day is another verb's."""
_GOES_ON: Final = r"^ (?:will|shall|plans? to|(?:is|are) (?:set|due|to|expected|scheduled|slated)) "
"""Behind a day that stands between who is to do something and the verb ("China on Friday will lift")."""
_WHO: Final = (
    r"\b(?:[A-Z][\w.]+|sides|leaders|presidents|ministers|officials|countries|governments|talks|meeting|call|visit|summit|"
    r"round|elections?|midterms|vote|deadline|hearing|they|he|she|it) $"
)
"""Before that day; no verb of what is over ("the tariffs that took effect on Friday will …")."""
_BEGINNING: Final = r"^\W{0,3}(?:(?:Starting|Beginning|Commencing|Effective|Come)(?: on| from| in| with)? )?$"
"""Before a day that opens its text."""
_FARTHEST: Final = 60
"""Characters between the two."""
EXTENDED_TO: Final = r"(?:extend|prolong|postpon|delay)\w*\b[^;.]{0,60}\bto"
"""Before the day until which something is put off or goes on."""
_AT_ONCE: Final = quick(
    r"\b(?:(?:is|are|falls?|effective|starting|beginning|commencing|taking effect)(?: on| in| from)?|"
    rf"{EXTENDED_TO}) *$"
)
"""Right before a day that is to come."""
_NO_START: Final = r"^(?:[Oo]f|[Ss]ince) "
"""A day that nothing is scheduled for."""
_HEADS_ENTRY: Final = r"^[*_)\]]*\s*[–—|-]+\s"
"""Behind a day that opens its text: what is told there is an entry of a list, in the present of headlines."""
_LASTING: Final = quick(
    r"\b(?:has|have|is|are|gives?|gave|given|extend\w*|postpon\w*|delay\w*|defer\w*|put off|push\w* back|lasts?|runs?|"
    r"remains?|stays?|suspend\w*|paus\w*|fr(?:eez\w*|oze\w?)|hold\w* off|held off|on hold|waiv\w*|exempt\w*)\b"
)
_PAST: Final = r"\b(?:had|has been held|have been held)\b|\b(?:waited|did not|didn[’']t) [^,;]{0,25}$"
"""Before `until`: how long it goes on, or went on."""
_BOUND: Final = quick(
    r"\b(?:(?:has|have|needs?) to|must|deadline|[Uu]nless)\b|"
    r"\b[Ii]f [^,;]*\b(?:is|are|do|does|can|cannot|fails?|agrees?|reach)\b|"
    r"\b(?:order|requir|oblig|direct|instruct|commit|pledg|vow|promis|agree|aim|demand)\w* .*\bto\b"
)
"""Before `by`: who must or would do it."""
_DONE: Final = quick(rf"\b(?:[a-z]{{2,}}ed|{_WAS}|flew|hit|broke|froze|withdrew|bought|paid|ran|shut|put|cut)\b")
"""What tells a deed: it has no place beside a day that is weeks ahead, unless it only tells of what may come."""
_MAY_COME: Final = quick(
    r"\b(?:(?:agree|invit|propos|postpon|delay|defer|expect|extend|offer|promis|pledg|vow|hop|want|ask|urg|aim|target|"
    r"mov|book|push|prepar|announc|approv|order|threaten|warn|schedul|reschedul|plan|slat|pencil|slot|suppos)\w*|due|"
    r"set|would|could|may|might|should|must|can|to [a-z]\w*|for|until|till|by|from|before|next|as|while|agenda|"
    r"calendar)\b"
)
"""Of `agreed to talks in July` nothing says when: what such words tell of may come."""


def are_ahead(rows: pl.DataFrame) -> pl.Series:
    """Whether the words that govern a wording (rows: text, g0) are of the future: before it, or after one that opens
    its text, whether nothing but a present or a plan of the past ("was to begin on June 3") says so, and whether they
    tell what is done ("met in July"); a struct of `is_ahead`, `is_present` and `is_done`.
    """
    before, unspoken, clause, told = (pl.col(name) for name in ("before", "unspoken", "clause", "told"))
    opens, is_planned, until = pl.col("opens"), pl.col("is_planned"), pl.col("until")
    was_to = clause.str.extract(_WAS_TO, 1)
    was_to_come = ~was_to.str.contains(_OVER) & (was_to.str.len_chars() <= _FARTHEST)
    was_told = (unspoken != before) & clause.str.contains(r"\bwould\b")
    governed = in_steps(
        rows,
        pl.col("text").str.splitn(pl.col("g0"), 2).alias("parts"),
        pl.col("parts").struct.field("field_0").alias("before"),
        before.str.replace(rf"^.*{_SPEAKING}", "").alias("unspoken"),
        ((before.str.len_bytes() < 4) | before.str.contains(_BEGINNING)).alias("opens"),
        pl.when(~opens).then(unspoken.str.tail(90)).alias("clause"),
        pl.when(opens).then("text").str.head(110).str.replace(rf"(?s){_SAID_THEN}", "").alias("told"),
        (pl.coalesce("told", "clause").str.replace(_WAS_PLANNED, "").str.contains(_IS_AHEAD) | _is_between()).alias(
            "is_planned"
        ),
        (~is_planned & (was_told | was_to_come).fill_null(value=False)).alias("was_planned"),
        (is_planned | pl.col("was_planned")).alias("is_planned"),
        pl.when(~is_planned).then(clause).alias("clause"),
        pl.when(~is_planned).then(told).alias("told"),
        _asked(clause).str.extract(rf"(?s)^.*{SCHEDULED}(.*)$", 1).alias("since"),
        _asked(told).str.extract(rf"(?s)^(.*?){SCHEDULED}", 1).alias("until"),
    )
    is_entry = opens & pl.col("parts").struct.field("field_1").str.contains(_HEADS_ENTRY)
    is_present = pl.when(told.is_not_null()).then(~until.str.contains(_OVER)).otherwise(_is_near())
    can_be = ~pl.col("g0").str.contains(_NO_START) & ~is_entry
    of_present, of_due = (each.fill_null(value=False) & can_be for each in (is_present, told.is_null() & _is_due()))
    is_ahead = is_planned | of_present | of_due
    words = pl.coalesce(told, clause)
    is_done = (words.str.contains(_DONE) & ~words.str.contains(_MAY_COME)).fill_null(value=False)
    told_ahead = pl.struct(
        is_ahead.alias("is_ahead"),
        (is_ahead & (~is_planned | pl.col("was_planned")) & ~of_due).alias("is_present"),
        is_done.alias("is_done"),
    )
    return governed.select(told_ahead.alias("ahead")).to_series()


def _is_near() -> pl.Expr:
    """Whether a verb of what is scheduled is near the end of `clause`, with nothing between that is over."""
    since = pl.col("since")
    is_near = (since.str.len_chars() <= _FARTHEST) & ~since.str.contains(_OVER)
    return is_near.fill_null(value=False) | pl.col("clause").str.contains(_AT_ONCE)


def _is_between() -> pl.Expr:
    """Whether the day stands between who is to do something and what that is."""
    behind = pl.col("parts").struct.field("field_1")
    return (behind.str.contains(_GOES_ON) & pl.col("before").str.contains(_WHO)).fill_null(value=False)


def _asked(text: pl.Expr) -> pl.Expr:
    """Texts that may have a verb of what is scheduled, without those that are no present; null for others."""
    return pl.when(has_any(text, _STEMS)).then(text).str.replace_all(_NOT_FINITE, "")


def _is_due() -> pl.Expr:
    """Whether `until` or `by` a day tells how long something lasts, or when it must be done."""
    wording, clause = pl.col("g0"), pl.col("clause")
    lasts = wording.str.contains("^[Uu]ntil ") & clause.str.contains(_LASTING) & ~clause.str.contains(_PAST)
    return lasts | (wording.str.contains("^(?:[Bb]y|[Bb]efore) ") & clause.str.contains(_BOUND))

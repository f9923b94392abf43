"""Saying: which verbs tell of speaking, and not of a deed (`replied that`, and `replied with tariffs`)."""

from typing import Final

import polars as pl

from model.reading.who.saying.trailing import DAYS
from model.words.english import english

_WORDS: Final = english()
REPORTING: Final = "reported"
"""What an outlet does with the words of others; of others it is told only before `that` or at a sentence's end."""
VERBS: Final = (
    *_WORDS.saying,
    *_WORDS.saying_together,
    REPORTING,
    *_WORDS.saying_phrases,
    *_WORDS.saying_occasions,
)
"""Forms that tell of speaking."""
_UNSURE: Final = (*_WORDS.replying, "threatened", "continued", *_WORDS.saying_occasions)
"""Those that may tell of a deed instead."""
CLOSED: Final = r"[”\"],?\s*$"
"""A quotation ends right before the verb."""
_ON_WHAT: Final = (
    r"\b(?:bans?|controls?|curbs?|deals?|duties|duty|fees?|lev(?:y|ies)|measures?|moves?|orders?|pauses?|plans?|"
    r"restrictions?|rules?|sanctions|steps?|taxes|tax|tariffs?|truce|visit|visits)(?: that| which)? "
    r"(?:[A-Z][^\s,;]*|[Tt]he|its|his|her)(?: [^\s,;]+){0,4} ?$|"
    r"\b[a-z]+ (?:that|which) (?:it|they|he|she)(?: (?:had|has|have|also))? ?$"
)
"""`Curbs that China announced in May`, `rare-earth curbs that it announced in May`: which ones, and nobody tells."""
_SPENT: Final = (
    r"^(?:[.,;]|\s*$| (?:on|in|last|this|earlier|late|early|after|before|during|at|a|two|three|days|weeks|and|to)\b)"
)
_OF_SOURCES: Final = (
    r"^ [^,;:]{0,60}\b(?:officials?|sources?|spokes[a-z]+|diplomats?|people|persons?|ministry|department|statements?|"
    r"aides?|executives?|notice|memo|document)\b"
)
"""Behind `citing`: whose words they are, not what for."""
_AS_ONE_PUT: Final = r"\b[Aa]s [^,;:]{2,60}$"
_ENDING: Final = r"^\s*(?:[.,:;]|$)"
_TO_SPEAK: Final = (
    r"^[^.;“”\"]* to (?:accuse|appeal|argue|assail|attack|blame|call|caution|complain|condemn|criticise|criticize|"
    r"decry|defend|demand|denounce|deplore|insist|praise|press|protest|rebuke|remind|say|stress|urge|warn)\b|"
    r"^[^.;“”\"]* to\s*$"
)
"""The next verb, where it is one of `VERBS`, is cut off."""
_A_WORD: Final = (
    r"^ with (?:(?:an?|its|his|her|the) )?(?:[a-z]+ )?(?:[a-z]+ )?(?:accusations?|appeal|call|complaint|criticism|"
    r"demand|denial|letter|plea|promise|protest|question|rebuke|statement|threats?|vow|warnings?|words)\b"
)
"""`Answered with a warning`: words."""
_IS_DONE: Final = r"\b(?:was|were|been|being|are|is)(?: also| [a-z]+ly)?\s*$"
"""`Ties were highlighted`: nobody is said to have done so."""
_DONE_TO: Final = tuple(verb for verb in _WORDS.told_to if verb not in ("told", "urged", "warned"))
_WHAT_FOR: Final = r"^ (?:of|for|by|as|with|over)\b"
"""`A man accused of fraud`: he is, whoever accused him; `accused China of fraud` names whom."""
_NAMING: Final = ("called", "described", "branded", "labelled", "labeled", "dubbed")
_WHOM: Final = r"\bwhom [^,;:“”\"]{2,60}$"
"""`Freed three men whom Washington called hostages`: who so calls them tells nothing of their release."""
_IN_KIND: Final = (
    r"^ (?:[a-z]+ly |at once )?(?:in kind|with|by [a-z]+ing)\b|"
    r"^ (?:within|on|to (?:it|them|this|that|the [a-z]+)) [^,;.“”\"]*(?:with|by [a-z]+ing)\b"
)
"""`Replied with tariffs`: a deed."""
_A_THREAT: Final = (
    r"^(?: (?:on|late|early|last|earlier) [A-Z]?[a-z]+)? (?:to|that|with|more|new|further|an?|additional|higher|"
    r"tariffs|sanctions|retaliation|consequences)\b"
)
"""`Threatened tariffs` is said, `threatened the peace` done."""
_CALLING: Final = (
    r"^ (?:(?:Mr|Ms|Mrs|Dr|President|Premier|Chairman|Chinese|US|U\.S\.)\.? )*[A-Z][^\s,.;]*(?: [A-Z][^\s,.;]*){0,3}"
    r"(?:[.,;]|\s*$| (?:on|in|at|to|from|last|this|that|earlier|late|early|twice|again|about|over|after|before|when|"
    r"and|yesterday|today|tonight|for|by|during|while|since|with)\b)"
)
"""`Biden called Xi on Tuesday`: by telephone; `called Xi a dictator` speaks, `called off the visit` does not."""
_SPOKEN_OF: Final = r"^(?:speaks|spoke|talked) of$"
_BY_HIM: Final = r"(?:^|\s)(?:[Hh]e|[Ss]he)\s*$"
_A_QUOTE: Final = r"^ (?:[a-z]+ )?[“\"]"
"""`He spoke of trade` is on what was talked of, and only what is quoted is surely the words of one."""
_STATES: Final = r"(?:-[a-z]+|\b(?:other|these|those|all|many|most|some|several|few|member|both|two|[a-z]+ern|the))\s*$"
"""`Other Democrat-run states: …` tells of states."""
_RECALLING: Final = ("recalled", "declared")
_ENVOY: Final = r"^ (?:[a-z]+ ){1,2}(?:[A-Za-z]+ )?(?:ambassador|envoy|consul|diplomat)s?(?:$|[^A-Za-z])"
"""Whom a side recalls, or declares unwelcome, without a word."""
_COUNTED: Final = r"^ (?:\d|more |another |new |dozens |several |two |three |four |five |[^\s]+ to (?:its|the|a) )"
"""What is added to a list is not said."""

_DENYING: Final = ("deny", "denies", "denied")
_WITHHELD: Final = (
    r"^ (?:[^\s,;.:“”\"]+ ){0,4}?(?:access|entry|visas?|licen[cs]es?|permits?|permission|bail|boarding|admission)\b"
)
_OF_WORDS: Final = r"^ (?:that|it (?:had|has|was|is|would)|any (?:role|part)|reports?|claims?|having|[a-z]+ing)\b"
"""`Denied Huawei access to chips` is a deed, `denied blocking access` said."""


def tells() -> pl.Expr:
    """Whether a verb tells of speaking: `reported that` and `…, it reported.` do, `reported a surplus` does not."""
    told = pl.col("after").str.contains(
        rf"^(?: that\b|[.,]|\s*$| (?:on |late |last |this |earlier )*(?:{DAYS}|week|month)\b)"
    )
    recalled = pl.when(pl.col("piece").is_in(_RECALLING)).then("after")  # few: only of these it is asked
    is_deed = recalled.str.contains(_ENVOY).fill_null(value=False)
    is_counting = (pl.col("piece") == "added") & pl.col("after").str.contains(_COUNTED)
    is_call = (pl.col("piece") == "called") & pl.col("after").str.contains(rf"{_CALLING}|^ off\b")
    is_vague = pl.col("before").str.contains(_BY_HIM) & ~pl.col("after").str.contains(_A_QUOTE)
    is_vague = pl.col("piece").str.contains(_SPOKEN_OF) & is_vague.fill_null(value=False)
    is_noun = (pl.col("piece") == "states") & pl.col("before").str.contains(_STATES).fill_null(value=False)
    is_passive = pl.col("before").str.contains(_IS_DONE) & pl.col("piece").str.contains("^[a-z]+ed$")
    is_passive |= pl.col("piece").is_in(_DONE_TO) & pl.col("after").str.contains(_WHAT_FOR)
    may_name = pl.when(pl.col("piece").is_in(_NAMING)).then("before")  # few: only of these it is asked
    only_names = may_name.str.contains(_WHOM).fill_null(value=False)
    denied = pl.when(pl.col("piece").is_in(_DENYING)).then("after")  # few: only of these it is asked
    is_withheld = (denied.str.contains(_WITHHELD) & ~denied.str.contains(_OF_WORDS)).fill_null(value=False)
    is_mutual = pl.col("after").str.starts_with(" each other")
    may_tell_which = pl.when(pl.col("piece").is_in(_WORDS.announcing)).then("before")  # few: only of these it is asked
    is_spent = pl.col("after").str.contains(_SPENT) & ~pl.col("after").str.head(48).str.contains(" that ", literal=True)
    tells_which = may_tell_which.str.contains(_ON_WHAT) & is_spent
    told = (pl.col("piece") != REPORTING) | told
    told &= (pl.col("piece") != "put it") | pl.col("before").str.contains(_AS_ONE_PUT)
    reports = (pl.col("place") > 1) | (pl.col("before").str.len_bytes() < len(" a"))
    told &= (pl.col("piece") != "citing") | (reports & pl.col("after").str.contains(_OF_SOURCES))
    told &= (pl.col("piece") != "cited") | ~pl.col("after").str.contains(r"[^.;:”\"]$")  # `cited X as saying`
    return (
        told
        & ~(is_deed | is_counting | is_call | is_vague | is_passive | only_names | is_mutual | is_noun | is_withheld)
        & ~tells_which.fill_null(value=False)
    )


def speaking(verbs: pl.DataFrame) -> pl.DataFrame:
    """`verbs` (piece, before, after, …) without those that tell of a deed: `replied that` speaks, `replied with
    tariffs` does not, nor does `threatened the peace`. Few verbs are asked.
    """
    piece, after = pl.col("piece"), pl.col("after").str.head(100)
    asked = verbs.with_row_index("at").filter(piece.is_in(_UNSURE))
    if asked.is_empty():
        return verbs
    is_quoting = after.str.contains(r"^(?: that\b|:|,? ?[“\"])") | pl.col("before").str.contains(CLOSED)
    is_word = is_quoting | after.str.contains(_A_WORD)
    speaks = (
        pl.when(piece == "answered")
        .then(is_word)
        .when(piece == "threatened")
        .then(is_quoting | after.str.contains(_A_THREAT))
        .when(piece == "continued")
        .then(is_quoting | after.str.contains(_ENDING))
        .when(piece.is_in(_WORDS.replying))
        .then(is_word | ~after.str.contains(_IN_KIND))
        .otherwise(after.str.contains(_TO_SPEAK))
    )
    mute = asked.filter(~speaks)["at"]
    return verbs.with_row_index("at").filter(~pl.col("at").is_in(mute.implode())).drop("at")

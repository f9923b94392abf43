"""Wordings: braces expanded, text made plain, so that one pass finds all of them.

Plain text has one blank between words and at both ends; hyphens, quotation marks, commas, apostrophes and the letters
of other scripts than Latin are blanks, `U.S.` is `US`, and what parts clauses (; : — brackets) is ` ; `. A clause in
commas on what stands before it ("the duties, which it had cut in May, were restored") is ` %; which … ;% `: behind it
goes on what it parted. A condition before its sentence ends with ` %% `. A wording made plain the same way then needs
no check of word boundaries. Web addresses are blanks too: one that contains `taiwan` names no issue. A day beside a
verb is left out, and how something is done between a verb and its auxiliary; dates are read in the text.
"""

import re
from collections.abc import Iterable
from typing import Final

import polars as pl

from model.days.dating import SHORT_MONTHS, WEEKDAYS
from model.reading.text.quick import LETTERS, quick, with_some
from model.reading.text.relatives import with_relatives
from model.words.wordings import expanded

ADDRESS: Final = r"(?:https?://|www\.)[^\s<>“”\"]*[^\s<>“”\".,;:!?'’)\]}*_]"
"""What names nothing, whatever words it is made of; the stop behind it is the sentence's."""
_DAY: Final = f"(?:{'|'.join(WEEKDAYS)})"
_DATE: Final = rf"(?:{'|'.join(SHORT_MONTHS)})[a-z]{{0,6}}\.? \d\d?"
_DID: Final = (
    "cut|put|set|told|held|sent|sold|made|took|gave|let|said|met|laid|hit|kept|brought|bought|froze|broke|began"
)
_BEFORE_IT: Final = (
    rf" (?:late |early )?on (?:{_DAY}|{_DATE}) "
    rf"([a-z]{{2,}}ed|shut|struck|withdrew|threw|tore|{_DID}|the|an?|its?|their|they|China|Beijing|Washington|America) "
)
_BEHIND_IT: Final = (
    rf"([a-z]{{2}}ed|{_DID}) "
    rf"(?:(?:late |early )?(?:on )?{_DAY}|on {_DATE}|(?:earlier |late )?(?:last|this) (?:week|month))"
    r"(?: ([A-Za-z\d$])| ?$)"
)
"""A day between a verb and who does it, or what it is done to: "Beijing on Friday froze the talks" is told as "Beijing
froze the talks", "approved Thursday the sale" as "approved the sale". A text that ends with it is made plain as it is
where it goes on: so long is what stands before a place.
"""
_HOW: Final = (
    r" (to|will|would|may|might|can|could|must|should|shall|has|have|had|is|are|was|were|be|been|being|did|does|do)"
    r" (?:quietly|silently|discreetly|secretly|formally|officially|publicly|openly|privately|finally|eventually|"
    r"ultimately|immediately|promptly|quickly|swiftly|rapidly|speedily|urgently|hastily|abruptly|suddenly|gradually|"
    r"slowly|steadily|jointly|simultaneously|duly|simply|actively|voluntarily|unexpectedly|unceremoniously|"
    r"subsequently) ([a-z])"
)
"""How something is done, between a verb and its auxiliary: "to quietly lift the ban" is told as "to lift the ban"."""
_AGAIN: Final = (
    r" (to|will|would|must|should|shall|has|have|had|is|are|was|were|be|been|being) "
    r"(?:(?:once )?again|once more) ([a-z])"
)
_MAY_TELL_HOW: Final = "ly |again |once more "
US_DOTTED: Final = r"\b(?:U\.\s?S\b\.?(?:A\.)?|U S\b|u\.s\.)"
"""However it is dotted; US then, so that no wording has `u s`."""
DASH: Final = r"\s(?:--?|[|/·])\s"
CLAUSE_MARKS: Final = (";", ":", "—", "–", "…", "(", ")", "[", "]", "...")
"""What parts clauses; they are replaced at once in a third of the time of a pattern, behind dashes with blanks."""
_PARTS: Final = "|".join((DASH, *map(re.escape, CLAUSE_MARKS)))
"""All of these at once."""
OPENS: Final = "%;"
CLOSES: Final = ";%"
"""Between what goes on: a clause in commas."""
CONDITION_ENDS: Final = "%%"
"""Between a condition and what hangs on it."""
_AUXILIARIES: Final = "was|were|is|are|has|have|had|will|would|may|might|can|could|must|should|did|does|do"
GOING_ON: Final = (
    rf"(?:{_AUXILIARIES}|be|shall|met|took|fell|rose|"
    r"began|came|went|made|gave|got|held|kept|let|left|lost|put|sat|set|shut|sold|spoke|sent|told|won|wrote|cut|broke|"
    r"bought|brought|flew|froze|grew|hit|led|paid|ran|saw|stood|struck|threw|withdrew|takes|remains|faces|begins|"
    r"along with|together with|(?:also |now |then |soon |later |again |finally |quietly |formally )*(?:[b-z]\w+|"
    r"a(?:bandon|ccept|ccus|cknowledg|dd|dmitt|dopt|gre|llow|nnounc|nswer|ppeal|pprov|rrest|sk|ssur|ttack))ed|"
    r"[a-z]+ly \w+ed)"
)
"""The verb with which a sentence goes on."""
_AHEAD: Final = (
    r"^((?:\S+ ){0,3}(?:[Aa]fter|Although|Though|While|When|Since|Because|Before|Even as) [^,;?]{12,}"
    r"|(?:\S+ ){0,2}(?:[Tt]he|same|very) (?:same |very )?"
    r"(?:minute|hour|day|night|evening|morning|afternoon|weekend|week|month) "
    r"(?:that|when|in which|on which|[A-Z]\S+) [^,;?]{12,}"
    r"|(?:In (?:exchange|return) for|Besides|Instead of|Apart from|In addition to|Aside from) [^,;?]{12,}"
    r"|(?:Rather than|Instead of|Without|In spite of|Regardless of) [^,;?]{3,}"
    r"|(?:[A-Z][^—–,;]{0,30} [—–] )?(?:(?:But|And|Yet) )?(?:[Dd]espite|[Nn]otwithstanding|Ignoring|Defying|"
    r"Disregarding|Dismissing|Breaking|Having|Contrary to|Where|Amid|Against|In the face of|In defiance of|Unmoved by|"
    r"Undeterred by|Unfazed by|Backing away from|Reneging on|Going back on) [^,;?]{3,}"
    r"|(?:\S+ ){0,2}(?:[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Dd]ays?|[Hh]ours?|[Mm]inutes) (?:after|before|ahead of) "
    r"[^,;?]{3,60}), "
)
"""A clause that stands before what it is on: it ends at its comma ("After Beijing freed the pastor, …")."""
_IF: Final = (
    r"^((?:(?:But|And|So|Yet|Or|Even|Then) )?(?:[Ii]f|[Uu]nless|[Uu]ntil|Should|Were|Had|Whether or not|Provided|"
    r"Providing|Assuming|Supposing|[Oo]nce|[Aa]s long as|[Ss]o long as) [^,;?]{8,}), "
)
"""A condition that stands before what hangs on it: it says how that is told, but no wording goes over its comma."""
_BACK: Final = r"((?:weeks?|months?|years?) after [^,;?]{3,}), and "
"""One on what was so before ends where the sentence goes on with what is so."""
_BEGINS: Final = r" wh(?:ich|om?|ose|ere) "
_INSERTED: Final = quick(
    r", ((?:(?:all|both|most|many|some|two|three|several) of |in |by |under |for |with )?(?:which|whom|where)"
    r"|(?:an?|the|his|her|its) [^,;?]+ (?:which|whom|where)) ([^,;?]+), "
    rf"({GOING_ON}) "
)
"""A clause on what stands before it that the sentence goes on behind: a comma and a verb, or a preposition."""
_INSERTED_ON_WHOM: Final = quick(rf"(, (?:[^,;?]+ )?(?:who|whose) [^,;?]+), ({GOING_ON}) ")
"""The same on somebody: its pronoun is a boundary by itself."""
DONE_TO_IT: Final = (
    r"(?:(?:first|once|long|now|already|still|originally|recently|only|both|all|since|then|newly) )*"
    r"(?:[a-z]+ed|held|frozen|shut|cut|set|taken|put|broken|struck|begun|sold|made|built|sent|won|"
    r"in (?:force|place|effect)|on hold)"
)
"""What was done to what stands before the comma before it, or how that is."""
_WHEN_OR_BY_WHOM: Final = (
    r"(?:in|by|since|for|after|over|until|on|at|under|during|from|as|amid|between|with|when|because|last|this|earlier|"
    r"late|weeks|months|years|days|only|just|more than|nearly|almost)"
)
_GOING_ON_WITHOUT: Final = (
    rf"(?:{_AUXILIARIES}|resumed|collapsed|expired|ended|lapsed|reopened|returned|restarted|met|fell|rose|began|broke|"
    r"ran|came|went|took|remains?)"
)
"""Where nothing says that it is a clause on what stands before, fewer verbs can do ("suspended talks, cancelled …")."""
_INSERTED_DONE: Final = quick(rf", ({DONE_TO_IT} {_WHEN_OR_BY_WHOM} [^,;?]+), ({_GOING_ON_WITHOUT}\b)")
"""The same without a pronoun: what was done to what stands before it ("the duties, imposed in May, were lifted")."""
NO_WORD: Final = rf"[^{LETTERS};?%$ ][^{LETTERS};?%$]*| [^{LETTERS};?%$]+"
"""What is between words, unless it is one blank already: most of it is, and is left as it is."""

MANY: Final = 2_000
"""Sentences, of which a pattern is worth its making ready."""

_BARE: Final = r"^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$"
"""Wordings that are plain already."""

_RATE: Final = r"%( (?:on|tariff|dut[iy]|lev[iy]|rate))"
"""Of what a rate is: other shares are no words of trade."""

IS_ASKED: Final = pl.col("plain").str.ends_with("? ").alias("asks")
"""Whether a plain sentence is a question."""


def has_any(text: pl.Expr, literals: Iterable[str]) -> pl.Expr:
    """Whether a text has one of some hundred literals: as a pattern they are found in a third of the time, but it takes
    six times as long to be made ready, which pays where there are many texts.
    """
    ways = list(literals)

    def have(texts: pl.Series) -> pl.Series:
        if len(texts) <= MANY:
            return texts.str.contains_any(ways)
        return texts.str.contains("|".join(map(re.escape, ways)))

    return text.map_batches(have, pl.Boolean, is_elementwise=True)


def is_exact(phrase: str) -> bool:
    """Whether a wording is to be found only with these capitals."""
    return phrase != phrase.lower()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern of wordings as words of a text as it is written, each with its capitals if it has any."""
    ways = sorted({way for phrase in phrases for way in expanded(phrase)})
    whole = (pattern_of(way) + (r"(?-u:\b)" if way[-1].isalnum() else "") for way in ways)
    return rf"(?-u:\b)(?:{'|'.join(whole)})" if ways else r"[^\s\S]"


def pattern_of(wording: str) -> str:
    """How a wording is looked for in what is written: with its capitals if it has any."""
    pattern = re.escape(wording).replace("'", "['’]").replace("\\ ", r"\s")
    return pattern if is_exact(wording) else f"(?i:{pattern})"


def without_addresses(text: pl.Expr) -> pl.Expr:
    """Text with a blank for each web address."""
    return text.str.replace_all(ADDRESS, " ")


def plain(text: pl.Expr) -> pl.Expr:
    """Text with nothing but words, one blank between them, and ` ; ` where clauses part; keeps case."""
    whole = (
        without_addresses(text)
        .str.replace_all(_BEFORE_IT, " $1 ")
        .str.replace_all(_BEHIND_IT, "$1 $2")
        .str.replace(_AHEAD, "$1 ; ")
        .str.replace(_IF, f"$1 {CONDITION_ENDS} ")
        .str.replace(_BACK, "$1 ; and ")
    )
    return _words_of(_parted(whole).map_batches(_in_one, pl.String, is_elementwise=True))


def plain_name(text: pl.Expr) -> pl.Expr:
    """The same of what is no sentence (a name, an office, a label): no clause stands in it, and fewer patterns have to
    be made ready.
    """
    return _words_of(_parted(text))


def _parted(text: pl.Expr) -> pl.Expr:
    return (
        text.str.replace_all(US_DOTTED, "US")
        .str.replace_all("per cent", "percent", literal=True)
        .str.replace_all(_RATE, " percent$1")
        .str.replace_all("?", " ? ", literal=True)
        .str.replace_all(DASH, " ; ")
        .str.replace_many(list(CLAUSE_MARKS), [" ; "], leftmost=True)
    )


def _words_of(parted: pl.Expr) -> pl.Expr:
    return pl.concat_str(pl.lit(" "), parted.str.replace_all(NO_WORD, " ").str.strip_chars(" "), pl.lit(" "))


def _in_one(texts: pl.Series) -> pl.Series:
    """Texts without how verbs are told to be done, and with marks around clauses in commas."""
    may_tell_how = texts.str.contains(_MAY_TELL_HOW)
    return _with_insertions(with_some(texts, may_tell_how, _without_manner))


def _without_manner(texts: pl.Series) -> pl.Series:
    return texts.str.replace_all(_HOW, " $1 $2").str.replace_all(_AGAIN, " $1 $2")


def _with_insertions(texts: pl.Series) -> pl.Series:
    """Texts with marks around clauses in commas: with a pronoun they are looked for only where one is."""
    texts = with_relatives(texts.str.replace_all(_INSERTED_DONE, f" {OPENS} $1 {CLOSES} $2 "), OPENS, CLOSES)
    return with_some(texts, texts.str.contains(_BEGINS), _with_pronouns)


def _with_pronouns(texts: pl.Series) -> pl.Series:
    marked = texts.str.replace_all(_INSERTED, f" {OPENS} $1 $2 {CLOSES} $3 ")
    return marked.str.replace_all(_INSERTED_ON_WHOM, f"$1 {CLOSES} $2 ")


def plain_wordings(phrases: Iterable[str]) -> set[str]:
    """All wordings of some phrases, as hits have them."""
    ways = pl.Series([whole for phrase in phrases for whole in expanded(phrase)], dtype=pl.String)
    return set(as_hits_have(ways))


def as_hits_have(wordings: pl.Series) -> pl.Series:
    """Wordings as the phrases of hits are: plain, in small letters."""
    return plain_phrases(wordings).str.strip_chars(" ").str.to_lowercase()


def plain_phrases(phrases: pl.Series) -> pl.Series:
    """Wordings as `plain_phrase` shows each."""
    others = (~(phrases.str.contains(_BARE) | phrases.is_in([OPENS, CLOSES]))).arg_true()  # few are
    told = phrases.gather(others).str.replace_all(US_DOTTED, "US").str.replace_all("?", " ? ", literal=True)
    told = told.str.replace_all(_PARTS, " ; ").str.replace_all(NO_WORD, " ").str.strip_chars(" ")
    return " " + phrases.scatter(others, told) + " "


def plain_phrase(phrase: str) -> str:
    """A wording as `plain` would show it."""
    if re.match(_BARE, phrase) or phrase in {OPENS, CLOSES}:  # as most are
        return f" {phrase} "
    text = re.sub(US_DOTTED, "US", phrase).replace("?", " ? ")
    text = re.sub(_PARTS, " ; ", text)
    return f" {re.sub(NO_WORD, ' ', text).strip()} "

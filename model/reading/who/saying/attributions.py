"""Attributions: the noun phrase to which a sentence gives its words (`Shen noted`, `” said Hua`, `according to …`)."""

from collections.abc import Iterable
from string import ascii_uppercase
from typing import Final

import polars as pl

from model.reading.text.phrases import MANY, has_any
from model.reading.text.quick import quick
from model.reading.text.sentences import OUTLET
from model.reading.who.names.strangers import TITLE_WORDS
from model.reading.who.saying.leads import TAILED, has_tail, with_leads
from model.reading.who.saying.quotations import UPTO
from model.reading.who.saying.saying import CLOSED, REPORTING, VERBS, speaking, tells
from model.reading.who.saying.shared import clause
from model.reading.who.saying.speaker_phrases import SCARED, pronoun, swapped, with_head, with_phrase
from model.reading.who.saying.trailing import is_last_said, is_trailing
from model.schema import empty
from model.words.english import english

ATTRIBUTIONS: Final = pl.Schema(
    {
        "row": pl.UInt32,  # the sentence's place in the frame that was searched
        "place": pl.UInt32,  # of the verb among the sentence's
        "phrase": pl.String,  # the words that name the speaker, without those that stand between it and the verb
        "is_subject": pl.Boolean,  # the phrase ends at the verb; else it begins there
        "is_adding": pl.Boolean,  # the verb is a participle, and the phrase opens the sentence
        "is_unsure": pl.Boolean,  # nothing but a known name tells that somebody speaks
        "pronoun": pl.Boolean,  # the phrase is he or she, or it at the head of a sentence
        "apposition": pl.String,  # what is said of the speaker between commas
        "by_quote": pl.Boolean,  # the verb stands beside a quotation mark
        "is_reporting": pl.Boolean,  # an outlet's, of what others say
        "is_trailing": pl.Boolean,  # it ends its sentence behind a comma: all before it is so said
        "clause": pl.String,  # with what it begins a clause of its own behind that of another who speaks (`shared`)
        "joined": pl.String,  # with what it begins a second clause (`…, and China`): what is before is not so said
    }
)
_WORDS: Final = english()
_WITHIN: Final = "“[^“”]*(?:”|$)"
_WITHIN_STRAIGHT: Final = '"[^"]*"|^"[^"]*$'
"""What is quoted: of those who are said to speak in it nothing is told."""
_IN_DC: Final = r"(,\s(?:an?|the) [^,“”\"]* Washington), D\.C\.,"
"""`Jane Doe, a spokeswoman of the embassy in Washington, D.C., …`."""
_PARTY: Final = r" \([RDI]-[A-Z][A-Za-z.]*\)"
_ASIDE: Final = (
    r"^([A-Z][^,“”\"]{1,60}), according to [^,“”\"]{3,70}, (told|said|urged|warned|stressed|added|"
    r"reminded|assured|accused|vowed|"
    r"promised|called)\b"
)
"""`Jane Doe, according to state media, told …`: it is her word."""
_ASKED: Final = (
    r"^(?:Asked|Pressed|Questioned|Quizzed|Responding|Reacting|Replying|Commenting|Referring) [^“”\"]*, "
    r"((?:[A-Z][\w.’'-]*|the|an?|he|she)(?: [\w.’'-]+){0,8}? (?:said|says|told|[a-z]+ed|calls|denies|insists) )"
)
"""`Asked about Doe, who said …, Roe said …`: whoever is named in what Roe was asked is only told of."""
_POTUS: Final = r"@?\bP(?:OTUS|otus)\b"
_CALLED_ON: Final = (
    *("as told by ", "was told by ", "were told by ", "been told by ", "n the words of ", " citing ", "Citing "),
    *(f"{mark} read " for mark in ("”", '"')),
    *("Per ", ", per "),
)
_ENDS: Final = (" ", ",", ".", ":", ";", "”", '"', "—", "–", "?", "\n", "\u00a0")
_NAMES: Final = (*ascii_uppercase, "a ", "an ", "the ")
"""How a name begins, or what stands for one: `per Jane Doe`, not `per capita`."""
_MARK: Final = "\x01"
_CALLED_SO: Final = {
    **{f" {way} told by ": f" {_MARK}according{_MARK} " for way in ("as", "was", "were", "been")},
    **{f"{way}n the words of ": f" {_MARK}according{_MARK} " for way in (" i", "I")},
    **{f"{way}iting ": f" {_MARK}citing{_MARK} " for way in (" c", "C")},
    **{f"{mark} read ": f"{mark} {_MARK}read{_MARK} " for mark in ("“”", '""')},
    **{
        f"{way}er {behind}": f"{way[:-1]} {_MARK}according{_MARK} {behind}" for way in ("P", ", p") for behind in _NAMES
    },
}
"""What begins an attribution before any verb, and the same with marks around it, at which the sentence is cut."""
_SHOWN: Final = {
    **{f" {way}{end}": f" {way.replace(' ', f' {_MARK}')}{_MARK}{end}" for way in _WORDS.showing for end in " ,."},
    **{f", {verb} ": f", {_MARK}adding{_MARK} " for verb in _WORDS.adding},
    **{f"{before}ccording to ": f" {_MARK}according{_MARK} " for before in (" a", "A", "a")},
}
"""The same that yields to a verb of `VERBS`."""
_INVERTED: Final = ("according", "citing", "read", TAILED)
_INSERTED: Final = ("said", "says", "wrote", "tweeted", "argued")
_AT_COMMA: Final = r"[a-z0-9%],\s*$"
_NAME_AMID: Final = (
    r"^ (?:[A-Z][^\s,“”\"]*\.? ){0,4}[A-Z][^\s,“”\"]*(?: (?:in|on) [^,;:“”\"]{2,30})?, (?:and|but|so|or|yet|while|as)\b"
)
"""`The tariffs work, said Bessent, and Beijing knows it`."""
_IS_TOLD: Final = (
    r"^[^,]*\b(?:will|is|are|was|were|has|have|would|must|could|can|cannot|should|may|might|do|does|did)\b[^,]*,\s*$"
)
"""`The tariffs will stay, warned Bessent`: what is said stands before a verb that else has its hearer behind it."""
_LETTERS: Final = r"[A-Za-z’'-]*"
_OPENED: Final = (
    rf"^((?:[A-Z]{_LETTERS}\.? )*[A-Z]{_LETTERS})(?:,? | \([^()]+\),? )"
    r"((?:an?|the|who|his|her|its) [^,“”\"]+,)? ?(?:also |again )?[a-z]+\b"
)
"""A person with whom a sentence opens, and what is said of them between commas."""
_JOINED: Final = r"[^”\"],\s((?:and|but|while|whereas|yet) [^,;:“”\"]{1,60})$"
_OUTLET: Final = rf"(?i)(?:^|\s)(?:{OUTLET}|state media|[a-z]+ times)(?: reports?)?$"
_BORNE: Final = rf"\b(?:{TITLE_WORDS})\.? [A-Z]"


def attributions(texts: pl.LazyFrame) -> pl.DataFrame:
    """ATTRIBUTIONS of the rows (row, text), in the order of the text; phrases are not yet anybody's name."""
    ways = (*VERBS, *_WORDS.showing, *_WORDS.adding, *_CALLED_ON, "ccording to", ": “", ': "')
    names_some = has_any(pl.col("text"), ways)
    spoken = texts.filter(names_some | has_tail(pl.col("text")))
    text = pl.col("text").str.replace_all(_MARK, " ", literal=True).str.replace_all(r"\s*\n\s*", " ")
    text = text.str.replace_all(_WITHIN, "“”").str.replace(UPTO, "”").str.replace_all(_WITHIN_STRAIGHT, '""')
    text = text.str.replace("statement posted", "statement issued", literal=True).str.replace(_IN_DC, "$1,")
    text = (
        text.str.replace(_ASIDE, "$1 $2")
        .str.replace(quick(_ASKED), "$1")
        .str.replace_all(_PARTY, "")
        .str.replace_all(_POTUS, "the U.S. president")
    )
    led = with_leads(pl.col("text"), ~has_any(pl.col("text"), VERBS), _MARK)
    ended = pl.col("text").str.replace(r"([a-z])$", "$1\n")  # `…, Jane Doe says`
    marked = ended.map_batches(_marked, pl.String, is_elementwise=True).str.split(_MARK)
    pieces = (
        spoken.select("row", text)
        .with_columns(led)
        .select("row", piece=marked)
        .with_columns(place=pl.int_ranges(pl.col("piece").list.len(), dtype=pl.UInt32))
        .explode("piece", "place")
        .with_columns(
            before=pl.col("piece").shift(1).str.tail(170),
            after=pl.col("piece").shift(-1).str.head(170),
            opening=pl.col("piece").shift(1).str.head(120),
            is_followed=(pl.col("row") == pl.col("row").shift(-2)).fill_null(value=False),
        )
    )
    verbs = pieces.filter((pl.col("place") % 2 == 1) & tells()).collect(engine="in-memory")
    if verbs.is_empty():
        return empty(ATTRIBUTIONS)
    headed = with_head(verbs.with_columns(_is_inverted(), *_beside()))
    told = with_phrase(headed).with_columns(pronoun(), is_trailing()).with_columns(swapped())
    told = told.with_columns(_passes_on(), _joined(), clause())
    return _opened(speaking(told)).select(ATTRIBUTIONS.names())


def _marked(texts: pl.Series) -> pl.Series:
    """Texts with marks around what begins an attribution. Of a few, only the verbs that they have are looked for: to
    make all ready, with what may stand behind each, takes as long as a hundred texts.
    """
    verbs: Iterable[str] = VERBS
    if len(texts) <= MANY:
        verbs = texts.str.extract_many(list(VERBS), overlapping=True).explode().drop_nulls().unique().to_list()
    said = {f" {verb}{end}": f" {_MARK}{verb}{_MARK}{end}" for verb in verbs for end in _ENDS}
    marks = {**_CALLED_SO, **said, **_SHOWN}
    return texts.str.replace_many(list(marks), list(marks.values()), leftmost=True)


def _is_inverted() -> pl.Expr:
    """Whether the speaker comes after the verb: beside a closing quotation mark, at the end of a sentence
    (`…, said the spokesperson.`), and in `according to`."""
    closed = pl.col("before").str.contains(CLOSED) & ~pl.col("before").str.contains(SCARED)
    may_hear = pl.col("piece").is_in(_WORDS.told_to)
    trails = is_last_said() & (~may_hear | pl.col("before").str.contains(_IS_TOLD))
    amid = pl.when(pl.col("piece").is_in(_INSERTED)).then("before").str.contains(_AT_COMMA)
    inserted = (amid & pl.col("after").str.contains(_NAME_AMID)).fill_null(value=False)
    return (closed | trails | inserted | pl.col("piece").is_in(_INVERTED)).alias("is_inverted")


def _beside() -> list[pl.Expr]:
    """by_quote and is_reporting."""
    after = pl.col("after").str.head(26).str.contains(r"[“\"]")
    before = pl.col("before").str.tail(61).str.contains(r"[”\"]")
    return [(after | before).alias("by_quote"), (pl.col("piece") == REPORTING).alias("is_reporting")]


def _joined() -> pl.Expr:
    """How the clause of a subject begins that stands behind another clause."""
    is_own = pl.col("is_subject") & ~pl.col("by_quote") & ~pl.col("is_trailing")
    return pl.when(is_own).then("before").str.extract(_JOINED).alias("joined")


def _passes_on() -> pl.Expr:
    """is_reporting, also of `according to Reuters`: whom the sentence quotes beside it has the word."""
    is_cited = pl.col("piece") == "according"
    return (pl.col("is_reporting") | is_cited & pl.col("phrase").str.contains(_OUTLET)).fill_null(value=False)


def _opened(phrases: pl.DataFrame) -> pl.DataFrame:
    """`phrases`, where `he` who said it behind a quotation is the one with whom its sentence opens, if that is surely a
    person (`Sen. Jane Doe, a Democrat, has no doubt: “…,” he said`).
    """
    is_asked = pl.col("pronoun") & pl.col("by_quote") & (pl.col("place") == 1)
    if not phrases.select(is_asked.any()).item():
        return phrases
    opens = pl.when(is_asked).then("opening").str.extract_groups(_OPENED).struct
    name, apposition = opens.field("1"), opens.field("2").str.strip_suffix(",")
    is_person = name.is_not_null() & (apposition.is_not_null() | name.str.contains(_BORNE))
    told = {"phrase": name, "apposition": apposition, "is_subject": pl.lit(value=True), "pronoun": pl.lit(value=False)}
    return phrases.with_columns(
        pl.when(is_person).then(new).otherwise(column).alias(column) for column, new in told.items()
    )

"""Attributions: the noun phrase to which a sentence gives its words (`Shen noted`, `” said Hua`, `according to …`)."""

from typing import Final

import polars as pl

ATTRIBUTIONS: Final = pl.Schema(
    {
        "row": pl.UInt32,  # the sentence's place in the frame that was searched
        "place": pl.UInt32,  # of the verb among the sentence's
        "phrase": pl.String,  # the words that name the speaker, without those that stand between it and the verb
        "is_subject": pl.Boolean,  # the phrase ends at the verb; else it begins there
        "pronoun": pl.Boolean,  # the phrase is he or she
        "apposition": pl.String,  # what is said of the speaker between commas
        "by_quote": pl.Boolean,  # the verb stands beside a quotation mark
    }
)

VERBS: Final = (
    "said says stated states told tells noted notes added adds tweeted remarked commented posted wrote writes announced announces warned "
    "warns argued argues claimed insisted insists urged urges stressed stresses emphasized emphasised emphasizes reiterated "
    "reiterates explained explains acknowledged acknowledges confirmed confirms denied denies declared declares accused "
    "accuses condemned condemns criticized criticised criticizes vowed vows pledged promised expressed expresses highlighted highlights "
    "underscored underscores underlined suggested suggests responded responds replied replies asserted asserts observed recalled "
    "continued concluded predicted predicts cautioned cautions slammed slams blasted rebuked hailed praised welcomed "
    "demanded voiced lamented conceded admitted contended maintained cited complained quipped joked testified alleged "
    "protested objected countered retorted affirmed believes thinks hopes denounced denounces lambasted thanked "
    "disclosed revealed signaled signalled indicated indicates described"
).split()
"""Forms that tell of speaking; those that are as often nouns (claims, remarks, comments) are left out."""

_ENDS: Final = (" ", ",", ".", ":", ";", "”", '"', "—", "–", "?", "\n", "\u00a0")
_MARK: Final = "\x01"
_SAYING: Final = [f" {verb}{end}" for verb in [*VERBS, "as saying", "pointed out", "made clear", "called for"] for end in _ENDS]
_ACCORDING: Final = [" according to ", "According to ", "according to "]
_PATTERNS: Final = [*_SAYING, *_ACCORDING]
_MARKED: Final = [
    *(f" {_MARK}{said[1:-1]}{_MARK}{said[-1]}" for said in _SAYING),
    *(f" {_MARK}according{_MARK} " for _ in _ACCORDING),
]

_WORD: Final = r"[\w’'.&/-]+"
_DAYS: Final = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_BETWEEN: Final = (
    rf"(?:,?\s(?:also|further|later|then|earlier|recently|again|once|reportedly|publicly|repeatedly|previously|firmly|simply|only|"
    rf"has|have|had|since|already|clearly|rightly|once again|in turn|for (?:his|her|its) part,?|"
    rf"(?:on|late|early)? ?(?:{_DAYS})|today|yesterday|this week|last week|last month|in an? [\w ]{{4,30}},?|"
    rf"at an? [\w ]{{4,30}},?|separately|meanwhile|however,?|[a-z]+ly))+\s*$"
)
"""What may stand between a subject and its verb."""

_APPOSITION: Final = r",\s([^,“”\"]{2,120}),\s*$"
_PREPOSITION: Final = r"\s(?:in|from|with|against|on|by|about|between|over|toward|towards|during|after|before)\s.*$"
_HUMAN: Final = r"\b(?:spokes\w+|officials?|diplomats?|sources?|people|person|experts?|analysts?|ambassador|envoy|minister|secretary)\b"
_SUBJECT: Final = rf"((?:{_WORD} ){{0,10}}{_WORD})\s*$"
_OBJECT: Final = rf"^\s?((?:{_WORD} ){{0,9}}{_WORD})"


def attributions(texts: pl.LazyFrame) -> pl.DataFrame:
    """ATTRIBUTIONS of the rows (row, text), in the order of the text; phrases are not yet anybody's name."""
    spoken = texts.filter(pl.col("text").str.contains_any(_PATTERNS))
    marked = pl.col("text").str.replace_many(_PATTERNS, _MARKED, leftmost=True).str.split(_MARK)
    pieces = (
        spoken.select("row", piece=marked)
        .with_columns(place=pl.int_ranges(pl.col("piece").list.len(), dtype=pl.UInt32))
        .explode("piece", "place")
        .with_columns(before=pl.col("piece").shift(1).str.tail(170), after=pl.col("piece").shift(-1).str.head(170))
    )
    verbs = pieces.filter(pl.col("place") % 2 == 1).with_columns(_is_inverted(), _by_quote())
    return verbs.with_columns(_head()).with_columns(_phrase()).with_columns(_pronoun()).select(ATTRIBUTIONS.names()).collect()


def _is_inverted() -> pl.Expr:
    """Whether the speaker comes after the verb: beside a closing quotation mark, and in `according to`."""
    closed = pl.col("before").str.contains(r"[”\"]\s*$")
    return (closed | (pl.col("piece") == "according")).alias("is_inverted")


def _by_quote() -> pl.Expr:
    after = pl.col("after").str.contains(r"^[^“\"]{0,25}[“\"]")
    before = pl.col("before").str.contains(r"[”\"][^”\"]{0,60}$")
    return (after | before).alias("by_quote")


def _head() -> list[pl.Expr]:
    """`head`, the text up to a subject's end, and `apposition`, what stood in commas behind it."""
    bare = pl.col("before").str.replace(_BETWEEN, "")
    after = pl.col("after").str.extract(r"^[^,“”\"]{2,90},\s([^,“”\"]{3,120})")
    apposition = pl.when("is_inverted").then(after).otherwise(bare.str.extract(_APPOSITION))
    return [bare.str.replace(_APPOSITION, "").str.replace(_BETWEEN, "").alias("head"), apposition.alias("apposition")]


def _phrase() -> list[pl.Expr]:
    """`phrase`: what ends at the verb, cut where another noun hangs on it, or what begins after it."""
    subject = pl.col("head").str.extract(_SUBJECT)
    hanging = subject.str.contains(_PREPOSITION) & ~subject.str.contains(_HUMAN)
    subject = pl.when(hanging).then(subject.str.replace(_PREPOSITION, "")).otherwise(subject)
    subject = subject.str.replace(r"^.*\b(?:that|which|who|when|while|because|but|if|as|and then|where|whether)\s", "")
    phrase = pl.when("is_inverted").then(pl.col("after").str.extract(_OBJECT)).otherwise(subject)
    return [phrase.alias("phrase"), (~pl.col("is_inverted")).alias("is_subject")]


def _pronoun() -> pl.Expr:
    ends, begins = r"(?:^|\s)(?:[Hh]e|[Ss]he)$", r"^(?:he|she)\b"
    found = pl.when("is_subject").then(pl.col("phrase").str.contains(ends)).otherwise(pl.col("phrase").str.contains(begins))
    return found.fill_null(False).alias("pronoun")

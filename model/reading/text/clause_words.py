"""Clause words: the words of sentences with the marks before them, and which of them are finite verbs or subjects."""

from collections.abc import Collection
from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.phrases import NO_WORD
from model.reading.text.runs import Flags
from model.words.english import english

COMMA: Final = ","
COLON: Final = ":"
"""What stands for brackets, too."""
_TRAILING: Final = r"([,:;])[’”\"')]*$"
_CLOSING: Final = r"([)\]])$"
_OPENING: Final = r"^[(\[]"
_MARKED: Final = r"[,:;)\]][’”\"')]*$"
_NO_WORDS: Final = ("", "-", "–", "—", "--", "•", "*", "...", "…", "/", "|", "·")
_SEVERAL: Final = ("both", "people", "men", "women")
_OFF: Final = ("on", "off", "along", "away", "by", "apart", "out", "up", "down")
_ENDS: Final = ("", ";", "and", "but", "while", "as", "though", "with", "in", "at")
"""What stands behind an adverb with which a clause ends ("TikTok ticks on")."""
_NAME: Final = 3
"""So many words at most from where a name, or what points back, begins to its verb."""
_BEFORE_ADJECTIVES: Final = (
    "a", "an", "the", "its", "their", "his", "her", "our", "your", "my", "this", "that", "these", "those",
    "any", "some",
    "no", "every", "each", "two", "three", "four", "five", "six", "several", "many", "more", "most", "other", "another",
    "all", "newly", "recently", "already", "of", "on", "for", "with", "by", "over", "against", "from", "in",
    "to", "and",
    "so",
)  # fmt: skip
"""Behind these a form in "ed" is no finite verb."""
_BEHIND_PARTICIPLES: Final = (
    "by", "in", "on", "under", "last", "earlier", "since", "during", "at", "to", "from", "with", "for", "of", "against",
    "as", "over", "after", "between", "and", "or", "through", "into", "up",
)  # fmt: skip
"""Before these it may be a participle ("curbs imposed in May")."""
_SENT_TO: Final = (
    "linked", "tied", "related", "limited", "connected", "sold", "sent", "exported", "attributed",
    "destined", "devoted",
    "opposed", "exposed", "shipped", "given", "added", "headed", "used", "put", "set", "paid", "moved",
)  # fmt: skip
"""What is a participle before "to"."""
_NO_SUBJECT: Final = (
    "not", "only", "neither", "either", "even", "thus", "finally", "there", "none", "nothing", "this", "that", "these",
    "those", "which", "who", "is", "be", "been",
)  # fmt: skip
"""What begins none, or stands for what was told before."""
_PRONOUNS: Final = ("it", "they", "he", "she", "we")
_GOING_ON: Final = (
    "also", "did", "does", "do", "includes", "included", "covers", "covered", "involves", "involved", "applies",
    "applied",
    "extends", "extended", "affects", "affected", "hits", "hit", "targets", "targeted", "concerns",
    "touches", "touched",
    "reaches", "reached", "is", "was", "were", "are", "comes", "came",
)  # fmt: skip
"""Verbs, or what stands behind them, by which a pronoun goes on with what was told before."""
_DEEDS: Final = (
    "move", "step", "steps", "ban", "bans", "curbs", "order", "rule", "rules", "deal", "pact", "agreement", "accord",
    "truce", "measure", "measures", "decision", "announcement", "action", "list", "package", "plan", "sanctions",
    "controls", "tariffs", "duties", "talks", "meeting", "call", "agenda", "text", "statement",
)  # fmt: skip
_POINTING: Final = ("the", "this", "that", "such", "these")
"""With one of these before it one of those is what was told before: what is told of it is told of that."""
_NAMES: Final = ("beijing", "nanjing", "chongqing", "xining", "italy", "july")
"""What begins a subject though it ends like an adverb or a participle."""
DETERMINERS: Final = (
    "the",
    "its",
    "their",
    "his",
    "her",
    "a",
    "an",
    "both",
    "most",
    "many",
    "some",
    "several",
    "talks",
)
"""What a subject begins with behind a mere "and", where it has no capital."""
_OF_SEVERAL: Final = ("have", "are", "were", "do")
"""Verbs of several."""


class Spelled(NamedTuple):
    """Words by the places of those that are different: each list is asked of these alone."""

    known: pl.Series
    places: NDArray[np.intp]

    def among(self, words: Collection[str], ahead: int = 0) -> Flags:
        """Which are one of some words, or of which the word so many places ahead is."""
        return self._told(self.known.is_in(list(words)), ahead)

    def ends(self, *endings: str, ahead: int = 0) -> Flags:
        """Which end so, or of which the word so many places ahead does."""
        told = self.known.str.ends_with(endings[0])
        for ending in endings[1:]:
            told |= self.known.str.ends_with(ending)
        return self._told(told, ahead)

    def _told(self, are: pl.Series, ahead: int) -> Flags:
        told: Flags = are.to_numpy().take(self.places)
        if not ahead:
            return told
        shifted = np.zeros(len(told), bool)
        if ahead > 0:
            shifted[:-ahead] = told[ahead:]
        else:
            shifted[-ahead:] = told[:ahead]
        return shifted


class Verbs(NamedTuple):
    """Which words are finite verbs."""

    are: Flags
    """As far as they and their neighbours tell."""
    may_be: Flags
    """They, and what may as well be a participle."""


def spelled(word: pl.Series) -> Spelled:
    """Words as Spelled."""
    _, first, places = np.unique(word.hash().to_numpy(), return_index=True, return_inverse=True)
    return Spelled(word.gather(first), places)


def clause_words(some: pl.DataFrame) -> pl.DataFrame:
    """row, at (of the blank before it), word, mark (COMMA or COLON before it), has_capital: words of sentences (row,
    `text`, `plain`).
    """
    each = some.select("row", word=pl.col("plain").str.split(" ")).explode("word")
    size = pl.col("word").str.len_bytes().cast(pl.Int64) + 1
    each = each.with_columns(at=size.cum_sum().over("row") - size - 1).filter(pl.col("word") != "")
    word = pl.col("word")
    last = pl.when(word.shift(1) == ";").then(word.shift(2)).otherwise(word.shift(1))
    keyed = each.select("row", key=_key(last, word))
    marks = keyed.join(_marks(some), on=["row", "key"], how="left", maintain_order="left")
    is_parted = (word.shift(1) == ";").fill_null(value=False) & (pl.col("mark") == COMMA)
    return each.with_columns(marks["mark"]).select(
        "row",
        "at",
        word.str.to_lowercase(),
        pl.when(~is_parted).then("mark").fill_null("").alias("mark"),
        has_capital=word.str.slice(0, 1).is_between(pl.lit("A"), pl.lit("Z")),
    )


def _key(last: pl.Expr, word: pl.Expr) -> pl.Expr:
    """Two words as one number."""
    return last.hash() ^ (word.hash() // 3)


def _marks(some: pl.DataFrame) -> pl.DataFrame:
    """row, key, mark: the words around each comma, semicolon, and colon or bracket (COLON) of a text, once."""
    word = pl.col("word")
    raw = some.select("row", word=pl.col("text").str.split(" ")).explode("word")
    raw = raw.filter(~word.is_in(_NO_WORDS)).with_columns(behind=word.shift(-1).over("row"))
    marked = raw.filter(word.str.contains(_MARKED) | pl.col("behind").str.contains(_OPENING))
    behind = pl.when(pl.col("behind").str.contains(_OPENING)).then(pl.lit(COLON))
    mark = pl.coalesce(
        word.str.extract(_TRAILING), word.str.extract(_CLOSING).replace({")": COLON, "]": COLON}), behind
    )
    bare, other = (column.str.replace_all(NO_WORD, " ").str.strip_chars(" ") for column in (word, pl.col("behind")))
    key = _key(bare.str.extract(r"(\S+)$"), other.str.extract(r"^(\S+)")).alias("key")
    return marked.select("row", key, mark=mark).drop_nulls().unique(["row", "key"], keep="first", maintain_order=True)


def verbs(word: Spelled) -> Verbs:
    """Which words are finite verbs."""
    known = english()
    may_be = word.ends("ed") | word.among(known.pasts_or_participles)
    may_be &= ~(word.among(known.no_pasts) | word.among(_BEFORE_ADJECTIVES, -1) | word.ends("ly", ahead=-1))
    are_several = word.ends("s", ahead=-1) & ~word.ends("ss", ahead=-1) | word.among(_SEVERAL, -1)
    is_at_end = word.among(_OFF, 1) & word.among(_ENDS, 2)
    are = word.among(known.finite_verbs) | word.among(known.pasts) | word.among(known.plural_verbs) & are_several
    are |= word.ends("s") & ~word.ends("ss") & is_at_end
    is_to = word.among(["to"], 1) & ~word.among(_SENT_TO)
    return Verbs(are | may_be & (is_to | ~word.among(_BEHIND_PARTICIPLES, 1)), are | may_be)


def begin_alone(word: Spelled, has_capital: Flags, verb: NDArray[np.intp]) -> Flags:
    """At which words somebody or something begins that is not one of several: it has a capital or an article, and no
    verb of several things behind its name ("the United States and China have").
    """
    are_several = word.among(_OF_SEVERAL).take(np.minimum(verb, len(verb) - 1))
    told: Flags = word.among(DETERMINERS) | has_capital & ~(are_several & _are_near(verb))
    return told


def begin_no_subject(word: Spelled, verb: NDArray[np.intp]) -> Flags:
    """At which words no subject begins that has its verb there, or one that stands for what was told before."""
    no = word.among(english().particles) | word.among(_NO_SUBJECT) | word.ends("ly", "ing") & ~word.among(_NAMES)
    is_deed = word.among(_DEEDS).take(np.maximum(verb - 1, 0)) & _are_near(verb)
    is_both = word.among(["both"]) & (verb == np.arange(len(verb)) + 1)
    goes_on = (word.among(_GOING_ON) | word.among(_GOING_ON, 1)).take(np.minimum(verb, len(verb) - 1))
    told: Flags = no | is_deed & word.among(_POINTING) | word.among(_PRONOUNS) & goes_on | is_both
    return told


def _are_near(verb: NDArray[np.intp]) -> Flags:
    are_near: Flags = verb - np.arange(len(verb)) <= _NAME
    return are_near

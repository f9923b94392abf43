"""Wordings: braces expanded, text made plain, so that one pass finds all of them.

Plain text has one blank between words and at both ends; hyphens, quotation marks, commas and apostrophes are blanks,
`U.S.` is `US`, and what parts clauses (; : — brackets) is ` ; `. A wording made plain the same way then needs no
check of word boundaries. Web addresses are blanks too: one that contains `taiwan` names no issue.
"""

import re
from collections.abc import Iterable
from typing import Final

import polars as pl

from model.wordings import expanded

ADDRESS: Final = r"(?:https?://|www\.)[^\s<>“”\"]*[^\s<>“”\".,;:!?'’)\]}*_]"
"""What names nothing, whatever words it is made of; the stop behind it is the sentence's."""
US_DOTTED: Final = r"\bU\.\s?S\.(?:A\.)?"
DASH: Final = r"\s--?\s"
CLAUSE_MARKS: Final = (";", ":", "—", "–", "…", "(", ")", "[", "]", "...")
"""What parts clauses; they are replaced at once in a third of the time of a pattern, behind dashes with blanks."""
_PARTS: Final = "|".join((DASH, *map(re.escape, CLAUSE_MARKS)))
"""All of these at once."""
_AHEAD: Final = (
    r"^((?:\S+ ){0,3}(?:[Aa]fter|Although|Though|While|When|Since|Because|Before|Even as) [^,;?]{12,160}"
    r"|(?:\S+ ){0,2}(?:[Ww]eeks?|[Mm]onths?|[Yy]ears?|[Dd]ays) after [^,;?]{3,11}), "
)
"""A clause that stands before what it is on: it ends at its comma ("After Beijing freed the pastor, …")."""
_BACK: Final = r"((?:weeks?|months?|years?) after [^,;?]{3,120}), and "
"""One on what was so before ends where the sentence goes on with what is so."""
NO_WORD: Final = r"[^\w;?%$ ][^\w;?%$]*| [^\w;?%$]+"
"""What is between words, unless it is one blank already: most of it is, and is left as it is."""

_BARE: Final = r"^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$"
"""Wordings that are plain already."""

IS_ASKED: Final = pl.col("plain").str.ends_with("? ").alias("asks")
"""Whether a plain sentence is a question."""


def has_any(text: pl.Expr, literals: Iterable[str]) -> pl.Expr:
    """Whether a text has one of some hundred literals: as an expression they are found in a third of the time."""
    return text.str.contains("|".join(map(re.escape, literals)))


def is_exact(phrase: str) -> bool:
    """Whether a wording is to be found only with these capitals."""
    return phrase != phrase.lower()


def without_addresses(text: pl.Expr) -> pl.Expr:
    """Text with a blank for each web address."""
    return text.str.replace_all(ADDRESS, " ")


def plain(text: pl.Expr) -> pl.Expr:
    """Text with nothing but words, one blank between them, and ` ; ` where clauses part; keeps case."""
    return pl.concat_str(
        pl.lit(" "),
        without_addresses(text)
        .str.replace(_AHEAD, "$1 ; ")
        .str.replace(_BACK, "$1 ; and ")
        .str.replace_all(US_DOTTED, "US")
        .str.replace_all("?", " ? ", literal=True)
        .str.replace_all(DASH, " ; ")
        .str.replace_many(list(CLAUSE_MARKS), [" ; "], leftmost=True)
        .str.replace_all(NO_WORD, " ")
        .str.strip_chars(" "),
        pl.lit(" "),
    )


def plain_wordings(phrases: Iterable[str]) -> set[str]:
    """All wordings of some phrases, as hits have them."""
    return {plain_phrase(whole).lower().strip() for phrase in phrases for whole in expanded(phrase)}


def plain_phrases(phrases: pl.Series) -> pl.Series:
    """Wordings as `plain` would show them."""
    others = (~phrases.str.contains(_BARE)).arg_true()  # few are
    told = pl.Series([plain_phrase(phrase) for phrase in phrases.gather(others)], dtype=pl.String)
    return (" " + phrases + " ").scatter(others, told)


def plain_phrase(phrase: str) -> str:
    """A wording as `plain` would show it."""
    if re.match(_BARE, phrase):  # as most are
        return f" {phrase} "
    text = re.sub(US_DOTTED, "US", phrase).replace("?", " ? ")
    text = re.sub(_PARTS, " ; ", text)
    return f" {re.sub(NO_WORD, ' ', text).strip()} "

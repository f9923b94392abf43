"""Names of the sides as sentences have them, and sentences as bare words in which they are looked for."""

import re
from typing import Final

import polars as pl

from model.words.wordings import expanded

_DOTTED: Final = r"(?-u:\b)U\.\s?S\.(?:A\.)?"
_NO_WORD: Final = r"\W+"


def plain_words(text: pl.Expr) -> pl.Expr:
    """The words of a text with one blank around each, `U.S.` as one of them."""
    return pl.concat_str(pl.lit(" "), text.str.replace_all(_DOTTED, "US").str.replace_all(_NO_WORD, " "), pl.lit(" "))


def names(*terms: str) -> list[str]:
    """How terms are written as names: `china` as China; an exact one as it is."""
    plain = {
        " ".join(re.sub(_NO_WORD, " ", whole.replace(".", "")).split()) for term in terms for whole in expanded(term)
    }
    lower = {name for name in plain if name == name.lower()}
    titled = {re.sub(r" (Of|And|For) ", lambda small: small[0].lower(), name.title()) for name in lower}
    return sorted((plain - lower) | titled)

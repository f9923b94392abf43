"""Signs: what shows that a text is on the two sides of a dossier though it names neither ("MOFCOM lists magnets")."""

import re
from collections.abc import Iterable
from typing import Final

import polars as pl

from model.data_files import Phrase
from model.dossier import Dossier, Side
from model.dossier.words import last_names
from model.reading.text.phrases import is_exact, plain, plain_phrase
from model.words.wordings import expanded

ROLE_WORD: Final = re.compile(r"\b[A-Z]\w{2,}")
"""A word of a role that may stand before its holder's name."""


def with_plain(articles: pl.DataFrame, text: pl.Expr) -> pl.DataFrame:
    """`articles` with `plain` and `lower`, that a text made plain and in lower case: what signs are looked for in."""
    return articles.with_columns(plain=plain(text)).with_columns(lower=pl.col("plain").str.to_lowercase())


def has_sign(dossier: Dossier) -> pl.Expr:
    """Whether an article (`with_plain`) has a sign of a side."""
    return _names_any([sign for side in dossier.sides for sign in side.signs])


def hints_at_all(dossier: Dossier) -> pl.Expr:
    """Whether an article (`with_plain`) has a sign or a hint of each side, or somebody of its people by a last name
    behind a word of a role ("Secretary Rubio").
    """
    return pl.all_horizontal(
        _names_any((*side.signs, *side.hints)) | _has_holder(dossier, side) for side in dossier.sides
    )


def _names_any(phrases: Iterable[Phrase]) -> pl.Expr:
    """Whether a text has one of these wordings, as exact as they are."""
    ways = [way for phrase in phrases for way in expanded(phrase)]
    exact = [plain_phrase(way) for way in ways if is_exact(way)]
    others = [plain_phrase(way) for way in ways if not is_exact(way)]
    return _has("plain", exact) | _has("lower", others)


def _has(told: str, ways: list[str]) -> pl.Expr:
    return pl.col(told).str.contains_any(pl.Series(ways, dtype=pl.String).implode())


def _has_holder(dossier: Dossier, side: Side) -> pl.Expr:
    """Whether a text has the last name of one of a side's people behind a word of a role of any of them."""
    roles = [tenure.role for person in dossier.people for tenure in person.tenures if tenure.side == side.code]
    words = sorted({word.lower() for role in roles for word in ROLE_WORD.findall(role)})
    names = [re.escape(name.lower()) for name in last_names(dossier, side.code)]
    if not words or not names:
        return pl.lit(value=False)
    return pl.col("lower").str.contains(rf" (?:{'|'.join(words)}) (?:{'|'.join(names)}) ")

r"""Patterns that are made ready quickly: `\w` and `\b` of Latin letters, as English text has them.

The letters of all scripts are 140,000: a pattern with `\w{1,9}` takes twenty times as long to be made ready with them,
and boundaries between them make a search four to fifteen times as slow wherever a text has a curly quote. Patterns are
made ready anew in each reading, so this counts where one is long, or is asked of much.
"""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Final

import polars as pl

from model.flags import flagged

LETTERS: Final = "0-9A-Za-z_À-ÖØ-öø-ɏ"
"""What words are made of, as a part of a class."""

_CLASS: Final = r"\[(?:\\.|[^\\\]])+\]"
_PIECE: Final = re.compile(rf"(?P<done>\(\?-u:\\b\))|(?P<within>{_CLASS})|(?P<other>\\.)", re.DOTALL)
_MEANT: Final = {r"\w": f"[{LETTERS}]", r"\W": f"[^{LETTERS}]", r"\b": r"(?-u:\b)"}


@cache
def quick(pattern: str) -> str:
    r"""`pattern`, where `\w`, `\W` and `\b` are of Latin letters; a class may have a `\w` in it, but no `\W`."""
    return _PIECE.sub(_told, pattern)


def _told(piece: re.Match[str]) -> str:
    if piece["within"]:
        return re.sub(r"\\.", lambda escape: LETTERS if escape[0] == r"\w" else escape[0], piece[0])
    return _MEANT.get(piece[0], piece[0])


def have(texts: pl.Series, loose: str, pattern: str) -> pl.Series:
    """Which texts have a pattern that takes long to make ready: asked of those alone that have a looser one."""
    return of_those(texts, texts.str.contains(loose), pl.col("text").str.contains(pattern))


def are(rows: pl.DataFrame, is_so: pl.Expr) -> pl.Series:
    """Which rows are so; where there are none, no pattern is made ready for them."""
    return rows.select(is_so).to_series() if rows.height else pl.Series(dtype=pl.Boolean)


def of_those(texts: pl.Series, may: pl.Series, is_so: pl.Expr) -> pl.Series:
    """Which `text` is so; only those that may be are asked."""
    asked = may.arg_true()
    if asked.is_empty():
        return may
    return flagged(asked.filter(are(texts.gather(asked).to_frame("text"), is_so)), len(texts))


def with_some(texts: pl.Series, may: pl.Series, change: Callable[[pl.Series], pl.Series]) -> pl.Series:
    """Texts, those changed that may have something to change: few do, and to replace makes all anew."""
    at = may.fill_null(value=False).arg_true()
    return texts if at.is_empty() else texts.clone().scatter(at, change(texts.gather(at)))


def has_any(ways: Iterable[str]) -> pl.Expr:
    """Whether `text` has one of some patterns."""
    return pl.any_horizontal(*(pl.col("text").str.contains(way) for way in ways))

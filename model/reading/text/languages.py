"""Which sentences are in English, the one language that there are cues for: any other makes no claims.

A sentence shows it by its small words, and one without those by whether its words are English ones. Names show nothing,
and so of words with a capital nothing is asked. What shows too little is what is beside it.
"""

from functools import cache
from typing import Final

import polars as pl

from model.words.english import english, english_words

WORD: Final = r"(?:^|[^\p{L}\p{M}\p{N}’'.\-@#/_])\p{Ll}[\p{L}\p{M}’']+"
"""A word that begins small, with what is before it."""
PLAIN: Final = r"^[a-z’']+$"
"""Of plain letters only: a letter with a mark is seldom English, a capital within is a product's (`iPhone`)."""
BEFORE: Final = r"^[^\p{L}]"
CONTRACTED: Final = r"(?:n[’']t|[’'](?:s|re|ve|ll|d|m)|[’'])$"
ENDINGS: Final = r"(?:ing|ed|ly|ness|ship|ity|ous|able|ful|less|ism|ics?|tions?|ments?)$"
"""What many an English word ends in that is in no list, and some of other languages: it shows nothing."""
LINE_OF_CODE: Final = r"[a-z_]\(\)|[a-z_]\(\w*\):|[a-z_]\[['\"]\w+['\"]\]|\w [!=]= \w"
"""What programs have (`read()`, `tariffs['US']`), and no sentence has."""

OTHER_LETTERS: Final = 1.4
"""Bytes of UTF-8 to a character, from which there may be letters that are not Latin: those take two or three."""
NOT_LATIN: Final = r"[\p{L}--\p{Latin}]"

FOREIGN, MAYBE_FOREIGN, UNTOLD, MAYBE_ENGLISH, ENGLISH = range(-2, 3)
"""What a sentence shows; only the first and the last tell of those beside it."""


def are_foreign(sentences: pl.DataFrame) -> pl.Series:
    """Which sentences (order, paragraph, text) are in another language than English."""
    told = shown(sentences["text"])
    foreign = told < UNTOLD
    if not foreign.any():
        return foreign
    asked = sentences["order"].is_in(sentences["order"].filter(foreign).unique().implode()).arg_true()
    return foreign.scatter(asked, _beside(sentences[asked].select("order", "paragraph", told=told.gather(asked))))


def _beside(told: pl.DataFrame) -> pl.Series:
    """The same of articles that are not all English: what shows little is as what is near, first in its paragraph."""
    sure = pl.col("told").replace({MAYBE_FOREIGN: None, UNTOLD: None, MAYBE_ENGLISH: None})
    maybe = pl.col("told").replace({UNTOLD: None})
    is_mixed = (pl.col("told") == ENGLISH).any().over("order")
    near = pl.coalesce(
        pl.when((pl.col("told") == MAYBE_ENGLISH) & is_mixed).then(MAYBE_ENGLISH),
        *_nearest(sure, "order", "paragraph"),
        *_nearest(maybe, "order", "paragraph"),
        *_nearest(sure, "order"),
        "told",
    )
    return told.select(near < UNTOLD).to_series()


def _nearest(told: pl.Expr, *within: str) -> tuple[pl.Expr, pl.Expr]:
    """What was told last, and what is told next."""
    return told.forward_fill().over(*within), told.backward_fill().over(*within)


def shown(texts: pl.Series) -> pl.Series:
    """What each sentence shows by itself."""
    sure = texts.str.contains(sure_words())
    told = sure.cast(pl.Int8) * ENGLISH
    asked = (~sure).arg_true()
    return told.scatter(asked, _by_words(texts.gather(asked))) if len(asked) else told


@cache
def sure_words() -> str:
    """A pattern of the words that no other language has."""
    words = english().sure_words
    return rf" (?:{'|'.join(words)}) |^(?:{'|'.join(word.capitalize() for word in words)}) "


def _by_words(texts: pl.Series) -> pl.Series:
    """What sentences show by their words and letters."""
    own, others = pl.col("own"), pl.col("others")
    told = (
        pl.when(pl.col("is_other"))
        .then(FOREIGN)
        .when(pl.col("is_small") & (own > 0))
        .then(MAYBE_ENGLISH)
        .when((others > 2) & (others > 2 * own))
        .then(FOREIGN)
        .when((others > 1) & (others > own) | (own == 0) & (others > 0) & (pl.col("small") > 1))
        .then(MAYBE_FOREIGN)
        .when((own > 1) & (own > 2 * others))
        .then(ENGLISH)
        .when((own > 0) & (others == 0))
        .then(MAYBE_ENGLISH)
        .otherwise(UNTOLD)
    )
    counted = _counts(texts).with_columns(
        is_other=_in_other_letters(texts) | texts.str.contains(LINE_OF_CODE),
        is_small=~texts.str.contains(r"\p{Lu}"),  # its names are written small: they would be taken for words
    )
    return counted.select(told.cast(pl.Int8).alias("told")).to_series()


def _counts(texts: pl.Series) -> pl.DataFrame:
    """How many words of each text are English, how many are not, and how many small ones are rather of others."""
    lists = {name: words.implode() for name, words in _lists().items()}
    word = pl.col("word")
    found = (
        texts.str.extract_all(WORD)
        .rename("word")
        .to_frame()
        .with_row_index("at")
        .explode("word")
        .select("at", word.str.replace(BEFORE, "").str.replace(CONTRACTED, ""))
        .filter(word.str.len_chars() > 1)
        .with_columns(
            own=word.is_in(lists["own"]) | word.str.strip_suffix("s").is_in(lists["own"]),
            small=word.is_in(lists["small"]),
            is_shared=word.is_in(lists["shared"]),
            is_plain=word.str.contains(PLAIN),
        )
    )
    is_known = pl.any_horizontal("own", "small", "is_shared")
    shows_nothing = (pl.col("is_plain") & word.str.contains(ENDINGS)) | word.str.contains(r"\p{Lu}")
    weight = pl.when("is_plain").then(1).otherwise(2)
    by_text = (
        found.with_columns(others=(~is_known & ~shows_nothing) * weight)
        .group_by("at")
        .agg(pl.col("own", "others", "small").sum())
    )
    rows = pl.int_range(len(texts), dtype=pl.get_index_type(), eager=True).alias("at").to_frame()
    return rows.join(by_text, on="at", how="left", maintain_order="left").fill_null(0)


def _in_other_letters(texts: pl.Series) -> pl.Series:
    """Whether most letters of a text are not Latin; quotation marks and emoji take three bytes too, but are none."""
    told = pl.Series([False]).new_from_index(0, len(texts))
    asked = (texts.str.len_bytes() > OTHER_LETTERS * texts.str.len_chars()).arg_true()
    if not len(asked):
        return told
    others = texts.gather(asked)
    return told.scatter(asked, 2 * others.str.count_matches(NOT_LATIN) > others.str.count_matches(r"\p{L}"))


@cache
def _lists() -> dict[str, pl.Series]:
    """English words, those that others have too or that stand in names, and small ones that are rather of others."""
    told = english()
    return {
        "own": pl.Series(english_words()),
        "shared": pl.Series(told.shared_words),
        "small": pl.Series(told.small_words_of_others),
    }

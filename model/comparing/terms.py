"""The terms that one half uses and the other does not: log odds with an informative Dirichlet prior.

Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16(4), equations 16, 20 and 22.
"""

from collections.abc import Sequence
from typing import Final

import polars as pl

from model.words.english import english

TERM_COUNTS: Final = pl.Schema({"term": pl.String(), "count": pl.UInt32()})
TERMS: Final = pl.Schema(
    {
        "term": pl.String(),
        "first": pl.UInt32(),  # how often the first half has it
        "second": pl.UInt32(),
        "log_odds": pl.Float64(),  # above zero: the first half's
        "z": pl.Float64(),  # in standard deviations
    }
)
"""One row per term, the first half's most distinguishing first, the second's last."""

PRIOR: Final = 500.0
"""How many words the prior weighs: it draws rare terms to what is usual."""
TINY: Final = 1e-9
"""Where a half has but one term, the odds against it are no less than this."""
LEAST: Final = 3
"""A term that both halves together have less often says nothing."""
CONTAINED: Final = 0.8
"""A word that is in a pair in so large a part of its uses is left to the pair: `rare` to `rare earths`."""

TOKENS: Final = (
    r"\p{Han}|[\p{Latin}\p{Greek}\p{Cyrillic}\d][\p{Latin}\p{Greek}\p{Cyrillic}\d]*(?:[-’'.][\p{Latin}\d]+)*"
)
HAN: Final = r"^\p{Han}$"
SPLITS: Final = r"[.,;:!?“”\"()\[\]。，、；：！？]"
"""No pair of words goes over one of these."""


def term_counts(texts: pl.Series) -> pl.DataFrame:
    """TERM_COUNTS of words and of pairs of neighbours in these texts; stop words and numbers are in none.

    Chinese characters make pairs only: no word of it is a single character for certain.
    """
    return counts_in_parts(texts, [])[0]


def counts_in_parts(texts: pl.Series, parts: Sequence[pl.Series]) -> list[pl.DataFrame]:
    """TERM_COUNTS of all texts, then of each part (Boolean, as long as the texts): they are looked through once."""
    masks = {f"of_{at}": part for at, part in enumerate(parts)}
    terms = _terms(texts.alias("text").to_frame().with_columns(**masks).lazy(), list(masks))
    counts = [pl.len().alias("count"), *(pl.col(name).sum() for name in masks)]
    found = terms.group_by("term").agg(counts).sort("term").collect()
    of_parts = (found.select("term", count=name).filter(pl.col("count") > 0) for name in masks)
    return [counted.cast(TERM_COUNTS) for counted in (found.select("term", "count"), *of_parts)]


def _terms(texts: pl.LazyFrame, beside: list[str]) -> pl.LazyFrame:
    """A row for each `term` in a `text`, with what stands beside the text."""
    clauses = (
        texts.with_columns(
            pl.col("text").str.to_lowercase().str.replace_all(r"\bu\.s\.?", "us").str.replace_all(SPLITS, "\x1f")
        )
        .with_columns(pl.col("text").str.split("\x1f"))
        .explode("text")
        .select(*beside, token=pl.col("text").str.extract_all(TOKENS))
        .with_row_index("clause")
        .explode("token")
        .drop_nulls("token")
        .with_columns(pl.col("token").str.replace(r"[’']s$", ""))
    )
    is_word = (
        ~pl.col("token").is_in(english().stop_words)
        & (pl.col("token").str.len_chars() > 1)
        & ~pl.col("token").str.contains(r"^\d")
    )
    is_han = pl.col("token").str.contains(HAN)
    marked = clauses.with_columns(is_word=is_word, is_han=is_han)
    before = pl.col("token").shift(1)
    pair = pl.when("is_han").then(before + pl.col("token")).otherwise(before + " " + pl.col("token"))
    goes_on = pl.col("clause") == pl.col("clause").shift(1)  # a window over each clause takes half of all the time
    fits = goes_on & _is_pair("is_word") | goes_on & _is_pair("is_han")
    singles = marked.filter("is_word", ~pl.col("is_han")).select("token", *beside).rename({"token": "term"})
    pairs = marked.with_columns(term=pl.when(fits).then(pair)).select("term", *beside).drop_nulls("term")
    return pl.concat([singles, pairs])


def _is_pair(name: str) -> pl.Expr:
    return pl.col(name) & pl.col(name).shift(1)


def log_odds(
    first: pl.DataFrame, second: pl.DataFrame, background: pl.DataFrame | None = None, *, prior: float = PRIOR
) -> pl.DataFrame:
    """TERMS of two TERM_COUNTS against a background (both together if none is given).

    The background's shares times `prior` are the pseudo-counts of every term; terms that it lacks count as its rarest.
    Swapping the halves turns every sign; equal halves are zero in every term.
    """
    usual = pl.concat([first, second]).group_by("term").agg(pl.col("count").sum()) if background is None else background
    joined = (
        first.rename({"count": "first"})
        .join(second.rename({"count": "second"}), on="term", how="full", coalesce=True)
        .join(usual.select("term", pl.col("count").alias("usual")), on="term", how="left")
        .with_columns(pl.col("first", "second").fill_null(0), pl.col("usual").fill_null(1))
        .with_columns(alpha=prior * pl.col("usual") / max(usual["count"].sum(), 1))
    )
    pseudo = prior * int(joined["usual"].sum()) / max(int(usual["count"].sum()), 1)  # exact, whatever the order
    of_first = _log_odds("first", float(first["count"].sum()) + pseudo)
    of_second = _log_odds("second", float(second["count"].sum()) + pseudo)
    deviation = (1 / (pl.col("first") + pl.col("alpha")) + 1 / (pl.col("second") + pl.col("alpha"))).sqrt()
    return (
        joined.with_columns(log_odds=of_first - of_second)
        .with_columns(z=(pl.col("log_odds") / deviation))
        .sort(pl.col("z").round(9), "term", descending=[True, False])
        .select(pl.col(name).cast(kind) for name, kind in TERMS.items())
    )


def _log_odds(half: str, whole: float) -> pl.Expr:
    """The log of a term's odds in one half, pseudo-counts included."""
    count = pl.col(half) + pl.col("alpha")
    return (count / (whole - count).clip(lower_bound=TINY)).log()


def telling(terms: pl.DataFrame, least: int = LEAST) -> pl.DataFrame:
    """TERMS that both halves together have often enough, without the words that a pair tells better."""
    often = terms.filter(pl.col("first") + pl.col("second") >= least).with_columns(
        both=pl.col("first") + pl.col("second")
    )
    words = (
        often.filter(pl.col("term").str.contains(" ", literal=True))
        .select(word=pl.col("term").str.split(" "), in_pair="both")
        .explode("word")
        .group_by("word")
        .agg(pl.col("in_pair").max())
    )
    left = often.join(words, left_on="term", right_on="word", how="left", maintain_order="left")
    is_told_by_pair = (pl.col("in_pair") >= CONTAINED * pl.col("both")).fill_null(value=False)
    return left.filter(~is_told_by_pair).select(TERMS.names())

"""Clauses: what the weights say of an issue in a clause of its own, where it may be the deed of another clause."""

from typing import Final

import polars as pl

from model.schema import Kind, Mode

TORN: Final = 0.5
"""How sure of it they are then."""


def of_clauses(by_sentence: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """What the weights say of sentences (unit: the row, issue, decided, sure): of an issue in a clause of its own, of
    which no cue tells, not the sign that a deed in another clause has. What is to come is a promise.
    """
    if not governing["is_apart"].any():
        return by_sentence
    overheard = _overheard(by_sentence, governing)
    told = by_sentence.join(overheard.with_columns(is_so=True), on=["unit", "issue"], how="left", maintain_order="left")
    none = pl.lit(0, by_sentence.schema["decided"])
    return told.with_columns(
        decided=pl.when("is_so").then(none).otherwise("decided"),
        sure=pl.when("is_so").then(pl.min_horizontal("sure", pl.lit(TORN, pl.Float32))).otherwise("sure"),
    ).select(by_sentence.columns)


def _overheard(by_sentence: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """unit, issue of those whose sign by the weights is that of a deed or stop in another clause."""
    mode = pl.col("term_mode").cast(pl.String)
    is_untold = pl.col("level").is_null() & (mode != Mode.FUTURE.value).fill_null(value=True)
    is_asked = pl.col("is_apart") & (is_untold | (pl.col("level") == 0))
    rows = governing.filter(is_asked)["row"].unique()
    beside = governing.filter(pl.col("row").is_in(rows.implode()))
    beside = beside.join(by_sentence.select("issue", "decided", row="unit"), on=["row", "issue"], how="left")
    is_told = (pl.col("level").abs() > 1) & (pl.col("kind").cast(pl.String) != Kind.WORD.value)
    others = beside.filter(is_told).select("row", other="issue", theirs=pl.col("level").sign())
    apart = beside.filter(is_asked).join(others, on="row")
    is_theirs = (pl.col("issue") != pl.col("other")) & (pl.col("theirs") == pl.col("decided").sign())
    return apart.filter(is_theirs).select("issue", unit="row").unique(["unit", "issue"], maintain_order=True)

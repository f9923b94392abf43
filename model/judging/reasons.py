"""The reasons that analysts gave before: who corrects claims all day gives few, many times."""

import polars as pl

from model.schema import Verb


def reasons_given(judgements: pl.DataFrame) -> list[str]:
    """The reasons of JUDGEMENTS, each once, the newest first; a note is none, and taking back gives none."""
    is_given = pl.col("undoes").is_null() & (pl.col("verb") != Verb.NOTE.value) & (pl.col("reason") != "")
    newest = judgements.filter(is_given).sort("at", "id", descending=True)
    return newest["reason"].unique(maintain_order=True).to_list()

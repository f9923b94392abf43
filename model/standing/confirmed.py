"""Confirmed: which corrections say of a claim the level that it has already."""

from datetime import date

import polars as pl

from model.standing.judgements import judged


def confirmed(made: pl.DataFrame, claims: pl.DataFrame, before: pl.DataFrame | None, as_of: date) -> frozenset[str]:
    """Ids of JUDGEMENTS just made that leave the level of their claim as it was after those before, on that day.

    They are no idle words: a claim that an analyst confirms is read surely, and counts as asserted.
    """
    corrections = made.filter(pl.col("verb") == "correct", pl.col("undoes").is_null())
    if corrections.is_empty():
        return frozenset()
    said = corrections.select("id", "article", "sentence", "issue", "level")
    own = claims.filter(pl.col("article").is_in(said["article"].unique().implode()))
    had = judged(own, before, as_of).select("article", "sentence", "level", issue="machine_issue")
    return frozenset(said.join(had, on=["article", "sentence", "issue", "level"], how="semi")["id"])

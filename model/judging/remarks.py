"""What was said of a whole issue or article and stands: notes, and that it is not relevant."""

from typing import Any

import polars as pl

from model.judging.undoing import standing_judgements


def irrelevant_articles(judgements: pl.DataFrame) -> frozenset[str]:
    """The ids of the articles that are not relevant."""
    said = standing_judgements(judgements).filter(pl.col("verb") == "irrelevant")
    return frozenset(said["article"].drop_nulls())


def remarks_on(
    judgements: pl.DataFrame, *, issue: str | None = None, article: str | None = None
) -> list[dict[str, Any]]:
    """Rows of JUDGEMENTS on one issue or one article, the newest first."""
    subject = pl.col("issue").eq_missing(pl.lit(issue)) & pl.col("article").eq_missing(pl.lit(article))
    is_whole = pl.col("quote").is_null() & subject & pl.col("verb").is_in(["note", "irrelevant"])
    return standing_judgements(judgements.filter(is_whole | pl.col("undoes").is_not_null())).reverse().to_dicts()

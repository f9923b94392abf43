"""What was said of a whole issue or article and stands: notes, and that it is not relevant."""

from datetime import date
from typing import Any

import polars as pl

from model.judging.expiring import holding_judgements


def irrelevant_articles(judgements: pl.DataFrame, as_of: date) -> frozenset[str]:
    """The ids of the articles that are not relevant on that day."""
    said = holding_judgements(judgements, as_of).filter(pl.col("verb") == "irrelevant")
    return frozenset(said["article"].drop_nulls())


def remarks_on(
    judgements: pl.DataFrame, as_of: date, *, issue: str | None = None, article: str | None = None
) -> list[dict[str, Any]]:
    """Rows of JUDGEMENTS on one issue or one article that hold on that day, the newest first."""
    subject = pl.col("issue").eq_missing(pl.lit(issue)) & pl.col("article").eq_missing(pl.lit(article))
    is_whole = pl.col("quote").is_null() & subject & pl.col("verb").is_in(["note", "irrelevant"])
    asked = judgements.filter(is_whole | pl.col("undoes").is_not_null())
    return holding_judgements(asked, as_of).reverse().to_dicts()

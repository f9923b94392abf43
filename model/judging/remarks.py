"""What was said of a whole issue or article and stands: notes, and that it is not relevant."""

from datetime import date
from typing import Any, Final

import polars as pl

from model.judging.attaching import of_newest
from model.judging.expiring import holding_judgements

_OF_WHOLES: Final = pl.col("quote").is_null() & pl.col("verb").is_in(["note", "irrelevant"])


def irrelevant_articles(judgements: pl.DataFrame, as_of: date) -> frozenset[str]:
    """The ids of the articles that are not relevant on that day; what is said of an older version is of the newest."""
    said = holding_judgements(judgements, as_of).filter(pl.col("verb") == "irrelevant")
    return frozenset(pl.concat([said["article"], of_newest(said)["article"]]).drop_nulls())


def remarks_on(
    judgements: pl.DataFrame, as_of: date, *, issue: str | None = None, article: str | None = None
) -> list[dict[str, Any]]:
    """Rows of JUDGEMENTS on one issue or one article that hold on that day, the newest first.

    What was said of an older version of an article is on the newest, too.
    """
    held = holding_judgements(judgements.filter(_OF_WHOLES | pl.col("undoes").is_not_null()), as_of)
    told = held.with_columns(newest=of_newest(held)["article"])
    is_of_it = pl.any_horizontal(pl.col(name).eq_missing(pl.lit(article)) for name in ("article", "newest"))
    of_it = told.filter(is_of_it, pl.col("issue").eq_missing(pl.lit(issue))).drop("newest")
    return of_it.reverse().to_dicts()

"""How exactly the day of a deed or contact is known: of some, articles tell but the month, or the year."""

from typing import Final

import polars as pl

from model.days.event_from import precision_of
from model.schema import CLAIM_KEY, PRECISION

FACT: Final = ["issue", "day", "level"]
IS_TOLD_ON_IT: Final = (pl.col("day") == pl.col("known")).any().over(FACT)
"""An article of that very day tells of it."""
FINEST: Final = precision_of(pl.col("event_from")).cast(PRECISION).drop_nulls().sort().first().alias("precision")


def precisions(asked: pl.DataFrame, claims: pl.DataFrame, counted: pl.DataFrame) -> pl.Series:
    """PRECISION of the days of facts (issue, day, level), in their order: of the claim that tells one most exactly.

    It is `day` where nothing says less, as of words; null for no day. `claims` are CLAIMS, `counted` COUNTED.
    """
    is_of_days = pl.col("day").is_in(asked["day"].unique().implode()) & (pl.col("kind") != "word")
    told = counted.lazy().filter(is_of_days).with_columns(pl.col("issue").cast(pl.String))
    facts = told.join(asked.lazy(), on=FACT, how="semi").filter(~IS_TOLD_ON_IT).select(*FACT, *CLAIM_KEY[:2]).collect()
    dated = claims.lazy().filter(pl.col("article").is_in(facts["article"].unique().implode()))
    worded = dated.select(*CLAIM_KEY, "event_from", day="event_date").unique().collect()
    finest = facts.join(worded, on=[*CLAIM_KEY, "day"]).group_by(FACT).agg(FINEST)
    found = asked.join(finest, on=FACT, how="left", maintain_order="left")
    return found.select(pl.when(pl.col("day").is_not_null()).then(pl.col("precision").fill_null("day"))).to_series()


def precisions_of(rows: pl.DataFrame, claims: pl.DataFrame, counted: pl.DataFrame) -> pl.Series:
    """The same of rows with a kind, too: words are of the day on which they were said."""
    facts = rows.select("issue", "day", pl.when(pl.col("kind") != "word").then("level").alias("level"))
    return precisions(facts, claims, counted)

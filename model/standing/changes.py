"""Every change of standing, with the claims that decided it."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.schema import CLAIM_KEY, LABEL, label_of
from model.standing.basis import Basis, basis
from model.standing.standing import CHANGES as COURSE_CHANGES
from model.standing.standing import changes_of
from model.standing.standings import DECIDING

CHANGES: Final = pl.Schema(
    {
        **COURSE_CHANGES,
        "old_label": LABEL,
        "new_label": LABEL,
        "title": pl.String(),  # of the weightiest deciding claim, like the quote
        "quote": pl.String(),
        "deciding": DECIDING,
    }
)
"""One row per change, newest first."""

TOLD: Final = ["issue", "decided", "kind"]
"""What the claims that decided a change have in common with it."""
KEY: Final = [*TOLD, "level", "day"]
SHOWN: Final = 3


def changes(
    claims: pl.DataFrame,
    judgements: pl.DataFrame | None,
    dossier: Dossier,
    since: date,
    until: date,
) -> pl.DataFrame:
    """CHANGES from one day to another, both included, each as it was known on its own day."""
    return changes_in(basis(claims, judgements, dossier, until), since)


def changes_in(known: Basis, since: date) -> pl.DataFrame:
    """CHANGES since a day out of a basis that is at hand; one pass over each issue's course."""
    told = changes_of(known.courses, known.as_of).filter(pl.col("day") >= since)
    return (
        told.join(_decisive(known.counted, told), on=KEY, how="left", maintain_order="left")
        .with_columns(
            label_of(pl.col("old")).alias("old_label"),
            label_of(pl.col("new")).alias("new_label"),
            pl.col("deciding").fill_null([]),
        )
        .select(CHANGES.names())
        .sort("day", "issue", descending=[True, False], maintain_order=True)
    )


def _decisive(counted: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """The claims of what decided each change, as known on the day of the change: the news of that day first.

    What is told again counts anew, so that it may be an older telling that decides together with the news. Words in
    balance make a level that none of them has: then all of the day's are named. So do facts: then all that is told.
    """
    has_level = pl.col("said") == pl.col("level")
    of_words = (pl.col("kind") == "word") & ~has_level.any().over(KEY)
    rows = counted.lazy().with_columns(pl.col("issue").cast(pl.String)).rename({"day": "decided", "level": "said"})
    keys = told.select(KEY).unique()
    named = rows.join(keys.lazy(), on=TOLD).filter(pl.col("known") <= pl.col("day")).filter(has_level | of_words)
    found = _first(named)
    unnamed = keys.join(found, on=KEY, how="anti")
    if unnamed.is_empty():
        return found
    days = unnamed.lazy().with_columns(known="decided")
    of_day = rows.drop("decided", "kind").join(days, on=["issue", "known"])
    return pl.concat([found, _first(of_day)])


def _first(rows: pl.LazyFrame) -> pl.DataFrame:
    """By KEY the claims that come first: the news, then the weightiest."""
    return (
        rows.sort("known", "weight", "confidence", "article", "sentence", descending=[True, True, True, False, False])
        .group_by(KEY)
        .agg(
            pl.col("title", "quote").first(),
            pl.struct(*CLAIM_KEY).head(SHOWN).alias("deciding"),
        )
        .collect()
    )

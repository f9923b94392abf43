"""Every change of standing, with the claims that decided it."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.schema import LABEL, PRECISION, label_of
from model.standing.basis import Basis, basis
from model.standing.deciding import CHANGE, DECIDING, setting
from model.standing.precision import precisions_of
from model.standing.standing import CHANGES as COURSE_CHANGES
from model.standing.standing import changes_of

CHANGES: Final = pl.Schema(
    {
        **COURSE_CHANGES,
        "old_label": LABEL,
        "new_label": LABEL,
        "title": pl.String(),  # of the weightiest deciding claim, like the quote
        "quote": pl.String(),
        "deciding": DECIDING,
        "decided_precision": PRECISION,  # how exactly `decided` is known
    }
)
"""One row per change, newest first."""


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
    decided = told.select("issue", "kind", "level", day="decided")
    return (
        told.with_columns(decided_precision=precisions_of(decided, known.claims, known.counted))
        .join(setting(known.counted, told), on=CHANGE, how="left", maintain_order="left")
        .with_columns(
            label_of(pl.col("old")).alias("old_label"),
            label_of(pl.col("new")).alias("new_label"),
            pl.col("deciding").fill_null([]),
        )
        .select(CHANGES.names())
        .sort("day", "issue", descending=[True, False], maintain_order=True)
    )

"""The timeline of an issue: its events and the changes of its standing, newest first."""

from typing import Final

import polars as pl

from model.standing import Basis, changes_in
from model.standing.events import EVENTS, events_of
from model.standing.standing import EPOCH

TIMELINE: Final = pl.Schema({**EVENTS, "old": pl.Int8(), "new": pl.Int8()})
"""EVENTS, with the change of standing that its day brought, if any; newest first."""


def timeline(known: Basis, issue: str) -> pl.DataFrame:
    """TIMELINE of one issue."""
    happened = events_of(known.counted.filter(pl.col("issue") == issue), known.dossier.constants)
    changed = (
        changes_in(known, EPOCH)
        .filter(pl.col("issue") == issue)
        .group_by(pl.col("decided").alias("day"), "kind", "level")
        .agg(pl.col("old").last(), pl.col("new").first())
    )
    return happened.join(changed, on=["day", "kind", "level"], how="left", maintain_order="left").select(
        pl.col(name).cast(kind) for name, kind in TIMELINE.items()
    )

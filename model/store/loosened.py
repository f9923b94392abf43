"""Judgements that newer versions of their articles have left without a claim."""

from collections.abc import Collection

import polars as pl

from model.judging import unattached
from model.judging.superseding import EVERY_DOSSIER, newest_versions
from model.judging.undoing import standing_judgements
from model.store.tables import Store


def loosened(store: Store, dossier: str, fingerprint: str, newer: Collection[str]) -> int:
    """How many judgements of a dossier fit no claim of these articles, to which they went over."""
    if not newer:
        return 0
    judgements = store.collect(store.judgements())
    if not (judgements["dossier"] == dossier).any():
        return 0
    newest = newest_versions(judgements)
    moved = {older: now for older, now in newest.items() if now in newer}
    concerned = [*moved, *newer]
    seen = judgements.filter(pl.col("dossier").is_in([dossier, EVERY_DOSSIER]))
    standing = standing_judgements(seen).filter(
        pl.col("article").is_in(concerned) | (pl.col("dossier") == EVERY_DOSSIER)
    )
    claims = store.collect(store.claims(dossier, fingerprint).filter(pl.col("article").is_in(concerned)))
    return unattached(standing, claims).filter(pl.col("article").is_in(list(newer))).height

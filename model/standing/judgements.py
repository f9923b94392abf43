"""An analyst's own word: what it mends in the claims, and what it lays over a standing."""

from datetime import date
from typing import Final

import polars as pl

from model.schema import CLAIMS, JUDGEMENTS, KIND, empty, label_of

ABOUT: Final = ("article", "quote", "issue")
"""What ties a judgement to a claim, whatever the rules that read it."""

USUAL_KIND: Final = {-3: "act", -2: "contact", 1: "contact", 3: "act"}
"""What a level mostly comes from; the others are words."""


def standing_judgements(judgements: pl.DataFrame) -> pl.DataFrame:
    """Those that nobody has taken back, oldest first."""
    undone = judgements["undoes"].drop_nulls().implode()
    return judgements.unique("id").filter(~pl.col("id").is_in(undone), pl.col("undoes").is_null()).sort("at", "id")


def overrides(judgements: pl.DataFrame | None, as_of: date) -> pl.DataFrame:
    """The newest override per issue that holds on that day: issue, judged, by, reason, at, expires."""
    rows = empty(JUDGEMENTS) if judgements is None else judgements
    known = rows.filter(pl.col("at").dt.date() <= as_of)
    return (
        standing_judgements(known)
        .filter(pl.col("verb") == "override", pl.col("expires").is_null() | (pl.col("expires") >= as_of))
        .group_by("issue")
        .agg(pl.col("level").last().alias("judged"), pl.col("by", "reason", "at", "expires").last())
        .sort("issue")
    )


def mended(claims: pl.DataFrame, judgements: pl.DataFrame | None) -> pl.DataFrame:
    """The claims with what analysts found wrong in the reading put right; CLAIMS in, CLAIMS out.

    A mistake of reading is one on every day, so, unlike an override, these hold whatever the day that is asked for.
    """
    if judgements is None or judgements.is_empty():
        return claims
    valid = standing_judgements(judgements)
    claims = _without(claims, valid.filter(pl.col("verb") == "irrelevant"), ["article"])
    claims = _without(claims, valid.filter(pl.col("verb") == "dismiss"), list(ABOUT))
    return _moved(_corrected(claims, valid), valid).select(CLAIMS.names())


def _without(claims: pl.DataFrame, judged: pl.DataFrame, on: list[str]) -> pl.DataFrame:
    return claims.join(judged.select(on), on=on, how="anti")


def _corrected(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    judged = valid.filter(pl.col("verb") == "correct").group_by(ABOUT).agg(pl.col("level").last().alias("judged"))
    is_judged = pl.col("judged").is_not_null() & (pl.col("judged") != pl.col("level"))
    kind = pl.col("judged").replace_strict(USUAL_KIND, default="word", return_dtype=pl.String).cast(KIND)
    return (
        claims.join(judged, on=ABOUT, how="left", maintain_order="left")
        .with_columns(pl.when(is_judged).then(kind).otherwise("kind").alias("kind"))
        .with_columns(pl.coalesce("judged", name).alias(name) for name in ("level", "passage_level"))
        .with_columns(label_of(pl.col("level")))
    )


def _moved(claims: pl.DataFrame, valid: pl.DataFrame) -> pl.DataFrame:
    moves = valid.filter(pl.col("verb") == "move").group_by(ABOUT).agg(pl.col("target").last())
    moved = claims.join(moves, on=ABOUT, how="left")
    return moved.with_columns(issue=pl.coalesce("target_right", "issue")).drop("target_right")

"""What is borrowed: things, into sentences that say what became of them ("they were lifted")."""

from typing import Final

import polars as pl

from model.reading.text.spans import are_within
from model.reading.what.finding.cues import BYSTANDER, ELSEWHERE, MOTIVE, SCENE, THIRD, UNBOUND
from model.reading.what.objects.things import outermost_things

BESIDE: Final = 40
"""Bytes between an issue's term and a thing beside it."""
_NO_THINGS: Final = [BYSTANDER, ELSEWHERE, MOTIVE, SCENE, THIRD, *UNBOUND]
"""Classes of objects that say who, where or which, not what."""
_DEALS: Final = r" (?:applications?|deliver(?:y|ies)|orders?|packages?|purchases?|requests?|sales?|transfers?)$"
_THEY: Final = ["them", "him", "her", "they", "those", "these"]


def with_borrowed(found: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """HITS and, in the place of each carrier of `named`, the objects that stand beside its issue where that was named.

    A carrier that holds an object itself ("the talks") borrows none, unless it says what was done with that of before
    ("the sale"); that "them" may be people makes it none.
    """
    borrowing = named.filter(pl.col("before") != pl.col("row"))
    rows = pl.concat([borrowing["row"], borrowing["before"]]).unique()
    things = found.filter((pl.col("type") == "object") & pl.col("row").is_in(rows.implode()))
    things = things.filter(~pl.col("payload").cast(pl.String).is_in(_NO_THINGS))
    is_deal = borrowing["phrase"].cast(pl.String).str.contains(_DEALS)
    borrowing = borrowing.filter(is_deal | ~_hold(borrowing, things.filter(~pl.col("phrase").is_in(_THEY))))
    if borrowing.is_empty():
        return found
    near = (
        borrowing.select("row", "issue", "before", "start", "end", "clause", "phrase")
        .join(named.select("issue", low="start", high="end", before="row"), on=["before", "issue"])
        .join(outermost_things(things).select("payload", start_lent="start", end_lent="end", before="row"), on="before")
        .with_columns(gap=_gap())
    )
    is_near = (pl.col("gap") == pl.col("gap").min().over("row", "issue")) | (pl.col("gap") <= BESIDE)
    objects = near.filter(is_near).select("row", "start", "end", "payload", "clause", "phrase").unique()
    told = objects.sort("row", "start", "payload").with_columns(
        type=pl.lit("object", found["type"].dtype), is_told=False, is_naming=False, year=pl.lit(None, pl.Int32)
    )
    whole = pl.concat([found, told.select(found.columns)])
    return whole.sort("row", "start", "end", maintain_order=True)


def _hold(carriers: pl.DataFrame, things: pl.DataFrame) -> pl.Series:
    """Which carriers have a thing within them."""
    inside = things.filter(are_within(things, carriers, wider=0))["row"]
    return carriers["row"].is_in(inside.implode())


def _gap() -> pl.Expr:
    """Bytes between a term (low, high) and what is lent (start_lent, end_lent)."""
    low, high, start, end = (pl.col(name).cast(pl.Int64) for name in ("low", "high", "start_lent", "end_lent"))
    return pl.max_horizontal(low - end, start - high, pl.lit(0))

"""What is said on everything between the two where the sentence is on an issue as well: what it says on that."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from model.schema import Kind, Mode
from model.words.rules import IS_AFAR

LONE: Final = 0.45
"""The confidence of what is on no issue: only a rule has read it, and it may be on nothing that is between the two."""

_KINDS: Final = {Kind.ACT.value: 2, Kind.CONTACT.value: 1}
_IS_DONE: Final = pl.col("mode").cast(pl.String).is_in([Mode.ASSERTED.value, Mode.NEGATED.value]) | (
    (pl.col("mode").cast(pl.String) == Mode.FUTURE.value) & (pl.col("level") == -3)
)
_RANK: Final = (
    pl.when(_IS_DONE).then(pl.col("kind").cast(pl.String).replace_strict(_KINDS, default=0, return_dtype=pl.Int8))
).fill_null(0)
"""Deeds before contacts, and these before words and what may be (rule 2 of the labelling guide)."""


def as_told(claims: pl.DataFrame, takers: Sequence[str], *by: str) -> pl.DataFrame:
    """`by`, issue, as: of each claim on an issue that takes every sentence on which other one that sentence says most.

    `claims` have, beside `by`, which are one for each sentence: issue, level, kind, mode, rule, confidence. Of what
    weighs as much that comes first which says what the sentence as a whole does.
    """
    is_taker = pl.col("issue").cast(pl.String).is_in(list(takers))
    wholes = claims.filter(is_taker).select(*by, "issue", whole="level")
    others = claims.filter(~is_taker).select(
        *by, pl.col("issue").alias("as"), "level", "confidence", afar=IS_AFAR, rank=_RANK
    )
    order = [
        *by,
        "issue",
        "afar",
        "rank",
        pl.col("level") == pl.col("whole"),
        pl.col("level").abs(),
        "confidence",
        "as",
    ]
    down = [*(False for _ in by), False, False, True, True, True, True, False]
    ranked = wholes.join(others, on=by).sort(order, descending=down)
    return ranked.unique([*by, "issue"], keep="first", maintain_order=True).select(*by, "issue", "as")


def as_on_issues(settled: pl.DataFrame, takers: Sequence[str]) -> pl.DataFrame:
    """Verdicts, those on issues that take every sentence as on the issue on which it says most; less sure, where it is
    on none.
    """
    is_taker = pl.col("issue").cast(pl.String).is_in(list(takers))
    wholes, others = settled.filter(is_taker), settled.filter(~is_taker)
    chosen = as_told(settled, takers, "row")
    shared = chosen.join(others.rename({"issue": "as"}), on=["row", "as"]).select(settled.columns)
    lone = wholes.join(chosen, on=["row", "issue"], how="anti")
    lone = lone.with_columns(pl.min_horizontal("confidence", pl.lit(LONE, pl.Float32)).alias("confidence"))
    return pl.concat([others, shared, lone])

"""Occasions: hostile deeds that a sentence tells only as what led to another, in a clause that names who did them
("China suspended the talks after Washington approved an arms sale").
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import bytes_between
from model.schema import Kind
from model.words.rules import AFAR, OCCASION, SINCE

_SINCE: Final = quick(rf" {SINCE} ([^;]*)$")
"""From the word behind which a clause begins, to a place in it."""
_PREPOSITION: Final = quick(r"\b(?:with|of|in|on|at|to|by|for|from|between)\b")
_NEAR: Final = 20
"""Bytes behind that word within which its clause names who does it."""
_ASIDE: Final = r"(?i), (?:after|when|once) [^,]{3,80}, "
"""Behind it goes on what it parts: which verb is whose the commas alone tell, and plain text has none."""
_IS_HOSTILE: Final = (pl.col("kind").cast(pl.String) == Kind.ACT.value) & (pl.col("level") < 0)


def with_occasions(
    settled: pl.DataFrame, governing: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame
) -> pl.DataFrame:
    """Verdicts (row, issue, level, kind, rule), the rule of a deed that is told as an occasion ending in `+occasion`.

    `governing` has row, issue, at (where the cue begins); `found` the hits of sides and people; `said` text and plain.
    """
    asked = settled.with_row_index("number").filter(_IS_HOSTILE).select("number", "row", "issue")
    placed = asked.join(governing.select("row", "issue", "at").drop_nulls("at"), on=["row", "issue"])
    told = placed.with_columns(said[name].gather(placed["row"]) for name in ("plain", "text"))
    before = bytes_between("plain", pl.lit(0), pl.col("at").cast(pl.Int64) + 1)
    behind = told.with_columns(since=before.str.extract(_SINCE)).drop_nulls("since")
    if behind.is_empty():
        return settled
    which = _with_subjects(behind.filter(~pl.col("text").str.contains(_ASIDE)), found)
    if which.is_empty():
        return settled
    is_one = pl.Series(marked(which.to_numpy(), settled.height))
    ending = pl.col("rule").str.replace(rf"(\{AFAR})?$", rf"{OCCASION}${{1}}")
    return settled.with_columns(pl.when(is_one).then(ending).otherwise("rule").alias("rule"))


def _with_subjects(behind: pl.DataFrame, found: pl.DataFrame) -> pl.Series:
    """`number` of the clauses (number, row, at, since) that begin with a side or one of its people."""
    sides = found.filter(pl.col("type").is_in(["side", "person"])).select("row", "start")
    begins = pl.col("at").cast(pl.Int64) + 1 - pl.col("since").str.len_bytes()
    named = behind.with_columns(begins=begins).join(sides, on="row")
    named = named.with_columns(gap=pl.col("start").cast(pl.Int64) + 1 - pl.col("begins"))
    near = named.filter(pl.col("gap").is_between(0, _NEAR), pl.col("start") < pl.col("at"))
    way = bytes_between("since", pl.lit(0), pl.col("gap"))
    return near.filter(~way.str.contains(_PREPOSITION))["number"]

"""Sharing: whose a claim is in a sentence that several share, each with a clause of their own."""

from typing import Final

import polars as pl

from model.reading.text.phrases import plain_name

_ISSUE: Final = pl.col("issue").cast(pl.String)


def by_clauses(said: pl.DataFrame, cues: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, plain, speaker, side, rank, target, parts, …), where of a sentence that several share
    ("Bessent said …, while Li said …") each has who speaks in the clause of its cue, or in the first that names its
    issue (row, issue, start: `named`) where that one does not.
    """
    several = said.with_row_index("nth").filter(pl.col("parts").is_not_null())
    if several.is_empty():
        return said.drop("parts")
    placed = _clauses(several).join(_places(cues, named), on=["row", "issue"]).filter(pl.col("low") <= pl.col("at"))
    own = placed.sort("nth", "at", "low").unique(["nth", "at", "is_cue"], keep="last", maintain_order=True)
    has_both = pl.col("is_cue").n_unique().over("nth", "low") > 1
    first = own.sort("nth", ~has_both, "is_cue", "low").unique("nth", keep="first")
    told = first.select("nth", "speaker", "side", "rank", "target")
    return said.drop("parts").with_row_index("nth").update(told, on="nth", include_nulls=True).drop("nth")


def _clauses(several: pl.DataFrame) -> pl.DataFrame:
    """nth, row, issue, low, speaker, side, rank, target: who speaks from where on in the plain text, in bytes."""
    each = several.select("nth", "row", _ISSUE, "plain", "parts").explode("parts").unnest("parts")
    begin = pl.col("plain").str.find(plain_name(pl.col("key")), literal=True).cast(pl.Int64) - 1
    low = pl.when(pl.col("key").is_null()).then(-1).otherwise(begin).alias("low")
    return each.with_columns(low).drop_nulls("low").drop("plain", "key")


def _places(cues: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """row, issue, at, is_cue: where cues stand, and what names issues."""
    naming = named.filter(~pl.col("type").is_in(["carrier", "side"]))
    ways = ((cues, "at", True), (naming, "start", False))
    each = (
        rows.select("row", _ISSUE, at=pl.col(at).cast(pl.Int64), is_cue=pl.lit(is_cue)) for rows, at, is_cue in ways
    )
    return pl.concat(each).drop_nulls("at")

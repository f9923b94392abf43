"""What was no sooner done than something else was: "no sooner had it lifted the ban than it raised the duties"."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import numbers
from model.reading.what.finding.hits import are_of
from model.schema import Kind

BARELY: Final = quick(r" (?:[Nn]o sooner|[Hh]ardly|[Ss]carcely|[Bb]arely) (?:had|has|have|was|were|did|is|are) ")
"""What says so of the deed behind it."""
THEN: Final = quick(r" (?:than|when|before) ")
"""Behind which the other one stands."""


def without_barely(moded: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less those of what was over as soon as it was done, where its sentence goes on to tell of a deed or a
    contact.
    """
    rows = moded["row"].unique()
    plain = said["plain"].gather(rows)
    told = pl.DataFrame({"row": rows, "plain": plain}).filter(pl.col("plain").str.contains(BARELY))
    if told.is_empty():
        return moded
    since = pl.col("plain").str.find(BARELY)
    rest = pl.col("plain").str.extract(f"{BARELY}(.*)$")
    then = told.select(
        "row", since=since, then=pl.col("plain").str.len_bytes() - rest.str.len_bytes() + rest.str.find(THEN)
    )
    placed = moded.select("row", "start").join(then, on="row", how="left", maintain_order="left")
    start, ends = numbers(placed["start"]), placed["then"].fill_null(-1).to_numpy()
    is_first = (start >= placed["since"].fill_null(0).to_numpy()) & (start < ends)
    is_second = (ends >= 0) & (start >= ends) & ~are_of(moded, Kind.WORD)
    rows_told = np.isin(moded["row"].to_numpy(), moded["row"].to_numpy()[is_second])
    return moded.filter(pl.Series(~(is_first & rows_told)))

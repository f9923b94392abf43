"""Pointing back: "this meeting" is the one that a passage before told of, and as much on its issue as that."""

from typing import Final

import polars as pl

from model.reading.what.cues import ANYWHERE

FARTHEST: Final = 2
"""How many passages back what is pointed at may stand."""


def pointing(named: pl.DataFrame, found: pl.DataFrame, placed: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """row, issue, points_to: the passage before, of its article, that named the issue last, where a sentence that names
    a side names the issue by what is a carrier too ("China agreed to this meeting").

    `named` are the terms (row, issue, end), `placed` has row, issue, unit: what each sentence names, and its passage.
    """
    is_carrier = (pl.col("type") == "carrier") & pl.col("payload").cast(pl.String).str.contains(ANYWHERE, literal=True)
    carriers = found.filter(is_carrier).select("row", "end").unique()
    sided = found.filter(pl.col("type") == "side").select("row").unique()
    pointed = named.filter(pl.col("type") != "carrier").select("row", "issue", "end")
    pointed = pointed.join(carriers, on=["row", "end"], how="semi").join(sided, on="row", how="semi")
    told = said.select("article", "unit")
    pointed = pointed.hstack(told[pointed["row"]]).with_columns(before=pl.col("unit") - 1).sort("before")
    names_it = placed.select("issue", points_to="unit").unique()
    names_it = names_it.join(told.unique(), left_on="points_to", right_on="unit").sort("points_to")
    meant = pointed.join_asof(
        names_it, left_on="before", right_on="points_to", by=["article", "issue"], check_sortedness=False
    )
    near = meant.filter(pl.col("unit") - pl.col("points_to") <= FARTHEST)
    return near.select("row", "issue", "points_to").unique(["row", "issue"])

"""Pointing back: "this meeting" is the one that a passage before told of, and as much on its issue as that."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.runs import marked
from model.reading.what.finding.cues import ANYWHERE
from model.reading.what.finding.hits import issue_key

FARTHEST: Final = 2
"""How many passages back what is pointed at may stand."""


def pointing(named: pl.DataFrame, found: pl.DataFrame, placed: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """row, issue, points_to: the passage before, of its article, that named the issue last, where a sentence that names
    a side names the issue by what is a carrier too ("China agreed to this meeting").

    `named` are the terms (row, issue, end), `placed` has row, issue, unit: what each sentence names, and its passage.
    """
    carriers = found.filter(pl.col("type") == "carrier")
    carriers = carriers.filter(pl.col("payload").cast(pl.String).str.contains(ANYWHERE, literal=True))
    sided = marked(found.filter(pl.col("type") == "side")["row"].to_numpy(), said.height)
    carried = marked(carriers["row"].to_numpy(), said.height)
    terms = named.filter(pl.Series((sided & carried).take(named["row"].to_numpy())) & (pl.col("type") != "carrier"))
    if terms.is_empty():
        return terms.select("row", "issue", points_to=placed["unit"].clear())
    pointed = terms.join(carriers.select("row", "end"), on=["row", "end"], how="semi").select("row", "issue").unique()
    keys = placed.select(issue_key("unit")).to_series().to_numpy()
    unit = said["unit"].to_numpy()
    row = pointed["row"].to_numpy()
    meant = np.zeros(pointed.height, unit.dtype)  # passages are numbered from 1
    for back in range(FARTHEST, 0, -1):
        before = unit.take(row) - back
        asked = pointed.with_columns(before=pl.Series(before)).select(issue_key("before")).to_series().to_numpy()
        first = np.minimum(unit.searchsorted(before), len(unit) - 1)
        is_same = (said["article"].gather(first) == said["article"].gather(row)).to_numpy()
        meant = np.where(is_same & np.isin(asked, keys), before, meant)
    return pointed.with_columns(points_to=pl.Series(meant)).filter(pl.col("points_to") > 0)

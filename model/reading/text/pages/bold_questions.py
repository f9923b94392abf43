"""Bold questions: interviews in which paragraphs in bold ask, and those below answer."""

from typing import Final

import polars as pl

_MARKS: Final = ("**", "__")
_BOLD: Final = r"^(?:\*\*|__)\S"
_ENDS: Final = r"[.!?？][”\"’')]*(?:\*\*|__)$"
"""Of a paragraph: a heading has no stop."""
_ASKS: Final = r"[?？][”\"’')]*(?:\*\*|__)$"
_ENOUGH: Final = 2
ASKED, ANSWERED = "Q", "A"
"""The labels of both, as if they were written."""


def bold_questions(placed: pl.DataFrame) -> pl.DataFrame:
    """at, label: the sentences (order, block, text) with which questions and their answers begin, by their place."""
    kept = placed.select("order", "block", "text").with_row_index("at")
    text = pl.col("text")
    bold = kept.filter(
        pl.any_horizontal(way(mark) for mark in _MARKS for way in (text.str.starts_with, text.str.ends_with))
    )
    nothing = pl.DataFrame(schema={"at": pl.UInt32, "label": pl.String})
    if bold.is_empty():
        return nothing
    first, last = pl.col("text").first(), pl.col("text").last()
    whole = bold.group_by("order", "block", maintain_order=True).agg(
        is_whole=first.str.contains(_BOLD) & last.str.contains(_ENDS), asks=last.str.contains(_ASKS)
    )
    whole = whole.filter("is_whole").filter((pl.len() >= _ENOUGH).over("order") & pl.col("asks").any().over("order"))
    asking = whole.select("order", "block")
    if asking.is_empty():
        return nothing
    heads = kept.unique("block", keep="first", maintain_order=True)
    below = asking.with_columns(pl.col("block") + 1).join(asking, on=["order", "block"], how="anti")
    told = [
        heads.join(blocks, on=["order", "block"]).select("at", label=pl.lit(label))
        for blocks, label in ((asking, ASKED), (below, ANSWERED))
    ]
    return pl.concat(told).sort("at")

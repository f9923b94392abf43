"""Articles about others: long ones that never name a side make no claim between the two, whatever words they use."""

from typing import Final

import polars as pl

from model.reading.hits import Lexicon, hits
from model.reading.phrases import plain

LONG: Final = 800
"""Bytes from which on an article would name a side if it were about one; a short one leaves that to its reader."""


def about_others(articles: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame, known: Lexicon) -> pl.DataFrame:
    """article: the ids of those that are long and name no side, neither in their sentences nor in their title."""
    sides = found.filter(pl.col("type") == "side").select(pl.col("row").unique())
    sizes = said.group_by("article").agg(
        pl.col("plain").str.len_bytes().sum(), pl.col("row").is_in(sides["row"].implode()).any()
    )
    asked = sizes.filter((pl.col("plain") >= LONG) & ~pl.col("row")).select("article")
    titles = articles.select("title", article="id").join(asked, on="article", how="semi").drop_nulls()
    in_titles = hits(titles.select(plain(pl.col("title"))).to_series(), known).filter(pl.col("type") == "side")
    titled = titles.select("article")[in_titles["row"].unique()]
    return asked.join(titled, on="article", how="anti")

"""The articles table: each with its own status on every issue that it claims something of."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.levels import article_levels
from model.schema import ARTICLES
from model.standing.origins import owners

ARTICLE_ROWS: Final = pl.Schema(
    {
        "article": pl.String(),
        "date": pl.Date(),
        "title": pl.String(),
        "source": pl.String(),
        "owner": pl.String(),
        "side": pl.String(),  # that the source is on
        "url": pl.String(),
        "issues": pl.List(pl.String()),  # in the dossier's order, like the levels
        "levels": pl.List(pl.Int8()),
        "claims": pl.UInt32(),
        "characters": pl.UInt32(),
    }
)
"""One row per article, newest first, undated last."""


def articles_of(articles: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """ARTICLE_ROWS: the articles with their levels, those without a claim too."""
    slugs = dossier.slugs
    places = pl.DataFrame({"issue": slugs, "place": range(len(slugs))}, schema={"issue": pl.String, "place": pl.UInt32})
    levels = (
        article_levels(claims)
        .join(places, on="issue", how="left")
        .sort("article", "place", "issue", nulls_last=True)
        .group_by("article", maintain_order=True)
        .agg(pl.col("issue").alias("issues"), pl.col("level").alias("levels"))
    )
    counts = claims.group_by("article").agg(pl.col("sentence").n_unique().cast(pl.UInt32).alias("claims"))
    known = owners(articles["source"].unique(), dossier).select("source", "owner", pl.col("source_side").alias("side"))
    return (
        articles.select(ARTICLES.names())
        .rename({"id": "article"})
        .join(levels, on="article", how="left")
        .join(counts, on="article", how="left")
        .join(known, on="source", how="left")
        .with_columns(
            pl.col("issues", "levels").fill_null([]),
            pl.col("claims").fill_null(0),
            pl.col("text").str.len_chars().alias("characters"),
        )
        .sort("date", "article", descending=[True, False], nulls_last=True)
        .select(pl.col(name).cast(kind) for name, kind in ARTICLE_ROWS.items())
    )

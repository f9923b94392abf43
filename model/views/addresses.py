"""The web addresses of the articles that rows are known by: evidence that is taken elsewhere can be followed."""

import polars as pl


def with_urls(rows: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """Rows with `url` of their `article` (ARTICLES or ARTICLE_HEADS) behind; as they are where they have none."""
    if "article" not in rows.columns or "url" in rows.columns:
        return rows
    addresses = articles.select(article="id", url="url").unique("article", keep="any")
    return rows.join(addresses, on="article", how="left", maintain_order="left")

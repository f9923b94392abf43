"""An article's own status on each issue, out of its claims, as the labelling guide rules."""

import polars as pl

from model.schema import label_of


def article_levels(claims: pl.DataFrame) -> pl.DataFrame:
    """One row per (article, issue): article, issue, level, label, claims (count), quote (of the claim that decided).

    The strongest fact decides; acts come before contacts before words; hostile and friendly words in balance are 0.
    """
    return (
        claims.with_columns(weight=_weight())
        .group_by("article", "issue", maintain_order=True)
        .agg(
            level=_status(),
            claims=pl.len(),
            quote=pl.col("quote").sort_by(["weight", "sentence"], descending=[True, False]).first(),
        )
        .with_columns(label_of(pl.col("level")))
        .select("article", "issue", "level", "label", "claims", "quote")
        .sort("article", "issue")
    )


def _weight() -> pl.Expr:
    by_kind = pl.col("kind").cast(pl.String).replace_strict({"act": 3.0, "contact": 2.0, "word": 1.0}, default=0.0)
    is_fact = pl.col("mode").cast(pl.String).is_in(["asserted", "negated", "future"])
    return pl.when(pl.col("level").is_null() | (pl.col("level") == 0)).then(0.1).when(is_fact).then(by_kind).otherwise(by_kind / 3)


def _status() -> pl.Expr:
    strongest = pl.col("level").filter(pl.col("weight") == pl.col("weight").max())
    low, high = strongest.min(), strongest.max()
    balanced = (low < 0) & (high > 0) & (low == -high)
    return pl.when(balanced).then(0).when(low.abs() >= high.abs()).then(low).otherwise(high).cast(pl.Int8)

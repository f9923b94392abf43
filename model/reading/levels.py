"""An article's own status on each issue, out of its claims, as the labelling guide rules."""

from typing import Final

import polars as pl

from model.schema import label_of

STRENGTH: Final = {-3: 3, 3: 3, -2: 3, 1: 2, 2: 2, -1: 2, 0: 1}
"""What outweighs what: deeds and refusals before contacts and words, anything before a mention."""


def article_levels(claims: pl.DataFrame) -> pl.DataFrame:
    """One row per (article, issue): article, issue, level, label, claims (count), quote (of the claim that decided).

    Each claim counts with the level of its whole paragraph (`passage_level`; its own where that is null). The strongest
    kind of level decides, then the most confidence behind it; hostile and friendly words in balance are 0.
    """
    told = of_passages(claims)
    strongest = votes(told).filter(pl.col("strength") == pl.col("strength").max().over("article", "issue"))
    status = strongest.group_by("article", "issue").agg(_status())
    counted = (
        told.join(status, on=["article", "issue"], how="left")
        .group_by("article", "issue")
        .agg(pl.col("status").first().alias("level"), claims=pl.len(), quote=_quote())
    )
    return (
        counted.with_columns(label_of(pl.col("level")))
        .select("article", "issue", "level", "label", "claims", "quote")
        .sort("article", "issue")
    )


def of_passages(claims: pl.DataFrame) -> pl.DataFrame:
    """The claims with `of_passage`: the level with which each counts for its article."""
    passage = pl.coalesce("passage_level", "level") if "passage_level" in claims.columns else pl.col("level")
    return claims.with_columns(of_passage=passage.cast(pl.Int8))


def votes(told: pl.DataFrame) -> pl.DataFrame:
    """article, issue, of_passage, weight, votes (how many), strength: what speaks for each level (`of_passages`)."""
    return (
        told.drop_nulls("of_passage")
        .group_by("article", "issue", "of_passage")
        .agg(weight=pl.col("confidence").fill_null(0.5).sum(), votes=pl.len())
        .with_columns(strength=pl.col("of_passage").replace_strict(STRENGTH, return_dtype=pl.Int8))
    )


def _status() -> pl.Expr:
    """The level with the most weight; 0 where the two signs are within a fifth of each other and neither is a deed."""
    level, weight = pl.col("of_passage"), pl.col("weight")
    friendly, hostile = weight.filter(level > 0).sum(), weight.filter(level < 0).sum()
    words = (level.abs() < 3).all() & (level != -2).all()
    balanced = words & (friendly > 0) & (hostile > 0) & ((friendly - hostile).abs() <= 0.2 * (friendly + hostile))
    side = pl.when(friendly > hostile).then(1).when(hostile > friendly).then(-1).otherwise(0)
    of_side = level.sort_by([weight, level.abs()], descending=[True, True]).filter(
        level.sort_by([weight, level.abs()], descending=[True, True]).sign() == side
    )
    return pl.when(balanced | (side == 0)).then(0).otherwise(of_side.first()).cast(pl.Int8).alias("status")


def _quote() -> pl.Expr:
    """The quote nearest to the status, surest first, then first in the text."""
    distance = (pl.col("level") - pl.col("status")).abs()
    return (
        pl.col("quote")
        .sort_by([distance, pl.col("confidence"), pl.col("sentence")], descending=[False, True, False])
        .first()
    )

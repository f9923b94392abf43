"""The articles table: each with its own status on every issue that it claims something of."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.levels import article_levels
from model.schema import ARTICLE_HEADS
from model.standing.origins import owners

ARTICLE_ROWS: Final = pl.Schema(
    {
        "article": pl.String(),
        "date": pl.Date(),
        "title": pl.String(),
        "source": pl.String(),
        "owner": pl.String(),
        "source_side": pl.String(),  # not `side`: a filter asks for the side of who speaks
        "url": pl.String(),
        "issues": pl.List(pl.String()),  # in the dossier's order, like the levels
        "levels": pl.List(pl.Int8()),
        "claims": pl.UInt32(),  # as everywhere: a sentence on two issues is two
        "characters": pl.UInt32(),
        "origin": pl.String(),  # the first article of the same report: itself, if it is that or alone
        "siblings": pl.UInt32(),  # how many other articles are the same report
        "also": pl.List(pl.String()),  # which those are, the first LISTED, by day
        "unread": pl.Boolean(),
        "opening": pl.String(),  # the first words of one without a title, where they are looked up
    }
)
"""One row per article, newest first, undated last."""

OPENED: Final = 5_000
"""Of more articles without a title no text is read for a list: those of a store may be a million."""
OPENING: Final = 80
"""Characters of a text that stand for a title."""
_LOOKED_AT: Final = 1_000
"""Characters of a text in which these are."""
LISTED: Final = 20
"""More siblings than this are counted, not listed."""


def articles_of(
    articles: pl.DataFrame,
    claims: pl.DataFrame,
    dossier: Dossier,
    copies: pl.DataFrame | None = None,
    read: Collection[str] = (),
) -> pl.DataFrame:
    """ARTICLE_ROWS of ARTICLE_HEADS with their levels, those without a claim too; siblings by COPIES, among these.

    `read` are the ids of those that the user has read.
    """
    slugs = dossier.slugs
    places = pl.DataFrame({"issue": slugs, "place": range(len(slugs))}, schema={"issue": pl.String, "place": pl.UInt32})
    levels = (
        article_levels(claims)
        .join(places, on="issue", how="left")
        .sort("article", "place", "issue", nulls_last=True)
        .group_by("article", maintain_order=True)
        .agg(pl.col("issue").alias("issues"), pl.col("level").alias("levels"))
    )
    counts = claims.group_by("article").agg(pl.len().cast(pl.UInt32).alias("claims"))
    known = owners(articles["source"].unique(), dossier).select("source", "owner", "source_side")
    return (
        articles.select(ARTICLE_HEADS.names())
        .rename({"id": "article"})
        .join(levels, on="article", how="left")
        .join(counts, on="article", how="left")
        .join(known, on="source", how="left")
        .join(siblings(articles, copies), on="article", how="left")
        .with_columns(
            pl.col("issues", "levels", "also").fill_null([]),
            pl.col("claims", "siblings").fill_null(0),
            pl.coalesce("origin", "article").alias("origin"),
            unread=~pl.col("article").is_in(list(read)),
            opening=pl.lit(None),
        )
        .sort("date", "article", descending=[True, False], nulls_last=True)
        .select(pl.col(name).cast(kind) for name, kind in ARTICLE_ROWS.items())
    )


def siblings(articles: pl.DataFrame, copies: pl.DataFrame | None) -> pl.DataFrame:
    """Of those ARTICLE_HEADS that are a report with others here: article, origin, siblings (how many), also (which)."""
    if copies is None:
        return pl.DataFrame(schema={name: ARTICLE_ROWS[name] for name in ("article", "origin", "siblings", "also")})
    grouped = copies.lazy().filter(pl.col("siblings") > 0).select("article", "origin")
    here = articles.lazy().select(pl.col("id").alias("article"), "date").join(grouped, on="article")
    members = here.sort("date", "article", nulls_last=True).with_columns(pl.len().over("origin").alias("members"))
    listed = members.group_by("origin", maintain_order=True).head(LISTED + 1).select("origin", also="article")
    return (
        members.join(listed, on="origin", maintain_order="left_right")
        .filter(pl.col("also") != pl.col("article"))
        .group_by("article", "origin", (pl.col("members") - 1).alias("siblings"), maintain_order=True)
        .agg(pl.col("also").head(LISTED))
        .collect()
    )


def with_openings(rows: pl.DataFrame, texts_of: Callable[[Collection[str]], Mapping[str, str]]) -> pl.DataFrame:
    """ARTICLE_ROWS with the first words of those without a title, by which they can be told apart."""
    untitled = rows.filter(pl.col("title").fill_null("") == "")["article"]
    if untitled.is_empty() or untitled.len() > OPENED:
        return rows
    found = {ident: words for ident, text in texts_of(untitled.to_list()).items() if (words := opening_of(text))}
    return rows.with_columns(opening=pl.col("article").replace_strict(found, default=None, return_dtype=pl.String))


def opening_of(text: str) -> str:
    """The first words of a text in one line, with an ellipsis where it goes on."""
    words = " ".join(text[:_LOOKED_AT].split())
    return words if len(words) <= OPENING else words[:OPENING].rpartition(" ")[0].rstrip(",;:–—") + " …"

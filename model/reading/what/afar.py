"""Afar: what a long text on other matters says far from where it names the other side.

A speech on the budget that names China once speaks of climate and trade in every paragraph; only what stands near that
word is likely to be between the two.
"""

from typing import Final

import numpy as np
import polars as pl

from model.dossier import Dossier
from model.reading.text.runs import Flags, marked
from model.reading.what.hits import Lexicon
from model.reading.what.others import sides_in_titles
from model.wordings import names_of_people

NEAR: Final = 3
"""Passages on either side of one that names the other side, which may still be about it."""
SELDOM: Final = 0.1
"""A text that names the other side in this share of its passages is about it as a whole."""
LONG: Final = 10
"""Passages of a text that may have several matters."""


def are_afar(
    articles: pl.DataFrame,
    said: pl.DataFrame,
    found: pl.DataFrame,
    known: Lexicon,
    dossier: Dossier,
    homes: pl.DataFrame,
) -> Flags:
    """Which sentences (of `said`, whose passages `unit` numbers) stand far from the other side, in a long article that
    names it in few of its passages and not in its title.

    The other side is that of which the article's source is not (`homes`: source, home); of a source without a side
    that which is named less.
    """
    nothing = np.zeros(said.height, bool)
    if len(dossier.sides) < 2:
        return nothing
    passages = _passages(said, found, dossier)
    seldom = _seldom(articles, passages, known, dossier, homes)
    if seldom.is_empty():
        return nothing
    named = passages.drop("article").join(
        said.select("row", "article", "unit", "text"), on="unit", maintain_order="right"
    )
    asked = named.join(seldom, on="article", maintain_order="left")
    is_other = [(pl.col("host") != side.code) & pl.col(side.code) for side in dossier.sides]
    unit = pl.col("unit").cast(pl.Int64)
    placed = asked.with_columns(at=pl.when(pl.any_horizontal(*is_other, _names_people("text", dossier))).then(unit))
    last, following = pl.col("at").forward_fill().over("article"), pl.col("at").backward_fill().over("article")
    gap = pl.min_horizontal(unit - last, following - unit)
    return marked(placed.filter(gap.fill_null(NEAR + 1) > NEAR)["row"].to_numpy(), said.height)


def _names_people(text: str, dossier: Dossier) -> pl.Expr:
    """Whether a text names people of another side than its `host`."""
    people = {side.code: pl.Series(names_of_people(dossier, side.code), dtype=pl.String) for side in dossier.sides}
    return pl.any_horizontal(
        (pl.col("host") != code) & pl.col(text).str.contains_any(names.implode()) for code, names in people.items()
    )


def _passages(said: pl.DataFrame, found: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """article, unit, and by each side's code whether the passage names it."""
    named = found.filter(pl.col("type") == "side").select("row", side=pl.col("payload").cast(pl.String))
    named = named.with_columns(said["unit"].gather(named["row"]))
    passages = said.select("article", "unit").unique("unit", keep="first", maintain_order=True)
    return passages.with_columns(
        pl.col("unit").is_in(named.filter(pl.col("side") == side.code)["unit"].implode()).alias(side.code)
        for side in dossier.sides
    )


def _seldom(
    articles: pl.DataFrame, passages: pl.DataFrame, known: Lexicon, dossier: Dossier, homes: pl.DataFrame
) -> pl.DataFrame:
    """article, host: long ones that name the other side in few of their passages, and the side whose the text is."""
    codes = [side.code for side in dossier.sides]
    most = pl.max_horizontal(codes)
    named_most = pl.coalesce(pl.when(pl.col(code) == most).then(pl.lit(code)) for code in codes)
    others = pl.max_horizontal(pl.when(pl.col("host") != code).then(code) for code in codes)
    shares = passages.group_by("article", maintain_order=True).agg(pl.col(codes).mean(), size=pl.len())
    titled = articles.select(pl.col("title").fill_null(""), "source", article="id")
    long = (
        shares.filter(pl.col("size") >= LONG)
        .join(titled, on="article")
        .join(homes.filter(pl.col("home").is_in(codes)).rename({"home": "host"}), on="source", how="left")
    )
    few = long.with_columns(pl.coalesce("host", named_most)).filter(others < SELDOM, ~_names_people("title", dossier))
    in_titles = sides_in_titles(few, known).join(few.select("article", "host"), on="article")
    about = in_titles.filter(pl.col("side") != pl.col("host"))
    return few.select("article", "host").join(about, on="article", how="anti")

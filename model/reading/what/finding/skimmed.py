"""Skimmed: a long text on other matters is read where it names the other side, and near that.

A speech on the budget that names China once speaks of climate and trade in every paragraph; only what stands near that
word is likely to be between the two. All the rest is passed over before it is searched, as a reader would skim it.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl

from model.dossier import Dossier, Side
from model.dossier.words import names_of_people
from model.reading.text.phrases import any_of
from model.reading.text.quick import of_those
from model.reading.text.runs import Flags, marked
from model.words.wordings import expanded

NEAR: Final = 3
"""Passages on either side of one that names the other side, which may still be about it."""
BESIDE: Final = 1
"""As many of a text that names the other side seldom, and not in its first passage: it goes on with its own matter."""
SELDOM: Final = 0.1
"""A text that names the other side in this share of its passages may be about it anywhere."""
OFTEN: Final = 1 / 3
"""One that names it in this share is about it as a whole."""
LONG: Final = 10
"""Passages of a text that may have several matters."""

ABOUT: Final = pl.Schema(
    {"host": pl.String(), "is_other": pl.Boolean(), "is_led": pl.Boolean(), "is_far": pl.Boolean()}
)
"""Of a sentence of a long text on other matters: the side whose the text is, whether it names the other, whether the
first passage does, and whether it stands more than NEAR passages from any that does; of another text they are null."""


class Skimmed(NamedTuple):
    """Which sentences are read, and how near the other side each stands."""

    is_read: Flags
    about: pl.DataFrame
    """ABOUT, of all sentences"""

    def of_read(self) -> pl.DataFrame:
        """ABOUT of those that are read."""
        return self.about.filter(pl.Series(self.is_read))


def skimmed(articles: pl.DataFrame, said: pl.DataFrame, dossier: Dossier, homes: pl.DataFrame) -> Skimmed:
    """Which sentences (article, text, unit: the number of their passage) are read: of a long text on other matters
    those near the other side, or beside an issue whose name tells of both; of others all.

    The other side is that of which the article's source is not (`homes`: source, home); of a source without a side
    that which is named less.
    """
    sizes = said.group_by("article").agg(pl.col("unit").n_unique())
    long = sizes.filter(pl.col("unit") >= LONG).select("article")
    if long.is_empty() or len(dossier.sides) < 2:
        return Skimmed(np.ones(said.height, bool), pl.DataFrame(schema=ABOUT).clear(said.height))
    texts = said.with_row_index("row").join(long, on="article", how="semi", maintain_order="left")
    told = {side.code: _tell_of(side, texts["text"], dossier) for side in dossier.sides}
    named = texts.select("row", "article", "unit", "text", **told)
    hosted = named.join(_on_others(articles, named, dossier, homes), on="article", maintain_order="left")
    unnamed = (pl.col(side.code) & (pl.col("host") != side.code) for side in dossier.sides)
    is_led = pl.col("is_other").filter(pl.col("unit") == pl.col("unit").first()).any().over("article")
    asked = hosted.with_columns(is_other=pl.any_horizontal(unnamed)).with_columns(
        is_led=is_led, off=_passages_off("is_other")
    )
    far = asked.filter(pl.col("is_seldom") & (pl.col("off") > pl.when("is_led").then(NEAR).otherwise(BESIDE)))
    skipped = far.with_columns(_is_of_both(dossier)).filter(_passages_off("is_of_both") > BESIDE)["row"]
    about = asked.select("row", "host", "is_other", "is_led", is_far=pl.col("off") > NEAR)
    rows = said.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"))
    of_all = rows.join(about, on="row", how="left", maintain_order="left").select(ABOUT.names())
    return Skimmed(~marked(skipped.to_numpy(), said.height), of_all)


def _passages_off(flag: str) -> pl.Expr:
    """How many passages each sentence stands from the nearest of its article that has this flag."""
    unit = pl.col("unit").cast(pl.Int64)
    at = pl.when(flag).then(unit)
    last, following = at.forward_fill().over("article"), at.backward_fill().over("article")
    return pl.min_horizontal(unit - last, following - unit).fill_null(NEAR + 1)


def _is_of_both(dossier: Dossier) -> pl.Expr:
    """`is_of_both`: whether a sentence has an issue whose name tells of both sides, or a place of one."""
    names = [way for issue in dossier.issues for way in (issue.terms if issue.is_between else issue.places)]
    return pl.col("text").str.contains(any_of(names)).alias("is_of_both")


def _tell_of(side: Side, texts: pl.Series, dossier: Dossier) -> pl.Series:
    """Which texts name a side, one of its people, what is its alone, or its places and firms."""
    names = any_of((*side.terms, *side.signs, *side.hints, *names_of_people(dossier, side.code)))
    decoys = [way for phrase in side.exclusions for way in expanded(phrase)]
    kept = pl.col("text").str.replace_many(decoys, [";"]) if decoys else pl.col("text")
    return of_those(texts, texts.str.contains(names), kept.str.contains(names))


def _on_others(articles: pl.DataFrame, named: pl.DataFrame, dossier: Dossier, homes: pl.DataFrame) -> pl.DataFrame:
    """article, host, is_seldom: those that do not name the other side in their title, the side whose the text is, and
    whether few of its passages name the other.
    """
    codes = [side.code for side in dossier.sides]
    most = pl.max_horizontal(codes)
    named_most = pl.coalesce(pl.when(pl.col(code) == most).then(pl.lit(code)) for code in codes)
    others = pl.max_horizontal(pl.when(pl.col("host") != code).then(code) for code in codes)
    passages = named.group_by("article", "unit", maintain_order=True).agg(pl.col(codes).any())
    shares = passages.group_by("article", maintain_order=True).agg(pl.col(codes).mean())
    titles = articles.select("source", pl.col("title").fill_null(""), article="id").join(shares, on="article")
    hosts = homes.filter(pl.col("home").is_in(codes)).rename({"home": "host"})
    hosted = titles.join(hosts, on="source", how="left").with_columns(pl.coalesce("host", named_most))
    headed = [_tell_of(side, hosted["title"], dossier) for side in dossier.sides]
    is_headed = pl.any_horizontal((pl.col("host") != code) & told for code, told in zip(codes, headed, strict=True))
    return hosted.filter(others < OFTEN, ~is_headed).select("article", "host", is_seldom=others < SELDOM)

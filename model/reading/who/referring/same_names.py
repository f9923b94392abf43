"""Same names: last names of the dossier's that are somebody else's in their article (`Jane Miller, who farms, …`)."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.strangers import LAST_WORD
from model.reading.who.names.tenures import COURTESY, as_stranger
from model.reading.who.referring.newcomers import leads_private_life, newcomers

_BARE: Final = r"^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?[A-Z][^\s.,]*$"
"""A last name without an office."""


def of_same_name(held: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`held` (row, article, phrase, name, kind, apposition), where a last name is not the dossier's person's.

    It is who bears it where its article (`rows`: row, article, text) has it first, if that is a newcomer of whom is
    told who it is, or something where the dossier's person is never named wholly; and a stranger behind whom a private
    life is told (`Ms. Miller, a grower in Iowa`).
    """
    is_bare = (pl.col("kind") == "short") & pl.col("phrase").str.contains(_BARE)
    last = pl.col("phrase").str.extract(LAST_WORD)
    asked = held.filter(is_bare).select("row", "article", word=last)
    if asked.is_empty():
        return held
    placed = held.join(_bearers(asked, rows, names), on="row", how="left", maintain_order="left")
    is_private = is_bare & leads_private_life(pl.col("apposition"), pl.col("phrase").str.contains(COURTESY))
    name = pl.coalesce("bearer", pl.when(is_private).then(last).otherwise("name"))
    is_other = pl.col("bearer").is_not_null() | is_private
    kind = pl.when(is_other).then(as_stranger()).otherwise("kind")
    return placed.with_columns(name=name, kind=kind).drop("bearer")


def _bearers(asked: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, bearer: of those asked (row, article, word) whom a newcomer is, with whom the word comes first."""
    words = asked.select("article", "word").unique()
    near = rows.join(words.select("article").unique(), on="article", how="semi").select("row", "article", "text")
    near = near.filter(pl.col("text").str.contains_any(words["word"].unique().to_list()))
    having = near.join(words, on="article").filter(pl.col("text").str.contains(pl.col("word"), literal=True))
    first = having.sort("row").unique(["article", "word"], keep="first", maintain_order=True)
    found = newcomers(first.unique("row", keep="first", maintain_order=True), names)
    borne = found.with_columns(word=pl.col("speaker").str.extract(LAST_WORD))
    borne = borne.join(first.select("row", "word"), on=["row", "word"], how="semi")
    alone = borne.join(_wholly_named(having, names), on=["article", "word"], how="anti")
    borne = pl.concat([borne.filter("is_told"), alone.filter(~pl.col("is_told"))])
    known = asked.join(borne.select("article", "word", bearer="speaker", at="row"), on=["article", "word"])
    return known.filter(pl.col("at") <= pl.col("row")).select("row", "bearer")


def _wholly_named(having: pl.DataFrame, names: Names) -> pl.DataFrame:
    """article, word: of last names in texts (article, text, word) those of people who are named wholly, too."""
    lower = having.with_columns(pl.col("text").str.to_lowercase(), short=pl.col("word").str.to_lowercase())
    fulls = names.shorts.join(names.fulls, on="name").select("short", "full").unique()
    met = lower.join(fulls, on="short").filter(pl.col("text").str.contains(pl.col("full"), literal=True))
    return met.select("article", "word").unique()

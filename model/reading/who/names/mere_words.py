"""Mere words: a word with a capital that begins a sentence is nobody (`Building on it, …`, `Evidence shows …`)."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.who.names.strangers import BORNE_HE, NO_GIVEN_NAME
from model.words.english import english

_ONE: Final = r"^[A-Z][a-z]+$"
_SMALL: Final = quick(r"\b[a-z]+\b")
_BORNE: Final = quick(r"\b[A-Z][A-Za-z0-9’'-]*\.? [A-Z][a-z]+\b")


def without_mere_words(found: pl.DataFrame, named: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """ATTRIBUTIONS without those whose name (`named`: NAMED) is one word that nobody is called by.

    It is a particle, or its article (`rows`: row, article, text) has it in small letters, too, and nowhere behind a
    given name.
    """
    is_word = (pl.col("kind") == "stranger") & pl.col("name").str.contains(_ONE)
    is_word &= ~pl.col("phrase").str.contains(BORNE_HE)
    lone = named.filter(is_word).select("phrase", "is_subject", word=pl.col("name").str.to_lowercase())
    asked = found.select("row", "place", "phrase", "is_subject").join(lone, on=["phrase", "is_subject"])
    if asked.is_empty():
        return found
    placed = asked.join(rows.select("row", "article"), on="row")
    wanted = placed["word"].unique().to_list()
    near = rows.join(placed.select("article").unique(), on="article", how="semi")
    near = near.filter(pl.col("text").str.contains_any(wanted, ascii_case_insensitive=True))
    small = near.select("article", word=pl.col("text").str.extract_all(_SMALL)).explode("word")
    borne = near.select("article", word=pl.col("text").str.extract_all(_BORNE)).explode("word")
    before, last = (pl.col("word").str.extract(part) for part in (r"^(\S+) ", r"(\S+)$"))
    given = borne.filter(~before.str.contains(NO_GIVEN_NAME)).with_columns(last.str.to_lowercase())
    written = small.filter(pl.col("word").is_in(wanted)).unique().join(given, on=["article", "word"], how="anti")
    of_article = placed.join(written, on=["article", "word"], how="semi")
    mere = pl.concat([of_article, placed.filter(pl.col("word").is_in(english().particles))])
    return found.join(mere, on=["row", "place"], how="anti", maintain_order="left")

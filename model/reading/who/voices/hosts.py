"""Hosts: who speaks for a government in its own briefings and statements, though no dossier knows them."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.voices.introductions import is_foreign
from model.reading.who.voices.turns import ADDRESSED
from model.reading.who.voices.voices import STATEMENT, without_occasion

_BRIEFING: Final = r"(?i)\b(?:briefing|gaggle|(?:press|conference) call|(?:regular|weekly) press conference)\b"
"""A title of a transcript in which a government answers the press: others are there as guests, and are told."""
_GUEST: Final = (
    r"\b(?:Prime Minister|President (?:[A-Za-zÀ-ÿ.-]+ ){1,3}of|Chancellor|King|Queen|Pope|H\.E\.|His|Her|Excellency|"
    r"Majesty|Highness|Crown|Secretary[ -]General|Premier|Governor|Mayor|Senator|CEO)\b"
)
_STAFF: Final = 2


def with_hosts(told: pl.DataFrame, titles: pl.DataFrame | None, names: Names) -> pl.DataFrame:
    """`told` (article, source, turn_speaker, is_reporter, speaker, side, rank, …), where those without a side have the
    one whose own source it is: of a briefing who is addressed on a label (`MS. DOE:`), of a statement whom its title
    has for the speaker.
    """
    open_ones = told.filter(pl.col("side").is_null() & pl.col("speaker").is_not_null() & ~pl.col("is_reporter"))
    if titles is None or open_ones.is_empty():
        return told
    homes = names.homes(open_ones["source"]).filter(pl.col("home").is_in(list(names.terms_of)))
    of_sides = open_ones.select("article", "source").unique().join(homes, on="source")
    if of_sides.is_empty():
        return told
    text, stated = pl.col("text"), without_occasion(pl.col("text").str.extract(STATEMENT))
    stated = pl.when(~stated.str.contains(_GUEST) & ~is_foreign(stated, names)).then(stated)
    briefs = text.str.contains(_BRIEFING) & ~text.str.contains(_GUEST)
    kinds = of_sides.join(titles, on="article").with_columns(stated=stated, briefs=briefs)
    hosted = kinds.filter(pl.col("briefs") | pl.col("stated").is_not_null())
    hosted = hosted.unique("article", keep="first", maintain_order=True)
    joined = told.join(
        hosted.select("article", "home", "stated", "briefs"), on="article", how="left", maintain_order="left"
    )
    last = pl.col("speaker").str.extract(r"(\S+)$")
    is_stated = pl.col("stated").str.contains(last, literal=True)
    is_addressed = pl.col("briefs") & pl.col("turn_speaker").str.to_titlecase().str.contains(ADDRESSED)
    is_host = pl.col("home").is_not_null() & (is_stated | is_addressed)
    is_asked = pl.col("side").is_null() & ~pl.col("is_reporter") & is_host.fill_null(value=False)
    is_stranger = is_asked & ~pl.col("speaker").is_in(names.known_names.implode())
    side = pl.when(is_stranger).then("home").otherwise("side").alias("side")
    rank = pl.when(is_stranger).then(pl.lit(_STAFF, pl.UInt8)).otherwise("rank").alias("rank")
    return joined.with_columns(side, rank).select(told.columns)

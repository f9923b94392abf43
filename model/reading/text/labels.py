"""Where the own words of a sentence begin, behind a transcript's label (`MR. PRICE: They were lifted.`)."""

from typing import Final

import polars as pl

from model.reading.text.phrases import plain_name

PARTED: Final = "; "
"""How a label's colon ends in plain text."""

OWN_WORDS: Final = (
    pl.col("text")
    .str.strip_prefix(pl.col("turn_speaker").fill_null(""))
    .str.replace(r"^\s*[.:：*_]*\s*", "")
    .alias("own")
)
"""The text of a sentence without the label that it begins with."""


def rows_above(said: pl.DataFrame) -> pl.Series:
    """For each sentence (text, turn_speaker) the nearest one above that is more than a label (`Mr. DOE.`); null for the
    first.
    """
    row = pl.int_range(pl.len(), dtype=pl.UInt32)
    is_more = OWN_WORDS.str.len_bytes() > 0
    return said.select(above=pl.when(is_more).then(row).forward_fill().shift(1)).to_series()


def with_heads(said: pl.DataFrame) -> pl.DataFrame:
    """Sentences (plain, turn_speaker) with `head`: how many bytes of each are the label that it begins with."""
    labels = said.select("turn_speaker").drop_nulls().unique().with_columns(label=plain_name(pl.col("turn_speaker")))
    text, label = pl.col("plain"), pl.col("label")
    is_parted = text.str.starts_with(label + PARTED)
    length = label.str.len_bytes() - 1 + pl.when(is_parted).then(len(PARTED)).otherwise(0)
    head = pl.when(text.str.starts_with(label)).then(length).fill_null(0).cast(pl.UInt32).alias("head")
    told = said.join(labels, on="turn_speaker", how="left", maintain_order="left")
    return told.with_columns(head).drop("label")

"""Where the own words of a sentence begin, behind a transcript's label (`MR. PRICE: They were lifted.`)."""

from typing import Final

import polars as pl

from model.reading.text.phrases import plain

PARTED: Final = "; "
"""How a label's colon ends in plain text."""

OWN_WORDS: Final = (
    pl.col("text")
    .str.strip_prefix(pl.col("turn_speaker").fill_null(""))
    .str.replace(r"^\s*[.:：*_]*\s*", "")
    .alias("own")
)
"""The text of a sentence without the label that it begins with."""


def heads(said: pl.DataFrame) -> pl.Series:
    """`head`: how many bytes of each sentence (plain, turn_speaker) are the label that it begins with; mostly none."""
    labels = said.select("turn_speaker").drop_nulls().unique().with_columns(label=plain(pl.col("turn_speaker")))
    if labels.is_empty():
        return pl.repeat(0, said.height, dtype=pl.UInt32, eager=True).alias("head")
    text, label = pl.col("plain"), pl.col("label")
    is_parted = text.str.starts_with(label + PARTED)
    length = label.str.len_bytes() - 1 + pl.when(is_parted).then(len(PARTED)).otherwise(0)
    head = pl.when(text.str.starts_with(label)).then(length).fill_null(0).cast(pl.UInt32).alias("head")
    told = said.select("plain", "turn_speaker").join(labels, on="turn_speaker", how="left", maintain_order="left")
    return told.select(head).to_series()

"""Readable features of what a passage says on an issue: cues with their modes, words near and far, who speaks."""

from typing import Final

import polars as pl

NEAR: Final = 48
"""Characters on either side of an issue's wording that count as near it."""


def tokens(said: pl.DataFrame, words: int = 3) -> pl.DataFrame:
    """Words and word pairs (and triples) of sentences with their place: row, start, end, gram."""
    single = (
        said.select("row", gram=pl.col("plain").str.strip_chars(" ").str.to_lowercase().str.split(" "))
        .explode("gram")
        .with_columns(size=pl.col("gram").str.len_bytes().cast(pl.Int64) + 1)
        .with_columns(start=pl.col("size").cum_sum().over("row") - pl.col("size"))
    )
    frames = [single.select("row", "start", "gram", end=pl.col("start") + pl.col("size"))]
    for width in range(2, words + 1):
        parts = [pl.col("gram").shift(-k) for k in range(width)]
        last = pl.col("row").shift(1 - width) == pl.col("row")
        frames.append(
            single.with_columns(gram=pl.concat_str(parts, separator=" "), end=pl.col("start").shift(1 - width) + pl.col("size").shift(1 - width))
            .filter(last.fill_null(False))
            .select("row", "start", "gram", "end")
        )
    return pl.concat(frames)

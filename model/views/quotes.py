"""The quotes that explain the board: of each issue those that analysts pinned, that decide, and each side's latest."""

from typing import Final

import polars as pl

from model.schema import CLAIM_KEY, CLAIMS
from model.standing.judgements import IS_KEPT, JUDGED

QUOTES: Final = pl.Schema({"row": pl.String(), **CLAIMS, **JUDGED})
"""Claims with JUDGED, the most telling first; `row` names the issue whose row of the board they explain."""

IS_LEVELLED: Final = pl.col("side").is_not_null() & pl.col("level").is_not_null() & pl.col("date").is_not_null()


SAME_WORDS: Final = pl.col("quote").str.strip_chars().str.replace_all(r"\s+", " ").alias("same_words")
"""What a copy says again is the same evidence, and told once."""


def quotes_of(board: pl.DataFrame, judged: pl.DataFrame) -> pl.DataFrame:
    """QUOTES of a BOARD out of judged CLAIMS."""
    known = judged.lazy().select(*CLAIM_KEY, "date", "side", "level", "judged", "is_pinned").with_row_index("at")
    kept = known.filter(IS_KEPT).with_columns(pl.col("issue").alias("row"))
    pinned = kept.filter("is_pinned").sort("date", "article")
    places = pl.concat([each.select("row", "at") for each in (pinned, _deciding(board, kept), _latest_of_sides(kept))])
    told = places.collect()
    return (
        told.select("row")
        .hstack(judged[told["at"]].select(QUOTES.names()[1:]))
        .unique(["row", "article", "sentence"], keep="first", maintain_order=True)
        .unique(["row", SAME_WORDS], keep="first", maintain_order=True)
    )


def _deciding(board: pl.DataFrame, kept: pl.LazyFrame) -> pl.LazyFrame:
    keys = board.select(pl.col("issue").alias("row"), "deciding").explode("deciding").drop_nulls().unnest("deciding")
    return keys.lazy().join(kept.drop("row"), on=list(CLAIM_KEY), maintain_order="left")


def _latest_of_sides(kept: pl.LazyFrame) -> pl.LazyFrame:
    """The newest claim of each side on each issue, the newer first."""
    return (
        kept.filter(IS_LEVELLED)
        .filter(pl.col("date") == pl.col("date").max().over("issue", "side"))  # so that few are left to sort
        .sort("date", *CLAIM_KEY, descending=[True, False, False, False])
        .unique(["issue", "side"], keep="first", maintain_order=True)
    )

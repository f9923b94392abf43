"""The former and the latter: which of the two whom a sentence just named speaks."""

from typing import Final

import polars as pl

from model.reading.who.names.names import Names
from model.reading.who.names.roles import holds
from model.reading.who.saying.speaker_phrases import OF_TWO

_TWO: Final = 2
_NEAR: Final = 3
"""So many sentences before it the two may stand; between them only what the other says."""


def of_two(referring: pl.DataFrame, rows: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, speaker, side, rank of `the former` and `the latter` (row, article, phrase), by the nearest sentence before
    them (`rows`: row, article, text) that names two.
    """
    which = pl.col("phrase").str.extract(OF_TWO).alias("which")
    asked = referring.select("row", "article", which).drop_nulls("which")
    empty = pl.DataFrame(schema={"row": pl.UInt32, "speaker": pl.String, "side": pl.String, "rank": pl.UInt8})
    if asked.is_empty():
        return empty
    backs = pl.concat_list(pl.col("row").cast(pl.Int64) - back for back in range(1, _NEAR + 1))
    near = (
        asked.with_columns(before=backs).explode("before").with_columns(pl.col("before").cast(pl.UInt32, strict=False))
    )
    texts = rows.select("article", "text", "date", before="row")
    found = near.join(texts, on=["before", "article"]).filter(~pl.col("text").str.contains(r"^The (?:former|latter)\b"))
    named = names.all_in(found.select(phrase="text", is_subject=pl.lit(value=True)).unique())
    held = _in_office(found.join(named, left_on="text", right_on="phrase"), names)
    is_office = pl.col("kind") == "office"
    is_place = pl.col("speaker").is_in(names.governments["speaker"].implode()) | ~pl.col("speaker").str.contains(" ")
    ways = (held.filter(~is_office), held.filter(is_office & ~is_place), held)
    pairs = [_pairs(way).with_columns(way=pl.lit(nth)) for nth, way in enumerate(ways)]
    told = pl.concat(pairs).sort("row", -pl.col("before").cast(pl.Int64), "way")
    first = told.unique("row", keep="first", maintain_order=True)
    return first.select("row", "speaker", "side", "rank").cast(empty.schema)


def _in_office(held: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`held` (row, before, place, date, speaker, …) with one at each place: of namesakes who is in office."""
    keys = ["row", "before", "place"]
    in_office = held.join(names.tenures, left_on="speaker", right_on="name").filter(holds())
    best = in_office.group_by(*keys, "speaker").agg(standing=pl.col("rank_right").max())
    ranked = held.join(best, on=[*keys, "speaker"], how="left")
    ordered = ranked.sort(*keys, pl.col("standing").fill_null(0).cast(pl.Int16).neg(), "speaker")
    return ordered.unique(keys, keep="first", maintain_order=True)


def _pairs(held: pl.DataFrame) -> pl.DataFrame:
    """Of `held` (row, before, place, which, …) the one who is meant, where there are two."""
    two = held.filter(pl.len().over("row", "before") == _TWO).sort("row", "before", "place")
    nth = pl.int_range(pl.len()).over("row", "before")
    return two.filter(nth == pl.when(pl.col("which") == "former").then(0).otherwise(1))

"""Weights over features: shipped as data, fitted by benchmarks/fit_weights.py, applied by joins and sums."""

from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import polars as pl

from model.reading.features import NEAR, Parts, few_features

LEVEL_COLUMNS: Final = tuple(f"level {level}" for level in range(-3, 4))
"""The columns of log odds, one per level."""

WEIGHTS: Final = pl.Schema({"feature": pl.String, "named": pl.Float32} | dict.fromkeys(LEVEL_COLUMNS, pl.Float32))
"""`named`: log odds that a text says something about the issue and does not only name it in passing."""

BASE: Final = "always"
"""The feature that every unit has: the intercept."""

COLUMNS: Final = ("named", *LEVEL_COLUMNS)

SCALE: Final = 10_000
"""Weights are summed in whole parts of one: sums of floats differ with the order of a join, and so would readings."""

WORDED: Final = r"^(?:(?P<issue>[a-z-]+): )?(?P<family>word|near) (?P<gram>.+)$"
"""Features that are about a word."""


@cache
def load_weights(name: str) -> pl.DataFrame:
    """The WEIGHTS of that name; empty where none are shipped."""
    file = files("seeds").joinpath("weights", f"{name}.parquet")
    if not file.is_file():
        return pl.DataFrame(schema=WEIGHTS)
    with file.open("rb") as stream:
        return pl.read_parquet(stream)


class Tables(NamedTuple):
    """Weights laid out for joining: words by their number, the rest by its wording."""

    words: pl.DataFrame
    """gram, word (its number)"""
    anywhere: pl.DataFrame
    """word, then the weights"""
    near: pl.DataFrame
    of_issue: pl.DataFrame
    """issue, word, then the weights"""
    rest: pl.DataFrame
    """feature, then the weights"""


def tables(weights: pl.DataFrame) -> Tables:
    """WEIGHTS as Tables; whole ten-thousandths, so that sums are exact in whatever order they are made."""
    whole = weights.with_columns((pl.col(COLUMNS) * SCALE).round().cast(pl.Int32))
    parts = whole.with_columns(pl.col("feature").str.extract_groups(WORDED)).unnest("feature")
    words = parts.select("gram").drop_nulls().unique().sort("gram").with_row_index("word")
    worded = parts.join(words, on="gram")
    columns = ["word", *COLUMNS]
    return Tables(
        words.select("gram", "word"),
        worded.filter(pl.col("issue").is_null() & (pl.col("family") == "word")).select(columns),
        worded.filter(pl.col("issue").is_null() & (pl.col("family") == "near")).select(columns),
        worded.filter(pl.col("issue").is_not_null()).select("issue", *columns),
        whole.filter(~pl.col("feature").str.contains(WORDED)),
    )


def summed(parts: Parts, words: pl.DataFrame, known: Tables) -> pl.DataFrame:
    """unit, issue and the sums of all weights: the same as of spelled-out features, without spelling out the words.

    `words` are row, start, end, word: the known words of the sentences.
    """
    unit = parts.said.select("row", "unit")
    named = parts.named.join(unit, on="row").select("row", "unit", "issue", "start", "end")
    asked = named.select("unit", "issue").unique(maintain_order=True).with_row_index("case")
    units = asked.select("unit").unique()
    placed = words.join(unit.join(units, on="unit", how="semi"), on="row")
    said = placed.select("unit", "word").unique()
    few = weighed(few_features(parts), known.rest).join(asked, on=["unit", "issue"])
    sums = [
        asked.select("case", "unit").join(_sums(said.join(known.anywhere, on="word"), "unit"), on="unit"),
        _sums(_close(placed, named.join(asked, on=["unit", "issue"])).join(known.near, on="word"), "case"),
        _sums(said.join(asked, on="unit").join(known.of_issue, on=["issue", "word"]), "case"),
        _sums(few, "case"),
    ]
    total = _sums(pl.concat([part.select("case", *COLUMNS) for part in sums]), "case")
    return asked.join(total, on="case").select("unit", "issue", pl.col(COLUMNS) / SCALE)


def _close(placed: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """case, word: the words near a term of the issue, each once."""
    low, high = pl.col("start").cast(pl.Int32) - NEAR, pl.col("end").cast(pl.Int32) + NEAR
    span = named.select("row", "case", low=low, high=high).unique()
    within = (pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high"))
    return placed.join(span, on="row").filter(within).select("case", "word").unique()


def _sums(rows: pl.DataFrame, key: str) -> pl.DataFrame:
    return rows.group_by(key).agg(pl.col(COLUMNS).sum())


def decided(sums: pl.DataFrame) -> pl.DataFrame:
    """Per (unit, issue) of summed weights: `named` (0 to 1), `decided` (the level), `sure` (its sign's share)."""
    top = pl.max_horizontal(LEVEL_COLUMNS)
    raised = sums.with_columns((pl.col(column) - top).exp() for column in LEVEL_COLUMNS)
    total = pl.sum_horizontal(LEVEL_COLUMNS)
    shares = raised.with_columns(pl.col(column) / total for column in LEVEL_COLUMNS)
    return shares.select("unit", "issue", *_choice(), named=1 / (1 + (-pl.col("named")).exp())).sort("unit", "issue")


def spelled_sums(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The same sums out of spelled-out features: what fitting and explaining use."""
    return weighed(found, weights).group_by("unit", "issue").agg(pl.col(COLUMNS).cast(pl.Float64).sum())


def weighed(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The features of each (unit, issue) with their weights, the intercept among them."""
    always = found.select("unit", "issue").unique().with_columns(feature=pl.lit(BASE))
    return pl.concat([found, always]).join(weights, on="feature")


def _choice() -> list[pl.Expr]:
    """First the sign by its whole share, then the likeliest level of that sign."""
    groups = {-1: LEVEL_COLUMNS[:3], 0: LEVEL_COLUMNS[3:4], 1: LEVEL_COLUMNS[4:]}
    share = {sign: pl.sum_horizontal(columns) for sign, columns in groups.items()}
    best = pl.max_horizontal(*share.values())

    def likeliest(sign: int) -> pl.Expr:
        columns = groups[sign]
        first = LEVEL_COLUMNS.index(columns[0]) - 3
        return (pl.concat_list(columns).list.arg_max().cast(pl.Int8) + first).cast(pl.Int8)

    level = (
        pl.when(share[0] == best)
        .then(pl.lit(0, pl.Int8))
        .when(share[-1] == best)
        .then(likeliest(-1))
        .otherwise(likeliest(1))
    )
    return [level.alias("decided"), best.cast(pl.Float32).alias("sure")]

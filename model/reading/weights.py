"""Weights over features: shipped as data, fitted by benchmarks/fit_weights.py, applied by joins and sums."""

from functools import cache
from importlib.resources import files
from typing import Final

import polars as pl

LEVEL_COLUMNS: Final = tuple(f"level {level}" for level in range(-3, 4))
"""The columns of log odds, one per level."""

WEIGHTS: Final = pl.Schema({"feature": pl.String, "named": pl.Float32} | {column: pl.Float32 for column in LEVEL_COLUMNS})
"""`named`: log odds that a text says something about the issue and does not only name it in passing."""

BASE: Final = "always"
"""The feature that every unit has: the intercept."""

LEVELS: Final = list(range(-3, 4))

UNIT: Final = 1_000_000
"""Weights are summed as whole millionths: sums of floats differ with the order of a join, and so would readings."""


@cache
def load_weights(name: str) -> pl.DataFrame:
    """The WEIGHTS of that name; empty where none are shipped."""
    file = files("seeds").joinpath("weights", f"{name}.parquet")
    if not file.is_file():
        return pl.DataFrame(schema=WEIGHTS)
    with file.open("rb") as stream:
        return pl.read_parquet(stream)


def known_grams(weights: pl.DataFrame) -> pl.Series:
    """The words and pairs that any weight is about."""
    gram = pl.col("feature").str.extract(r"(?:^|: )(?:word|near) (.+)$")
    return weights.select(gram.alias("gram")).drop_nulls()["gram"].unique().sort()


def decided(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """Per (unit, issue): `named` (0 to 1), `decided` (the level), `sure` (0 to 1: the share of its sign)."""
    exact = (pl.col("named", *LEVEL_COLUMNS) * UNIT).round().cast(pl.Int64)
    summed = weighed(found, weights).group_by("unit", "issue").agg(exact.sum() / UNIT)
    top = pl.max_horizontal(LEVEL_COLUMNS)
    raised = summed.with_columns((pl.col(column) - top).exp() for column in LEVEL_COLUMNS)
    total = pl.sum_horizontal(LEVEL_COLUMNS)
    shares = raised.with_columns(pl.col(column) / total for column in LEVEL_COLUMNS)
    return shares.select("unit", "issue", *_choice(), named=1 / (1 + (-pl.col("named")).exp())).sort("unit", "issue")


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
        pl.when(share[0] == best).then(pl.lit(0, pl.Int8))
        .when(share[-1] == best).then(likeliest(-1))
        .otherwise(likeliest(1))
    )
    return [level.alias("decided"), best.cast(pl.Float32).alias("sure")]

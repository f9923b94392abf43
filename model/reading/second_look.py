"""The second look at a passage: what it says as a whole, weighed with what each of its sentences says.

The weights of words add up over a passage, so that one clear deed drowns in many words. This look sees how far the
sentences go to either side, what their cues tell of, and which issue it is; then it decides on the passage anew. Its
weights are fitted by benchmarks/fit_weights.py on passages of days that the first ones had not seen.
"""

from functools import cache
from importlib.resources import files
from typing import Final

import polars as pl

from model.reading.weights import BASE, COLUMNS, LEVEL_COLUMNS, SIGNS, decided, shares
from model.schema import Kind

LOOK_WEIGHTS: Final = pl.Schema({"feature": pl.String} | dict.fromkeys(LEVEL_COLUMNS, pl.Float64))
"""The weight of each feature for each level; `issue trade` and its like count once, all others by their size."""

MOST: Final = ("hostile", "neither", "friendly", "level -3", "level -2", "level 1", "level 3")
"""Of these the largest share that a sentence gives them."""
MEAN: Final = tuple(SIGNS)
"""Of these the share that the sentences give them on average."""
FEATURES: Final = (
    *(f"whole {column}" for column in COLUMNS),
    *(f"most {name}" for name in MOST),
    *(f"mean {name}" for name in MEAN),
    *("sentences", "highest cue", "lowest cue", "cues", "deeds"),
)
"""What is looked at."""


@cache
def load_look(name: str) -> pl.DataFrame:
    """The LOOK_WEIGHTS of that name; empty where none are shipped."""
    file = files("seeds").joinpath("weights", f"{name}-passages.parquet")
    if not file.is_file():
        return pl.DataFrame(schema=LOOK_WEIGHTS)
    with file.open("rb") as stream:
        return pl.read_parquet(stream)


def look(passages: pl.DataFrame, sentences: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """unit, issue and FEATURES of every row of `passages`.

    `passages` are sums (unit, issue, COLUMNS) of whole passages, `sentences` those of each of their sentences that
    names the issue, with the same `unit`; `governing` are the cues of those sentences: unit, issue, level, kind.
    """
    key = ["unit", "issue"]
    each = shares(sentences).sort(key)
    seen = each.group_by(key, maintain_order=True).agg(
        *(pl.col(name).max().alias(f"most {name}") for name in MOST),
        *(pl.col(name).mean().alias(f"mean {name}") for name in MEAN),
        sentences=pl.len(),
    )
    level = pl.col("level")
    cues = governing.group_by(key).agg(
        level.max().alias("highest cue"),
        level.min().alias("lowest cue"),
        level.count().alias("cues"),
        level.filter(pl.col("kind").cast(pl.String) == Kind.ACT.value).sum().alias("deeds"),
    )
    whole = passages.select(*key, *(pl.col(column).alias(f"whole {column}") for column in COLUMNS))
    both = whole.join(seen, on=key, how="left", maintain_order="left")
    told = both.join(cues, on=key, how="left", maintain_order="left")
    return told.select(*key, *(pl.col(name).cast(pl.Float64).fill_null(0.0) for name in FEATURES))


def looked(seen: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """What is decided (unit, issue, decided, sure, named) of what was seen; `named` as the whole passage has it."""
    of = {row["feature"]: row for row in weights.iter_rows(named=True)}
    of_issues = weights.filter(pl.col("feature").str.starts_with("issue "))
    biases = of_issues.with_columns(pl.col("feature").str.strip_prefix("issue ").alias("issue")).drop("feature")
    told = seen.with_columns(pl.col("issue").cast(pl.String).alias("slug")).join(
        biases.rename({"issue": "slug"}), on="slug", how="left", maintain_order="left"
    )
    levels = [
        pl.sum_horizontal(
            pl.lit(of[BASE][column]),
            pl.col(column).fill_null(0.0),
            *(pl.col(name) * of[name][column] for name in FEATURES if name in of),
        ).alias(column)
        for column in LEVEL_COLUMNS
    ]
    return decided(told.select("unit", "issue", pl.col("whole named").alias("named"), *levels))

"""The second look at a passage: what it says as a whole, weighed with what each of its sentences says.

The weights of words add up over a passage, so that one clear deed drowns in many words. This look sees how far the
sentences go to either side, what their cues tell of, and which issue it is; then it decides on the passage anew. Its
weights are fitted by benchmarks/fit_weights.py on passages of days that the first ones had not seen.
"""

from functools import cache
from typing import Final, NamedTuple

import polars as pl

from model.reading.weights import BASE, COLUMNS, LEVEL_COLUMNS, SIGNS, decided, shares, shipped
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
    return shipped(f"{name}-passages", LOOK_WEIGHTS)


class Seen(NamedTuple):
    """What is looked at: unit, issue and FEATURES."""

    passages: pl.DataFrame
    """By passage."""
    sentences: pl.DataFrame
    """By sentence: `unit` is its row."""


def seen(passages: pl.DataFrame, sentences: pl.DataFrame, governing: pl.DataFrame, unit: pl.Series) -> Seen:
    """What the second look sees of passages and of their sentences.

    `passages` and `sentences` are sums (unit, issue, COLUMNS; a sentence's `unit` is its row), `governing` is row,
    issue, level, kind of the cues that govern, `unit` the passage of each row. The only sentence that names an issue in
    its passage is told by all of that passage.
    """
    key = ["unit", "issue"]
    placed = sentences.with_columns(row="unit", unit=unit.gather(sentences["unit"]))
    cues = governing.select("row", "issue", "level", "kind", unit.gather(governing["row"]).alias("unit"))
    of_passages = look(passages, placed, cues)
    alone = placed.filter(pl.len().over(key) == 1).select(*key, "row")
    several = sentences.join(alone.select("issue", unit="row"), on=key, how="anti")
    of_several = look(several, several, cues.select("issue", "level", "kind", unit="row"))
    of_alone = of_passages.join(alone, on=key).drop("unit").rename({"row": "unit"})
    return Seen(of_passages, pl.concat([of_several, of_alone.select(of_several.columns)]))


def look(passages: pl.DataFrame, sentences: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """unit, issue and FEATURES of every row of `passages`.

    `passages` are sums (unit, issue, COLUMNS) of whole passages, `sentences` those of each of their sentences that
    names the issue, with the same `unit`; `governing` are the cues of those sentences: unit, issue, level, kind.
    """
    key = ["unit", "issue"]
    each = shares(sentences).sort(key)
    extremes = each.group_by(key, maintain_order=True).agg(
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
    both = whole.join(extremes, on=key, how="left", maintain_order="left")
    told = both.join(cues, on=key, how="left", maintain_order="left")
    return told.select(*key, *(pl.col(name).cast(pl.Float64).fill_null(0.0) for name in FEATURES))


def looked(shown: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """What is decided (unit, issue, decided, sure, named) of FEATURES; `named` as the first look has it."""
    of = {row["feature"]: row for row in weights.iter_rows(named=True)}
    of_issues = weights.filter(pl.col("feature").str.starts_with("issue "))
    biases = of_issues.with_columns(pl.col("feature").str.strip_prefix("issue ").alias("issue")).drop("feature")
    told = shown.with_columns(pl.col("issue").cast(pl.String).alias("slug")).join(
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


def spoken_for(shown: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """unit, issue, feature and what each adds to each level's log odds (LEVEL_COLUMNS): what explaining tells."""
    sizes = shown.unpivot(FEATURES, index=["unit", "issue"], variable_name="feature", value_name="size")
    of_issue = pl.format("issue {}", pl.col("issue").cast(pl.String)).alias("feature")
    every = pl.concat([sizes, shown.select("unit", "issue", of_issue, pl.lit(1.0).alias("size"))])
    return every.join(weights, on="feature").with_columns(pl.col(LEVEL_COLUMNS) * pl.col("size")).drop("size")

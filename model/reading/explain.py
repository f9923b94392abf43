"""Why a claim is what it is: the hits in its sentence, the rule, the mode, and the weights that decided."""

from typing import Final

import polars as pl

from model.reading.features import features, grams
from model.reading.reader import Reader, Reading
from model.reading.weights import BASE, LEVEL_COLUMNS, weighed

HEAVIEST: Final = 8
"""How many features of each claim are shown."""

WHY: Final = pl.Schema(
    {
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "issue": pl.String(),
        "level": pl.Int8(),
        "rule": pl.String(),
        "mode": pl.String(),
        "named_by": pl.List(pl.String),  # the wordings that name the issue
        "cues": pl.List(pl.String),  # every cue in the sentence, `id: wording (mode)`
        "weights": pl.List(pl.String),  # `wording +0.31`: for the level's sign against the rest, heaviest first
    }
)
"""One row per claim, in the claims' order."""


def explain(reader: Reader, articles: pl.DataFrame, claims: pl.DataFrame | None = None) -> pl.DataFrame:
    """WHY for every claim of some articles (ARTICLES); `claims`: what the reader made of them, if that is at hand."""
    made = reader.claims(articles) if claims is None else claims
    told = made.select("article", "sentence", "issue", "level", "rule", pl.col("mode").cast(pl.String))
    reading = reader.reading(articles)
    rows = reading.said.select("row", "article", "sentence")
    joined = told.join(rows, on=["article", "sentence"], how="left")
    named = reading.named.group_by("row", "issue").agg(named_by=pl.col("phrase").unique(maintain_order=True))
    mark = pl.concat_str("cue", pl.lit(": "), "phrase", pl.lit(" ("), pl.col("mode").cast(pl.String), pl.lit(")"))
    cued = reading.cued.sort("row", "start").group_by("row").agg(cues=mark.unique(maintain_order=True))
    return (
        joined.join(named, on=["row", "issue"], how="left")
        .join(cued, on="row", how="left")
        .join(_heaviest(reader, reading, joined), on=["row", "issue"], how="left")
        .sort("article", "sentence", "issue")
        .select(WHY.names())
        .cast(WHY)
    )


def _heaviest(reader: Reader, reading: Reading, claims: pl.DataFrame) -> pl.DataFrame:
    """row, issue, weights: the features of the sentence that speak most for or against the sign of its level."""
    words = grams(reading.said, reader.tables.words["gram"])
    found = weighed(features(reading.parts(by_sentence=True), words), reader.weights).filter(pl.col("feature") != BASE)
    sides = {-1: LEVEL_COLUMNS[:3], 0: LEVEL_COLUMNS[3:4], 1: LEVEL_COLUMNS[4:]}
    means = {sign: pl.mean_horizontal(columns) for sign, columns in sides.items()}
    all_mean = pl.mean_horizontal(LEVEL_COLUMNS)
    signed = found.rename({"unit": "row"}).join(
        claims.select("row", "issue", sign=pl.col("level").sign()), on=["row", "issue"]
    )
    own = (
        pl.when(pl.col("sign") > 0).then(means[1]).when(pl.col("sign") < 0).then(means[-1]).otherwise(means[0])
        - all_mean
    )
    told = signed.with_columns(own=own).filter(pl.col("own").abs() >= 0.005)
    shown = pl.concat_str(
        "feature",
        pl.lit(" "),
        pl.when(pl.col("own") > 0).then(pl.lit("+")).otherwise(pl.lit("")),
        pl.col("own").round(2).cast(pl.String),
    )
    ranked = told.with_columns(shown=shown, size=pl.col("own").abs()).sort(
        "row", "issue", "size", "feature", descending=[False, False, True, False]
    )
    return ranked.group_by("row", "issue", maintain_order=True).agg(weights=pl.col("shown").head(HEAVIEST))

"""Why a claim is what it is: the hits in its sentence, the cue, what changed its level, the weights that decided."""

from typing import Final

import polars as pl

from model.reading.on_all import as_told
from model.reading.reader import Read, Reader, Reading
from model.reading.text.spans import NO_OBJECT, bytes_between
from model.reading.weighing.features import features
from model.reading.weighing.weights import BASE, LEVEL_COLUMNS, shares, weighed
from model.reading.what.modes.modes import words_of_modes

HEAVIEST: Final = 8
"""How many features of each claim are shown."""

SHORT_NOT: Final = "n’t"
"""How the mode word `t` is spelled."""

WHY: Final = pl.Schema(
    {
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "issue": pl.String(),
        "level": pl.Int8(),
        "rule": pl.String(),
        "mode": pl.String(),
        "as": pl.String(),  # of an issue that takes every sentence: the one on which the sentence says most, if any
        "named_by": pl.List(pl.String),  # the wordings that name the issue
        "is_carried": pl.Boolean(),  # whether they only speak of what the sentence before named
        "cue": pl.String(),  # the governing cue, if there is one,
        "wording": pl.String(),  # as it stands in the sentence,
        "object": pl.String(),  # and what that is about, where a cue needs such a word near it,
        "cue_level": pl.Int8(),  # the level that the lexicon gives it,
        "rule_level": pl.Int8(),  # and what its mode leaves of that
        "mode_words": pl.List(pl.String),  # the wordings that make it negated, hypothetical …
        "cues": pl.List(pl.String),  # every cue in the sentence, `id: wording (mode)`
        "weights": pl.List(pl.String),  # `wording +0.31`: for the level's sign against the rest, heaviest first
        "shares": pl.List(pl.Float64),  # what all weights add up to: the share of each level from -3, 1 in all
    }
)
"""One row per claim, in the claims' order."""


def explain(reader: Reader, read: Read) -> pl.DataFrame:
    """WHY for every claim of some articles that this reader read."""
    made, reading, ruled = read
    issue, mode = pl.col("issue").cast(reading.named["issue"].dtype), pl.col("mode").cast(pl.String)
    key = ["article", "sentence"]
    told = made.select(*key, issue, "level", "rule", mode)
    rows = reading.said.select("row", *key)
    takers = reader.dossier.taking_all
    shared = as_told(made.with_columns(issue), takers, *key)
    joined = told.join(rows, on=key, how="left").join(shared, on=[*key, "issue"], how="left")
    joined = joined.rename({"issue": "whole"}).with_columns(issue=pl.coalesce("as", "whole"))
    each = joined.unique(["row", "issue"], keep="first", maintain_order=True)
    named = reading.named.group_by("row", "issue").agg(
        named_by=pl.col("phrase").unique(maintain_order=True), is_carried=(pl.col("type") == "carrier").any()
    )
    mark = pl.concat_str("cue", pl.lit(": "), "phrase", pl.lit(" ("), pl.col("mode").cast(pl.String), pl.lit(")"))
    cued = reading.cued.sort("row", "start").group_by("row").agg(cues=mark.unique(maintain_order=True))
    weights = of_claims(reader, reading)
    key = ["row", "issue"]
    return (
        joined.join(named, on=key, how="left")
        .join(cued, on="row", how="left")
        .join(_governing(ruled), on=key, how="left")
        .join(_mode_words(reader, ruled, each), on=key, how="left")
        .join(_for_the_sign(weights, each).rename({"shown": "weights"}), on=key, how="left")
        .join(_shares(weights), on=key, how="left")
        .drop("issue")
        .rename({"whole": "issue"})
        .sort("article", "sentence", "issue")
        .select(WHY.names())
        .cast(WHY)
    )


def in_context(reader: Reader, read: Read, why: pl.DataFrame) -> pl.DataFrame:
    """WHY with `context`: the words that count most for the level of each claim's passage, as the network reads them in
    their order (`context ban +0.31`); null where it knows nothing of the issue. It takes a while.
    """
    key = ["article", "sentence", "issue"]
    if reader.context is None:
        return why.with_columns(context=pl.lit(None, pl.List(pl.String)))
    made, reading, _ = read
    own = pl.coalesce("as", "issue").cast(reading.named["issue"].dtype)
    levels = made.select(*key, level="passage_level")
    claims = why.select(*key, own=own).join(levels, on=key).rename({"issue": "whole", "own": "issue"})
    placed = claims.join(reading.said.select("row", "unit", *key[:2]), on=key[:2])
    pairs = placed.select("unit", "issue").unique(maintain_order=True)
    words = reader.context.by_words(pairs, reading.passages(), reading.words)
    asked = placed.unique(["row", "issue"], keep="first", maintain_order=True)
    told = asked.join(words, on=["unit", "issue"]).with_columns(feature=pl.concat_str(pl.lit("context "), "word"))
    shown = placed.join(_for_the_sign(told, asked), on=["row", "issue"])
    context = shown.select(*key[:2], issue="whole", context="shown")
    return why.join(context, on=key, how="left", maintain_order="left")


def _governing(reading: Reading) -> pl.DataFrame:
    """row, issue, cue, wording, object, cue_level, rule_level of the governing cues; the wording nearest to the
    issue's.
    """
    ruled = reading.governing.drop_nulls("cue").select("row", "issue", "cue", "mode", rule_level="level")
    hits = reading.cued.select("row", "cue", "mode", "start", "low", "high", wording="phrase", cue_level="level")
    at = reading.named.select("row", "issue", place="start")
    near = (pl.col("start").cast(pl.Int64) - pl.col("place").cast(pl.Int64)).abs()
    found = ruled.join(hits, on=["row", "cue", "mode"]).join(at, on=["row", "issue"])
    nearest = found.sort("row", "issue", near, "start").unique(["row", "issue"], keep="first", maintain_order=True)
    plain = reading.said.select("row", "plain")
    thing = pl.when(pl.col("low") != NO_OBJECT).then(bytes_between("plain", pl.col("low"), pl.col("high")))
    named = nearest.join(plain, on="row", maintain_order="left").with_columns(object=thing.str.strip_chars(" "))
    return named.select("row", "issue", "cue", "wording", "object", "cue_level", "rule_level")


def _mode_words(reader: Reader, reading: Reading, claims: pl.DataFrame) -> pl.DataFrame:
    """row, issue, mode_words: those around the governing cue, or around the issue where no cue governs."""
    key = ["row", "issue"]
    place = ["start", "end", "clause"]
    ruled = reading.governing.drop_nulls("cue").select(*key, "cue", "mode", start="at")
    cued = ruled.join(reading.cued.select("row", "cue", "mode", *place), on=["row", "cue", "mode", "start"])
    bare = reading.named.select(*key, *place).join(ruled, on=key, how="anti")
    told = pl.concat([cued.select(*key, *place), bare]).join(claims.select(*key, "mode"), on=key)
    told = told.sort("row", "start", "issue")
    words = words_of_modes(told, reading.found, reader.cue_tables.modes)
    spelled = pl.col("phrase").replace("t", SHORT_NOT).alias("mode_words")
    found = told.select(*key)[words["nth"]].hstack(words.select(spelled))
    return found.group_by(key).agg(pl.col("mode_words").unique(maintain_order=True))


def _shares(weights: pl.DataFrame) -> pl.DataFrame:
    """row, issue, shares: of each level, by all weights."""
    odds = weights.group_by("row", "issue").agg(pl.col(LEVEL_COLUMNS).cast(pl.Float64).sum())
    return shares(odds).select("row", "issue", shares=pl.concat_list(LEVEL_COLUMNS))


def of_claims(reader: Reader, reading: Reading) -> pl.DataFrame:
    """row, issue, feature, COLUMNS: what weighs on each sentence, the intercept among it, with its passage where it is
    alone in it.
    """
    by_sentence, by_passage = (_weighed(reader, reading, units) for units in (reading.sentences(), reading.passages()))
    alone = reading.alone()
    own = by_sentence.rename({"unit": "row"}).join(alone, on=["row", "issue"], how="anti")
    return pl.concat([own, by_passage.join(alone, on=["unit", "issue"]).drop("unit").select(own.columns)])


def _weighed(reader: Reader, reading: Reading, units: pl.DataFrame) -> pl.DataFrame:
    """What weighs on each of some units (row, unit)."""
    found = features(reading.parts(units), reading.words)
    singles = units.filter(pl.len().over("unit") == 1)["unit"]
    return weighed(found, reader.weights, singles).with_columns(pl.col("issue").cast(reading.named["issue"].dtype))


def _for_the_sign(found: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """row, issue, shown: which of some features (row, issue, feature, LEVEL_COLUMNS) weigh most for a level's sign."""
    sides = {-1: LEVEL_COLUMNS[:3], 0: LEVEL_COLUMNS[3:4], 1: LEVEL_COLUMNS[4:]}
    means = {sign: pl.mean_horizontal(columns) for sign, columns in sides.items()}
    all_mean = pl.mean_horizontal(LEVEL_COLUMNS)
    signed = found.join(claims.select("row", "issue", sign=pl.col("level").sign()), on=["row", "issue"])
    own = (
        pl.when(pl.col("sign") > 0).then(means[1]).when(pl.col("sign") < 0).then(means[-1]).otherwise(means[0])
        - all_mean
    )
    told = signed.with_columns(own=own).filter((pl.col("own").abs() >= 0.005) & (pl.col("feature") != BASE))
    shown = pl.concat_str(
        "feature",
        pl.lit(" "),
        pl.when(pl.col("own") > 0).then(pl.lit("+")).otherwise(pl.lit("")),
        pl.col("own").round(2).cast(pl.String),
    )
    ranked = told.with_columns(shown=shown, size=pl.col("own").abs()).sort(
        "row", "issue", "size", "feature", descending=[False, False, True, False]
    )
    return ranked.group_by("row", "issue", maintain_order=True).agg(pl.col("shown").head(HEAVIEST))

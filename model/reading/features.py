"""Readable features of what a text says on an issue: cues with their modes, words near and far, terms, sides, turns.

A feature is a wording that one can read (`near lifted`, `trade: term tariffs`), so that a decision is explained by the
features that were found and the weight of each.
"""

from typing import Final, NamedTuple

import polars as pl

NEAR: Final = 50
"""Characters on either side of an issue's term within which a word is near it."""


class Parts(NamedTuple):
    """What has been found in sentences, keyed by `row`."""

    said: pl.DataFrame
    """row, plain, is_reporter, and `unit`: the passage (or sentence) whose features are wanted."""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """row, issue, start, end, phrase, type: the hits of issues"""
    cued: pl.DataFrame
    """row, cue, mode: the cue hits"""
    governing: pl.DataFrame
    """row, issue, cue, mode, level: the cue that governs each issue"""


def grams(said: pl.DataFrame, known: pl.Series) -> pl.DataFrame:
    """The words of plain texts, those that are among the known (all, where none is named): row, start, end, gram."""
    single = (
        said.lazy()
        .select("row", gram=pl.col("plain").str.strip_chars(" ").str.to_lowercase().str.split(" "))
        .explode("gram")
        .with_columns(size=pl.col("gram").str.len_bytes().cast(pl.Int32) + 1)
        .with_columns(total=pl.col("size").cum_sum())
        .with_columns(start=pl.col("total") - pl.col("size"))
        .with_columns(start=pl.col("start") - pl.col("start").first().over("row"))
        .select("row", "start", "gram", end=pl.col("start") + pl.col("size"))
    )
    if known.is_empty():
        return single.collect()
    return single.join(known.alias("gram").to_frame().lazy(), on="gram", how="semi").collect()


def features(parts: Parts, words: pl.DataFrame) -> pl.DataFrame:
    """unit, issue, feature: each once, for every unit in which an issue is named."""
    unit = parts.said.select("row", "unit")
    named = parts.named.join(unit, on="row")
    asked = named.select("unit", "issue").unique()
    return pl.concat([*_word_families(words, unit, named, asked), *_few(parts, unit, named, asked)]).unique()


def few_features(parts: Parts) -> pl.DataFrame:
    """The features that are not words: unit, issue, feature, each once."""
    unit = parts.said.select("row", "unit")
    named = parts.named.join(unit, on="row")
    return pl.concat(_few(parts, unit, named, named.select("unit", "issue").unique())).unique()


def _few(parts: Parts, unit: pl.DataFrame, named: pl.DataFrame, asked: pl.DataFrame) -> list[pl.DataFrame]:
    return [
        *_issue_families(named, asked),
        *_cue_families(parts, unit, named, asked),
        *_context_families(parts, unit, asked),
    ]


def _named(frame: pl.DataFrame, *feature: pl.Expr | str) -> pl.DataFrame:
    parts = [pl.lit(part) if isinstance(part, str) else part for part in feature]
    return frame.select("unit", "issue", feature=pl.concat_str(parts)).drop_nulls()


def _issue_families(named: pl.DataFrame, asked: pl.DataFrame) -> list[pl.DataFrame]:
    issue, phrase = pl.col("issue"), pl.col("phrase")
    counted = named.group_by("unit", "issue").agg(hits=pl.col("start").n_unique().clip(1, 4).cast(pl.String))
    crowd = asked.with_columns(crowd=pl.len().over("unit").clip(1, 6).cast(pl.String))
    return [
        _named(asked, "issue ", issue),
        _named(named, issue, ": term ", phrase),
        _named(named.filter(pl.col("type") == "issue"), "strong term"),
        _named(counted, "hits ", pl.col("hits")),
        _named(counted, issue, ": hits ", pl.col("hits")),
        _named(crowd, "issues ", pl.col("crowd")),
    ]


def _word_families(
    words: pl.DataFrame, unit: pl.DataFrame, named: pl.DataFrame, asked: pl.DataFrame
) -> list[pl.DataFrame]:
    placed = words.join(unit, on="row")
    said = placed.select("unit", "gram").unique().join(asked, on="unit")
    span = named.select(
        "row", "issue", low=pl.col("start").cast(pl.Int64) - NEAR, high=pl.col("end").cast(pl.Int64) + NEAR
    )
    near = placed.join(span, on="row").filter((pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high")))
    return [
        _named(said, "word ", pl.col("gram")),
        _named(near, "near ", pl.col("gram")),
        _named(said, pl.col("issue"), ": word ", pl.col("gram")),
    ]


def _cue_families(parts: Parts, unit: pl.DataFrame, named: pl.DataFrame, asked: pl.DataFrame) -> list[pl.DataFrame]:
    mode = pl.col("mode").cast(pl.String)
    cued = parts.cued.join(unit, on="row")
    anywhere = cued.select("unit", "cue", "mode").unique().join(asked, on="unit")
    beside = cued.select("row", "cue", "mode").unique().join(named.select("row", "unit", "issue").unique(), on="row")
    governing = parts.governing.join(unit, on="row").drop_nulls("cue")
    level = pl.col("level").cast(pl.String)
    return [
        _named(anywhere, "cue ", pl.col("cue")),
        _named(anywhere, "cue ", pl.col("cue"), " ", mode),
        _named(beside, "beside ", pl.col("cue"), " ", mode),
        _named(governing, "governed by ", pl.col("cue"), " ", mode),
        _named(governing, "governed at ", level),
        _named(governing, pl.col("issue"), ": governed ", pl.col("level").sign().cast(pl.String)),
    ]


def _context_families(parts: Parts, unit: pl.DataFrame, asked: pl.DataFrame) -> list[pl.DataFrame]:
    asks = pl.col("plain").str.contains("?", literal=True)
    context = parts.said.group_by("unit").agg(
        pl.col("is_reporter").any().cast(pl.String).alias("reporter"),
        asks.any().cast(pl.String).alias("asks"),
        pl.len().clip(1, 5).cast(pl.String).alias("length"),
    )
    sides = (
        parts.found.filter(pl.col("type") == "side")
        .join(unit, on="row")
        .group_by("unit")
        .agg(sides=pl.col("payload").unique().sort().str.join("+"))
    )
    told = (
        asked.join(context, on="unit", how="left")
        .join(sides, on="unit", how="left")
        .with_columns(pl.col("sides").fill_null("none"))
    )
    return [
        _named(told, "reporter ", pl.col("reporter"), " asks ", pl.col("asks")),
        _named(told, "sentences ", pl.col("length")),
        _named(told, "sides ", pl.col("sides")),
        _named(told, pl.col("issue"), ": sides ", pl.col("sides")),
    ]

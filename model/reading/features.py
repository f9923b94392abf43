"""Readable features of what a text says on an issue: cues with their modes, words near and far, terms, sides, turns.

A feature is a wording that one can read (`near lifted`, `trade: term tariffs`), so that a decision is explained by the
features that were found and the weight of each. Features of one kind are a family: a template, and rows that fill it.
"""

import re
from typing import Final, NamedTuple

import polars as pl

NEAR: Final = 50
"""Bytes on either side of an issue's term within which a word is near it."""

ROW_SPAN: Final = 1 << 16
"""More bytes than any sentence has: what parts the places of two sentences."""

WORD: Final = "word {gram}"
NEAR_WORD: Final = "near {gram}"

PLACE: Final = re.compile(r"\{(\w+)\}")


class Family(NamedTuple):
    """Features of one template, whose {names} are columns."""

    template: str
    rows: pl.DataFrame
    """unit, the template's columns, and issue where it is one of them or the features are one issue's; each row once"""

    @property
    def columns(self) -> list[str]:
        """The columns that fill the template."""
        return PLACE.findall(self.template)


class Parts(NamedTuple):
    """What has been found in sentences, keyed by `row`."""

    said: pl.DataFrame
    """row, plain, is_reporter, and `unit`: the passage or sentence whose features are wanted, even several"""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """row, issue, start, end, phrase, type: the hits of issues"""
    cued: pl.DataFrame
    """row, cue, mode, after: the cue hits"""
    governing: pl.DataFrame
    """row, issue, cue, mode, level: the cue that governs each issue"""


def grams(said: pl.DataFrame, known: pl.Series) -> pl.DataFrame:
    """The words of plain texts, those that are among the known (all, where none is named): row, start, end, gram, word.

    In the order of rows and places; `word` is the word's number among the known, or any that is its own.
    """
    gram = pl.col("gram")
    number = gram.cast(pl.Enum(known) if known.len() else pl.Categorical(), strict=False).to_physical()
    return (
        said.lazy()
        .select("row", gram=pl.col("plain").str.strip_chars(" ").str.to_lowercase().str.split(" "))
        .explode("gram")
        .with_columns(size=gram.str.len_bytes().cast(pl.Int32) + 1, word=number.cast(pl.UInt32))
        .with_columns(total=pl.col("size").cum_sum())
        .with_columns(start=pl.col("total") - pl.col("size"))
        .with_columns(start=pl.col("start") - pl.col("start").first().over("row"))
        .select("row", "start", "gram", "word", end=pl.col("start") + pl.col("size"))
        .drop_nulls("word")
        .collect()
    )


def features(parts: Parts, words: pl.DataFrame) -> pl.DataFrame:
    """unit, issue, feature: each once, for every unit in which an issue is named."""
    unit = parts.said.select("row", "unit")
    named = parts.named.join(unit, on="row")
    asked = named.select("unit", "issue").unique()
    said = words.join(unit, on="row").select("unit", "gram").unique()
    near = close_words(words, parts.named).join(unit, on="row").join(words.select("word", "gram").unique(), on="word")
    worded = [Family(WORD, said), Family(NEAR_WORD, near.select("unit", "issue", "gram").unique())]
    return pl.concat([_spelled(family, asked) for family in [*worded, *families(parts)]]).unique()


def _spelled(family: Family, asked: pl.DataFrame) -> pl.DataFrame:
    rows = family.rows if "issue" in family.rows.columns else family.rows.join(asked, on="unit")
    wording = (
        pl.format(PLACE.sub("{}", family.template), *family.columns) if family.columns else pl.lit(family.template)
    )
    return rows.select("unit", "issue", feature=wording)


def close_words(words: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """row, issue, word: the words near a term of the issue, each once."""
    base = pl.col("row").cast(pl.Int64) * ROW_SPAN
    ends = words.select(first=base + pl.col("start"), last=base + pl.col("end"))
    spans = named.select(
        "row",
        "issue",
        low=base + pl.col("start").cast(pl.Int64) - NEAR,
        high=base + pl.col("end").cast(pl.Int64) + NEAR,
    ).unique()
    since = ends["first"].search_sorted(spans["low"], side="left")
    until = ends["last"].search_sorted(spans["high"], side="right")
    places = spans.select("row", "issue", place=pl.int_ranges(since, until)).explode("place").drop_nulls("place")
    return places.select("row", "issue", word=words["word"].gather(places["place"])).unique()


def families(parts: Parts) -> list[Family]:
    """All families but the words'; features without an issue hold for every issue of their unit."""
    unit = parts.said.select("row", "unit")
    named = parts.named.join(unit, on="row")
    asked = named.select("unit", "issue").unique()
    return [
        *_of_issues(named, asked),
        *_of_cues(parts, unit, named),
        *_of_balance(parts, unit, named, asked),
        *_of_context(parts, unit, asked),
    ]


def _of_issues(named: pl.DataFrame, asked: pl.DataFrame) -> list[Family]:
    counted = named.group_by("unit", "issue").agg(hits=pl.col("start").n_unique().clip(1, 4).cast(pl.String))
    crowd = asked.group_by("unit").agg(crowd=pl.len().clip(1, 6).cast(pl.String))
    return [
        Family("issue {issue}", asked),
        Family("{issue}: term {phrase}", named.select("unit", "issue", "phrase").unique()),
        Family("strong term", named.filter(pl.col("type") == "issue").select("unit", "issue").unique()),
        Family("hits {hits}", counted),
        Family("{issue}: hits {hits}", counted),
        Family("issues {crowd}", crowd),
    ]


def _of_cues(parts: Parts, unit: pl.DataFrame, named: pl.DataFrame) -> list[Family]:
    cued = parts.cued.select("row", "cue", pl.col("mode").cast(pl.String)).unique()
    anywhere = cued.join(unit, on="row").select("unit", "cue", "mode").unique()
    beside = cued.join(named.select("row", "unit", "issue").unique(), on="row")
    governing = parts.governing.drop_nulls("cue").join(unit, on="row")
    settled = governing.select(
        "unit",
        "issue",
        "cue",
        pl.col("mode").cast(pl.String),
        level=pl.col("level").cast(pl.String),
        sign=pl.col("level").sign().cast(pl.String),
    )
    return [
        Family("cue {cue}", anywhere.select("unit", "cue").unique()),
        Family("cue {cue} {mode}", anywhere),
        Family("beside {cue} {mode}", beside.select("unit", "issue", "cue", "mode").unique()),
        Family("governed by {cue} {mode}", settled.select("unit", "issue", "cue", "mode").unique()),
        Family("governed at {level}", settled.select("unit", "issue", "level").unique()),
        Family("{issue}: governed {sign}", settled.select("unit", "issue", "sign").unique()),
    ]


def _of_balance(parts: Parts, unit: pl.DataFrame, named: pl.DataFrame, asked: pl.DataFrame) -> list[Family]:
    """How far the cues of a unit reach to either side: anywhere in it, and in the sentences that name the issue."""
    in_unit = parts.cued.select("row", "after").join(unit, on="row")
    beside = parts.cued.select("row", "after").join(named.select("row", "unit", "issue").unique(), on="row")
    anywhere = asked.select("unit").unique().join(_reach(in_unit, "unit"), on="unit", how="left")
    near = asked.join(_reach(beside, "unit", "issue"), on=["unit", "issue"], how="left")
    frames = {"": _spelled_reach(anywhere), "beside ": _spelled_reach(near)}
    templates = ("highest {high}", "lowest {low}", "balance {friendly}:{hostile}", "ends {low}:{high}")
    return [Family(where + template, rows) for where, rows in frames.items() for template in templates]


def _reach(cued: pl.DataFrame, *keys: str) -> pl.DataFrame:
    after = pl.col("after")
    return cued.group_by(keys).agg(
        high=after.max(), low=after.min(), friendly=(after > 0).sum().clip(0, 4), hostile=(after < 0).sum().clip(0, 4)
    )


def _spelled_reach(reach: pl.DataFrame) -> pl.DataFrame:
    """The numbers as text; without any cue all are 0."""
    return reach.with_columns(pl.col("high", "low", "friendly", "hostile").fill_null(0).cast(pl.String))


def _of_context(parts: Parts, unit: pl.DataFrame, asked: pl.DataFrame) -> list[Family]:
    asks = pl.col("plain").str.contains("?", literal=True)
    units = asked.select("unit").unique()
    context = (
        parts.said.join(units, on="unit", how="semi")
        .group_by("unit")
        .agg(
            pl.col("is_reporter").any().cast(pl.String).alias("reporter"),
            asks.any().cast(pl.String).alias("asks"),
            pl.len().clip(1, 5).cast(pl.String).alias("length"),
        )
    )
    sides = (
        parts.found.filter(pl.col("type") == "side")
        .select("row", "payload")
        .unique()
        .join(unit, on="row")
        .group_by("unit")
        .agg(sides=pl.col("payload").unique().sort().str.join("+"))
    )
    told = units.join(sides, on="unit", how="left").with_columns(pl.col("sides").fill_null("none"))
    return [
        Family("reporter {reporter} asks {asks}", context),
        Family("sentences {length}", context),
        Family("sides {sides}", told),
        Family("{issue}: sides {sides}", asked.join(told, on="unit")),
    ]

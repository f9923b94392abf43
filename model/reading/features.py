"""Readable features of what a text says on an issue: cues with their modes, words near and far, terms, sides, turns.

A feature is a wording that one can read (`near lifted`, `trade: term tariffs`), so that a decision is explained by the
features that were found and the weight of each. Features of one kind are a family: a template, and rows that fill it.
What fills it are enumerations, whose numbers are all that is needed to sum weights; only who explains spells them out.
"""

import re
from itertools import compress, product
from typing import Final, NamedTuple

import polars as pl

from model.reading.cues import THIRD
from model.reading.hits import issue_key
from model.reading.phrases import IS_ASKED
from model.reading.words import Words

NEAR: Final = 50
"""Bytes on either side of an issue's term within which a word is near it."""

WORD: Final = "word {gram}"
ASKED_WORD: Final = "asked {gram}"
"""A word of a question, which asserts nothing."""
NEAR_WORD: Final = "near {gram}"
NEAR_ISSUE: Final = "{issue}: near {gram}"

PLACE: Final = re.compile(r"\{(\w+)\}")

COUNT: Final = pl.Enum([str(count) for count in range(7)])
LEVEL: Final = pl.Enum([str(level) for level in range(-3, 4)])
FLAG: Final = pl.Enum(["false", "true"])


class Family(NamedTuple):
    """Features of one template, whose {names} are columns."""

    template: str
    rows: pl.DataFrame
    """`case` (features of one issue in its unit) or `nth` (of all issues of a unit), sorted by it, and the template's
    columns, all of them enumerations but `gram`, a word's number. A row may come twice; the feature is there once."""
    is_whole: bool = False
    """Whether there is one row for each, in order."""

    @property
    def columns(self) -> list[str]:
        """The columns that fill the template."""
        return PLACE.findall(self.template)

    @property
    def key(self) -> str:
        """What its features are of: `case` or `nth`."""
        return "case" if "case" in self.rows.columns else "nth"


class Parts(NamedTuple):
    """What has been found in sentences, keyed by `row`."""

    said: pl.DataFrame
    """row, plain, is_reporter"""
    units: pl.DataFrame
    """row, unit: the passage or sentence whose features are wanted, even several; sorted by unit"""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """row, issue, start, end, phrase, type: the hits of issues"""
    cued: pl.DataFrame
    """row, cue, mode, after: the cue hits"""
    governing: pl.DataFrame
    """row, issue, cue, mode, level: the cue that governs each issue"""
    sides: tuple[str, ...]
    """The codes of the sides, sorted."""


class Asked(NamedTuple):
    """What is asked of the parts: a case for every issue that is named in a unit."""

    cases: pl.DataFrame
    """case, nth, unit, issue: sorted by unit and issue; `case` counts cases, `nth` their units, each from 0"""
    rows: pl.DataFrame
    """row, nth: the sentences of each unit, by nth"""
    named: pl.DataFrame
    """case, nth, row, start, end, phrase, type: the hits of issues, by case and start"""


def asked(parts: Parts) -> Asked:
    """The cases of some parts."""
    case = pl.col("unit").cast(pl.UInt64) * 2**32 + pl.col("issue").to_physical().cast(pl.UInt64) * 2**16
    named = (
        parts.named.join(parts.units, on="row")
        .with_columns(key=case)
        .sort(pl.col("key") + pl.col("start"), "end")
        .with_columns(case=pl.col("key").rle_id().set_sorted(), nth=pl.col("unit").rle_id().set_sorted())
    )
    cases = named.filter((pl.col("case") != pl.col("case").shift(1)).fill_null(True))
    numbers = cases.select("unit", "nth").unique("unit", keep="first", maintain_order=True)
    return Asked(
        cases.select("case", "nth", "unit", "issue"),
        parts.units.join(numbers, on="unit", maintain_order="left").select("row", pl.col("nth").set_sorted()),
        named.select("case", "nth", "row", "start", "end", "phrase", "type"),
    )


def features(parts: Parts, words: Words) -> pl.DataFrame:
    """unit, issue, feature: each once, for every unit in which an issue is named."""
    found = asked(parts)
    known = words.among(pl.Series([*[True] * len(words.vocabulary.categories), False]))
    told = families(parts, found, known, known)
    return pl.concat([_spelled(family, found.cases, words.vocabulary) for family in told]).unique()


def _spelled(family: Family, cases: pl.DataFrame, vocabulary: pl.Enum) -> pl.DataFrame:
    own = [column for column in cases.columns if column not in family.columns]
    rows = family.rows.join(cases.select(own), on=family.key)
    if "gram" in family.columns:
        rows = rows.with_columns(pl.col("gram").cat.to(vocabulary))
    names = [pl.col(column).cast(pl.String) for column in family.columns]
    wording = pl.format(PLACE.sub("{}", family.template), *names) if names else pl.lit(family.template)
    return rows.select("unit", pl.col("issue").cast(pl.String), feature=wording)


def families(parts: Parts, found: Asked, words: Words, near: Words) -> list[Family]:
    """All families of features of what is asked; `words` tell something anywhere, `near` near a term."""
    cued = parts.cued.select("row", "cue", "mode", "after")
    naming = _rows_of_cases(found)
    anywhere, beside = (rows.join(cued, on="row", maintain_order="left") for rows in (found.rows, naming))
    return [
        *_of_words(parts, words, near, found),
        *_of_issues(found),
        *_of_cues(anywhere, beside, _governing(parts, found)),
        *_of_balance(anywhere, beside, found),
        *_of_context(parts, found, naming),
        *_of_countries(parts, found, naming),
    ]


def _of_words(parts: Parts, words: Words, near: Words, found: Asked) -> list[Family]:
    since, until = (words.each["row"].search_sorted(found.rows["row"], side=side) for side in ("left", "right"))
    anywhere = found.rows.select("nth", pl.int_ranges(since, until, dtype=pl.UInt32, eager=True).alias("place"))
    is_asked = parts.said.select(IS_ASKED).to_series().gather(found.rows["row"])
    beside = close_words(near, found.named)
    return [
        Family(WORD, _at_places(anywhere.filter(~is_asked), words)),
        Family(ASKED_WORD, _at_places(anywhere.filter(is_asked), words)),
        Family(NEAR_WORD, beside),
        Family(NEAR_ISSUE, _with_issue(beside, found)),
    ]


def _at_places(placed: pl.DataFrame, words: Words) -> pl.DataFrame:
    """The rows of `placed` for each word at their places (a list), with its number as `gram` instead."""
    seen = placed.explode("place", empty_as_null=False)
    return seen.select(pl.all().exclude("place"), gram=words.each["word"].gather(seen["place"]))


def close_words(words: Words, named: pl.DataFrame) -> pl.DataFrame:
    """case, gram: the words near a term of the issue, in its text; where two terms are near, only once."""
    spans = named.select("case", "row", "start", "end").hstack(words.texts[named["row"]])
    low = pl.col("begins") + 1 + pl.max_horizontal(pl.col("start").cast(pl.Int64) - NEAR, -1).cast(pl.Int32)
    high = pl.min_horizontal("ends", pl.col("begins") + pl.col("end") + 1 + NEAR)
    reach = spans.select(low=low.cast(pl.UInt32), high=high.cast(pl.UInt32))
    since = words.each["at"].search_sorted(reach["low"], side="left").alias("since")
    until = (words.each["at"] + words.each["size"]).search_sorted(reach["high"], side="right").alias("until")
    is_next = (pl.col("case") == pl.col("case").shift(1)) & (pl.col("row") == pl.col("row").shift(1))
    unseen = pl.when(is_next).then(pl.max_horizontal("since", pl.col("until").shift(1))).otherwise("since")
    places = spans.hstack([since, until]).select("case", place=pl.int_ranges(unseen, "until", dtype=pl.UInt32))
    return _at_places(places, words)


def _of_issues(found: Asked) -> list[Family]:
    of_case = found.cases.select("case", "issue")
    counts = _hits(found)
    counted = counts.select("case", hits=_counted(pl.col("hits"), 1, 4))
    shares = _with_issue(_shares(counts, found), found)
    crowd = found.cases.group_by("nth", maintain_order=True).agg(crowd=_counted(pl.len(), 1, 6))
    strong = found.named.filter(pl.col("type") == "issue").select("case").unique(maintain_order=True)
    return [
        Family("issue {issue}", of_case, is_whole=True),
        Family("{issue}: term {phrase}", _with_issue(found.named.select("case", "phrase"), found)),
        Family("strong term", strong),
        Family("hits {hits}", counted, is_whole=True),
        Family("{issue}: hits {hits}", _with_issue(counted, found), is_whole=True),
        Family("issues {crowd}", crowd, is_whole=True),
        *(
            Family(template, shares, is_whole=True)
            for name in ("share {share}", "rank {rank}")
            for template in (name, f"{{issue}}: {name}")
        ),
    ]


def _hits(found: Asked) -> pl.DataFrame:
    """case, hits (places where it is named), strong (by a strong term) of every case."""
    named = found.named
    is_new = pl.any_horizontal(pl.col(name) != pl.col(name).shift(1) for name in ("start", "row", "case"))
    strong = pl.col("type") == "issue"
    each = named.select("case", is_new.fill_null(True).alias("hits"), strong.alias("strong"))
    return each.group_by("case", maintain_order=True).agg(pl.col("hits", "strong").sum())


def _shares(counts: pl.DataFrame, found: Asked) -> pl.DataFrame:
    """case, share (how many quarters of what is named in its unit), rank (1: none is named by more strong terms)."""
    unit = found.cases["nth"]
    in_all = counts.select("hits", unit).group_by("nth", maintain_order=True).agg(pl.col("hits").sum())["hits"]
    share = (pl.col("hits") * 4 / in_all.gather(unit)).round().cast(pl.UInt32)
    ranks = _ranks(counts.select("strong", unit))
    return counts.select("case", share=_counted(share, 0, 4)).hstack([ranks.cat.to(COUNT)])


def _ranks(counts: pl.DataFrame) -> pl.Series:
    """`rank` by `strong` within each `nth`, the largest 1, equals alike, 5 the last: `over` takes ten times as long."""
    order = (pl.col("nth").cast(pl.UInt64) * 2**32 + (2**31 - pl.col("strong").cast(pl.UInt64))).alias("order")
    ranked = counts.select("nth", order).with_row_index("at").sort("order")
    place = pl.int_range(pl.len())
    firsts = [pl.when((pl.col(name) != pl.col(name).shift(1)).fill_null(True)).then(place) for name in ("order", "nth")]
    of_equals, of_unit = (first.forward_fill() for first in firsts)
    return ranked.with_columns(rank=(of_equals - of_unit + 1).clip(1, 5)).sort("at")["rank"]


def _counted(count: pl.Expr, least: int, most: int) -> pl.Expr:
    return count.clip(least, most).cat.to(COUNT)


def _levelled(level: pl.Expr) -> pl.Expr:
    return (level.cast(pl.Int8) + 3).cat.to(LEVEL)


def _with_issue(rows: pl.DataFrame, found: Asked) -> pl.DataFrame:
    return rows.with_columns(found.cases["issue"].gather(rows["case"]))


def _of_cues(anywhere: pl.DataFrame, beside: pl.DataFrame, governing: pl.DataFrame) -> list[Family]:
    return [
        Family("cue {cue}", anywhere.select("nth", "cue")),
        Family("cue {cue} {mode}", anywhere.select("nth", "cue", "mode")),
        Family("beside {cue} {mode}", beside.select("case", "cue", "mode")),
        Family("governed by {cue} {mode}", governing.select("case", "cue", "mode")),
        Family("governed at {level}", governing.select("case", "level")),
        Family("{issue}: governed {sign}", governing.select("case", "issue", "sign")),
    ]


def _governing(parts: Parts, found: Asked) -> pl.DataFrame:
    """case, issue, cue, mode, level, sign of the cues that govern."""
    key = issue_key("nth").alias("key")
    units = parts.governing.drop_nulls("cue").join(found.rows, on="row").with_columns(key)
    return units.join(found.cases.select("case", key), on="key", maintain_order="right").with_columns(
        level=_levelled(pl.col("level")), sign=_levelled(pl.col("level").sign())
    )


def _rows_of_cases(found: Asked) -> pl.DataFrame:
    """case, row: the sentences that name the issue of a case."""
    both = pl.col("case").cast(pl.UInt64) * 2**32 + pl.col("row")
    once = found.named.select(both=both.sort())
    return once.filter((pl.col("both") != pl.col("both").shift(1)).fill_null(True)).select(
        case=(pl.col("both") // 2**32).cast(pl.UInt32), row=(pl.col("both") % 2**32).cast(pl.UInt32)
    )


def _of_balance(anywhere: pl.DataFrame, beside: pl.DataFrame, found: Asked) -> list[Family]:
    """How far the cues of a unit reach to either side: anywhere in it, and in the sentences that name the issue."""
    units = found.cases.select("nth").unique(maintain_order=True)
    frames = {"": _reach(units, anywhere, "nth"), "beside ": _reach(found.cases.select("case"), beside, "case")}
    templates = ("highest {high}", "lowest {low}", "balance {friendly}:{hostile}", "ends {low}:{high}")
    return [
        Family(where + template, rows.select(key, *PLACE.findall(template)), is_whole=True)
        for (where, rows), key in zip(frames.items(), ("nth", "case"), strict=True)
        for template in templates
    ]


def _reach(keys: pl.DataFrame, cued: pl.DataFrame, key: str) -> pl.DataFrame:
    """high, low, friendly, hostile of every key; without any cue all are 0."""
    after = pl.col("after")
    found = cued.group_by(key).agg(
        high=after.max(), low=after.min(), friendly=(after > 0).sum(), hostile=(after < 0).sum()
    )
    both = keys.join(found, on=key, how="left", maintain_order="left").fill_null(0)
    levels = [_levelled(pl.col(name)).alias(name) for name in ("high", "low")]
    return both.with_columns(*levels, *(_counted(pl.col(name), 0, 4) for name in ("friendly", "hostile")))


def _of_context(parts: Parts, found: Asked, naming: pl.DataFrame) -> list[Family]:
    said = parts.said.select("row", "is_reporter", asks=pl.col("plain").str.contains("?", literal=True))
    context = (
        found.rows.join(said, on="row", maintain_order="left")
        .with_columns(pl.col("nth").set_sorted())
        .group_by("nth", maintain_order=True)
        .agg(
            _flagged(pl.col("is_reporter").any()).alias("reporter"),
            _flagged(pl.col("asks").any()),
            length=_counted(pl.len(), 1, 5),
        )
    )
    told = _sides(parts, found.rows, found.cases.select("nth").unique(maintain_order=True))
    beside = _with_issue(_sides(parts, naming, found.cases.select("case")), found)
    of_cases = found.cases.select("case", "issue", told["sides"].gather(found.cases["nth"]))
    return [
        Family("reporter {reporter} asks {asks}", context.select("nth", "reporter", "asks"), is_whole=True),
        Family("sentences {length}", context.select("nth", "length"), is_whole=True),
        Family("sides {sides}", told, is_whole=True),
        Family("{issue}: sides {sides}", of_cases, is_whole=True),
        Family("beside sides {sides}", beside, is_whole=True),
        Family("{issue}: beside sides {sides}", beside, is_whole=True),
    ]


def _of_countries(parts: Parts, found: Asked, naming: pl.DataFrame) -> list[Family]:
    """How often other countries are named beside an issue: it may be theirs."""
    third = parts.found.filter((pl.col("type") == "object") & (pl.col("payload") == THIRD))
    beside = naming.join(third.group_by("row").len("third"), on="row").group_by("case").agg(pl.col("third").sum())
    counted = found.cases.select("case", "issue").join(beside, on="case", how="left", maintain_order="left")
    told = counted.with_columns(_counted(pl.col("third").fill_null(0), 0, 4))
    return [Family(f"{whose}third countries {{third}}", told, is_whole=True) for whose in ("", "{issue}: ")]


def _flagged(is_so: pl.Expr) -> pl.Expr:
    return is_so.cast(pl.UInt8).cat.to(FLAG)


def _sides(parts: Parts, rows: pl.DataFrame, keys: pl.DataFrame) -> pl.DataFrame:
    """The keys (`case` or `nth`) of rows, with `sides`: which of the sides are named there, `CN+US`."""
    several = product((False, True), repeat=len(parts.sides))
    names = ["+".join(compress(parts.sides, which)) or "none" for which in several]
    payload = pl.col("payload").cast(pl.String)
    bits = [(payload == code).any().cast(pl.UInt32) * 2**place for place, code in enumerate(reversed(parts.sides))]
    named = (
        parts.found.filter(pl.col("type") == "side")
        .group_by("row")
        .agg(sides=pl.sum_horizontal(pl.lit(0, pl.UInt32), *bits))
    )
    which = rows.join(named, on="row").group_by(keys.columns).agg(pl.col("sides").bitwise_or())
    told = keys.join(which, on=keys.columns, how="left", maintain_order="left")
    return told.with_columns(pl.col("sides").fill_null(0).cat.to(pl.Enum(names)))

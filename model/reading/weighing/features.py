"""Readable features of what a text says on an issue: cues with their modes, words near and far, terms, sides, turns.

A feature is a wording that one can read (`near lifted`, `trade: term tariffs`), so that a decision is explained by the
features that were found and the weight of each. Features of one kind are a family: a template, and rows that fill it.
What fills it are enumerations, whose numbers are all that is needed to sum weights; only who explains spells them out.
"""

from typing import Final, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.phrases import IS_ASKED
from model.reading.text.runs import marked, runs, spread
from model.reading.text.spans import in_rows_of
from model.reading.text.words import Words
from model.reading.weighing.doers import of_doers
from model.reading.weighing.family import COUNT, PLACE, Asked, Family, Parts, counted, levelled
from model.reading.weighing.totals import of_totals
from model.reading.what.finding.cues import BLOC, OUTSIDER, THIRD
from model.reading.what.finding.hits import is_of_class, issue_key

NEAR: Final = 50
"""Bytes on either side of an issue's term within which a word is near it."""

AROUND: Final = 100
"""Bytes on either side of it within which a word is around it."""

WORD: Final = "word {gram}"
ASKED_WORD: Final = "asked {gram}"
"""A word of a question, which asserts nothing."""
NEAR_WORD: Final = "near {gram}"
NEAR_ISSUE: Final = "{issue}: near {gram}"
UNCUED_WORD: Final = "uncued {gram}"
"""A word around an issue in a sentence by itself that asserts something, where no cue tells what of it."""


def asked(parts: Parts) -> Asked:
    """The cases of some parts."""
    named = (
        parts.units.join(parts.named, on="row", maintain_order="left_right")
        .sort(issue_key("unit"), maintain_order=True)  # so that the hits of a sentence stay together, in their order
        .with_columns(case=pl.struct("unit", "issue").rle_id().set_sorted(), nth=pl.col("unit").rle_id().set_sorted())
    )
    cases = named.filter(_is_first("case"))
    numbers = cases.filter(_is_first("nth")).select("unit", "nth")
    return Asked(
        cases.select("case", "nth", "unit", "issue"),
        parts.units.join(numbers, on="unit", maintain_order="left").select("row", pl.col("nth").set_sorted()),
        named.select("case", "nth", "row", "start", "end", "phrase", "type"),
    )


def _is_first(column: str) -> pl.Expr:
    return (pl.col(column) != pl.col(column).shift(1)).fill_null(True)


def features(parts: Parts, words: Words) -> pl.DataFrame:
    """unit, issue, feature: each once, for every unit in which an issue is named."""
    found = asked(parts)
    known = words.among(pl.Series([*[True] * len(words.vocabulary.words.categories), False]))
    told = families(parts, found, Telling(known, known, known))
    return pl.concat([_spelled(family, found.cases, words.vocabulary.words) for family in told]).unique()


def _spelled(family: Family, cases: pl.DataFrame, vocabulary: pl.Enum) -> pl.DataFrame:
    own = [column for column in cases.columns if column not in family.columns]
    rows = family.rows.join(cases.select(own), on=family.key)
    if "gram" in family.columns:
        rows = rows.with_columns(pl.col("gram").cat.to(vocabulary))
    names = [pl.col(column).cast(pl.String) for column in family.columns]
    wording = pl.format(PLACE.sub("{}", family.template), *names) if names else pl.lit(family.template)
    return rows.select("unit", pl.col("issue").cast(pl.String), feature=wording)


class Telling(NamedTuple):
    """The words of sentences, less those that tell nothing."""

    anywhere: Words
    near: Words
    """near a term"""
    uncued: Words
    """where no cue tells anything"""


def families(parts: Parts, found: Asked, words: Telling) -> list[Family]:
    """All families of features of what is asked."""
    cued = parts.cued.select("row", "cue", "mode", "after")
    naming = _rows_of_cases(found)
    anywhere, beside = (rows.join(cued, on="row", maintain_order="left") for rows in (found.rows, naming))
    governing = _governing(parts, found)
    return [
        *_of_words(parts, words, found),
        _of_uncued(parts, words.uncued, found, governing),
        *_of_issues(found, parts.terms),
        *_of_cues(anywhere, beside, governing),
        *of_totals(parts, found, naming),
        *of_doers(parts, found, naming, governing),
    ]


def _of_words(parts: Parts, words: Telling, found: Asked) -> list[Family]:
    rows = found.rows["row"].to_numpy()
    bounds = words.anywhere.each["row"].to_numpy().searchsorted(np.arange(parts.said.height + 1)).astype(np.uint32)
    of, places = spread(bounds.take(rows), bounds.take(rows + 1))
    is_asked = pl.Series(_asks(parts, found.rows["row"]).take(of))
    anywhere = _taken(words.anywhere, places, found.rows["nth"], of)
    beside = close_words(words.near, found.named, NEAR)
    return [
        Family(WORD, anywhere.filter(~is_asked)),
        Family(ASKED_WORD, anywhere.filter(is_asked)),
        Family(NEAR_WORD, beside),
        Family(NEAR_ISSUE, _with_issue(beside, found)),
    ]


def _of_uncued(parts: Parts, words: Words, found: Asked, governing: pl.DataFrame) -> Family:
    """Of the cases of one sentence in which no cue governs, nor tells of anything else; what asks asserts nothing, and
    the words of a cue that grammar has set aside tell nothing by themselves, nor any others where it may have been done
    with another country.
    """
    nth, row = found.named["nth"].to_numpy(), found.named["row"]
    is_single = np.bincount(found.rows["nth"].to_numpy(), minlength=1).take(nth) == 1
    is_cued = marked(governing["case"].to_numpy(), found.cases.height).take(found.named["case"].to_numpy())
    is_cued |= marked(parts.cued.filter(pl.col("after") != 0)["row"].to_numpy(), parts.said.height).take(row.to_numpy())
    asked = found.named.filter(pl.Series(is_single & ~is_cued & ~_asks(parts, row)))
    aside = in_rows_of(parts.found.filter(pl.col("type") == "cue"), asked.select("row").sort("row"))
    others = in_rows_of(parts.found.filter(is_of_class(OUTSIDER, THIRD, BLOC)), aside)["row"].unique()
    told = asked.filter(~pl.col("row").is_in(others.implode()))
    return Family(UNCUED_WORD, close_words(words, told, AROUND, _are_of(aside, words)))


def _are_of(cues: pl.DataFrame, words: Words) -> NDArray[np.bool_]:
    """Which words are of some hits of cues."""
    begins = words.texts["begins"].gather(cues["row"]).to_numpy()
    _, places = spread(*_between(words, begins + cues["start"].to_numpy(), begins + cues["end"].to_numpy()))
    return marked(places, words.each.height)


def _between(
    words: Words, low: NDArray[np.integer], high: NDArray[np.integer]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The places of the first words from these bytes on, and behind the last that end by those."""
    at = words.each["at"].to_numpy()
    since = at.searchsorted(low.astype(np.uint32))
    until = (at + words.each["size"].to_numpy()).searchsorted(high.astype(np.uint32), side="right")
    return since.astype(np.uint32), until.astype(np.uint32)


def _asks(parts: Parts, rows: pl.Series) -> NDArray[np.bool_]:
    """Which of these sentences ask something."""
    return parts.said.select(IS_ASKED).to_series().to_numpy().take(rows.to_numpy())


def close_words(
    words: Words, named: pl.DataFrame, reach: int, without: NDArray[np.bool_] | None = None
) -> pl.DataFrame:
    """case, gram: the words within so many bytes of a term of the issue, in its text, but for some; where two terms are
    near, only once.
    """
    spans = named.select("case", "row", "start", "end").hstack(words.texts[named["row"]])
    begins, ends = spans["begins"].to_numpy().astype(np.int64), spans["ends"].to_numpy()
    low = begins + 1 + np.maximum(spans["start"].to_numpy().astype(np.int64) - reach, -1)
    high = np.minimum(ends, begins + spans["end"].to_numpy() + 1 + reach)
    since, until = _between(words, low, high)
    is_next = spans.select((pl.col("case").diff() == 0) & (pl.col("row").diff() == 0)).to_series().fill_null(False)
    seen = np.where(is_next.to_numpy(), np.roll(until, 1), 0)
    of, places = spread(np.maximum(since, seen), until)
    if without is not None:
        kept = ~without.take(places)
        of, places = of[kept], places[kept]
    return _taken(words, places, spans["case"], of)


def _taken(words: Words, places: NDArray[np.uint32], keys: pl.Series, of: NDArray[np.intp]) -> pl.DataFrame:
    """The words at these places as `gram`, with the keys of what they are words of."""
    return pl.DataFrame({keys.name: keys.to_numpy().take(of), "gram": words.each["word"].to_numpy().take(places)})


def _of_issues(found: Asked, terms: pl.Expr) -> list[Family]:
    of_case = found.cases.select("case", "issue")
    counts = _hits(found)
    often = counts.select("case", hits=counted(pl.col("hits"), 1, 4))
    shares = _with_issue(_shares(counts, found), found)
    several = runs(found.cases["nth"]).sizes(found.cases.height)
    crowd = several.to_frame("crowd").select(counted(pl.col("crowd"), 1, 6)).with_row_index("nth")
    named = found.named.select("case", terms)
    strong = found.named.filter(pl.col("type") == "issue").select("case").unique(maintain_order=True)
    return [
        Family("issue {issue}", of_case, is_whole=True),
        Family("{issue}: term {phrase}", _with_issue(named, found)),
        Family("strong term", strong),
        Family("hits {hits}", often, is_whole=True),
        Family("{issue}: hits {hits}", _with_issue(often, found), is_whole=True),
        Family("issues {crowd}", crowd, is_whole=True),
        *(
            Family(template, shares, is_whole=True)
            for name in ("share {share}", "rank {rank}")
            for template in (name, f"{{issue}}: {name}")
        ),
    ]


def _hits(found: Asked) -> pl.DataFrame:
    """case, hits (places where it is named), strong (by a strong term) of every case."""
    of_case = runs(found.named["case"])
    is_new = pl.any_horizontal(pl.col(name) != pl.col(name).shift(1) for name in ("start", "row", "case"))
    strong = (pl.col("type") == "issue").alias("strong")
    each = found.named.select(is_new.fill_null(True).alias("hits"), strong)
    return found.cases.select("case").with_columns(of_case.sums(each[name]).alias(name) for name in each.columns)


def _shares(counts: pl.DataFrame, found: Asked) -> pl.DataFrame:
    """case, share (how many quarters of what is named in its unit), rank (1: none is named by more strong terms)."""
    unit = found.cases["nth"]
    in_all = runs(unit).sums(counts["hits"])
    share = (pl.col("hits") * 4 / in_all.gather(unit)).round().cast(pl.UInt32)
    ranks = _ranks(counts.select("strong", unit))
    return counts.select("case", share=counted(share, 0, 4)).hstack([ranks.cat.to(COUNT)])


def _ranks(counts: pl.DataFrame) -> pl.Series:
    """`rank` by `strong` within each `nth`, the largest 1, equals alike, 5 the last: `over` takes ten times as long."""
    order = (pl.col("nth").cast(pl.UInt64) * 2**32 + (2**31 - pl.col("strong").cast(pl.UInt64))).alias("order")
    ranked = counts.select("nth", order).with_row_index("at").sort("order")
    place = pl.int_range(pl.len())
    firsts = [pl.when((pl.col(name) != pl.col(name).shift(1)).fill_null(True)).then(place) for name in ("order", "nth")]
    of_equals, of_unit = (first.forward_fill() for first in firsts)
    return ranked.with_columns(rank=(of_equals - of_unit + 1).clip(1, 5)).sort("at")["rank"]


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
        level=levelled(pl.col("level")), sign=levelled(pl.col("level").sign())
    )


def _rows_of_cases(found: Asked) -> pl.DataFrame:
    """case, row: the sentences that name the issue of a case."""
    both = pl.col("case").cast(pl.UInt64) * 2**32 + pl.col("row")
    once = found.named.select(both=both.sort())
    return once.filter((pl.col("both") != pl.col("both").shift(1)).fill_null(True)).select(
        case=(pl.col("both") // 2**32).cast(pl.UInt32), row=(pl.col("both") % 2**32).cast(pl.UInt32)
    )

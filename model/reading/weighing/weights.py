"""Weights over features: shipped as data, fitted by benchmarks/fit_weights.py, applied by joins and sums."""

import re
from functools import cache, cached_property
from importlib.resources import files
from math import prod
from typing import Final, NamedTuple, cast

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.errors import UnknownNameError
from model.reading.text.words import Words
from model.reading.weighing.family import PLACE, Family, Parts
from model.reading.weighing.features import (
    ASKED_WORD,
    NEAR_ISSUE,
    NEAR_WORD,
    UNCUED_WORD,
    WORD,
    Telling,
    asked,
    families,
)

LEVEL_COLUMNS: Final = tuple(f"level {level}" for level in range(-3, 4))
"""The columns of log odds, one per level."""

SIGNS: Final = {"hostile": LEVEL_COLUMNS[:3], "neither": LEVEL_COLUMNS[3:4], "friendly": LEVEL_COLUMNS[4:]}
"""Which of them are of which sign."""

WEIGHTS: Final = pl.Schema({"feature": pl.String, "named": pl.Float32} | dict.fromkeys(LEVEL_COLUMNS, pl.Float32))
"""`named`: log odds that a text says something about the issue and does not only name it in passing."""

BASE: Final = "always"
"""The feature that every unit has: the intercept."""

SINGLE: Final = "single: "
"""How the features begin whose weights are those of units of one sentence, in place of the others; a sentence by itself
says bluntly what a paragraph hedges. Without any such rows those units have the same weights as all."""

COLUMNS: Final = ("named", *LEVEL_COLUMNS)

SCALE: Final = 10_000
"""Weights are summed in whole parts of one: sums of floats differ with the order of a join, and so would readings."""

WORDED: Final = r"^(?:word|asked|uncued|(?:[^ :]+: )?near) "
"""Features that are about a word."""

PART: Final = 512
"""Keys whose weights are summed at once: their features stay in the processor's cache, and little memory is taken."""

_KIND: Final = r"^(?:[^ :]+: )?([^ {]+)"
"""The first word of a feature, behind its issue, or of a template that does not begin with a value."""

Sums = NDArray[np.int32]
"""Shape (keys, COLUMNS): weights or sums of them, in whole parts of one in SCALE."""

NO_WEIGHTS: Final = "none"
"""What a dossier that is to be read by its rules alone calls its weights."""

NOTHING: Final = 0
"""The number of features that have no weight."""

TOO_LARGE: Final = np.iinfo(np.int32).max
"""What all weights of a column may not add up to, in whole parts of one."""


@cache
def load_weights(name: str) -> pl.DataFrame:
    """The WEIGHTS of that name, empty for NO_WEIGHTS; UnknownNameError where none are shipped."""
    if name == NO_WEIGHTS:
        return pl.DataFrame(schema=WEIGHTS)
    folder = files("seeds").joinpath("weights")
    known = sorted(file.name.removesuffix(".parquet") for file in folder.iterdir() if file.name.endswith(".parquet"))
    if name not in known:
        raise UnknownNameError("weights", name, [*known, NO_WEIGHTS])
    with folder.joinpath(f"{name}.parquet").open("rb") as stream:
        return pl.read_parquet(stream)


def of_passages(weights: pl.DataFrame) -> pl.DataFrame:
    """The weights of units of several sentences."""
    return weights.filter(~pl.col("feature").str.starts_with(SINGLE))


def of_singles(weights: pl.DataFrame) -> pl.DataFrame:
    """Those of units of one sentence, by the features' plain names."""
    own = weights.filter(pl.col("feature").str.starts_with(SINGLE))
    return own.with_columns(pl.col("feature").str.strip_prefix(SINGLE)) if own.height else weights


def _in_order(weights: pl.DataFrame, features: pl.DataFrame) -> Sums:
    """Weights by the numbers of features, from NOTHING on; those that are not among them weigh nothing."""
    each = features.join(weights, on="feature", how="left", maintain_order="left").fill_null(0)
    table = each.select(pl.col(COLUMNS).cast(pl.Int32)).to_numpy(order="c")
    return np.concatenate([np.zeros((1, len(COLUMNS)), np.int32), table])


class Table(NamedTuple):
    """The numbers of a template's features."""

    sizes: tuple[int, ...]
    """How many values each of its columns can have."""
    numbers: NDArray[np.uint32]
    """At the place that the values' numbers make; NOTHING where there is no such feature."""


class Tables:
    """Weights laid out for looking up: each feature has a number, found by the numbers of what fills its template.

    For the readings of one lexicon, since its enumerations are what is looked up by.
    """

    def __init__(self, weights: pl.DataFrame) -> None:
        scaled = weights.select("feature", (pl.col(COLUMNS) * SCALE).round().cast(pl.Int64))
        """Whole ten-thousandths, so that sums are exact in whatever order they are made."""
        parts = of_passages(scaled), of_singles(scaled)
        if any(part.select(pl.max_horizontal(pl.col(COLUMNS).abs().sum())).item() >= TOO_LARGE for part in parts):
            raise ValueError("weights so large that their sums would not fit")
        every = pl.concat(part.select("feature") for part in parts).unique(maintain_order=True)
        features = every.select("feature", kind=pl.col("feature").str.extract(_KIND)).with_row_index(
            "number", NOTHING + 1
        )
        self._features: Final = features
        self._of_kind: Final = {str(kind): own for (kind,), own in features.partition_by("kind", as_dict=True).items()}
        self._tables: dict[str, Table] = {}
        self._told: dict[tuple[str, ...], pl.Series] = {}
        self._enumerated: dict[str, pl.Expr] = {}
        each = [_in_order(part, every) for part in parts]
        self.weights: Final[Sums] = np.concatenate(each)
        """By the features' numbers; those of units of one sentence behind all others, as many places on as `size`."""
        self.size: Final = np.uint32(len(each[0]))
        is_base = np.append(False, every["feature"] == BASE)
        self.base: Final[Sums] = np.stack([part[is_base].sum(axis=0, dtype=np.int32) for part in each])
        """Shape (2, COLUMNS): what every unit has, and what every unit of one sentence has."""

    @cached_property
    def words(self) -> pl.Series:
        """The words that have a weight."""
        return self._features["feature"].str.extract(rf"{WORDED}(.+)$").drop_nulls().unique().sort()

    def are_told(self, templates: tuple[str, ...], words: pl.Enum, issues: pl.Enum) -> pl.Series:
        """Which words of a vocabulary have a weight by one of these templates, and that others have none."""
        if templates not in self._told:
            size, kinds = len(words.categories), {"gram": words, "issue": issues}
            told = np.zeros(size + 1, bool)
            for template in templates:
                of_template = [kinds[name] for name in PLACE.findall(template)]
                told[np.flatnonzero(self._laid_out(template, of_template).numbers) % size] = True
            self._told[templates] = pl.Series(told)
        return self._told[templates]

    def numbers(self, family: Family) -> NDArray[np.uint32]:
        """The number of each feature of a family, NOTHING where it has no weight."""
        table = self._tables.get(family.template)
        if table is None:
            kinds = [cast(pl.Enum, family.rows[name].dtype) for name in family.columns]
            table = self._laid_out(family.template, kinds)
        return table.numbers.take(_place(family.rows, family.columns, table.sizes))

    def _laid_out(self, template: str, kinds: list[pl.Enum]) -> Table:
        """The table of a template, kept for the next time; `kinds` are the enumerations of its columns."""
        kind = re.match(_KIND, template)
        own = self._of_kind.get(kind[1], self._features.clear()) if kind else self._features
        names = PLACE.findall(template)
        filling = _filling(template, own)
        known = filling.with_columns(map(self._typed, names, kinds)).drop_nulls()
        sizes = tuple(len(kind.categories) for kind in kinds)
        numbers = np.full(prod(sizes), NOTHING, np.uint32)
        numbers[_place(known, names, sizes)] = known["number"].to_numpy()
        return self._tables.setdefault(template, Table(sizes, numbers))

    def _typed(self, name: str, kind: pl.Enum) -> pl.Expr:
        """A column as its enumeration; made once: a long one goes into it slowly."""
        if name not in self._enumerated:
            self._enumerated[name] = pl.col(name).cast(kind, strict=False)
        return self._enumerated[name]


def _place(rows: pl.DataFrame, columns: list[str], sizes: tuple[int, ...]) -> NDArray[np.uint32]:
    """The numbers of enumerations as one number."""
    place = np.zeros(rows.height, np.uint32)
    for column, size in zip(rows.select(pl.col(columns).to_physical()), sizes, strict=True):
        place *= np.uint32(size)
        place += column.to_numpy()
    return place


def _filling(template: str, features: pl.DataFrame) -> pl.DataFrame:
    """number, and what fills each place of a template, of those of some features (number, feature) that are of it."""
    pattern = _pattern(template)
    own = features.filter(pl.col("feature").str.contains(pattern))
    if not PLACE.search(template):
        return own.select("number")
    return own.select("number", pl.col("feature").str.extract_groups(pattern)).unnest("feature")


def _pattern(template: str) -> str:
    """What the features of a template look like; only words and phrases may have blanks."""
    parts = PLACE.split(template)
    groups = {"gram": ".+", "phrase": ".+"}
    spelled = (
        f"(?P<{part}>{groups.get(part, r'[^ :]+')})" if at % 2 else re.escape(part) for at, part in enumerate(parts)
    )
    return f"^{''.join(spelled)}$"


def summed(parts: Parts, words: Words, known: Tables) -> pl.DataFrame:
    """unit, issue and the sums of all weights: the same as of spelled-out features, without spelling them out."""
    found = asked(parts)
    issues = cast(pl.Enum, found.cases["issue"].dtype)
    anywhere, near, uncued = (
        known.are_told(templates, words.vocabulary.words, issues)
        for templates in ((WORD, ASKED_WORD), (NEAR_WORD, NEAR_ISSUE), (UNCUED_WORD,))
    )
    telling = Telling(
        words.among(anywhere, "row", "word"),
        words.among(near, "at", "size", "word"),
        words.among(uncued, "at", "size", "word"),
    )
    of: dict[str, list[Family]] = {"case": [], "nth": []}
    for family in families(parts, found, telling):
        of[family.key].append(family)
    nth = found.cases["nth"].to_numpy()
    singles = (np.bincount(found.rows["nth"].to_numpy(), minlength=found.cases["nth"].n_unique()) == 1).astype(
        np.uint32
    )
    of_cases, of_units = _sums(of["case"], singles.take(nth), known), _sums(of["nth"], singles, known)
    base = known.base.take(singles.take(nth), axis=0)
    total = (of_cases + of_units.take(nth, axis=0) + base) / SCALE
    return found.cases.select("unit", "issue").hstack(pl.DataFrame(total, schema=COLUMNS, orient="row"))


def _sums(found: list[Family], singles: NDArray[np.uint32], known: Tables) -> Sums:
    """The sums of the weights of what is numbered from 0, by its features; `singles`: 1 for what is of one sentence."""
    total = _sums_of_some([family for family in found if not family.is_whole], singles, known)
    for family in found:
        if family.is_whole:
            total += known.weights.take(known.numbers(family) + singles * known.size, axis=0)
    return total


def _sums_of_some(found: list[Family], singles: NDArray[np.uint32], known: Tables) -> Sums:
    """`_sums` of families that have not one row for each; what has none at all counts NOTHING."""
    size = len(singles)
    numbered = [_weighty(family, singles, known) for family in found]
    firsts = np.arange(0, size, PART)
    bounds = [np.append(keys.searchsorted(firsts), len(keys)) for keys, _ in numbered]
    total = np.empty((size, len(COLUMNS)), np.int32)
    for nth, first in enumerate(firsts):
        own = [
            (keys[at[nth] : at[nth + 1]] - np.uint32(first), numbers[at[nth] : at[nth + 1]])
            for (keys, numbers), at in zip(numbered, bounds, strict=True)
        ]
        part = total[first : first + PART]
        part[:] = _sums_of_part(own, len(part), known.weights)
    return total


def _weighty(
    family: Family, singles: NDArray[np.uint32], known: Tables
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The keys, sorted, and places among the weights of those features of a family that have one."""
    numbers = known.numbers(family)
    places = np.flatnonzero(numbers)  # in half the time that a mask takes
    keys = family.rows[family.key].to_numpy().take(places)
    return keys, numbers.take(places) + singles.take(keys) * known.size


def _sums_of_part(numbered: list[tuple[NDArray[np.uint32], NDArray[np.uint32]]], size: int, weights: Sums) -> Sums:
    """The sums of so many keys, numbered from 0, of their features' numbers: each number counts once for a key."""
    span = np.uint32(len(weights))
    none = np.arange(size, dtype=np.uint32) * span
    pairs = np.concatenate([none, *(keys * span + numbers for keys, numbers in numbered)])
    pairs.sort()
    once = pairs[np.append(True, pairs[1:] != pairs[:-1])]
    number = once % span
    return np.add.reduceat(weights.take(number, axis=0), np.flatnonzero(number == NOTHING), axis=0)


def no_sums(issues: pl.DataType) -> pl.DataFrame:
    """What `summed` gives of nothing, for issues of that type."""
    keys = {"unit": pl.UInt32(), "issue": issues}
    return pl.DataFrame(schema=keys | dict.fromkeys(COLUMNS, pl.Float64()))


def shares(sums: pl.DataFrame) -> pl.DataFrame:
    """Summed weights with each level's share instead of its log odds, and that of each of the SIGNS."""
    topped = sums.with_columns(top=pl.max_horizontal(LEVEL_COLUMNS))
    raised = topped.with_columns((pl.col(column) - pl.col("top")).exp() for column in LEVEL_COLUMNS)
    totalled = raised.with_columns(total=pl.sum_horizontal(LEVEL_COLUMNS))
    each = totalled.with_columns(pl.col(column) / pl.col("total") for column in LEVEL_COLUMNS).drop("top", "total")
    return each.with_columns(pl.sum_horizontal(columns).alias(sign) for sign, columns in SIGNS.items())


def decided(sums: pl.DataFrame) -> pl.DataFrame:
    """Per (unit, issue) of summed weights: `named` (0 to 1), `decided` (the level), `sure` (its sign's share)."""
    best = pl.max_horizontal(*SIGNS)
    named = 1 / (1 + (-pl.col("named")).exp())
    told = shares(sums).select("unit", "issue", _decided(best), sure=best.cast(pl.Float32), named=named)
    return told.sort("unit", "issue")


def spelled_sums(found: pl.DataFrame, weights: pl.DataFrame, singles: pl.Series | None = None) -> pl.DataFrame:
    """The sums of `summed` out of spelled-out features: what fitting uses, and its test; `singles` are the units of one
    sentence.
    """
    return weighed(found, weights, singles).group_by("unit", "issue").agg(pl.col(COLUMNS).cast(pl.Float64).sum())


def weighed(found: pl.DataFrame, weights: pl.DataFrame, singles: pl.Series | None = None) -> pl.DataFrame:
    """The features of each (unit, issue) with their weights, the intercept among them."""
    always = found.select("unit", "issue").unique().with_columns(feature=pl.lit(BASE))
    every = pl.concat([found, always])
    if singles is None:
        return every.join(of_passages(weights), on="feature")
    is_single = pl.col("unit").is_in(singles.implode())
    own = every.filter(is_single).join(of_singles(weights), on="feature")
    return pl.concat([every.filter(~is_single).join(of_passages(weights), on="feature"), own])


def _decided(best: pl.Expr) -> pl.Expr:
    """First the sign by its whole share, then the likeliest level of that sign."""
    level = (
        pl.when(pl.col("neither") == best)
        .then(pl.lit(0, pl.Int8))
        .when(pl.col("hostile") == best)
        .then(_likeliest(SIGNS["hostile"]))
        .otherwise(_likeliest(SIGNS["friendly"]))
    )
    return level.alias("decided")


def _likeliest(columns: tuple[str, ...]) -> pl.Expr:
    """The first of three neighbouring levels that has the largest share of them."""
    one, two, three = (pl.col(column) for column in columns)
    first = LEVEL_COLUMNS.index(columns[0]) - 3
    levels = [pl.lit(first + place, pl.Int8) for place in range(3)]
    return (
        pl.when((one >= two) & (one >= three)).then(levels[0]).when(two >= three).then(levels[1]).otherwise(levels[2])
    )

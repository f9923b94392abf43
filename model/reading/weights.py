"""Weights over features: shipped as data, fitted by benchmarks/fit_weights.py, applied by joins and sums."""

import re
from functools import cache
from importlib.resources import files
from math import prod
from typing import Final, NamedTuple, cast

import polars as pl

from model.reading.features import ASKED_WORD, NEAR_ISSUE, NEAR_WORD, PLACE, WORD, Family, Parts, asked, families
from model.reading.words import Words

LEVEL_COLUMNS: Final = tuple(f"level {level}" for level in range(-3, 4))
"""The columns of log odds, one per level."""

SIGNS: Final = {"hostile": LEVEL_COLUMNS[:3], "neither": LEVEL_COLUMNS[3:4], "friendly": LEVEL_COLUMNS[4:]}
"""Which of them are of which sign."""

WEIGHTS: Final = pl.Schema({"feature": pl.String, "named": pl.Float32} | dict.fromkeys(LEVEL_COLUMNS, pl.Float32))
"""`named`: log odds that a text says something about the issue and does not only name it in passing."""

BASE: Final = "always"
"""The feature that every unit has: the intercept."""

COLUMNS: Final = ("named", *LEVEL_COLUMNS)

SCALE: Final = 10_000
"""Weights are summed in whole parts of one: sums of floats differ with the order of a join, and so would readings."""

WORDED: Final = r"^(?:word|asked|(?:[^ :]+: )?near) "
"""Features that are about a word."""

PAIR: Final = 2**32
"""Two columns are summed as one number: the sum of all weights' sizes, in SCALE, is less than half of this."""

PACKED: Final = tuple(zip(COLUMNS[::2], COLUMNS[1::2], strict=True))
"""Which two."""

PART: Final = 16_384
"""Keys whose weights are summed at once: their features stay in the processor's cache, and little memory is taken."""

NOTHING: Final = 0
"""The number of features that have no weight."""


@cache
def load_weights(name: str) -> pl.DataFrame:
    """The WEIGHTS of that name; empty where none are shipped."""
    file = files("seeds").joinpath("weights", f"{name}.parquet")
    if not file.is_file():
        return pl.DataFrame(schema=WEIGHTS)
    with file.open("rb") as stream:
        return pl.read_parquet(stream)


class Table(NamedTuple):
    """The numbers of a template's features."""

    sizes: tuple[int, ...]
    """How many values each of its columns can have."""
    numbers: pl.Series
    """At the place that the values' numbers make; NOTHING where there is no such feature."""


class Tables:
    """Weights laid out for looking up: each feature has a number, found by the numbers of what fills its template.

    For the readings of one lexicon, since its enumerations are what is looked up by.
    """

    def __init__(self, weights: pl.DataFrame) -> None:
        whole = weights.select("feature", (pl.col(COLUMNS) * SCALE).round().cast(pl.Int64))
        """Whole ten-thousandths, so that sums are exact in whatever order they are made."""
        if whole.select(pl.max_horizontal(pl.col(COLUMNS).abs().sum())).item() >= PAIR // 2:
            raise ValueError("weights so large that their sums would run into one another")
        self._features: Final = whole.select("feature").with_row_index("number", NOTHING + 1)
        self._tables: dict[str, Table] = {}
        self._told: dict[tuple[str, ...], pl.Series] = {}
        none = whole.clear(1).select(pl.col(COLUMNS).fill_null(0))
        packed = [(pl.col(high) * PAIR + pl.col(low)).alias(high) for high, low in PACKED]
        self.weights: Final = pl.concat([none, whole.select(COLUMNS)]).select(packed)
        """Two to a column, by the features' numbers."""
        self.base: Final = whole.filter(feature=BASE).select(packed).sum()
        self.words: Final = whole["feature"].str.extract(rf"{WORDED}(.+)$").drop_nulls().unique().sort()
        """The words that have a weight."""

    def are_told(self, templates: tuple[str, ...], words: pl.Enum, issues: pl.Enum) -> pl.Series:
        """Which words of a vocabulary have a weight by one of these templates, and that others have none."""
        if templates not in self._told:
            size, kinds = len(words.categories), {"gram": words, "issue": issues}
            told = pl.repeat(False, size + 1, dtype=pl.Boolean, eager=True)
            for template in templates:
                of_template = [kinds[name] for name in PLACE.findall(template)]
                numbers = self._table(template, of_template).numbers
                told = told.scatter((numbers != NOTHING).arg_true() % size, True)
            self._told[templates] = told
        return self._told[templates]

    def numbers(self, family: Family) -> pl.Series:
        """The number of each feature of a family, NOTHING where it has no weight."""
        kinds = [cast(pl.Enum, family.rows.schema[name]) for name in family.columns]
        table = self._table(family.template, kinds)
        return table.numbers.gather(family.rows.select(place=_place(family.columns, table.sizes))["place"])

    def _table(self, template: str, kinds: list[pl.Enum]) -> Table:
        """Made once; `kinds` are the enumerations of its columns."""
        if template not in self._tables:
            found = self._features.filter(pl.col("feature").str.contains(_pattern(template)))
            self._tables[template] = _table(template, kinds, found)
        return self._tables[template]


def _table(template: str, kinds: list[pl.Enum], found: pl.DataFrame) -> Table:
    """Of a template's features: number, feature."""
    names = PLACE.findall(template)
    if names:
        found = found.with_columns(pl.col("feature").str.extract_groups(_pattern(template))).unnest("feature")
    typed = found.with_columns(pl.col(name).cast(kind, strict=False) for name, kind in zip(names, kinds, strict=True))
    sizes = tuple(len(kind.categories) for kind in kinds)
    placed = typed.select("number", place=_place(names, sizes)).drop_nulls()
    nothing = pl.repeat(NOTHING, prod(sizes), dtype=pl.UInt32, eager=True)
    return Table(sizes, nothing.scatter(placed["place"], placed["number"]))


def _place(columns: list[str], sizes: tuple[int, ...]) -> pl.Expr:
    """The numbers of enumerations as one number."""
    if not columns:
        return pl.repeat(0, pl.len(), dtype=pl.UInt32)
    place = pl.col(columns[0]).to_physical().cast(pl.UInt32)
    for name, size in zip(columns[1:], sizes[1:], strict=True):
        place = place * size + pl.col(name).to_physical()
    return place


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
    issues = cast(pl.Enum, found.cases.schema["issue"])
    anywhere = words.among(known.are_told((WORD, ASKED_WORD), words.vocabulary, issues), "row", "word")
    near = words.among(known.are_told((NEAR_WORD, NEAR_ISSUE), words.vocabulary, issues), "at", "size", "word")
    of: dict[str, list[Family]] = {"case": [], "nth": []}
    for family in families(parts, found, anywhere, near):
        of[family.key].append(family)
    nth = found.cases["nth"]
    of_cases, of_units = _sums(of["case"], len(nth), known), _sums(of["nth"], nth.n_unique(), known)
    total = of_cases + of_units[nth]
    return found.cases.select("unit", "issue").hstack(_unpacked(total, known.base))


def _sums(found: list[Family], size: int, known: Tables) -> pl.DataFrame:
    """The packed sums of the weights of what is numbered from 0, by its features."""
    total = _sums_of_some([family for family in found if not family.is_whole], size, known)
    for family in found:
        if family.is_whole:
            total = total + known.weights[known.numbers(family)]
    return total


def _sums_of_some(found: list[Family], size: int, known: Tables) -> pl.DataFrame:
    """The same of families that have not one row for each; what has none at all counts NOTHING."""
    each = (pl.DataFrame({"key": family.rows[family.key], "number": known.numbers(family)}) for family in found)
    numbered = [frame.filter(pl.col("number") != NOTHING) for frame in each]
    firsts = pl.int_range(0, size, PART, dtype=pl.UInt32, eager=True)
    bounds = [[*frame["key"].search_sorted(firsts), frame.height] for frame in numbered]
    summed_parts = []
    for nth, first in enumerate(firsts):
        own = [frame[at[nth] : at[nth + 1]] for frame, at in zip(numbered, bounds, strict=True)]
        summed_parts.append(_sums_of_part(own, first, min(PART, size - first), known.weights))
    return pl.concat(summed_parts) if summed_parts else known.weights.clear()


def _sums_of_part(numbered: list[pl.DataFrame], first: int, size: int, weights: pl.DataFrame) -> pl.DataFrame:
    """The sums of so many keys from the first one on, of frames of key and number: each number counts once."""
    span = weights.height
    none = pl.select(key=pl.int_range(first, first + size, dtype=pl.UInt32), number=pl.lit(NOTHING, pl.UInt32))
    pair = (pl.col("key") - first) * span + pl.col("number")
    pairs = pl.concat([none, *numbered]).select(pair=pair)["pair"].sort(multithreaded=False)  # threads cost more here
    once = pairs.unique().to_frame()  # of what is sorted, neighbours are compared
    placed = once.select(key=(pl.col("pair") // span).set_sorted(), number=pl.col("pair") % span)
    weighed = weights[placed["number"]].with_columns(placed["key"])
    each = weighed.group_by("key", maintain_order=True).agg(pl.all())  # lists are summed at twice the speed of groups
    return each.select(pl.all().exclude("key").list.sum())


def _unpacked(total: pl.DataFrame, base: pl.DataFrame) -> pl.DataFrame:
    """All COLUMNS of packed sums, the intercept among them, as log odds."""
    columns = {}
    for (high, low), always in zip(PACKED, base.row(0), strict=True):
        both = total[high] + always
        lower = ((both + PAIR // 2) & (PAIR - 1)) - PAIR // 2
        columns[high], columns[low] = (both - lower) // PAIR / SCALE, lower / SCALE
    return pl.DataFrame(columns)


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


def spelled_sums(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The same sums out of spelled-out features: what fitting and explaining use."""
    return weighed(found, weights).group_by("unit", "issue").agg(pl.col(COLUMNS).cast(pl.Float64).sum())


def weighed(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The features of each (unit, issue) with their weights, the intercept among them."""
    always = found.select("unit", "issue").unique().with_columns(feature=pl.lit(BASE))
    return pl.concat([found, always]).join(weights, on="feature")


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

"""Weights over features: shipped as data, fitted by benchmarks/fit_weights.py, applied by joins and sums."""

import re
from functools import cache
from importlib.resources import files
from typing import Final

import polars as pl

from model.reading.features import NEAR_WORD, PLACE, WORD, Family, Parts, close_words, families

LEVEL_COLUMNS: Final = tuple(f"level {level}" for level in range(-3, 4))
"""The columns of log odds, one per level."""

WEIGHTS: Final = pl.Schema({"feature": pl.String, "named": pl.Float32} | dict.fromkeys(LEVEL_COLUMNS, pl.Float32))
"""`named`: log odds that a text says something about the issue and does not only name it in passing."""

BASE: Final = "always"
"""The feature that every unit has: the intercept."""

COLUMNS: Final = ("named", *LEVEL_COLUMNS)

SCALE: Final = 10_000
"""Weights are summed in whole parts of one: sums of floats differ with the order of a join, and so would readings."""

WORDED: Final = r"^(?:word|near) "
"""Features that are about a word."""

NUMBERED: Final = pl.Categorical()
"""Issues while they are summed: joins and groups compare numbers, not names."""

WORD_SPAN: Final = 1 << 20
"""More than there are words with a weight: what parts the words of two units."""


@cache
def load_weights(name: str) -> pl.DataFrame:
    """The WEIGHTS of that name; empty where none are shipped."""
    file = files("seeds").joinpath("weights", f"{name}.parquet")
    if not file.is_file():
        return pl.DataFrame(schema=WEIGHTS)
    with file.open("rb") as stream:
        return pl.read_parquet(stream)


class Tables:
    """Weights laid out for joining: words by their number, families by the columns of their templates."""

    def __init__(self, weights: pl.DataFrame) -> None:
        self._whole = weights.select("feature", (pl.col(COLUMNS) * SCALE).round().cast(pl.Int32))
        """Whole ten-thousandths, so that sums are exact in whatever order they are made."""
        self._families: dict[str, pl.DataFrame] = {}
        anywhere, near = self.family(WORD), self.family(NEAR_WORD)
        self.words: Final = pl.concat([anywhere["gram"], near["gram"]]).unique().sort()
        """The words that have a weight; the number of each is its place."""
        self.anywhere: Final = self._by_number(anywhere)
        """The weights of each word, in the order of `words`."""
        self.near: Final = self._by_number(near)
        self.is_near: Final = self.words.is_in(near["gram"].implode())
        """Which of them tell something near a term."""
        self.base: Final = self._whole.filter(feature=BASE).select(COLUMNS)

    def family(self, template: str) -> pl.DataFrame:
        """The columns of a template with the weights of its features, found once."""
        if template not in self._families:
            self._families[template] = self._whole.filter(pl.col("feature").str.contains(_pattern(template)))
            if PLACE.search(template):
                groups = pl.col("feature").str.extract_groups(_pattern(template))
                found = self._families[template].with_columns(groups).unnest("feature")
                self._families[template] = found.with_columns(pl.col(r"^issue$").cast(NUMBERED))
        return self._families[template]

    def _by_number(self, worded: pl.DataFrame) -> pl.DataFrame:
        numbered = self.words.alias("gram").to_frame().join(worded, on="gram", how="left", maintain_order="left")
        return numbered.select(pl.col(COLUMNS).fill_null(0))


def _pattern(template: str) -> str:
    """What the features of a template look like; only words and phrases may have blanks."""
    parts = PLACE.split(template)
    groups = {"gram": ".+", "phrase": ".+"}
    spelled = (
        f"(?P<{part}>{groups.get(part, r'[^ :]+')})" if at % 2 else re.escape(part) for at, part in enumerate(parts)
    )
    return f"^{''.join(spelled)}$"


def summed(parts: Parts, words: pl.DataFrame, known: Tables) -> pl.DataFrame:
    """unit, issue and the sums of all weights: the same as of spelled-out features, without spelling them out.

    `words` are row, start, end, word: the known words of the sentences, in their order.
    """
    parts = _numbered(parts)
    unit = parts.said.select("row", "unit")
    cases = parts.named.select("row", "issue").unique(maintain_order=True).join(unit, on="row", maintain_order="left")
    asked = cases.select("unit", "issue").unique(maintain_order=True).with_row_index("case")
    of_cases = cases.join(asked, on=["unit", "issue"]).select("row", "issue", "case")
    of_units = [_of_words(words, unit.join(asked, on="unit", how="semi"), known)]
    of_issues: list[pl.DataFrame] = []
    for family in families(parts):
        found = _weighed(family, known)
        keys = ["unit", "issue"] if "issue" in family.rows.columns else ["unit"]
        (of_issues if len(keys) > 1 else of_units).append(found.select(*keys, *COLUMNS))
    sums = [
        asked.join(_sums(pl.concat(of_units), "unit"), on="unit", how="left", maintain_order="left"),
        asked.join(
            _sums(pl.concat(of_issues), "unit", "issue"), on=["unit", "issue"], how="left", maintain_order="left"
        ),
        asked.join(_of_close_words(words, parts.named, of_cases, known), on="case", how="left", maintain_order="left"),
    ]
    filled = [part.select(pl.col(COLUMNS).fill_null(0)) for part in sums]
    base = known.base.sum().row(0)
    total = [
        (filled[0][name] + filled[1][name] + filled[2][name] + always) / SCALE
        for name, always in zip(COLUMNS, base, strict=True)
    ]
    return asked.select("unit", pl.col("issue").cast(pl.String)).hstack(total)


def _weighed(family: Family, known: Tables) -> pl.DataFrame:
    weights = known.family(family.template)
    return family.rows.join(weights, on=family.columns) if family.columns else family.rows.join(weights, how="cross")


def _numbered(parts: Parts) -> Parts:
    issue = pl.col("issue").cast(NUMBERED)
    return parts._replace(named=parts.named.with_columns(issue), governing=parts.governing.with_columns(issue))


def no_sums() -> pl.DataFrame:
    """What `summed` gives of nothing."""
    keys = {"unit": pl.UInt32, "issue": pl.String}
    return pl.DataFrame(schema=keys | dict.fromkeys(COLUMNS, pl.Float64))


def _of_words(words: pl.DataFrame, unit: pl.DataFrame, known: Tables) -> pl.DataFrame:
    """unit and the sums of the weights of its words, each counted once."""
    said = words.select("row", "word").join(unit, on="row")
    return _sums_of_words(said, "unit", known.anywhere)


def _of_close_words(words: pl.DataFrame, named: pl.DataFrame, cases: pl.DataFrame, known: Tables) -> pl.DataFrame:
    """case and the sums of the weights of the words near its terms, each counted once; `cases`: row, issue, case."""
    tell = words.filter(known.is_near.gather(words["word"]))
    return _sums_of_words(close_words(tell, named).join(cases, on=["row", "issue"]), "case", known.near)


def _sums_of_words(said: pl.DataFrame, key: str, weights: pl.DataFrame) -> pl.DataFrame:
    """Per key the sums of the weights (in the order of the words' numbers) of its words: key, word."""
    both = (pl.col(key).cast(pl.UInt64) * WORD_SPAN + pl.col("word")).alias("both")
    once = said.select(both).unique()["both"]
    return _sums(weights[once % WORD_SPAN].with_columns((once // WORD_SPAN).cast(pl.UInt32).alias(key)), key)


def _sums(rows: pl.DataFrame, *keys: str) -> pl.DataFrame:
    return rows.group_by(keys).agg(pl.col(COLUMNS).sum())


def decided(sums: pl.DataFrame) -> pl.DataFrame:
    """Per (unit, issue) of summed weights: `named` (0 to 1), `decided` (the level), `sure` (its sign's share)."""
    top = pl.max_horizontal(LEVEL_COLUMNS)
    raised = sums.with_columns((pl.col(column) - top).exp() for column in LEVEL_COLUMNS)
    total = pl.sum_horizontal(LEVEL_COLUMNS)
    shares = raised.with_columns(pl.col(column) / total for column in LEVEL_COLUMNS)
    return shares.select("unit", "issue", *_choice(), named=1 / (1 + (-pl.col("named")).exp())).sort("unit", "issue")


def spelled_sums(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The same sums out of spelled-out features: what fitting and explaining use."""
    return weighed(found, weights).group_by("unit", "issue").agg(pl.col(COLUMNS).cast(pl.Float64).sum())


def weighed(found: pl.DataFrame, weights: pl.DataFrame) -> pl.DataFrame:
    """The features of each (unit, issue) with their weights, the intercept among them."""
    always = found.select("unit", "issue").unique().with_columns(feature=pl.lit(BASE))
    return pl.concat([found, always]).join(weights, on="feature")


def _choice() -> list[pl.Expr]:
    """First the sign by its whole share, then the likeliest level of that sign."""
    groups = {-1: LEVEL_COLUMNS[:3], 0: LEVEL_COLUMNS[3:4], 1: LEVEL_COLUMNS[4:]}
    share = {sign: pl.sum_horizontal(columns) for sign, columns in groups.items()}
    best = pl.max_horizontal(*share.values())

    def likeliest(sign: int) -> pl.Expr:
        columns = groups[sign]
        first = LEVEL_COLUMNS.index(columns[0]) - 3
        return (pl.concat_list(columns).list.arg_max().cast(pl.Int8) + first).cast(pl.Int8)

    level = (
        pl.when(share[0] == best)
        .then(pl.lit(0, pl.Int8))
        .when(share[-1] == best)
        .then(likeliest(-1))
        .otherwise(likeliest(1))
    )
    return [level.alias("decided"), best.cast(pl.Float32).alias("sure")]

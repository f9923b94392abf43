"""Two halves side by side: counts by kind and level, days, terms, the most telling quotes."""

from typing import Final, NamedTuple

import polars as pl

from model.comparing.halves import Half
from model.comparing.terms import PRIOR, counts_in_parts, log_odds, telling
from model.schema import CLAIM_KEY, KIND, LABEL, LEVELS, label_of

SUMMARY: Final = pl.Schema(
    {
        "half": pl.UInt8(),  # 1 or 2
        "label": pl.String(),
        "claims": pl.UInt32(),
        "articles": pl.UInt32(),
        "owners": pl.UInt32(),
        "first": pl.Date(),
        "last": pl.Date(),
        "mean": pl.Float64(),  # of the levels; null: nothing at a level
    }
)
"""One row per half."""
COUNTS: Final = pl.Schema({"first": pl.UInt32(), "second": pl.UInt32()})
LEVEL_COUNTS: Final = pl.Schema({"level": pl.Int8(), "label": LABEL, **COUNTS})
"""One row per level, from agreed to escalating."""
KIND_COUNTS: Final = pl.Schema({"kind": KIND, **COUNTS})
QUOTES: Final = pl.Schema(
    {
        "half": pl.UInt8(),
        "score": pl.Float64(),  # the sum of the z of its half's terms that are in it
        "terms": pl.List(pl.String()),  # which those are
        "quote": pl.String(),
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "issue": pl.String(),
        "level": pl.Int8(),
        "date": pl.Date(),
        "speaker": pl.String(),
        "side": pl.String(),
        "source": pl.String(),
        "title": pl.String(),
        "rule": pl.String(),
    }
)
"""The most telling quotes of both halves, the first half's first, the most telling first."""
TIDY: Final = pl.Schema(
    {
        "part": pl.String(),  # summary, level, kind, term or quote
        "half": pl.UInt8(),
        "label": pl.String(),
        "name": pl.String(),  # of the number, the level, the kind or the term
        "count": pl.UInt32(),
        "value": pl.Float64(),  # a mean, a z, a score
        "day": pl.Date(),
        "quote": pl.String(),
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "source": pl.String(),
        "speaker": pl.String(),
    }
)
"""All of a comparison in one frame."""

SHOWN_TERMS: Final = 15
SHOWN_QUOTES: Final = 5
LEAST_Z: Final = 1.0
"""A term less sure than this distinguishes nothing."""
LONGEST: Final = 400
"""Longer quotes have every term in them."""
_NO_ORIGINS: Final = pl.DataFrame(schema={"article": pl.String, "origin": pl.String})


class Comparison(NamedTuple):
    """What `compared` found."""

    halves: tuple[Half, Half]
    summary: pl.DataFrame
    """SUMMARY"""
    levels: pl.DataFrame
    """LEVEL_COUNTS"""
    kinds: pl.DataFrame
    """KIND_COUNTS"""
    terms: pl.DataFrame
    """TERMS, those that distinguish a half: the first half's first"""
    quotes: pl.DataFrame
    """QUOTES"""

    @property
    def is_empty(self) -> bool:
        """Neither half says anything."""
        return not self.summary["claims"].sum()

    def terms_of(self, half: int) -> pl.DataFrame:
        """The terms that distinguish half 1 or 2, the most distinguishing first."""
        return self.terms.filter(pl.col("z") > 0) if half == 1 else self.terms.filter(pl.col("z") < 0).reverse()

    def tidy(self) -> pl.DataFrame:
        """TIDY, part by part."""
        parts = [*self._numbers(), self._counted(self.levels, "level"), self._counted(self.kinds, "kind")]
        parts += [self._terms(half) for half in (1, 2)]
        quotes = self.quotes.with_columns(
            part=pl.lit("quote"), value="score", day="date", name=pl.col("terms").list.join(", ")
        )
        filled = [_filled(part) for part in (*parts, quotes)]
        labels = dict(enumerate((half.label for half in self.halves), start=1))
        label = pl.col("half").replace_strict(labels, return_dtype=pl.String)
        return pl.concat(filled).with_columns(label.alias("label")).select(TIDY.names())

    def _numbers(self) -> list[pl.DataFrame]:
        rows = self.summary.with_columns(part=pl.lit("summary"))
        counts = [rows.with_columns(name=pl.lit(name), count=name) for name in ("claims", "articles", "owners")]
        days = [rows.with_columns(name=pl.lit(name), day=name) for name in ("first", "last")]
        return [*counts, *days, rows.with_columns(name=pl.lit("mean level"), value="mean")]

    @staticmethod
    def _counted(rows: pl.DataFrame, part: str) -> pl.DataFrame:
        long = [
            rows.with_columns(half=pl.lit(half, pl.UInt8), count=name) for half, name in ((1, "first"), (2, "second"))
        ]
        return pl.concat(long).with_columns(
            part=pl.lit(part), name=pl.col("label" if part == "level" else "kind").cast(pl.String)
        )

    def _terms(self, half: int) -> pl.DataFrame:
        count = "first" if half == 1 else "second"
        rows = self.terms_of(half)
        return rows.with_columns(half=pl.lit(half, pl.UInt8), part=pl.lit("term"), name="term", count=count, value="z")


def _filled(rows: pl.DataFrame) -> pl.DataFrame:
    """The columns of TIDY, null where these rows have none."""
    return rows.select(
        (pl.col(name) if name in rows.columns and name != "label" else pl.lit(None)).cast(kind).alias(name)
        for name, kind in TIDY.items()
    )


def compared(
    claims: pl.DataFrame,
    first: Half,
    second: Half,
    *,
    terms: int = SHOWN_TERMS,
    quotes: int = SHOWN_QUOTES,
    copies: pl.DataFrame | None = None,
) -> Comparison:
    """The two halves of CLAIMS (`with_voices`), on one issue or on all; of COPIES of one report one is quoted.

    Each sentence counts once for its words, whatever the number of its issues and of its copies.
    """
    told = claims.unique(CLAIM_KEY, keep="any").sort(CLAIM_KEY)
    halves = (first.of(told), second.of(told))
    best = _best_terms(told, halves, terms)
    numbered = list(enumerate(zip(halves, (first.label, second.label), (1, -1), strict=True), start=1))
    levels = _counts(halves, "level", pl.Series("level", list(reversed(LEVELS)), pl.Int8))
    return Comparison(
        (first, second),
        pl.concat(_summary(half, number, label) for number, (half, label, _) in numbered),
        levels.with_columns(label_of(pl.col("level"))).select(LEVEL_COUNTS.names()),
        _counts(halves, "kind", pl.Series("kind", KIND.categories, KIND)),
        best,
        pl.concat(
            _telling_quotes(half, best.filter(pl.col("z") * sign > 0), number, quotes, copies)
            for number, (half, _, sign) in numbered
        ),
    )


def _best_terms(told: pl.DataFrame, halves: tuple[pl.DataFrame, pl.DataFrame], most: int) -> pl.DataFrame:
    """TERMS that distinguish a half surely enough, at most so many of each."""
    texts = _texts(told)
    background, *counts = counts_in_parts(texts, [texts.is_in(half["quote"].drop_nulls().implode()) for half in halves])
    prior = min(PRIOR, float(background["count"].sum()))  # never more than what is said
    known = telling(log_odds(counts[0], counts[1], background, prior=prior))
    own = known.filter(pl.col("z") >= LEAST_Z).head(most), known.filter(pl.col("z") <= -LEAST_Z).tail(most)
    return pl.concat(own)


def _texts(claims: pl.DataFrame) -> pl.Series:
    return claims["quote"].drop_nulls().unique().sort()


def _summary(half: pl.DataFrame, number: int, label: str) -> pl.DataFrame:
    return half.select(
        pl.lit(number, pl.UInt8).alias("half"),
        pl.lit(label).alias("label"),
        pl.len().cast(pl.UInt32).alias("claims"),
        pl.col("article").n_unique().cast(pl.UInt32).alias("articles"),
        pl.col("owner").n_unique().cast(pl.UInt32).alias("owners"),
        pl.col("date").min().alias("first"),
        pl.col("date").max().alias("last"),
        pl.col("level").cast(pl.Float64).mean().alias("mean"),
    )


def _counts(halves: tuple[pl.DataFrame, pl.DataFrame], column: str, values: pl.Series) -> pl.DataFrame:
    """How many claims of each half have each of the values."""
    rows = values.to_frame()
    for name, half in zip(COUNTS, halves, strict=True):
        counted = half.group_by(column).agg(pl.len().cast(pl.UInt32).alias(name))
        rows = rows.join(counted, on=column, how="left", maintain_order="left")
    return rows.with_columns(pl.col(COUNTS.names()).fill_null(0))


def _telling_quotes(
    half: pl.DataFrame, terms: pl.DataFrame, number: int, shown: int, copies: pl.DataFrame | None
) -> pl.DataFrame:
    """QUOTES of one half: asserted, those with the most of its terms, without terms the newest; one of each report."""
    weights = dict(zip(terms["term"], terms["z"].abs(), strict=True))
    rows = half.filter(pl.col("mode") == "asserted", pl.col("quote").str.len_chars() <= LONGEST)
    rows = rows.unique("quote", keep="first", maintain_order=True)
    origins = _NO_ORIGINS if copies is None else copies.select("article", "origin")
    reports = rows.join(origins, on="article", how="left", maintain_order="left")
    lowered = pl.col("quote").str.to_lowercase().str.replace_all(r"\bu\.s\.?", "us")
    scored = (
        reports.with_columns(report=pl.coalesce("origin", "article"), lowered=lowered)  # once, not for each term
        .with_columns(terms=_terms_in(pl.col("lowered"), list(weights)))
        .with_columns(
            score=pl.col("terms")
            .list.eval(pl.element().replace_strict(weights, default=0.0, return_dtype=pl.Float64))
            .list.sum()
        )
    )
    return (
        scored.filter((pl.col("score") > 0) if weights else pl.lit(value=True))
        .sort(
            pl.col("score").round(9),
            "date",
            "article",
            "sentence",
            descending=[True, True, False, False],
            nulls_last=True,
        )
        .unique("report", keep="first", maintain_order=True)
        .head(shown)
        .with_columns(half=pl.lit(number, pl.UInt8))
        .select(pl.col(name).cast(kind) for name, kind in QUOTES.items())
    )


def _terms_in(text: pl.Expr, terms: list[str]) -> pl.Expr:
    """Which of the terms are in a text, each once."""
    if not terms:
        return pl.lit([], pl.List(pl.String))
    found = [pl.when(text.str.contains(_whole(term))).then(pl.lit(term)) for term in terms]
    return pl.concat_list(found).list.drop_nulls()


def _whole(term: str) -> str:
    """A pattern for the term as whole words; Chinese has no boundaries."""
    pattern = "".join(rf"\{mark}" if mark in r".+*?()|[]{}^$-" else mark for mark in term).replace(" ", r"\s+")
    return pattern if not term.isascii() and " " not in term else rf"(?-u:\b){pattern}(?:[’']s)?(?-u:\b)"

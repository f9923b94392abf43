"""What is kept of an article to find its copies: a sample of its words, three at a time."""

from typing import Final

import polars as pl

from model.copies.facts import FACTS, facts_in

SKETCHED_BY: Final = f"3 polars {pl.__version__}"
"""Of a stored sketch: hashes are only the same within one version of polars."""

SKETCHES: Final = pl.Schema(
    {
        "article": pl.String(),
        "date": pl.Date(),
        "words": pl.Int32(),
        "same": pl.Int64(),  # the hash of all words in their order; null: no words
        "probes": pl.List(pl.Int32()),  # the smallest of the runs: what is looked up in other articles
    }
)
"""One row per article: enough to find which articles are worth comparing."""

RUNS: Final = pl.Schema({"article": pl.String(), "words": pl.Int32(), "runs": pl.List(pl.Int32()), "facts": FACTS})
"""What two articles are compared by: the sampled hashes, different ones, sorted, and their facts. Made of the text when
it is needed: kept, they would be as large as the texts."""

FEWEST_WORDS: Final = 20
"""Shorter articles are copies only word for word: a greeting is soon like another."""
SPAN: Final = 2**31
"""Hashes are below this."""
SKETCH: Final = 192
"""Runs of an article's sketch, give or take; shorter articles are compared whole."""
PROBE: Final = 32
"""Of these so many, the smallest, are looked up in other articles."""

_GAPS: Final = {mark: " " for mark in "\n\r\t\u00a0.,;:!?\"'()[]{}<>|/\\*_#-–—…“”‘’«»•·，。；：！？、（）《》「」"}  # noqa: C420
_FACTORS: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)


def sketches(articles: pl.DataFrame) -> pl.DataFrame:
    """SKETCHES of ARTICLES, in their order; each depends on that article alone."""
    words = _hashed(_split(articles))
    lengths = _lengths(words, articles.height)
    probes = _smallest(words, lengths, PROBE, FEWEST_WORDS).rename({"runs": "probes"})
    return (
        articles.lazy()
        .select(pl.col("id").alias("article"), "date", words=lengths)
        .with_row_index("row")
        .join(words.lazy().group_by("row").agg(_sameness()), on="row", how="left")
        .join(probes, on="row", how="left")
        .with_columns(pl.col("probes").fill_null([]).list.head(2 * PROBE))
        .sort("row")
        .select(pl.col(name).cast(kind) for name, kind in SKETCHES.items())
        .collect()
    )


def sampled_runs(articles: pl.DataFrame) -> pl.DataFrame:
    """RUNS of ARTICLES, in any order; none for articles without so many words as make a run."""
    split = _split(articles)
    words = _hashed(split)
    facts = facts_in(split, words["run"])
    lengths = _lengths(words, articles.height)
    ids = articles.lazy().select(pl.col("id").alias("article"), words=lengths).with_row_index("row")
    found = ids.join(_smallest(words, lengths, SKETCH), on="row").join(facts.lazy(), on="row", how="left")
    return found.select(pl.col(name).cast(kind) for name, kind in RUNS.items()).collect()


def reach(words: pl.Expr, runs: int) -> pl.Expr:
    """Below this hash lie about so many runs of an article with so many words: the longer, the lower."""
    return (SPAN * (runs / words.clip(lower_bound=1)).clip(upper_bound=1.0)).cast(pl.Int64)


def _split(articles: pl.DataFrame) -> pl.DataFrame:
    """A row for each word: row (of the article), word."""
    split = articles.select(_plain(articles["text"]).str.split(" ").alias("word")).with_row_index("row").explode("word")
    return split.filter(pl.col("word") != "")


def _hashed(words: pl.DataFrame) -> pl.DataFrame:
    """row, word (its hash), run (that begins with it)."""
    return words.select("row", pl.col("word").hash()).with_columns(_run())


def _plain(texts: pl.Series) -> pl.Expr:
    """`text` in lower case, with spaces for marks: first those, since ASCII is lowered in a fifth of the time.

    Only of a sigma does the lower case depend on the marks beside it. An expression, and not a column that would lie
    beside its words: that took 30 MB more.
    """
    text = pl.col("text")
    if texts.str.contains("Σ", literal=True).any():
        return text.str.to_lowercase().str.replace_many(_GAPS)
    return text.str.replace_many(_GAPS).str.to_lowercase()


def _lengths(words: pl.DataFrame, articles: int) -> pl.Series:
    """How many words each of so many articles has."""
    rows = pl.int_range(articles, dtype=pl.UInt32, eager=True).alias("row").to_frame()
    counted = rows.join(words.group_by("row").len("words"), on="row", how="left", maintain_order="left")
    return counted["words"].fill_null(0)


def _smallest(words: pl.DataFrame, lengths: pl.Series, count: int, fewest: int = 0) -> pl.LazyFrame:
    """About so many of the smallest runs of each article that has the fewest words or more: row, runs."""
    below = pl.when(lengths >= fewest).then(reach(pl.lit(lengths), count)).otherwise(0)
    limits = pl.select(below.cast(pl.UInt64)).to_series()  # one for each article, not for each word
    return (
        words.lazy()
        .filter(pl.col("run") < pl.lit(limits).gather(pl.col("row")))
        .group_by("row")
        .agg(pl.col("run").cast(pl.Int32).unique().sort().alias("runs"))
    )


def _run() -> pl.Expr:
    """The hash of the three words from here on; null where the article ends before."""
    word, last = pl.col("word"), len(_FACTORS)
    mixed = word
    for ahead, factor in enumerate(_FACTORS, start=1):
        mixed = mixed + word.shift(-ahead) * factor
    return pl.when(pl.col("row") == pl.col("row").shift(-last)).then(mixed // 2**33).alias("run")


def _sameness() -> pl.Expr:
    word = pl.col("word")
    return (word * (2 * pl.int_range(pl.len(), dtype=pl.UInt64) + 1)).sum().reinterpret(signed=True).alias("same")

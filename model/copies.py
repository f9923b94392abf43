"""Same report, other outlet: wire copies, reprints and updates are found by the words that they share.

An article is sketched by those of its runs of three words whose hash is small: a sample that two articles draw
alike (FracMinHash; Hera, Pierce-Ward and Koslicki 2023), of about SKETCH runs whatever its length. An article
follows the one before it that is most like it, and with that one its first: what comes later changes nothing.
"""

from typing import Final

import polars as pl

SKETCHED_BY: Final = f"1 polars {pl.__version__}"
"""Of a stored sketch: hashes are only the same within one version of polars."""

SKETCHES: Final = pl.Schema(
    {
        "article": pl.String(),
        "date": pl.Date(),
        "words": pl.Int32(),
        "same": pl.Int64(),  # the hash of all words in their order; null: no words
        "runs": pl.List(pl.Int32()),  # the sampled hashes, different ones, sorted
    }
)
"""One row per article: all that is needed of it to find its copies."""

COPIES: Final = pl.Schema(
    {
        "article": pl.String(),
        "origin": pl.String(),  # the first article of the group, by day, then id; itself, if it is that or alone
        "siblings": pl.UInt32(),  # how many others the group has
    }
)
"""One row per article, by id."""

DAYS: Final = 7
"""Reports further apart than this are only copies if every word is the same."""
ALIKE: Final = 0.6
"""Of all runs of two articles, so many are shared (Jaccard): copies have 0.75 and more, drafts of one template 0.54."""
HELD: Final = 0.92
"""Or so many of the shorter one's runs are in the longer one: cut, or carried on."""
PART: Final = 0.25
"""Less of the longer article than this is a quotation of it, not a copy."""
FEWEST_WORDS: Final = 20
"""Shorter articles are copies only word for word: a greeting is soon like another."""

SPAN: Final = 2**31
"""Hashes are below this."""
SKETCH: Final = 192
"""Runs of an article's sketch, give or take; shorter articles are compared whole."""
PROBE: Final = 32
"""Of these so many, the smallest, are looked up in other articles."""
BACK: Final = 8
"""So many articles before it with the same run are looked at: boilerplate that thousands share costs no more."""
ENOUGH: Final = 3
"""Runs of the probe in common that make a comparison worth while."""
COMPARED_AT_ONCE: Final = 20_000
"""Pairs per comparison, so that memory stays flat."""

_GAPS: Final = {mark: " " for mark in "\n\r\t\u00a0.,;:!?\"'()[]{}<>|/\\*_#-–—…“”‘’«»•·，。；：！？、（）《》「」"}  # noqa: C420
_FACTORS: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F)


def copies(articles: pl.DataFrame) -> pl.DataFrame:
    """COPIES out of ARTICLES; their order changes nothing."""
    return copies_of(sketches(articles))


def sketches(articles: pl.DataFrame) -> pl.DataFrame:
    """SKETCHES of ARTICLES, in their order; each depends on that article alone."""
    words = _words(articles).with_columns(_run(), pl.len().over("row").alias("words"))
    runs = (
        words.lazy()
        .filter(pl.col("run") < _reach(pl.col("words"), SKETCH))
        .group_by("row")
        .agg(pl.col("run").cast(pl.Int32).unique().sort().alias("runs"))
    )
    return (
        articles.lazy()
        .select(pl.col("id").alias("article"), "date")
        .with_row_index("row")
        .join(words.lazy().group_by("row").agg(pl.col("words").first(), _sameness()), on="row", how="left")
        .join(runs, on="row", how="left")
        .with_columns(pl.col("words").fill_null(0), pl.col("runs").fill_null([]))
        .sort("row")
        .select(pl.col(name).cast(kind) for name, kind in SKETCHES.items())
        .collect()
    )


def copies_of(sketched: pl.DataFrame) -> pl.DataFrame:
    """COPIES out of SKETCHES, the undated compared with all."""
    rows = sketched.unique("article").sort("date", "article", nulls_last=True).with_row_index("at")
    first = _firsts(rows.height, pl.concat([_same(rows), _alike(rows)]))
    return (
        rows.select("article", first=first)
        .with_columns(
            pl.col("article").gather(pl.col("first")).alias("origin"), (pl.len().over("first") - 1).alias("siblings")
        )
        .sort("article")
        .select(pl.col(name).cast(kind) for name, kind in COPIES.items())
    )


def siblings_of(copies: pl.DataFrame, article: str) -> list[str]:
    """The ids of the other articles of its group, sorted; none for an article that is not known."""
    origin = copies.filter(article=article)["origin"]
    return copies.filter(pl.col("origin").is_in(origin.implode()), pl.col("article") != article)["article"].to_list()


# sketching


def _words(articles: pl.DataFrame) -> pl.DataFrame:
    """A row for each word: row (of the article), word (its hash)."""
    plain = pl.col("text").str.to_lowercase().str.replace_many(_GAPS)
    split = articles.select(plain.str.split(" ").alias("word")).with_row_index("row").explode("word")
    return split.filter(pl.col("word") != "").select("row", pl.col("word").hash())


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


def _reach(words: pl.Expr, runs: int) -> pl.Expr:
    """Below this hash lie about so many runs of an article with so many words: the longer, the lower."""
    return (SPAN * (runs / words.clip(lower_bound=1)).clip(upper_bound=1.0)).cast(pl.Int64)


# comparing


def _same(rows: pl.DataFrame) -> pl.DataFrame:
    """Pairs of the same words: at, before, likeness (above all others)."""
    known = rows.lazy().filter(pl.col("same").is_not_null()).sort("same", "at").select("at", "date", "words", "same")
    pairs = _with_before(known, ["same"], 1).filter(_is_near() | (pl.col("words") >= FEWEST_WORDS))
    return pairs.select("at", "before", pl.lit(2.0).alias("likeness")).collect()


def _alike(rows: pl.DataFrame) -> pl.DataFrame:
    """Pairs within some days with enough in common: at, before, likeness (Jaccard, as far as the sample tells)."""
    long = rows.filter(pl.col("words") >= FEWEST_WORDS)
    last = (_reach(pl.col("words"), SKETCH) - 1).cast(pl.Int32).alias("last")
    sampled = long.select("at", "runs", last)
    candidates = _candidates(long)
    starts = range(0, max(1, candidates.height), COMPARED_AT_ONCE)
    return pl.concat(_compared(candidates[start : start + COMPARED_AT_ONCE], sampled) for start in starts)


def _compared(candidates: pl.DataFrame, sampled: pl.DataFrame) -> pl.DataFrame:
    """Those of the candidates (at, before) that are alike, with their likeness."""
    return (
        candidates.lazy()
        .join(sampled.lazy(), on="at")
        .join(sampled.lazy().rename({"at": "before"}), on="before", suffix="_before")
        .with_columns(_below("runs"), _below("runs_before"), _shared())
        .with_columns(_likeness())
        .filter((pl.col("likeness") >= ALIKE) | (_is_held() & _is_part()))
        .select("at", "before", "likeness")
        .collect()
    )


def _candidates(rows: pl.DataFrame) -> pl.DataFrame:
    """Pairs that share some of the smallest hashes: at, before."""
    probes = (
        rows.lazy()
        .select(
            "at",
            "date",
            pl.col("runs").list.head(2 * PROBE).alias("run"),
            _reach(pl.col("words"), PROBE).alias("reach"),
        )
        .explode("run")
        .filter(pl.col("run") < pl.col("reach"))
        .filter(pl.col("run").is_duplicated())
        .sort("run", "at")
        .collect()
        .lazy()
    )
    pairs = pl.concat([_with_before(probes, ["run"], back).filter(_is_near()) for back in range(1, BACK + 1)])
    return pairs.group_by("at", "before").len().filter(pl.col("len") >= ENOUGH).select("at", "before").collect()


def _with_before(rows: pl.LazyFrame, key: list[str], back: int) -> pl.LazyFrame:
    """Each row (sorted by key and `at`) with the one so many places before it that has the same key."""
    earlier = rows.select(*key, "at", "date").select(pl.all().shift(back).name.suffix("_before"))
    both = pl.concat([rows, earlier], how="horizontal").filter(pl.col(name) == pl.col(f"{name}_before") for name in key)
    return both.rename({"at_before": "before"})


def _is_near() -> pl.Expr:
    days = (pl.col("date") - pl.col("date_before")).dt.total_days()
    return (days <= DAYS).fill_null(value=True)


def _below(runs: str) -> pl.Expr:
    """How many of an article's runs both samples could have drawn."""
    over = pl.col(runs) - pl.min_horizontal("last", "last_before")
    return over.list.eval((pl.element() <= 0).sum()).list.first().cast(pl.Int64).alias(f"{runs}_below")


def _shared() -> pl.Expr:
    return pl.col("runs").list.set_intersection("runs_before").list.len().cast(pl.Int64).alias("shared")


def _likeness() -> pl.Expr:
    union = pl.col("runs_below") + pl.col("runs_before_below") - pl.col("shared")
    return pl.when(union > 0).then(pl.col("shared") / union).otherwise(0.0).alias("likeness")


def _is_held() -> pl.Expr:
    return pl.col("shared") >= HELD * pl.min_horizontal("runs_below", "runs_before_below")


def _is_part() -> pl.Expr:
    return pl.min_horizontal("runs_below", "runs_before_below") >= PART * pl.max_horizontal(
        "runs_below", "runs_before_below"
    )


def _firsts(count: int, pairs: pl.DataFrame) -> pl.Series:
    """For each article the first of its group: it follows the one that it is most like, the earlier of equals."""
    best = pairs.sort("at", "likeness", "before", descending=[False, True, False]).unique("at", keep="first")
    first = (
        pl.DataFrame({"at": pl.int_range(count, dtype=pl.UInt32, eager=True)})
        .join(best, on="at", how="left", maintain_order="left")
        .select(pl.coalesce("before", "at"))
        .to_series()
    )
    while not (further := first.gather(first)).equals(first):
        first = further
    return first

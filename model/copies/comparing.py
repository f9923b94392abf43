"""Which articles are worth comparing, and how alike those are."""

from collections.abc import Callable
from typing import Final

import polars as pl

from model.copies.facts import of_other_things
from model.copies.sketching import FEWEST_WORDS, RUNS, SKETCH, reach

DAYS: Final = 7
"""Reports further apart than this are only copies if every word is the same."""
ALIKE: Final = 0.6
"""Of all runs of two articles, so many are shared (Jaccard): copies have 0.75 and more, drafts of one template 0.54."""
HELD: Final = 0.92
"""Or so many of the shorter one's runs are in the longer one: cut, or carried on."""
PART: Final = 0.25
"""Less of the longer article than this is a quotation of it, not a copy."""

BACK: Final = 8
"""So many articles before it with the same run are looked at: boilerplate that thousands share costs no more."""
ENOUGH: Final = 3
"""Runs of the probe in common that make a comparison worth while."""
COMPARED_AT_ONCE: Final = 20_000
"""Pairs per comparison, so that memory stays flat."""
FETCHED_AT_ONCE: Final = 50_000
"""Pairs whose runs are in memory at once."""

RunsOf = Callable[[pl.Series], pl.DataFrame]
"""Makes the RUNS of the articles with these ids."""

Rows = pl.DataFrame
"""SKETCHES by day, then id, the undated last, with their place in this order, `at`, that is the number of the row."""


def same(rows: Rows) -> pl.DataFrame:
    """Pairs of the same words: at, before, likeness (above all others)."""
    known = rows.lazy().filter(pl.col("same").is_not_null()).sort("same", "at").select("at", "date", "words", "same")
    pairs = with_before(known, "same", 1).filter(is_near() | (pl.col("words") >= FEWEST_WORDS))
    return pairs.select("at", "before", pl.lit(2.0).alias("likeness")).collect()


def probes(rows: Rows) -> pl.DataFrame:
    """A row for each probe of each article: at, run."""
    return rows.select("at", pl.col("probes").alias("run")).explode("run").drop_nulls("run")


def candidates(probed: pl.DataFrame, rows: Rows, only: pl.Series | None = None) -> pl.DataFrame:
    """Pairs that share some of these probes (at, run): at, before; of all articles, or of those at these places."""
    twice = probed.filter(pl.col("run").is_duplicated()).sort("run", "at")
    dated = twice.with_columns(date=rows["date"].gather(twice["at"])).lazy()
    is_asked = pl.lit(value=True) if only is None else pl.col("at").is_in(only.implode())
    pairs = [with_before(dated, "run", back).filter(is_asked, is_near()) for back in range(1, BACK + 1)]
    counted = pl.concat(pairs).group_by("at", "before").len()
    return counted.filter(pl.col("len") >= ENOUGH).select("at", "before").collect()


def alike(pairs: pl.DataFrame, rows: Rows, runs_of: RunsOf) -> pl.DataFrame:
    """Those of the pairs (at, before) that are alike: at, before, likeness (Jaccard, as far as the sample tells)."""
    found = [pl.DataFrame(schema=pairs.schema | {"likeness": pl.Float64})]
    for near in pairs.sort("at", "before").iter_slices(FETCHED_AT_ONCE):
        ids = rows[pl.concat([near["at"], near["before"]]).unique()].select("article", "at")
        runs = runs_of(ids["article"]).select(RUNS.names()).join(ids, on="article")
        last = (reach(pl.col("words"), SKETCH) - 1).cast(pl.Int32).alias("last")
        sampled = runs.select("at", "runs", last)
        for some in near.iter_slices(COMPARED_AT_ONCE):
            compared = _compared(some, sampled)
            others = of_other_things(compared.filter(_are_days_apart(rows)), runs.select("at", "facts"))
            found.append(compared.join(others, on=["at", "before"], how="anti"))
    return pl.concat(found)


def _are_days_apart(rows: Rows) -> pl.Expr:
    """Whether the two of a pair have different days: on one day a report may come with other figures."""
    day, before = (pl.lit(rows["date"]).gather(pl.col(name)) for name in ("at", "before"))
    return (day != before).fill_null(value=False)


def with_before(rows: pl.LazyFrame, key: str, back: int) -> pl.LazyFrame:
    """Each row (sorted by key and `at`) with the one so many places before it that has the same key."""
    earlier = rows.select(key, "at", "date").select(pl.all().shift(back).name.suffix("_before"))
    both = pl.concat([rows, earlier], how="horizontal").filter(pl.col(key) == pl.col(f"{key}_before"))
    return both.rename({"at_before": "before"})


def is_near() -> pl.Expr:
    """Whether the two are of about the same days; an undated article is near to all."""
    days = (pl.col("date") - pl.col("date_before")).dt.total_days()
    return (days <= DAYS).fill_null(value=True)


def _compared(pairs: pl.DataFrame, sampled: pl.DataFrame) -> pl.DataFrame:
    """Those of the pairs (at, before) that are alike, with their likeness."""
    return (
        pairs.lazy()
        .join(sampled.lazy(), on="at")
        .join(sampled.lazy().rename({"at": "before"}), on="before", suffix="_before")
        .with_columns(_below("runs"), _below("runs_before"), _shared())
        .with_columns(_likeness())
        .filter((pl.col("likeness") >= ALIKE) | (_is_held() & _is_part()))
        .select("at", "before", "likeness")
        .collect()
    )


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

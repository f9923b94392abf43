"""Which article follows which: found anew, or only where new articles make a difference."""

from collections.abc import Collection
from typing import Final

import polars as pl

from model.copies.comparing import BACK, Rows, RunsOf, alike, candidates, probes, same

COPIES: Final = pl.Schema(
    {
        "article": pl.String(),
        "origin": pl.String(),  # the first article of the group, by day, then id; itself, if it is that or alone
        "siblings": pl.UInt32(),  # how many others the group has
    }
)
"""One row per article, by id."""

LINKS: Final = pl.Schema({"article": pl.String(), "before": pl.String(), "likeness": pl.Float64()})
"""One row per article that is like an earlier one: the one that it is most like, by their runs alone."""

Pairs = pl.DataFrame
"""at, before: an article and an earlier one to compare it with."""


def links(sketched: pl.DataFrame, runs_of: RunsOf) -> pl.DataFrame:
    """LINKS between the articles of SKETCHES, all compared anew."""
    rows = _by_day(sketched)
    return _linked(candidates(probes(rows), rows), rows, runs_of)


def continued_links(kept: pl.DataFrame, known: pl.Series, sketched: pl.DataFrame, runs_of: RunsOf) -> pl.DataFrame:
    """The same LINKS, out of those `kept` from when only the `known` ids were there: only what differs is compared."""
    rows = _by_day(sketched)
    new = rows.filter(~pl.col("article").is_in(known.implode()))["at"]
    pairs = _changed_pairs(rows, new)
    changed = rows[pairs["at"].unique()]["article"]
    found = _linked(pairs.drop_nulls("before"), rows, runs_of)
    return pl.concat([kept.filter(~pl.col("article").is_in(changed.implode())), found])


def grouped(sketched: pl.DataFrame, linked: pl.DataFrame) -> pl.DataFrame:
    """COPIES of the articles of SKETCHES by their LINKS, and by all words being the same."""
    rows = _by_day(sketched.drop("probes"))
    places = rows.lazy().select("article", "at")
    like = (
        linked.lazy()
        .join(places, on="article")
        .join(places.rename({"article": "before", "at": "at_before"}), on="before")
        .select("at", pl.col("at_before").alias("before"), "likeness")
        .collect()
    )
    first = _firsts(rows.height, pl.concat([same(rows), like]))
    return (
        rows.select("article", first=first)
        .with_columns(
            pl.col("article").gather(pl.col("first")).alias("origin"), (pl.len().over("first") - 1).alias("siblings")
        )
        .sort("article")
        .select(pl.col(name).cast(kind) for name, kind in COPIES.items())
    )


def apart_from(known: pl.DataFrame, articles: Collection[str]) -> pl.DataFrame:
    """COPIES without these articles: what is left of their groups."""
    left = known.filter(~pl.col("article").is_in(list(articles))) if articles else known
    if left.height == known.height:
        return known
    return left.with_columns(siblings=(pl.len().over("origin") - 1).cast(COPIES["siblings"]))


def _by_day(sketched: pl.DataFrame) -> Rows:
    return sketched.sort("date", "article", nulls_last=True).with_row_index("at")


def _linked(pairs: Pairs, rows: Rows, runs_of: RunsOf) -> pl.DataFrame:
    """LINKS out of pairs worth comparing."""
    article = rows["article"]
    best = _best(alike(pairs, rows, runs_of))
    return best.select(article=article.gather(best["at"]), before=article.gather(best["before"]), likeness="likeness")


def _best(pairs: pl.DataFrame) -> pl.DataFrame:
    """Of each article's pairs the one that it is most like, the earlier of equals."""
    return pairs.sort("at", "likeness", "before", descending=[False, True, False]).unique("at", keep="first")


def _changed_pairs(rows: Rows, new: pl.Series) -> Pairs:
    """The pairs of those articles that have others to be compared with than without the new ones; `before` is null
    for an article that has none any more.

    A new article counts for itself and for the next BACK of each of its probes; theirs are looked at, no others.
    """
    probed = probes(rows)
    touched = _touched(probed.filter(pl.col("run").is_in(_runs(probed, new).implode())), new)
    around = probed.filter(pl.col("run").is_in(_runs(probed, touched).implode()))
    after = candidates(around, rows, touched)
    before = candidates(around.filter(~pl.col("at").is_in(new.implode())), rows, touched)
    differ = [
        one.join(other, on=["at", "before"], how="anti")["at"] for one, other in ((after, before), (before, after))
    ]
    changed = pl.concat(differ).unique().sort()
    return changed.to_frame().join(after, on="at", how="left")


def _runs(probed: pl.DataFrame, places: pl.Series) -> pl.Series:
    """The probes of the articles at these places."""
    return probed.filter(pl.col("at").is_in(places.implode()))["run"].unique()


def _touched(probed: pl.DataFrame, new: pl.Series) -> pl.Series:
    """The new places, and those with one of them among the BACK before them that have the same probe."""
    run, is_new = pl.col("run"), pl.col("is_new")
    reached = [is_new.shift(back, fill_value=False) & (run == run.shift(back)) for back in range(1, BACK + 1)]
    placed = probed.sort("run", "at").with_columns(pl.col("at").is_in(new.implode()).alias("is_new"))
    return placed.filter(pl.any_horizontal(is_new, *reached))["at"].unique()


def _firsts(count: int, pairs: pl.DataFrame) -> pl.Series:
    """For each article the first of its group: it follows the one that it is most like."""
    first = (
        pl.DataFrame({"at": pl.int_range(count, dtype=pl.UInt32, eager=True)})
        .join(_best(pairs), on="at", how="left", maintain_order="left")
        .select(pl.coalesce("before", "at"))
        .to_series()
    )
    while not (further := first.gather(first)).equals(first):
        first = further
    return first

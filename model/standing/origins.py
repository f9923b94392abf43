"""Whose voice an article is: all outlets of one owner are one origin, and so are copies of one text."""

from collections.abc import Iterable, Mapping
from typing import Final

import polars as pl

from model.dossier import Dossier, Source
from model.sites import known_of

OWNERS: Final = pl.Schema(
    {
        "source": pl.String(),
        "owner": pl.String(),
        "voice": pl.UInt32(),  # the owner's number, in the order of names
        "source_side": pl.String(),
        "is_government": pl.Boolean(),
    }
)
"""One row per source that occurs; a source that the dossier does not know is its own owner."""

GOVERNMENT: Final = ("ministry", "legislature")
LONG_QUOTE: Final = 60
"""Quotes shorter than this many bytes are alike by chance, not by copying."""
TOLD_BY: Final = ("article", "issue", "kind", "level", "day", "known", "voice")
"""What a claim is told apart by, but for its words: of these a digest is enough."""
TOLD_IN_BUNDLE: Final = ["bundle", "issue", "kind", "level"]
"""What copies of one report are taken to say alike: their wording is edited, what it comes to is not."""


def owners(sources: Iterable[str | None], dossier: Dossier) -> pl.DataFrame:
    """A frame of OWNERS for these sources, found by host name or outlet's name; articles without a source are one."""
    rows = [_owner(source, dossier.sources_by_name) for source in {source or "" for source in sources}]
    table = pl.DataFrame(rows, schema=("source", "owner", "source_side", "is_government"), orient="row")
    voice = pl.col("owner").rank("dense").alias("voice")
    return table.with_columns(voice).select(pl.col(name).cast(kind) for name, kind in OWNERS.items()).sort("source")


def _owner(name: str, by_name: Mapping[str, Source]) -> tuple[str, str, str | None, bool]:
    known = known_of(name, by_name)
    if known is None:
        return name, name.casefold(), None, False
    return name, known.owner, known.side, known.kind in GOVERNMENT


def with_origins(rows: pl.DataFrame, copy_days: int, copies: pl.DataFrame | None = None) -> pl.DataFrame:
    """Adds `origin`, the number of a claim's voice, and `is_copy`.

    What is told in the same words is one bundle: the articles of one report (COPIES), and a long quote that stands in
    several articles, each within so many days of the one before. A bundle has one voice: of those that had it on its
    first day on the issue one that is heard anyway, so that the fewest voices cover what is told of a happening. What a
    bundle says again is a copy; what an update adds is news. What is known later changes nothing of what was known
    before, and no other issue's claims do. Needs
    article, issue (an Enum), kind, level, day, quote, voice and known.
    """
    is_long = (pl.col("quote").str.len_bytes() >= LONG_QUOTE).alias("is_long")
    few = rows.select(*TOLD_BY, pl.col("quote").hash(), is_long)
    bundled = _with_bundles(few, copy_days, copies).with_row_index("row")
    told = bundled.lazy().filter(pl.col("bundle").is_not_null()).with_columns(_happening())
    chosen = told.join(_chosen(bundled, told), on=["happening", "bundle"], how="left")
    originals = (
        chosen.sort("known", pl.col("voice") != pl.col("chosen"), "article")
        .unique(TOLD_IN_BUNDLE, keep="first", maintain_order=True)
        .select(*TOLD_IN_BUNDLE, pl.col("article").alias("original"))
    )
    known = chosen.join(originals, on=TOLD_IN_BUNDLE, how="left").select("row", "chosen", "original")
    is_copy = (pl.col("article") != pl.col("original")).fill_null(value=False)
    found = (
        bundled.lazy()
        .select("row", "article", "voice")
        .join(known, on="row", how="left", maintain_order="left")
        .select(pl.coalesce("chosen", "voice").alias("origin"), is_copy.alias("is_copy"))
        .collect()
    )
    return rows.hstack(found)


def _happening() -> pl.Expr:
    """What voices are counted for: issue, day of telling and of happening, kind and level, as one number."""
    return pl.struct("issue", "known", "day", "kind", "level").hash().alias("happening")


def _with_bundles(rows: pl.DataFrame, copy_days: int, copies: pl.DataFrame | None) -> pl.DataFrame:
    """Adds `bundle`, the number of what is told in the same words; null: it is told once."""
    keyed = rows.with_columns((pl.col("quote") + pl.col("issue").to_physical()).alias("key"))
    runs = keyed.lazy().filter(pl.col("key").is_duplicated() & pl.col("is_long")).select("key", "known").unique()
    gap = (pl.col("known") - pl.col("known").shift(1).over("key")).dt.total_days()
    start = pl.when(gap.is_null() | (gap > copy_days)).then("known").forward_fill()
    quoted = runs.sort("key", "known").with_columns((pl.col("key") + start.hash()).alias("bundle")).collect()
    joined = keyed.join(quoted, on=["key", "known"], how="left", maintain_order="left").drop("key")
    # a short quote has the key of others like it by chance alone: it is in no bundle of quotes
    own = pl.when("is_long").then("bundle")
    if copies is None:
        return joined.with_columns(own.alias("bundle"))
    reports = copies.filter(pl.col("siblings") > 0).select("article", pl.col("origin").hash().alias("report"))
    with_reports = joined.join(reports, on="article", how="left", maintain_order="left")
    # what others quote from a report is the report's, if it was there first
    had_first = pl.col("report").filter(pl.col("known") == pl.col("known").min()).min().over("bundle")
    quoted_from = pl.when(own.is_not_null()).then(had_first)
    return with_reports.with_columns(pl.coalesce("report", quoted_from, own).alias("bundle")).drop("report")


def _chosen(rows: pl.DataFrame, told: pl.LazyFrame) -> pl.LazyFrame:
    """The voice of each bundle in each happening: heard anyway, else that of most bundles, else the first by name."""
    first_day = told.filter(pl.col("known") == pl.col("known").min().over("bundle", "issue"))
    options = first_day.select("bundle", "issue", "voice").unique()
    alone = rows.lazy().filter(pl.col("bundle").is_null()).with_columns(_happening())
    heard = alone.select("happening", "voice", is_heard=pl.lit(value=True)).unique()
    return (
        told.select("happening", "bundle", "issue")
        .unique()
        .join(options, on=["bundle", "issue"])
        .join(heard, on=["happening", "voice"], how="left")
        .with_columns(pl.col("is_heard").fill_null(value=False), pl.len().over("happening", "voice").alias("bundles"))
        .sort("happening", "bundle", "is_heard", "bundles", "voice", descending=[False, False, True, True, False])
        .unique(["happening", "bundle"], keep="first", maintain_order=True)
        .select("happening", "bundle", pl.col("voice").alias("chosen"))
    )

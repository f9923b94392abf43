"""Whose voice an article is: all outlets of one owner are one origin, and so are copies of one text."""

from collections.abc import Iterable
from datetime import date
from typing import Final

import polars as pl

from model.dossier import Dossier, Source

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
EARLIEST: Final = date(1, 1, 1)
TOLD_IN_REPORT: Final = ("report", "issue", "kind", "level")
"""What copies of one report are taken to say alike: their wording is edited, what it comes to is not."""
_STEP: Final = 1 << 24
"""More than there are owners: a day and a voice in one number."""


def owners(sources: Iterable[str | None], dossier: Dossier) -> pl.DataFrame:
    """A frame of OWNERS for these sources, found by host name or outlet's name; articles without a source are one."""
    by_name = _by_name(dossier)
    rows = [_owner(source, by_name) for source in {source or "" for source in sources}]
    table = pl.DataFrame(rows, schema=("source", "owner", "source_side", "is_government"), orient="row")
    voice = pl.col("owner").rank("dense").alias("voice")
    return table.with_columns(voice).select(pl.col(name).cast(kind) for name, kind in OWNERS.items()).sort("source")


def _by_name(dossier: Dossier) -> dict[str, Source]:
    named = {source.name.casefold(): source for source in dossier.sources}
    return named | {site.casefold(): source for source in dossier.sources for site in source.sites}


def _owner(name: str, by_name: dict[str, Source]) -> tuple[str, str, str | None, bool]:
    """The owner of a source: by its whole name, else by the longest host that it is a part of."""
    known = next((by_name[host] for host in _hosts(name) if host in by_name), None)
    if known is None:
        return name, name.casefold(), None, False
    return name, known.owner, known.side, known.kind in GOVERNMENT


def _hosts(name: str) -> Iterable[str]:
    """`https://www.fmprc.gov.cn/eng`: the whole, www.fmprc.gov.cn, fmprc.gov.cn, gov.cn, cn."""
    yield name.casefold()
    labels = name.casefold().removeprefix("https://").removeprefix("http://").split("/")[0].split(".")
    for first in range(len(labels)):
        yield ".".join(labels[first:])


def with_origins(rows: pl.DataFrame, copy_days: int, copies: pl.DataFrame | None = None) -> pl.DataFrame:
    """Adds `origin`, the number of a claim's voice, and `is_copy`.

    A long quote that stands in several articles, each within so many days of the one before, has one origin: the
    voice that had it first, by day and then by name; tellings on later days are copies. So do the articles of one
    report (COPIES): they have the voice of the first, and what the first said is a copy in the others; what an update
    adds is news. What is known later changes nothing of what was known before. Needs article, issue (an Enum), kind,
    level, quote, voice and known.
    """
    rows = _with_reports(rows, copies)
    arrival = (pl.col("known") - EARLIEST).dt.total_days() * _STEP + pl.col("voice")
    key = pl.col("quote").hash() + pl.col("issue").to_physical()
    keyed = rows.with_columns(arrival.alias("arrival"), key.alias("key"))
    shared = keyed.filter(pl.col("key").is_duplicated() & (pl.col("quote").str.len_bytes() >= LONG_QUOTE))
    first = pl.min_horizontal("first", "first_of_report", "arrival")
    return (
        keyed.join(_first(shared, copy_days), on=["key", "arrival"], how="left", maintain_order="left")
        .join(_first_of_report(keyed), on=[*TOLD_IN_REPORT, "article"], how="left", maintain_order="left")
        .with_columns(
            (first % _STEP).cast(pl.UInt32).alias("origin"),
            ((first // _STEP < pl.col("arrival") // _STEP) | (pl.col("article") != pl.col("first_article")))
            .fill_null(value=False)
            .alias("is_copy"),
        )
    )


def _with_reports(rows: pl.DataFrame, copies: pl.DataFrame | None) -> pl.DataFrame:
    """Adds `report`, the number of an article's group (null: it stands alone); `voice` becomes the group's first."""
    if copies is None:
        return rows.with_columns(report=pl.lit(None, pl.UInt64))
    grouped = copies.filter(pl.col("siblings") > 0).select("article", pl.col("origin").hash().alias("report"))
    told = rows.select("article", "known", "voice").join(grouped, on="article").sort("known", "article")
    first = told.group_by("report").agg(pl.col("voice").first().alias("first_voice"))
    joined = rows.join(grouped.join(first, on="report"), on="article", how="left", maintain_order="left")
    return joined.with_columns(pl.coalesce("first_voice", "voice").alias("voice"))


def _first_of_report(keyed: pl.DataFrame) -> pl.DataFrame:
    """Who first said what the articles of one report say alike: TOLD_IN_REPORT, article, first_of_report (when), …"""
    told = keyed.filter(pl.col("report").is_not_null()).select(*TOLD_IN_REPORT, "article", "arrival").unique()
    first = told.sort("arrival", "article").unique(TOLD_IN_REPORT, keep="first")
    renamed = first.rename({"arrival": "first_of_report", "article": "first_article"})
    return told.drop("arrival").join(renamed, on=TOLD_IN_REPORT)


def _first(shared: pl.DataFrame, copy_days: int) -> pl.DataFrame:
    """The first arrival of each run of tellings of one quote: key, arrival, first."""
    tellings = shared.lazy().select("key", "arrival").unique().sort("key", "arrival")
    gap = pl.col("arrival") // _STEP - (pl.col("arrival") // _STEP).shift(1).over("key")
    start = pl.when(gap.is_null() | (gap > copy_days)).then("arrival")
    return tellings.with_columns(start.forward_fill().alias("first")).collect()

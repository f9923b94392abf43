"""Whose voice an article is: all outlets of one owner are one origin, and so are copies of one text."""

from collections.abc import Iterable
from typing import Final

import polars as pl

from model.dossier import Dossier, Source

OWNERS: Final = pl.Schema(
    {"source": pl.String, "owner": pl.String, "source_side": pl.String, "is_government": pl.Boolean}
)
"""One row per source that occurs; a source that the dossier does not know is its own owner."""

GOVERNMENT: Final = ("ministry", "legislature")
COPIED_FROM: Final = 60
"""Quotes shorter than this many characters are alike by chance, not by copying."""
_DAY_STEP: Final = 1 << 24
"""More than there are owners: day and owner in one number."""


def owners(sources: Iterable[str | None], dossier: Dossier) -> pl.DataFrame:
    """A frame of OWNERS for these sources, found by host name or outlet's name."""
    by_name = _by_name(dossier)
    rows = [_owner(source, by_name) for source in sorted({source for source in sources if source is not None})]
    return pl.DataFrame(rows, schema=OWNERS, orient="row")


def _by_name(dossier: Dossier) -> dict[str, Source]:
    named = {source.name.casefold(): source for source in dossier.sources}
    return named | {site.casefold(): source for source in dossier.sources for site in source.sites}


def _owner(name: str, by_name: dict[str, Source]) -> tuple[str, str, str | None, bool]:
    """The owner of a source: its whole name, else the longest host that it is a part of."""
    known = next((by_name[host] for host in _hosts(name) if host in by_name), None)
    if known is None:
        return name, name.casefold(), None, False
    return name, known.owner, known.side, known.kind in GOVERNMENT


def _hosts(name: str) -> Iterable[str]:
    """`www.fmprc.gov.cn/eng`: www.fmprc.gov.cn/eng, www.fmprc.gov.cn, fmprc.gov.cn, gov.cn, cn."""
    yield name.casefold()
    labels = name.casefold().removeprefix("https://").removeprefix("http://").split("/")[0].split(".")
    for first in range(len(labels)):
        yield ".".join(labels[first:])


def origin() -> pl.Expr:
    """The number of the voice: the owner, or of a long quote the one who had it first on that issue.

    First by day, then by name: what is known later never changes how many voices there were before.
    """
    voice = pl.col("owner").rank("dense").cast(pl.Int64)
    arrival = pl.col("known").cast(pl.Int32).cast(pl.Int64) * _DAY_STEP + voice
    first = arrival.min().over("issue", pl.col("quote").hash())
    is_long = pl.col("quote").str.len_bytes() >= COPIED_FROM
    return (pl.when(is_long).then(first).otherwise(arrival) % _DAY_STEP).cast(pl.UInt32).alias("origin")

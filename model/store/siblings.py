"""Which of the store's articles are one report: sketched once, compared once, and kept until an article comes."""

from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

import polars as pl

from model.copies import COPIES, SKETCHED_BY, copies_of, sketches
from model.store.tables import Store

SKETCHED_AT_ONCE: Final = 2_000
"""Articles per sketching, so that memory stays flat."""


def copies_in(store: Store, articles: pl.Series) -> pl.DataFrame:
    """COPIES of the store's articles, of which these are the ids; as kept at the last opening, if they are the same."""

    def find() -> pl.DataFrame:
        _sketch_the_unsketched(store, articles)
        return copies_of(store.collect(store.sketches()))

    return kept_copies(store.folder / "copies", articles, find)


def kept_copies(folder: Path, articles: pl.Series, find: Callable[[], pl.DataFrame]) -> pl.DataFrame:
    """COPIES of the articles with these ids: as the folder keeps them, else as found now, and then kept."""
    file = folder / f"copies-{_known_by(articles)}.parquet"
    copies = _kept(file)
    if copies is None:
        copies = find()
        _keep(copies, file)
    return copies


def _known_by(articles: pl.Series) -> str:
    told = [SKETCHED_BY, *articles.sort()]
    return blake2b("\n".join(told).encode(), digest_size=8).hexdigest()


def _sketch_the_unsketched(store: Store, articles: pl.Series) -> None:
    """Most are sketched when they are added; not those of an older issuewatch, or of an addition cut short."""
    store.drop_older_sketches()
    sketched = store.collect(store.sketches().select("article"))["article"]
    unsketched = articles.filter(~articles.is_in(sketched.implode())).sort()
    for start in range(0, len(unsketched), SKETCHED_AT_ONCE):
        ids = unsketched[start : start + SKETCHED_AT_ONCE]
        store.put_sketches(sketches(store.collect(store.articles().filter(pl.col("id").is_in(ids.implode())))))


def _kept(file: Path) -> pl.DataFrame | None:
    try:
        copies = pl.read_parquet(file)
    except (OSError, pl.exceptions.PolarsError):
        return None
    return copies if copies.schema == COPIES else None


def _keep(copies: pl.DataFrame, file: Path) -> None:
    """Write them, whole or not at all, in place of older ones; a folder that can't be written is no error."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        for older in file.parent.glob("copies-*.parquet"):
            older.unlink(missing_ok=True)
        partial = file.with_suffix(".partial")
        copies.write_parquet(partial)
        partial.replace(file)

"""Which of the store's articles are one report: sketched once, and compared when they come, not again and again."""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

import polars as pl

from model.copies import (
    COPIES,
    LINKS,
    RUNS,
    SKETCHED_BY,
    continued_links,
    copies,
    grouped,
    links,
    sampled_runs,
    sketches,
)
from model.schema import empty
from model.store.sealed import seal_frame, sealed_frame
from model.store.tables import Store
from model.store.troubles import NoRoomError

SKETCHED_AT_ONCE: Final = 2_000
"""Articles per sketching, so that memory stays flat."""
ANEW: Final = 4
"""Where fewer than one in so many were compared before, all are compared anew: that is then quicker."""

KEPT: Final = pl.Schema([*COPIES.items(), *((name, LINKS[name]) for name in ("before", "likeness"))])
"""COPIES, and of each article that has one its link. What can be found again, so any spoilt file is just left out."""

OLDER: Final = "copies-*"
"""The names of the files that keep them."""


def copies_in(store: Store, articles: pl.Series) -> pl.DataFrame:
    """COPIES of the store's articles, of which these are the ids; as kept at the last opening, if they are the same."""
    file = kept_in(store.folder / "copies")
    kept = sealed_frame(file, KEPT)
    if kept is not None and _are_same(kept["article"], articles):
        return kept.select(COPIES.names())
    found = _found(store, articles, kept)
    seal_frame(found, file, OLDER)
    return found.select(COPIES.names())


def demo_copies(folder: Path, articles: pl.DataFrame) -> pl.DataFrame:
    """COPIES of ARTICLES that are in no store, kept in that folder."""
    file = kept_in(folder)
    kept = sealed_frame(file, KEPT)
    if kept is not None and _are_same(kept["article"], articles["id"]):
        return kept.select(COPIES.names())
    found = copies(articles)
    seal_frame(found.join(pl.DataFrame(schema=LINKS), on="article", how="left"), file, OLDER)
    return found


def kept_in(folder: Path) -> Path:
    """The file that keeps them; another one for other sketches."""
    return folder / f"copies-{blake2b(SKETCHED_BY.encode(), digest_size=6).hexdigest()}.kept"


def _found(store: Store, articles: pl.Series, kept: pl.DataFrame | None) -> pl.DataFrame:
    """KEPT of these articles; only the new ones are compared where most were kept."""
    sketched = _sketched(store, articles)

    def runs_of(ids: pl.Series) -> pl.DataFrame:
        return pl.concat([empty(RUNS), *map(sampled_runs, store.batches(ids, SKETCHED_AT_ONCE))])

    if kept is None or kept.height < articles.len() / ANEW or not kept["article"].is_in(articles.implode()).all():
        linked = links(sketched, runs_of)
    else:
        before = kept.drop_nulls("before").select(LINKS.names())
        linked = continued_links(before, kept["article"], sketched, runs_of)
    return grouped(sketched, linked).join(linked, on="article", how="left").select(KEPT.names())


def _are_same(some: pl.Series, others: pl.Series) -> bool:
    """Whether these are the same ids, each once; their order does not matter, nor does a million of them take long."""
    return some.len() == others.len() and bool(some.hash().sum() == others.hash().sum())


def _sketched(store: Store, articles: pl.Series) -> pl.DataFrame:
    """SKETCHES of these articles. Most were made when they were added; not those of an older issuewatch, or of an
    addition cut short: they are made now.
    """
    sketched = store.collect(store.sketches())
    unsketched = articles.filter(~articles.is_in(sketched["article"].implode()))
    if len(unsketched):
        with suppress(NoRoomError):
            store.drop_older_sketches()
        made = [sketches(batch) for batch in store.batches(unsketched, SKETCHED_AT_ONCE)]
        store.put_sketches(pl.concat(made), or_hold=True)
        sketched = pl.concat([sketched, *made])
    is_all = sketched.height == articles.len()
    return sketched if is_all else sketched.filter(pl.col("article").is_in(articles.implode())).unique("article")

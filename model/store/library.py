"""What a screen or a command works on: a dossier, its articles and their claims, from the store or the demo."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Protocol

import polars as pl

from model.copies import COPIES, copies, sketches
from model.dossier import Dossier, load_dossier
from model.places import state_folder
from model.schema import JUDGEMENTS, empty
from model.store.demo import demo_articles, demo_claims
from model.store.siblings import copies_in, kept_copies
from model.store.tables import Added, Store

READ_AT_ONCE: Final = 2_000
"""Articles per reading, so that memory stays flat."""

Progress = Callable[[int, int], None]
"""Told how many articles are read, of how many."""


class ReadsArticles(Protocol):
    """The rule set that turns articles into claims; `model.reading.Reader` is one."""

    @property
    def fingerprint(self) -> str:
        """Changes when the rules do."""

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """ARTICLES to CLAIMS."""


@dataclass(frozen=True)
class Library:
    """All that is known of one dossier at the moment it was opened."""

    dossier: Dossier
    articles: pl.DataFrame
    """ARTICLES, newest first, the undated last."""
    claims: pl.DataFrame
    """CLAIMS by CLAIM_KEY."""
    judgements: pl.DataFrame
    """JUDGEMENTS, oldest first."""
    fingerprint: str
    """Of the rules that made the claims."""
    is_demo: bool
    copies: pl.DataFrame = field(default_factory=lambda: empty(COPIES))
    """COPIES: which of the articles are one report."""

    @property
    def newest(self) -> date | None:
        """The day of the newest dated article."""
        newest = self.articles["date"].max()
        return newest if isinstance(newest, date) else None

    @property
    def default_as_of(self) -> date:
        """The day to look from if none is asked for: the demo's last, else today."""
        return (self.newest if self.is_demo else None) or date.today()


def known_values(dossier: Dossier) -> dict[str, list[str]]:
    """What the values of a filter's fields can be."""
    return {
        "issue": list(dossier.slugs),
        "side": [side.code for side in dossier.sides],
        "person": [person.name for person in dossier.people],
        "source": [source.name for source in dossier.sources],
    }


def open_library(dossier: str = "us-china", *, store: Store | None = None, progress: Progress | None = None) -> Library:
    """The dossier with the store's articles, all read by today's rules; with the demo's if the store is empty."""
    known = load_dossier(dossier)
    reader = reader_for(known)
    store = store or Store()
    return _demo(known, reader) if store.is_empty else _own(known, reader, store, progress)


def reader_for(dossier: Dossier) -> ReadsArticles:
    """The rules of a dossier with its cues."""
    from model.reading import Reader  # noqa: PLC0415
    from model.reading.cues import load_cues  # noqa: PLC0415

    return Reader(dossier, load_cues(dossier.cues))


def take_in(store: Store, articles: pl.DataFrame, dossier: Dossier, reader: ReadsArticles) -> Added:
    """Store articles (ARTICLES), then what the rules read in the new ones."""
    added = store.add(articles)
    store.put_claims(dossier.slug, reader.fingerprint, added.articles["id"], reader.claims(added.articles))
    store.put_sketches(sketches(added.articles))
    return added


def read_the_unread(store: Store, dossier: Dossier, reader: ReadsArticles, progress: Progress | None = None) -> int:
    """Read what today's rules have not read yet; how many articles that were. Claims of older rules then go."""
    unread = store.collect(store.unread(dossier.slug, reader.fingerprint))["id"]
    for start in range(0, len(unread), READ_AT_ONCE):
        ids = unread[start : start + READ_AT_ONCE]
        articles = store.collect(store.articles().filter(pl.col("id").is_in(ids.implode())))
        store.put_claims(dossier.slug, reader.fingerprint, ids, reader.claims(articles))
        if progress:
            progress(min(start + READ_AT_ONCE, len(unread)), len(unread))
    if len(unread):
        store.drop_older_claims(dossier.slug, reader.fingerprint)
    return len(unread)


def _own(dossier: Dossier, reader: ReadsArticles, store: Store, progress: Progress | None) -> Library:
    read_the_unread(store, dossier, reader, progress)
    articles = store.collect(newest_first(store.articles()))
    claims = store.collect(store.claims(dossier.slug, reader.fingerprint))
    judgements = store.collect(store.judgements().filter(pl.col("dossier") == dossier.slug))
    return Library(dossier, articles, claims, judgements, reader.fingerprint, False, copies_in(store, articles["id"]))


def _demo(dossier: Dossier, reader: ReadsArticles) -> Library:
    articles = newest_first(demo_articles().lazy()).collect()
    claims = demo_claims(articles, dossier, reader)
    found = kept_copies(state_folder(), articles["id"], lambda: copies(articles))
    return Library(dossier, articles, claims, empty(JUDGEMENTS), reader.fingerprint, True, found)


def newest_first(articles: pl.LazyFrame) -> pl.LazyFrame:
    """Articles by date, the undated last, ties by id: the same at every opening."""
    return articles.sort("date", "id", descending=[True, False], nulls_last=True)

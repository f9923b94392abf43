"""Where fetched articles go, and what is there already."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import polars as pl

from model.article import Article, articles_frame
from model.dossier import Dossier
from model.fetch.same import There
from model.store import ReadsArticles, Store, take_in
from model.store.addition import Addition
from model.store.lock import FETCHING, alone


class Shelf(Protocol):
    """A place for articles; its methods may take their time, and are called one at a time."""

    @property
    def ident(self) -> str:
        """Another one for a shelf that does not have what this one was given; empty if it was given nothing yet."""

    def alone(self) -> AbstractContextManager[None]:
        """Holds off others that fetch."""

    def there(self, urls: Collection[str]) -> list[There]:
        """The articles of these addresses that are there."""

    def take(self, articles: Sequence[Article]) -> int:
        """Put articles there, so that they are kept whatever happens next; how many are new."""

    def take_newer(self, articles: Sequence[Article]) -> int:
        """The same for newer versions of what the same feed gave before: what they supersede is set aside."""


class StoreShelf:
    """The store, whose articles are read by a dossier's rules as they come."""

    def __init__(self, store: Store, dossier: Dossier, reader: ReadsArticles) -> None:
        self._store, self._dossier, self._reader = store, dossier, reader
        self.loose = 0
        """Judgements so far that fit nothing in the newer versions of their articles."""

    @property
    def ident(self) -> str:
        """See Shelf."""
        return self._store.tables["articles"].ident()

    def alone(self) -> AbstractContextManager[None]:
        """See Shelf."""
        return alone(self._store.folder / FETCHING)

    def there(self, urls: Collection[str]) -> list[There]:
        """See Shelf."""
        rows = self._store.articles().filter(pl.col("url").is_in(list(urls))).select(There._fields)
        return [There(url, ref, title or "", text or "") for url, ref, title, text in self._store.collect(rows).rows()]

    def take(self, articles: Sequence[Article]) -> int:
        """See Shelf."""
        return take_in(self._store, articles_frame(articles), self._dossier, self._reader).new

    def take_newer(self, articles: Sequence[Article]) -> int:
        """See Shelf. Left out is what the store has from elsewhere: nothing there would be superseded."""
        frame = articles_frame(articles)
        rows = self._store.articles().filter(pl.col("url").is_in(frame["url"].implode())).select("url", "place")
        frame = frame.join(self._store.collect(rows).unique(), on=["url", "place"], how="semi")
        addition = Addition(self._store, self._dossier, self._reader)
        new = sum(added.new for added in addition.of([frame]))
        self.loose += addition.settled().loose
        return new

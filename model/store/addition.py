"""An addition from beginning to end: what is given is stored and read, and supersedes what it tells anew."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polars as pl

from model.dossier import Dossier
from model.store.library import take_in_all
from model.store.loosened import loosened
from model.store.reads_articles import ReadsArticles
from model.store.said_again import said_again
from model.store.superseding import Superseded, Versions
from model.store.tables import Added, Store


class Outcome(NamedTuple):
    """What an addition came to."""

    new: list[str]
    """The ids of the articles that were not there."""
    versions: Superseded
    repeated: int
    """Articles that were there."""
    undated: int
    """Of the new ones."""
    loose: int
    """Judgements that fit nothing in the newer versions of their articles."""
    unjudged: tuple[str, ...] = ()
    """The places of new claims whose words were judged in another article, and are not in theirs."""


class Addition:
    """What comes from files, feeds or an export, until it is settled."""

    def __init__(self, store: Store, dossier: Dossier, reader: ReadsArticles, *, is_exported: bool = False) -> None:
        """What was exported supersedes nothing: it comes with what was said of its older versions."""
        self._store, self._dossier, self._reader = store, dossier, reader
        self._versions = None if is_exported else Versions(store)
        self.new = list[str]()
        """The ids of the articles that were not there, so far."""
        self._repeated = self._undated = 0
        self._is_whole = True

    def of(self, batches: Iterable[pl.DataFrame]) -> Iterator[Added]:
        """Take in batches of ARTICLES, each stored as it comes."""
        yield from take_in_all(self._store, self._given(batches), self._dossier, self._reader, self._stored)

    def break_off(self) -> None:
        """There is more in the last file than was given."""
        self._is_whole = False

    def settled(self) -> Outcome:
        """Set aside what is superseded, and count; there is no more to come."""
        found = self._versions.settled(is_whole=self._is_whole) if self._versions else Superseded()
        loose = loosened(self._store, self._dossier.slug, self._reader.fingerprint, found.newer)
        new = self.new if self._versions else ()  # what was exported comes as it was judged
        unjudged = said_again(self._store, self._dossier.slug, self._reader.fingerprint, new)
        return Outcome(self.new, found, self._repeated, self._undated, loose, unjudged)

    def _given(self, batches: Iterable[pl.DataFrame]) -> Iterator[pl.DataFrame]:
        for articles in batches:
            if self._versions:
                self._versions.given(articles)
            yield articles
        if self._versions and self._is_whole:
            self._versions.all_given()

    def _stored(self, added: Added) -> None:
        self.new.extend(added.articles["id"])
        self._repeated += added.repeated
        self._undated += added.articles["date"].null_count()
        if self._versions:
            self._versions.stored(added.articles["id"])

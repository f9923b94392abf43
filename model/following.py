"""A library that is open while others write to the store: when it has changed, and what it has become."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.article import articles_frame
from model.dossier import Dossier
from model.errors import ReadError
from model.readers import read_places
from model.store import Library, Store, open_library, reader_for
from model.store.addition import Addition
from model.store.library import SOON_READ, Progress, read_the_unread

LONGEST: Final = 5.0
"""Seconds after which a store that goes on changing is looked at all the same."""
REST: Final = 3
"""After an opening, so many times as long as it took nothing is opened: a large store is not read without end."""


BEING_READ: Final = 20.0
"""Seconds for which articles without claims are left to whoever has just added them, and reads them."""


class Follower:
    """Follows the store of a library. `look` often: it costs three listings of folders while nothing happens."""

    def __init__(
        self, library: Library, name: str, store: Store | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """`name`: of the dossier, as `open_library` takes it."""
        self._name, self._store, self._clock = name, store or Store(), clock
        self._read_by = library.dossier.slug, library.fingerprint
        self._shown = self._last = library.version or self._store.version()
        self._changed_at: float | None = None
        self._rest_until = 0.0

    def look(self) -> Library | None:
        """The library anew, if the store is another and whoever writes has paused; else None."""
        version, now = self._store.version(), self._clock()
        if version == self._shown:
            return None
        is_moving, self._last = version != self._last, version
        self._changed_at = now if self._changed_at is None else self._changed_at
        since = now - self._changed_at
        if now < self._rest_until or (is_moving and since < LONGEST) or (since < BEING_READ and self._is_much_unread()):
            return None
        return self.opened()

    def _is_much_unread(self) -> bool:
        return self._store.collect(self._store.unread(*self._read_by)).height > SOON_READ

    def took(self, library: Library) -> None:
        """This one is shown now: what its version has is no news."""
        if library.version is not None:
            self._shown = self._last = library.version
            self._changed_at = None

    def opened(self) -> Library:
        """The library as it is now; where much is unread, with the claims that there are."""
        began = self._clock()
        library = open_library(self._name, store=self._store, wait=False)
        self._read_by = library.dossier.slug, library.fingerprint
        self._shown = self._last = library.version or self._store.version()
        self._changed_at = None
        self._rest_until = self._clock() + REST * (self._clock() - began)
        return library

    def read_again(
        self, dossier: Dossier, progress: Progress | None = None, is_unwanted: Callable[[], bool] = lambda: False
    ) -> Library | None:
        """Read what the rules have not read, then the library by them; None if it was broken off.

        Who wants no more when the last batch is at hand breaks nothing off.
        """
        is_broken_off = False

        def asked() -> bool:
            nonlocal is_broken_off
            is_broken_off = is_broken_off or is_unwanted()
            return is_broken_off

        read_the_unread(self._store, dossier, reader_for(dossier), progress, asked)
        return None if is_broken_off else self.opened()


class Intake(NamedTuple):
    """What some files came to."""

    new: int
    problems: list[ReadError]
    is_broken_off: bool = False
    """Whether there is more in them, which nobody wanted any more."""
    loose: int = 0
    """Judgements that fit nothing in the newer versions of their articles."""
    unjudged: tuple[str, ...] = ()
    """The places of new claims whose words were judged in another article."""


def taken_in(
    files: Sequence[Path], dossier: Dossier, store: Store, is_unwanted: Callable[[], bool] = lambda: False
) -> Intake:
    """Take files into the store, with what the rules read in them, a batch at a time until it is no longer wanted."""
    problems, addition = list[ReadError](), Addition(store, dossier, reader_for(dossier))
    is_broken_off = False

    def batches() -> Iterator[pl.DataFrame]:
        nonlocal is_broken_off
        for report in read_places([str(file) for file in files], are_found=True):
            if is_broken_off := is_unwanted():
                addition.break_off()
                return
            problems.extend(report.problems)
            yield articles_frame(report.articles)

    for _ in addition.of(batches()):
        pass
    came = addition.settled()
    return Intake(len(came.new), problems, is_broken_off, came.loose, came.unjudged)

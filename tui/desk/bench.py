"""Judging on a desk: what is said goes into the store, and comes back with the library that knows it."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from threading import Lock
from typing import Final, Literal, NamedTuple

import polars as pl

from model.judging import Ruling, Subject, records, redone, signer, taking, undone
from model.standing.confirmed import confirmed
from model.store import Library, Store, judgements_now
from model.store.later import replaced
from tui.configuration import load_configuration
from tui.desk.desk import Desk
from tui.wording.judgements import Record

_ONE_AT_A_TIME: Final = Lock()
"""Two keys pressed one after the other take back two judgements, not one of them twice."""


Deed = Literal["Judged", "Taken back", "Brought back"]


class Kept(NamedTuple):
    """What is in the store now."""

    records: list[Record]
    """One row of JUDGEMENTS for each."""
    library: Library
    """The library with them."""
    confirmed: frozenset[str] = frozenset()
    """Ids of corrections to a level that the claim had already."""

    @property
    def deed(self) -> Deed:
        """What they do: one that takes back what took back, brings back."""
        if self.records[0]["undoes"] is None:
            return "Judged"
        return "Taken back" if self.records[0]["id"] in taking(self.library.judgements) else "Brought back"


def judge(desk: Desk, subjects: Sequence[Subject], ruling: Ruling, day: date) -> Kept:
    """Keep what is said of all of these, as one, by who looks from that day.

    Slow, so off the screen's thread, like the next two.
    """
    library = desk.library

    def make(before: pl.DataFrame, by: str, at: datetime) -> pl.DataFrame:
        return records(
            subjects, ruling, library.dossier, by=by, at=at, today=day, filed_as=library.filed_as, before=before
        )

    return _keep(desk, make)


def undo(desk: Desk, which: str | None = None) -> Kept:
    """Take back what one judged last, or the judgement with this id."""
    return _keep(desk, lambda judgements, by, at: undone(judgements, by=by, at=at, which=which))


def redo(desk: Desk) -> Kept:
    """Bring back what one took back last."""
    return _keep(desk, lambda judgements, by, at: redone(judgements, by=by, at=at))


def _keep(desk: Desk, make: Callable[[pl.DataFrame, str, datetime], pl.DataFrame]) -> Kept:
    """Records made on what the store has at this moment; acknowledged only when they are in it."""
    by = signer(load_configuration().settings.analyst)
    store, library = Store(), desk.library
    with _ONE_AT_A_TIME, store.judging_alone():
        before = judgements_now(store, library)
        made = make(before, by, datetime.now(UTC).replace(tzinfo=None))
        store.judge(made)
    same = confirmed(made, library.claims, before, desk.session.as_of)
    return Kept(list(made.to_dicts()), with_judgements(library, store), same)


def with_judgements(library: Library, store: Store) -> Library:
    """The library with the judgements that the store has now; its articles are as they were."""
    version = library.version and library.version._replace(judgements=store.version().judgements)
    return replaced(library, judgements=judgements_now(store, library), version=version)


def judged_as(library: Library, other: Library) -> Library:
    """A library with the judgements of another; as it is where those are of other articles, as the demo's are."""
    if library.filed_as != other.filed_as:
        return library
    version = library.version and other.version and library.version._replace(judgements=other.version.judgements)
    return replaced(library, judgements=other.judgements, version=version)

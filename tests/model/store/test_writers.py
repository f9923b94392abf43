"""Several processes at once: nothing is lost, nothing is there twice."""

from multiprocessing.connection import Connection
from pathlib import Path

from model.store import Store, upkeep
from model.store.library import read_the_unread
from tests.model.store.stores import DOSSIER, Rules, add, ids, make_judgement, stored_ids
from tests.model.store.workers import WRITERS, all_at_once

ROUNDS = 12


def add_overlapping(folder: Path, own: int, told: Connection) -> None:
    """Add articles of which half are the others' too, judge, and tell how many were new."""
    upkeep.SMALL_FILES = 8  # type: ignore[misc]  # so that they put files together at once, too
    store, new = Store(folder), 0
    told.send("ready")
    told.recv()
    for number in range(ROUNDS):
        new += add(store, [number, 1_000 * (own + 1) + number])
        store.judge(make_judgement(1_000 * (own + 1) + number))
    told.send(new)


def read_all(folder: Path, _: int, told: Connection) -> None:
    """Read again by new rules, and tell how many articles that were."""
    store = Store(folder)
    told.send("ready")
    told.recv()
    told.send(read_the_unread(store, DOSSIER, Rules("new", level=-1)))


def test_four_that_add_at_once_lose_nothing_and_double_nothing_from_the_first_commit_on(tmp_path: Path) -> None:
    told = all_at_once(add_overlapping, tmp_path)

    own = [1_000 * (own + 1) + number for own in range(WRITERS) for number in range(ROUNDS)]
    store = Store(tmp_path)
    assert stored_ids(store) == ids([*range(ROUNDS), *own])
    assert store.collect(store._articles.scan()).height == (WRITERS + 1) * ROUNDS, "a row is on disk twice"
    assert sum(told) == (WRITERS + 1) * ROUNDS, "an article was told as new by two of them"
    assert sorted(store.collect(store.judgements())["id"]) == sorted(f"j{number}" for number in own)
    claims = store.collect(store.claims(DOSSIER.slug, "rules"))
    assert claims["article"].to_list() == stored_ids(store)


def test_four_that_read_again_at_once_make_each_claim_once(tmp_path: Path) -> None:
    store = Store(tmp_path)
    add(store, range(60))

    all_at_once(read_all, tmp_path)

    claims = store.collect(store.claims(DOSSIER.slug, "new"))
    assert (claims["article"].to_list(), set(claims["level"])) == (ids(range(60)), {-1})
    assert store.collect(store.claims(DOSSIER.slug, "rules")).is_empty()

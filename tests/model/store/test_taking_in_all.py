"""Batches that are stored as they come, and read in threads beside."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from model.store import Store, take_in, take_in_all
from tests.model.store.stores import DOSSIER, Rules, make_articles

BATCHES = [range(10), range(5, 20), range(0), range(20, 30), range(30, 31)]


def claims_of(store: Store) -> pl.DataFrame:
    return store.collect(store.claims(DOSSIER.slug, "rules"))


def test_batches_read_beside_one_another_make_the_store_that_they_make_one_by_one(tmp_path: Path) -> None:
    beside, alone = Store(tmp_path / "beside"), Store(tmp_path / "alone")

    added = list(take_in_all(beside, map(make_articles, BATCHES), DOSSIER, Rules()))
    for numbers in BATCHES:
        take_in(alone, make_articles(numbers), DOSSIER, Rules())

    assert [(batch.new, batch.repeated) for batch in added] == [(10, 0), (10, 5), (0, 0), (10, 0), (1, 0)]
    assert claims_of(beside).equals(claims_of(alone))
    assert beside.collect(beside.unread(DOSSIER.slug, "rules")).is_empty()


def test_small_batches_are_stored_one_by_one_and_read_together(tmp_path: Path) -> None:
    store, rules = Store(tmp_path), Rules()
    readings: list[int] = []

    class Counting(Rules):
        def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
            readings.append(articles.height)
            return rules.claims(articles)

    def come() -> Iterator[pl.DataFrame]:
        yield make_articles(BATCHES[0])
        assert store.collect(store.heads()).height == 10
        yield make_articles(BATCHES[1])

    list(take_in_all(store, come(), DOSSIER, Counting()))

    assert readings == [20]


def test_when_it_is_broken_off_all_that_came_is_stored_and_what_was_not_read_is_known(tmp_path: Path) -> None:
    store = Store(tmp_path)

    def broken_off() -> Iterator[pl.DataFrame]:
        yield from map(make_articles, BATCHES[:2])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(take_in_all(store, broken_off(), DOSSIER, Rules()))

    assert store.collect(store.heads()).height == 20
    unread = store.collect(store.unread(DOSSIER.slug, "rules")).height
    assert unread + claims_of(store).height == 20

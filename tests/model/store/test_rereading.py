"""Changed rules: what is shown until everything is read again, and when the older claims go."""

from itertools import islice
from threading import Barrier, Thread

import polars as pl
import pytest

from model.errors import StoreError
from model.store import Store, library
from model.store.library import open_library, read_the_unread
from tests.model.store.stores import DOSSIER, Rules, add, ids, make_articles, make_judgement


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "READ_AT_ONCE", 10)
    monkeypatch.setattr(library, "SOON_READ", 5)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Rules:
    """The rules of today; a test changes their fingerprint and level to change them."""
    today = Rules("old", level=1)
    monkeypatch.setattr(library, "load_dossier", lambda _: DOSSIER)
    monkeypatch.setattr(library, "reader_for", lambda _: today)
    return today


def change(rules: Rules) -> None:
    rules.fingerprint, rules.level = "new", -1


def test_who_does_not_wait_sees_the_older_claims(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)

    shown = open_library(wait=False)

    assert shown.is_stale
    assert (shown.fingerprint, set(shown.claims["level"]), shown.claims.height) == ("old", {1}, 30)
    assert shown.articles.height == 30


def test_who_waits_sees_the_new_ones_alone(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)
    told: list[tuple[int, int]] = []

    shown = open_library(progress=lambda done, of: told.append((done, of)))

    assert not shown.is_stale
    assert (shown.fingerprint, set(shown.claims["level"]), shown.claims.height) == ("new", {-1}, 30)
    assert told == [(10, 30), (20, 30), (30, 30)]


def test_what_the_older_rules_never_read_is_shown_as_the_new_ones_read_it(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)
    add(store, range(30, 33), rules)

    shown = open_library(wait=False)

    assert shown.is_stale
    newer = shown.claims.filter(level=-1)["article"]
    assert (sorted(newer), shown.claims.height) == (ids(range(30, 33)), 33)


def test_half_read_the_older_ones_are_still_shown_whole(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)
    batches = iter((False, True))

    done = read_the_unread(store, DOSSIER, rules, is_unwanted=lambda: next(batches))

    shown = open_library(wait=False)
    assert done == 10
    assert (set(shown.claims["level"]), shown.claims.height) == ({1}, 30)


def test_what_was_stopped_goes_on_where_it_was(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)
    batches = iter((False, True))
    read_the_unread(store, DOSSIER, rules, is_unwanted=lambda: next(batches))

    assert read_the_unread(store, DOSSIER, rules) == 20
    assert not open_library(wait=False).is_stale
    assert store.collect(store.claims(DOSSIER.slug, "old")).is_empty()


def test_who_stops_before_the_first_batch_is_told_that_none_is_read(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    change(rules)
    told: list[tuple[int, int]] = []

    read_the_unread(store, DOSSIER, rules, lambda done, of: told.append((done, of)), lambda: True)

    assert told == [(0, 30)]


def test_of_long_articles_fewer_are_read_at_once(store: Store, rules: Rules, monkeypatch: pytest.MonkeyPatch) -> None:
    add(store, range(30), rules)
    change(rules)
    longest = store.collect(store.articles())["text"].str.len_bytes().max()
    monkeypatch.setattr(library, "MOST_TEXT", 4 * longest)
    told: list[tuple[int, int]] = []

    assert read_the_unread(store, DOSSIER, rules, lambda done, of: told.append((done, of))) == 30
    assert [done for done, _ in told][-1] == 30
    assert 6 < len(told) < 12


def test_two_batches_are_read_again_at_once(store: Store, rules: Rules) -> None:
    add(store, range(20), rules)
    both = Barrier(2, timeout=120)

    class Waiting(Rules):
        def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
            both.wait()
            return super().claims(articles)

    assert read_the_unread(store, DOSSIER, Waiting("new")) == 20


def test_older_claims_go_even_if_the_reading_was_killed_before_it_took_them_away(store: Store, rules: Rules) -> None:
    add(store, range(3), rules)
    change(rules)
    for articles in store.batches(make_articles(range(3))["id"], 10):
        store.put_claims(DOSSIER.slug, rules.fingerprint, articles["id"], rules.claims(articles))

    open_library()

    assert store.collect(store.claims(DOSSIER.slug, "old")).is_empty()


def test_articles_that_a_damage_hides_are_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add(make_articles(range(30)))
    every = pl.LazyFrame.collect_batches
    monkeypatch.setattr(pl.LazyFrame, "collect_batches", lambda rows, **more: islice(every(rows.head(10), **more), 1))

    with pytest.raises(StoreError, match=r"10 of 30 articles can be read .*doctor"):
        list(store.batches(make_articles(range(30))["id"], 10))


def test_a_few_unread_articles_are_read_on_the_spot(store: Store, rules: Rules) -> None:
    add(store, range(30), rules)
    store.add(make_articles(range(30, 34)))  # as after a kill between articles and claims

    shown = open_library(wait=False)

    assert (shown.is_stale, shown.claims.height) == (False, 34)


def test_articles_that_no_rules_have_read_are_there_without_claims(store: Store, rules: Rules) -> None:
    store.add(make_articles(range(30)))

    shown = open_library(wait=False)

    assert (shown.is_stale, shown.articles.height, shown.claims.height) == (True, 30, 0)


def test_two_that_read_at_once_make_every_claim_once(store: Store, rules: Rules) -> None:
    add(store, range(200), rules)
    change(rules)
    threads = [Thread(target=read_the_unread, args=(Store(), DOSSIER, rules)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    shown = open_library()

    assert sorted(shown.claims["article"]) == ids(range(200))
    assert set(shown.claims["level"]) == {-1}


# Versions


def test_the_version_tells_of_whatever_anyone_writes(store: Store, rules: Rules) -> None:
    before = store.version()
    assert store.version() == before
    Store().add(make_articles([1]))
    added = store.version()
    Store().judge(make_judgement(1))

    assert len({before, added, store.version()}) == 3
    assert added.articles > before.articles


def test_a_library_knows_what_the_store_was_at(store: Store, rules: Rules) -> None:
    add(store, range(3), rules)
    shown = open_library()
    assert shown.version is not None
    assert store.version() == shown.version

    Store().add(make_articles([7]))

    assert store.version() != shown.version

"""Stores of older issuewatches are read as they are and migrated by the first that writes; newer ones are refused."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import polars as pl
import pytest

from model.errors import StoreError
from model.schema import ARTICLE_HEADS, JUDGEMENTS
from model.store import Store, copies_in
from model.store.library import read_the_unread
from model.store.table import SCHEMA_VERSION, Table
from model.store.tables import STORED_ARTICLES, STORED_CLAIMS, STORED_SKETCHES
from tests.model.store.stores import DOSSIER, Rules, add, ids, make_articles, make_judgement, stored_ids

OF_1: Final = {
    "articles": "id ref date date_from title text source url author lang place added",
    "claims": "dossier fingerprint article sentence start end issue level label passage_level kind mode speaker side "
    "target rank is_ritual date event_date event_from rule confidence quote source title",
    "judgements": "id at by dossier verb issue target article sentence quote level reason expires undoes",
}
"""The columns that schema 1 had."""
OF_2: Final = OF_1 | {
    "articles": f"{OF_1['articles']} characters",
    "outlines": "sketched_by article date words same probes",
}
OF_3: Final = OF_2 | {"judgements": f"{OF_1['judgements']} holds_from"}


def write_schema_1(folder: Path, numbers: range) -> None:
    """A store as issuewatch wrote it before schema 2: articles read by the rules `rules`, and a judgement for each."""
    articles = make_articles(numbers)
    claims = Rules().claims(articles)
    read = pl.concat([articles.select(article="id"), claims], how="diagonal")
    frames = {
        "articles": articles.with_columns(added=pl.lit(datetime(2023, 6, 1, tzinfo=UTC))),
        "claims": read.with_columns(dossier=pl.lit(DOSSIER.slug), fingerprint=pl.lit("rules")),
        "judgements": pl.concat(make_judgement(number) for number in numbers),
    }
    for name, frame in frames.items():
        write_as_of_1(folder / name, frame.select(OF_1[name].split()))


def write_as_of_1(folder: Path, frame: pl.DataFrame) -> None:
    from deltalake import write_deltalake

    is_claims = "fingerprint" in frame.columns
    signed = frame.with_columns(
        pl.col(pl.Enum).cast(pl.String), pl.col(pl.UInt32).cast(pl.Int64), pl.col(pl.UInt8).cast(pl.Int16)
    )
    write_deltalake(
        folder,
        signed,
        description="issuewatch schema 1",
        partition_by=["dossier", "fingerprint"] if is_claims else None,
    )


@pytest.fixture
def older(tmp_path: Path) -> Store:
    write_schema_1(tmp_path, range(20))
    return Store(tmp_path)


def described(table: Table) -> str | None:
    return table.opened().metadata().description


def test_a_store_of_schema_1_is_read_as_it_is(older: Store) -> None:
    heads = older.collect(older.heads())

    assert heads.schema == ARTICLE_HEADS
    assert heads.sort("id")["id"].to_list() == ids(range(20))
    texts = older.texts(heads["id"])
    assert heads["characters"].to_list() == [len(texts[article]) for article in heads["id"]]
    assert older.collect(older.judgements()).schema == JUDGEMENTS
    assert older.collect(older.claims(DOSSIER.slug, "rules")).height == 20
    assert described(older._articles) == "issuewatch schema 1"


def test_what_is_added_to_it_migrates_it_and_fills_the_new_column(older: Store) -> None:
    add(older, range(15, 25))
    older.judge(make_judgement(99))

    assert described(older._articles) == described(older._judgements) == f"issuewatch schema {SCHEMA_VERSION}"
    assert stored_ids(older) == ids(range(25))
    stored = older.collect(older._articles.scan())
    assert stored["characters"].to_list() == stored["text"].str.len_chars().to_list()
    assert older._articles.opened().schema().to_json().count('"characters"') == 1
    assert older.collect(older.judgements()).height == 21
    assert older.collect(older.claims(DOSSIER.slug, "rules"))["article"].to_list() == ids(range(25))


def test_a_migration_that_was_killed_halfway_is_taken_up_by_the_next(
    older: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    from deltalake.table import TableAlterer

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(TableAlterer, "set_table_properties", killed)
        with pytest.raises(KeyboardInterrupt):
            add(older, [20])
    assert described(older._articles) == "issuewatch schema 1"

    add(Store(older.folder), [21])

    assert described(older._articles) == f"issuewatch schema {SCHEMA_VERSION}"
    assert stored_ids(older) == ids([*range(20), 21])
    assert older.collect(older.heads())["characters"].null_count() == 0


def test_sketches_of_schema_1_are_made_again_and_no_longer_take_room(older: Store) -> None:
    write_as_of_1(older.folder / "sketches", pl.DataFrame({"article": ["a"], "runs": [[1, 2]]}))

    assert copies_in(older, older.collect(older.articles())["id"])["article"].to_list() == ids(range(20))
    assert not (older.folder / "sketches").exists()


@pytest.mark.parametrize("name", ["articles", "claims", "judgements", "outlines"])
def test_a_table_of_a_newer_issuewatch_is_refused_and_not_touched(tmp_path: Path, name: str) -> None:
    from deltalake import DeltaTable

    store = Store(tmp_path)
    add(store, range(3))
    store.judge(make_judgement(1))
    DeltaTable(tmp_path / name).alter.set_table_description(f"issuewatch schema {SCHEMA_VERSION + 1}")
    before = {file: file.read_bytes() for file in (tmp_path / name).rglob("*") if file.is_file()}

    with pytest.raises(StoreError, match=f"newer issuewatch \\(schema {SCHEMA_VERSION + 1}") as caught:
        use_all_of(Store(tmp_path))

    assert "\n" not in str(caught.value)
    assert {file: file.read_bytes() for file in (tmp_path / name).rglob("*") if file.is_file()} == before


def use_all_of(store: Store) -> None:
    """What opening, adding and judging do."""
    read_the_unread(store, DOSSIER, Rules("new"))
    add(store, range(3, 6))
    store.judge(make_judgement(2))
    copies_in(store, store.collect(store.articles())["id"])


def test_other_columns_mean_another_schema_version() -> None:
    """Where this fails: raise SCHEMA_VERSION, say in `fills` what old rows have, and add the columns here."""
    now = {
        "articles": STORED_ARTICLES,
        "claims": STORED_CLAIMS,
        "judgements": JUDGEMENTS,
        "outlines": STORED_SKETCHES,
    }

    assert SCHEMA_VERSION == 3
    assert {name: " ".join(schema) for name, schema in now.items()} == OF_3

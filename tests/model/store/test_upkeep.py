"""A store that is added to all the time stays quick to open, without being asked."""

import os
from pathlib import Path

import polars as pl
import pytest

from model.store import Store, upkeep
from model.store.table import Table
from model.store.upkeep import take_dead_files_away
from tests.model.store.stores import Rules, add, ids, make_articles, stored_ids

ADDS = 100
NUMBERS = pl.Schema({"n": pl.UInt32})


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upkeep, "SMALL_FILES", 16)


@pytest.fixture
def table(tmp_path: Path) -> Table:
    return Table(tmp_path / "numbers", NUMBERS)


def numbers(*values: int) -> pl.DataFrame:
    return pl.DataFrame({"n": list(values)}, schema=NUMBERS)


def live_files(table: Table) -> int:
    return len(table.opened().file_uris())


def data_files(table: Table) -> list[Path]:
    return list(table.folder.glob("*.parquet"))


def test_after_many_small_adds_few_files_are_live_and_checkpoints_shorten_the_log(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(ADDS):
        add(store, [number])

    assert stored_ids(store) == ids(range(ADDS))
    for table in (store._articles, store._claims, store._sketches):
        assert live_files(table) <= 2 * upkeep.SMALL_FILES
        log = table.folder / "_delta_log"
        checkpoints = sorted(file.name[:20] for file in log.glob("*.checkpoint.parquet"))
        since = [file for file in log.glob("*.json") if file.name[:20] > checkpoints[-1]]
        assert len(since) <= 50, "that many commits are read at every opening"


def test_a_table_of_many_partitions_is_not_put_together_in_vain(tmp_path: Path) -> None:
    store = Store(tmp_path)
    articles = make_articles([1])
    for number in range(40):
        rules = Rules(f"rules {number}")
        store.put_claims("test", rules.fingerprint, articles["id"], rules.claims(articles))

    operations = [commit["operation"] for commit in store._claims.opened().history()]
    assert "OPTIMIZE" not in operations


def test_who_opened_the_table_before_it_was_put_together_still_reads_it(table: Table) -> None:
    table.append(numbers(0))
    rows = table.scan()
    for number in range(1, 40):
        table.append(numbers(number))
    assert live_files(table) < 20

    assert set(rows.collect()["n"]) >= {0}


def test_files_that_nobody_can_be_reading_any_more_are_taken_away(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(40):
        table.append(numbers(number))
    unknown = table.folder / "part-00000-that-the-log-does-not-know.snappy.parquet"
    numbers(99).write_parquet(unknown)
    assert len(data_files(table)) > live_files(table) + 5

    monkeypatch.setattr(upkeep, "KEPT_HOURS", 0)
    take_dead_files_away(table.opened())

    assert len(data_files(table)) == live_files(table) + 1
    assert unknown.exists()
    assert sorted(table.scan().collect()["n"]) == list(range(40))


def test_an_addition_is_there_even_if_putting_together_fails(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    from deltalake.exceptions import DeltaError
    from deltalake.table import TableOptimizer

    def fail(*_: object, **__: object) -> None:
        raise DeltaError("no room")

    monkeypatch.setattr(TableOptimizer, "compact", fail)
    for number in range(20):
        table.append(numbers(number))

    assert sorted(table.scan().collect()["n"]) == list(range(20))


def test_a_long_text_is_written_once_and_is_not_in_the_log(tmp_path: Path) -> None:
    text = os.urandom(200_000).hex()
    table = Table(tmp_path / "texts", pl.Schema({"text": pl.String()}))
    table.append(pl.DataFrame({"text": [text]}))

    assert sum(file.stat().st_size for file in data_files(table)) < 1.1 * len(text)
    assert all(text[:100] not in log.read_text("utf-8") for log in table.folder.glob("_delta_log/*.json"))

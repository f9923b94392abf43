"""Mending a store: every row that any readable file holds is saved, what is spoilt is set aside, nothing is deleted."""

from collections.abc import Collection, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from typing import Final, NamedTuple

import polars as pl

from model.errors import StoreError
from model.judging.superseding import of_lost_versions
from model.store.accounting import is_all_there
from model.store.health import NEEDED, SOURCES, Harm, data_files, harms, is_as_stored, own_ids, unfit
from model.store.lock import ADDING, LOCKS, alone
from model.store.sums import is_as_written
from model.store.table import Table
from model.store.tables import Store
from model.store.troubles import errors_told, unreadable
from model.words.counting import counted

ASIDE: Final = "set-aside"
"""The folder in the store's to which the spoilt tables go, whole."""
MENDED: Final = "mended-"
"""Before the name of a table's folder while it is written; it takes the spoilt one's place once it is complete."""


class Mended(NamedTuple):
    """What became of a table."""

    table: str
    saved: int | None
    """Rows saved; None for a table that will be made again."""
    lost: int | None
    """Rows that no file holds any more; None where nobody can tell."""
    aside: Path | None
    """Where the spoilt table is now; None where there was nothing of it."""
    changed: int = 0
    """Of the rows saved, those that are not as they were stored."""
    doubtful: int = 0
    """Of the rows saved, those whose author, place and the like may be others: their file is not as it was written."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lost for good."""
        return self.saved is None or (self.lost == 0 and not self.changed and not self.doubtful)

    @property
    def words(self) -> str:
        """One line for people."""
        if self.saved is None:
            return f"{self.table} will be made again; what there was is in {self.aside}"
        lost = (
            "how many are lost can't be told"
            if self.lost is None
            else f"{self.lost or 'none':{',' * bool(self.lost)}} lost"
        )
        saved = f"{counted(self.saved, self.table.removesuffix('s'))} saved"
        changed = f", {self.changed:,} of them not as stored" if self.changed else ""
        changed += f", of {self.doubtful:,} author or place may be another" if self.doubtful else ""
        aside = f"the spoilt table is in {self.aside}" if self.aside else "there was nothing of the table"
        return f"{saved}{changed}, {lost}; {aside}"


def repair(store: Store) -> list[Mended]:
    """Mend all that `harms` finds; an empty list if that is nothing. No other issuewatch should be writing meanwhile.

    Killed on the way, it leaves the store as it was, or mended; called again, it goes on.
    """
    aside = store.folder / ASIDE / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%f}"
    with errors_told(store.folder):
        _clear_locks(store, aside)
    with alone(store.folder / ADDING), errors_told(store.folder):
        _take_up(store)
        found = harms(store)
        sources = [_saved(store, name, aside) for name in SOURCES if _of(found, name)]
        if sources and all(store.tables[name].folder.exists() for name in SOURCES):
            _count_again(store)
        derived = [name for name in store.tables if name not in SOURCES and (sources or _of(found, name))]
        return sources + [mended for name in derived for mended in _set_aside(store, name, aside)]


def _clear_locks(store: Store, aside: Path) -> None:
    """Set aside what is no file and stands where a lock should be."""
    for lock in LOCKS:
        if (store.folder / lock).exists() and not (store.folder / lock).is_file():
            aside.mkdir(parents=True, exist_ok=True)
            (store.folder / lock).rename(aside / lock)


def _of(found: list[Harm], name: str) -> list[Harm]:
    return [harm for harm in found if harm.table == name]


def _take_up(store: Store) -> None:
    """Finish what a killed repair had begun: a mended table is only without its place once it is complete."""
    for name, table in store.tables.items():
        mended = store.folder / f"{MENDED}{name}"
        if mended.exists() and not table.folder.exists():
            mended.rename(table.folder)
        rmtree(mended, ignore_errors=True)


def _saved(store: Store, name: str, aside: Path) -> Mended:
    """Put a table of all rows that can be read in the place of the spoilt one."""
    table = store.tables[name]
    held = _rows_in_log(table)
    is_whole = held is None and is_all_there(table, data_files(table))
    mended = Table(store.folder / f"{MENDED}{name}", table.schema, table.partition_by, table.fills)
    saved = changed = doubtful = 0
    for file, rows, others in _salvaged(name, table):
        mended.append(rows)
        saved += rows.height
        changed += others
        if name == "articles" and not others and not is_as_written(table.folder, file):
            doubtful += rows.height
    is_there = table.folder.exists()
    if is_there:
        aside.mkdir(parents=True, exist_ok=True)
        table.folder.rename(aside / name)
    with suppress(FileNotFoundError):  # not one row was saved
        mended.folder.rename(table.folder)
    lost = 0 if is_whole else None if held is None else max(held - saved, 0)
    return Mended(name, saved, lost, aside / name if is_there else None, changed, doubtful)


def _salvaged(name: str, table: Table) -> Iterator[tuple[Path, pl.DataFrame, int]]:
    """All rows of all files that can be read, each id once: also of files that were put together with others since.

    And how many of them are not as they were stored: an article whose words changed is another one. It comes last, so
    that what another file holds of it as it was goes before.
    """
    seen: set[str] = set()

    def is_unsound(file: Path) -> bool:
        return unfit(table, file) is not None or not is_as_written(table.folder, file)

    for file in sorted(data_files(table), key=lambda file: (is_unsound(file), file)):
        if unreadable(file):
            continue
        rows = pl.scan_parquet(file)
        there = set(rows.collect_schema())
        if not there.issuperset(NEEDED[name]):  # another table's
            continue
        found = _usable(name, table.conformed(rows, there, or_null=True).collect(), seen)
        seen.update(found["id"])
        if found.height:
            yield file, found.drop("changed"), int(found["changed"].sum())


def _usable(name: str, rows: pl.DataFrame, seen: Collection[str]) -> pl.DataFrame:
    """Rows that are not seen yet, each id once; a judgement that says something else than was signed is none."""
    rows = rows.filter([row not in seen for row in rows["id"]])
    if name == "articles":
        rows = rows.with_columns(pl.col("title").fill_null("")).drop_nulls("text")
        rows = rows.with_columns(pl.col("text").str.len_chars().alias("characters"))
        rows = rows.with_columns(id=pl.Series(own_ids(rows), dtype=pl.String), was=pl.col("id"))
        rows = rows.with_columns(changed=pl.col("id").ne_missing(pl.col("was"))).drop("was")
        rows = rows.filter([row not in seen for row in rows["id"]])
    else:
        rows = rows.filter(is_as_stored(name, rows)).with_columns(changed=pl.lit(value=False))
    return rows.unique("id", keep="first", maintain_order=True)


def _count_again(store: Store) -> None:
    """Articles whose newer versions are all lost count again."""
    there = store.collect(store.heads().select("id"))["id"]
    judgements = store.collect(store.judgements())
    store.judge(of_lost_versions(judgements, there, datetime.now(UTC).replace(tzinfo=None)))


def _rows_in_log(table: Table) -> int | None:
    """How many rows there were; None if the log can't be read."""
    try:
        return table.row_count()
    except (StoreError, pl.exceptions.PolarsError):
        return None


def _set_aside(store: Store, name: str, aside: Path) -> Iterator[Mended]:
    """Take a table away that will be made again."""
    folder = store.tables[name].folder
    if folder.exists():
        aside.mkdir(parents=True, exist_ok=True)
        folder.rename(aside / name)
        yield Mended(name, None, None, aside / name)

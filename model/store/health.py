"""What is wrong with a store: which table, which file, how much is lost by it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.counting import counted
from model.errors import StoreError
from model.store.table import NewerStoreError, Table, live_files
from model.store.tables import Store

SOURCES: Final = ("articles", "judgements")
"""The tables whose rows can't be made again."""
LOG: Final = "_delta_log"


class Harm(NamedTuple):
    """A file that is not as it should be."""

    table: str
    file: str
    """Its name, from the table's folder on."""
    what: str
    """What is wrong with it."""
    rows: int | None = None
    """How many rows it held, as far as the log tells."""

    @property
    def is_loss(self) -> bool:
        """Whether it held what can't be made again."""
        return self.table in SOURCES

    @property
    def words(self) -> str:
        """One line for people."""
        held = "" if self.rows is None else f" ({counted(self.rows, 'row')})"
        then = "what other files hold of it can be saved" if self.is_loss else "all of it can be made again"
        return f"{self.table}/{self.file} {self.what}{held}: {then}, by `issuewatch doctor --repair`"


def harms(store: Store) -> list[Harm]:
    """All that is wrong, table by table; reads every file. NewerStoreError for a store that is only too new."""
    return [harm for name, table in store.tables.items() for harm in _harms(name, table)]


def unreadable(file: Path) -> str | None:
    """What is wrong with a data file, if anything."""
    if not file.exists():
        return "is missing"
    try:
        pl.read_parquet(file)
    except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        return f"can't be read: {_first_line(error)}"
    return None


def _harms(name: str, table: Table) -> Iterator[Harm]:
    try:
        if not table.exists:
            return
        opened = table.opened()
        files = live_files(opened).select("path", "rows")
    except NewerStoreError:
        raise
    except (StoreError, pl.exceptions.PolarsError) as error:
        yield from _harms_of_log(name, table.folder, error)
        return
    for path, rows in files.iter_rows():
        if what := unreadable(table.folder / path):
            yield Harm(name, path, what, rows)


def _harms_of_log(name: str, folder: Path, error: Exception) -> Iterator[Harm]:
    """Which files of the log are spoilt; the log itself, if all can be read and still make no table."""
    if not (folder / LOG).is_dir():
        yield Harm(name, LOG, "is missing")
        return
    spoilt = [(file, what) for file in sorted((folder / LOG).iterdir()) if (what := _unreadable_commit(file))]
    for file, what in spoilt:
        yield Harm(name, f"{LOG}/{file.name}", what)
    if not spoilt:
        yield Harm(name, LOG, f"makes no table: {_first_line(error)}")


def _unreadable_commit(file: Path) -> str | None:
    if file.suffix == ".parquet":
        return unreadable(file)
    if file.suffix != ".json" and file.name != "_last_checkpoint":
        return None
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
        is_right = bool(lines) and all(isinstance(json.loads(line), dict) for line in lines)
    except (OSError, ValueError):
        is_right = False
    return None if is_right else "is no commit"


def _first_line(error: BaseException) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]

"""One Delta table: made when first written to, appended to by any number of processes, kept compact."""

import os
import random
import re
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar
from urllib.parse import unquote

import polars as pl

from model.errors import StoreError
from model.store.commits import LOG, Spoilt, empty_commit, last_commit, spoilt_files
from model.store.sums import note_sums
from model.store.troubles import DAMAGED, NO_FILE, NO_FOLDER, NoRoomError, check_room, errors_told, in_the_way
from model.store.upkeep import PROPERTIES, compact_if_scattered, how_written, migrate
from model.words.counting import counted

if TYPE_CHECKING:
    from deltalake import DeltaTable

SCHEMA_VERSION: Final = 3
"""Of all tables; a store with a higher one was written by a newer issuewatch.

Raise it with every column, and with every word of an enum, that an older issuewatch would not understand. Tables of a
lower one are read as they are, what they lack filled on the way; the first that is written to them migrates them.
"""

_DESCRIBED: Final = "issuewatch schema "
_UNUSABLE: Final = re.compile(r"[\[\]\r\n]|%[0-9A-Fa-f]{2}" + (r"|\\" if os.sep == "/" else ""))
"""What a folder's name may not have: deltalake takes it for something else, or panics."""
ATTEMPTS: Final = 12
"""Tries of a commit that other processes keep getting before."""

_SIGNED: Final[dict[pl.DataType, pl.DataType]] = {pl.UInt8(): pl.Int16(), pl.UInt32(): pl.Int64()}

Result = TypeVar("Result")


class NewerStoreError(StoreError):
    """The store is of a schema that this issuewatch does not know; nothing is wrong with it."""


class Snapshot(NamedTuple):
    """What a table was made of at one moment."""

    log: int
    """Which folder it was read from."""
    version: int
    files: pl.DataFrame
    """See `live_files`."""
    columns: frozenset[str]
    ident: str
    """The table's own: one that is made anew in its place has another."""


class Table:
    """A Delta table of one schema in one folder; columns that Delta lacks (enums, unsigned) are cast on the way.

    `fills` tells in SQL, over the other columns, what a later column is in rows that were written before there was one.
    """

    def __init__(
        self,
        folder: Path,
        schema: pl.Schema,
        partition_by: Sequence[str] = (),
        fills: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.folder, self.schema, self.partition_by, self.fills = folder, schema, list(partition_by), fills
        nothing = pl.DataFrame(schema={"path": pl.String(), "rows": pl.Int64(), "bytes": pl.Int64()})
        partitions = pl.DataFrame(schema={name: schema[name] for name in partition_by})
        self._empty = Snapshot(0, -1, pl.concat([nothing, partitions], how="horizontal"), frozenset(), "")
        self._seen = self._empty
        self.held: list[pl.DataFrame] = []
        """Rows that there was no room for."""
        self._uri = (
            folder.absolute().as_uri()
        )  # a bare path with a space or an umlaut would be another one to deltalake

    @property
    def exists(self) -> bool:
        """Whether anything was ever written; asks the disk only, so that an empty store opens without deltalake."""
        return self.version() >= 0

    def version(self) -> int:
        """The number of the last commit, -1 before the first; told by the log's file names, so it may be asked often.

        Commits come into being whole, under their name: what is listed is there. Old ones live on in checkpoints.
        """
        self.check_name()  # else it would pass for a store that nothing was ever added to
        try:
            last = last_commit(self.folder / LOG)
        except FileNotFoundError:
            last = -1
        except NotADirectoryError as error:
            raise StoreError(f"{in_the_way(self.folder / LOG)}: {NO_FOLDER}") from error
        except OSError as error:
            raise StoreError(f"{self.folder}: {error.strerror}") from error
        if last < 0 and any(self.folder.glob("**/*.parquet")):  # not to be taken for empty, and written over
            raise StoreError(f"{self.folder}: its log is missing ({DAMAGED})")
        return last

    def at(self) -> tuple[int, int]:
        """Which log there is, another one after a repair, whose versions begin anew; and its last commit."""
        version = self.version()
        return ((self.folder / LOG).stat().st_ino if version >= 0 else 0), version

    def stamp(self) -> str:
        """A digest of the last commit: of another table, or of this one at another time, another. Empty: none yet.

        A commit names the files that it adds, which are called by random numbers, and says when it was made.
        """
        if (version := self.version()) < 0:
            return ""
        commit = blake2b(digest_size=12)
        try:
            for file in sorted((self.folder / LOG).glob(f"{version:020}.*")):  # with its checkpoint
                commit.update(file.read_bytes())
        except IsADirectoryError as error:
            raise StoreError(f"{error.filename}: {NO_FILE} ({DAMAGED})") from error
        except OSError as error:
            raise StoreError(f"{self.folder}: {error.strerror}") from error
        return commit.hexdigest()

    def scan(self, **partition: str) -> pl.LazyFrame:
        """All rows, lazily; none if there is no table yet. Of other values of a partition column no file is opened."""
        now = self._snapshot()
        is_wanted = [pl.col(name) == value for name, value in partition.items()]
        files = now.files.filter(pl.lit(value=True), *is_wanted)
        with errors_told(self.folder):
            self._check_files(files)
            parts = files.partition_by(self.partition_by, maintain_order=True) if self.partition_by else [files]
            rows = [self._scan_files(part, now.columns) for part in parts if part.height]
            rows += [held.lazy().filter(pl.lit(value=True), *is_wanted) for held in self.held]
            return pl.concat(rows) if rows else pl.LazyFrame(schema=self.schema)

    def partitions(self) -> pl.DataFrame:
        """The values of the partition columns that there are rows of; one row each."""
        return self._snapshot().files.select(self.partition_by).unique(maintain_order=True)

    def ident(self) -> str:
        """Another one for a table that was made anew in this folder; empty if there is none."""
        return self._snapshot().ident

    def row_count(self) -> int:
        """How many rows there are, as the log tells."""
        return int(self._snapshot().files["rows"].sum())

    def _snapshot(self) -> "Snapshot":
        """What the table is made of now; the log is read only where something was committed since the last time."""
        log, version = self.at()
        if version < 0:
            return self._empty
        if (log, version) != (self._seen.log, self._seen.version):
            table = self.opened()
            with errors_told(self.folder):
                columns = frozenset(field.name for field in table.schema().fields)
                self._seen = Snapshot(log, table.version(), live_files(table), columns, str(table.metadata().id))
        return self._seen

    def _scan_files(self, files: pl.DataFrame, there: Collection[str]) -> pl.LazyFrame:
        """The rows of files, all of one partition, whose values are not in them.

        Not by polars' own reader of Delta tables: it finds nothing where a folder has a space in its name, as on macOS.
        """
        stored = {
            name: dtype
            for name, dtype in self._nothing().schema.items()
            if name in there and name not in self.partition_by
        }
        rows = pl.scan_parquet(
            [self.folder / path for path in files["path"]],
            schema=stored,
            missing_columns="insert",
            extra_columns="ignore",
            glob=False,
            hive_partitioning=False,
        )
        values = files.select(self.partition_by).row(0, named=True) if self.partition_by else {}
        return self.conformed(
            rows.with_columns(pl.lit(value, pl.String).alias(name) for name, value in values.items()), there
        )

    def _check_files(self, files: pl.DataFrame) -> None:
        """StoreError for a file that is missing or cut: polars would shout about the latter on the terminal."""
        for path, size in files.select("path", "bytes").iter_rows():
            try:
                state = (self.folder / path).stat()
            except FileNotFoundError:
                raise StoreError(f"{self.folder}/{path}: is missing ({DAMAGED})") from None
            if S_ISDIR(state.st_mode):
                raise StoreError(f"{self.folder}/{path}: {NO_FILE} ({DAMAGED})")
            if (there := state.st_size) != size:
                raise StoreError(f"{self.folder}/{path}: is {counted(there, 'byte')} long, not {size:,} ({DAMAGED})")

    def conformed(self, rows: pl.LazyFrame, there: Collection[str], *, or_null: bool = False) -> pl.LazyFrame:
        """Rows as they are on disk, where these columns are there, in the columns of the schema.

        `or_null` for what can't be there (a level of 77): else it is an error.
        """
        return rows.select(self._column(name, there, or_null=or_null) for name in self.schema)

    def append(self, rows: pl.DataFrame) -> int:
        """Add rows (of `schema`) in one commit, which is there or is not; the commit's number."""
        from deltalake import write_deltalake  # noqa: PLC0415  # 70 ms that an empty store does not pay

        self.check_name()
        stored = self._for_delta(rows)
        with errors_told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            check_room(self.folder, int(stored.estimated_size()))
        table = self._ready_to_write()

        def commit() -> int:
            table.update_incremental()
            write_deltalake(table, stored, mode="append", writer_properties=how_written())
            return table.version()

        version = self._again_on_conflict(commit)
        compact_if_scattered(table, self.folder)
        note_sums(self.folder, live_files(table)["path"])
        return version

    def append_or_hold(self, rows: pl.DataFrame) -> None:
        """Add rows that can be made again; where there is no room they are held in memory, for who only reads."""
        try:
            self.append(rows)
        except NoRoomError:
            self.held.append(rows.select(pl.col(name).cast(dtype) for name, dtype in self.schema.items()))

    def delete(self, predicate: str) -> None:
        """Take away the rows that an SQL predicate finds."""
        if self.exists:
            with errors_told(self.folder):
                check_room(self.folder)
            self._again_on_conflict(lambda: self.opened().delete(predicate))

    def opened(self) -> "DeltaTable":
        """The table, for who must know files and commits; StoreError if a newer issuewatch wrote it."""
        from deltalake import DeltaTable  # noqa: PLC0415
        from deltalake.exceptions import DeltaError  # noqa: PLC0415

        self.check_name()
        with errors_told(self.folder):
            if empty := empty_commit(self.folder / LOG):
                raise self._spoilt(empty)
            try:
                table = DeltaTable(self._uri)
                there = {field.name for field in table.schema().fields}
            except DeltaError as error:  # what it says of a gap is a page of its innards
                if spoilt := next(spoilt_files(self.folder / LOG), None):
                    raise self._spoilt(spoilt) from error
                raise
            version = _schema_version(table)
            lacks = self.schema.keys() - there if version == SCHEMA_VERSION else ()
        if version > SCHEMA_VERSION:
            raise NewerStoreError(
                f"{self.folder}: was written by a newer issuewatch (schema {version}, this one has {SCHEMA_VERSION}): "
                "update it"
            )
        self._check_columns(there, table.metadata().partition_columns)
        if lacks:  # a bit of a name is another one; the rows would be read without it
            raise StoreError(f"{self.folder}: its log lacks {', '.join(sorted(lacks))} ({DAMAGED})")
        return table

    def _check_columns(self, there: Collection[str], partitions: Sequence[str]) -> None:
        """StoreError for a log that is of another table: its commit was put here, or one copied over the other."""
        is_ours = 2 * len(self.schema.keys() & set(there)) > len(self.schema) and list(partitions) == self.partition_by
        if not is_ours:
            raise StoreError(f"{self.folder}: its log is of another table ({DAMAGED})")

    def _spoilt(self, spoilt: Spoilt) -> StoreError:
        return StoreError(f"{self.folder}/{LOG}/{spoilt.file}: {spoilt.what} ({DAMAGED})")

    def check_name(self) -> None:
        """StoreError for a folder in which no table can be."""
        if found := _UNUSABLE.search(str(self.folder.absolute())):
            raise StoreError(f"{str(self.folder)!r}: no store can be in a folder with {found[0]!r} in its name")

    def _ready_to_write(self) -> "DeltaTable":
        """The table, made if it was not there, migrated if it was made by an older issuewatch."""
        if not self.exists:
            self._again_on_conflict(self._make)
        table = self.opened()
        lacks = self.schema.keys() - {field.name for field in table.schema().fields}
        if lacks or _schema_version(table) < SCHEMA_VERSION:
            self._again_on_conflict(lambda: migrate(self.opened(), self._nothing(), self.fills, _description()))
            table = self.opened()
        return table

    def _make(self) -> None:
        from deltalake import write_deltalake  # noqa: PLC0415

        write_deltalake(
            self._uri,
            self._nothing(),
            mode="ignore",
            partition_by=self.partition_by,
            description=_description(),
            configuration=PROPERTIES,
        )

    def _nothing(self) -> pl.DataFrame:
        return self._for_delta(pl.DataFrame(schema=self.schema))

    def _again_on_conflict(self, commit: Callable[[], Result]) -> Result:
        """The result of `commit`, tried anew while others commit at the same moment."""
        from deltalake.exceptions import CommitFailedError  # noqa: PLC0415

        with errors_told(self.folder):
            for attempt in range(ATTEMPTS):
                try:
                    return commit()
                except CommitFailedError:
                    time.sleep(random.uniform(0.005, 0.02) * 2 ** min(attempt, 6))
            return commit()

    def _for_delta(self, rows: pl.DataFrame) -> pl.DataFrame:
        """The rows as Delta knows them: enums as words, unsigned numbers as the next larger signed ones."""
        return rows.select(
            pl.col(name).cast(pl.String() if isinstance(dtype, pl.Enum) else _SIGNED.get(dtype, dtype))
            for name, dtype in self.schema.items()
        )

    def _column(self, name: str, there: Collection[str], *, or_null: bool) -> pl.Expr:
        """A column as the schema has it, filled if the table was written before there was one."""
        if name in there:
            stored = pl.col(name)
        elif name in self.fills:
            stored = pl.sql_expr(self.fills[name])
        else:
            stored = pl.lit(None)
        return stored.cast(self.schema[name], strict=not or_null).alias(name)


def live_files(table: "DeltaTable") -> pl.DataFrame:
    """The files that a table is made of now: path (from its folder on), rows, bytes, and the partition columns."""
    files = pl.DataFrame(table.get_add_actions(flatten=True))
    partition = {name: name.removeprefix("partition.") for name in files.columns if name.startswith("partition.")}
    paths = pl.col("path").map_elements(unquote, pl.String)  # the log writes them as they are in addresses
    return files.select(
        paths, pl.col("num_records").alias("rows"), pl.col("size_bytes").alias("bytes"), *partition
    ).rename(partition)


def _description() -> str:
    return f"{_DESCRIBED}{SCHEMA_VERSION}"


def _schema_version(table: "DeltaTable") -> int:
    described = (table.metadata().description or "").removeprefix(_DESCRIBED)
    return int(described) if described.isdigit() else 0

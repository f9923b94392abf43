"""One Delta table: made when first written to, appended to by any number of processes, kept compact."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

import polars as pl

from model.errors import StoreError

if TYPE_CHECKING:
    from deltalake import DeltaTable

SCHEMA_VERSION: Final = 1
"""Of all tables; a store with a higher one was written by a newer issuewatch."""

_DESCRIBED: Final = "issuewatch schema "
SMALL_FILE: Final = 8 * 2**20
"""Bytes below which a data file counts as small."""
SMALL_FILES: Final = 64
"""As many small files as this are put together: 62 were scanned in 26 ms."""
ATTEMPTS: Final = 12
"""Tries of a commit that other processes keep getting before."""

_SIGNED: Final[dict[pl.DataType, pl.DataType]] = {pl.UInt8(): pl.Int16(), pl.UInt32(): pl.Int64()}

Result = TypeVar("Result")


class Table:
    """A Delta table of one schema in one folder; columns that Delta lacks (enums, unsigned) are cast on the way."""

    def __init__(self, folder: Path, schema: pl.Schema, partition_by: Sequence[str] = ()) -> None:
        self.folder, self.schema, self.partition_by = folder, schema, list(partition_by)

    @property
    def exists(self) -> bool:
        """Whether anything was ever written; asks the disk only, so that an empty store opens without deltalake."""
        log = self.folder / "_delta_log"
        return any(log.glob("*.json")) or any(log.glob("*.checkpoint*.parquet"))  # old commits live on in checkpoints

    def version(self) -> int:
        """The number of the last commit; -1 before the first."""
        return self._open().version() if self.exists else -1

    def scan(self) -> pl.LazyFrame:
        """All rows, lazily; none if there is no table yet."""
        if not self.exists:
            return pl.LazyFrame(schema=self.schema)
        table = self._open()
        with errors_told(self.folder):
            return pl.scan_delta(table).select(_of_dtype(name, dtype) for name, dtype in self.schema.items())

    def append(self, rows: pl.DataFrame) -> int:
        """Add rows (of `schema`) in one commit, which is there or is not; the commit's number."""
        from deltalake import write_deltalake  # noqa: PLC0415  # 70 ms that an empty store does not pay

        table = self._opened_or_made()
        stored = rows.select(_for_delta(name, dtype) for name, dtype in self.schema.items())

        def commit() -> int:
            table.update_incremental()
            write_deltalake(table, stored, mode="append")
            return table.version()

        version = self._again_on_conflict(commit)
        self._compact_if_scattered(table)
        return version

    def delete(self, predicate: str) -> None:
        """Take away the rows that an SQL predicate finds."""
        if self.exists:
            self._again_on_conflict(lambda: self._open().delete(predicate))

    def _open(self) -> "DeltaTable":
        from deltalake import DeltaTable  # noqa: PLC0415

        with errors_told(self.folder):
            table = DeltaTable(self.folder)
            description = table.metadata().description or ""
        version = description.removeprefix(_DESCRIBED)
        if version.isdigit() and int(version) > SCHEMA_VERSION:
            raise StoreError(
                f"{self.folder}: was written by a newer issuewatch (schema {version}, this one has {SCHEMA_VERSION}): "
                "update it"
            )
        return table

    def _opened_or_made(self) -> "DeltaTable":
        if not self.exists:
            self._again_on_conflict(self._make)
        return self._open()

    def _make(self) -> None:
        from deltalake import write_deltalake  # noqa: PLC0415

        nothing = pl.DataFrame(schema=self.schema).select(_for_delta(*column) for column in self.schema.items())
        described = f"{_DESCRIBED}{SCHEMA_VERSION}"
        self.folder.mkdir(parents=True, exist_ok=True)
        write_deltalake(self.folder, nothing, mode="ignore", partition_by=self.partition_by, description=described)

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

    def _compact_if_scattered(self, table: "DeltaTable") -> None:
        """Put many small files together; if another process is just doing so, leave it to that one."""
        from deltalake.exceptions import DeltaError  # noqa: PLC0415

        try:
            sizes = pl.DataFrame(table.get_add_actions())["size_bytes"]
            if (sizes < SMALL_FILE).sum() >= SMALL_FILES:
                table.optimize.compact()
                table.vacuum(dry_run=False)
        except DeltaError:  # nothing is lost: the rows are committed, only still scattered
            return


@contextmanager
def errors_told(folder: Path) -> Iterator[None]:
    """Turn what goes wrong below a table into a StoreError of one line."""
    from deltalake.exceptions import DeltaError  # noqa: PLC0415

    try:
        yield
    except (DeltaError, OSError, pl.exceptions.PolarsError) as error:
        what = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise StoreError(f"{folder}: {what}") from error


def _for_delta(name: str, dtype: pl.DataType) -> pl.Expr:
    """A column as Delta knows it: enums as words, unsigned numbers as the next larger signed ones."""
    if isinstance(dtype, pl.Enum):
        return pl.col(name).cast(pl.String)
    return pl.col(name).cast(_SIGNED.get(dtype, dtype))


def _of_dtype(name: str, dtype: pl.DataType) -> pl.Expr:
    return pl.col(name).cast(dtype)

"""What a table does for itself: puts small files together, takes the dead ones away, learns new columns."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from model.store.sums import are_as_written, forget_sums
from model.store.troubles import check_room

if TYPE_CHECKING:
    from deltalake import DeltaTable, WriterProperties

SMALL_FILE: Final = 16 * 2**20
"""Bytes below which a data file counts as small; what is larger is never written again."""
SMALL_FILES: Final = 32
"""As many small files as this are put together: each costs every opening about 0.4 ms in every table."""
KEPT_HOURS: Final = 24
"""So long files stay that were put together with others: who opened the table before still reads them."""

ROW_GROUP: Final = 65_536
"""Rows that are decoded together, by one core: a million in one group take one core, and 100 MB more."""
STATISTICS_LENGTH: Final = 64
"""Bytes of a column's least and greatest value that are noted: else a text is there three times, and in the log."""

PROPERTIES: Final = {"delta.logRetentionDuration": "interval 2 days", "delta.checkpointInterval": "50"}
"""Of every table. Commits older than that go with the next checkpoint: nobody asks for a past state of the store."""


def compact_if_scattered(table: "DeltaTable", folder: Path) -> None:
    """Put many small files together; if another process is just doing so, leave it to that one."""
    from deltalake.exceptions import DeltaError  # noqa: PLC0415

    try:
        if scattered(table) >= SMALL_FILES and are_as_written(folder, SMALL_FILE):  # else it would pass for sound
            check_room(folder, size_of(table))
            table.optimize.compact(target_size=SMALL_FILE, writer_properties=how_written())
            take_dead_files_away(table)
            forget_sums(folder)
    except (DeltaError, OSError):  # nothing is lost: the rows are committed, only still scattered
        return


@cache
def how_written() -> "WriterProperties":
    """How the rows of every table lie in its files."""
    from deltalake import WriterProperties  # noqa: PLC0415

    return WriterProperties(
        max_row_group_size=ROW_GROUP, compression="SNAPPY", statistics_truncate_length=STATISTICS_LENGTH
    )


def scattered(table: "DeltaTable") -> int:
    """How many files fewer there could be: the small ones of each partition might be one."""
    files = pl.DataFrame(table.get_add_actions(flatten=True))
    small = files.filter(pl.col("size_bytes") < SMALL_FILE)
    partitions = [name for name in files.columns if name.startswith("partition")]
    return small.height - (small.n_unique(partitions) if partitions else min(small.height, 1))


def size_of(table: "DeltaTable") -> int:
    """Bytes of all live files."""
    return int(pl.DataFrame(table.get_add_actions(flatten=True))["size_bytes"].sum())


def take_dead_files_away(table: "DeltaTable") -> None:
    """Delete files whose rows are in others since hours; never one that the log doesn't know, whatever that holds."""
    table.vacuum(KEPT_HOURS, dry_run=False, enforce_retention_duration=False)


def migrate(table: "DeltaTable", nothing: pl.DataFrame, fills: Mapping[str, str], description: str) -> None:
    """Give a table of an older issuewatch the columns that it lacks, filled where SQL says how, else null.

    `nothing` has all columns and no rows. The description, which tells the version, comes last: who is killed on the
    way or does the same at once, only does some of it again.
    """
    from deltalake import write_deltalake  # noqa: PLC0415

    there = {field.name for field in table.schema().fields}
    missing = [name for name in nothing.columns if name not in there]
    if missing:
        write_deltalake(table, nothing, mode="append", schema_mode="merge")
    for name in fills:
        table.update(updates={name: fills[name]}, predicate=f"{name} IS NULL")
    table.alter.set_table_properties(PROPERTIES)
    table.alter.set_table_description(description)

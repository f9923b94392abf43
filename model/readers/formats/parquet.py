"""Parquet and Arrow: a row per article, columns by name, a batch of rows at a time."""

import io
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

import polars as pl
import polars.selectors as cs

from model.article import Article
from model.days.day_range import FIRST_DAY, LAST_DAY
from model.errors import ReadError
from model.readers.fields import EVENT_DAYS, KNOWN, check_columns, normal_name
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.limits.apart import apart
from model.readers.rows import unused
from model.readers.rows.exports import is_judgement, judgements_found
from model.readers.rows.rows import Rows
from model.readers.rows.several import once
from model.readers.sides import sides_of
from model.readers.text.charsets import text_of
from model.words.counting import counted

ARROW: Final = b"ARROW1\0\0"
ARROW_STREAM: Final = b"\xff\xff\xff\xff"
"""How an Arrow file begins that is written as it comes, as `datasets` writes them."""
ROWS: Final = 1_000
"""At a time."""
OTHERS: Final = 50
"""Columns that are not known, of which something may be said."""
LONGEST: Final = 300
"""Characters of their cells."""

_LONGEST_SCHEMA: Final = 2**24

_DAYS: Final = cs.date() | cs.datetime()
_PLAIN: Final = cs.string() | _DAYS
_A_DAY: Final = {"d": 1, "ms": 86_400_000, "us": 86_400_000_000, "ns": 86_400_000_000_000}
_FIRST, _LAST = ((day - date(1970, 1, 1)).days for day in (FIRST_DAY, LAST_DAY))
"""Days since 1970, as they lie in a file."""


def read_parquet(source: Input) -> Iterator[Article | ReadError]:
    """An article a row; a bad row is a problem with its number, and the rest goes on.

    It is looked through first in a process that is held to time and memory: a small file can hold endless columns.
    """
    if source.is_stream:
        source = replace(source, opened=partial(io.BytesIO, source.content()), is_stream=False)
    with source.opened() as stream:
        size = stream.seek(0, io.SEEK_END)
    others = apart(look_through, replace(source), place=source.place, size=size)
    number, rows = 0, Rows(source)
    for batch in _batches(source):
        columns = {name: normal_name(name) for name in batch.columns}
        packed = [name for name, dtype in batch.schema.items() if dtype == pl.Binary]
        for row in _of_calendar(batch).iter_rows(named=True):
            number += 1
            place = f"{source.place}:{number}"
            try:
                read = {name: text_of(row[name], place) for name in packed if row[name] is not None}
            except ReadError as problem:
                yield problem
            else:
                fields, again = once((columns[name], value) for name, value in (row | read).items())
                other = others[number - 1] if number <= len(others) else {}
                yield from rows.pieces({**other, **fields}, place, again)
    yield from rows.rest()


def look_through(source: Input) -> list[dict[str, object]]:
    """Read it all and keep nothing but the first rows of columns that are not known, for what may be said of them.

    ReadError if there are fewer rows than it tells of: over some damages polars ends early and says nothing.
    """
    come, told_of = sum(batch.height for batch in _batches(source)), _rows_told(source)
    if come < told_of:
        raise ReadError(
            source.place, f"is damaged: of its {counted(told_of, 'row')} {come:,} can be read; make it anew"
        )
    with source.opened() as stream, suppress(pl.exceptions.PolarsError, pl.exceptions.PanicException):
        rows, known = _scanned(source, stream), _known(source)
        others = [name for name in rows.collect_schema().names() if normal_name(name) not in known]
        told = rows.select(others[:OTHERS]).select(_PLAIN).head(unused.ROWS).collect()
        cut = _of_calendar(told).with_columns(pl.col(pl.String).str.head(LONGEST))
        return [{normal_name(name): value for name, value in row.items()} for row in cut.iter_rows(named=True)]
    return []


def _rows_told(source: Input) -> int:
    """How many it says to have; Arrow is read whole or not at all."""
    if _is_arrow(source):
        return 0
    with source.opened() as stream, suppress(pl.exceptions.PolarsError, pl.exceptions.PanicException):
        return int(_scanned(source, stream).select(pl.len()).collect().item())
    return 0


def _of_calendar(rows: pl.DataFrame) -> pl.DataFrame:
    """Without days that are in none, over which polars breaks off."""
    units = {name: getattr(dtype, "time_unit", "d") for name, dtype in rows.select(_DAYS).schema.items()}
    days = {name: pl.col(name).to_physical() // _A_DAY[unit] for name, unit in units.items()}
    return rows.with_columns(
        pl.when(day.is_between(_FIRST, _LAST)).then(name).alias(name) for name, day in days.items()
    )


def _batches(source: Input) -> Iterator[pl.DataFrame]:
    with source.opened() as stream:
        try:
            rows = _scanned(source, stream)
            columns = {name: normal_name(name) for name in rows.collect_schema().names()}
            if is_judgement(columns.values()):
                raise judgements_found(source.place, "judgements")
            sides = sides_of(columns.values())
            check_columns(columns.values(), source.names, source.place, likely=partial(next, iter(sides), None))
            wanted = _known(source) | {*sides}
            chosen = [name for name, column in columns.items() if column in wanted]
            yield from rows.select(pl.col(name) for name in chosen).collect_batches(chunk_size=ROWS)
        except (OSError, pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
            if isinstance(error, OSError) and error.strerror:  # of the system's, and not of what is written there
                raise
            name = "Arrow file" if _is_arrow(source) else "Parquet"
            what = f"is no {name} that can be read: damaged, or cut short? Write it anew"
            raise ReadError(source.place, what) from error


def _scanned(source: Input, stream: BinaryIO) -> pl.LazyFrame:
    if source.head.startswith(ARROW):
        return pl.read_ipc(source.content()).lazy()
    if source.head.startswith(ARROW_STREAM):
        return pl.read_ipc_stream(source.content()).lazy()
    return pl.scan_parquet(_path_of(stream) or stream, glob=False, hive_partitioning=False)


def _known(source: Input) -> frozenset[str]:
    return KNOWN | {*EVENT_DAYS} | {normal_name(name) for name in source.names.values()}


def _path_of(stream: BinaryIO) -> Path | None:
    """Where it lies, so that polars reads no more of it than it needs."""
    name = getattr(stream, "name", None)
    return Path(name).absolute() if isinstance(name, str | Path) else None


def _is_arrow(source: Input) -> bool:
    length = int.from_bytes(source.head[4:8], "little")
    return source.head.startswith(ARROW) or (source.head.startswith(ARROW_STREAM) and 0 < length < _LONGEST_SCHEMA)


PARQUET: Final = Format("parquet", fits=lambda source: source.head.startswith(b"PAR1"), read=read_parquet)
ARROW_TABLE: Final = Format("arrow", fits=_is_arrow, read=read_parquet)

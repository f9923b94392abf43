"""What `export --all` wrote, read back: it makes the same store again."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple, TypeVar
from zipfile import BadZipFile, ZipFile

import polars as pl
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from pydantic_core import from_json

from model.article import Article
from model.errors import ReadError
from model.schema import JUDGEMENTS, Verb, empty
from model.store.exporting import MANIFEST, TOLD_BY
from model.store.table import SCHEMA_VERSION

AT_ONCE: Final = 2_000
"""Rows read at once, so that memory stays flat."""
HIGHEST_RATIO: Final = 200
"""A zip member that unpacks to more than so many times its size is none of ours."""

Row = TypeVar("Row", bound=BaseModel)


class Judgement(BaseModel):
    """A row of JUDGEMENTS at the border."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str = Field(min_length=1)
    at: datetime
    by: str | None = None
    dossier: str | None = None
    verb: Verb
    issue: str | None = None
    target: str | None = None
    article: str | None = None
    sentence: int | None = Field(default=None, ge=0, lt=2**32)
    quote: str | None = None
    level: int | None = Field(default=None, ge=-3, le=3)
    reason: str | None = None
    expires: date | None = None
    undoes: str | None = None

    @field_validator("at")
    @classmethod
    def _in_utc(cls, at: datetime) -> datetime:
        return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at


class Part(NamedTuple):
    """Some of what an export holds."""

    articles: list[Article]
    judgements: pl.DataFrame
    """JUDGEMENTS."""
    problems: list[ReadError]
    """One for each row that can't be used."""


def is_export(place: str | Path) -> bool:
    """Whether that folder or zip file is an export: told by its manifest, not by its name."""
    try:
        with _unpacked(Path(place), (MANIFEST,)) as folder:
            return TOLD_BY in _manifest(folder)
    except (OSError, BadZipFile, ReadError):
        return False


def read_export(place: str | Path) -> Iterator[Part]:
    """What an export holds, part by part. An export that can't be read, or is a newer issuewatch's, is a problem."""
    try:
        with _unpacked(Path(place)) as folder:
            yield from _parts(folder, str(place))
    except (OSError, BadZipFile, ReadError) as error:
        problem = error if isinstance(error, ReadError) else ReadError(str(place), f"can't be read: {error}")
        yield Part([], empty(JUDGEMENTS), [problem])


def _parts(folder: Path, place: str) -> Iterator[Part]:
    manifest = _manifest(folder)
    version, form = manifest.get(TOLD_BY), manifest.get("format")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise ReadError(place, f"was exported by a newer issuewatch (schema {version}): update this one")
    if form not in _READ:
        raise ReadError(place, f"holds {form!r}, neither jsonl nor parquet")
    for articles, problems in _batches(_READ[form](folder / f"articles.{form}"), Article, f"{place}/articles.{form}"):
        yield Part(articles, empty(JUDGEMENTS), problems)
    for rows, problems in _batches(_READ[form](folder / f"judgements.{form}"), Judgement, f"{place}/judgements.{form}"):
        yield Part([], pl.DataFrame([row.model_dump() for row in rows], schema=JUDGEMENTS), problems)


def _batches(rows: Iterator[object], kind: type[Row], place: str) -> Iterator[tuple[list[Row], list[ReadError]]]:
    """The rows, some at a time, and what is wrong with those that can't be used; a ValueError is one of them."""
    numbered = enumerate(rows, start=1)
    while some := list(islice(numbered, AT_ONCE)):
        good: list[Row] = []
        problems: list[ReadError] = []
        for number, row in some:
            if isinstance(row, ValueError):
                problems.append(ReadError(f"{place}:{number}", f"is not JSON: {row}"))
                continue
            try:
                good.append(kind.model_validate(_without_nulls(row)))
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(str(part) for part in first["loc"])
                problems.append(ReadError(f"{place}:{number}", f"{where}: {first['msg']}" if where else first["msg"]))
        yield good, problems


def _without_nulls(row: object) -> object:
    """What is null is what the border fills in."""
    return {name: value for name, value in row.items() if value is not None} if isinstance(row, dict) else row


def _rows_of_lines(file: Path) -> Iterator[object]:
    with file.open("rb") as lines:
        for line in lines:
            try:
                yield from_json(line)  # unlike json's it refuses halves of characters, which no store can hold
            except ValueError as error:
                yield error


def _rows_of_parquet(file: Path) -> Iterator[object]:
    try:
        for batch in pl.scan_parquet(file).collect_batches(chunk_size=AT_ONCE):
            yield from batch.iter_rows(named=True)
    except pl.exceptions.PolarsError as error:
        raise ReadError(str(file), f"can't be read: {str(error).splitlines()[0]}") from error


_READ: Final[dict[object, Callable[[Path], Iterator[object]]]] = {"jsonl": _rows_of_lines, "parquet": _rows_of_parquet}


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ReadError(str(folder), f"has no {MANIFEST} that can be read") from error
    return manifest if isinstance(manifest, dict) else {}


@contextmanager
def _unpacked(path: Path, only: tuple[str, ...] = ()) -> Iterator[Path]:
    """The folder of an export; of a zip file a temporary one, with none but the files that an export has."""
    if path.is_dir():
        yield path
        return
    names = only or (MANIFEST, *(f"{table}.{form}" for table in ("articles", "judgements") for form in _READ))
    with ZipFile(path) as packed, TemporaryDirectory(prefix="issuewatch-") as folder:
        for name in names:
            if name in packed.namelist():
                _unpack(packed, name, Path(folder), str(path))
        yield Path(folder)


def _unpack(packed: ZipFile, name: str, folder: Path, place: str) -> None:
    member = packed.getinfo(name)
    if member.file_size > HIGHEST_RATIO * max(member.compress_size, 1_000):
        raise ReadError(f"{place}/{name}", "unpacks to far more than any export")
    with packed.open(member) as source, (folder / name).open("wb") as out:
        shutil.copyfileobj(source, out)

"""What `export --all` wrote, read back: it makes the same store again."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, Self, TypeVar

import polars as pl
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator
from pydantic_core import from_json

from model.article import Article
from model.errors import ReadError
from model.readers.inputs import TOO_LONG, next_line
from model.readers.limits.budget import TooMuchError
from model.readers.limits.problems import problem_of
from model.readers.rows.exports import (
    JUDGEMENT_FILES,
    LARGEST_MANIFEST,
    MANIFEST,
    TOLD_BY,
    export_around,
    manifest_of,
)
from model.schema import JUDGEMENTS, Verb, empty
from model.store.export_files import Files
from model.store.export_places import files_of
from model.store.table import SCHEMA_VERSION
from model.words.counting import counted

AT_ONCE: Final = 2_000
"""Rows read at once, so that memory stays flat."""

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
    holds_from: date | None = None

    @field_validator("at")
    @classmethod
    def _in_utc(cls, at: datetime) -> datetime:
        try:
            return at.astimezone(UTC).replace(tzinfo=None) if at.tzinfo else at
        except OverflowError:
            raise ValueError("is before the year 1 or after 9999 in UTC") from None

    @model_validator(mode="after")
    def _is_as_exported(self) -> Self:
        from model.judging.kept import judgement_id  # noqa: PLC0415 - only here, as in `health`

        own = judgement_id(self.model_dump())
        if self.id != own and len(self.id) == len(own):  # one of another length is of somebody else's making
            raise ValueError("is not as it was exported: its id is made of what it says, which was changed since")
        return self


class Part(NamedTuple):
    """Some of what an export holds."""

    articles: list[Article]
    judgements: pl.DataFrame
    """JUDGEMENTS."""
    problems: list[ReadError]
    """One for each row that can't be used."""


def is_export(place: str | Path) -> bool:
    """Whether that folder, zip file or tar is an export: told by its manifest, not by its name."""
    try:
        with files_of(Path(place)) as files:
            return bool(manifest_in(files))
    except Exception:  # noqa: BLE001 - whatever is wrong with a zip file is told by who reads it
        return False


def told_apart(places: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which of the places that a user names are exports of a whole store, and which are not.

    Who names its manifest or its judgements means the export; what else of it is named goes with it (`backup/*`).
    """
    exports: dict[str, None] = {}
    for place in places:
        if is_export(place):
            exports[place] = None
        elif place.endswith((MANIFEST, *JUDGEMENT_FILES)) and (folder := export_around(place)):
            exports[folder] = None
    others = [place for place in places if place not in exports]
    if exports:
        others = [place for place in others if export_around(place) not in exports]
    return list(exports), others


def read_export(place: str | Path) -> Iterator[Part]:
    """What an export holds, part by part. An export that can't be read, or is a newer issuewatch's, is a problem."""
    try:
        with files_of(Path(place)) as files:
            yield from _parts(files)
    except Exception as error:  # noqa: BLE001 - a damaged zip file raises what it likes
        yield Part([], empty(JUDGEMENTS), [problem_of(error, str(place))])


def _parts(files: Files) -> Iterator[Part]:
    manifest = manifest_in(files)
    form = _form(files, manifest)
    for articles, problems in _batches(files, f"articles.{form}", Article, manifest.get("articles")):
        yield Part(articles, empty(JUDGEMENTS), problems)
        if any(isinstance(problem, TooMuchError) for problem in problems):
            return
    for rows, problems in _batches(files, f"judgements.{form}", Judgement, manifest.get("judgements")):
        yield Part([], pl.DataFrame([row.model_dump() for row in rows], schema=JUDGEMENTS), problems)


def _form(files: Files, manifest: dict[str, Any]) -> str:
    """In which form the rows are written; ReadError if this issuewatch does not know it."""
    version, form = manifest.get(TOLD_BY), manifest.get("format")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise ReadError(files.place, f"was exported by a newer issuewatch (schema {version}): update this one")
    if not isinstance(form, str) or form not in _READ:
        raise ReadError(files.place, f"holds {form!r}, neither jsonl nor parquet")
    return form


def _batches(files: Files, name: str, kind: type[Row], told: object) -> Iterator[tuple[list[Row], list[ReadError]]]:
    """The rows of a file, some at a time, and what is wrong with those that can't be used.

    Also that there are fewer than the manifest told: a file that is cut at the end of a line shows nothing of it.
    """
    place = files.inside(name)
    count, is_broken = 0, False
    rows = _rows(files, name)
    while some := list(islice(rows, AT_ONCE)):
        good: list[Row] = []
        problems: list[ReadError] = []
        for number, row in enumerate(some, start=count + 1):
            try:
                good.append(kind.model_validate(_without_nulls(_sound(row, f"{place}:{number}"))))
            except ReadError as problem:
                problems.append(problem)
            except ValidationError as error:
                problems.append(_problem(error, f"{place}:{number}"))
        count += len(some)
        is_broken = isinstance(some[-1], ReadError)
        yield good, problems
    if isinstance(told, int) and count < told and not is_broken:
        yield [], [ReadError(place, f"has {counted(count, 'row')}, and {MANIFEST} tells of {told:,}: it was cut")]


def _problem(error: ValidationError, place: str) -> ReadError:
    first = error.errors()[0]
    where, what = ".".join(map(str, first["loc"])), first["msg"].removeprefix("Value error, ")
    return ReadError(place, f"{where}: {what}" if where else what)


def _rows(files: Files, name: str) -> Iterator[object]:
    """The rows of a file; a ReadError is the last one, where it can't be read to its end."""
    try:
        with files.opened(name) as stream:
            yield from _READ[name.rpartition(".")[2]](stream)
    except (Exception, pl.exceptions.PanicException) as error:  # noqa: BLE001 - a damaged file raises what it likes
        yield problem_of(error, files.inside(name))


def _sound(row: object, place: str) -> object:
    """The row; ReadError if it is what is wrong with it."""
    if isinstance(row, ReadError):
        raise row
    if isinstance(row, ValueError):
        raise ReadError(place, f"is not JSON: {row}")
    return row


def _without_nulls(row: object) -> object:
    """What is null is what the border fills in."""
    return {name: value for name, value in row.items() if value is not None} if isinstance(row, dict) else row


def _rows_of_lines(stream: BinaryIO) -> Iterator[object]:
    for line in iter(lambda: next_line(stream.readline, b"\n"), b""):
        if line is None:
            yield ValueError(TOO_LONG)
            continue
        try:
            yield from_json(line)  # unlike json's it refuses halves of characters, which no store can hold
        except ValueError as error:
            yield error


def _rows_of_parquet(stream: BinaryIO) -> Iterator[object]:
    for batch in pl.scan_parquet(stream).collect_batches(chunk_size=AT_ONCE):
        yield from batch.iter_rows(named=True)


_READ: Final[dict[str, Callable[[BinaryIO], Iterator[object]]]] = {
    "jsonl": _rows_of_lines,
    "parquet": _rows_of_parquet,
}


def manifest_in(files: Files) -> dict[str, Any]:
    """What its manifest says of an export; ReadError if there is none."""
    with files.opened(MANIFEST) as stream:
        try:
            return manifest_of(stream.read(LARGEST_MANIFEST))
        except ValueError as error:
            raise ReadError(files.place, f"has no {MANIFEST} that can be read") from error

"""What an addition gives and has not settled yet, beside the store: of a killed one, whoever comes next knows it."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import IO, Final, NamedTuple
from uuid import uuid4

import polars as pl

from model.machine.in_place import in_place_of
from model.machine.lines import lines_in
from model.store.lock import held

FOLDER: Final = "unsettled"
"""In the store's folder; a file for each addition, locked as long as whoever adds lives."""

GIVEN: Final = pl.Schema({"id": pl.String(), "place": pl.String(), "file": pl.String(), "is_new": pl.Boolean()})
_WHOLE: Final = "whole"


class Unsettled(NamedTuple):
    """Of one addition that has ended before its time."""

    path: Path
    given: pl.DataFrame
    """GIVEN: what its files give, in order; `is_new` is what the store did not have."""
    is_whole: bool
    """Whether that is all; else the last file may have more."""

    @property
    def last_file(self) -> str:
        """The file of which there may be more; empty if there is none."""
        return "" if self.is_whole or self.given.is_empty() else str(self.given["file"][-1])

    def keep_last(self) -> None:
        """The rest is settled: what is new of the last file is needed when that is taken in again."""
        last = self.given.filter(pl.col("file") == self.last_file)
        if not last["is_new"].any():
            self.forget()
        elif last.height < self.given.height:
            with in_place_of(self.path) as shorter:
                shorter.write_text(last.write_ndjson(), encoding="utf-8")

    def forget(self) -> None:
        """It is settled."""
        self.path.unlink(missing_ok=True)
        _lock_of(self.path).unlink(missing_ok=True)


class Journal:
    """Of one addition. What can't be written is no error: the store says so itself."""

    def __init__(self, store_folder: Path) -> None:
        self._path = store_folder / FOLDER / f"{uuid4().hex}.jsonl"
        self._open = ExitStack()
        self._file: IO[str] | None = None

    @property
    def is_begun(self) -> bool:
        """Whether anything was written."""
        return self._file is not None

    def write(self, given: pl.DataFrame) -> None:
        """These GIVEN are in the files, and may be stored now."""
        self._append(given.select(GIVEN.names()).write_ndjson())

    def end(self) -> None:
        """No more is given."""
        if self._file:
            self._append(f"{json.dumps({_WHOLE: True})}\n")

    def close(self, *, is_settled: bool) -> None:
        """Nothing more is to come; what is not settled stays for others."""
        path, is_begun = self._path, self.is_begun
        self._open.close()
        self._file = None
        if is_begun and is_settled:
            Unsettled(path, pl.DataFrame(), is_whole=True).forget()

    def _append(self, lines: str) -> None:
        with suppress(OSError):
            if self._file is None:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._open.enter_context(held(_lock_of(self._path)))
                self._file = self._open.enter_context(self._path.open("a", encoding="utf-8"))
            self._file.write(lines)
            self._file.flush()


def are_left(store_folder: Path) -> bool:
    """Whether there may be any: the folder is hardly ever there."""
    folder = store_folder / FOLDER
    return folder.is_dir() and any(folder.glob("*.jsonl"))


@contextmanager
def left(store_folder: Path) -> Iterator[list[Unsettled]]:
    """Those of additions that have ended, for as long as nobody else has them."""
    with ExitStack() as locks:
        paths = sorted((store_folder / FOLDER).glob("*.jsonl"))
        free = [path for path in paths if locks.enter_context(held(_lock_of(path)))]
        yield [found for path in free if (found := _read(path))]


def _read(path: Path) -> Unsettled | None:
    """None if somebody has just settled it; a line that was cut by the kill, or is damaged, is none."""
    rows, is_whole = list[dict[str, object]](), False
    try:
        lines = lines_in(path.read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None
    for line in lines:
        with suppress(ValueError, TypeError):
            row = json.loads(line)
            is_whole = is_whole or _WHOLE in row
            rows += [] if _WHOLE in row else [row]
    return Unsettled(path, pl.DataFrame(rows, schema=GIVEN, strict=False).drop_nulls(), is_whole)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")

"""Kept: a lexicon that is laid out, between two starts of the program.

To lay one out takes as long as to read a megabyte of text, and ten times as long as to fetch it from a file.
"""

import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shutil import disk_usage
from typing import Any, Final

import numpy as np
import polars as pl

from model.machine.in_place import clear_left, in_place_of
from model.reading.text.paths import Paths
from model.reading.text.words import vocabulary_of
from model.reading.what.finding.hits import Lexicon
from model.reading.what.finding.spelled import HIT_TYPE

ROOM: Final = 2**30
"""Bytes that a disk must have left: what an analyst adds goes before what can be made again."""

_KNOWN: Final = ("payload", "term", "word")
"""The enumerations of a lexicon."""
_ARRAYS: Final = ("since", "by_node", "asides")
"""What of it is arrays, beside its paths."""
_UNFIT: Final = (Exception, pl.exceptions.PanicException)
"""What a file that is none of ours, or damaged, may raise: one bit makes zip and numpy raise things of seven kinds."""


def kept(file: Path | None, make: Callable[[], Lexicon]) -> Lexicon:
    """The lexicon in a file, else what `make` makes, kept there; without a file it is made.

    A file that can't be read is as none, a folder that can't be written no error. On a disk that is nearly full nothing
    is kept. Others of the file's name up to its last hyphen are older: they go.
    """
    if file is None:
        return make()
    with suppress(*_UNFIT):
        return _fetched(file)
    made = make()
    with suppress(OSError):
        _drop_older(file)
        if _has_room(file.parent):
            _keep(made, file)
    return made


def _drop_older(file: Path) -> None:
    """Take away those of the same dossier with other rules."""
    known_as = file.stem.rpartition("-")[0]
    for older in file.parent.glob(f"{known_as}-*{file.suffix}"):
        if older.stem.rpartition("-")[0] == known_as:
            older.unlink(missing_ok=True)
    clear_left(file.parent, f"{known_as}-*")


def _has_room(folder: Path) -> bool:
    """Whether the disk has so much left that a lexicon is no matter."""
    there = next(each for each in (folder, *folder.parents) if each.exists())
    return disk_usage(there).free >= ROOM


def _keep(made: Lexicon, file: Path) -> None:
    """Write it, whole or not at all."""
    with in_place_of(file) as partial, partial.open("wb") as stream:
        np.savez(stream, **_parts(made))


def _parts(made: Lexicon) -> dict[str, Any]:
    """The arrays of a lexicon: its enumerations are numbers there, with what they are the numbers of."""
    meanings = made.meanings.with_columns(pl.col("type", "payload").to_physical())
    known = dict(zip(_KNOWN, (made.payloads, made.terms, made.vocabulary.words), strict=True))
    frames = {"meanings": meanings} | {name: each.categories.to_frame() for name, each in known.items()}
    arrays = {name: getattr(made, name) for name in _ARRAYS}
    return {name: _bytes_of(frame) for name, frame in frames.items()} | made.ways._asdict() | arrays


def _bytes_of(frame: pl.DataFrame) -> np.ndarray[Any, np.dtype[np.uint8]]:
    written = io.BytesIO()
    frame.write_parquet(written)
    return np.frombuffer(written.getbuffer(), np.uint8)


def _fetched(file: Path) -> Lexicon:
    """The lexicon in a file; zip tells by its sums whether that is as it was written."""
    with file.open("rb") as stream, np.load(stream, allow_pickle=False) as parts:
        meanings, *known = (_frame_of(parts[name]) for name in ("meanings", *_KNOWN))
        ways = Paths(*(parts[name] for name in Paths._fields))
        arrays = {name: parts[name] for name in _ARRAYS}
    payloads, terms, words = (pl.Enum(each.to_series()) for each in known)
    typed = meanings.with_columns(pl.col("type").cat.to(HIT_TYPE), pl.col("payload").cat.to(payloads))
    return Lexicon(typed, vocabulary=vocabulary_of(words), ways=ways, terms=terms, **arrays)


def _frame_of(written: np.ndarray[Any, Any]) -> pl.DataFrame:
    return pl.read_parquet(io.BytesIO(written.tobytes()))

"""What was reckoned of a large store, kept beside it: found again while nothing that it was made of has changed.

Many frames, each of one state of the store; `sealed` keeps a frame alone, in place of the one before.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.machine.in_place import in_place_of
from model.machine.program import code_digest
from model.store.sealed import sealed, sealed_frame
from model.store.tables import Store

FOLDER: Final = "reckoned"
"""In the store's folder; a folder for each dossier in it."""
MOST: Final = 24
"""Frames kept of one dossier, those of earlier states among them; the oldest go."""
STATE_LETTERS: Final = 24
"""Of a state's digest, before the names of its frames."""


class Kept:
    """Frames by name, of one dossier and one state of the store.

    A file's name has a digest of all that a frame is made of: the last commits of articles and claims, the dossier,
    the rules, this program's code and polars. What has changed is not found, whatever the clock says.
    """

    def __init__(self, store: Store, dossier: Dossier, fingerprint: str) -> None:
        self._store = store
        self._folder = store.folder / FOLDER / dossier.slug
        self._made_for = dossier, fingerprint
        self._stamp = store.stamp()

    @property
    def is_there(self) -> bool:
        """Whether anything is kept of this state: the rules have then read all articles, for nothing is kept before."""
        return self._folder.is_dir() and any(self._folder.glob(f"{self._state}-*.arrow"))

    def frame(self, name: str, schema: pl.Schema, make: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """The frame kept under that name; it is made and kept if there is none.

        A folder that can't be written is no error; nor is a file that is spoilt.
        """
        file = self._folder / f"{self._state}-{name}.arrow"
        if (found := _read(file, schema)) is None:
            found = make()
            if self._store.stamp() == self._stamp:  # what was made may be of a later state
                self._write(file, found)
        return found

    def has(self, name: str) -> bool:
        """Whether there is a frame of that name."""
        return (self._folder / f"{self._state}-{name}.arrow").is_file()

    def earlier(self, name: str) -> list[str]:
        """The full names of the frames whose names match a pattern, the latest first, of whatever state."""
        files = self._folder.glob(f"{'?' * STATE_LETTERS}-{name}.arrow")
        return [file.stem for file in sorted(files, key=_written_at, reverse=True)]

    def earlier_frame(self, full_name: str, schema: pl.Schema) -> pl.DataFrame | None:
        """A frame by its full name; None where it is gone, spoilt, or of another shape than frames have today."""
        return _read(self._folder / f"{full_name}.arrow", schema)

    def sibling(self, full_name: str, name: str) -> str:
        """The full name that a frame has which was kept of the same state as that one."""
        return f"{full_name[:STATE_LETTERS]}-{name}"

    def is_of_now(self, full_name: str) -> bool:
        """Whether a frame of that full name is of the state that there is now."""
        return full_name.startswith(self._state)

    @cached_property
    def made_by(self) -> str:
        """A digest of all that a frame is made by, whatever the articles: dossier, rules, this program and polars."""
        dossier, fingerprint = self._made_for
        made_by = f"{dossier.model_dump_json()} {fingerprint} {code_digest('model', 12)} {pl.__version__}"
        return blake2b(made_by.encode(), digest_size=12).hexdigest()

    @cached_property
    def _state(self) -> str:
        return blake2b(f"{self._stamp} {self.made_by}".encode(), digest_size=STATE_LETTERS // 2).hexdigest()

    def _write(self, file: Path, frame: pl.DataFrame) -> None:
        """Whole or not at all."""
        with suppress(OSError):
            with in_place_of(file) as partial:
                partial.write_bytes(_packed(frame))
            self._drop_older()

    def _drop_older(self) -> None:
        """Those of earlier states too only when they are the oldest: one is shown until the new one is reckoned."""
        for file in sorted(self._folder.glob("*.arrow"), key=_written_at, reverse=True)[MOST:]:
            file.unlink(missing_ok=True)


def _written_at(file: Path) -> int:
    """In nanoseconds; 0 for a file that somebody else has just taken away."""
    try:
        return file.stat().st_mtime_ns
    except FileNotFoundError:
        return 0


def _packed(frame: pl.DataFrame) -> bytes:
    packed = BytesIO()
    frame.write_ipc(packed)
    return sealed(packed.getvalue())


def _read(file: Path, schema: pl.Schema) -> pl.DataFrame | None:
    """The frame of a file; None where there is none, or where it is not as it was written."""
    return sealed_frame(file, schema, read=pl.read_ipc)

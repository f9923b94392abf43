"""The files of an export in a folder, or in a zip file, of which nothing is unpacked to disk."""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final
from zipfile import ZipFile

from model.errors import ReadError
from model.readers.formats.packed import member_of_zip, unpacked
from model.readers.limits.budget import Budget, TooMuchError

HIGHEST_RATIO: Final = 200
"""A zip member that unpacks to more than so many times its size is none of ours."""
IN_MEMORY: Final = 2**30
"""Bytes of a packed Parquet file, which is not read from its beginning to its end."""


class Files:
    """Files of a folder by name."""

    def __init__(self, folder: Path) -> None:
        self.place = str(folder)
        self._folder = folder

    def inside(self, name: str) -> str:
        """Where a file is, for messages."""
        return f"{self.place}/{name}"

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """A file to be read; ReadError if there is none."""
        file = self._folder / name
        if not file.is_file():  # a pipe would be waited for
            raise ReadError(self.inside(name), "is missing")
        with file.open("rb") as stream:
            yield stream


class ZippedFiles(Files):
    """Files of a zip file, within the limits that every archive has."""

    def __init__(self, path: Path, archive: ZipFile) -> None:
        super().__init__(path)
        self._archive = archive
        self._within = _folder_of_all(archive.namelist())
        self._budget = Budget(packed=path.stat().st_size)

    def inside(self, name: str) -> str:
        """As for every archive: `bk.zip!articles.jsonl`."""
        return f"{self.place}!{self._within}{name}"

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """A file to be read, unpacked as it is."""
        place = self.inside(name)
        if self._within + name not in self._archive.namelist():
            raise ReadError(place, "is missing")
        member = self._archive.getinfo(self._within + name)
        if member.file_size > HIGHEST_RATIO * max(member.compress_size, 1_000):
            raise TooMuchError(place, "unpacks to far more than any export")
        with unpacked(member_of_zip(self._archive, member), self._budget, place) as stream:
            yield in_memory(stream, place) if name.endswith(".parquet") else stream


def _folder_of_all(names: Sequence[str]) -> str:
    """The one folder that all of a zip file lies in, with its slash, as who packs a folder has it; else nothing."""
    tops = {name.partition("/")[0] for name in names if not name.startswith((".", "__MACOSX/"))}
    only = f"{tops.pop()}/" if len(tops) == 1 else ""
    return only if any(name.startswith(only) and name != only for name in names) else ""


def in_memory(stream: BinaryIO, place: str) -> BinaryIO:
    """All of a packed file, which is not read from its beginning to its end; ReadError if that is too much."""
    content = stream.read(IN_MEMORY + 1)
    if len(content) > IN_MEMORY:
        raise ReadError(place, f"is larger than {IN_MEMORY // 2**20} MB; unpack it, and add its folder")
    return io.BytesIO(content)

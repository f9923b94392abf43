"""The files of an export in a tar, packed or not, of which nothing is unpacked to disk."""

import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from model.errors import ReadError
from model.readers.formats.packed import stream_of_packed, unpacked
from model.readers.limits.budget import Budget
from model.readers.rows.exports import OWN_FOLDERS, PARTS
from model.store.export_files import Files, in_memory


class TarredFiles(Files):
    """Files of a tar, each looked for from its beginning, within the limits that every archive has."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._path = path

    def inside(self, name: str) -> str:
        """As for every archive: `bk.tar!articles.jsonl`."""
        return f"{self.place}!{name}"

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """A file to be read; ReadError if there is none, or if anything else lies in the tar before it."""
        place = self.inside(name)
        budget = Budget(packed=self._path.stat().st_size)
        with self._path.open("rb") as file:
            packed = stream_of_packed(file)
            whole = file if packed is None else unpacked(packed, budget, self.place)
            with tarfile.open(fileobj=whole, mode="r|") as archive:
                member = self._member(archive, name)
                if member is None:
                    raise ReadError(place, "is missing")
                stream = unpacked(archive.extractfile(member), budget, place)
                yield in_memory(stream, place) if name.endswith(".parquet") else stream

    @staticmethod
    def _member(archive: tarfile.TarFile, name: str) -> tarfile.TarInfo | None:
        """That of a name, at the top or in a folder; none, once what is no part of an export comes."""
        for member in archive:
            if member.isdir():
                continue
            path = member.name.removeprefix("./")
            if member.isreg() and (path == name or path.partition("/")[2] == name):
                return member
            *folders, last = path.split("/")
            if last not in PARTS and folders[-1:] not in ([folder] for folder in OWN_FOLDERS):
                return None
        return None


def is_tarred(path: Path) -> bool:
    """Whether a file is a tar, packed or not, by what is in it."""
    with path.open("rb") as file:
        packed = stream_of_packed(file)
        head = (file if packed is None else packed).read(512)
    return head[257:262] == b"ustar"

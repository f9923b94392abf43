"""Packed files: gzip, bzip2, xz, zstandard of anything, zip and tar of any files. Nothing is ever written to disk."""

import io
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final, cast

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.formats.held import Held, HeldBeside
from model.readers.formats.held_chats import HeldChats, among
from model.readers.formats.member_names import name_of
from model.readers.inputs import HEAD, Input, replayed
from model.readers.limits.budget import Budget, TooMuchError
from model.readers.limits.problems import OF_DAMAGE
from model.readers.limits.unpacking import UNPACKED, Damages
from model.readers.pages.drawn_with import drawn_above, is_picture_in, told_drawn, with_pictures
from model.readers.parts.left_out import left_out, told_left_out
from model.readers.rows.exports import (
    LARGEST_MANIFEST,
    MANIFEST,
    PARTS,
    folder_in,
    found_in,
    has_rows_of_one,
    is_manifest,
    is_part_in,
)
from model.readers.rows.slack import LARGEST_PEOPLE, LISTS, PEOPLE, exports_of_slack, people_in
from model.readers.unseen import is_unseen
from model.words.surrogates import whole

SMALL: Final = 8 * 2**20
"""Bytes up to which a member is taken out whole; a larger one is read as it is unpacked."""
NEAR_END: Final = 2**20
"""Bytes that are read behind what a format wants to know, such as the end of a tar: they may be damaged."""

_DAMAGED: Final = (*OF_DAMAGE, OSError)
_ANEW: Final = "is damaged or cut short: get it anew, or pack it anew"
_ZIP: Final = b"PK\x03\x04"
_EMPTY_ZIP: Final = b"PK\x05\x06"
_PACKED_MARKS: Final = tuple(UNPACKED)
_ENDINGS: Final = {
    ".tgz": ".tar",
    ".tbz2": ".tar",
    ".txz": ".tar",
    ".tzst": ".tar",
    ".gz": "",
    ".bz2": "",
    ".xz": "",
    ".zst": "",
}


class _Pieces(io.RawIOBase):
    """Pieces of bytes as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._piece = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]  # typeshed: any writable buffer
        while not self._piece:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._piece = memoryview(piece)
        size = min(len(buffer), len(self._piece))
        buffer[:size], self._piece = self._piece[:size], self._piece[size:]
        return size


class _Counted(io.RawIOBase):
    """A stream that says how much is read from it."""

    def __init__(self, stream: BinaryIO, count: Callable[[int], None], place: str) -> None:
        self._stream, self._count, self._place = stream, count, place

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._stream.seekable()

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]  # typeshed: any writable buffer
        try:
            content = self._stream.read(len(buffer))
        except _DAMAGED as error:
            raise ReadError(self._place, _ANEW) from error
        self._count(len(content))
        buffer[: len(content)] = content
        return len(content)

    def close(self) -> None:
        self._stream.close()
        super().close()


def counted(source: Input) -> BinaryIO:
    """The input as it is; what is read of it counts as packed, unless it was unpacked itself."""
    budget = source.budget

    def count(size: int) -> None:
        if source.depth == 0:
            budget.packed += size

    return io.BufferedReader(_Counted(source.opened(), count, source.place), 2**16)


def unpacked(stream: object, budget: Budget, place: str) -> BinaryIO:
    """What comes out, as long as it is in proportion."""
    return io.BufferedReader(_Counted(cast(BinaryIO, stream), lambda size: budget.unpack(size, place), place), 2**16)


def stream_of_packed(file: BinaryIO, damages: Damages | None = None) -> BinaryIO | None:
    """What a packed file unpacks to, as far as it goes; None of any other, which is again at its beginning.

    `damages` is filled as it is read.
    """
    head = file.read(HEAD)
    file.seek(0)
    unpack = next((unpack for mark, unpack in UNPACKED.items() if head.startswith(mark)), None)
    return (
        None if unpack is None else io.BufferedReader(_Pieces(unpack(file, [] if damages is None else damages)), 2**16)
    )


def read_packed(source: Input) -> Iterator[Piece]:
    """The one file in it, by its name without the ending; of a damaged one what can be unpacked, and what is wrong."""
    unpack = next(unpack for mark, unpack in UNPACKED.items() if source.head.startswith(mark))
    name = Path(source.name or source.place).name
    for ending, instead in _ENDINGS.items():
        if name.lower().endswith(ending):
            name = name[: -len(ending)] + instead
            break
    damages: Damages = []
    with counted(source) as packed:
        stream = unpacked(_Pieces(unpack(packed, damages)), source.budget, source.place)
        head = stream.read(HEAD)
        if head or not damages:
            yield source.inner(source.place, replayed(stream, head), is_stream=True, name=name)
        with suppress(TooMuchError):  # which was told, or is of no consequence
            stream.read(NEAR_END)
        yield from (ReadError(source.place, damage) for damage in damages)


def read_zip(source: Input) -> Iterator[Piece]:
    """Its files, in their order."""
    content = io.BytesIO(source.content()) if source.is_stream else None
    if content:
        source = source.inner(source.place, lambda: content, depth=source.depth)
    with counted(source) as packed:
        try:
            archive = zipfile.ZipFile(packed)
        except _DAMAGED as error:
            raise ReadError(source.place, _ANEW) from error
        if all(member.is_dir() for member in archive.infolist()):
            raise ReadError(source.place, "holds no file")
        exports = _exports(source, archive)
        yield from (found_in(source.place, folder) for folder in exports)
        names, drawn = frozenset(archive.namelist()), set[str]()
        pictures = with_pictures(names)
        left = left_out(names)
        slack = {folder: _people(source, archive, folder) for folder in exports_of_slack(names)}
        for member in archive.infolist():
            if member.is_dir() or is_part_in(member.filename, exports) or left.has(member.filename):
                continue
            pieces = _member(source, name_of(member), partial(member_of_zip, archive, member))
            if above := drawn_above(member.filename, names):
                drawn.add(above)
            elif is_picture_in(member.filename, pictures):
                drawn.add(folder_in(member.filename))
            elif (folder := next(filter(member.filename.startswith, slack), None)) is None:
                yield from pieces
            elif member.filename.removeprefix(folder) not in LISTS:
                yield from (among(piece, slack[folder]) for piece in pieces)
        yield from told_drawn(source.place, drawn)
        yield from told_left_out(source.place, len(left.tables), len(left.sent))


def _people(source: Input, archive: zipfile.ZipFile, folder: str) -> dict[str, str]:
    """Those of an export of Slack; none if they can't be read."""
    try:
        with unpacked(member_of_zip(archive, archive.getinfo(folder + PEOPLE)), source.budget, source.place) as stream:
            return people_in(stream.read(LARGEST_PEOPLE))
    except TooMuchError:
        raise
    except (ReadError, RuntimeError, NotImplementedError, *_DAMAGED):  # their numbers stay
        return {}


def _exports(source: Input, archive: zipfile.ZipFile) -> list[str]:
    """The folders in it that are exports of a whole store."""
    manifests = [member for member in archive.infolist() if member.filename.rpartition("/")[2] == MANIFEST]
    return [folder_in(member.filename) for member in manifests if _tells_one(source, archive, member)]


def _tells_one(source: Input, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bool:
    try:
        with unpacked(member_of_zip(archive, member), source.budget, source.place) as stream:
            return is_manifest(stream.read(LARGEST_MANIFEST))
    except TooMuchError:
        raise
    except (ReadError, RuntimeError, NotImplementedError, *_DAMAGED):  # told when its turn comes
        return False


def member_of_zip(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> object:
    """A stream of what is in it; ReadError if that is encrypted."""
    if member.flag_bits & 1:
        raise ReadError(member.filename, "is encrypted")
    return archive.open(member)


def read_tar(source: Input) -> Iterator[Piece]:
    """Its files, in their order; devices and links are none, but a hard link is the file before it that it names."""
    exports, drawn, chats, beside = set[str](), Held(), HeldChats(source.place), HeldBeside()
    held = chats, drawn, beside
    read = set[int]()  # of the names, which may be many
    with counted(source) as packed:
        try:
            with tarfile.open(fileobj=packed, mode="r|") as archive:
                for member in archive:
                    archive.members = []  # type: ignore[attr-defined]  # else every one is kept
                    if member.isreg():
                        if not _is_hidden(member.name):
                            read.add(hash(_parts(member.name)))
                        pieces = _member(source, member.name, partial(_of_tar, archive, member))
                        pieces = chats.pieces(member.name, _without_exports(source, member.name, pieces, exports))
                        yield from beside.pieces(member.name, drawn.pieces(member.name, pieces))
                    elif member.islnk() and hash(_parts(member.linkname)) in read:
                        continue
                    elif not member.isdir():
                        yield ReadError(_inside(source, member.name), "is a link or a device, which is not followed")
                yield from (piece for each in held for piece in each.rest())
                yield from told_drawn(source.place, drawn.folders)
                yield from told_left_out(source.place, len(beside.left.tables), len(beside.left.sent))
        except ReadError:
            yield from (piece for each in held for piece in each.rest())
            raise
        except _DAMAGED as error:
            yield from (piece for each in held for piece in each.rest())
            raise ReadError(source.place, f"{_ANEW}; what comes before is taken") from error


def _without_exports(source: Input, name: str, pieces: Iterator[Piece], exports: set[str]) -> Iterator[Piece]:
    """The pieces of a member, unless it is of an export of a whole store; each is told once, by its folder."""
    if name.rpartition("/")[2] not in PARTS:
        yield from pieces
        return
    folder = folder_in(name)
    for piece in pieces:
        if isinstance(piece, Input) and (folder in exports or _is_of_export(name, piece)):
            if folder not in exports:
                yield found_in(source.place, folder)
            exports.add(folder)
        else:
            yield piece


def _is_of_export(name: str, piece: Input) -> bool:
    content = piece.head if piece.is_stream else piece.content()
    return is_manifest(content) if name.rpartition("/")[2] == MANIFEST else has_rows_of_one(name, content)


def _of_tar(archive: tarfile.TarFile, member: tarfile.TarInfo) -> object:
    return archive.extractfile(member)


def _member(source: Input, name: str, opened: Callable[[], object]) -> Iterator[Piece]:
    """A member as an input; hidden ones are left out, as in folders."""
    place = _inside(source, name)
    source.budget.member(source.place)
    if _is_hidden(name):
        return
    try:
        with unpacked(opened(), source.budget, place) as stream:
            content = stream.read(SMALL + 1)
            if len(content) <= SMALL:
                yield source.inner(place, partial(io.BytesIO, content))
            else:
                yield source.inner(place, replayed(stream, content), is_stream=True)
    except TooMuchError:
        raise
    except ReadError as problem:
        yield ReadError(place, problem.what)
    except NotImplementedError:
        yield ReadError(place, "is packed in a way that is not read: unpack it, and pack it as .zip or .tar.gz")
    except (RuntimeError, *_DAMAGED):
        yield ReadError(place, _ANEW)


def _is_hidden(name: str) -> bool:
    return any(map(is_unseen, _parts(name))) or _parts(name)[:1] == ("__MACOSX",)


def _parts(name: str) -> tuple[str, ...]:
    return PurePosixPath(name.replace("\\", "/")).parts


def _inside(source: Input, name: str) -> str:
    return f"{source.place}!{whole(name)}"


def _is_packed(source: Input) -> bool:
    return source.head.startswith(_PACKED_MARKS)


def _is_tar(source: Input) -> bool:
    return source.head[257:262] == b"ustar"


PACKED: Final = Format("packed", fits=_is_packed, read=read_packed)
ZIP: Final = Format("zip", fits=lambda source: source.head.startswith((_ZIP, _EMPTY_ZIP)), read=read_zip)
TAR: Final = Format("tar", fits=_is_tar, read=read_tar)

"""One input's bytes, wherever they come from: its head to tell the format by, its text and its lines."""

import codecs
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO, Final

from model.errors import ReadError

HEAD: Final = 64 * 2**10
"""Bytes that a format is told by."""
LARGEST: Final = 256 * 2**20
"""Bytes of one text, or one line of rows: no article is longer."""

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True)
class Input:
    """A file, a member of stdin or of an archive; `opened` may be called again, unless it is a stream."""

    place: str
    """How the user knows it, in messages and in ARTICLES.place."""
    opened: Callable[[], BinaryIO]

    @property
    def suffix(self) -> str:
        """The end of its name, lower case, with the dot."""
        return Path(self.place).suffix.lower()

    @cached_property
    def head(self) -> bytes:
        """Its first bytes."""
        with self.opened() as stream:
            return stream.read(HEAD)

    @cached_property
    def head_text(self) -> str:
        """Its first characters, the last line perhaps cut."""
        return decoded(self.head, self.encoding)

    @cached_property
    def encoding(self) -> str:
        """By its byte order mark, or by its NULs; utf-8 otherwise."""
        for mark, encoding in _BOMS:
            if self.head.startswith(mark):
                return encoding
        return _unmarked_utf16(self.head) or "utf-8"

    def text(self) -> str:
        """All of it; ReadError beyond LARGEST."""
        with self.opened() as stream:
            content = stream.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise ReadError(self.place, f"is larger than {LARGEST // 2**20} MB")
        return decoded(content, self.encoding)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Its lines with their numbers from 1, line ends kept, one at a time; a line beyond LARGEST comes empty."""
        with self.opened() as stream:
            if self.encoding.startswith(("utf-16", "utf-32")):
                yield from enumerate(io.TextIOWrapper(stream, self.encoding, "replace", newline="\n"), start=1)
                return
            for number, line in enumerate(iter(lambda: _line(stream), b""), start=1):
                yield number, decoded(line, "utf-8-sig" if number == 1 else "utf-8")


def file_input(path: Path) -> Input:
    """A file of the user's."""
    return Input(str(path), lambda: path.open("rb"))


def bytes_input(place: str, content: bytes) -> Input:
    """Bytes that are already here."""
    return Input(place, lambda: io.BytesIO(content))


def stream_input(place: str, stream: BinaryIO) -> Input:
    """A pipe, read once and as it comes: its head is looked at first and then given again."""
    head = stream.read(HEAD)
    replays = iter((io.BytesIO(head), io.BufferedReader(_Replay(head, stream))))
    return Input(place, lambda: next(replays))


class _Replay(io.RawIOBase):
    """A stream whose head was read already; it stays open, since it is the caller's."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._parts = [io.BytesIO(head), stream]

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview[int]", /) -> int:  # type: ignore[override]  # typeshed: any writable buffer
        while self._parts:
            content = self._parts[0].read(len(buffer))
            if content:
                buffer[: len(content)] = content
                return len(content)
            self._parts.pop(0)
        return 0


def decoded(content: bytes, encoding: str) -> str:
    """Text that is always got: what is not `encoding` is taken line by line, as utf-8 or else as Windows wrote it."""
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        if not encoding.startswith("utf-8"):
            return content.decode(encoding, "replace")
    return "".join(_line_decoded(line) for line in content.removeprefix(codecs.BOM_UTF8).splitlines(keepends=True))


def _line_decoded(line: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")  # every byte is a character of it


def _line(stream: BinaryIO) -> bytes:
    line = stream.readline(LARGEST)
    if len(line) < LARGEST or line.endswith(b"\n"):
        return line
    while (rest := stream.readline(LARGEST)) and not rest.endswith(b"\n"):
        pass
    return b"\n"


def _unmarked_utf16(head: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is NUL."""
    pairs = len(head) // 2
    if pairs >= 4 and head[1::2].count(0) > 0.7 * pairs and not head[0::2].count(0):
        return "utf-16-le"
    if pairs >= 4 and head[0::2].count(0) > 0.7 * pairs and not head[1::2].count(0):
        return "utf-16-be"
    return None

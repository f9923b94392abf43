"""One input's bytes, wherever they come from: its head to tell the format by, its text and its lines."""

import io
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import AnyStr, BinaryIO, Final

from model.errors import ReadError
from model.readers.limits.budget import Budget
from model.readers.text.charsets import head_text, line_text, marked_encoding, other_encoding, text_of

HEAD: Final = 64 * 2**10
"""Bytes that a format is told by."""
LARGEST: Final = 256 * 2**20
"""Bytes of one text."""
LONGEST_LINE: Final = 64 * 2**20
"""Bytes, or characters of UTF-16, of one line of rows: the longest article fits, however its characters are written."""
TOO_LONG: Final = f"is longer than {LONGEST_LINE // 2**20} MB, which is no article"


@dataclass(frozen=True)
class Input:
    """A file, standard input, an answer from the web, a member of an archive or of a mail."""

    place: str
    """How the user knows it, in messages and in ARTICLES.place."""
    opened: Callable[[], BinaryIO]
    """May be called again, unless `is_stream`."""
    is_stream: bool = False
    """Comes once, and only while whoever gave it is asked for no next one."""
    name: str = ""
    """Its own name, where that is not how its place ends (`news.jsonl` in `news.jsonl.gz`)."""
    asked: str = ""
    """The address that was asked for, if it has led to this place: what goes wrong is told of both."""
    known: Mapping[str, object] = field(default_factory=dict)
    """What is known of the one text in it from elsewhere, by names of `fields.NAMES`: its url, title, date."""
    charset: str | None = None
    """What whoever sent it says of its encoding; it need not be so."""
    names: Mapping[str, str] = field(default_factory=dict)
    """A field of Article to the column that the user says it is in."""
    people: Mapping[str, str] = field(default_factory=dict)
    """Who is meant by the numbers that a messenger gives its people."""
    depth: int = 0
    """In how many archives and mails it lies."""
    budget: Budget = field(default_factory=Budget)
    """What may be unpacked, of it and of all that lies in the same file."""
    first: Callable[[], bytes] | None = None
    """Gives its head, where that is faster than to open it."""

    @cached_property
    def suffix(self) -> str:
        """The end of its name, lower case, with the dot."""
        return _suffix(self.name or self.place)

    def inner(self, place: str, opened: Callable[[], BinaryIO], **more: object) -> "Input":
        """What lies in it: one deeper, on the same budget, with the columns that the user named."""
        inner = Input(place, opened, names=self.names, depth=self.depth + 1, budget=self.budget)
        return replace(inner, **more)  # type: ignore[arg-type]

    @cached_property
    def head(self) -> bytes:
        """Its first bytes."""
        if self.first:
            return self.first()
        with self.opened() as stream:
            return stream.read(HEAD)

    @cached_property
    def head_text(self) -> str:
        """Its first characters, the last line perhaps cut; lines end as usual, also where they do as in Windows."""
        text = head_text(self.head, self.charset) if self._short is None else self._short
        return text.replace("\r\n", "\n") if "\r" in text else text

    @cached_property
    def _short(self) -> str | None:
        """All of it, if it is so short that its head is all, and plain UTF-8: it is decoded once."""
        if len(self.head) < HEAD and self.charset is None and self.encoding == "utf-8":
            with suppress(UnicodeDecodeError):
                return self.head.decode()
        return None

    @cached_property
    def encoding(self) -> str:
        """By its byte order mark, or by its NULs; utf-8 otherwise."""
        return marked_encoding(self.head) or "utf-8"

    def content(self, most: int = LARGEST) -> bytes:
        """All its bytes; ReadError beyond `most`."""
        if len(self.head) < HEAD:
            return self.head
        with self.opened() as stream:
            content = stream.read(most + 1)
        if len(content) > most:
            raise ReadError(self.place, f"is larger than {most // 2**20} MB")
        return content

    def text(self) -> str:
        """All of it; ReadError beyond LARGEST, or if its characters can't be told."""
        return text_of(self.content(), self.place, self.charset) if self._short is None else self._short

    def text_in_lines(self) -> str:
        """The same; lines that end as those of Windows do, or of old Macs in carriage returns alone, have the usual
        ends: what lines tell is told alike, and a text that was saved on either is the same article.
        """
        text = self.text()
        if "\r" not in text:  # nearly always
            return text
        return text.replace("\r\n", "\n") if "\n" in text else text.replace("\r", "\n")

    def lines(self) -> Iterator[tuple[int, str | ReadError]]:
        """Its lines with their numbers from 1, line ends kept, one at a time; a problem for one that can't be read."""
        with self.opened() as stream:
            if (mark := marked_encoding(self.head)) and mark != "utf-8-sig":
                wide = io.TextIOWrapper(stream, mark, "replace", newline="\n")
                told: Iterator[str | None] = iter(lambda: next_line(wide.readline, "\n"), "")
                for number, line in enumerate(told, start=1):
                    yield number, ReadError(f"{self.place}:{number}", TOO_LONG) if line is None else line
                return
            for number, content in enumerate(iter(lambda: next_line(stream.readline, b"\n"), b""), start=1):
                yield number, self._line(content, number)

    def _line(self, content: bytes | None, number: int) -> str | ReadError:
        if content is None:
            return ReadError(f"{self.place}:{number}", TOO_LONG)
        try:
            return content.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError:
            pass
        try:
            return line_text(content, f"{self.place}:{number}", self._other_encoding)
        except ReadError as problem:
            return problem

    @cached_property
    def _other_encoding(self) -> str | None:
        return other_encoding(self.head, self.charset, is_cut=len(self.head) == HEAD)


def _suffix(name: str) -> str:
    """What `Path` has as the suffix, lower case: without taking the name apart, where it has a last part."""
    last = os.path.basename(name)  # noqa: PTH119 - in a tenth of the time of a Path
    if last in ("", "."):
        return Path(name).suffix.lower()
    dot = last.rfind(".")
    return last[dot:].lower() if 0 < dot < len(last) - 1 else ""


def file_input(
    path: Path | str, names: Mapping[str, str] | None = None, people: Mapping[str, str] | None = None
) -> Input:
    """A file of the user's; `people` as of Input."""
    place = str(path)
    opened, first = partial(open, place, "rb"), partial(_first_bytes, place)
    return Input(place, opened, names=names or {}, people=people or {}, first=first)  # type: ignore[arg-type]


def _first_bytes(path: str) -> bytes:
    """The head of a file, without what `open` makes around it: in less than half the time."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        head = os.read(file, HEAD)
        while len(head) < HEAD and (more := os.read(file, HEAD - len(head))):
            head += more
    finally:
        os.close(file)
    return head


def bytes_input(
    place: str,
    content: bytes,
    *,
    known: Mapping[str, object] | None = None,
    charset: str | None = None,
    names: Mapping[str, str] | None = None,
    asked: str = "",
) -> Input:
    """Bytes that are already here."""
    opened = partial(io.BytesIO, content)
    return Input(place, opened, known=known or {}, charset=charset, names=names or {}, asked=asked)


def stream_input(place: str, stream: BinaryIO, names: Mapping[str, str] | None = None) -> Input:
    """A pipe, read once and as it comes: its head is looked at first and then given again."""
    return Input(place, replayed(stream), is_stream=True, names=names or {})


def replayed(stream: BinaryIO, begun: bytes | None = None) -> Callable[[], BinaryIO]:
    """Opens a stream twice: once for its head, once for all of it; `begun` is what was already read of it."""
    head = stream.read(HEAD) if begun is None else begun
    replays = iter((io.BytesIO(head), io.BufferedReader(_Replay(head, stream))))
    return lambda: next(replays)


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


def next_line(readline: Callable[[int], AnyStr], end: AnyStr) -> AnyStr | None:
    """A line, empty at the end of the stream; None if it is too long, once all of it is passed over."""
    line = readline(LONGEST_LINE)
    if len(line) < LONGEST_LINE or line.endswith(end):
        return line
    while (rest := readline(2**20)) and not rest.endswith(end):
        pass
    return None

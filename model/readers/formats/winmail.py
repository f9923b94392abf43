"""Mails as Outlook wraps them for other Outlooks (winmail.dat, MS-OXTNEF): what is in them, and what is attached."""

import email
import io
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import MIMEPart
from functools import partial
from typing import Final, cast

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.formats.mail_policy import POLICY
from model.readers.formats.mapi import (
    BINARY,
    CLASS,
    CODE_PAGE,
    CONTENT,
    DEEPEST,
    FILE_NAME,
    OBJECT,
    PLAIN,
    SENDER,
    SENDER_ADDRESS,
    SENT,
    SIZED,
    STRING8,
    SUBJECT,
    Attached,
    Message,
    Value,
    mail_of,
    value_of,
    words_of,
)
from model.readers.formats.wrapped import put_in_place
from model.readers.inputs import Input

MARK: Final = b"\x78\x9f\x3e\x22"
CUT: Final = "is cut short: what comes before is taken"
DAMAGED: Final = "is Outlook's own wrapping (winmail.dat), and damaged: have it sent as HTML or plain text"
_KINDS: Final = frozenset(("application/ms-tnef", "application/vnd.ms-tnef"))
_NAME: Final = re.compile(r"winmail\.dat|ATT\d+\.dat", re.IGNORECASE)

_HEAD: Final = struct.Struct("<BIi")
"""Of an attribute: of the message or of what is attached, its number, its length."""
_SUM: Final = 2
_FROM, _SUBJECT, _DATE, _CLASS, _BODY = 0x8000, 0x8004, 0x8005, 0x8008, 0x800C
_FILE, _FILE_NAME, _PROPERTIES, _BEGINS_FILE, _PROPERTIES_OF_FILE, _PAGE = (
    *(0x800F, 0x8010, 0x9003),
    *(0x9002, 0x9005, 0x9007),
)
_OF_MESSAGE: Final = {_SUBJECT: SUBJECT, _CLASS: CLASS, _BODY: PLAIN}
_SEVERAL: Final = 0x1000
"""In a type: there are several values of it."""
_NAMED: Final = 0x8000
"""The first number of a property that has a name."""
_WIDE: Final = frozenset((0x0005, 0x0006, 0x0007, 0x0014, 0x0040))
"""Types of eight bytes; others that are not SIZED have four."""
_IDENTIFIER: Final = 16


@dataclass
class _File:
    """What is attached, as far as it is read."""

    told: dict[int, Value] = field(default_factory=dict)
    message: Message | None = None


def read_winmail(source: Input) -> Iterator[Piece]:
    """All that is read of the mail that it wraps."""
    message = message_in(source.content(), source.place)
    content = mail_of(message, source.place)
    yield source.inner(source.place, partial(io.BytesIO, content), name="message.eml", depth=source.depth)
    if message.is_cut:
        yield ReadError(source.place, CUT)


def wrapped_in(message: MIMEPart) -> list[MIMEPart]:
    """The parts of a mail that are such a wrapping, by their types or by their names."""
    parts = (part for part in message.walk() if not part.is_multipart())
    return [part for part in parts if part.get_content_type() in _KINDS or _NAME.fullmatch(part.get_filename() or "")]


def unwrap(part: MIMEPart, place: str, *, has_text: bool) -> bool:
    """Puts the files that are wrapped in a part of a mail in its place, and the text where the mail has none itself.

    Whether it was cut short. One that can't be read stays as it is, and is told when its turn comes.
    """
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.startswith(MARK):
        return False
    with suppress(ReadError):
        message = message_in(content, place)
        inner = email.message_from_bytes(mail_of(message, place), policy=POLICY)
        within = cast("list[MIMEPart]", inner.get_payload())
        put_in_place(part, within[has_text:])
        return message.is_cut
    return False


def message_in(content: bytes, place: str, depth: int = 0) -> Message:
    """The message that is wrapped; ReadError if it is damaged or cut short before there is anything of it."""
    attributes, is_cut = _attributes(content, place)
    taken = _Taken(place, depth)
    for number, value in attributes:
        taken.take(number, value)
    if not taken.told.keys() - {CODE_PAGE} and not taken.files:
        raise ReadError(place, DAMAGED)
    return Message(taken.told, tuple(Attached(each.told, each.message) for each in taken.files), is_cut)


class _Taken:
    """A message as far as it is taken out."""

    def __init__(self, place: str, depth: int) -> None:
        self.told: dict[int, Value] = {}
        self.files: list[_File] = []
        self._place, self._depth = place, depth

    def take(self, number: int, value: bytes) -> None:
        """One of its attributes; what is attached comes behind the message itself."""
        if number == _BEGINS_FILE:
            self.files.append(_File())
        elif self.files:
            self._take_of_file(self.files[-1], number, value)
        else:
            self._take_of_message(number, value)

    def _take_of_message(self, number: int, value: bytes) -> None:
        page = self.told.get(CODE_PAGE)
        if number in _OF_MESSAGE:
            self.told.setdefault(_OF_MESSAGE[number], words_of(STRING8, value, page))
        elif number == _PAGE and len(value) >= 4:
            self.told[CODE_PAGE] = int.from_bytes(value[:4], "little")
        elif number == _FROM:
            self.told |= _sender(value, page)
        elif number == _DATE:
            self.told |= _sent(value)
        elif number == _PROPERTIES:
            self.told |= _told(value, page)[0]

    def _take_of_file(self, file: _File, number: int, value: bytes) -> None:
        page = self.told.get(CODE_PAGE)
        if number == _FILE:
            file.told[CONTENT] = value
        elif number == _FILE_NAME:
            file.told[FILE_NAME[1]] = words_of(STRING8, value, page)
        elif number == _PROPERTIES_OF_FILE:
            more, within = _told(value, page)
            file.told |= more
            if within[_IDENTIFIER:].startswith(MARK) and self._depth < DEEPEST:
                file.message = message_in(within[_IDENTIFIER:], self._place, self._depth + 1)


def _attributes(content: bytes, place: str) -> tuple[list[tuple[int, bytes]], bool]:
    """The number and the value of each, and whether they break off; what is no attribute ends them."""
    if not content.startswith(MARK):
        raise ReadError(place, "is no winmail.dat")
    attributes = list[tuple[int, bytes]]()
    at = len(MARK) + 2
    while content[at : at + 1] in (b"\1", b"\2"):
        begin = at + _HEAD.size
        if begin > len(content):
            return attributes, True
        _, number, length = _HEAD.unpack_from(content, at)
        if length < 0 or begin + length > len(content):
            return attributes, True
        attributes.append((number & 0xFFFF, content[begin : begin + length]))
        at = begin + length + _SUM
    return attributes, False


def _sender(value: bytes, page: Value | None) -> dict[int, Value]:
    if len(value) < 8:
        return {}
    _, _, name, address = struct.unpack_from("<4H", value)
    told = words_of(STRING8, value[8 : 8 + name], page), words_of(STRING8, value[8 + name : 8 + name + address], page)
    return {SENDER[1]: told[0], SENDER_ADDRESS[-1]: str(told[1]).removeprefix("SMTP:")}


def _sent(value: bytes) -> dict[int, Value]:
    with suppress(ValueError, struct.error):
        year, month, day, hour, minute, second = struct.unpack_from("<6H", value)
        return {SENT: datetime(year, month, day, hour, minute, second, tzinfo=UTC)}
    return {}


class _Bytes:
    """Bytes that are taken one after the other; EOFError at their end."""

    def __init__(self, content: bytes) -> None:
        self._content, self._at = content, 0

    def take(self, length: int) -> bytes:
        taken = self._content[self._at : self._at + length]
        if len(taken) < length:
            raise EOFError
        self._at += length
        return taken

    def number(self) -> int:
        return int.from_bytes(self.take(4), "little")

    def padded(self) -> bytes:
        """So many bytes as the number before them says; what fills them up to four is passed over."""
        length = self.number()
        taken = self.take(length)
        self.take(-length % 4)
        return taken


def _told(content: bytes, page: Value | None) -> tuple[dict[int, Value], bytes]:
    """Properties by their numbers, as far as they go, and the object among them."""
    told: dict[int, Value] = {}
    within = b""
    with suppress(EOFError):
        taken = _Bytes(content)
        for _ in range(taken.number()):
            kind, number = struct.unpack("<HH", taken.take(4))
            if number >= _NAMED:
                taken.take(_IDENTIFIER)
                if taken.number():
                    taken.padded()
                else:
                    taken.take(4)
            plain = kind & ~_SEVERAL
            is_several = plain != kind
            for _ in range(taken.number() if is_several or plain in SIZED else 1):
                if plain not in SIZED:
                    value = value_of(plain, taken.take(8 if plain in _WIDE else 4))
                else:
                    value = words_of(plain if plain != OBJECT else BINARY, taken.padded(), page)
                    within = value if plain == OBJECT and isinstance(value, bytes) else within
                if not is_several and value is not None and number < _NAMED:
                    told[number] = value
    return told, within


WINMAIL: Final = Format("winmail", fits=lambda source: source.head.startswith(MARK), read=read_winmail, is_apart=True)

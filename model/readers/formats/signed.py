"""Mails that are signed as a whole (S/MIME): what was signed stands plainly in its wrapping (CMS, RFC 5652)."""

import email
import re
from collections.abc import Iterator
from email.message import MIMEPart
from typing import Final, NamedTuple, cast

from model.readers.formats.mail_policy import POLICY
from model.readers.formats.wrapped import put_in_place

_TYPES: Final = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNED: Final = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02"
_DATA: Final = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01"
_NUMBER, _OCTETS, _OCTETS_IN_PARTS = 0x06, 0x04, 0x24
_ENDLESS: Final = 0x80
_END: Final = b"\0\0"
_MIME: Final = re.compile(rb"[!-9;-~]{1,76}:[ \t]")
DEEPEST: Final = 50
"""Elements within one another."""
WITHIN: Final = 3
"""Signed mails within one another."""


class _Element(NamedTuple):
    tag: int
    begin: int
    end: int
    """Of its content."""
    after: int


def unwrap_signed(message: MIMEPart, depth: int = WITHIN) -> None:
    """Puts what was signed in the place of its wrapping; what is sealed stays as it is."""
    for part in [part for part in message.walk() if part.get_content_type() in _TYPES]:
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and depth and (signed := content_signed(content)) is not None:
            inner = cast(MIMEPart, email.message_from_bytes(signed, policy=POLICY))
            unwrap_signed(inner, depth - 1)
            put_in_place(part, [inner])


def content_signed(content: bytes) -> bytes | None:
    """The part of a mail that was signed; None of what is sealed, or can't be read."""
    try:
        signed = _wrapped(content, _element(content, 0), _SIGNED)
        data = signed and next((each for each in _within(content, signed) if _named(content, each) == _DATA), None)
        octets = data and _wrapped(content, data, _DATA)
        told = b"".join(_octets(content, octets)) if octets else b""
    except (IndexError, ValueError):
        return None
    return told if _MIME.match(told) else None


def _wrapped(content: bytes, element: _Element, number: bytes) -> _Element | None:
    """What an element of that number wraps."""
    within = list(_within(content, element))
    if len(within) < 2 or _named(content, element) != number:
        return None
    return next(_within(content, within[1]), None)


def _named(content: bytes, element: _Element) -> bytes | None:
    """The number that stands first in an element; None where none does."""
    if not element.tag & 0x20:
        return None
    first = next(_within(content, element), None)
    return content[first.begin : first.end] if first and first.tag == _NUMBER else None


def _octets(content: bytes, element: _Element, depth: int = 0) -> Iterator[bytes]:
    if depth > DEEPEST:
        raise ValueError
    if element.tag == _OCTETS:
        yield content[element.begin : element.end]
    elif element.tag == _OCTETS_IN_PARTS:
        for part in _within(content, element):
            yield from _octets(content, part, depth + 1)


def _within(content: bytes, element: _Element) -> Iterator[_Element]:
    at = element.begin
    while at < element.end:
        within = _element(content, at)
        yield within
        at = within.after


def _element(content: bytes, at: int, depth: int = 0) -> _Element:
    """The one that begins there; ValueError or IndexError if none does."""
    tag, length, begin = content[at], content[at + 1], at + 2
    if depth > DEEPEST or tag & 0x1F == 0x1F:
        raise ValueError
    if length == _ENDLESS:
        end = begin
        while content[end : end + 2] != _END:
            end = _element(content, end, depth + 1).after
        return _Element(tag, begin, end, end + 2)
    if length > _ENDLESS:
        size = length - _ENDLESS
        length, begin = int.from_bytes(content[begin : begin + size]), begin + size
    if begin + length > len(content):
        raise ValueError
    return _Element(tag, begin, begin + length, begin + length)

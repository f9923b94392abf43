"""A mail that is signed as a whole is read as the mail that was signed; one that is sealed is told."""

from base64 import encodebytes
from datetime import date

import pytest

from model.errors import ReadError
from model.readers.formats.mapi import CLASS, CONTENT, SUBJECT, Attached, Message, mail_of
from model.readers.formats.signed import content_signed
from tests.model.readers.making import article, problem

SIGNED, SEALED, DATA = (b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07" + bytes([last]) for last in (2, 3, 1))
INNER = b"Content-Type: text/plain; charset=utf-8\r\n\r\nThey met in Geneva.\r\n\r\nThey talked.\r\n"


def element(tag: int, *content: bytes, is_endless: bool = False) -> bytes:
    whole = b"".join(content)
    if is_endless:
        return bytes([tag, 0x80]) + whole + b"\0\0"
    size = len(whole)
    return bytes([tag]) + (bytes([size]) if size < 128 else b"\x82" + size.to_bytes(2, "big")) + whole


def wrapped(octets: bytes, kind: bytes = SIGNED, *, is_endless: bool = False) -> bytes:
    def part(tag: int, *content: bytes) -> bytes:
        return element(tag, *content, is_endless=is_endless)

    told = part(0x30, DATA, part(0xA0, octets))
    return part(0x30, kind, part(0xA0, part(0x30, b"\x02\x01\x01", part(0x31), told, part(0x31))))


WHOLE = wrapped(element(0x04, INNER))
STREAMED = wrapped(
    element(0x24, element(0x04, INNER[:50]), element(0x04, INNER[50:]), is_endless=True), is_endless=True
)


def a_mail(content: bytes, kind: str = "application/pkcs7-mime") -> bytes:
    head = (
        "From: Jane Doe <press@state.gov>\nSubject: Envoys meet\nDate: Sun, 18 Jun 2023 10:00:00 -0400\n"
        f'MIME-Version: 1.0\nContent-Type: {kind}; smime-type=signed-data; name="smime.p7m"\n'
        'Content-Disposition: attachment; filename="smime.p7m"\nContent-Transfer-Encoding: base64\n\n'
    )
    return head.encode() + encodebytes(content)


@pytest.mark.parametrize("kind", ["application/pkcs7-mime", "application/x-pkcs7-mime"])
@pytest.mark.parametrize("content", [WHOLE, STREAMED])
def test_what_was_signed_is_the_mail(content, kind):
    told = article(a_mail(content, kind), "it.eml")

    assert (told.title, told.date, told.source) == ("Envoys meet", date(2023, 6, 18), "state.gov")
    assert told.text == "They met in Geneva.\n\nThey talked.\n"
    assert told.place == "it.eml"


def test_a_mail_that_was_signed_twice_is_read():
    again = b'Content-Type: application/pkcs7-mime; name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\n\r\n'

    told = article(a_mail(wrapped(element(0x04, again + encodebytes(WHOLE)))), "it.eml")

    assert told.text == "They met in Geneva.\n\nThey talked.\n"


def test_what_is_sealed_is_told():
    told = problem(a_mail(wrapped(element(0x04, 3 * INNER), SEALED)), "it.eml")

    assert told == "it.eml!smime.p7m: is signed or sealed (S/MIME): save its text"


@pytest.mark.parametrize("content", [WHOLE, STREAMED])
def test_whatever_is_cut_off_or_changed_it_is_read_or_none(content):
    for at in range(len(content)):
        content_signed(content[:at])
        content_signed(content[:at] + bytes([content[at] ^ 0xFF]) + content[at + 1 :])
    assert content_signed(b"\x30\x80" * 100_000) is None
    assert content_signed(wrapped(b"\x24\x80" * 20_000)) is None


def test_no_depth_of_parts_is_too_much():
    octets = b""
    for _ in range(200):
        octets = element(0x24, octets)

    assert content_signed(wrapped(octets)) is None


@pytest.mark.parametrize("kind", [SIGNED, SEALED])
def test_what_outlook_keeps_of_a_signed_mail_is_read_and_of_a_sealed_one_told(kind):
    signed = Attached({CONTENT: wrapped(element(0x04, 3 * INNER), kind)})
    message = Message({CLASS: "IPM.Note.SMIME", SUBJECT: "Envoys meet"}, (signed,))

    if kind == SIGNED:
        assert mail_of(message, "it.msg").endswith(3 * INNER)
    else:
        with pytest.raises(ReadError, match="is an encrypted mail"):
            mail_of(message, "it.msg")

"""What lies in a file of Word 97 to 2003 (MS-DOC): its characters, how they look, how paragraphs stand.

The file tells of characters by their place in the text and by their place in the stream (FC); the pieces join the two.
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntFlag
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from model.errors import ReadError

_OLDEST: Final = 0xC1
"""The number of the format that Word 97 writes."""
_VERSION, _FLAGS, _COUNTS, _PAIRS = 0x02, 0x0A, 0x4C, 0x9A
"""Where they stand in the head: two bytes, two bytes, seven numbers of characters, pairs of place and length."""
_SEALED, _SECOND_TABLE = 0x0100, 0x0200
_STYLES, _NOTE_MARKS, _NOTES, _LOOKS, _PARAGRAPHS, _PIECES = 1, 2, 3, 12, 13, 33
_END_MARKS, _END_NOTES = 46, 47
"""Numbers of pairs."""
_HEAD: Final = _PAIRS + 8 * (_END_NOTES + 1)
_PAGE: Final = 512
_NARROW: Final = 1 << 30
"""In the place of a piece: its characters have a byte each."""
_MOST: Final = 64 * 2**20
"""Characters of one document."""
_SIZES: Final = (1, 1, 2, 4, 2, 2, 0, 3)
"""Bytes behind what sets a property, by its three upper bits; 0 where they tell themselves."""

_BOLD, _HIDDEN, _DELETED, _STRUCK = 0x0835, 0x083C, 0x0800, 0x0837
_INDENTS: Final = (0x840F, 0x845E)
_IN_LIST, _LIST_LEVEL, _ENDS_ROW, _IN_TABLE, _OUTLINE = 0x460B, 0x260A, 0x2417, 0x2416, 0x2640
_BASELESS: Final = 0x0FFF


class Look(IntFlag):
    """How characters look."""

    BOLD = 1
    UNSEEN = 2
    """Hidden, deleted with changes tracked, or struck out."""


class Piece(NamedTuple):
    """Some of the text, as it lies in the stream."""

    begin: int
    end: int
    place: int
    width: int


class Style(NamedTuple):
    """One of the document's."""

    name: str
    base: int
    set: dict[int, int]


@dataclass
class OldDocument:
    """A document by its two streams; ReadError, with words alone, if it can't be read."""

    stream: bytes
    table: bytes
    place: str
    _pairs: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        self._pairs = [struct.unpack_from("<2I", self.stream, at) for at in range(_PAIRS, _HEAD, 8)]

    def ranges(self) -> list[tuple[int, int]]:
        """Where its parts begin and end: the text, footnotes, heads and feet, (nothing), comments, endnotes, boxes."""
        counts = struct.unpack_from("<7I", self.stream, _COUNTS)
        return list(pairwise(accumulate(counts, initial=0)))

    @cached_property
    def pieces(self) -> list[Piece]:
        """In the order of the text."""
        told, at = self._part(_PIECES), 0
        while told[at : at + 1] == b"\1":
            at += 3 + int.from_bytes(told[at + 1 : at + 3], "little")
        listed = told[at + 5 :] if told[at : at + 1] == b"\2" else b""
        pieces = []
        for begin, end, each in _listed(listed, 8):
            (place,) = struct.unpack_from("<I", each, 2)
            is_narrow = bool(place & _NARROW)
            place &= _NARROW - 1
            pieces.append(Piece(begin, end, place // 2 if is_narrow else place, 1 if is_narrow else 2))
        if not pieces or sum(piece.end - piece.begin for piece in pieces) > _MOST:
            raise ReadError(self.place, "is damaged: it does not tell where its text is")
        return pieces

    @cached_property
    def _begins(self) -> list[int]:
        return [piece.begin for piece in self.pieces]

    @cached_property
    def text(self) -> str:
        """All of it, a character for 16 bits: those beyond are in two halves."""
        return "".join(map(self._characters, self.pieces))

    def _characters(self, piece: Piece) -> str:
        length = piece.end - piece.begin
        content = self.stream[piece.place : piece.place + length * piece.width]
        if piece.width == 1:
            return content.decode("cp1252", "replace").ljust(length)
        return "".join(map(chr, memoryview(content[: len(content) // 2 * 2]).cast("H"))).ljust(length)

    @cached_property
    def looks(self) -> bytes:
        """Of each character."""
        looks = bytearray(len(self.text))
        for begin, end, told in self._pages(_LOOKS):
            set_ = _sprms(told[1 : 1 + told[0]]) if told else {}
            look = Look.BOLD if set_.get(_BOLD) == 1 else Look(0)
            if any(set_.get(each, 0) in (1, 129) for each in (_HIDDEN, _DELETED, _STRUCK)):
                look |= Look.UNSEEN
            if look:
                for first, last in self._in_text(begin, end):
                    looks[first:last] = bytes([look]) * (last - first)
        return bytes(looks)

    def _in_text(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Where in the text characters stand that lie there in the stream."""
        for piece in self.pieces:
            first = max(piece.begin, piece.begin + (begin - piece.place) // piece.width)
            last = min(piece.end, piece.begin + (end - piece.place) // piece.width)
            if first < last:
                yield first, last

    @cached_property
    def _set(self) -> tuple[list[int], list[tuple[int, dict[int, int]]]]:
        """What is set of paragraphs, by the place in the stream with which they begin."""
        begins, told = [], []
        for begin, _, each in sorted(self._pages(_PARAGRAPHS)):
            words, longer = (*each[:2], 0, 0)[:2]
            content = each[1 : 2 * words] if words else each[2 : 2 + 2 * longer]
            begins.append(begin)
            told.append((int.from_bytes(content[:2], "little"), _sprms(content[2:])))
        return begins, told

    def paragraph(self, end: int) -> "Shape":
        """How the paragraph stands whose mark stands at this place of the text."""
        piece = self.pieces[max(bisect_right(self._begins, end) - 1, 0)]
        begins, told = self._set
        at = bisect_right(begins, piece.place + (end - piece.begin) * piece.width) - 1
        return Shape(*told[at], self) if at >= 0 else Shape(0, {}, self)

    @cached_property
    def styles(self) -> dict[int, Style]:
        """By their numbers, as far as they can be read."""
        told, styles = self._part(_STYLES), dict[int, Style]()
        at = 2 + int.from_bytes(told[:2], "little")
        base = int.from_bytes(told[4:6], "little")
        for number in range(int.from_bytes(told[2:4], "little")):
            size = int.from_bytes(told[at : at + 2], "little")
            if size:
                styles[number] = _style(told[at + 2 : at + 2 + size], base)
            at += 2 + size
        return styles

    def notes(self) -> dict[int, tuple[int, int]]:
        """Where the text of each foot- and endnote stands, by the place in the text of its mark."""
        ranges = self.ranges()
        notes: dict[int, tuple[int, int]] = {}
        for marks, texts, (first, last) in ((_NOTE_MARKS, _NOTES, ranges[1]), (_END_MARKS, _END_NOTES, ranges[5])):
            at = [begin for begin, _, _ in _listed(self._part(marks), 2)]
            bounds = _numbers(self._part(texts))
            told = ((first + begin, min(first + end, last)) for begin, end in pairwise(bounds))
            notes |= dict(zip(at, told, strict=False))
        return notes

    def _part(self, number: int) -> bytes:
        place, length = self._pairs[number]
        return self.table[place : place + length]

    def _pages(self, number: int) -> Iterator[tuple[int, int, bytes]]:
        """What is told of stretches of the stream, on pages of it: from, to, and what."""
        step = 13 if number == _PARAGRAPHS else 1
        for _, _, each in _listed(self._part(number), 4):
            at = (int.from_bytes(each, "little") & 0x3FFFFF) * _PAGE
            page = self.stream[at : at + _PAGE]
            if len(page) < _PAGE or 4 * (page[-1] + 1) + step * page[-1] > _PAGE:
                continue
            places = struct.unpack_from(f"<{page[-1] + 1}I", page)
            for index, (begin, end) in enumerate(pairwise(places)):
                told = 2 * page[4 * len(places) + step * index]
                yield begin, end, page[told:] if told else b""


class Shape(NamedTuple):
    """How a paragraph stands: by its style, and by what is set of it alone."""

    style: int
    set: dict[int, int]
    document: OldDocument

    @property
    def ends_row(self) -> bool:
        """Whether it is the mark at the end of a row."""
        return bool(self.set.get(_ENDS_ROW))

    @property
    def is_in_table(self) -> bool:
        """Whether it stands in a cell."""
        return bool(self.set.get(_IN_TABLE))

    def indent(self, quoted: int) -> int:
        """How far it stands in, in twentieths of a point; an item of a list by its level, in steps of `quoted`."""
        if self.set.get(_IN_LIST):
            return quoted * min(self.set.get(_LIST_LEVEL, 0), 8)
        for told in (self.set, *(style.set for style in self.chain())):
            if (own := next((told[each] for each in _INDENTS if each in told), None)) is not None:
                return max(own - 2**16 if own >= 2**15 else own, 0)
        return 0

    @property
    def is_outlined(self) -> bool:
        """Whether it stands in the outline of the document."""
        return any(told.get(_OUTLINE, 9) < 9 for told in (self.set, *(style.set for style in self.chain())))

    def chain(self) -> Iterator[Style]:
        """Its style, and those on which that is based."""
        number = self.style
        for _ in range(10):  # they may be based on one another in a circle
            style = self.document.styles.get(number)
            if style is None:
                return
            yield style
            number = style.base


def opened_document(stream: bytes, tables: tuple[bytes, bytes], place: str) -> OldDocument:
    """A document of its stream and of the two that may hold its tables; ReadError if it is of another kind."""
    if len(stream) < _HEAD:
        raise ReadError(place, "is cut short")
    version, flags = (struct.unpack_from("<H", stream, at)[0] for at in (_VERSION, _FLAGS))
    if version < _OLDEST:
        raise ReadError(place, "is of Word 95 or before, which is not read: save it as .docx")
    if flags & _SEALED:
        raise ReadError(place, "is encrypted: save it without a password")
    return OldDocument(stream, tables[bool(flags & _SECOND_TABLE)], place)


def _numbers(content: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(content) // 4}I", content)


def _listed(content: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """What is told of stretches, in so many bytes each: from, to, and what."""
    count = max(len(content) - 4, 0) // (4 + size)
    places = struct.unpack_from(f"<{count + 1}I", content) if count else ()
    for index, (begin, end) in enumerate(pairwise(places)):
        at = 4 * len(places) + size * index
        if begin < end:
            yield begin, end, content[at : at + size]


def _sprms(content: bytes) -> dict[int, int]:
    """The properties that are set, by what sets them; of those whose length tells itself, nothing."""
    told, at = dict[int, int](), 0
    while at + 3 <= len(content):
        number = int.from_bytes(content[at : at + 2], "little")
        size = _SIZES[number >> 13]
        at += 2
        if size:
            told[number] = int.from_bytes(content[at : at + size], "little")
        elif number == 0xD608:  # the table's own has two bytes for its length, and one too many in it
            size = 1 + int.from_bytes(content[at : at + 2], "little")
        else:
            size = 1 + content[at]
        at += size
    return told


def _style(told: bytes, base: int) -> Style:
    """A style as it is listed, whose first so many bytes are of one kind."""
    kinds, parts = (struct.unpack_from("<H", told, at)[0] if len(told) >= at + 2 else 0 for at in (2, 4))
    length = int.from_bytes(told[base : base + 2], "little")
    name = told[base + 2 : base + 2 + 2 * length].decode("utf-16-le", "replace")
    at = base + 4 + 2 * length
    at += at % 2
    is_of_paragraphs = kinds & 0xF == 1 and parts & 0xF
    size = int.from_bytes(told[at : at + 2], "little") if is_of_paragraphs else 0
    return Style(name.lower(), kinds >> 4, _sprms(told[at + 4 : at + 2 + size]))

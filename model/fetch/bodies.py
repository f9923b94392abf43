"""The body of an answer, unpacked as it comes and never beyond the limit."""

import zlib
from collections.abc import AsyncIterator, Iterator
from io import BytesIO
from typing import Final

import httpx

from model.fetch.errors import FetchError
from model.readers.formats.packed import stream_of_packed
from model.readers.limits.unpacking import BEHIND_THE_END, CUT_SHORT, Damages

ACCEPTED: Final = "gzip, deflate"
"""Packings that are asked for and unpacked; all others are refused, so that none can be a bomb."""
NONE: Final = frozenset(("", "identity", "none", "utf-8", "utf8", "binary"))
"""What stands for no packing, by the standard or by what servers send."""
PIECE: Final = 64 * 2**10
"""Bytes unpacked at a time: a megabyte of a bomb never becomes a gigabyte in one step."""


async def body_of(response: httpx.Response, place: str, limit: int) -> bytes:
    """All of it; FetchError if it is larger than `limit` bytes, packed or unpacked, or if it breaks off."""
    declared = response.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared[:20]) > limit:
        raise _too_large(place, limit)
    packing = response.headers.get("content-encoding", "").strip().lower()
    pieces = bytearray()
    async for piece in _unpacked(_limited(response, place, limit), packing, place):
        pieces += piece
        if len(pieces) > limit:
            raise _too_large(place, limit)
    return bytes(pieces)


async def beginning_of(response: httpx.Response, place: str, count: int) -> bytes:
    """Its first bytes, unpacked, and no more of it than they take; FetchError if it breaks off before."""
    packing = response.headers.get("content-encoding", "").strip().lower()
    pieces = bytearray()
    async for piece in _unpacked(response.aiter_raw(), packing, place):
        pieces += piece
        if len(pieces) >= count:
            break
    return bytes(pieces[:count])


async def _limited(response: httpx.Response, place: str, limit: int) -> AsyncIterator[bytes]:
    count = 0
    async for piece in response.aiter_raw():
        count += len(piece)
        if count > limit:
            raise _too_large(place, limit)
        yield piece


async def _unpacked(pieces: AsyncIterator[bytes], packing: str, place: str) -> AsyncIterator[bytes]:
    if packing in NONE:
        async for piece in pieces:
            yield piece
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise FetchError(place, f"is packed as {packing!r}, which was not asked for")
    unpacking = _Unpacking(place, is_deflate=packing == "deflate")
    async for piece in pieces:
        for part in unpacking.feed(piece):
            yield part
    unpacking.finish()


class _Unpacking:
    """gzip (of one or several members), zlib, or the bare deflate that some servers send for it."""

    def __init__(self, place: str, *, is_deflate: bool) -> None:
        self._place, self._may_be_bare = place, is_deflate
        self._window = zlib.MAX_WBITS | 32  # either header
        self._inflater = zlib.decompressobj(self._window)
        self._has_begun = False

    def feed(self, packed: bytes) -> Iterator[bytes]:
        """What these bytes unpack to, a piece at a time."""
        piece = b""
        while packed or len(piece) == PIECE:  # a full piece may have more behind it, though all bytes were taken
            piece = self._inflate(packed)
            packed = self._inflater.unconsumed_tail
            if self._inflater.eof:
                packed = self._inflater.unused_data.lstrip(b"\0")  # padding may stand between and after members
                self._inflater, self._has_begun = zlib.decompressobj(self._window), False
            yield piece

    def _inflate(self, packed: bytes) -> bytes:
        may_be_bare, self._may_be_bare = self._may_be_bare, False
        self._has_begun = self._has_begun or bool(packed)
        try:
            return self._inflater.decompress(packed, PIECE)
        except zlib.error as error:
            if not may_be_bare:
                raise FetchError(self._place, "is packed wrongly", may_pass=True) from error
        self._window = -zlib.MAX_WBITS
        self._inflater = zlib.decompressobj(self._window)
        return self._inflate(packed)

    def finish(self) -> None:
        """FetchError if the last member has no end."""
        if self._has_begun:
            raise FetchError(self._place, "breaks off", may_pass=True)


def unpacked_file(body: bytes, place: str, limit: int) -> bytes:
    """A body that is a packed file itself (`feed.xml.gz`), unpacked, and any other as it is; FetchError as above."""
    damages: Damages = []
    stream = stream_of_packed(BytesIO(body), damages)
    if stream is None:
        return body
    content = stream.read(limit + 1)
    if len(content) > limit:
        raise _too_large(place, limit)
    if damages and damages[0] != BEHIND_THE_END:
        what = "breaks off" if damages[0].startswith(CUT_SHORT) else "is packed wrongly"
        raise FetchError(place, what, may_pass=True)
    return content


def _too_large(place: str, limit: int) -> FetchError:
    return FetchError(place, "is larger than " + (f"{limit // 2**20} MB" if limit >= 2**20 else f"{limit:,} bytes"))

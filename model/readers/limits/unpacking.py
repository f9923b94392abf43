"""Unpacking as far as it goes: what comes before a damaged place is given, and so are the web pages behind it."""

import bz2
import lzma
import zlib
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import BinaryIO, Final

IN: Final = 16 * 2**10
OUT: Final = 256 * 2**10
"""Bytes that are taken, and given, at a time."""
AT_A_TIME: Final = 512
"""Packed bytes of zstandard that are unpacked at a time: four may become 128 kB."""
WINDOW: Final = 2**27
"""Bytes that zstandard may look back to; it takes so much memory."""
HELD: Final = 8 * 2**20
"""Bytes of a record of a web archive that are held until it is known to be whole."""
DAMAGES: Final = 20
"""Damaged places from which an archive is read no further."""
TRIES: Final = 10_000
"""Places that may be where the next record begins, and are looked at."""

CUT_SHORT: Final = "is cut short"
BEHIND_THE_END: Final = "has something behind its end, which is not read"

_GZIP: Final = b"\x1f\x8b\x08"
_RECORD: Final = b"WARC/"
_ZSTANDARD: Final = b"\x28\xb5\x2f\xfd"
_SKIPPED: Final = b"\x50\x2a\x4d\x18"
"""How frames of zstandard begin, and those between them that hold nothing of it."""

Damages = list[str]
"""What is wrong with a packed file, in words; filled as it is unpacked."""


def gunzipped(packed: BinaryIO, damages: Damages) -> Iterator[bytes]:
    """What the members of a gzip file unpack to, one after the other, up to the first damage.

    A web archive has a record in each member. One that is damaged is left out, and it goes on with the next: in
    anything else what comes behind a gap would be taken for what goes on before it.
    """
    source = _Packed(packed)
    number = 0
    while source.has_more():
        number += 1
        if not source.begins_member():
            damages.append(BEHIND_THE_END if number > 1 else "is no gzip file")
            return
        member = _Member(source)
        yield from member.pieces()
        if not member.damage:
            continue
        is_next = bool(member.held) and source.goes_on_with_record(bytes(member.taken))
        if is_next or (member.held and number > 1):
            damages.append(f"record {number:,} of it {member.damage}, and is left out")
        else:
            yield bytes(member.held)
            damages.append(f"{member.damage}: what comes before is taken")
        if not is_next:
            return
        if len(damages) >= DAMAGES:
            damages.append("has more damaged places, and is left there")
            return


class _Packed:
    """A packed stream of which bytes can be given back."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._back: deque[bytes] = deque()
        self._tries = 0

    def read(self) -> bytes:
        """The next bytes; empty at the end."""
        return self._back.popleft() if self._back else self._stream.read(IN)

    def give_back(self, content: bytes) -> None:
        """What was read too far."""
        self._back.extendleft(content[at : at + IN] for at in reversed(range(0, len(content), IN)))

    def has_more(self) -> bool:
        """Whether anything comes but padding, which is passed over."""
        while content := self.read():
            if content := content.lstrip(b"\0"):
                self.give_back(content)
                return True
        return False

    def begins_member(self) -> bool:
        """Whether what comes is marked as gzip."""
        content = self.read()
        while len(content) < len(_GZIP) and (more := self.read()):
            content += more
        self.give_back(content)
        return content.startswith(_GZIP)

    def goes_on_with_record(self, taken: bytes) -> bool:
        """Whether a record begins behind the mark of the member that these bytes are of; it is what comes next."""
        content, start = taken, len(_GZIP)
        while self._tries < TRIES:
            at = content.find(_GZIP, start)
            if (at >= 0 and len(content) - at >= IN) or not (more := self.read()):
                if at < 0:
                    return False
                if _begins_record(content[at : at + IN]):
                    self.give_back(content[at:])
                    return True
                self._tries, start = self._tries + 1, at + 1
            else:
                content, start = content[at if at >= 0 else 1 - len(_GZIP) :] + more, 0
        return False


def _begins_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(packed, len(_RECORD)) == _RECORD
    except zlib.error:
        return False


class _Member:
    """One member of a gzip file, as far as it can be unpacked."""

    def __init__(self, source: _Packed) -> None:
        self._source = source
        self.held = bytearray()
        """What it has unpacked to, if it is a record that was not given."""
        self.taken = bytearray()
        """The packed bytes of what is held, and what follows them."""
        self.damage = ""

    def pieces(self) -> Iterator[bytes]:
        """What it unpacks to; a record of a web archive only once its checksum is right, or it is long."""
        is_held = True
        for piece in self._unpacked():
            if not is_held:
                yield piece
                continue
            self.held += piece
            is_held = len(self.held) <= HELD and self.held.startswith(_RECORD[: len(self.held)])
            if not is_held:
                yield bytes(self.held)
                self.held, self.taken = bytearray(), bytearray()
        if not self.damage:
            yield bytes(self.held)

    def _unpacked(self) -> Iterator[bytes]:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        is_first = True
        while content := self._source.read():
            if is_first or self.held:
                self.taken += content
            is_first = False
            while content and not inflater.eof:  # at its end what follows is also told to be unconsumed
                before = inflater.copy()
                try:
                    piece = inflater.decompress(content, OUT)
                except zlib.error as error:
                    yield from _up_to_damage(before, content)
                    self.damage = f"is damaged ({str(error).rpartition(': ')[2]})"
                    return
                content = inflater.unconsumed_tail
                yield piece
            if inflater.eof:
                self._source.give_back(inflater.unused_data)
                return
        yield inflater.flush()
        self.damage = CUT_SHORT


def _up_to_damage(inflater: "zlib._Decompress", content: bytes) -> Iterator[bytes]:
    """What bytes unpack to that can't all be unpacked."""
    pieces = bytearray()
    try:
        for at in range(len(content)):
            pieces += inflater.decompress(content[at : at + 1])
    except zlib.error:
        yield bytes(pieces)


def _as_far(kind: type[bz2.BZ2File] | type[lzma.LZMAFile], packed: BinaryIO, damages: Damages) -> Iterator[bytes]:
    try:
        with kind(packed) as stream:
            while piece := stream.read1(OUT):
                yield piece
    except (EOFError, OSError, lzma.LZMAError) as error:
        reason = " ".join(str(error).split())[:80]
        what = CUT_SHORT if isinstance(error, EOFError) else f"is damaged ({reason})"
        damages.append(f"{what}: what comes before is taken")


def _as_far_as_frames(packed: BinaryIO, damages: Damages) -> Iterator[bytes]:
    """What the frames of a zstandard file unpack to, one after the other, up to the first damage."""
    import zstandard  # noqa: PLC0415 - few need it

    source, is_first = _Packed(packed), True
    try:
        while content := source.read():
            if not is_first and not content.startswith((_ZSTANDARD[: len(content)], _SKIPPED[: len(content)])):
                damages.append(BEHIND_THE_END)
                return
            is_first = False
            frame = zstandard.ZstdDecompressor(max_window_size=WINDOW).decompressobj()
            while content and not frame.eof:
                for at in range(0, len(content), AT_A_TIME):
                    yield frame.decompress(content[at : at + AT_A_TIME])
                    if frame.eof:
                        source.give_back(frame.unused_data + content[at + AT_A_TIME :])
                        break
                content = b"" if frame.eof else source.read()
            if not frame.eof:
                damages.append(f"{CUT_SHORT}: what comes before is taken")
    except zstandard.ZstdError as error:
        damages.append(f"is damaged ({' '.join(str(error).split())[:80]}): what comes before is taken")


class PackingError(Exception):
    """What is packed in another way than is said, or damaged."""


def unbrotlied(packed: bytes, most: int) -> bytes:
    """What an answer of the web unpacks to, up to so many bytes; PackingError if it is something else, or damaged."""
    import brotli  # type: ignore[import-untyped]  # noqa: PLC0415 - few need it

    unpacker, content = brotli.Decompressor(), bytearray()
    try:
        content += unpacker.process(packed, output_buffer_limit=OUT)
        while len(content) < most and not unpacker.is_finished():
            if unpacker.can_accept_more_data():
                raise PackingError(CUT_SHORT)
            content += unpacker.process(b"", output_buffer_limit=OUT)
    except brotli.error as error:
        raise PackingError("is damaged") from error
    return bytes(content[:most])


def unzstandarded(packed: bytes, most: int) -> bytes:
    """As of Brotli, of what is packed with zstandard."""
    damages: Damages = []
    content = bytearray()
    for piece in _as_far_as_frames(BytesIO(packed), damages):
        content += piece
        if len(content) >= most:
            break
    if damages:
        raise PackingError(damages[0].partition(":")[0])
    return bytes(content[:most])


UNPACKED: Final[dict[bytes, Callable[[BinaryIO, Damages], Iterator[bytes]]]] = {
    _GZIP[:2]: gunzipped,
    b"BZh": partial(_as_far, bz2.BZ2File),
    b"\xfd7zXZ\0": partial(_as_far, lzma.LZMAFile),
    _ZSTANDARD: _as_far_as_frames,
}
"""By the mark that a packed file begins with."""

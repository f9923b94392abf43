"""Web archives (WARC): the pages that were answered, each with its address. When they were crawled dates nothing."""

import io
import logging
import re
from collections.abc import Iterator
from functools import partial
from pathlib import PurePosixPath
from typing import Any, Final, cast

from model.errors import ReadError, TakenError
from model.readers.formats.format import Format, Piece
from model.readers.formats.packed import counted
from model.readers.inputs import Input
from model.readers.limits.problems import problem_of
from model.readers.limits.unpacking import PackingError, unbrotlied, unzstandarded
from model.words.counting import counted as number_of
from model.words.surrogates import whole

LARGEST_PAGE: Final = 32 * 2**20
"""Bytes of one answer, unpacked."""
LOOKED_AT: Final = 1_000
"""Bytes of an answer that show whether it is still packed."""

_KINDS: Final = ("response", "resource", "conversion")
_LEFT_OUT: Final = (
    *("image/", "audio/", "video/", "font/", "model/", "text/css", "text/javascript", "text/ecmascript"),
    *("application/javascript", "application/x-javascript", "application/ecmascript", "application/font"),
    *("application/x-font", "application/vnd.ms-fontobject", "application/wasm", "application/manifest+json"),
)
"""How the types begin of what a page is drawn with; all else is read by its content."""
_NAMES: Final = {"text/csv": ".csv", "text/markdown": ".md", "application/json": ".json", "text/plain": ".txt"}
"""How the names end of what is not always told by its content."""
_UNPACKED: Final = {"br": ("Brotli", unbrotlied), "zstd": ("Zstandard", unzstandarded)}
"""Ways in which answers are packed that the library leaves to us, or would unpack without a limit."""
_PACKINGS: Final = {"dcb": "Brotli and a dictionary", "dcz": "Zstandard and a dictionary"}
_ENCODING: Final = "Content-Encoding"
_CUT: Final = "is cut short within its last record"
_OTHER_LENGTH: Final = "has {} of another length than is told: what is read of it may be cut"
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def read_warc(source: Input) -> Iterator[Piece]:
    """Its answers, each by its own format; pictures, scripts and answers other than 200 are none."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # noqa: PLC0415 - only here
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # noqa: PLC0415

    logging.getLogger("warcio").setLevel(logging.CRITICAL)  # it quotes what strangers wrote, escapes and all

    with counted(source) as stream:
        records, record, piece = ArchiveIterator(stream), None, None
        elsewhere = _Elsewhere()
        records.INC_RECORD = ""  # what it would print
        try:
            for record in records:
                elsewhere.see(record)
                piece = _page(record, source) if _is_page(record) else None
                if piece is not None:
                    yield piece
        except ArchiveLoadFailed as error:
            raise ReadError(source.place, f"is damaged from here on: {' '.join(str(error).split())[:80]}") from error
        except AttributeError as error:  # warcio's, of headers without an address
            is_end = not records.reader.read(1)
            raise ReadError(source.place, _CUT if is_end else "is damaged from here on: no address") from error
        if not isinstance(piece, ReadError) and not _is_whole(records, record):
            yield ReadError(source.place, _CUT)
        elif records.err_count:
            yield ReadError(source.place, _OTHER_LENGTH.format(number_of(records.err_count, "record")))
        if elsewhere.pages:
            what = f"has {number_of(len(elsewhere.pages), 'page')} whose text lies in an earlier archive: add that too"
            yield TakenError(source.place, what)


class _Elsewhere:
    """Pages that a crawler found as they were before, and so keeps no more of than where that was."""

    def __init__(self) -> None:
        self.pages = set[int]()
        self._here = set[int]()
        """What is in this archive itself, under whatever address."""

    def see(self, record: Any) -> None:  # noqa: ANN401 - warcio's
        """A record; one may refer to another that comes later."""
        told = record.rec_headers.get_header("WARC-Payload-Digest")
        if told and record.rec_type == "revisit" and _is_shown(record):
            self.pages |= {hash(told)} - self._here
        elif told and record.rec_type in _KINDS:
            self._here.add(hash(told))
            self.pages.discard(hash(told))


def _is_whole(records: Any, last: Any) -> bool:  # noqa: ANN401 - warcio's, which has no types
    """Whether an archive that is read to its end has nothing behind its last record, and all of that."""
    is_measured = last is None or last.rec_headers.get_header("Content-Length") is not None
    return bool(is_measured and records.fh.tell() == records.offset) and (last is None or not _is_cut(last.raw_stream))


def _is_page(record: Any) -> bool:  # noqa: ANN401
    return record.rec_type in _KINDS and _is_shown(record)


def _is_shown(record: Any) -> bool:  # noqa: ANN401
    """Whether it is something that is read, of the web, and no part of what a page is drawn with."""
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").lower()
    if not url.startswith(("http://", "https://")) or url.endswith("/robots.txt"):
        return False
    if record.http_headers and record.http_headers.get_statuscode() != "200":
        return False
    return not _type(record).startswith(_LEFT_OUT)


def _type(record: Any) -> str:  # noqa: ANN401
    return _told_type(record).partition(";")[0].strip().lower()


def _told_type(record: Any) -> str:  # noqa: ANN401
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _name(url: str, record: Any) -> str:  # noqa: ANN401
    """Its name as a file's: what is asked for behind the path is none of it."""
    name = PurePosixPath(re.split(r"[?#]", url, maxsplit=1)[0])
    return name.name if name.suffix else f"{name.name}{_NAMES.get(_type(record), '')}"


def _page(record: Any, source: Input) -> Piece:  # noqa: ANN401
    url = whole(str(record.rec_headers.get_header("WARC-Target-URI"))).strip("<>")
    place = f"{source.place}!{url}"
    source.budget.member(source.place)
    packed_as = _said_packing(record)
    try:
        content = _content(record)
        is_cut = len(content) <= LARGEST_PAGE and _is_cut(record.raw_stream)
        if packed_as in _UNPACKED and not is_cut:
            content = _unpacked(content, packed_as, place)
    except Exception as error:  # noqa: BLE001 - an answer may be packed in any way, and wrongly
        return problem_of(error, place)
    source.budget.unpack(len(content), source.place)
    if len(content) > LARGEST_PAGE:
        return ReadError(place, f"is larger than {LARGEST_PAGE // 2**20} MB")
    if is_cut:
        return ReadError(place, "is cut short: the archive ends within it")
    if packing := _packing(record, content):
        return ReadError(place, f"is packed with {packing}, which is not read: crawl with gzip instead")
    charset = _CHARSET.search(_told_type(record))
    known, told = {"url": url}, charset[1] if charset else None
    return source.inner(place, partial(io.BytesIO, content), name=_name(url, record), known=known, charset=told)


def _content(record: Any) -> bytes:  # noqa: ANN401
    """What was answered, one byte more than the largest of what is larger; not unpacked if that is ours to do."""
    if _said_packing(record) in _UNPACKED:
        record.http_headers.remove_header(_ENCODING)  # the library would unpack it without a limit
    return cast(bytes, record.content_stream().read(LARGEST_PAGE + 1))


def _unpacked(content: bytes, packed_as: str, place: str) -> bytes:
    """What was packed so; some crawlers unpack it, and leave its headers as they were."""
    name, unpacked = _UNPACKED[packed_as]
    try:
        return unpacked(content, LARGEST_PAGE + 1)
    except PackingError as error:
        if _is_utf8(content):
            return content
        raise ReadError(place, f"is packed with {name}, and {error}") from error


def _packing(record: Any, content: bytes) -> str:  # noqa: ANN401
    """How an answer is packed that could not be unpacked; empty if it is not, whatever its headers say."""
    return "" if _is_utf8(content) else _PACKINGS.get(_said_packing(record), "")


def _said_packing(record: Any) -> str:  # noqa: ANN401
    said = record.http_headers.get_header(_ENCODING) if record.http_headers else ""
    return str(said or "").strip().lower()


def _is_utf8(content: bytes) -> bool:
    """Whether the first bytes are of a text; the last character may be cut."""
    try:
        content[:LOOKED_AT].decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > LOOKED_AT - 4
    return True


def _is_cut(stream: Any) -> bool:  # noqa: ANN401 - warcio's
    """Whether a record promised more than came; what is left of one that was read has to be passed over first."""
    while stream.read(2**16):
        pass
    return bool(getattr(stream, "limit", 0) > 0)


def _is_warc(source: Input) -> bool:
    return source.head.startswith(b"WARC/1.") or source.head.startswith(b"WARC/0.")


WARC: Final = Format("warc", fits=_is_warc, read=read_warc)

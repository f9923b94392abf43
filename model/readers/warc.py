"""Web archives (WARC): the pages that were answered, each with its address. When they were crawled dates nothing."""

import io
import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Final

from model.errors import ReadError
from model.halves import whole
from model.readers.formats import Format, Piece
from model.readers.inputs import Input
from model.readers.packed import counted
from model.readers.problems import problem_of

LARGEST_PAGE: Final = 32 * 2**20
"""Bytes of one answer, unpacked."""

_KINDS: Final = ("response", "resource", "conversion")
_TYPES: Final = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "")
_CHARSET: Final = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)


def read_warc(source: Input) -> Iterator[Piece]:
    """Its pages, PDFs and texts; pictures, scripts and answers other than 200 are none."""
    from warcio.archiveiterator import ArchiveIterator  # type: ignore[import-untyped]  # noqa: PLC0415 - only here
    from warcio.exceptions import ArchiveLoadFailed  # type: ignore[import-untyped]  # noqa: PLC0415

    with counted(source) as stream:
        try:
            for record in ArchiveIterator(stream):
                if _is_page(record):
                    yield _page(record, source)
        except ArchiveLoadFailed as error:
            raise ReadError(source.place, f"is damaged from here on: {' '.join(str(error).split())[:80]}") from error


def _is_page(record: Any) -> bool:  # noqa: ANN401 - warcio's, which has no types
    url = str(record.rec_headers.get_header("WARC-Target-URI") or "").lower()
    if record.rec_type not in _KINDS or not url.startswith(("http://", "https://")) or url.endswith("/robots.txt"):
        return False
    if record.http_headers and record.http_headers.get_statuscode() != "200":
        return False
    return _type(record).partition(";")[0].strip().lower() in _TYPES


def _type(record: Any) -> str:  # noqa: ANN401
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "")


def _page(record: Any, source: Input) -> Piece:  # noqa: ANN401
    url = whole(str(record.rec_headers.get_header("WARC-Target-URI"))).strip("<>")
    place = f"{source.place}!{url}"
    source.budget.member(source.place)
    try:
        content = record.content_stream().read(LARGEST_PAGE + 1)
        is_cut = len(content) <= LARGEST_PAGE and _is_cut(record.raw_stream)
    except Exception as error:  # noqa: BLE001 - an answer may be packed in any way, and wrongly
        return problem_of(error, place)
    source.budget.unpack(len(content), source.place)
    if len(content) > LARGEST_PAGE:
        return ReadError(place, f"is larger than {LARGEST_PAGE // 2**20} MB")
    if is_cut:
        return ReadError(place, "is cut short: the archive ends within it")
    charset = _CHARSET.search(_type(record))
    return source.inner(
        place, partial(io.BytesIO, content), known={"url": url}, charset=charset[1] if charset else None
    )


def _is_cut(stream: Any) -> bool:  # noqa: ANN401 - warcio's
    """Whether a record promised more than came; what is left of one that was read has to be passed over first."""
    while stream.read(2**16):
        pass
    return bool(getattr(stream, "limit", 0) > 0)


def _is_warc(source: Input) -> bool:
    return source.head.startswith(b"WARC/1.") or source.head.startswith(b"WARC/0.")


WARC: Final = Format("warc", fits=_is_warc, read=read_warc)

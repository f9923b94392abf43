"""Pages that Safari has saved (.webarchive): read as the page that they hold, with its address."""

import io
import plistlib
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final
from xml.parsers.expat import ExpatError

from model.errors import ReadError
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.words.surrogates import whole

_MAIN: Final = "WebMainResource"
_BINARY, _LIST = b"bplist0", b"<plist"


def read_webarchive(source: Input) -> Iterator[Piece]:
    """The page in it; what it is drawn with, and what it shows in frames, is left out."""
    try:
        told = plistlib.loads(source.content())
    except (plistlib.InvalidFileException, ExpatError, ValueError, LookupError, OverflowError) as error:
        raise ReadError(source.place, "is damaged or cut short: save the page anew") from error
    page = told.get(_MAIN) if isinstance(told, Mapping) else None
    content = page.get("WebResourceData") if isinstance(page, Mapping) else None
    if not isinstance(page, Mapping) or not isinstance(content, bytes):
        raise ReadError(source.place, "holds no page: save it as Page Source (.html) or PDF")
    url, charset = (whole(str(page.get(name) or "")) for name in ("WebResourceURL", "WebResourceTextEncodingName"))
    is_page = "html" in str(page.get("WebResourceMIMEType", "html"))
    yield source.inner(
        source.place,
        partial(io.BytesIO, content),
        name="page.html" if is_page else url.partition("?")[0],
        known={"url": url} if url else {},
        charset=charset or None,
        depth=source.depth,
    )


def _is_webarchive(source: Input) -> bool:
    """By what the list in it begins with; that of a binary one stands at its end, and its words anywhere."""
    head = source.head
    if head.startswith(_BINARY):
        return _MAIN.encode() in head or source.suffix == ".webarchive"
    return _LIST in head[:1000] and _MAIN.encode() in head[:2000]


WEB_ARCHIVE: Final = Format("webarchive", fits=_is_webarchive, read=read_webarchive, is_apart=True)

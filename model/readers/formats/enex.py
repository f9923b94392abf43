"""Notes of Evernote (.enex): each is a page, with the address that it was clipped from."""

import io
from collections.abc import Iterator
from functools import partial
from html import escape
from typing import Any, Final

from model.errors import ReadError
from model.readers.fields import web_address
from model.readers.formats.format import Format, Piece
from model.readers.inputs import Input
from model.readers.pages.markup import root_of

ROOT: Final = "en-export"
_NOTE: Final = "note"
_PAGE: Final = '<html><head><meta charset="utf-8"><title>{}</title></head><body>{}</body></html>'


def read_enex(source: Input) -> Iterator[Piece]:
    """Its notes; when one was made or changed is no day of what stands in it."""
    from lxml.etree import iterparse  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    number = 0
    events = iterparse(io.BytesIO(source.content()), tag=_NOTE, resolve_entities=False, no_network=True, huge_tree=True)
    for _, note in events:
        number += 1
        place = f"{source.place}:{number}"
        content = note.findtext("content") or ""
        if content.strip():
            url = web_address(note.findtext("note-attributes/source-url"))
            page = _PAGE.format(escape(_title(note)), content).encode("utf-8", "replace")
            known = {"url": url} if url else {}
            yield source.inner(place, partial(io.BytesIO, page), name="note.html", known=known, depth=source.depth)
        else:
            yield ReadError(place, "has no text")
        note.clear()  # pictures and files of a note are many times its words
    if not number:
        raise ReadError(source.place, "has no note")


def _title(note: Any) -> str:  # noqa: ANN401 - lxml has no types
    return " ".join((note.findtext("title") or "").split())


ENEX: Final = Format("enex", fits=lambda source: root_of(source.head_text) == ROOT, read=read_enex, is_apart=True)

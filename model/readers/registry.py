"""The formats that are read, and those that are told and refused."""

from typing import Final

from model.errors import ReadError
from model.readers.formats import Format
from model.readers.inputs import Input
from model.readers.jsons import JSON, JSONL
from model.readers.markdown import MARKDOWN
from model.readers.plain import PLAIN
from model.readers.tables import TABLE

FORMATS: Final = (JSONL, JSON, MARKDOWN, TABLE, PLAIN)
"""In the order in which they are asked; plain text takes what is left."""

_REFUSED: Final = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip or Word file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
)
_HTML: Final = ("<!doctype html", "<html", "<?xml", "<rss", "<feed")
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x08\x1b")) + b"\x7f"
_FEW: Final = 0.02
"""The share of control bytes up to which it is still text."""


def format_of(source: Input) -> Format:
    """The format of an input; ReadError if it is empty, or of none that is read."""
    if not source.head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise ReadError(source.place, "is empty")
    if refused := _refused(source):
        raise ReadError(source.place, f"is {refused}, which is not read")
    return next(known for known in FORMATS if known.fits(source))


def _refused(source: Input) -> str | None:
    for mark, what in _REFUSED:
        if source.head.startswith(mark):
            return what
    if source.encoding.startswith("utf-8") and _controls(source.head) > _FEW:
        return "binary"
    if source.head_text.lstrip("\ufeff \t\r\n")[:20].lower().startswith(_HTML):
        return "HTML or XML"
    return None


def _controls(head: bytes) -> float:
    return 1 - len(head.translate(None, _CONTROLS)) / len(head)

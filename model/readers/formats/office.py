"""Documents that are zip files inside: which program's they are."""

import re
import struct
import zipfile
from typing import Final

from model.errors import ReadError
from model.readers.inputs import Input

_ZIP: Final = b"PK\x03\x04"
_FLAT: Final = re.compile(
    rb"office:mimetype\s*=\s*[\"']application/vnd\.oasis\.opendocument\.(?P<kind>text|spreadsheet)[\"']"
)
"""OpenDocument as one file of XML (.fodt, .fods)."""
_KINDS: Final = {b"text": "opendocument", b"spreadsheet": "calc"}
_TOP: Final = 8 * 2**10
_FOLDERS: Final = {
    "word/": "word",
    "xl/workbook.xml": "excel",
    "xl/workbook.bin": "binary excel",
    "xl/": "an Excel file of another kind: save it as .xlsx, or its table as .csv",
    "ppt/presentation.xml": "slides",
    "ppt/": "a PowerPoint file of another kind: save it as .pptx or .pdf",
    "META-INF/container.xml": "epub",
}
_OLD: Final = b"\xd0\xcf\x11\xe0"
"""How files of Office before 2007 begin, whichever program's."""
_OLD_ONE: Final = "an old Office file (.ppt, .pub and others), or one that is cut short: save it as .docx or .pdf"
_HEADER: Final = 512
_SECTORS: Final = (9, 12)
"""Powers of two of the bytes in a sector of them."""
_ENTRY: Final = 128
_LISTED: Final = 32 * _ENTRY
"""Bytes of their list of streams that are looked at."""
_STREAMS: Final = {
    name.encode("utf-16-le"): kind
    for name, kind in (
        ("Workbook\0", "binary excel"),
        ("Book\0", "binary excel"),
        ("WordDocument\0", "old word"),
        ("__substg1.0_", "outlook"),
        ("__properties_version1.0\0", "outlook"),
        ("EncryptedPackage\0", "encrypted: save it without a password"),
    )
}
"""What is in a file, by how the names of its streams begin."""
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
_OPEN: Final = {
    _OPEN_DOCUMENT + b".text": "opendocument",
    _OPEN_DOCUMENT + b".spreadsheet": "calc",
    _OPEN_DOCUMENT: "an OpenDocument file that is no text and no table (.odt, .ods): save it as .pdf",
}


_OF_APPLE: Final = "a file of Pages, Numbers or Keynote: export it as .docx, .xlsx or .pdf"
_OTHERS: Final = {
    b"Index/Document.iwa": _OF_APPLE,
    b"Index.zip": _OF_APPLE,
    b".fdseq": "a document of XPS: save it as .pdf",
}
"""Whose a file is that has such members."""


def office_of(source: Input) -> str:
    """The name of the format that an office's file is in, or in words what is not read; empty for all else."""
    if source.head.startswith(_OLD):
        return _old(source) or _OLD_ONE
    if not source.head.startswith(_ZIP):
        return _flat(source.head)
    if told := next((kind for mark, kind in _OPEN.items() if mark in source.head[:200]), ""):
        return told
    names = _names(source)
    if told := next((kind for member, kind in _OTHERS.items() if member in names), ""):
        return told
    if b"[Content_Types].xml" not in names and b"META-INF/container.xml" not in names:
        return ""
    return next((kind for folder, kind in _FOLDERS.items() if folder.encode() in names), "")


def _flat(head: bytes) -> str:
    """The format of a document that is no zip file."""
    found = _FLAT.search(head, 0, _TOP) if b"office:document" in head[:_TOP] else None
    return _KINDS[found["kind"]] if found else ""


def _old(source: Input) -> str:
    """By the first streams that an old file lists, that of the file itself before those of what lies in it."""
    if len(source.head) < _HEADER:
        return ""
    shift, first = struct.unpack_from("<H", source.head, 30)[0], struct.unpack_from("<I", source.head, 48)[0]
    if shift not in _SECTORS:
        return ""
    at = (first + 1) << shift
    if source.is_stream:
        listed = source.head[at : at + _LISTED]
    else:
        with source.opened() as stream:
            stream.seek(at)
            listed = stream.read(_LISTED)
    entries = (listed[begin : begin + _ENTRY] for begin in range(0, len(listed), _ENTRY))
    return next((kind for entry in entries for name, kind in _STREAMS.items() if entry.startswith(name)), "")


def _names(source: Input) -> bytes:
    """The names of its members, a line each; of a stream, whatever stands in its head."""
    if source.is_stream:
        return source.head
    try:
        with source.opened() as stream, zipfile.ZipFile(stream) as archive:
            return "\n".join(archive.namelist()).encode("utf-8", "replace")
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return source.head


def check_size(archive: zipfile.ZipFile, most: int, place: str) -> None:
    """ReadError for a file whose parts are more than so many bytes together, unpacked."""
    if sum(part.file_size for part in archive.infolist()) > most:
        raise ReadError(place, f"unpacks to more than {most // 2**20} MB")

"""Documents that are zip files inside: which program's they are."""

import zipfile
from typing import Final

from model.errors import ReadError
from model.readers.inputs import Input

_ZIP: Final = b"PK\x03\x04"
_FOLDERS: Final = {
    "word/": "word",
    "xl/workbook.xml": "excel",
    "xl/": "an Excel file of another kind (.xlsb): save it as .xlsx, or its table as .csv",
    "ppt/": "a PowerPoint file: save it as .pdf",
    "META-INF/container.xml": "epub",
}
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument"
_OF_TEXT: Final = _OPEN_DOCUMENT + b".text"
_OF_SHEETS: Final = _OPEN_DOCUMENT + b".spreadsheet"


def office_of(source: Input) -> str:
    """`word`, `excel`, `epub`, `opendocument` or `calc`, or in words what is not read; empty for all else."""
    if not source.head.startswith(_ZIP):
        return ""
    if _OF_TEXT in source.head[:200]:
        return "opendocument"
    if _OF_SHEETS in source.head[:200]:
        return "calc"
    if _OPEN_DOCUMENT in source.head[:200]:
        return "an OpenDocument file that is no text and no table (.odt, .ods): save it as .pdf"
    names = _names(source)
    if b"[Content_Types].xml" not in names and b"META-INF/container.xml" not in names:
        return ""
    return next((kind for folder, kind in _FOLDERS.items() if folder.encode() in names), "")


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

"""Whatever a parser raises, as a problem in words."""

import lzma
import struct
import tarfile
import zipfile
import zlib
from typing import Final

from model.errors import ReadError

OF_DAMAGE: Final = (EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, struct.error)
"""What is raised over packed content that is damaged or cut short; OSError may be that, or a disk's."""
_OF_PROGRAMS: Final = frozenset(
    (
        *("word", "old word", "slides", "outlook", "winmail", "excel", "binary excel", "excel xml", "epub"),
        *("opendocument", "calc", "rtf", "pdf", "enex", "webarchive"),
    )
)
"""Formats, by their names, whose files nobody mends by hand."""


def problem_of(error: BaseException, place: str, name: str = "") -> ReadError:
    """An exception in words."""
    match error:
        case ReadError():
            return error
        case MemoryError():
            return ReadError(place, "needs more memory than it may take")
        case RecursionError():
            return ReadError(place, "is nested too deep to be read")
        case OSError() if error.strerror:
            return ReadError(place, error.strerror)
    if name in _OF_PROGRAMS:  # what a library says of it tells nobody what to do
        by = "" if isinstance(error, OF_DAMAGE) else f" ({type(error).__name__})"
        what = f"is damaged or cut short, and can't be read as {name}{by}"
        return ReadError(place, f"{what}: get it anew, or open it in its program and save it again")
    reason = " ".join(str(error).split())[:120] or type(error).__name__
    return ReadError(place, f"can't be read as {name}: {reason}" if name else f"can't be read: {reason}")

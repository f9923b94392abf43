"""Whatever a parser raises, as a problem in words."""

from typing import Final

from model.errors import ReadError

_OF_PROGRAMS: Final = frozenset(
    ("word", "old word", "slides", "outlook", "excel", "binary excel", "epub", "opendocument", "calc", "rtf", "pdf")
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
    reason = " ".join(str(error).split())[:120] or type(error).__name__
    anew = "; open it in its program and save it again" if name in _OF_PROGRAMS else ""
    return ReadError(place, f"can't be read as {name}: {reason}{anew}" if name else f"can't be read: {reason}")

"""The errors that a user can meet: each one line that says what, where, and what would be right."""

from collections.abc import Iterable, Sequence
from typing import Final, Self

from model.nearest import meant, there_are

LOOSELY: Final = 0.5
"""How alike a name of one's own may be to the one that is meant: those are few, and long."""


class IssueWatchError(Exception):
    """The base of all our errors; its text is fit to be shown as it is."""


class UnknownNameError(IssueWatchError, LookupError):
    """A name that is not among the known ones; suggests the nearest."""

    def __init__(self, what: str, name: str, known: Iterable[str], listed: Iterable[str] | None = None) -> None:
        """`listed` are those to be told where none is near, if not all of them."""
        known = sorted(known)
        otherwise = there_are(known if listed is None else listed)
        super().__init__(f"no {what} called {name!r}" + meant(name, known, otherwise, LOOSELY))


class DataFileError(IssueWatchError, ValueError):
    """A dossier, lexicon, theme or configuration file that is not as it should be."""

    def __init__(self, file: str, key: str, what: str) -> None:
        super().__init__(f"{file}: {key}: {what}" if key else f"{file}: {what}")
        self.file, self.key, self.what = file, key, what


class FaultyFileError(DataFileError):
    """A data file with one fault or several: its text tells the first and how many more, `faults` has all."""

    def __init__(self, file: str, faults: Sequence[tuple[str, str]], hint: str = "") -> None:
        """`faults` are keys with what is wrong there, `hint` what lists them."""
        (key, what), *more = faults
        super().__init__(file, key, what + (f" (and {len(more)} more{hint})" if more else ""))
        self.faults = faults


class ReadError(IssueWatchError):
    """An input that could not be used; the rest of the batch goes on."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}")
        self.place, self.what = place, what

    def __reduce__(self) -> tuple[type["ReadError"], tuple[str, str]]:
        return type(self), (self.place, self.what)  # it crosses from the process that read it

    def reached_from(self, asked: str) -> Self:
        """The same, of an address to which the one that was asked for has led."""
        self.place = f"{asked} → {self.place}"
        self.args = (f"{self.place}: {self.what}",)
        return self


class TakenError(ReadError):
    """What is to be said of an article that was taken in all the same: no input is lost."""


class UndatedError(TakenError):
    """An article was taken in without a day, since what is said of it is not understood: told, but no input is lost."""


class StoreError(IssueWatchError):
    """The store could not be opened, read or written; nothing was harmed."""


class FilterError(IssueWatchError, ValueError):
    """A filter that does not parse; `column` is where, counted from 0."""

    def __init__(self, what: str, column: int) -> None:
        super().__init__(what)
        self.column = column


class JudgementError(IssueWatchError, ValueError):
    """A judgement that can't be made; `field` is the part that is wrong: level, reason, expires, target, claim, …"""

    def __init__(self, field: str, what: str) -> None:
        super().__init__(what)
        self.field = field


def why_unread(error: OSError | UnicodeDecodeError) -> str:
    """Why a file of text can't be read, in plain words."""
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8 text (at byte {error.start + 1:,}); save it as UTF-8"
    return f"can't be read: {error.strerror}"

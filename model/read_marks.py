"""Which articles the user has read: a line for each mark, the last one on an article counts; only ever appended to."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from model.errors import StoreError
from model.machine.lines import append_lines, lines_in
from model.places import data_folder

NAME: Final = "read-marks.txt"
"""In the store's folder, and in an export of it."""


class ReadMarks:
    """Several processes may mark at once: a line is written in one go."""

    def __init__(self, file: Path | None = None) -> None:
        self.file = file or data_folder() / NAME

    def ids(self) -> frozenset[str]:
        """The articles that are read; none while nothing was marked. Lines that are no marks are passed over."""
        return frozenset(article for article, sign in self._last().items() if sign == "+")

    def marked(self) -> frozenset[str]:
        """The articles that were ever marked, as read or as not."""
        return frozenset(self._last())

    def _last(self) -> dict[str, str]:
        try:
            text = self.file.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StoreError(f"{self.file}: {error.strerror or 'cannot be read'}") from error
        return {line[1:]: line[0] for line in lines_in(text) if line[:1] in ("+", "-")}

    def mark(self, articles: Iterable[str], *, as_read: bool = True) -> None:
        """Mark articles as read, or as not; StoreError if that can't be kept."""
        lines = "".join(f"{'+' if as_read else '-'}{article}\n" for article in articles)
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            append_lines(self.file, lines)
        except OSError as error:
            raise StoreError(f"{self.file}: {error.strerror or 'cannot be written'}") from error

"""Notebooks of Kindle as it mails them (.csv): the passages that were marked in a book, each with its note."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice
from typing import Final

from model.readers.rows.several import with_note

COLUMNS: Final = ["Annotation Type", "Location", "Starred?", "Annotation"]
ABOVE: Final = 12
"""Lines above the names of the columns, at most: whose notes they are, the book, its author, where it is sold."""
TOP: Final = 4_000
"""Characters in which those stand."""

_NOTE: Final = "note"
_BY: Final = "by "


def is_notebook(head: str) -> bool:
    """Whether a table is one, by its first lines."""
    if COLUMNS[0] not in head[:TOP]:  # nearly all
        return False
    with suppress(csv.Error):
        return _place_of_names(_rows(head[:TOP])) is not None
    return False


def notebook_in(text: str) -> list[dict[str, object]]:
    """The fields of each passage, undated: when it was marked is not when it came out."""
    rows = list(_rows(text))
    at = _place_of_names(rows) or 0
    title, author = _book([row[0].strip() for row in rows[:at] if row and row[0].strip()])
    return [{"title": title, "author": author, "text": words} for words in _passages(rows[at + 1 :])]


def _rows(text: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""))


def _place_of_names(rows: Iterable[Sequence[str]]) -> int | None:
    return next((at for at, row in enumerate(islice(rows, ABOVE)) if row == COLUMNS), None)


def _book(above: Sequence[str]) -> tuple[str, str | None]:
    """Title and author: the line that says by whom it is, and the one above it."""
    at = next((at for at, line in enumerate(above) if line.lower().startswith(_BY) and at), None)
    return (above[at - 1], above[at][len(_BY) :].strip()) if at else (above[1] if len(above) > 1 else "", None)


def _passages(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Their words; a note where a passage was marked stands below it, any other by itself."""
    place = words = ""
    for kind, where, _, said in (row for row in rows if len(row) == len(COLUMNS)):
        if kind.lower().startswith(_NOTE) and words and where == place:
            words = with_note(words, said)
            continue
        if words:
            yield words
        place, words = where, said.strip()
    if words:
        yield words

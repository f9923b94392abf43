"""Whether a text is prose, whatever its name says: an article saved as `.json` or `.csv` is an article."""

import csv
import re
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Final

ROWS: Final = 20
"""Rows that are looked at for whether they are of one width."""

TITLES: Final = 5
"""Lines that may stand above the names of columns, blank ones too."""

LEAST: Final = 3
"""Columns of a table that nothing says to be one."""

_SENTENCE: Final = re.compile(r"(?:\b[^\W\d_][\w’'-]{0,40}[,;:]? {1,3}){3}[^\n]{0,200}?[.!?]")
_OF_JSON: Final = re.compile(r"^[ \t]*(?:\{|[}\]]|\[[ \t]*[{\[\"]|\"[^\"\n]{0,200}\"[ \t]*:)", re.MULTILINE)
"""How a line of JSON begins, and hardly one of prose."""
_COLUMN: Final = re.compile(r"[^\W\d]\w*(?:[ -]\w+){0,2}")


def is_prose_not_json(head: str) -> bool:
    """Whether a text has sentences, and no bracket at its head nor a line that begins like one of JSON."""
    text = head.lstrip("\ufeff \t\r\n")
    return not text.startswith(("{", "[")) and _has_sentence(text) and not _OF_JSON.search(text)


def is_prose_not_table(head: str, delimiters: Iterable[str], *, is_cut: bool = False) -> bool:
    """Whether a text has sentences, and neither a header nor rows of one width; its last row may be cut.

    Above these may stand lines of one cell, as a title does.
    """
    text = _without_titles(head.lstrip("\ufeff \t\r\n"), delimiters := tuple(delimiters))
    return _has_sentence(text) and not any(_is_divided(text, delimiter, is_cut=is_cut) for delimiter in delimiters)


def first_of_cells(lines: Sequence[str], delimiters: Iterable[str]) -> int:
    """The first of these lines that has two cells or more with anything in them; the first of all if none does."""
    return next((at for at, line in enumerate(lines) if _is_of_cells(line, delimiters)), 0)


def _is_of_cells(line: str, delimiters: Iterable[str]) -> bool:
    return any(sum(map(bool, map(str.strip, row))) > 1 for mark in delimiters for row in _rows(line, mark))


def _without_titles(text: str, delimiters: Sequence[str]) -> str:
    """A text without the lines of one cell that stand above its first of several, if they are few."""
    lines = text.splitlines(keepends=True)
    return "".join(lines[first_of_cells(lines[:TITLES], delimiters) :])


def is_table(head: str, delimiter: str, *, is_cut: bool = False) -> bool:
    """Whether a text is a table though nothing says so: LEAST names or more at its head, as many cells in each row."""
    text = head.lstrip("\ufeff \t\r\n")
    first = text.partition("\n")[0].rstrip("\r")
    if first.count(delimiter) < LEAST - 1 or f"{delimiter} " in first:  # nearly all
        return False
    if not _is_header(next(iter(_rows(first, delimiter)), [""]), is_spaced=False):
        return False
    rows = _rows(text, delimiter)
    rows = rows[:-1] if is_cut and len(rows) < ROWS else rows
    return len(rows) > 1 and {len(row) for row in rows} == {len(rows[0])}


def _has_sentence(text: str) -> bool:
    return _SENTENCE.search(text) is not None


def _is_divided(text: str, delimiter: str, *, is_cut: bool) -> bool:
    """Whether a delimiter makes columns: of the first line short names, or of all lines equally many cells."""
    rows = _rows(text, delimiter)
    if not rows or len(rows[0]) < 2:
        return False
    rows = rows[:-1] if is_cut and len(rows) < ROWS else rows
    is_spaced = any(cell[:1].isspace() for cell in rows[0])  # as commas of a sentence are
    return _is_header(rows[0], is_spaced=is_spaced) or (
        len(rows) > 1 and not is_spaced and len({len(row) for row in rows}) == 1
    )


def _rows(text: str, delimiter: str) -> list[list[str]]:
    try:
        return list(islice(filter(None, csv.reader(text.splitlines(keepends=True), delimiter=delimiter)), ROWS))
    except csv.Error:
        return []


def _is_header(cells: list[str], *, is_spaced: bool) -> bool:
    names = [cell.strip() for cell in cells]
    return all(_COLUMN.fullmatch(name) and not (is_spaced and " " in name) for name in names)

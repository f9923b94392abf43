"""CSV and TSV: a row per article, columns by name."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.fields import KNOWN, NAMES, check_columns, normal_name
from model.readers.formats.format import Format
from model.readers.inputs import HEAD, LONGEST_LINE, Input
from model.readers.rows.prose import is_prose_not_table, is_table
from model.readers.rows.rows import Rows
from model.readers.rows.several import once

DELIMITERS: Final = (",", "\t", ";", "|")
LONGEST_HEADER: Final = 2_000
"""Characters of a first line that may name columns, where no file's name says so."""
_SUFFIXES: Final = (".csv", ".tsv", ".tab")
_SEPARATOR: Final = re.compile(r"\ufeff?\"?sep=.\"?\s*$", re.IGNORECASE)
"""The line by which Excel tells itself how cells are divided."""
_MARKDOWN: Final = re.compile(r"\s*\|?(?:[ \t]*:?-+:?[ \t]*\|){1,40}(?:[ \t]*:?-+:?[ \t]*)?")
"""The line below the head of a table of Markdown."""
_BACKSLASH: Final[dict[str, Any]] = {"escapechar": "\\", "doublequote": False}
_NO_QUOTING: Final[dict[str, Any]] = {"quoting": csv.QUOTE_NONE}


def header_of(line: str, names: Iterable[str] = ()) -> tuple[str, list[str]]:
    """The delimiter that makes the most known columns (or columns of these names) of a header, and those columns."""
    known = KNOWN | {normal_name(name) for name in names}
    readings = [(delimiter, _columns(line, delimiter)) for delimiter in DELIMITERS]
    return max(readings, key=lambda reading: (len(known & set(reading[1])), len(reading[1])))


def _columns(line: str, delimiter: str) -> list[str]:
    try:
        return [normal_name(name) for name in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def read_table(source: Input) -> Iterator[Article | ReadError]:
    """An article a row; a bad row is a problem with its line, and the rest goes on."""
    csv.field_size_limit(LONGEST_LINE)
    lines = _Lines(source)
    delimiter, columns = header_of(lines.header().rstrip("\r\n"), source.names.values())
    check_columns(columns, source.names, source.place, may_be_headlines=True)
    rows, told = csv.reader(lines, delimiter=delimiter, strict=True), Rows(source)
    is_twice = len(set(columns)) < len(columns)
    while True:
        lines.taken.clear()
        place = f"{source.place}:{lines.number + 1}"
        try:
            row = _row(rows, lines, delimiter, len(columns))
            yield from lines.unread
            lines.unread.clear()
            if row is None:
                break
            if any(row):
                cells = zip(columns, _checked(row, columns, place), strict=False)
                fields, again = once(cells) if is_twice else (dict(cells), ())
                yield from told.pieces(fields, place, again)
        except csv.Error as error:
            yield ReadError(place, f"is no row: {error}")
        except ReadError as problem:
            yield problem
    yield from told.rest()


def _row(rows: Iterator[list[str]], lines: "_Lines", delimiter: str, columns: int) -> list[str] | None:
    """The next row; one whose quotation marks do not close is its first line alone, and the next begins below it.

    Tables of other programs have marks that are but marks (`"Never," he says`), or ones behind a backslash.
    """
    try:
        return next(rows, None)
    except csv.Error:
        first = lines.give_back()
        for manner in (_BACKSLASH, _NO_QUOTING) if '\\"' in first else (_NO_QUOTING,):
            with suppress(csv.Error):
                row = next(csv.reader([first], delimiter=delimiter, strict=True, **manner))
                if len(row) == columns:
                    return row
        raise


def _checked(row: list[str], columns: list[str], place: str) -> list[str]:
    """The row; ReadError if it has words for which there is no column: a text with a bare comma would be cut there."""
    if any(cell.strip() for cell in row[len(columns) :]):
        hint = "does a text hold the separator and stand in no quotation marks?"
        raise ReadError(place, f"has {len(row)} cells for {len(columns)} columns: {hint}")
    return row


class _Lines:
    """The lines of a table; those that a row has taken wrongly can be given back."""

    def __init__(self, source: Input) -> None:
        self.taken: list[str] = []
        self.unread: list[ReadError] = []
        """Problems of lines that can't be read; empty ones come in their place."""
        self.number = 0
        """Of the last line taken."""
        self._coming = _lines(source)
        self._back: deque[str] = deque()

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._coming)
        if isinstance(line, ReadError):
            self.unread.append(line)
            line = "\n"
        self.number += 1
        self.taken.append(line)
        return line

    def header(self) -> str:
        """The first line with words, but for the one in which Excel tells its separator."""
        return next((line for line in self if line.strip("\ufeff\r\n ") and not _SEPARATOR.match(line)), "")

    def give_back(self) -> str:
        """All lines taken but the first, which it returns."""
        first, *rest = self.taken
        self._back.extendleft(reversed(rest))
        self.number -= len(rest)
        return first


def _lines(source: Input) -> Iterator[str | ReadError]:
    """Its lines, also where they end as those of old Macs and of Excel for them do."""
    for _, line in source.lines():
        if isinstance(line, str) and "\r" in line.rstrip("\r\n") and "\n" not in line[:-1] and _ends_by_cr(source):
            yield from io.StringIO(line, newline="")
        else:
            yield line


def _ends_by_cr(source: Input) -> bool:
    return "\n" not in source.head_text and "\r" in source.head_text


def _is_table(source: Input) -> bool:
    lines = re.split(r"[\r\n]+", source.head_text.lstrip("\ufeff\r\n "), maxsplit=2)[:2]
    if len(lines) == 2 and _MARKDOWN.fullmatch(lines[1]):
        return False
    first = next((line.strip() for line in lines if not _SEPARATOR.match(line)), "")
    own = {normal_name(name) for name in source.names.values()}
    delimiter, header = header_of(first, own)
    columns, is_cut = set(header), len(source.head) == HEAD
    if source.suffix in _SUFFIXES:
        return bool((KNOWN | own) & columns) or not is_prose_not_table(source.head_text, DELIMITERS, is_cut=is_cut)
    if len(first) >= LONGEST_HEADER:
        return False
    if own & columns or (len(KNOWN & columns) >= 2 and set(NAMES["text"]) & columns):
        return True
    return is_table(source.head_text, delimiter, is_cut=is_cut)


TABLE: Final = Format("csv", fits=_is_table, read=read_table)

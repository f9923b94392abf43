"""CSV and TSV: a row per article, columns by name."""

import csv
import io
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.calendar import year_told_in
from model.readers.days.days import parse_day
from model.readers.fields import KNOWN, NAMES, TEXTS, check_columns, normal_name, web_address
from model.readers.formats.format import Format
from model.readers.inputs import HEAD, LONGEST_LINE, Input
from model.readers.parts.bundles import Fields, bundle_articles
from model.readers.parts.citations import are_rows_of_citations, citations_in_rows
from model.readers.parts.notebooks import is_notebook, notebook_in
from model.readers.rows.link_formulas import MARK, without_formulas
from model.readers.rows.prose import first_of_cells, is_prose_not_table, is_table
from model.readers.rows.rows import Rows
from model.readers.rows.several import once
from model.readers.rows.unused import likely_text
from model.readers.sides import sides_of
from model.words.counting import counted

DELIMITERS: Final = (",", "\t", ";", "|")
ABOVE: Final = 5
"""Lines that may stand above the names of the columns, as a title does."""
LONGEST_TOLD: Final = 60
"""Characters of such a line that are told."""
SENTENCE: Final = 5
"""Words of a cell that is no name of a column."""
LONGEST_HEADER: Final = 2_000
"""Characters of a first line that may name columns, where no file's name says so."""
_SUFFIXES: Final = (".csv", ".tsv", ".tab")
_SEPARATOR: Final = re.compile(r"\ufeff?\"?sep=.\"?\s*$", re.IGNORECASE)
"""The line by which Excel tells itself how cells are divided."""
_BLANK: Final = '\ufeff\r\n "' + "".join(DELIMITERS)
_MARKDOWN: Final = re.compile(r"\s*\|?(?:[ \t]*:?-+:?[ \t]*\|){1,40}(?:[ \t]*:?-+:?[ \t]*)?")
"""The line below the head of a table of Markdown."""
_BACKSLASH: Final[dict[str, Any]] = {"escapechar": "\\", "doublequote": False}
_ENDS_WITHIN: Final = "unexpected end of data"
"""What the csv module says of a mark that is open where the file ends."""
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


def _place_of_header(lines: Sequence[str], names: Iterable[str]) -> int | None:
    """Of the first lines with words, which one names the columns of articles; None if none does."""
    return next((at for at, line in enumerate(lines) if _names_columns(header_of(line, names)[1], names)), None)


def is_header(cells: Iterable[str], names: Iterable[str]) -> bool:
    """Whether the cells of a row name the columns of articles."""
    return _names_columns([normal_name(cell) for cell in cells], names)


def _names_columns(columns: Sequence[str], names: Iterable[str]) -> bool:
    """Whether these are columns of articles: two or more that are known, and one of them for a text."""
    own = {normal_name(name) for name in names}
    found, sides = (KNOWN | own) & set(columns), sides_of(columns)
    return len(found | {*sides}) > 1 and bool(found & {*TEXTS, *own} or sides)


def read_table(source: Input) -> Iterator[Article | ReadError]:
    """An article a row; a bad row is a problem with its line, and the rest goes on."""
    csv.field_size_limit(LONGEST_LINE)
    if _is_of_program(source) and not source.names:
        yield from bundle_articles(_of_program(source), source)
        return
    lines = _Lines(source)
    header, above = lines.header(source.names.values())
    delimiter, columns = header_of(header, source.names.values())
    _check_header(header, delimiter, source)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)

    def likely() -> str | None:
        with suppress(csv.Error):
            return likely_text(columns, csv.reader(io.StringIO(_below(header, source.head_text)), delimiter=delimiter))
        return None

    check_columns(columns, source.names, source.place, may_be_headlines=True, likely=likely)
    told = Rows(source, year=year_told_in(" ".join(above)))
    if above:
        what = f"has {counted(len(above), 'line')} above the names of its columns, left out"
        yield TakenError(source.place, f"{what}: {above[0][:LONGEST_TOLD].strip(_BLANK)!r}")
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
                if any(MARK in line for line in lines.taken):
                    fields = without_formulas(fields, source.names)
                yield from told.pieces(fields, place, again)
        except csv.Error as error:
            yield ReadError(place, f"is no row: {error}")
        except ReadError as problem:
            yield problem
    yield from told.rest()


def _is_of_program(source: Input) -> bool:
    """Whether it is a table of a form of its own: a notebook of Kindle, references of Web of Science."""
    return is_notebook(source.head_text) or are_rows_of_citations(source.head_text)


def _of_program(source: Input) -> list[Fields]:
    text = source.text().lstrip("\ufeff")
    return notebook_in(text) if is_notebook(source.head_text) else [*citations_in_rows(text.splitlines())]


def _below(header: str, head: str) -> str:
    """What stands below a line of the head."""
    return head.partition(header)[2].lstrip("\r\n")


def _check_header(header: str, delimiter: str, source: Input) -> None:
    """ReadError if the first line names no columns, but is a row: none is known, and it has an address, or a day and
    a sentence.
    """
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return
    known = KNOWN | {normal_name(name) for name in source.names.values()}
    if not known.isdisjoint(map(normal_name, cells)):
        return
    days = any(not cell.strip().isdecimal() and parse_day(cell.strip()) for cell in cells)
    if any(map(web_address, cells)) or (days and any(len(cell.split()) >= SENTENCE for cell in cells)):
        what = f"has no column for the text: its first line is a row already ({cells[0][:LONGEST_TOLD].strip()!r} …)"
        raise ReadError(
            source.place, f"{what}; put one above it that names the columns, such as date, title, url, text"
        )


def _row(rows: Iterator[list[str]], lines: "_Lines", delimiter: str, columns: int) -> list[str] | None:
    """The next row; one whose quotation marks do not close is its first line alone, and the next begins below it.

    Tables of other programs have marks that are but marks (`"Never," he says`), or ones behind a backslash. Of a file
    that is cut within a cell, the last row is all that is left of it.
    """
    try:
        return next(rows, None)
    except csv.Error as error:
        if _ENDS_WITHIN in str(error) and not _are_rows(lines.taken[1:], delimiter, columns):
            lines.tell_cut()
            return next(csv.reader(lines.taken, delimiter=delimiter))
        first = lines.give_back()
        if '\\"' not in first and len(row := _with_bare_marks(first, delimiter)) == columns:
            return row
        for manner in (_BACKSLASH, _NO_QUOTING) if '\\"' in first else (_NO_QUOTING,):
            with suppress(csv.Error):
                row = next(csv.reader([first], delimiter=delimiter, strict=True, **manner))
                if len(row) == columns:
                    return row
        raise


def _are_rows(below: Sequence[str], delimiter: str, columns: int) -> bool:
    """Whether most lines have as many cells as there are columns: then a mark above them is but a mark."""
    told = [line for line in below if line.strip()]
    return 2 * sum(line.count(delimiter) == columns - 1 for line in told) > len(told)


def _with_bare_marks(line: str, delimiter: str) -> list[str]:
    """The cells of a row whose marks within cells are not doubled (`"He said "no" again."`): each ends at its end."""
    line, closing = line.rstrip("\r\n"), re.compile(rf'"(?={re.escape(delimiter)}|$)')
    last = max((found.start() for found in closing.finditer(line)), default=0)
    cells: list[str] = []
    at = 0
    while at <= len(line):
        end = line.find(delimiter, at)
        is_marked = at < last and line[at] == '"'
        if is_marked and (found := closing.search(line, at + 1)):
            end = found.end()
        end = end if end >= 0 else len(line)
        cells.append(line[at + 1 : end - 1].replace('""', '"') if is_marked else line[at:end])
        at = end + 1
    return cells


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
        """Problems of lines that can't be read, in whose place empty ones come, and of one that is cut short."""
        self.number = 0
        """Of the last line taken."""
        self._place = source.place
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

    def header(self, names: Iterable[str]) -> tuple[str, list[str]]:
        """The line that names the columns, and those with words above it, but for Excel's of its separator.

        Where none of them is known, it is the first of several cells.
        """
        told: list[str] = []
        ends: list[int] = []
        for line in self:
            if line.strip(_BLANK) and not _SEPARATOR.match(line):
                told.append(line.rstrip("\r\n"))
                ends.append(len(self.taken))
                if len(told) > ABOVE or _place_of_header(told[-1:], names) is not None:
                    break
        known = _place_of_header(told, names)
        at = first_of_cells(told, DELIMITERS) if known is None else known
        end = ends[at] if ends else 0
        self._back.extendleft(reversed(self.taken[end:]))
        self.number -= len(self.taken) - end
        return (told[at] if told else ""), told[:at]

    def tell_cut(self) -> None:
        """That the row of the lines taken ends with the file, and not with its own mark."""
        what = "ends within a cell whose quotation mark does not close: is the file cut short?"
        place = f"{self._place}:{self.number - len(self.taken) + 1}"
        self.unread.append(ReadError(place, f"{what} The rows above are whole, this one is taken as far as it goes"))

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
    if _is_of_program(source):
        return True
    own = {normal_name(name) for name in source.names.values()}
    if source.suffix in _SUFFIXES:
        header, is_cut = header_of(_header_in(source.head_text, own), own)[1], len(source.head) == HEAD
        return bool((KNOWN | own) & {*header}) or not is_prose_not_table(source.head_text, DELIMITERS, is_cut=is_cut)
    first = next((line.strip() for line in lines if not _SEPARATOR.match(line)), "")
    delimiter, header = header_of(first, own)
    columns = set(header)
    if len(first) >= LONGEST_HEADER:
        return False
    if own & columns or (len(KNOWN & columns) >= 2 and set(NAMES["text"]) & columns):
        return True
    return is_table(source.head_text, delimiter, is_cut=len(source.head) == HEAD)


def _header_in(head: str, names: Iterable[str]) -> str:
    """The line that names the columns, or the first."""
    lines = (line for line in re.split(r"[\r\n]+", head, maxsplit=2 * ABOVE) if not _SEPARATOR.match(line))
    told = [line.strip("\ufeff ") for line in lines if line.strip(_BLANK)][: ABOVE + 1]
    return told[_place_of_header(told, names) or 0] if told else ""


TABLE: Final = Format("csv", fits=_is_table, read=read_table)

"""CSV and TSV: a row per article, columns by name."""

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from model.article import Article
from model.errors import ReadError
from model.readers.fields import KNOWN, NAMES, article_of, check_columns, normal_name
from model.readers.formats import Format
from model.readers.inputs import HEAD, LONGEST_LINE, Input
from model.readers.prose import is_prose_not_table

DELIMITERS: Final = (",", "\t", ";", "|")
_SUFFIXES: Final = (".csv", ".tsv", ".tab")


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
    unread: list[ReadError] = []
    lines = _lines(source, unread)
    delimiter, columns = header_of(next(lines, "").rstrip("\r\n"), source.names.values())
    check_columns(columns, source.names, source.place)
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        place = f"{source.place}:{rows.line_num + 2}"
        try:
            row = next(rows, None)
            yield from unread
            unread.clear()
            if row is None:
                return
            if any(row):
                yield article_of(dict(zip(columns, row, strict=False)), place, source.names)
        except csv.Error as error:
            yield ReadError(place, f"is no row: {error}")
        except ReadError as problem:
            yield problem


def _lines(source: Input, unread: list[ReadError]) -> Iterator[str]:
    """Its lines; in place of one that can't be read comes an empty one, and its problem goes to that list."""
    for _, line in source.lines():
        if isinstance(line, ReadError):
            unread.append(line)
        yield "\n" if isinstance(line, ReadError) else line


def _is_table(source: Input) -> bool:
    first = source.head_text.lstrip("\ufeff").partition("\n")[0].strip()
    own = {normal_name(name) for name in source.names.values()}
    columns = set(header_of(first, own)[1])
    if source.suffix in _SUFFIXES:
        is_cut = len(source.head) == HEAD
        return bool((KNOWN | own) & columns) or not is_prose_not_table(source.head_text, DELIMITERS, is_cut=is_cut)
    texts = {normal_name(source.names["text"])} if "text" in source.names else set(NAMES["text"])
    return len(first) < 2_000 and len((KNOWN | own) & columns) >= 2 and bool(texts & columns)


TABLE: Final = Format("csv", fits=_is_table, read=read_table)

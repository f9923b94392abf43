"""Columns that nothing was taken of, where one of them may be the day, the title or the address that no article has."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from shlex import quote
from typing import Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.days.days import parse_day
from model.readers.days.numerals import is_in_numbers
from model.readers.fields import EVENT_DAYS, KNOWN, field_of, listed, web_address
from model.readers.inputs import Input
from model.readers.sides import side_of

ROWS: Final = 20
"""Of an input, those that are looked at for what columns hold."""
LONGEST_TITLE: Final = 200
"""Characters."""
SENTENCE: Final = 5
"""Words of a cell, on the average, from which a column is one of sentences."""

_OF_ELSE: Final = re.compile(
    r"timestamp|updat|modif|crawl|fetch|retriev|access|scrap|added|saved|highlighted|birth|event|expir"
    r"|image|img|photo|picture|thumb|avatar|icon|logo|author|user|video|audio|feed|api|label"
)
"""What the names of columns have that hold another day or address than the article's."""


def _is_day(value: object) -> bool:
    return isinstance(value, date) or (
        isinstance(value, str) and not value.isdecimal() and (parse_day(value) is not None or is_in_numbers(value))
    )


def _is_title(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TITLE and len(value.split()) > 2 and not _is_day(value)


def _is_address(value: object) -> bool:
    return isinstance(value, str) and web_address(value) is not None


_FITS: Final[Mapping[str, Callable[[object], bool]]] = {"date": _is_day, "title": _is_title, "url": _is_address}


class Unused:
    """Those of one input."""

    def __init__(self, source: Input) -> None:
        self._place, self._names = source.place, source.names
        self._lacking = [field for field in _FITS if field not in source.names]
        self._cells: dict[str, list[object]] = {}
        self._looked = 0

    def saw(self, article: Article, fields: Mapping[str, object]) -> None:
        """One more row, and what was taken of it."""
        if not self._lacking:  # nearly always
            return
        self._lacking = [field for field in self._lacking if not getattr(article, field)]
        if self._looked < ROWS:
            self._looked += 1
            for name, value in fields.items():
                self._cells.setdefault(name, []).append(value)

    def rest(self) -> Iterator[ReadError]:
        """Which columns may be what no article has; nothing if none looks like it."""
        known = {field_of(name, self._names) for name in self._cells}
        unused = {
            name: cells
            for name, cells in self._cells.items()
            if name not in KNOWN and not side_of(name) and not field_of(name, self._names)
        }
        likely = {
            field: name
            for field in self._lacking
            if field not in known
            and (name := next((name for name in unused if _fits(field, name, unused[name])), None))
        }
        if likely:
            *first, last = likely
            lacking = f"{', '.join(first)} or {last}" if first else last
            named = " ".join(f"--map {field}={quote(name)}" for field, name in likely.items())
            what = f"has no {lacking} in any row, and columns that are not used: {listed(list(unused))}"
            yield TakenError(self._place, f"{what}; if they are such, add {named}")


def _fits(field: str, name: str, cells: list[object]) -> bool:
    """Whether all that a column holds is like what is in such a field, and no two titles are the same."""
    told = [cell for cell in cells if cell is not None and cell != ""]
    is_else = _OF_ELSE.search(name) is not None and name not in EVENT_DAYS
    if not told or not name or is_else or not all(map(_FITS[field], told)):
        return False
    return field != "title" or len(set(map(str, told))) == len(told)


def likely_text(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str | None:
    """Of a table without a column for the text, the one with the most words, if it has sentences rather than names."""
    if not columns:
        return None
    words = [0] * len(columns)
    number = 0
    for row in islice(rows, ROWS):
        number += 1
        for at, cell in enumerate(row[: len(columns)]):
            words[at] += 0 if web_address(cell) else len(cell.split())
    most = max(range(len(columns)), key=lambda at: words[at])
    return columns[most] if number and columns[most] and words[most] >= SENTENCE * number else None

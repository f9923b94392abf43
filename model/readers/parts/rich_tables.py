"""A tracker kept by hand as a table of RTF with a column of days: which paragraphs are in which cell."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from model.readers.parts.celled import Cell, CelledTables
from model.readers.text.paragraphs import Paragraph


class _Row(NamedTuple):
    bounds: tuple[int, ...]
    """The paragraph with which each cell begins, and that behind the last."""
    merged: frozenset[int]
    """The cells that are one with those above."""

    def cells(self, paragraphs: Sequence[Paragraph]) -> list[Cell]:
        """What is in each."""
        return [
            None if at in self.merged else paragraphs[begin:end]
            for at, (begin, end) in enumerate(pairwise(self.bounds))
        ]


class RichRows:
    """The rows of a document as they are read, one word of RTF after the other."""

    def __init__(self) -> None:
        self._rows: list[_Row] = []
        self._bounds = [0]
        self._merged: list[bool] = []
        """Of the cells of a row, as they are told above it."""
        self._is_merged = False

    def take(self, word: bytes, paragraphs: int) -> None:
        """A word that may tell of a row; so many paragraphs stand above it."""
        if word == b"trowd":
            self._merged, self._is_merged = [], False
            if len(self._bounds) == 1:  # else it is told again at the end of a row
                self._bounds = [paragraphs]
        elif word == b"clvmrg":
            self._is_merged = True
        elif word == b"cellx":
            self._merged.append(self._is_merged)
            self._is_merged = False

    def end(self, word: bytes, paragraphs: int) -> None:
        """A word that ends a paragraph, and perhaps a cell or a row."""
        if word == b"cell":
            self._bounds.append(paragraphs)
        elif word == b"row":
            merged = frozenset(at for at, is_merged in enumerate(self._merged) if is_merged)
            self._rows.append(_Row(tuple(self._bounds), merged))
            self._bounds = [paragraphs]

    def tables(self, paragraphs: Sequence[Paragraph], names: Mapping[str, str]) -> CelledTables:
        """The tables of a document, which may be a tracker."""
        tables, at = CelledTables(names), 0
        for rows in self._tables():
            begin, end = rows[0].bounds[0], rows[-1].bounds[-1]
            tables.around += paragraphs[at:begin]
            if not tables.take([row.cells(paragraphs) for row in rows]):
                tables.around += paragraphs[begin:end]
            at = end
        tables.around += paragraphs[at:]
        return tables

    def _tables(self) -> list[list[_Row]]:
        """The rows between which nothing stands."""
        tables: list[list[_Row]] = []
        for row in self._rows:
            if tables and tables[-1][-1].bounds[-1] == row.bounds[0]:
                tables[-1].append(row)
            else:
                tables.append([row])
        return tables

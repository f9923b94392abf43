"""Tables of a tracker that are made of cells, as those of Word and of pages are, in the shape of those of Markdown."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from model.readers.days.calendar import Calendar, year_told_in
from model.readers.days.years import NOTHING, Known
from model.readers.parts.below_days import Hung, below_days, columns_named
from model.readers.parts.broken import lines_apart
from model.readers.parts.grids import SIDE, Grid, Row, columns_of, dated_rows, turn
from model.readers.parts.trackers import entries
from model.readers.text.paragraphs import Paragraph, joined

HEADS: Final = 2
"""Rows among which the one stands that names the columns: a title may stand over it."""

Cell = Sequence[Paragraph] | None
"""None: it is one with the cell above."""


class CelledTables:
    """Those of one document in order, and what stands around them."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.around: list[Paragraph] = []
        self._names = names
        self._grid = Grid()
        self._hung: list[Hung] = []
        self._calendar: Calendar | None = None
        self._turned = 0
        """Of what stands around them, as far as its headings were heeded."""

    def take(self, rows: Sequence[Sequence[Cell]]) -> bool:
        """The rows of one more table, if one of its first names a column of days, or others that are known."""
        heads = [columns_of([joined(cell or ()) for cell in row], self._names) for row in rows[:HEADS]]
        at = next((at for at, columns in enumerate(heads) if "date" in columns), None)
        if at is None:
            return self._take_below_days(rows)
        self.around += (paragraph for row in rows[:at] for cell in row for paragraph in cell or ())
        if self._calendar is None:
            self._grid.over = joined(self.around)
            self._calendar = Calendar(year_told_in(self._grid.over))
        turn(self._calendar, self.around[self._turned :])
        self._turned = len(self.around)
        told = list(_rows(rows[at + 1 :], heads[at], len(self._grid.rows)))
        self._grid.take(dated_rows(told, self._calendar))
        return True

    def _take_below_days(self, rows: Sequence[Sequence[Cell]]) -> bool:
        """Those of a table below a day; the document may be no tracker, or one of other tables."""
        columns = columns_named([joined(cell or ()) for cell in rows[0]], self._names) if len(rows) > 1 else []
        if columns:
            told = _rows(rows[1:], columns, sum(len(each.rows) for each in self._hung))
            flat = [[paragraph for cell in row for paragraph in cell or ()] for row in rows]
            self._hung.append(Hung(len(self.around), list(told), flat[0], [*chain.from_iterable(flat[1:])]))
        return bool(columns)

    def without_names(self, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
        """The paragraphs of a document without the names of the columns of tables that stand below days."""
        told, at = list(paragraphs), 0
        for names in (each.names for each in self._hung):
            texts, wide = [each.text for each in names], len(names)
            runs = range(at, len(told) - wide + 1)
            found = next((run for run in runs if [each.text for each in told[run : run + wide]] == texts), None)
            if found is not None:
                del told[found : found + wide]
                at = found
        return told

    def grid(self, known: Known = NOTHING) -> Grid | None:
        """All of them; None if they are no tracker. `known` may tell the year."""
        if not self._grid.rows and (grid := below_days(self._hung, self.around, known)):
            return grid
        for each in reversed(self._hung):
            self.around[each.above : each.above] = (*each.names, *each.paragraphs)
        self._grid.rest = joined(self.around)
        return self._grid.settled(self.around, known)


def _rows(rows: Sequence[Sequence[Cell]], columns: Sequence[str], number: int) -> Iterator[Row]:
    """The rows that have anything in them; a day that stands over several of them is that of each."""
    day: Sequence[Paragraph] = ()
    for row in rows:
        cells: dict[str, list[Sequence[Paragraph]]] = {}
        for at, cell in enumerate(row):
            column = columns[at] if at < len(columns) else "text"
            told = day if cell is None and column == "date" else cell or ()
            day = told if column == "date" else day
            if told:
                cells.setdefault(column, []).append(told)
        for part in _parts(cells):
            yield _row(number, part)
            number += 1


def _parts(cells: Mapping[str, Sequence[Sequence[Paragraph]]]) -> Iterator[Mapping[str, Sequence[Sequence[Paragraph]]]]:
    """A row; where its text is several paragraphs that each have a link, and no other cell has one, one of each."""
    texts = cells.get("text", ())
    linked = [cell for told in cells.values() for cell in told if any(each.links for each in cell)]
    has_sides = any(column.startswith(SIDE) for column in cells)
    if len(texts) == len(linked) == 1 and texts[0] is linked[0] and not has_sides:
        told = lines_apart(texts[0], are_days=False)
        apart = [entry.paragraphs for entry in entries(told) if entry.url]
        if len(apart) > 1 and sum(map(len, apart)) == len(told):
            yield from ({**cells, "text": [paragraphs]} for paragraphs in apart)
            return
    if cells:
        yield cells


def _row(number: int, cells: Mapping[str, Sequence[Sequence[Paragraph]]]) -> Row:
    links: dict[bool, list[str]] = {True: [], False: []}
    for column, told in cells.items():
        links[column == "url"] += (link for cell in told for paragraph in cell for link in paragraph.links)
    shown = {column: [joined(cell) for cell in told] for column, told in cells.items()}
    return Row(number, shown, [*links[True], *links[False]])

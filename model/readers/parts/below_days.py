"""Tables without a column of days that stand below the days of a tracker, and whose first row names their columns."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from model.days.dating import Written
from model.readers.days.calendar import Calendar, year_told_in
from model.readers.days.headings import heading_of
from model.readers.days.open_days import with_days
from model.readers.days.years import Heading, Known, years_told
from model.readers.fields import BESIDE, KNOWN, normal_name
from model.readers.parts.above import is_short
from model.readers.parts.grids import (
    NUMBER,
    SIDE,
    Grid,
    Row,
    cells_of,
    column_of,
    columns_of,
    has_tables,
    row_of,
    tables_in,
)
from model.readers.sides import side_of
from model.readers.text.endings import SENTENCE_END_OR_ADDRESS
from model.readers.text.marks import unmarked
from model.readers.text.outlines import addresses_in, outlined
from model.readers.text.paragraphs import Paragraph, joined

LONGEST_NAME: Final = 40
"""Characters of a cell that names a column."""
NAMED: Final = 2
"""Columns of names that are known, at least; they are half of all, too."""

_ELSE: Final = frozenset(("issue", "topic", "country", "side", "actor", "who", "speaker", "level", "type", "category"))
"""What else such tables tell of each thing, beside what is known of articles."""


class Hung(NamedTuple):
    """One, and how many paragraphs around tables stand above it."""

    above: int
    rows: Sequence[Row]
    names: Sequence[Paragraph] = ()
    """Those of its columns."""
    paragraphs: Sequence[Paragraph] = ()
    """All that is below them, where it is none of these after all."""


def columns_named(cells: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """The fields of the columns that a first row names; none where it does not, or one of them is of days."""
    named = [cell for cell in cells if cell]
    known = [cell for cell in named if _is_known(cell, names)]
    if len(known) < NAMED or 2 * len(known) < len(named) or len({*named}) < len(named):
        return []
    if any(len(cell) > LONGEST_NAME or SENTENCE_END_OR_ADDRESS.search(cell) for cell in named):
        return []
    columns = columns_of(cells, names)
    is_told = any(column in ("text", "title") or column.startswith(SIDE) for column in columns)
    return columns if is_told and "date" not in columns else []


def _is_known(cell: str, names: Mapping[str, str]) -> bool:
    name = normal_name(cell)
    return column_of(cell, names) not in ("text", NUMBER) or name in KNOWN | _ELSE | {*BESIDE} or bool(side_of(name))


def below_days(tables: Sequence[Hung], around: Sequence[Paragraph], known: Known) -> Grid | None:
    """Their rows, each of the day above; None if one has none, or more than headings and few words are around them.

    `known` may tell the year.
    """
    told = with_days(around)
    days = [each for each in told if (heading := heading_of(each)) and heading.day]
    if not tables or not days:
        return None
    first = told.index(days[0])
    below = [each for each in told[first:] if each not in days]
    if not is_short(told[:first]) or not all(each.is_heading or heading_of(each) for each in below):
        return None
    grid = Grid()
    for rows, day in _dated(tables, told, first, known):
        if day is None:
            return None
        grid.take((row, day) for row in rows)
    grid.rest = joined(told[:first])
    return grid.settled(told[:first], known)


def grid_below_days(body: str, names: Mapping[str, str], known: Known) -> Grid | None:
    """The same of a text in Markdown; None if it has another table as well."""
    if not has_tables(body):
        return None
    lines, addresses = body.replace("\r\n", "\n").split("\n"), addresses_in(body)
    around, tables, at = list[Paragraph](), list[Hung](), 0
    for begin, end in tables_in(lines):
        columns = columns_named([unmarked(cell) for cell in cells_of(lines[begin])], names)
        if not columns:
            return None
        around += outlined("\n".join(lines[at:begin]))
        rows = [row_of(place, lines[place], columns, addresses) for place in range(begin + 2, end)]
        tables.append(Hung(len(around), rows))
        at = end
    return below_days(tables, [*around, *outlined("\n".join(lines[at:]))], known)


def _dated(
    tables: Sequence[Hung], told: Sequence[Paragraph], first: int, known: Known
) -> Iterator[tuple[Sequence[Row], date | None]]:
    """The rows of each with the day that stands over them; the first has what else the headings there say."""
    calendar, at = Calendar(year_told_in(joined(told[:first]))), 0
    years = _years(tables, told, first, known)
    for table in tables:
        over = list[str]()
        for place, each in enumerate(told[at : table.above], start=at):
            heading = heading_of(each)
            if heading:
                calendar.turn(years.get(place, heading))
            elif place > first:
                over.append(each.text)
        at = table.above
        yield _below(over, table.rows), calendar.day


def _years(tables: Sequence[Hung], told: Sequence[Paragraph], first: int, known: Known) -> Mapping[int, Written]:
    """The whole days of headings without a year, by their place."""
    written = {place: day for place, each in enumerate(told) if (day := heading_of(each))}
    ends = [*list(written)[1:], len(told)]
    links = [
        tuple(link for table in tables if place < table.above <= end for row in table.rows for link in row.links)
        for place, end in zip(written, ends, strict=True)
    ]
    headings = [Heading(day, told[place].text, each) for (place, day), each in zip(written.items(), links, strict=True)]
    whole = years_told(headings, joined(told[:first]), known)
    return {place: whole[number] for number, place in enumerate(written) if number in whole}


def _below(headings: Sequence[str], rows: Sequence[Row]) -> Sequence[Row]:
    if not headings or not rows:
        return rows
    head, *rest = rows
    cells = {column: told for column, told in head.cells.items() if not column.startswith(SIDE)}
    return [head._replace(cells=cells | {"text": [*headings, *head.told]}), *rest]

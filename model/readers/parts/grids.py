"""A tracker kept by hand as a table with a column of days: an article a row, and nothing around it lost."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, NamedTuple

from model.article import Article
from model.days.dating import Written
from model.errors import ReadError, TakenError
from model.readers.days.calendar import Calendar, year_told_in
from model.readers.days.days import parse_day
from model.readers.days.headings import heading_of
from model.readers.days.open_days import with_days
from model.readers.days.years import Heading, Known, years_told
from model.readers.fields import EVENT_DAYS, field_in_document, has_words, normal_name, web_address
from model.readers.inputs import Input
from model.readers.parts.trackers import first_sentence
from model.readers.rows.rows import Rows
from model.readers.sides import said_by, sides_of
from model.readers.text.marks import unmarked
from model.readers.text.outlines import addresses_in, outlined, paragraph_of
from model.readers.text.paragraphs import Paragraph, is_nothing_beside
from model.words.counting import counted

ROWS: Final = 3
"""Rows with a day that make a table a tracker; two do, where both have a link, or where so many rows tell something."""
WORDS: Final = 3
"""Words that a row has if something is told in it; a link does as well."""

NUMBER: Final = "number"
"""The column that only counts the rows."""
EVENT_DAY: Final = "event day"
"""The column of the day of what a row tells, where another has the day on which that was published."""
SIDE: Final = "side "
"""How the columns begin of what two countries say, before their names."""
_NUMBERS: Final = frozenset(("", "#", "no", "no.", "nr", "nr.", "num", "number", "№"))
"""Names of it; words in such a column are of the text."""

_EVENT_DAYS: Final = frozenset(EVENT_DAYS) - {"start_date"}
"""Without what tables of much else have."""
_RULE: Final = re.compile(r"\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*){1,40}\|?\s*")
_BAR: Final = re.compile(r"(?<!\\)\|")
_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_AS_ABOVE: Final = re.compile(r"\s*(?:[\"”″〃]|'')?\s*")
"""A cell that is left blank, or has a mark for that."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


class OpenDay(NamedTuple):
    """The day of a row whose year nothing in its table or over it tells."""

    written: Written
    words: str
    nearest: date | None
    """In the year that brings it nearest to the day above, if there is one."""


class Row(NamedTuple):
    """A row of a table, by the fields that its columns are; other columns are of its text."""

    line: int
    """Of the body, from 0."""
    cells: Mapping[str, Sequence[str]]
    """What two countries say each is below its name (`sides.sides_of`)."""
    links: Sequence[str]

    @property
    def told(self) -> Sequence[str]:
        """What happened: the cells of its text, else its title; an address by itself is no text."""
        return [said_by(side, text) if side else text for side, text in self._told] or self.cells.get("title", ())

    @property
    def first_words(self) -> str:
        """By which it is known, if it has no title."""
        return first_sentence(max((text for _, text in self._told), key=len, default=""))

    @property
    def _told(self) -> list[tuple[str, str]]:
        """The cells of its text, those of two countries last, with their names."""
        texts = [("", text) for text in self.cells.get("text", ()) if not web_address(text) or " " in text]
        texts += (("", text) for text in self.cells.get(NUMBER, ()) if _LETTER.search(text))
        sides = (column for column in self.cells if column.startswith(SIDE))
        return texts + [(side.removeprefix(SIDE), text) for side in sides for text in self.cells[side]]

    @property
    def is_told(self) -> bool:
        """Whether it has words or a link, and not only figures."""
        return bool(self.told) and (bool(self.links) or sum(len(_WORD.findall(text)) for text in self.told) >= WORDS)


@dataclass
class Grid:
    """The tables of a text that have a column of days, and what stands around them."""

    rows: list[Row] = field(default_factory=list)
    days: list[date | OpenDay | str] = field(default_factory=list)
    """Of each row: its day, or what stands there instead."""
    over: str = ""
    """What stands over the first table."""
    rest: str = ""
    around: Sequence[Paragraph] = ()
    """The same as paragraphs."""
    above: str = ""
    """The headings around them, where nothing else is: they go into the first row, as in other trackers."""

    def take(self, dated: Iterable[tuple[Row, date | OpenDay | str]]) -> None:
        """More rows, with their days."""
        for row, day in dated:
            self.rows.append(row)
            self.days.append(day)

    @property
    def has_prose(self) -> bool:
        """Whether something is told around them."""
        return has_words(self.rest) and not self.above

    def is_tracker(self) -> bool:
        """Whether it is told by its rows: most have words and a day, and there is no more around them than in them."""
        told = [(row, day) for row, day in zip(self.rows, self.days, strict=True) if row.is_told]
        dated = [row for row, day in told if isinstance(day, date)]
        is_enough = len(dated) >= ROWS or (
            len(dated) == ROWS - 1 and (len(told) >= ROWS or all(row.links for row in dated))
        )
        inside = sum(len(text) for row in dated for text in row.told)
        return (
            is_enough
            and 2 * len(dated) > len(self.rows) - len(_blank(self.days))
            and len(unmarked(self.rest).strip()) <= inside
        )

    def settled(self, around: Sequence[Paragraph], known: Known) -> "Grid | None":
        """The grid, with headings where nothing else is around it; None if it is no tracker."""
        self._tell_years(known)
        if not self.is_tracker():
            return None
        self.around = around
        if all(paragraph.is_heading for paragraph in around):
            self.above = "\n\n".join(each.text for each in around if not heading_of(each))
            self.rest = ""
        return self

    def _tell_years(self, known: Known) -> None:
        """Of days without one: by what their rows link to, what stands over all, or what is known, and their order."""
        written = {place: day for place, day in enumerate(self.days) if not isinstance(day, str)}
        headings = [_heading(day, self.rows[place].links) for place, day in written.items()]
        told = years_told(headings, self.over, known) if headings else {}
        for number, (place, day) in enumerate(written.items()):
            if isinstance(day, OpenDay):
                self.days[place] = (told[number].date() if number in told else day.nearest) or day.words

    def articles(self, source: Input, line: int) -> Iterator[Article | ReadError]:
        """An article a row, known by its line; `line` is that on which the text begins."""
        rows = Rows(replace(source, names={}), may_be_to_come=True)
        days, filled = _filled(self.days)
        if filled:
            what = f"{counted(filled, 'row')} of a table without a day have that of the row above"
            yield TakenError(source.place, f"{what}; write n/a where there is none")
        above = [self.above] if self.above else []
        for row, day in zip(self.rows, days, strict=True):
            cells = {name: cells for name, cells in row.cells.items() if not name.startswith((NUMBER, EVENT_DAY, SIDE))}
            fields: dict[str, object] = {name: ", ".join(told) for name, told in cells.items()}
            if is_nothing_beside(str(fields.get("source", ""))):  # the words of a link: `Link`, `here`
                fields["source"] = None
            title = fields.get("title") or row.first_words
            url = next(iter(row.links), None)
            fields |= {"text": "\n\n".join([*above, *row.told]), "title": title, "date": day, "url": url}
            above = []
            yield from rows.pieces(fields, f"{source.place}:{line + row.line}")
        yield from rows.rest()


def _heading(day: date | OpenDay, links: Sequence[str]) -> Heading:
    if isinstance(day, OpenDay):
        return Heading(day.written, day.words, tuple(links))
    return Heading(Written(day.year, day.month, day.day), "", tuple(links))


def _blank(days: Sequence[date | OpenDay | str]) -> list[int]:
    return [place for place, day in enumerate(days) if isinstance(day, str) and _AS_ABOVE.fullmatch(day)]


def _filled(days: Sequence[date | OpenDay | str]) -> tuple[list[date | OpenDay | str], int]:
    """The days, those that are left blank as the ones above them, and how many those are."""
    filled = list(days)
    blank = _blank(days)
    for place in blank:
        if place and isinstance(filled[place - 1], date):
            filled[place] = filled[place - 1]
    return filled, sum(isinstance(filled[place], date) for place in blank)


def grid_tracker(body: str, names: Mapping[str, str], known: Known) -> Grid | None:
    """The tables of a tracker; None if the text is none. `names` are the columns that the user named, `known` may tell
    the year.
    """
    if not has_tables(body):
        return None
    grid = _grid(body.replace("\r\n", "\n"), names)
    return grid.settled(outlined(grid.rest), known) if grid.rows else None


def rows_apart(body: str, *, are_dated: bool = False) -> str:
    """A text whose tables without a day stand below days of a tracker: each row is a paragraph, a cell a line of it.

    If they `are_dated`, the rows of tables with a day are so, too, each below its day as a heading.
    """
    if not has_tables(body):
        return body
    lines, told, at = body.replace("\r\n", "\n").split("\n"), list[str](), 0
    while at < len(lines):
        columns = _columns(lines[at : at + 2], {})
        if not columns or (is_dated := "date" in columns) > are_dated:
            told.append(lines[at])
            at += 1
            continue
        end = _end_of_table(lines, at)
        rows = (_row_apart(line, columns.index("date") if is_dated else None) for line in lines[at + 2 : end])
        told += ["", "\n\n".join(rows), ""]
        at = end
    return "\n".join(told)


def _row_apart(line: str, day: int | None) -> str:
    """A row as a paragraph, below the cell that is its day."""
    cells = cells_of(line)
    head = f"#### {cells[day]}\n\n" if day is not None and day < len(cells) and cells[day] else ""
    return head + "\n".join(cell for place, cell in enumerate(cells) if cell and place != day)


def has_tables(body: str) -> bool:
    """Whether there may be one: nearly no text has any."""
    return "|" in body and "-|" in body.replace(" ", "").replace(":", "")


def tables_in(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The line with the names of the columns of each table, and the first behind it."""
    end = 0
    for at in range(len(lines) - 1):
        if at >= end and "|" in lines[at] and _RULE.fullmatch(lines[at + 1]):
            end = _end_of_table(lines, at)
            yield at, end


def _end_of_table(lines: Sequence[str], begin: int) -> int:
    """The first line behind a table."""
    return next((place for place in range(begin + 2, len(lines)) if "|" not in lines[place]), len(lines))


def _grid(body: str, names: Mapping[str, str]) -> Grid:
    lines, grid, addresses = body.split("\n"), Grid(), addresses_in(body)
    calendar: Calendar | None = None
    around: list[str] = []
    at = 0
    while at < len(lines):
        columns = _columns(lines[at : at + 2], names)
        if "date" not in columns:
            around.append(lines[at])
            at += 1
            continue
        end = _end_of_table(lines, at)
        rows = [row_of(place, lines[place], columns, addresses) for place in range(at + 2, end)]
        if calendar is None:
            grid.over = "\n".join(around)
            calendar = Calendar(year_told_in(grid.over))
        turn(calendar, outlined("\n".join(around[-20:])))
        grid.take(dated_rows(rows, calendar))
        around.append("")
        at = end
    grid.rest = "\n".join(around)
    return grid


def _columns(lines: Sequence[str], names: Mapping[str, str]) -> list[str]:
    """The fields of a table's columns, if it begins with these two lines."""
    if len(lines) < 2 or "|" not in lines[0] or not _RULE.fullmatch(lines[1]):
        return []
    return columns_of([unmarked(cell) for cell in cells_of(lines[0])], names)


def column_of(name: str, names: Mapping[str, str]) -> str:
    """What a column of this name holds: a field, else text, or nothing but numbers."""
    name = normal_name(name)
    beside = NUMBER if name in _NUMBERS else EVENT_DAY if name in _EVENT_DAYS else "text"
    return field_in_document(name, names) or beside


def columns_of(names: Sequence[str], own: Mapping[str, str]) -> list[str]:
    """What the columns of a table hold; where none has the day of publication, that of what happened is a row's.

    `own` are those that the user named.
    """
    columns, sides = [column_of(name, own) for name in names], sides_of(map(normal_name, names))
    told = zip(columns, names, strict=True)
    columns = [
        f"{SIDE}{sides[side]}" if column == "text" and (side := normal_name(name)) in sides else column
        for column, name in told
    ]
    return columns if "date" in columns else ["date" if name == EVENT_DAY else name for name in columns]


def cells_of(line: str) -> list[str]:
    """What is in a line of a table, in its marks."""
    bare = line.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(bare)]


def row_of(line: int, text: str, columns: Sequence[str], addresses: Mapping[str, str]) -> Row:
    """A line of a table; what stands beyond the last column is of the last one."""
    cells = cells_of(text)
    cells = [*cells[: len(columns) - 1], " | ".join(cells[len(columns) - 1 :])]
    told: dict[str, list[str]] = {}
    links: dict[bool, list[str]] = {True: [], False: []}
    for column, cell in zip(columns, cells, strict=False):
        links[column == "url"] += paragraph_of(cell, addresses).links
        lines = unmarked(_BREAK.sub("\n\n", cell)).splitlines()
        if shown := "\n".join(line.strip() for line in lines if line.strip()):
            told.setdefault(column, []).append(shown)
    return Row(line, told, [*links[True], *links[False]])


def turn(calendar: Calendar, around: Sequence[Paragraph]) -> None:
    """To the month or the year that stands over a table."""
    for paragraph in around:
        if heading := heading_of(paragraph):
            calendar.turn(heading)


def dated_rows(rows: Sequence[Row], calendar: Calendar) -> Iterator[tuple[Row, date | OpenDay | str]]:
    """Each row with its day; what its cell says, where that is none; empty where it says nothing.

    A row of nothing but a month or a year stands over those below it, and is none of them.
    """
    days = (row.cells.get("date") or row.cells.get(EVENT_DAY, ()) for row in rows)
    said = [Paragraph(" ".join(day), is_heading=True) for day in days]
    for row, cell in zip(rows, with_days(said), strict=True):
        heading = heading_of(cell)
        if heading and heading.day:
            calendar.turn(heading)
            is_whole = heading.year or calendar.is_year_told or not calendar.month
            written = heading._replace(month=calendar.month)
            yield row, (calendar.day or cell.text) if is_whole else OpenDay(written, cell.text, calendar.day)
        elif heading and row.cells.keys() == {"date"}:
            calendar.turn(heading)
        else:
            yield row, parse_day(cell.text) or cell.text

"""Frames as text: tables to look at, lines to be read aloud, and data that other programs take."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

import polars as pl
from rich.cells import cell_len, set_cell_size

from model.words.harmful import HARMFUL, escaped_in_json
from tui.output.fitting import fitted
from tui.output.forms import Form
from tui.text import one_line

FORMULA: Final = r"^(?:[\t\r]|[\p{C}\s]*[=+\-@＝＋－＠])"
"""How a cell begins that a spreadsheet would run; what cannot be seen before the sign would be dropped on the way."""
INNER_FORMULA: Final = r"([;\t\r\n][\p{C}\s\"]*)([=+\-@＝＋－＠])"
"""How what follows within a cell begins, for a spreadsheet that separates by semicolon or tab, or knows no quotes."""
_OTHER_SEPARATORS: Final = r"[;\t]"
_QUOTED: Final = "\x1f\n"
"""Behind a cell that is to be quoted; taken out again."""
GAP: Final = "  "

_GLYPHS: Final = re.compile(r"[\u2580-\u259f\u25a0-\u25ff\u2713-\u2718·✎◈]+")

_GAPS: Final = re.compile(r"(?<=\S) {2,}(?=\S)")
"""What a glyph between words leaves of the spaces around it."""

FOR_PEOPLE: Final = (Form.TABLE, Form.MD, Form.PLAIN)
"""Forms that are read, not processed: they have the columns that people want, under names for people."""


def json_lines(rows: pl.DataFrame) -> str:
    """An object a line. What a terminal would obey is escaped, so nothing is lost and nothing is done."""
    lines = rows.write_ndjson()
    return escaped_in_json(lines.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))


def csv_lines(rows: pl.DataFrame, *, has_header: bool = True, separator: str = ",") -> str:
    """Separated values, safe for spreadsheets: text that would be a formula gets an apostrophe before it.

    So does what would be one behind a semicolon or a tab, by which others separate; a cell with one is quoted.
    A list of numbers is none, whatever sign it begins with.
    """
    flat = rows.with_columns(_joined(name) for name, dtype in rows.schema.items() if isinstance(dtype, pl.List))
    safe = flat.with_columns(
        _no_formula(name)
        for name, dtype in flat.schema.items()
        if dtype == pl.String and not _is_of_numbers(rows, name)
    )
    if separator == ",":
        safe = safe.with_columns(_quoted(name) for name, dtype in safe.schema.items() if dtype == pl.String)
    lines = safe.write_csv(include_header=has_header, separator=separator)
    return HARMFUL.sub("", lines.replace(_QUOTED, ""))


def _joined(name: str) -> pl.Expr:
    parts = pl.col(name).cast(pl.List(pl.String))
    return parts.list.eval(pl.element().fill_null("")).list.join(", ")  # a month without a level keeps its place


def _is_of_numbers(rows: pl.DataFrame, name: str) -> bool:
    dtype = rows.schema[name]
    return isinstance(dtype, pl.List) and dtype.inner.is_numeric()


def _no_formula(name: str) -> pl.Expr:
    text = pl.col(name).str.replace_all(INNER_FORMULA, "${1}'${2}")
    return pl.when(text.str.contains(FORMULA)).then(pl.lit("'") + text).otherwise(text).alias(name)


def _quoted(name: str) -> pl.Expr:
    text = pl.col(name).str.replace_all(_QUOTED[0], "", literal=True)
    return pl.when(text.str.contains(_OTHER_SEPARATORS)).then(text + pl.lit(_QUOTED)).otherwise(text).alias(name)


def markdown_table(rows: pl.DataFrame, heads: Mapping[str, str]) -> str:
    """A table in Markdown."""
    lines = [_named(rows, heads), ["---"] * rows.width]
    lines += [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells] for cells in _cells(rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _named(rows: pl.DataFrame, heads: Mapping[str, str]) -> list[str]:
    """What people see above the columns: some are called by what was typed, or by what a source calls itself."""
    return [one_line(heads.get(name, name)) for name in rows.columns]


def text_table(rows: pl.DataFrame, heads: Mapping[str, str]) -> str:
    """Aligned columns, numbers to the right."""
    return _Table(rows, heads).written()


def narrow_table(
    rows: pl.DataFrame,
    heads: Mapping[str, str],
    width: int,
    first_out: Sequence[str] = (),
    together: Sequence[str] = (),
    lasting: Sequence[str] = (),
) -> tuple[str, list[str]]:
    """The same in so many cells, and the names of the columns that have no room.

    `first_out` of them go first; those that are `together` stay all or go all; the `lasting` ones outlast the words.
    """
    table = _Table(rows, heads)
    if sum(table.widths) + len(GAP) * (rows.width - 1) <= width:
        return table.written(), []
    named = (first_out, together, lasting)
    first, all_or_none, last = ([rows.columns.index(name) for name in some if name in rows] for some in named)
    found = fitted(table.widths, width, table.empty, first, all_or_none, last)
    lines = (shortened(line, width) for line in table.written(found.widths).splitlines())
    return "".join(f"{line}\n" for line in lines), [table.head[at] for at in found.left_out]


class _Table:
    """The cells of a table, and how wide they are."""

    def __init__(self, rows: pl.DataFrame, heads: Mapping[str, str]) -> None:
        self.head, self._body = _named(rows, heads), _cells(rows)
        self._is_right = [dtype.is_numeric() for dtype in rows.dtypes]
        self.widths = [max(cell_len(line[at]) for line in [self.head, *self._body]) for at in range(rows.width)]

    @property
    def empty(self) -> list[int]:
        """The places of the columns that say nothing in any row."""
        return [at for at in range(len(self.head)) if self._body and not any(line[at] for line in self._body)]

    def written(self, widths: Mapping[int, int] | None = None) -> str:
        """All lines, of the columns that have a width, each cell cut at it; without any, as wide as they are."""
        widths = dict(enumerate(self.widths)) if widths is None else widths
        return "".join(
            GAP.join(self._padded(line[at], at, room) for at, room in sorted(widths.items())).rstrip() + "\n"
            for line in [self.head, *self._body]
        )

    def _padded(self, cell: str, at: int, room: int) -> str:
        cell = shortened(cell, room)
        blank = " " * (room - cell_len(cell))
        return blank + cell if self._is_right[at] else cell + blank


def shortened(text: str, width: int) -> str:
    """At most so many cells of a line, with an ellipsis if there were more."""
    return text if cell_len(text) <= width else set_cell_size(text, width - 1).rstrip() + "…"


def _cells(rows: pl.DataFrame) -> list[list[str]]:
    return [[_cell(value) for value in row] for row in rows.iter_rows()]


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else ""
        case float():
            return f"{value:.3f}"
        case date():
            return value.isoformat()
        case list():
            return ", ".join(_cell(part) for part in value)
        case _:
            return one_line(str(value))


def plain_lines(rows: pl.DataFrame, heads: Mapping[str, str]) -> str:
    """Each row as lines of `name: value`, an empty line between: nothing to be seen, all to be heard."""
    names = [name or column.replace("_", " ") for name, column in zip(_named(rows, heads), rows.columns, strict=True)]
    return "\n".join(
        "".join(f"{name}: {aloud(cell)}\n" for name, cell in zip(names, cells, strict=True) if aloud(cell))
        for cells in _cells(rows)
    )


def aloud(words: str) -> str:
    """Words without the glyphs and bars that stand beside them for the eye; a dot between facts is a comma."""
    return _GAPS.sub(" ", _GLYPHS.sub("", words.replace(" · ", ", "))).strip()


def rendered(rows: pl.DataFrame, form: Form, heads: Mapping[str, str]) -> str:
    """All rows in a form that is text; `heads` are the columns' names for people."""
    for_people = {Form.TABLE: text_table, Form.MD: markdown_table, Form.PLAIN: plain_lines}
    return for_people[form](rows, heads) if form in for_people else _DATA[form](rows)


def _json(rows: pl.DataFrame) -> str:
    return "[\n" + ",\n".join(json_lines(rows).splitlines()) + "\n]\n" if rows.height else "[]\n"


_DATA: Final[Mapping[Form, Callable[[pl.DataFrame], str]]] = {
    Form.JSONL: json_lines,
    Form.JSON: _json,
    Form.CSV: csv_lines,
    Form.TSV: partial(csv_lines, separator="\t"),
}
"""Forms for programs; Parquet is no text."""

"""Frames on stdout: as a table to look at, or as data that other programs take."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import polars as pl
from rich.cells import cell_len, set_cell_size

from model.errors import IssueWatchError
from tui.commands.options import Form
from tui.text import HARMFUL, one_line

FORMULA: Final = r"^[=+\-@\t\r]"
"""How a cell begins that a spreadsheet would run."""
GAP: Final = "  "

FOR_PEOPLE: Final = (Form.TABLE, Form.MD)
"""Forms that are read, not processed: they have the columns that people want, under names for people."""


def print_rows(rows: pl.DataFrame, form: Form, heads: Mapping[str, str] | None = None) -> None:
    """Print all rows; `heads` are the columns' names for people, in tables only."""
    printer = RowPrinter(form, heads)
    printer.rows(rows)
    printer.close()


class RowPrinter:
    """Prints rows as they come; only tables, JSON and Parquet wait for the last one."""

    def __init__(self, form: Form, heads: Mapping[str, str] | None = None) -> None:
        self.form, self.heads = form, heads or {}
        self._waiting: list[pl.DataFrame] = []
        self._is_begun = False

    def rows(self, rows: pl.DataFrame) -> None:
        """Print these rows, or keep them until `close`."""
        match self.form:
            case Form.JSONL:
                _write(json_lines(rows))
            case Form.CSV:
                _write(csv_lines(rows, has_header=not self._is_begun))
            case _:
                self._waiting.append(rows)
        self._is_begun = True

    def close(self) -> None:
        """Print what waits."""
        if not self._waiting:
            return
        rows = pl.concat(self._waiting)
        match self.form:
            case Form.JSON:
                _write("[\n" + ",\n".join(json_lines(rows).splitlines()) + "\n]\n" if rows.height else "[]\n")
            case Form.MD:
                _write(markdown_table(rows, self.heads))
            case Form.PARQUET:
                _write_parquet(rows)
            case _:
                _write(text_table(rows, self.heads, _width()))


def json_lines(rows: pl.DataFrame) -> str:
    """An object a line. What a terminal would obey is escaped, so nothing is lost and nothing is done."""
    lines = rows.write_ndjson()
    return HARMFUL.sub(
        lambda found: _escaped(found[0]), lines.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    )


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def csv_lines(rows: pl.DataFrame, *, has_header: bool = True) -> str:
    """Comma-separated, safe for spreadsheets: text that would be a formula gets an apostrophe before it."""
    flat = rows.with_columns(_joined(name) for name, dtype in rows.schema.items() if isinstance(dtype, pl.List))
    safe = flat.with_columns(_no_formula(name) for name, dtype in flat.schema.items() if dtype == pl.String)
    return HARMFUL.sub("", safe.write_csv(include_header=has_header))


def _joined(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.List(pl.String)).list.join(", ", ignore_nulls=True)


def _no_formula(name: str) -> pl.Expr:
    text = pl.col(name)
    return pl.when(text.str.contains(FORMULA)).then(pl.lit("'") + text).otherwise(text).alias(name)


def markdown_table(rows: pl.DataFrame, heads: Mapping[str, str]) -> str:
    """A table in Markdown."""
    lines = [[heads.get(name, name) for name in rows.columns], ["---"] * rows.width]
    lines += [[cell.replace("\\", "\\\\").replace("|", "\\|") for cell in cells] for cells in _cells(rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def text_table(rows: pl.DataFrame, heads: Mapping[str, str], width: int | None) -> str:
    """Aligned columns, numbers to the right; the last one is cut at `width` cells, if there is one."""
    head = [heads.get(name, name) for name in rows.columns]
    lines = [head, *_cells(rows)]
    widths = [max(cell_len(line[at]) for line in lines) for at in range(rows.width)]
    is_right = [dtype.is_numeric() for dtype in rows.dtypes]
    return "".join(_line(line, widths, is_right, width) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int], is_right: Sequence[bool], width: int | None) -> str:
    padded = [
        " " * (room - cell_len(cell)) + cell if right else cell + " " * (room - cell_len(cell))
        for cell, room, right in zip(cells, widths, is_right, strict=True)
    ]
    line = GAP.join(padded).rstrip()
    if width and cell_len(line) > width:
        line = set_cell_size(line, width - 1).rstrip() + "…"
    return line + "\n"


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


def _width() -> int | None:
    """The terminal's; none in a pipe or a file, where nothing is cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _write(text: str) -> None:
    sys.stdout.write(text)


def _write_parquet(rows: pl.DataFrame) -> None:
    if sys.stdout.isatty():
        raise IssueWatchError(
            "Parquet is nothing for a terminal; send it to a file: … --format parquet > claims.parquet"
        )
    sys.stdout.flush()
    rows.write_parquet(sys.stdout.buffer)

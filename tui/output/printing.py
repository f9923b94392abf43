"""Frames on stdout, as they come."""

import shutil
import sys
from collections.abc import Mapping, Sequence
from io import BytesIO

import polars as pl

from model.errors import IssueWatchError
from tui.output.forms import Form
from tui.output.lesser import write_data
from tui.output.rendering import FOR_PEOPLE, csv_lines, json_lines, narrow_table, rendered
from tui.terminal.talk import say

__all__ = ["FOR_PEOPLE", "RowPrinter", "print_rows"]


def print_rows(
    rows: pl.DataFrame,
    form: Form,
    heads: Mapping[str, str] | None = None,
    first_out: Sequence[str] = (),
    together: Sequence[str] = (),
    lasting: Sequence[str] = (),
) -> None:
    """Print all rows; `heads` are the columns' names for people, in tables only.

    `first_out` are the columns that go first from a table in a terminal that has no room for all; of those that are
    `together` none stays alone; those that the rows are about are `lasting`, longer than a quote.
    """
    printer = RowPrinter(form, heads, first_out, together, lasting)
    printer.rows(rows)
    printer.close()


class RowPrinter:
    """Prints rows as they come; only tables, JSON and Parquet wait for the last one."""

    def __init__(
        self,
        form: Form,
        heads: Mapping[str, str] | None = None,
        first_out: Sequence[str] = (),
        together: Sequence[str] = (),
        lasting: Sequence[str] = (),
    ) -> None:
        self.form, self.heads = form, heads or {}
        self._first_out, self._together, self._lasting = first_out, together, lasting
        self._waiting: list[pl.DataFrame] = []
        self._is_begun = False

    def rows(self, rows: pl.DataFrame) -> None:
        """Print these rows, or keep them until `close`."""
        match self.form:
            case Form.JSONL:
                _write_data(json_lines(rows))
            case Form.CSV | Form.TSV:
                separator = "," if self.form is Form.CSV else "\t"
                _write_data(csv_lines(rows, has_header=not self._is_begun, separator=separator))
            case _:
                self._waiting.append(rows)
        self._is_begun = True

    def close(self) -> None:
        """Print what waits."""
        if not self._waiting:
            return
        rows = pl.concat(self._waiting)
        if self.form is Form.PARQUET:
            _write_parquet(rows)
        elif self.form is Form.TABLE and (width := _width()) is not None:
            table, left_out = narrow_table(rows, self.heads, width, self._first_out, self._together, self._lasting)
            sys.stdout.write(table)
            if left_out:
                say(f"no room in {width} columns for {', '.join(left_out)}; --format plain has all")
        else:
            write = sys.stdout.write if self.form in FOR_PEOPLE else _write_data
            write(rendered(rows, self.form, self.heads))


def _width() -> int | None:
    """The terminal's; none in a pipe or a file, where nothing is cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _write_data(text: str) -> None:
    write_data()
    sys.stdout.write(text)


def _write_parquet(rows: pl.DataFrame) -> None:
    if sys.stdout.isatty():
        raise IssueWatchError(
            "Parquet is nothing for a terminal; send it to a file: … --format parquet > claims.parquet"
        )
    written = BytesIO()  # polars would tell in its own words what the system says of stdout
    rows.write_parquet(written)
    sys.stdout.flush()
    sys.stdout.buffer.write(written.getbuffer())
    sys.stdout.buffer.flush()

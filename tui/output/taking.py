"""What is taken out of a table: as one sees it, for people, or as it is, for programs."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.errors import IssueWatchError
from model.machine.in_place import in_place_of
from model.words.counting import counted
from tui.output.forms import Form
from tui.output.rendering import FOR_PEOPLE, rendered
from tui.widgets.columns import Column
from tui.widgets.table import FrameTable

SUFFIXES: Final = {
    ".csv": Form.CSV,
    ".tsv": Form.TSV,
    ".json": Form.JSON,
    ".jsonl": Form.JSONL,
    ".md": Form.MD,
    ".parquet": Form.PARQUET,
    ".txt": Form.TABLE,
}
"""By the end of a file's name."""

AT_ONCE: Final = 1_000
"""Rows that are made ready for people before it is asked again whether they are wanted."""
PICKED: Final = "picked"
"""The id of the part that is selected."""
TABLE: Final = "table"
"""The id of the part that is all."""
CITED: Final = {"speaker": "Speaker", "source": "Source"}
"""What goes out behind a quote where a table has no column of it: whose words they are, and where they stand."""


class ExportError(IssueWatchError, ValueError):
    """A file that can't be written; the text says what would be right."""


class Taken(NamedTuple):
    """What is copied, and what to call it."""

    what: str
    text: str
    """Empty: there is nothing to copy; `what` says why."""


class Take(NamedTuple):
    """One thing that can be copied."""

    id: str
    words: str
    make: Callable[[], Taken]
    """Not called on the screen's thread: it may take long."""


class Part(NamedTuple):
    """Some rows of a table, or of all that a screen shows."""

    id: str
    words: str
    rows: pl.DataFrame
    columns: list[Column]
    """As which people see them."""


def seen(rows: pl.DataFrame, columns: list[Column]) -> pl.DataFrame:
    """The rows as the columns tell them: all text, under the columns' labels; no quote without its source."""
    columns = [*columns, *_citing(rows, columns)]
    names = [column.told_label or column.label or column.name.replace("_", " ") for column in columns]
    cells = [[column.taken(row) for column in columns] for row in rows.iter_rows(named=True)]
    return pl.DataFrame(cells, schema=dict.fromkeys(_different(names), pl.String), orient="row")


def _citing(rows: pl.DataFrame, columns: list[Column]) -> list[Column]:
    """Columns of what a quote is cited with, as far as the rows have it and the table has not."""
    names = {column.name for column in columns}
    cited = CITED if "quote" in rows and "quote" in names else {}
    return [Column(name, label, len(label)) for name, label in cited.items() if name in rows and name not in names]


def _seen_by_people(rows: pl.DataFrame, columns: list[Column], is_unwanted: Callable[[], bool]) -> pl.DataFrame | None:
    """The same for many rows; None once nobody wants it any more."""
    parts = [seen(rows[:0], columns)]
    for part in rows.iter_slices(AT_ONCE):
        if is_unwanted():
            return None
        parts.append(seen(part, columns))
    return pl.concat(parts)


def _different(names: list[str]) -> list[str]:
    """Names that are there already get a number."""
    return [f"{name} {names[:at].count(name) + 1}" if name in names[:at] else name for at, name in enumerate(names)]


def parts(table: FrameTable) -> list[Part]:
    """What can be taken of a table: the rows that are selected, the one under the cursor, all that are shown."""
    picked, one, shown = table.picked_rows, table.cursor_rows, table.shown_frame
    columns = table.columns
    return [
        *([Part(PICKED, counted(picked.height, "selected row"), picked, columns)] if picked.height else []),
        *([Part("row", "This row", one, columns)] if one.height else []),
        Part(TABLE, f"All {counted(shown.height, 'row')} shown", shown, columns),
    ]


def takes(table: FrameTable | None) -> list[Take]:
    """What can be copied of a table: each part in each form."""
    if table is None or table.selected_row is None:
        return []
    forms = {Form.TABLE: "plain text", Form.MD: "Markdown", Form.TSV: "tab-separated, for a spreadsheet"}
    return [
        _rows_take(part, form, f"{part.words} as {about}") for part in parts(table) for form, about in forms.items()
    ]


def _rows_take(part: Part, form: Form, words: str) -> Take:
    return Take(f"{part.id}-{form}", words, lambda: Taken(words, rendered(seen(part.rows, part.columns), form, {})))


def form_of(file: Path) -> Form:
    """The form that a file's name asks for; ExportError names those there are."""
    form = SUFFIXES.get(file.suffix.lower())
    if form is None:
        raise ExportError(f"{file.name or 'the file'}: end its name in {', '.join(SUFFIXES)}")
    return form


def check_folder(file: Path) -> None:
    """ExportError where a file's folder is not there: none is made for a name that may be mistyped."""
    if not file.parent.is_dir():
        raise ExportError(f"there is no folder {file.parent}: name one that is there, or make it first")


def export(
    rows: pl.DataFrame, columns: list[Column], file: Path, is_unwanted: Callable[[], bool] = lambda: False
) -> int:
    """Write the rows, whole or not at all; how many. For people as they are seen, for programs with all columns."""
    form = form_of(file)
    check_folder(file)
    try:
        with in_place_of(file) as partial:
            if form is Form.PARQUET:
                rows.write_parquet(partial)
            else:
                told = _seen_by_people(rows, columns, is_unwanted) if form in FOR_PEOPLE else rows
                if told is not None:
                    partial.write_text(rendered(told, form, {}), encoding="utf-8")
            if is_unwanted():
                raise ExportError(f"{file}: stopped; nothing was written")
    except OSError as error:
        raise ExportError(f"{file}: {error.strerror or 'cannot be written'}") from error
    return rows.height

"""What is taken out of a table: as one sees it, for people, or as it is, for programs."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.errors import IssueWatchError
from tui.forms import Form
from tui.rendering import FOR_PEOPLE, rendered
from tui.widgets.columns import Cell, Column, Row
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


class ExportError(IssueWatchError, ValueError):
    """A file that can't be written; the text says what would be right."""


class Take(NamedTuple):
    """One thing that can be copied."""

    id: str
    words: str
    text: Callable[[], str]


def seen(rows: pl.DataFrame, columns: list[Column]) -> pl.DataFrame:
    """The rows as the columns show them: all text, under the columns' labels."""
    names = [column.label or column.name.replace("_", " ") for column in columns]
    cells = [[_words(column.cell(row)) for column in columns] for row in rows.iter_rows(named=True)]
    return pl.DataFrame(cells, schema=dict.fromkeys(_different(names), pl.String), orient="row")


def _words(cell: Cell) -> str:
    return (cell if isinstance(cell, str) else "".join(piece.text for piece in cell)).strip()


def _different(names: list[str]) -> list[str]:
    """Names that are there already get a number."""
    return [f"{name} {names[:at].count(name) + 1}" if name in names[:at] else name for at, name in enumerate(names)]


def takes(table: FrameTable | None) -> list[Take]:
    """What can be copied of a table: the row under the cursor, and all that are shown."""
    if table is None or (row := table.selected_row) is None:
        return []
    columns, shown = table.columns, table.shown_frame
    one = pl.DataFrame([row], schema=shown.schema)
    count = f"{shown.height:,} row{'s' * (shown.height != 1)}"
    parts: list[tuple[str, str, pl.DataFrame]] = [("row", "This row", one), ("table", f"All {count} shown", shown)]
    forms = {Form.TABLE: "plain text", Form.MD: "Markdown", Form.TSV: "tab-separated, for a spreadsheet"}
    return [
        Take(f"{part}-{form}", f"{words} as {about}", _text_of(rows, columns, form))
        for part, words, rows in parts
        for form, about in forms.items()
    ]


def _text_of(rows: pl.DataFrame, columns: list[Column], form: Form) -> Callable[[], str]:
    return lambda: rendered(seen(rows, columns), form, {})


def form_of(file: Path) -> Form:
    """The form that a file's name asks for; ExportError names those there are."""
    form = SUFFIXES.get(file.suffix.lower())
    if form is None:
        raise ExportError(f"{file.name or 'the file'}: end its name in {', '.join(SUFFIXES)}")
    return form


def export(rows: pl.DataFrame, columns: list[Column], file: Path) -> int:
    """Write the rows, whole or not at all; how many. For people as they are seen, for programs with all columns."""
    form = form_of(file)
    partial = file.with_name(f".{file.name}.partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if form is Form.PARQUET:
            rows.write_parquet(partial)
        else:
            told = seen(rows, columns) if form in FOR_PEOPLE else rows
            partial.write_text(rendered(told, form, {}), encoding="utf-8")
        partial.replace(file)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise ExportError(f"{file}: {error.strerror or 'cannot be written'}") from error
    return rows.height


def quote_markdown(claim: Row, cited: str, url: str | None) -> str:
    """The quote as a Markdown quotation, its source a link."""
    quote = "\n".join(f"> {line}" for line in claim["quote"].splitlines())
    link = f"[{cited}]({url})" if url and url.startswith(("http://", "https://")) else cited
    return f"{quote}\n>\n> {link}\n"

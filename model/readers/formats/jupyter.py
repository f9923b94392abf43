"""Notebooks of Jupyter: what is written in them as Markdown, without code and what that gave."""

import io
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final

from model.errors import ReadError, TakenError
from model.readers.fields import has_words
from model.readers.formats.format import Format, Piece
from model.readers.formats.jsons import parsed
from model.readers.inputs import Input
from model.words.counting import counted

_MARK: Final = re.compile(r"\s*\{\s*\"(?:cells|metadata|nbformat(?:_minor)?|worksheets)\"\s*:")
_CELL: Final = re.compile(r"\"(?:cell_type|nbformat)\"\s*:")


def read_notebook(source: Input) -> Iterator[Piece]:
    """Its text, as the Markdown that it is; a line says how many cells hold none."""
    cells = list(_cells(parsed(source.text(), source.place)))
    told = [cell for cell in cells if cell.get("cell_type") in ("markdown", "heading", "raw")]
    text = "\n\n".join(filter(has_words, map(_markdown, told)))
    if not text:
        raise ReadError(source.place, "is a notebook of Jupyter without a cell of text: only those are read")
    opened = partial(io.BytesIO, text.encode("utf-8", "replace"))
    yield source.inner(source.place, opened, name="notebook.md")
    if left := len(cells) - len(told):
        yield TakenError(source.place, f"{counted(left, 'cell')} of code, with what it gave: left out")


def _cells(book: object) -> Iterator[Mapping[str, object]]:
    """Those of a notebook, and of one of before 2015, which has sheets of them."""
    if not isinstance(book, dict):
        return
    sheets = book.get("worksheets")
    for holder in (book, *(sheets if isinstance(sheets, list) else ())):
        cells = holder.get("cells") if isinstance(holder, dict) else None
        yield from (cell for cell in (cells if isinstance(cells, list) else ()) if isinstance(cell, dict))


def _markdown(cell: Mapping[str, object]) -> str:
    lines = cell.get("source")
    text = "".join(map(str, lines)) if isinstance(lines, list) else str(lines or "")
    level = cell.get("level")
    return f"{'#' * level} {text}" if isinstance(level, int) and 0 < level < 7 else text


def _is_notebook(source: Input) -> bool:
    head = source.head_text
    if source.suffix == ".ipynb":
        return head.lstrip("\ufeff \t\r\n").startswith("{")
    return _MARK.match(head) is not None and _CELL.search(head) is not None


NOTEBOOK: Final = Format("notebook", fits=_is_notebook, read=read_notebook)

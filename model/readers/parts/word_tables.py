"""A tracker kept by hand as a table of Word with a column of days."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from model.readers.parts.celled import Cell, CelledTables
from model.readers.text.paragraphs import Paragraph

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_WRAPPING: Final = frozenset((f"{W}sdt", f"{W}sdtContent", f"{W}customXml"))
"""Elements around others that show nothing by themselves."""

ParagraphsOf = Callable[[Any], Iterator[Paragraph]]
"""The paragraphs of an element of a document, wherever they stand in it."""


def word_tables(body: Any, paragraphs_of: ParagraphsOf, names: Mapping[str, str]) -> CelledTables:  # noqa: ANN401
    """The tables of a document, which may be a tracker. `names` are the columns that the user named."""
    tables = CelledTables(names)
    for element in _parts(body):
        rows = [list(_cells(row, paragraphs_of)) for row in _parts(element) if row.tag == f"{W}tr"]
        if not tables.take(rows):
            tables.around += (paragraph for row in rows for cell in row for paragraph in cell or ())
            tables.around += () if rows else paragraphs_of(element)
    return tables


def _parts(element: Any) -> Iterator[Any]:  # noqa: ANN401
    """What is in an element, in order."""
    for child in element:
        if child.tag in _WRAPPING:
            yield from _parts(child)
        else:
            yield child


def _cells(row: Any, paragraphs_of: ParagraphsOf) -> Iterator[Cell]:  # noqa: ANN401
    """The cells of a row; one that is as wide as several has empty ones behind it."""
    for cell in _parts(row):
        if cell.tag == f"{W}tc":
            merge, span = cell.find(f"{W}tcPr/{W}vMerge"), cell.find(f"{W}tcPr/{W}gridSpan")
            is_above = merge is not None and merge.get(f"{W}val") in (None, "continue")
            yield None if is_above else list(paragraphs_of(cell))
            width = "" if span is None else str(span.get(f"{W}val"))
            yield from [()] * (int(width) - 1 if width.isdigit() and len(width) < 3 else 0)

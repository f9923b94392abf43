"""Texts of OpenDocument (.odt, .fodt), as LibreOffice writes them: read as Word is, tables of days too."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.format import Format
from model.readers.formats.office import office_of
from model.readers.formats.open_parts import content_and_meta, named
from model.readers.formats.papers import Properties, pieces_or_rows
from model.readers.inputs import Input
from model.readers.parts.celled import Cell, CelledTables
from model.readers.text.paragraphs import Paragraph
from model.readers.text.runs import Run, paragraph_of_runs

STEP: Final = 720
"""How far a level of a list stands in, in twentieths of a point."""

_TEXT, _TABLE, _STYLE, _OFFICE = (named(name) for name in ("text", "table", "style", "office"))
_FO: Final = named("xsl-fo-compatible")
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_PARAGRAPHS: Final = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_UNSEEN: Final = frozenset(
    (
        *(f"{_TEXT}tracked-changes", f"{_TEXT}note-citation", f"{_TEXT}hidden-text", f"{_TEXT}sequence-decls"),
        *(f"{_OFFICE}annotation", f"{_OFFICE}forms", f"{_TEXT}table-of-content-source"),
    )
)
_SEEN_IF: Final = {
    f"{_STYLE}text-line-through-style": ("none",),
    f"{_STYLE}text-line-through-type": ("none",),
    f"{_TEXT}display": ("true", "condition"),
}
"""What a style says of words that are neither struck out nor hidden."""
_MARKS: Final = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_LENGTH: Final = re.compile(r"(?P<number>[\d.]{1,8})(?P<unit>in|cm|mm|pt)")
_TWENTIETHS: Final = {"in": 1440.0, "cm": 566.9, "mm": 56.7, "pt": 20.0}
_SPACE: Final = re.compile(r"\s+")
_QUOTING: Final = ("quot", "block")


def read_opendocument(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a document; of a tracker, or a table of days, one an entry."""
    root, meta = content_and_meta(source)
    said = _properties(meta)
    body = None if root is None else root.find(f".//{_OFFICE}text")
    if body is None:
        raise ReadError(source.place, "has no text")
    document = _Document(root)
    tables = CelledTables(source.names)
    for element in _parts(body):
        is_table = element.tag == f"{_TABLE}table"
        rows = [list(document.cells(row)) for row in _rows(element)] if is_table else []
        if not (rows and tables.take(rows)):
            tables.around += document.paragraphs(element)
    yield from pieces_or_rows(tables, list(document.paragraphs(body)), said, source)


def _properties(root: Any) -> Properties:  # noqa: ANN401
    if root is None:
        return Properties()
    names = (f"{_DC}title", f"{named('meta')}initial-creator", f"{_DC}language")
    return Properties(*((root.findtext(f".//{name}") or "").strip() for name in names))


def _parts(body: Any) -> Iterator[Any]:  # noqa: ANN401
    """What stands in a text, in order, also within its sections."""
    for child in body:
        if child.tag == f"{_TEXT}section":
            yield from _parts(child)
        else:
            yield child


def _rows(table: Any) -> Iterator[Any]:  # noqa: ANN401
    """Those of a table itself, and not of one that stands in a cell of it."""
    for row in table.iter(f"{_TABLE}table-row"):
        if next(row.iterancestors(f"{_TABLE}table")) is table:
            yield row


class _Document:
    """How the paragraphs of one look."""

    def __init__(self, root: Any) -> None:  # noqa: ANN401
        self._styles = {style.get(f"{_STYLE}name"): style for style in root.iter(f"{_STYLE}style")}

    def cells(self, row: Any) -> Iterator[Cell]:  # noqa: ANN401
        """The cells of a row of a table; None for one that is one with the cell above."""
        for cell in row:
            if cell.tag == f"{_TABLE}covered-table-cell":
                yield None
            elif cell.tag == f"{_TABLE}table-cell":
                yield list(self.paragraphs(cell))

    def paragraphs(self, element: Any, level: int = 0) -> Iterator[Paragraph]:  # noqa: ANN401
        """Those in an element, each with its notes behind it."""
        if element.tag in _PARAGRAPHS:
            yield from self._paragraph(element, level)
        elif element.tag not in _UNSEEN:
            deeper = level + (element.tag == f"{_TEXT}list")
            for child in element:
                if isinstance(child.tag, str):
                    yield from self.paragraphs(child, deeper)

    def _paragraph(self, element: Any, level: int) -> Iterator[Paragraph]:  # noqa: ANN401
        runs, within = list[Run](), list[Any]()
        looks = Run("", is_bold=self._is_bold(element))
        self._collect(element, looks, runs, within, is_seen=self._is_seen(element, otherwise=True))
        name = element.get(f"{_TEXT}style-name") or ""
        is_heading = element.tag == f"{_TEXT}h" or self._family(name).lower() in ("title", "subtitle")
        style = f"heading {element.get(f'{_TEXT}outline-level') or ''}".strip() if is_heading else ""
        indent = STEP * max(level - 1, 0) or self._indent(name)
        paragraph = paragraph_of_runs(runs, Paragraph("", (), indent, is_heading, style=style))
        if paragraph.text:
            yield paragraph
        for each in within:
            is_note = each.tag == f"{_TEXT}note"
            yield from (told._replace(is_note=True) if is_note else told for told in self.paragraphs(each))

    def _collect(
        self,
        element: Any,  # noqa: ANN401
        looks: Run,
        runs: list[Run],
        within: list[Any],
        *,
        is_seen: bool,
    ) -> None:
        """What is seen of an element in its line; notes and text boxes in it are of their own."""
        if element.text and is_seen:
            runs.append(looks._replace(text=_SPACE.sub(" ", element.text)))
        for child in element:
            tag = child.tag
            if tag in _MARKS:
                runs.append(looks._replace(text=_MARKS[tag], is_break=tag == f"{_TEXT}line-break"))
            elif tag == f"{_TEXT}s":
                runs.append(looks._replace(text=" "))
            elif tag == f"{_TEXT}note" or (isinstance(tag, str) and tag.endswith("}frame")):
                within.append(child)
            elif isinstance(tag, str) and tag not in _UNSEEN:
                url = (child.get(_HREF) or "") if tag == f"{_TEXT}a" else looks.url
                is_bold = looks.is_bold or self._is_bold(child)
                seen = self._is_seen(child, otherwise=is_seen)
                self._collect(child, looks._replace(url=url, is_bold=is_bold), runs, within, is_seen=seen)
            if child.tail and is_seen:
                runs.append(looks._replace(text=_SPACE.sub(" ", child.tail)))

    def _is_bold(self, element: Any) -> bool:  # noqa: ANN401
        looks = self._looks(element)
        return looks is not None and looks.get(f"{_FO}font-weight") == "bold"

    def _is_seen(self, element: Any, *, otherwise: bool) -> bool:  # noqa: ANN401
        """Whether the words of an element are neither hidden nor struck out, if its style tells that."""
        looks = self._looks(element)
        told = (
            [] if looks is None else [looks.get(name) in values for name, values in _SEEN_IF.items() if looks.get(name)]
        )
        return all(told) if told else otherwise

    def _looks(self, element: Any) -> Any:  # noqa: ANN401
        style = self._styles.get(element.get(f"{_TEXT}style-name"))
        return None if style is None else style.find(f"{_STYLE}text-properties")

    def _family(self, name: str) -> str:
        """The style on which one that the program made is based."""
        style = self._styles.get(name)
        return (style.get(f"{_STYLE}parent-style-name") or name) if style is not None else name

    def _indent(self, name: str) -> int:
        style = self._styles.get(name)
        looks = None if style is None else style.find(f"{_STYLE}paragraph-properties")
        found = None if looks is None else _LENGTH.fullmatch(looks.get(f"{_FO}margin-left") or "")
        if found:
            return int(float(found["number"]) * _TWENTIETHS[found["unit"]])
        return STEP if any(word in self._family(name).lower() for word in _QUOTING) else 0


OPEN_DOCUMENT: Final = Format(
    "opendocument",
    fits=lambda source: office_of(source) == "opendocument",
    read=read_opendocument,
    is_apart=True,
)

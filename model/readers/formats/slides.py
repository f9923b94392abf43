"""Slides of PowerPoint (.pptx): what is shown on each, in their order, is read as a Word document is."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.format import Format
from model.readers.formats.office import check_size, office_of
from model.readers.formats.papers import Properties, pieces_or_rows
from model.readers.formats.word import LARGEST_PART
from model.readers.inputs import Input
from model.readers.parts.rich_tables import RichRows
from model.readers.text.paragraphs import Paragraph
from model.readers.text.runs import Run, paragraph_of_runs
from model.words.surrogates import whole

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PRESENTATION: Final = "ppt/presentation.xml"
_CORE: Final = "docProps/core.xml"
_TITLES: Final = frozenset(("title", "ctrTitle"))
_ON_EVERY: Final = frozenset(("ftr", "sldNum", "dt", "hdr"))
"""What stands on every slide, and is of none."""
STEP: Final = 720
"""How far a level of a list stands in, in twentieths of a point."""


def read_slides(source: Input) -> Iterator[Article | ReadError]:
    """The one article of all slides that are shown; of a tracker in tables, an article a row. Notes are not read."""
    with zipfile.ZipFile(io.BytesIO(source.content())) as archive:
        check_size(archive, LARGEST_PART, source.place)
        parts, reading = _Parts(archive), _Reading()
        links = parts.links(_PRESENTATION)
        for slide in parts.root(_PRESENTATION).iter(f"{_P}sldId"):
            name = posixpath.normpath(posixpath.join("ppt", links.get(slide.get(_R_ID), "")))
            if name in parts.names and (root := parts.root(name)).get("show") != "0":
                reading.read(root, parts.links(name))
        said = _said(parts)
    tables = reading.rows.tables(reading.paragraphs, source.names)
    yield from pieces_or_rows(tables, reading.paragraphs, said, source)


class _Parts:
    """The parts of a file, as XML."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.names = frozenset(archive.namelist())
        self._archive = archive

    def root(self, name: str) -> Any:  # noqa: ANN401 - lxml's, which has no types
        """What a part holds."""
        from lxml.etree import XMLParser, fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

        return fromstring(self._archive.read(name), XMLParser(resolve_entities=False, no_network=True))

    def links(self, name: str) -> dict[str, str]:
        """Where a part leads to, by the ids that it uses."""
        folder, file = posixpath.split(name)
        rels = f"{folder}/_rels/{file}.rels"
        found = self.root(rels) if rels in self.names else ()
        return {each.get("Id"): each.get("Target", "") for each in found if isinstance(each.tag, str)}


def _said(parts: _Parts) -> Properties:
    root = parts.root(_CORE) if _CORE in parts.names else None
    told = (None if root is None else root.findtext(f"{_DC}{name}") for name in ("title", "creator", "language"))
    return Properties(*(" ".join(whole(each or "").split()) for each in told))


class _Reading:
    """Slides as far as they are read."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self.rows = RichRows()
        self._links: dict[str, str] = {}

    def read(self, slide: Any, links: dict[str, str]) -> None:  # noqa: ANN401 - lxml's
        """One of them: its title, and then all else."""
        self._links = links
        shapes = [(shape, _kind(shape)) for shape in slide.iter(f"{_P}sp", f"{_P}graphicFrame")]
        for shape, kind in sorted(shapes, key=lambda told: told[1] not in _TITLES):
            if kind in _ON_EVERY:
                continue
            tables = list(shape.iter(f"{_A}tbl"))
            for table in tables:
                self._take_table(table)
            if not tables:
                self._take(shape, is_heading=kind in _TITLES)

    def _take_table(self, table: Any) -> None:  # noqa: ANN401
        for row in table.iter(f"{_A}tr"):
            self.rows.take(b"trowd", len(self.paragraphs))
            for cell in row.iter(f"{_A}tc"):
                self._take(cell)
                self.rows.end(b"cell", len(self.paragraphs))
            self.rows.end(b"row", len(self.paragraphs))

    def _take(self, within: Any, *, is_heading: bool = False) -> None:  # noqa: ANN401
        for element in within.iter(f"{_A}p"):
            level = element.find(f"{_A}pPr")
            deep = "0" if level is None else level.get("lvl", "0")
            indent = STEP * min(int(deep), 9) if deep.isdecimal() else 0
            looks = Paragraph("", (), indent, is_heading, style="heading" if is_heading else "")
            if (paragraph := paragraph_of_runs(list(self._runs(element)), looks)).text:
                self.paragraphs.append(paragraph)

    def _runs(self, element: Any) -> Iterator[Run]:  # noqa: ANN401
        for child in element:
            if child.tag == f"{_A}br":
                yield Run("\n", is_break=True)
            elif child.tag == f"{_A}r":
                looks, link = child.find(f"{_A}rPr"), child.find(f"{_A}rPr/{_A}hlinkClick")
                url = "" if link is None else self._links.get(link.get(_R_ID), "")
                words = (child.findtext(f"{_A}t") or "").replace("\v", "\n")
                yield Run(whole(words), url, is_bold=looks is not None and looks.get("b") in ("1", "true"))


def _kind(shape: Any) -> str:  # noqa: ANN401
    """What place of a slide a shape fills."""
    place = shape.find(f"{_P}nvSpPr/{_P}nvPr/{_P}ph")
    return "" if place is None else str(place.get("type", ""))


SLIDES: Final = Format("slides", fits=lambda source: office_of(source) == "slides", read=read_slides, is_apart=True)

"""Word documents: every paragraph wherever it stands, with its links; a tracker kept by hand is an article an entry."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.format import Format
from model.readers.formats.office import check_size, office_of
from model.readers.formats.papers import Properties, pieces_or_rows
from model.readers.inputs import Input
from model.readers.parts.word_tables import W, word_tables
from model.readers.text.paragraphs import ADDRESS, Paragraph, as_spaced, is_nothing_beside

LARGEST_PART: Final = 128 * 2**20
"""Bytes of all parts of a document together, unpacked."""
QUOTED: Final = 720
"""How far a quotation's style stands in, in twentieths of a point, where the style does not say."""

_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SEEN: Final = frozenset((f"{W}del", f"{W}moveFrom", f"{W}p", f"{W}pPr", f"{W}rPr", _FALLBACK))
"""What lies in a paragraph and is no text of it: what was deleted, and the paragraphs of text boxes."""
_END_IS_DELETED: Final = f"{W}pPr/{W}rPr/{W}del"
_NOTES: Final = ("footnote", "endnote")
_ID: Final = f"{W}id"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_MARKS: Final = {
    f"{W}tab": "\t",
    f"{W}ptab": " ",
    f"{W}noBreakHyphen": "-",
}
"""Elements that stand for a character."""
_BREAKS: Final = frozenset((f"{W}br", f"{W}cr"))
"""Those that end a line within a paragraph."""
QUOTING: Final = ("quote", "block text", "quotation")
_OF_LISTS: Final = re.compile(r"list (?:(?:bullet|number|continue) )?(?P<level>[2-9])")
"""Word's own styles for the items of lists within lists."""
_OF_CONTENTS: Final = re.compile(r"toc (?:\d|heading)|table of figures")
_FIELD: Final = re.compile(r'HYPERLINK\s+"(?P<url>https?://[^"\s]+)"', re.IGNORECASE)


def read_word(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a document; of a tracker, an article an entry."""
    from docx import Document  # noqa: PLC0415 - heavy

    content = source.content()
    _check(content, source.place)
    document = Document(io.BytesIO(content))
    body = document.element.body
    _join_paragraphs(body)
    told = document.core_properties
    said = Properties(told.title or "", told.author or "", told.language or "")
    is_whole = next(body.iter(f"{W}altChunk"), None) is None
    paragraphs = _Paragraphs(document).all_of(body)
    tables = word_tables(body, (kept := _Paragraphs(document)), source.names)
    if paragraphs or is_whole:
        yield from pieces_or_rows(tables, paragraphs, said, source, kept.left())
    if not is_whole:
        yield ReadError(source.place, "holds a file of another format, which is not read: open it in Word and save it")


def _check(content: bytes, place: str) -> None:
    """ReadError for a document that would become too much, or that is written in a way that is not read."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check_size(archive, LARGEST_PART, place)
        if "_rels/.rels" in archive.namelist() and _STRICT in archive.read("_rels/.rels"):
            raise ReadError(place, "is a strict Open XML document: save it as Word document (.docx)")


def _join_paragraphs(body: Any) -> None:  # noqa: ANN401 - python-docx's, which has no types for its XML
    """Put each paragraph whose end was deleted before the words of the next, as Word shows the two."""
    for paragraph in [*body.iter(f"{W}p")]:
        below = paragraph.getnext()
        if paragraph.find(_END_IS_DELETED) is None or below is None or below.tag != f"{W}p":
            continue
        at = 0 if below.find(f"{W}pPr") is None else 1
        below[at:at] = [child for child in paragraph if child.tag != f"{W}pPr"]
        paragraph.getparent().remove(paragraph)


class _Paragraphs:
    """Those of a document in order, of tables, text boxes and controls too, each with its notes behind it."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - python-docx's, which has no types for its XML
        self._styles = _Styles(document)
        self._notes, self._links = _notes(document, self._styles), _links(document.part)

    def __call__(self, element: Any) -> Iterator[Paragraph]:  # noqa: ANN401
        """Those that stand in an element; every note once."""
        for paragraph in element.iter(f"{W}p"):
            yield from _shown(paragraph, self._links, self._styles)
            for name in _NOTES:
                for reference in paragraph.iter(f"{W}{name}Reference"):
                    yield from self._notes.pop((name, reference.get(_ID)), ())

    def all_of(self, body: Any) -> list[Paragraph]:  # noqa: ANN401
        """Those of the document, and the notes that nothing in it refers to."""
        return [*self(body), *self.left()]

    def left(self) -> list[Paragraph]:
        """The notes that nothing has referred to so far."""
        return [paragraph for note in self._notes.values() for paragraph in note]


def _notes(document: Any, styles: "_Styles") -> dict[tuple[str, str | None], list[Paragraph]]:  # noqa: ANN401
    """The paragraphs of footnotes and endnotes, by kind and number."""
    from lxml.etree import XMLParser, fromstring  # type: ignore[import-untyped]  # noqa: PLC0415

    notes: dict[tuple[str, str | None], list[Paragraph]] = {}
    for relation in document.part.rels.values():
        name = next((name for name in _NOTES if relation.reltype.endswith(f"/{name}s")), None)
        if name is None or relation.is_external:
            continue
        part = relation.target_part
        links = _links(part)
        for note in fromstring(part.blob, XMLParser(resolve_entities=False, no_network=True)).iter(f"{W}{name}"):
            shown = (told for each in note.iter(f"{W}p") for told in _shown(each, links, styles))
            notes[name, note.get(_ID)] = [told._replace(is_note=True) for told in shown]
    return notes


def _links(part: Any) -> dict[str, str]:  # noqa: ANN401
    return {key: relation.target_ref for key, relation in part.rels.items() if relation.is_external}


def _shown(element: Any, links: dict[str, str], styles: "_Styles") -> Iterator[Paragraph]:  # noqa: ANN401
    """The paragraph, if it has words, and is no second telling: for older programs, or of a heading in the contents."""
    if next(element.iterancestors(_FALLBACK), None) is None and not styles.is_of_contents(element):
        paragraph = _paragraph(element, links, styles)
        if paragraph.text:
            yield paragraph


def _paragraph(element: Any, links: dict[str, str], styles: "_Styles") -> Paragraph:  # noqa: ANN401
    shown = _Shown(links)
    shown.take(element)
    shown.end_field()
    is_heading = styles.is_heading(element)
    style = styles.name_of(element) if is_heading else "bold" if _is_bold(element) else ""
    told = Paragraph("", (), styles.indent(element), is_heading, style=style)
    whole = _in_one(shown.lines, told)
    if len(shown.lines) == 1:
        return whole
    return whole._replace(lines=tuple(_in_one([line], told) for line in shown.lines))


def _in_one(lines: Sequence["_Line"], told: Paragraph) -> Paragraph:
    """The paragraph that lines are, which looks as this one."""
    words = "\n".join("".join(line.words) for line in lines)
    beside = "".join(word for line in lines for word in line.beside)
    urls = [link for line in lines for link in line.links]
    urls += [(url, "") for url in ADDRESS.findall(words)]
    named: dict[str, str] = {}
    for url, name in urls:
        if url.startswith(("http://", "https://")):
            named.setdefault(url, name)
    return told._replace(
        text=as_spaced(words),
        links=tuple(named),
        names=tuple(named.values()),
        is_link=bool(named) and is_nothing_beside(ADDRESS.sub("", beside)),
    )


def _is_bold(element: Any) -> bool:  # noqa: ANN401
    """Whether all words of a paragraph are bold by themselves, as those of a heading without a style are."""
    is_any = False
    for text in element.iter(f"{W}t"):
        if (text.text or "").strip():
            mark = text.getparent().find(f"{W}rPr/{W}b")
            if mark is None or mark.get(f"{W}val") in ("0", "false"):
                return False
            is_any = True
    return is_any


class _Line:
    """What a person sees of a line of a paragraph, and where it leads to."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.beside: list[str] = []
        """Those of its words that lead nowhere."""
        self.links: list[tuple[str, str]] = []
        """With the words of each."""


class _Shown:
    """The lines of a paragraph, which whoever wrote it has broken."""

    def __init__(self, links: dict[str, str]) -> None:
        self.lines = [_Line()]
        self._links = links
        self._field: list[str] = []
        """What a field does, whose words are still to come."""

    def take(self, element: Any, *, is_linked: bool = False) -> None:  # noqa: ANN401
        """All that is seen of an element."""
        for child in element:
            tag, line = child.tag, self.lines[-1]
            if tag in _NOT_SEEN or (tag == f"{W}r" and _is_hidden(child)):
                continue
            if tag == f"{W}t":
                line.words.append(child.text or "")
                line.beside += () if is_linked else (child.text or "",)
            elif tag == f"{W}instrText":
                self._field.append(child.text or "")
            elif tag == f"{W}fldChar":
                self.end_field()
            elif tag in _BREAKS:
                self.lines.append(_Line())
            elif tag in _MARKS:
                line.words.append(_MARKS[tag])
            elif tag == f"{W}hyperlink":
                self._take_link(child)
            else:
                if tag == f"{W}fldSimple":
                    self._field.append(child.get(f"{W}instr") or "")
                    self.end_field()
                self.take(child, is_linked=is_linked or tag == f"{W}fldSimple")

    def end_field(self) -> None:
        """Where a field leads to, known once it is told in full."""
        self.lines[-1].links += [(found["url"], "") for found in _FIELD.finditer("".join(self._field))]
        self._field = []

    def _take_link(self, element: Any) -> None:  # noqa: ANN401
        """What leads somewhere; of several lines, each does."""
        at, begun, before = len(self.lines) - 1, len(self.lines[-1].words), len(self.lines[-1].links)
        self.take(element, is_linked=True)
        url = self._links.get(element.get(_R_ID) or "", "")
        self.lines[at].links.insert(before, (url, "".join(self.lines[at].words[begun:])))
        for line in self.lines[at + 1 :]:
            line.links.insert(0, (url, "".join(line.words)))


def _is_hidden(run: Any) -> bool:  # noqa: ANN401
    """Whether a run is set as hidden text, or struck out."""
    marks = (run.find(f"{W}rPr/{W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(mark is not None and mark.get(f"{W}val") not in ("0", "false", "off") for mark in marks)


class _Styles:
    """How far paragraphs stand in, and which are headings: by themselves, or by their styles."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        root = document.styles.element
        self._styles = {style.get(f"{W}styleId"): style for style in root.iter(f"{W}style")}

    def indent(self, paragraph: Any) -> int:  # noqa: ANN401
        """Twentieths of a point; an item of a list counts by its level alone."""
        told = paragraph.find(f"{W}pPr")
        level = None if told is None else told.find(f"{W}numPr/{W}ilvl")
        if level is not None:
            return QUOTED * _whole_number(level.get(f"{W}val"))
        own = _indent_in(told)
        if own is not None:
            return own
        chain = list(self._chain(paragraph))
        for style in chain:
            if (indent := _indent_in(style.find(f"{W}pPr"))) is not None:
                return indent
        if found := next(filter(None, (_OF_LISTS.fullmatch(self._name(style)) for style in chain)), None):
            return QUOTED * (int(found["level"]) - 1)
        return QUOTED if any(word in self._name(style) for style in chain for word in QUOTING) else 0

    def is_heading(self, paragraph: Any) -> bool:  # noqa: ANN401
        """By the style's name or outline level."""
        return any(
            self._name(style).startswith(("heading", "title", "subtitle"))
            or style.find(f"{W}pPr/{W}outlineLvl") is not None
            for style in self._chain(paragraph)
        )

    def is_of_contents(self, paragraph: Any) -> bool:  # noqa: ANN401
        """Whether it lists where something stands, by the style's name."""
        return any(map(_OF_CONTENTS.fullmatch, map(self._name, self._chain(paragraph))))

    def name_of(self, paragraph: Any) -> str:  # noqa: ANN401
        """Of the style of a heading."""
        return next(map(self._name, self._chain(paragraph)), "") or "heading"

    def _chain(self, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        style = None if named is None else self._styles.get(named.get(f"{W}val"))
        for _ in range(10):  # styles may be based on one another in a circle
            if style is None:
                return
            yield style
            base = style.find(f"{W}basedOn")
            style = None if base is None else self._styles.get(base.get(f"{W}val"))

    @staticmethod
    def _name(style: Any) -> str:  # noqa: ANN401
        name = style.find(f"{W}name")
        return "" if name is None else str(name.get(f"{W}val")).lower()


def _indent_in(told: Any) -> int | None:  # noqa: ANN401
    indent = None if told is None else told.find(f"{W}ind")
    if indent is None:
        return None
    left = indent.get(f"{W}left") or indent.get(f"{W}start")
    return None if left is None else _whole_number(left)


def _whole_number(digits: str | None) -> int:
    found = re.match(r"-?\d{1,6}", digits or "")
    return int(found[0]) if found else 0


WORD: Final = Format("word", fits=lambda source: office_of(source) == "word", read=read_word, is_apart=True)

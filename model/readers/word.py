"""Word documents: every paragraph wherever it stands, with its links; a tracker kept by hand is an article an entry."""

import io
import re
import zipfile
from collections.abc import Iterator
from operator import attrgetter
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.bylines import author_of
from model.readers.fields import article_of
from model.readers.formats import Format
from model.readers.inputs import Input
from model.readers.numerals import with_days
from model.readers.office import office_of
from model.readers.paragraphs import Paragraph, joined
from model.readers.trackers import is_tracker, tracker_articles
from model.readers.undated import with_day_told

LARGEST_PART: Final = 128 * 2**20
"""Bytes of all parts of a document together, unpacked."""
QUOTED: Final = 720
"""How far a quotation's style stands in, in twentieths of a point, where the style does not say."""

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R_ID: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOT_SEEN: Final = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_W}p", f"{_W}pPr", f"{_W}rPr", _FALLBACK))
"""What lies in a paragraph and is no text of it: what was deleted, and the paragraphs of text boxes."""
_NOTES: Final = ("footnote", "endnote")
_ID: Final = f"{_W}id"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_MARKS: Final = {
    f"{_W}tab": " ",
    f"{_W}ptab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
}
"""Elements that stand for a character."""
_QUOTING: Final = ("quote", "block text", "quotation")
_FIELD: Final = re.compile(r'HYPERLINK\s+"(?P<url>https?://[^"\s]+)"', re.IGNORECASE)
_DULL: Final = re.compile(r"python-docx|user|admin\w*|microsoft.*|windows.*|author", re.IGNORECASE)


def read_word(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a document; of a tracker, an article an entry."""
    from docx import Document  # noqa: PLC0415 - heavy

    content = source.content()
    _check(content, source.place)
    document = Document(io.BytesIO(content))
    paragraphs = list(_paragraphs(document))
    is_whole = next(document.element.body.iter(f"{_W}altChunk"), None) is None
    told = with_days(paragraphs)
    if is_tracker(told):
        yield from tracker_articles(told, source)
    elif paragraphs or is_whole:
        yield from with_day_told(_article(document, sorted(paragraphs, key=attrgetter("is_note")), source))
    if not is_whole:
        yield ReadError(source.place, "holds a file of another format, which is not read: open it in Word and save it")


def _article(document: Any, paragraphs: list[Paragraph], source: Input) -> Article:  # noqa: ANN401
    said, text = document.core_properties, joined(paragraphs)
    title = (said.title or "").strip() or next((each.text for each in paragraphs[:3] if each.is_heading), "")
    author = author_of(text) or ("" if _DULL.fullmatch(said.author or "") else said.author)
    fields = {"text": text, "title": title, "author": author, "lang": said.language}
    return article_of(fields | dict(source.known), source.place)


def _check(content: bytes, place: str) -> None:
    """ReadError for a document that would become too much, or that is written in a way that is not read."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > LARGEST_PART:
            raise ReadError(place, f"unpacks to more than {LARGEST_PART // 2**20} MB")
        if "_rels/.rels" in archive.namelist() and _STRICT in archive.read("_rels/.rels"):
            raise ReadError(place, "is a strict Open XML document: save it as Word document (.docx)")


def _paragraphs(document: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - python-docx's, which has no types for its XML
    """Those of the body in order, tables, text boxes and controls included, each with its notes behind it."""
    styles = _Styles(document)
    notes, links = _notes(document, styles), _links(document.part)
    for element in document.element.body.iter(f"{_W}p"):
        yield from _shown(element, links, styles)
        for name in _NOTES:
            for reference in element.iter(f"{_W}{name}Reference"):
                yield from notes.pop((name, reference.get(_ID)), ())
    for left in notes.values():
        yield from left


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
        for note in fromstring(part.blob, XMLParser(resolve_entities=False, no_network=True)).iter(f"{_W}{name}"):
            shown = (told for each in note.iter(f"{_W}p") for told in _shown(each, links, styles))
            notes[name, note.get(_ID)] = [told._replace(is_note=True) for told in shown]
    return notes


def _links(part: Any) -> dict[str, str]:  # noqa: ANN401
    return {key: relation.target_ref for key, relation in part.rels.items() if relation.is_external}


def _shown(element: Any, links: dict[str, str], styles: "_Styles") -> Iterator[Paragraph]:  # noqa: ANN401
    """The paragraph, if it has words, and is not the second telling of one for older programs."""
    if next(element.iterancestors(_FALLBACK), None) is None:
        paragraph = _paragraph(element, links, styles)
        if paragraph.text:
            yield paragraph


def _paragraph(element: Any, links: dict[str, str], styles: "_Styles") -> Paragraph:  # noqa: ANN401
    words: list[str] = []
    urls: list[str] = []
    fields: list[str] = []
    _collect(element, words, urls, fields, links)
    urls += [found["url"] for found in _FIELD.finditer("".join(fields))]
    urls += re.findall(r"https?://[^\s<>()“”\"]+[\w/]", "".join(words))
    text = re.sub(r"[ \t\xa0]+", " ", "".join(words)).strip()
    addresses = tuple(dict.fromkeys(url for url in urls if url.startswith(("http://", "https://"))))
    return Paragraph(text, addresses, styles.indent(element), styles.is_heading(element))


def _collect(element: Any, words: list[str], urls: list[str], fields: list[str], links: dict[str, str]) -> None:  # noqa: ANN401
    """Gather what a person sees of an element, and where it links to."""
    for child in element:
        tag = child.tag
        if tag in _NOT_SEEN:
            continue
        if tag == f"{_W}t":
            words.append(child.text or "")
        elif tag == f"{_W}instrText":
            fields.append(child.text or "")
        elif tag in _MARKS:
            words.append(_MARKS[tag])
        else:
            if tag == f"{_W}hyperlink":
                urls.append(links.get(child.get(_R_ID) or "", ""))
            elif tag == f"{_W}fldSimple":
                fields.append(child.get(f"{_W}instr") or "")
            _collect(child, words, urls, fields, links)


class _Styles:
    """How far paragraphs stand in, and which are headings: by themselves, or by their styles."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401
        root = document.styles.element
        self._styles = {style.get(f"{_W}styleId"): style for style in root.iter(f"{_W}style")}

    def indent(self, paragraph: Any) -> int:  # noqa: ANN401
        """Twentieths of a point; an item of a list counts by its level alone."""
        told = paragraph.find(f"{_W}pPr")
        level = None if told is None else told.find(f"{_W}numPr/{_W}ilvl")
        if level is not None:
            return QUOTED * _whole_number(level.get(f"{_W}val"))
        own = _indent_in(told)
        if own is not None:
            return own
        chain = list(self._chain(paragraph))
        for style in chain:
            if (indent := _indent_in(style.find(f"{_W}pPr"))) is not None:
                return indent
        return QUOTED if any(word in self._name(style) for style in chain for word in _QUOTING) else 0

    def is_heading(self, paragraph: Any) -> bool:  # noqa: ANN401
        """By the style's name or outline level."""
        return any(
            self._name(style).startswith(("heading", "title", "subtitle"))
            or style.find(f"{_W}pPr/{_W}outlineLvl") is not None
            for style in self._chain(paragraph)
        )

    def _chain(self, paragraph: Any) -> Iterator[Any]:  # noqa: ANN401
        named = paragraph.find(f"{_W}pPr/{_W}pStyle")
        style = None if named is None else self._styles.get(named.get(f"{_W}val"))
        for _ in range(10):  # styles may be based on one another in a circle
            if style is None:
                return
            yield style
            base = style.find(f"{_W}basedOn")
            style = None if base is None else self._styles.get(base.get(f"{_W}val"))

    @staticmethod
    def _name(style: Any) -> str:  # noqa: ANN401
        name = style.find(f"{_W}name")
        return "" if name is None else str(name.get(f"{_W}val")).lower()


def _indent_in(told: Any) -> int | None:  # noqa: ANN401
    indent = None if told is None else told.find(f"{_W}ind")
    if indent is None:
        return None
    left = indent.get(f"{_W}left") or indent.get(f"{_W}start")
    return None if left is None else _whole_number(left)


def _whole_number(digits: str | None) -> int:
    found = re.match(r"-?\d{1,6}", digits or "")
    return int(found[0]) if found else 0


WORD: Final = Format("word", fits=lambda source: office_of(source) == "word", read=read_word, is_apart=True)

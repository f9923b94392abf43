"""Word of 97 to 2003 (.doc): read as its newer files are, but for pictures of words and files within files."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from model.article import Article
from model.errors import ReadError
from model.readers.formats.compound import opened_compound, stream_in
from model.readers.formats.doc_parts import Look, OldDocument, Shape, opened_document
from model.readers.formats.format import Format
from model.readers.formats.office import office_of
from model.readers.formats.papers import Properties, pieces_or_rows
from model.readers.formats.word import QUOTED, QUOTING
from model.readers.inputs import Input
from model.readers.parts.rich_tables import RichRows
from model.readers.text.paragraphs import Paragraph
from model.readers.text.runs import Run, paragraph_of_runs
from model.words.surrogates import whole

_MARK: Final = re.compile(r"[\0-\x1f]")
_END, _CELL, _PAGE, _LINE = "\r", "\a", "\f", "\v"
_BEGINS_FIELD, _SHOWS_FIELD, _ENDS_FIELD = "\x13", "\x14", "\x15"
_NOTE: Final = "\x02"
_SIGNS: Final = {"\t": "\t", "\x1e": "-", "\xa0": " "}
_LINK: Final = re.compile(r"HYPERLINK\s+(?:\\\w\s+)*\"?(?P<url>https?://[^\"\s]+)", re.IGNORECASE)
_HEADINGS: Final = range(1, 10)
"""The numbers of the styles that are headings in every document."""
_HEADED: Final = ("heading", "title", "subtitle")


def read_old_word(source: Input) -> Iterator[Article | ReadError]:
    """The one article of a document; of a tracker, also in a table, an article an entry."""
    compound = opened_compound(source)
    tables = stream_in(compound, "0Table"), stream_in(compound, "1Table")
    reading = _Reading(opened_document(stream_in(compound, "WordDocument"), tables, source.place))
    reading.read()
    told = reading.rows.tables(reading.paragraphs, source.names)
    yield from pieces_or_rows(told, reading.paragraphs, _said(compound), source)


def _said(compound: Any) -> Properties:  # noqa: ANN401 - olefile's, which has no types
    try:
        told = compound.get_metadata()
    except Exception:  # noqa: BLE001 - it raises whatever it comes upon in what is damaged; the text is there
        return Properties()
    charset = f"cp{told.codepage % 2**16}" if isinstance(told.codepage, int) else ""
    return Properties(*(_decoded(each, charset) for each in (told.title, told.author)))


def _decoded(words: object, charset: str) -> str:
    if not isinstance(words, bytes):
        return ""
    try:
        return " ".join(whole(words.decode(charset.replace("cp65001", "utf-8") or "cp1252", "replace")).split())
    except LookupError:
        return " ".join(words.decode("cp1252", "replace").split())


class _Reading:
    """A document as far as it is read."""

    def __init__(self, document: OldDocument) -> None:
        self.paragraphs: list[Paragraph] = []
        self.rows = RichRows()
        self._document = document
        self._notes = document.notes()
        self._noted: list[tuple[int, int]] = []
        """The notes of the paragraph at hand."""
        self._runs: list[Run] = []
        self._fields: list[str] = []
        """Where those lead to in which it stands; what is not told yet is empty."""
        self._does: list[str] = []
        """What a field does, as far as it is told: the innermost whose words are still to come."""
        self._is_in_row = False

    def read(self) -> None:
        """The text, and then its boxes."""
        ranges = self._document.ranges()
        for begin, end in (ranges[0], ranges[6]):
            self._read(begin, end)

    def _read(self, begin: int, end: int, *, is_note: bool = False) -> None:
        text, at = self._document.text, begin
        end = min(end, len(text))
        while at < end:
            found = _MARK.search(text, at, end)
            self._show(at, found.start() if found else end)
            if found is None:
                break
            self._mark(found[0], found.start(), is_note=is_note)
            at = found.end()
        self._end(end - 1, is_note=is_note)
        self._fields, self._does = [], []

    def _show(self, begin: int, end: int) -> None:
        """Words between two marks, by how they look."""
        at = begin
        for look, those in groupby(self._document.looks[begin:end]):
            end = at + sum(1 for _ in those)
            self._say(self._document.text[at:end], Look(look))
            at = end

    def _say(self, words: str, look: Look, *, is_break: bool = False) -> None:
        if self._does:
            self._does[-1] += words
        elif Look.UNSEEN not in look:
            url = next(filter(None, reversed(self._fields)), "")
            self._runs.append(Run(words, url, is_bold=Look.BOLD in look, is_break=is_break))

    def _mark(self, mark: str, at: int, *, is_note: bool) -> None:
        look = Look(self._document.looks[at])
        match mark:
            case "\r" | "\a" | "\f":
                self._end(at, is_note=is_note)
            case "\v":
                self._say("\n", look, is_break=not self._does)
            case "\x13":
                self._does.append("")
            case "\x14" if self._does:
                found = _LINK.search(self._does.pop())
                self._fields.append(found["url"] if found else "")
            case "\x15" if self._does or self._fields:
                (self._does or self._fields).pop()
            case "\x02" if at in self._notes:
                self._noted.append(self._notes[at])
            case _ if mark in _SIGNS:
                self._say(_SIGNS[mark], look)

    def _end(self, at: int, *, is_note: bool) -> None:
        """The end of a paragraph, and perhaps of a cell or a row; its notes stand behind it."""
        shape = self._document.paragraph(at)
        if shape.is_in_table and not self._is_in_row and not is_note:
            self.rows.take(b"trowd", len(self.paragraphs))
            self._is_in_row = True
        runs, self._runs = self._runs, []
        if (paragraph := paragraph_of_runs(runs, _looks(shape))).text:
            self.paragraphs.append(paragraph._replace(is_note=is_note))
        noted, self._noted = self._noted, []
        for note in noted:
            self._read(*note, is_note=True)
        if self._document.text[at : at + 1] == _CELL and not is_note:
            self.rows.end(b"row" if shape.ends_row else b"cell", len(self.paragraphs))
            self._is_in_row = not shape.ends_row


def _looks(shape: Shape) -> Paragraph:
    """A paragraph without words that looks as one of this shape."""
    names = [style.name for style in shape.chain()]
    is_heading = shape.style in _HEADINGS or shape.is_outlined or any(name.startswith(_HEADED) for name in names)
    indent = shape.indent(QUOTED)
    if not indent and any(word in name for name in names for word in QUOTING):
        indent = QUOTED
    return Paragraph("", (), indent, is_heading, style=(next(iter(names), "") or "heading") if is_heading else "")


OLD_WORD: Final = Format(
    "old word", fits=lambda source: office_of(source) == "old word", read=read_old_word, is_apart=True
)

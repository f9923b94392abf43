"""A brief as a Word document: the same brief gives the same bytes."""

from datetime import datetime, time
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from model.brief.closing import closing, more_words, note_words, source_words
from model.brief.content import Block, Brief, Items, Note, Numbers, Paragraph, Picture, Quote, Source, Table
from model.brief.plain import plain, web_address
from model.brief.quoting import quoted
from model.brief.wording import day_words

ZIP_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The day that every part of the document is of, so that it is the same whenever it is written."""
LINK: Final = "1C5A9C"
SMALL: Final = Pt(9)
MOST: Final = 255
"""Characters that a property of a document can have."""
TABLE_STYLE: Final = "Light List"


def word(brief: Brief) -> bytes:
    """The document."""
    document = Document()
    _set_properties(document, brief)
    document.add_heading(plain(brief.title), level=0)
    document.add_paragraph(f"As known on {day_words(brief.colophon.as_of)}")
    for section in brief.sections:
        document.add_heading(plain(section.heading), level=1)
        for block in section.blocks:
            _add_block(document, block)
    _add_end(document, brief)
    return _dateless(document)


def _set_properties(document: WordDocument, brief: Brief) -> None:
    day = datetime.combine(brief.colophon.as_of, time())
    properties = document.core_properties
    properties.title, properties.comments = plain(brief.title)[:MOST], plain(brief.colophon.command)[:MOST]
    properties.author = properties.last_modified_by = "issuewatch"
    properties.created = properties.modified = day
    properties.language, properties.revision = "en", 1
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _add_block(document: WordDocument, block: Block) -> None:
    match block:
        case Paragraph(sentences):
            paragraph = document.add_paragraph()
            for said in sentences:
                paragraph.add_run(plain(said.text))
                _add_marks(paragraph, said.notes)
                paragraph.add_run(" ")
        case Items(lead, sentences):
            document.add_paragraph(plain(lead)).paragraph_format.keep_with_next = True
            for said in sentences:
                item = document.add_paragraph(plain(said.text), style="List Bullet")
                _add_marks(item, said.notes)
        case Quote():
            _add_quote(document, block)
        case Table():
            _add_table(document, block)
        case Picture():
            pass


def _add_quote(document: WordDocument, quote: Quote) -> None:
    words = document.add_paragraph(plain(quoted(quote.text, is_cut=quote.is_cut)), style="Quote")
    words.paragraph_format.keep_with_next = True
    words.paragraph_format.space_after = Pt(2)
    voice = document.add_paragraph("— ")
    voice.paragraph_format.left_indent = Pt(18)
    _add_linked(voice, quote.voice, quote.url)
    _add_marks(voice, quote.notes)


def _add_table(document: WordDocument, table: Table) -> None:
    caption = document.add_paragraph(plain(table.caption))
    caption.paragraph_format.keep_with_next = True
    grid = document.add_table(rows=1, cols=len(table.heads), style=TABLE_STYLE)
    _repeat_on_every_page(grid.rows[0])
    for cell, head in zip(grid.rows[0].cells, table.heads, strict=True):
        cell.text = plain(head)
    for row in table.rows:
        cells = grid.add_row().cells
        for place, (cell, text) in enumerate(zip(cells, row.cells, strict=True)):
            paragraph = cell.paragraphs[0]
            paragraph.add_run(plain(text)).bold = place == 0
            if place == 0:
                _add_marks(paragraph, row.notes)
            elif text.isdigit():
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for line in grid.rows:
        for cell in line.cells:
            for run in cell.paragraphs[0].runs:
                run.font.size = SMALL
    document.add_paragraph()


def _repeat_on_every_page(row: Any) -> None:  # noqa: ANN401  # python-docx has no public name for a row
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)


# The end


def _add_end(document: WordDocument, brief: Brief) -> None:
    if brief.notes:
        document.add_heading("Notes", level=1)
    for note in brief.notes:
        _add_note(document, note)
    if brief.sources:
        document.add_heading("Sources", level=1)
    for source in brief.sources:
        _add_source(document, source)
    document.add_heading("Fingerprints", level=1)
    for name, value in closing(brief):
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}: ").bold = True
        paragraph.add_run(plain(value))


def _add_note(document: WordDocument, note: Note) -> None:
    numbers = ", ".join(str(number) for number in note.sources)
    sources = f" (source {numbers})" if len(note.sources) == 1 else f": sources {numbers}" if numbers else ""
    more = f" {more_words(note)}: {note.command}" if note.more else ""
    paragraph = document.add_paragraph()
    _mark_place(paragraph, note.number)
    paragraph.add_run(plain(f"{note.number}. {note_words(note)}{sources}{more}")).font.size = SMALL


def _add_source(document: WordDocument, source: Source) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run(plain(f"{source.number}. {source_words(source)} ")).font.size = SMALL
    if address := web_address(source.url):
        _add_linked(paragraph, address, address)


# Links


def _add_marks(paragraph: WordParagraph, notes: Numbers) -> None:
    """The numbers of notes, raised, each leading to its note."""
    for place, number in enumerate(notes):
        if place:
            paragraph.add_run(" ").font.superscript = True
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), f"note{number}")
        paragraph._p.append(link)
        run = paragraph.add_run(str(number))
        run.font.superscript = True
        link.append(run._r)


def _mark_place(paragraph: WordParagraph, number: int) -> None:
    """The place that a note's number leads to."""
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        mark = OxmlElement(tag)
        mark.set(qn("w:id"), str(number))
        if tag == "w:bookmarkStart":
            mark.set(qn("w:name"), f"note{number}")
        paragraph._p.append(mark)


def _add_linked(paragraph: WordParagraph, words: str, url: str | None) -> None:
    """Words that lead to an address; only words, where it is none of the web."""
    address = web_address(url)
    run = paragraph.add_run(plain(words))
    run.font.size = SMALL
    if address is None:
        return
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    paragraph._p.append(link)
    run.font.underline, run.font.color.rgb = True, RGBColor.from_string(LINK)
    link.append(run._r)


def _dateless(document: WordDocument) -> bytes:
    """The document's bytes without the time at which they were written."""
    written, fixed = BytesIO(), BytesIO()
    document.save(written)
    with ZipFile(written) as parts, ZipFile(fixed, "w") as out:
        for name in parts.namelist():
            entry = ZipInfo(name, ZIP_DAY)
            entry.compress_type = ZIP_DEFLATED
            out.writestr(entry, parts.read(name))
    return fixed.getvalue()

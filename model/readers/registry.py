"""The formats that are read, and those that are told and refused."""

import re
from typing import Final

from model.errors import ReadError
from model.readers.formats.asciidoc import ASCIIDOC
from model.readers.formats.binaries import told_binary
from model.readers.formats.binary_excel import BINARY_EXCEL
from model.readers.formats.bookmarks import BOOKMARKS
from model.readers.formats.calc import CALC
from model.readers.formats.chats import CHAT
from model.readers.formats.enex import ENEX
from model.readers.formats.epub import EPUB
from model.readers.formats.excel import EXCEL
from model.readers.formats.excel_pages import EXCEL_PAGE
from model.readers.formats.excel_xml import EXCEL_XML
from model.readers.formats.feeds import FEED, OPML
from model.readers.formats.format import Format
from model.readers.formats.gdelt import GDELT
from model.readers.formats.html import HTML
from model.readers.formats.jsons import JSON, JSONL
from model.readers.formats.jupyter import NOTEBOOK
from model.readers.formats.mail import BOX, MAIL
from model.readers.formats.markdown import MARKDOWN
from model.readers.formats.office import office_of
from model.readers.formats.old_word import OLD_WORD
from model.readers.formats.opendocument import OPEN_DOCUMENT
from model.readers.formats.org import ORG
from model.readers.formats.outlook import OUTLOOK
from model.readers.formats.packed import PACKED, TAR, ZIP
from model.readers.formats.parquet import ARROW_TABLE, PARQUET
from model.readers.formats.pdf import PDF
from model.readers.formats.plain import PLAIN
from model.readers.formats.references import REFERENCES
from model.readers.formats.restructured import RESTRUCTURED
from model.readers.formats.rtf import RTF
from model.readers.formats.slides import SLIDES
from model.readers.formats.subtitles import SUBTITLES
from model.readers.formats.tables import TABLE
from model.readers.formats.warc import WARC
from model.readers.formats.webarchive import WEB_ARCHIVE
from model.readers.formats.winmail import WINMAIL
from model.readers.formats.wires import WIRE
from model.readers.formats.word import WORD
from model.readers.formats.xml_papers import XML_PAPER
from model.readers.formats.yamls import YAML
from model.readers.inputs import Input
from model.readers.pages.markup import xml_root

_OF_TEXT: Final = (
    *(REFERENCES, XML_PAPER, FEED, OPML, ENEX, WIRE, EXCEL_XML, BOOKMARKS, EXCEL_PAGE, HTML, NOTEBOOK, JSONL, JSON),
    *(SUBTITLES, CHAT, YAML, ASCIIDOC, RESTRUCTURED, MARKDOWN, ORG, GDELT, TABLE, PLAIN),
)
FORMATS: Final = (
    *(WORD, SLIDES, EXCEL, BINARY_EXCEL, OLD_WORD, OUTLOOK, EPUB, OPEN_DOCUMENT, CALC, RTF, ZIP, TAR, PACKED, PDF),
    *(PARQUET, ARROW_TABLE, WARC, WEB_ARCHIVE, BOX, MAIL, WINMAIL),
    *_OF_TEXT,
)
"""In the order in which they are asked; plain text takes what is left."""

TEXTUAL: Final = frozenset(_OF_TEXT)
"""Those that are not told in what is binary."""

_REFUSED: Final = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"7z\xbc\xaf", "a 7z archive: pack it as .zip or .tar.gz"),
    (b"Rar!", "a RAR archive: pack it as .zip or .tar.gz"),
    (b"\x5d\x2a\x4d\x18", "a zstandard file with a dictionary of its own: unpack it with zstd"),
    (b"!BDN", "a folder of Outlook (.pst, .ost): export its mails as .eml or .mbox"),
    (b"SQLite format 3\0", "a database"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
_LINK: Final = "a link to a page: add its address"
_TEXTS: Final = (
    (re.compile(rb"\s*(?:%[^\n]*\n\s*)*\\documentclass\b"), "LaTeX: save it as PDF, or as Markdown by pandoc"),
    (
        re.compile(rb"\s*window\.YTD\.\w+\.part\d+ *="),
        "a script of Twitter's archive: save what stands behind = as .json",
    ),
    (re.compile(rb"\s*\[(?:InternetShortcut|\{[0-9A-F-]+\}|Desktop Entry)\]"), _LINK),
    (
        re.compile(rb"\s*(?:https?://[^\s<>]+\s+)+(?:https?://\S*)?\Z"),
        "a list of addresses and has no text: `xargs issuewatch add < FILE` takes in their pages",
    ),
    (re.compile(rb"%!PS"), "PostScript: make it a .pdf"),
    (re.compile(rb"\s*-----BEGIN PGP MESSAGE-----"), "encrypted (PGP): decrypt it, and add what comes out"),
    (re.compile(rb"\s*BEGIN:(?:VCALENDAR|VCARD)\b", re.IGNORECASE), "a calendar, or cards of people"),
    (
        re.compile(rb"(?s:(?=.*^={2,5}[^=\n]+={2,5}\s*$)(?=.*(?:<ref\b|\{\{\w|\[\[\w)))", re.MULTILINE),
        "wikitext: save its page as .html",
    ),
)
"""What is written for another program, by how it begins; of wikitext, by what is in it."""
_CODE: Final = dict.fromkeys((".js", ".mjs", ".py", ".r", ".sh", ".bat", ".ps1", ".sql"), "a script") | {
    ".css": "a style sheet",
    ".ini": "a configuration",
}
"""What text is by its name, where nothing in it tells."""
_BEGINS_TEXTS: Final = (
    *(b"%", b"\\", b"window.", b"[", b"=", b"{{", b"'''", b"BEGIN:V", b"begin:v", b"http", b"-----BEGIN"),
)
_XML: Final = "save it as RSS, Atom, JSONL or CSV"
_OTHER_XML: Final = {"tt": "a file of subtitles (TTML): save it as .srt or .vtt"}
"""What XML is by its root, where that tells what to do."""
_STUBS: Final = dict.fromkeys(
    (".gdoc", ".gsheet", ".gslides"), "a link to a document of Google: export that as .docx, .xlsx or .pptx"
)
_RECORDED: Final = re.compile(rb"\s*\{\s*\"log\"\s*:\s*\{\s*\"(?:version|creator|browser|pages|entries)\"\s*:")
"""How what a browser has recorded begins (.har)."""
_REFUSED_MARKS: Final = tuple(mark for mark, _ in _REFUSED)
_BLANKS: Final = b"\xef\xbb\xbf\xff\xfe \t\r\n"
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r\f\x08\x1b")) + b"\x7f"
_FEW: Final = 0.02
"""The share of control bytes up to which it is still text."""


def format_of(source: Input) -> Format:
    """The format of an input; ReadError if it is empty, or of none that is read."""
    if not (source.head[:100].strip(_BLANKS) or source.head.strip(_BLANKS)):  # a short one is told without a copy
        raise ReadError(source.place, "is empty")
    refused = _refused(source)
    if refused:
        raise ReadError(source.place, f"is {refused}" + ("" if ":" in refused else ", which is not read"))
    is_binary = source.encoding.startswith("utf-8") and _controls(source.head) > _FEW
    for known in FORMATS:
        if not (is_binary and known in TEXTUAL) and known.fits(source):
            if known is PLAIN and (root := xml_root(source.head_text, source.suffix)):
                if root in _OTHER_XML:
                    raise ReadError(source.place, f"is {_OTHER_XML[root]}")
                raise ReadError(source.place, f"is XML of a kind that is not read (<{root}>): {_XML}")
            if known is PLAIN and (code := _CODE.get(source.suffix)):
                raise ReadError(source.place, f"is {code}, which is not read")
            return known
    raise ReadError(source.place, f"is {told_binary(source.head)}")


def _refused(source: Input) -> str | None:
    if source.head.startswith(_REFUSED_MARKS):
        return next(what for mark, what in _REFUSED if source.head.startswith(mark))
    if source.suffix == ".webloc":
        return _LINK
    if source.suffix in _STUBS:
        return _STUBS[source.suffix]
    head = source.head.removeprefix(b"\xef\xbb\xbf")
    if _RECORDED.match(head):
        return "what a browser has recorded (.har): save the pages themselves"
    is_likely = head[:100].lstrip().startswith(_BEGINS_TEXTS)
    if is_likely and (told := next((what for pattern, what in _TEXTS if pattern.match(head)), None)):
        return told
    office = office_of(source)
    return office if office not in {known.name for known in FORMATS} else None


def _controls(head: bytes) -> float:
    return (len(head) - len(head.translate(None, _CONTROLS))) / len(head)

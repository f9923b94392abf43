"""PDF: the text of its pages, with lines joined to paragraphs, divided words made whole, running heads left out."""

import io
import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from model.article import Article
from model.days.datelines import dateline_date
from model.errors import ReadError, TakenError
from model.readers.days.headings import begins_with_day, has_days
from model.readers.days.open_days import with_days
from model.readers.days.undated import with_day_told
from model.readers.fields import article_of
from model.readers.formats.format import Format
from model.readers.formats.plain import title_of
from model.readers.inputs import Input
from model.readers.pages.columns import page_and_pieces
from model.readers.pages.line_numbers import without_line_numbers
from model.readers.pages.pdf_links import Link, linked_paragraphs, links_of
from model.readers.pages.running import printed_from, without_running_heads
from model.readers.parts.bundled_pages import documents_on
from model.readers.parts.bundles import Fields, bundle_articles
from model.readers.parts.bylined_clips import bylined_clips
from model.readers.parts.chronologies import chronology_in, may_be_chronology
from model.readers.parts.pasted import is_kept_by_hand
from model.readers.parts.press_clips import clips_of_document, press_clips
from model.readers.parts.trackers import known_of, tracker_articles
from model.readers.text.bylines import BYLINE, PLACEHOLDER, author_of
from model.readers.text.endings import LINE_END
from model.readers.text.memos import memo_fields
from model.readers.text.named_below import named_below
from model.readers.text.paragraphs import Paragraph

FULL: Final = 0.75
"""The share of a page's usual line length from which a line is taken to go on in the next."""
SECONDS_PER_MB: Final = 40
"""Of text alone a MB is two to three hundred pages, of which each takes a twentieth of a second or more."""
BYLINE_WITHIN: Final = 3
"""Paragraphs that may stand above it."""

_ITEM: Final = re.compile(r"(?:[•▪◦*–-]|\d{1,3}[.)]|\([a-z0-9]{1,3}\))\s")
_DIVIDED: Final = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_COMPOUND: Final = re.compile(
    r"(?:-\w+|\b(?:well|self|long|short|high|low|mid|ex|vice|cross|non|so|two|three|anti|pro))-$", re.IGNORECASE
)
_OPENS: Final = re.compile(r"(?:—|–|\s--?)\s*\S+(?:\s+\S+){2,}(?<![.!?])$")
"""Words behind the dash of a dateline, with which a paragraph begins."""
_OF_A_FILE: Final = re.compile(r"microsoft word|untitled|\.(?:docx?|pdf|indd|qxd|html?|pptx?)$", re.IGNORECASE)
"""Titles that are the name of a file, or of none yet."""


def read_pdf(source: Input) -> Iterator[Article | ReadError]:
    """The one article, by its dateline: the file's own dates tell when it was saved. Of a tracker, one an entry."""
    from pypdf import PdfReader  # noqa: PLC0415 - heavy

    reader = PdfReader(io.BytesIO(source.content()), strict=False)
    if reader.is_encrypted and not _is_opened(reader, source.place):
        raise ReadError(source.place, "is encrypted: save it without a password")
    pages, links = _pages_and_links(reader)
    yield from _articles(reader.metadata, pages, links, source)
    yield from _told_blank(pages, source.place)


def _articles(
    said: Any,  # noqa: ANN401 - what pypdf knows of the file
    pages: Sequence[list[str]],
    links: Sequence[Link],
    source: Input,
) -> Iterator[Article | ReadError]:
    """The one article on some pages, or several."""
    if documents := documents_on(pages, flowing):
        yield from bundle_articles(documents, source)
        return
    paragraphs = flowing(pages, {link.line for link in links if link.is_at_end})
    text = "\n\n".join(paragraphs)
    if tracker := _tracker(paragraphs, links, source) if has_days(text) or may_be_chronology(text) else ():
        yield from tracker_articles(tracker, source)
        return
    if not source.known and (clips := _clips(pages, paragraphs)):
        yield from bundle_articles(clips, source)
        return
    if not text:
        raise ReadError(source.place, "has no text on its pages: a scan? Run text recognition over it first")
    title, author = (" ".join(str(word or "").split()) for word in ((said.title, said.author) if said else ("", "")))
    is_dull = _OF_A_FILE.search(title) or PLACEHOLDER.fullmatch(title)
    title = title_of(text) if is_dull else title
    fields = {
        "text": text,
        "title": title,
        "url": printed_from(pages),
        "author": author_of(text) or named_below(text, title) or ("" if PLACEHOLDER.fullmatch(author) else author),
    }
    yield from with_day_told(article_of(fields | memo_fields(text) | dict(source.known), source.place))


def _pages_and_links(reader: Any) -> tuple[list[list[str]], list[Link]]:  # noqa: ANN401 - pypdf's reader
    """The lines of each page, and where those of all of them lead; to go through a page takes long, so once."""
    pages, links = list[list[str]](), list[Link]()
    for page in reader.pages:
        text, pieces = page_and_pieces(page)
        pages.append([line.strip() for line in text.splitlines()])
        links += links_of(page, pieces)
    return list(without_line_numbers(pages)), links


def _told_blank(pages: Sequence[Sequence[str]], place: str) -> list[ReadError]:
    """How many pages have no text, where those are more than have some: the rest may be a scan."""
    blank = sum(not any(page) for page in pages)
    if 2 * blank <= len(pages):
        return []
    return [TakenError(place, f"{blank} of {len(pages)} pages have no text: scans? Run text recognition over it first")]


def _tracker(texts: Sequence[str], links: Sequence[Link], source: Input) -> list[Paragraph]:
    """The paragraphs of a tracker, by the measure of pasted text, for no line shows that it is a heading."""
    if source.known.keys() - {"url"}:
        return []
    paragraphs = linked_paragraphs(texts, links)
    told = with_days(paragraphs)
    return told if is_kept_by_hand(told) else chronology_in(paragraphs, known_of(source))


def _clips(pages: Sequence[list[str]], paragraphs: Sequence[str]) -> list[Fields]:
    """Those of the press, told by lines where space is between them, else by paragraphs; each tells in paragraphs."""
    text = ""
    for page in without_running_heads(pages):
        is_ended = not text or LINE_END.search(text.rstrip("\n")[-100:]) is not None
        text += ("\n\n" if is_ended else "\n") + "\n".join(page)
    if clips := press_clips(text) or bylined_clips(text):
        return [each | {"text": "\n\n".join(flowing([str(each["text"]).split("\n")]))} for each in clips]
    return clips_of_document([Paragraph(each) for each in paragraphs])


def _is_opened(reader: Any, place: str) -> bool:  # noqa: ANN401 - pypdf's reader
    """Many are encrypted only against printing, with no password to read."""
    from pypdf.errors import DependencyError  # noqa: PLC0415

    try:
        return bool(reader.decrypt(""))
    except DependencyError as error:
        raise ReadError(place, "is encrypted in a way that is not read: save it without encryption") from error


def flowing(pages: Sequence[list[str]], with_link: Container[str] = ()) -> list[str]:
    """Paragraphs, from the lines of pages as they are set; `with_link` are those at whose end a link stands."""
    texts = without_running_heads(pages)
    usual = _usual_length([line for page in texts for line in page])
    paragraphs: list[str] = []
    is_open = False
    last = ""
    for page in texts:
        is_open = (is_open and not _is_closed(last, page, with_link)) or _is_torn(paragraphs, page)
        last = page[-1] if page else ""
        for above, line in pairwise(("", *page)):
            if not line:
                is_open = False
                continue
            is_open = is_open or (not above and _is_torn(paragraphs[-1:], [line], usual / 2))
            is_apart = dateline_date(line) is not None or _is_byline(line, paragraphs, usual)
            if is_open and not is_apart and not _ITEM.match(line) and not _is_entry(line, above, usual):
                paragraphs[-1] = _joined(paragraphs[-1], line)
            else:
                paragraphs.append(line)
            is_open = (not is_apart or _OPENS.search(line) is not None) and _goes_on(line, usual)
    return [whole for paragraph in paragraphs if (whole := " ".join(paragraph.split()))]


def _is_closed(last: str, page: Sequence[str], with_link: Container[str]) -> bool:
    """Whether the last line of a page ends what it tells with where that stands, as entries of a tracker do."""
    return bool(page) and not page[0][:1].islower() and " ".join(last.split()) in with_link


def _is_byline(line: str, above: Sequence[str], usual: float) -> bool:
    return len(above) <= BYLINE_WITHIN and len(line) < FULL * usual and BYLINE.match(line) is not None


def _is_entry(line: str, above: str, usual: float) -> bool:
    """Whether a line begins with its own day, and no sentence goes on in it: the one above is ended, or is short."""
    return (len(above) < FULL * usual or LINE_END.search(above) is not None) and begins_with_day(line)


def _is_torn(paragraphs: Sequence[str], page: Sequence[str], least: float = 0) -> bool:
    """Whether a sentence goes on over the page, be its last line however short, or over a gap, if it is no title."""
    is_told = bool(paragraphs and page) and len(paragraphs[-1]) >= least
    return is_told and page[0][:1].islower() and not LINE_END.search(paragraphs[-1])


def _joined(before: str, line: str) -> str:
    """Two lines as one: a divided word whole again, a compound (`military-to-`, `well-`) with its hyphen."""
    divided = _DIVIDED.search(before)
    if not divided:
        return f"{before} {line}"
    return before + line if _COMPOUND.search(before) or not line[:1].islower() else before[: divided.start()] + line


def _goes_on(line: str, usual: float) -> bool:
    """Whether a line goes on in the next: a full one does, a short one is a heading or ends its paragraph."""
    if len(line) >= FULL * usual or _DIVIDED.search(line):
        return True
    return len(line) >= usual / 2 and not LINE_END.search(line)


def _usual_length(lines: Sequence[str]) -> float:
    lengths = sorted(len(line) for line in lines if line)
    return float(lengths[int(0.8 * len(lengths))]) if lengths else 0.0


PDF: Final = Format(
    "pdf",
    fits=lambda source: source.head[:1024].lstrip().startswith(b"%PDF-"),
    read=read_pdf,
    is_apart=True,
    seconds_per_mb=SECONDS_PER_MB,
)

"""Where the lines of a PDF lead: its links are rectangles upon the page, and no part of the text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from model.readers.pages.pieces import Piece
from model.readers.text.paragraphs import ADDRESS, Paragraph

BELOW: Final = 3.0
"""Points by which the line that letters stand on may be below the rectangle around them."""


class Link(NamedTuple):
    """One line or a part of one that leads somewhere."""

    line: str
    """All that stands on it, its space as single blanks."""
    url: str
    y: float
    """How high that stands on its page."""
    is_at_end: bool
    """Whether its words are the last on it."""


class _Rectangle(NamedTuple):
    """In points from the left and from below."""

    left: float
    low: float
    right: float
    high: float


def linked_paragraphs(texts: Sequence[str], leads: Sequence[Link]) -> list[Paragraph]:
    """The paragraphs of a document with their links: each of the first that has its line, behind the one before it."""
    links: list[list[str]] = [[] for _ in texts]
    at, begin, before = 0, 0, ("", 0.0)
    for link in leads:
        if (link.line, link.y) == before:  # another one on that line
            begin -= len(link.line)
        places = ((place, texts[place].find(link.line, begin if place == at else 0)) for place in range(at, len(texts)))
        found = next(((place, start) for place, start in places if start >= 0), None)
        if found is not None:
            at, begin, before = found[0], found[1] + len(link.line), (link.line, link.y)
            links[at].append(link.url)
    return [_paragraph(text, tuple(dict.fromkeys(own))) for text, own in zip(texts, links, strict=True)]


def _paragraph(text: str, links: tuple[str, ...]) -> Paragraph:
    """With the addresses in its text, but for those that a line has cut."""
    shown = (url for url in ADDRESS.findall(text) if not any(link.startswith(url) for link in links))
    return Paragraph(text, (*links, *shown))


def links_of(page: Any, pieces: Sequence[Piece]) -> list[Link]:  # noqa: ANN401 - pypdf's
    """Those of a page that was drawn in these pieces, from top to bottom."""
    try:
        return list(_links(page, pieces))
    except Exception:  # noqa: BLE001 - a damaged link is none, and the page is read all the same
        return []


def _links(page: Any, pieces: Sequence[Piece]) -> Iterator[Link]:  # noqa: ANN401 - pypdf's
    told = [(rectangle, url) for rectangle, url in _rectangles(page) if url.startswith(("http://", "https://"))]
    lines, last = defaultdict[float, str](str), dict[float, float]()
    for piece in pieces if told else ():
        y = round(piece.y, 1)
        lines[y] += piece.text
        last[y] = max(piece.x, last.get(y, piece.x))
    for (left, low, right, high), url in sorted(told, key=lambda each: -each[0].high):
        within = sorted((y for y in lines if low - BELOW <= y < high), reverse=True)
        yield from (Link(" ".join(lines[y].split()), url, y, left <= last[y] < right) for y in within[:1])


def _rectangles(page: Any) -> Iterator[tuple[_Rectangle, str]]:  # noqa: ANN401
    """How far each link reaches, and where it leads to."""
    for reference in page.get("/Annots") or ():
        told = reference.get_object()
        action = (told.get("/A") or {}) if told.get("/Subtype") == "/Link" else {}
        url, rectangle = action.get("/URI"), told.get("/Rect")
        if url and rectangle and len(rectangle) == 4:
            (left, right), (low, high) = (sorted((float(rectangle[at]), float(rectangle[at + 2]))) for at in (0, 1))
            yield _Rectangle(left, low, right, high), str(url).strip()

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


def linked_paragraphs(texts: Sequence[str], leads: Sequence[Link]) -> list[Paragraph]:
    """The paragraphs of a document with their links: each of the first paragraph that has its line, in their order."""
    links: list[list[str]] = [[] for _ in texts]
    at = 0
    for link in leads:
        found = next((place for place in range(at, len(texts)) if link.line in texts[place]), None)
        if found is not None:
            at = found
            links[found].append(link.url)
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
    lines = defaultdict[float, str](str)
    for piece in pieces if told else ():
        lines[round(piece.y, 1)] += piece.text
    for (low, high), url in sorted(told, key=lambda each: -each[0][1]):
        within = sorted((y for y in lines if low - BELOW <= y < high), reverse=True)
        yield from (Link(" ".join(lines[y].split()), url) for y in within[:1])


def _rectangles(page: Any) -> Iterator[tuple[tuple[float, float], str]]:  # noqa: ANN401
    """How far down and up each link reaches, and where it leads to."""
    for reference in page.get("/Annots") or ():
        told = reference.get_object()
        action = (told.get("/A") or {}) if told.get("/Subtype") == "/Link" else {}
        url, rectangle = action.get("/URI"), told.get("/Rect")
        if url and rectangle and len(rectangle) == 4:
            low, high = sorted((float(rectangle[1]), float(rectangle[3])))
            yield (low, high), str(url).strip()

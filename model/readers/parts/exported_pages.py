"""Exports of databases of the press as a page: most by their words, those of Europresse by its elements."""

import re
from collections.abc import Iterator
from typing import Any, Final

from model.readers.days.days import parse_day
from model.readers.pages.blocks import paragraphs
from model.readers.pages.markup import words_in
from model.readers.parts.bundles import Fields, documents_in

_MAY_BE: Final = re.compile(r"End of Document|\d DOCUMENTS\b|\bDocument [A-Z]{3,12}\d{8}|ProQuest document")
"""What one of these has in it; nearly no other page does."""
_EUROPRESSE: Final = "DocPublicationName"
_DAY: Final = re.compile(
    r"\d{1,2}(?:er|\.)? [^\W\d_]{3,12}\.?,? (?:19|20)\d\d|[^\W\d_]{3,12}\.? \d{1,2}, (?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d"
)


def documents_on_page(html: str) -> list[Fields]:
    """The fields of each document; none if the page is no such export."""
    if _EUROPRESSE in html:
        return list(_of_europresse(html))
    return documents_in("\n\n".join(paragraphs(html))) if _MAY_BE.search(html) else []


def _of_europresse(html: str) -> Iterator[Fields]:
    from lxml.html import document_fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - heavy

    for element in document_fromstring(html).iter("article"):
        source, head, title, author, words = (
            _first(element, *names)
            for names in (
                ("DocPublicationName",),
                ("DocHeader",),
                ("titreArticleVisu", "titreArticle"),
                ("docAuthors", "sm-margin-bottomNews"),
                ("docOcurrContainer", "DocText"),
            )
        )
        if source is None:
            continue
        yield {
            "title": _words(title),
            "source": re.split(r" *[,(]", _words(source), maxsplit=1)[0],
            "date": next((day for found in _DAY.findall(_words(head)) if (day := parse_day(found))), None),
            "author": _words(author),
            "text": _text_of(element if words is None else words),
        }


def _first(element: Any, *classes: str) -> Any:  # noqa: ANN401 - lxml has no types
    """The first element of a class in it, the surest class first."""
    within = ((name, each) for name in classes for each in element.iter())
    return next((each for name, each in within if name in (each.get("class") or "").split()), None)


def _words(element: Any) -> str:  # noqa: ANN401
    return "" if element is None else words_in(element)


def _text_of(element: Any) -> str:  # noqa: ANN401
    """What an element says, a paragraph a block."""
    from lxml.html import tostring  # noqa: PLC0415

    return "" if element is None else "\n\n".join(paragraphs(tostring(element, encoding="unicode", with_tail=False)))

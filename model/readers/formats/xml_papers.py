"""What parliaments, gazettes and journals publish as XML: debates, bills, the Federal Register, papers."""

import re
from collections.abc import Collection, Iterator
from typing import Any, Final, NamedTuple

from model.article import Article
from model.errors import ReadError
from model.readers.days.days import parse_day
from model.readers.fields import web_address
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.pages.markup import root_of, words_in
from model.readers.pages.trees import each_named, first_words, name_of, said_by, xml_tree
from model.readers.rows.rows import Rows


class _Kind(NamedTuple):
    """Where a kind of paper has what; all by the names of elements, the surest first."""

    title: tuple[str, ...]
    days: tuple[tuple[str, str], ...]
    """Elements with the attribute that tells the day; without one it is their words."""
    author: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    """Of which each is an article; else all of it is one."""
    words: tuple[str, ...] = ("p", "heading", "head")
    """The elements that are paragraphs."""
    unseen: tuple[str, ...] = ("meta", "teiheader", "front", "metadata")
    """What lies in them and is no text."""


_DEBATES: Final = _Kind(("major-heading", "minor-heading"), (("speech", "id"), ("major-heading", "id")))
_BILL: Final = _Kind(
    ("official-title", "doctitle", "title", "short-title"),
    (("action-date", "date"), ("date", ""), ("approveddate", "")),
    words=("text", "content", "header", "heading", "chapeau", "p", "official-title", "longtitle"),
    unseen=("meta", "metadata", "toc", "amends", "form"),
)
_REGISTER: Final = _Kind(
    ("subject", "title"),
    (("date", ""), ("pubdate", "")),
    source=("agency",),
    parts=("rule", "prorule", "notice", "presdocu"),
    words=("p", "fp", "hd", "row", "amdpar"),
    unseen=("gph",),
)
_KINDS: Final = {
    "akomantoso": _Kind(
        ("doctitle", "shorttitle", "heading"),
        (("docdate", "date"), ("frbrdate", "date")),
        author=("docproponent",),
        words=("p", "heading", "subheading", "listintroduction", "narrative", "scene", "summary"),
        unseen=("meta", "coverpage", "preface", "from", "toc"),
    ),
    "tei": _Kind(
        ("title",),
        (("date", "when"), ("date", "")),
        author=("author",),
        source=("publisher",),
        words=("p", "head", "l"),
    ),
    "article": _Kind(
        ("article-title",),
        (("pub-date", "iso-8601-date"), ("pub-date", "")),
        author=("contrib",),
        source=("journal-title", "publisher-name"),
        words=("p", "title", "tr"),
        unseen=("ref-list", "journal-meta", "contrib-group", "permissions", "author-notes", "funding-group"),
    ),
    "publicwhip": _DEBATES,
    **dict.fromkeys(("bill", "resolution", "engrossed-amendment", "publiclaw", "plaw"), _BILL),
    **dict.fromkeys(("fedreg", *_REGISTER.parts), _REGISTER),
}
_SPEECHES: Final = frozenset(("speech", "sp", "question", "answer"))
"""What one person says."""
_CELLS: Final = frozenset(("ent", "td", "th", "br", "lb"))
"""What ends within a line."""
_SPEAKERS: Final = ("from", "speaker")
_DAY_WITHIN: Final = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_JOURNAL: Final = ("<front", "jats", "nlm//dtd")
"""What tells a journal's article from one of HTML."""


def read_xml_paper(source: Input) -> Iterator[Article | ReadError]:
    """Its one article, or those that it is parted into."""
    root = xml_tree(source.content(), source.place)
    kind = _KINDS[name_of(root)]
    parts = [part for part in each_named(root, *kind.parts) if kind.parts] or [root]
    rows, day = Rows(source), _day(root, kind)
    for number, part in enumerate(parts, start=1):
        place = source.place if len(parts) == 1 else f"{source.place}:{number}"
        yield from rows.pieces(_fields(part, kind) | {"date": _day(part, kind) or day}, place)
    yield from rows.rest()


def _fields(part: Any, kind: _Kind) -> dict[str, object]:  # noqa: ANN401 - lxml has no types
    addresses = (said_by(each, "href") for each in each_named(part, "self-uri", "ptr"))
    return {
        "title": first_words(part, *kind.title),
        "author": ", ".join(dict.fromkeys(filter(None, map(_name, each_named(part, *kind.author))))) or None,
        "source": first_words(part, *kind.source) or None,
        "url": next(filter(None, map(web_address, addresses)), None),
        "lang": said_by(part, "lang") or None,
        "text": "\n\n".join(_paragraphs(part, kind)),
    }


def _day(part: Any, kind: _Kind) -> str | None:  # noqa: ANN401
    """The first that is one."""
    told = (_told(element, key) for name, key in kind.days for element in each_named(part, name))
    return next((day for day in told if parse_day(day)), None)


def _told(element: Any, key: str) -> str:  # noqa: ANN401
    if key:
        found = _DAY_WITHIN.search(said_by(element, key))
        return found[0] if found else said_by(element, key)
    parts = [first_words(element, name) for name in ("year", "month", "day")]
    return "-".join(part.zfill(2) for part in parts) if all(parts) else words_in(element)


def _paragraphs(part: Any, kind: _Kind) -> Iterator[str]:  # noqa: ANN401
    """Each of them, without those within it; what somebody says begins with who that is."""
    said: set[Any] = set()
    for element in each_named(part, *kind.words):
        above = list(element.iterancestors())
        if any(name_of(each) in kind.unseen for each in above):
            continue
        if words := " ".join("".join(_own(element, kind.words)).split()):
            speech = next((each for each in above if name_of(each) in _SPEECHES), None)
            yield f"{speaker}: {words}" if (speaker := _speaker(speech, said)) else words


def _own(element: Any, words: Collection[str]) -> Iterator[str]:  # noqa: ANN401
    """What stands in a paragraph, and in none within it."""
    yield element.text or ""
    for child in element:
        if name_of(child) in words:
            yield " "
        else:
            yield from _own(child, words)
            yield " " * (name_of(child) in _CELLS)
        yield child.tail or ""


def _speaker(speech: Any, said: set[Any]) -> str:  # noqa: ANN401
    """Whose words begin here, the first time."""
    if speech is None or speech in said:
        return ""
    said.add(speech)
    return (said_by(speech, "speakername") or first_words(speech, *_SPEAKERS)).rstrip(" :.")


def _name(person: Any) -> str:  # noqa: ANN401
    parts = [first_words(person, name) for name in ("given-names", "forename", "surname")]
    return " ".join(filter(None, parts)) or words_in(person)


def _is_one(source: Input) -> bool:
    root = root_of(source.head_text).rpartition(":")[2]
    return root in _KINDS and (root != "article" or any(mark in source.head_text.lower() for mark in _JOURNAL))


XML_PAPER: Final = Format("xml paper", fits=_is_one, read=read_xml_paper, is_apart=True)

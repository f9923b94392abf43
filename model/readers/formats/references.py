"""Lists of references in XML, as programs that keep them write them: Zotero's RDF, EndNote's XML, MODS."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from model.article import Article
from model.errors import ReadError, TakenError
from model.readers.fields import web_address
from model.readers.formats.format import Format
from model.readers.inputs import Input
from model.readers.pages.markup import root_of, words_in
from model.readers.pages.trees import each_named, first_words, name_of, said_by, xml_tree
from model.readers.rows.rows import Rows
from model.words.counting import counted

Fields = dict[str, object]

_ZOTERO: Final = "zotero.org/namespaces"
_BESIDE: Final = frozenset(("attachment", "note"))
"""What Zotero keeps beside references: files, and what somebody noted."""


def read_references(source: Input) -> Iterator[Article | ReadError]:
    """An article a reference: its text is the abstract, else what somebody noted of it, else its title."""
    root = xml_tree(source.content(), source.place)
    rows, left = Rows(source), 0
    for number, fields in enumerate(_KINDS[_kind(root)](root), start=1):
        if fields is None:
            left += 1
        else:
            yield from rows.pieces({**fields, "text": fields["text"] or fields["title"]}, f"{source.place}:{number}")
    yield from rows.rest()
    if left:
        what = counted(left, "note or file", "notes and files")
        yield TakenError(source.place, f"holds {what} beside references: left out")


def _kind(root: Any) -> str:  # noqa: ANN401 - lxml has no types
    return "mods" if name_of(root).startswith("mods") else name_of(root)


def _of_zotero(root: Any) -> Iterator[Fields | None]:  # noqa: ANN401
    """Those that say of which type they are; where they stand may be told elsewhere, by a name."""
    named = {said_by(element, "about"): element for element in root}
    for item in root:
        if name_of(item) == "memo" or _own(item, "itemtype") in _BESIDE:
            yield None
        elif _own(item, "itemtype"):
            around = _child(item, "ispartof")
            told = None if around is None else named.get(said_by(around, "resource"), around)
            addresses = (first_words(item, "uri"), said_by(item, "about"))
            yield {
                "title": _own(item, "title"),
                "date": _own(item, "date"),
                "author": _people(_child(item, "authors"), "person"),
                "source": _within(told, "title"),
                "url": next(filter(None, map(web_address, addresses)), None),
                "lang": _own(item, "language"),
                "text": _own(item, "abstract"),
            }


def _of_endnote(root: Any) -> Iterator[Fields]:  # noqa: ANN401
    for record in each_named(root, "record"):
        day, year = _within(_child(record, "dates"), "date"), _within(_child(record, "dates"), "year")
        yield {
            "title": _within(_child(record, "titles"), "title"),
            "date": day if year in day else f"{day} {year}".strip(),
            "author": _people(_child(record, "contributors"), "author"),
            "source": first_words(record, "secondary-title", "full-title", "publisher"),
            "url": _within(_child(record, "urls"), "url"),
            "lang": first_words(record, "language"),
            "text": first_words(record, "abstract", "research-notes", "notes"),
        }


def _of_mods(root: Any) -> Iterator[Fields]:  # noqa: ANN401
    for record in each_named(root, "mods"):
        around = _child(record, "relateditem")
        yield {
            "title": _within(_child(record, "titleinfo"), "title"),
            "date": first_words(record, "dateissued", "datecreated"),
            "author": _people(record, "name"),
            "source": _within(around, "title") or first_words(record, "publisher"),
            "url": _within(_child(record, "location"), "url"),
            "lang": first_words(record, "languageterm"),
            "text": first_words(record, "abstract", "note"),
        }


def _child(element: Any, name: str) -> Any:  # noqa: ANN401
    """The first child of a name, or None."""
    return next((child for child in element if name_of(child) == name), None)


def _own(element: Any, name: str) -> str:  # noqa: ANN401
    return _words(_child(element, name))


def _words(element: Any) -> str:  # noqa: ANN401
    return "" if element is None else words_in(element)


def _within(element: Any, *names: str) -> str:  # noqa: ANN401
    return "" if element is None else first_words(element, *names)


def _people(element: Any, name: str) -> str:  # noqa: ANN401
    """Who wrote it: of a name in parts, or with a comma, the given one first."""
    people = () if element is None else each_named(element, name)
    return ", ".join(filter(None, map(_name, people)))


def _name(person: Any) -> str:  # noqa: ANN401
    typed = {said_by(part, "type"): words_in(part) for part in each_named(person, "namepart")}
    given = first_words(person, "givenname") or typed.get("given", "")
    last = first_words(person, "surname") or typed.get("family", "") or typed.get("", "") or _words(person)
    family, _, first = last.partition(", ")
    return " ".join(filter(None, (given or first, family)))


_KINDS: Final[Mapping[str, Callable[[Any], Iterator[Fields | None]]]] = {
    "rdf": _of_zotero,
    "xml": _of_endnote,
    "mods": _of_mods,
}


def _is_one(source: Input) -> bool:
    root = root_of(source.head_text)
    if root == "rdf:rdf":
        return _ZOTERO in source.head_text
    if root == "xml":
        return "<records" in source.head_text[:2_000]
    return root.rpartition(":")[2] in ("mods", "modscollection")


REFERENCES: Final = Format("references", fits=_is_one, read=read_references, is_apart=True)

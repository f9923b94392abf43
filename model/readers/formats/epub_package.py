"""What the package of a book (.epub) says: its title, who wrote it, when, and its chapters in the order of reading."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from urllib.parse import unquote, urlsplit

from model.errors import ReadError
from model.readers.formats.open_parts import tree
from model.readers.pages.markup import words_in

CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_OPF: Final = "{http://www.idpf.org/2007/opf}"
_FONTS: Final = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""How fonts are made unreadable, which are no chapters."""
_PAGES: Final = ("application/xhtml+xml", "text/html")
_OF_ANOTHER_DAY: Final = ("modification", "creation", "conversion")
"""What a day in a package may be of, that is none of publication."""
_CALIBRES: Final = "calibre:publication_type"
_OF_ISSUES: Final = ("periodical", "magazine", "newspaper", "journal")
_OF_PARTS: Final = (*_OF_ISSUES, "anthology", "collection")
"""How books are called whose chapters are articles."""
_BESIDE: Final = ("cover", "toc")
"""What its guide calls pages that hold no text of it."""


class Package(NamedTuple):
    """A book as it says of itself."""

    title: str = ""
    author: str = ""
    day: str = ""
    """In its words; of publication."""
    publisher: str = ""
    language: str = ""
    is_of_parts: bool = False
    """Says that it is an anthology, a magazine or the like."""
    is_issue: bool = False
    """Says that it is an issue of a periodical: what is in it is of its day."""
    chapters: tuple[str, ...] = ()
    """The names of their files."""


def package_of(archive: zipfile.ZipFile, place: str) -> Package:
    """What it says; ReadError if it says nothing that can be followed, or its chapters are locked."""
    name = _package_name(archive, place)
    root = tree(archive, name, place)
    if root is None:
        raise ReadError(place, f"is a book without its list of chapters ({name or 'no package is named'})")
    chapters = tuple(dict.fromkeys(_chapters(root, posixpath.dirname(name))))
    locked = _locked(archive, place).intersection(chapters)
    if locked:
        raise ReadError(place, "is locked by who sold it: add one that is not")
    names = frozenset(archive.namelist())
    kinds = {(kind.text or "").strip().lower() for kind in root.iter(f"{_DC}type")}
    calibres = [meta.get("content") or "" for meta in root.iter(f"{_OPF}meta") if meta.get("name") == _CALIBRES]
    is_issue = bool(kinds.intersection(_OF_ISSUES)) or any(kind.startswith(_OF_ISSUES) for kind in calibres)
    return Package(
        title=_first(root, "title"),
        author=", ".join(_writers(root)),
        day=_day(root),
        publisher=_first(root, "publisher"),
        language=_first(root, "language"),
        is_of_parts=is_issue or bool(kinds.intersection(_OF_PARTS)),
        is_issue=is_issue,
        chapters=tuple(each for each in chapters if each in names),
    )


def inside(folder: str, reference: str) -> str:
    """The name of the file that a reference leads to from a folder of the book; a name only, wherever it leads."""
    path = unquote(urlsplit(reference).path)
    return posixpath.normpath(posixpath.join(folder, path)).lstrip("/") if path else ""


def _package_name(archive: zipfile.ZipFile, place: str) -> str:
    container = tree(archive, CONTAINER, place)
    named = (each.get("full-path") or "" for each in container.iter("{*}rootfile")) if container is not None else ()
    return next(filter(None, named), "")


def _chapters(root: Any, folder: str) -> Iterator[str]:  # noqa: ANN401 - lxml has no types
    """Of the pages in the order of reading, those of text."""
    pages = {each.get("id"): each for each in root.iter(f"{_OPF}item")}
    beside = {
        inside(folder, each.get("href") or "")
        for each in root.iter(f"{_OPF}reference")
        if (each.get("type") or "").lower() in _BESIDE
    }
    for reference in root.iter(f"{_OPF}itemref"):
        page = pages.get(reference.get("idref"))
        if page is None or page.get("media-type") not in _PAGES or reference.get("linear") == "no":
            continue
        name = inside(folder, page.get("href") or "")
        if name not in beside and "nav" not in (page.get("properties") or "").split():
            yield name


def _locked(archive: zipfile.ZipFile, place: str) -> frozenset[str]:
    """The files of it that can't be read by everybody."""
    told = tree(archive, _ENCRYPTION, place)
    if told is None:
        return frozenset()
    return frozenset(
        unquote(reference.get("URI") or "")
        for data in told.iter("{*}EncryptedData")
        if not any(method.get("Algorithm") in _FONTS for method in data.iter("{*}EncryptionMethod"))
        for reference in data.iter("{*}CipherReference")
    )


def _first(root: Any, name: str) -> str:  # noqa: ANN401
    return next(_all(root, name), "")


def _all(root: Any, name: str) -> Iterator[str]:  # noqa: ANN401
    return filter(None, map(words_in, root.iter(f"{_DC}{name}")))


def _writers(root: Any) -> Iterator[str]:  # noqa: ANN401
    """Who wrote it, without the programs and people that made it in other ways."""
    for each in root.iter(f"{_DC}creator"):
        role = each.get(f"{_OPF}role") or "aut"
        if (name := words_in(each)) and role in ("aut", "edt"):
            yield name


def _day(root: Any) -> str:  # noqa: ANN401
    for each in root.iter(f"{_DC}date"):
        if (each.get(f"{_OPF}event") or "") not in _OF_ANOTHER_DAY and (each.text or "").strip():
            return str(each.text).strip()
    return ""

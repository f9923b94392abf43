"""What browsers and Word keep beside a page that they save: a folder of all that it is drawn with (`Talks_files`)."""

import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath
from typing import Final

from model.errors import TakenError
from model.words.counting import counted

_FOLDER: Final = re.compile(
    r"(?P<page>.+?)(?:[_-](?:files|dateien|fichiers|archivos|arquivos|file|bestanden)|\.files)", re.IGNORECASE
)
"""As they are named in English, German, French, Spanish, Portuguese, Italian and Dutch."""
_PAGES: Final = (".html", ".htm", ".xhtml")
_PICTURES: Final = "images"
_OF_PICTURES: Final = frozenset((".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"))


def pages_beside(folder: str) -> list[str]:
    """What the page beside a folder of this name may be called; empty if it is no name of such a folder."""
    found = _FOLDER.fullmatch(folder)
    return [f"{found['page']}{ending}" for ending in _PAGES] if found else []


def drawn_above(name: str, names: Collection[str]) -> str | None:
    """The outermost such folder that a file lies in, by its path and those of all others, with `/` between."""
    return next((folder for folder, pages in folders_above(name) if not pages.isdisjoint(names)), None)


def folders_above(name: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The folders above a file that may be such, the outermost first, and the pages of which one is then beside it."""
    *above, _ = PurePosixPath(name).parts
    for depth, folder in enumerate(above):
        if pages := pages_beside(folder):
            parent = PurePosixPath(*above[:depth])
            yield str(parent / folder), frozenset(str(parent / page) for page in pages)


def with_pictures(names: Collection[str]) -> frozenset[str]:
    """The folders of pictures beside pages of a zip, as Google Docs gives a document as a page."""
    pages = {PurePosixPath(name).parent for name in names if is_page(name)}
    return frozenset(str(folder / _PICTURES) for folder in pages)


def is_picture_in(name: str, folders: Collection[str]) -> bool:
    """Whether a file is named as a picture, and lies in one of these folders."""
    path = PurePosixPath(name)
    return path.suffix.lower() in _OF_PICTURES and str(path.parent) in folders


def is_page(name: str) -> bool:
    """Whether a file is named as a page that is saved is."""
    return name.endswith(_PAGES)


def told_drawn(place: str, folders: Collection[str]) -> Iterator[TakenError]:
    """The line that says that these were left out; none for none."""
    if folders:
        what = f"{counted(len(folders), 'folder')} of what saved pages are drawn with ({min(folders)}"
        yield TakenError(place, f"{what}{', …' if len(folders) > 1 else ''}): left out")

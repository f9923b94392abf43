"""What of a set of files is no article, for what stands beside it: in a folder, a zip or a tar.

Tables of Notion whose rows are pages beside them, what was sent in a chat, and what only lists the files of a WACZ.
"""

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from model.errors import TakenError
from model.words.counting import counted

PACKAGE: Final = "datapackage.json"
"""The file by which a WACZ is told."""
ARCHIVES: Final = "archive"
"""The folder of its web archives."""
_NOTION: Final = re.compile(r"(?P<name>(?:.*/)?[^/]+?) ?(?P<id>[0-9a-f]{32})(?:_all)?\.csv")
_EXPORTED: Final = re.compile(r"(?P<folder>(?:.*/)?)(?:_chat|WhatsApp [^/]+)\.txt")
"""How WhatsApp names the text, beside which it packs what was sent."""
_MEDIA: Final = (
    *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".opus", ".ogg", ".m4a", ".mp3", ".aac", ".amr"),
    *(".mp4", ".mov", ".3gp", ".vcf"),
)


class LeftOut(NamedTuple):
    """Names, by why they are left out."""

    tables: frozenset[str] = frozenset()
    """Of Notion."""
    sent: frozenset[str] = frozenset()
    """The pictures, sounds and films that were sent in a chat."""
    lists: frozenset[str] = frozenset()
    """All of a WACZ but its web archives."""

    def has(self, name: str) -> bool:
        """Whether a file is one of them."""
        return any(name in names for names in self)


def left_out(names: Collection[str]) -> LeftOut:
    """Those of these files, by their paths with `/` between."""
    return LeftOut(_tables(names), _sent(names), _lists(names))


def may_be_left_out(name: str) -> bool:
    """Whether a file may be such, if another stands beside it."""
    return is_table_of_notion(name) or name.lower().endswith(_MEDIA)


def is_table_of_notion(name: str) -> bool:
    """Whether a file is named as Notion names its tables."""
    return _NOTION.fullmatch(name) is not None


def is_beside(name: str) -> bool:
    """Whether a file is one by which others are left out."""
    return name.endswith(".md") or _EXPORTED.fullmatch(name) is not None


def told_left_out(place: str, tables: int, sent: int) -> Iterator[TakenError]:
    """How many were left out, each kind in a line; none for none."""
    if tables:
        yield TakenError(place, f"{counted(tables, 'table')} of Notion whose rows are pages beside them: left out")
    if sent:
        yield TakenError(place, f"{counted(sent, 'file')} sent in a chat (pictures, sounds, films): left out")


def _tables(names: Collection[str]) -> frozenset[str]:
    """With all that stands in their pages."""
    tables = [(name, found) for name in names if name.endswith(".csv") and (found := _NOTION.fullmatch(name))]
    pages = {name.rpartition("/")[0] for name in names if name.endswith(".md")} if tables else set()
    return frozenset(
        name for name, found in tables if not pages.isdisjoint((found["name"], f"{found['name']} {found['id']}"))
    )


def _sent(names: Collection[str]) -> frozenset[str]:
    folders = {found["folder"] for name in names if (found := _EXPORTED.fullmatch(name))}
    media = (name for name in names if name.lower().endswith(_MEDIA)) if folders else ()
    return frozenset(name for name in media if name[: name.rfind("/") + 1] in folders)


def _lists(names: Collection[str]) -> frozenset[str]:
    is_one = PACKAGE in names and any(name.startswith(f"{ARCHIVES}/") and ".warc" in name for name in names)
    return frozenset(name for name in names if not name.startswith(f"{ARCHIVES}/")) if is_one else frozenset()

"""Files of a zip that only list what its other files hold: those of a WACZ, and the tables of Notion's pages."""

import re
from collections.abc import Collection
from typing import Final

_PACKAGE: Final = "datapackage.json"
_ARCHIVES: Final = "archive/"


_NOTION: Final = re.compile(r"(?P<name>(?:.*/)?[^/]+?) ?(?P<id>[0-9a-f]{32})(?:_all)?\.csv")


def tables_of_notion(names: Collection[str]) -> frozenset[str]:
    """Of the files of a zip, the tables of Notion whose rows are pages beside them, with all that stands in these."""
    pages = {name.rpartition("/")[0] for name in names if name.endswith(".md")}
    tables = ((name, found) for name in names if (found := _NOTION.fullmatch(name)))
    return frozenset(
        name for name, found in tables if not pages.isdisjoint((found["name"], f"{found['name']} {found['id']}"))
    )


def beside_web_archives(names: Collection[str]) -> frozenset[str]:
    """Of the files of a zip, those that stand beside the web archives of such a one: none in any other zip."""
    is_one = _PACKAGE in names and any(name.startswith(_ARCHIVES) and ".warc" in name for name in names)
    return frozenset(name for name in names if not name.startswith(_ARCHIVES)) if is_one else frozenset()

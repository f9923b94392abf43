"""A WACZ, the zip in which recorders pack web archives: its other files list what is in these."""

from collections.abc import Collection
from typing import Final

_PACKAGE: Final = "datapackage.json"
_ARCHIVES: Final = "archive/"


def beside_web_archives(names: Collection[str]) -> frozenset[str]:
    """Of the files of a zip, those that stand beside the web archives of such a one: none in any other zip."""
    is_one = _PACKAGE in names and any(name.startswith(_ARCHIVES) and ".warc" in name for name in names)
    return frozenset(name for name in names if not name.startswith(_ARCHIVES)) if is_one else frozenset()

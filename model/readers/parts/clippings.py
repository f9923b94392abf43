"""Passages that were marked on an e-reader, as it lists them (`My Clippings.txt`): by which book or article each is."""

import re
from typing import Final

_HEAD: Final = re.compile(
    r"\ufeff?(?P<title>[^\n]{1,500}?)(?: \((?P<author>[^()\n]+)\))?[ \r]*\n- [^\n|]{3,200}\|[^\n]*(?:\n|$)"
)
"""What stands above the words: of which text, by whom; where in it, and on which day of reading."""
_END: Final = re.compile(r"^={6,}[ \r]*\n?", re.MULTILINE)


def clippings_in(text: str) -> list[dict[str, object]]:
    """The fields of each, undated: when it was marked is not when it came out. None of any other text.

    A bookmark has no words, and is none of them.
    """
    if "\n======" not in text or not _HEAD.match(text):  # nearly all
        return []
    return [told for part in _END.split(text) if (told := _fields(part))]


def _fields(part: str) -> dict[str, object]:
    found = _HEAD.match(part)
    words = (part[found.end() :] if found else part).strip()
    told = {"title": found["title"].strip(), "author": found["author"]} if found else {}
    return {**told, "text": words} if words else {}

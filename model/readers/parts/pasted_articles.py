"""Several articles pasted into one text, with lines of signs between them: each begins with a title and who or when."""

import re
from collections.abc import Iterator
from typing import Final

from model.datelines import dateline_date
from model.readers.fields import web_address
from model.readers.text.bylines import BYLINE

LONGEST_TITLE: Final = 200
LONGEST_BESIDE: Final = 100
"""Characters of a line that tells who or when."""
NEAR: Final = 4
"""Lines below a title among which such a one stands."""

_RULE: Final = re.compile(r"^[ \t]*(?:([=*#_~-])\1{2,}|([=*#_~-])(?:[ \t]+\2){2,})[ \t]*$", re.MULTILINE)
_SIGNS: Final = tuple(sign * 3 for sign in "=*#_~-") + tuple(f"{sign} {sign}" for sign in "=*#_~-")
_ENDS: Final = re.compile(r"(?:[.!?…][\"”’')\]]*|https?://\S+)\s*$")
_NO_TITLE: Final = (".", ":", ";", ",")
_ADDRESS: Final = re.compile(r"(?:(?:source|url|link|from|via): *)?<?(?P<url>(?:https?://|www\.)\S+?)>?", re.IGNORECASE)


def pasted_articles(text: str) -> list[str]:
    """The text of each; none if it is not several."""
    if not any(sign in text for sign in _SIGNS):  # nearly all
        return []
    parts = [part for part in _parts(text) if part.strip()]
    return parts if len(parts) > 1 and all(map(_begins_as_article, parts)) else []


def address_in(part: str) -> str | None:
    """The address on a line by itself below the title, or at the end."""
    lines = _lines(part)
    found = (_ADDRESS.fullmatch(line) for line in (*lines[: NEAR + 1], *lines[-1:]))
    return next((address for each in found if each and (address := web_address(each["url"]))), None)


def _parts(text: str) -> Iterator[str]:
    begin = 0
    for rule in _RULE.finditer(text):
        above = text[begin : rule.start()]
        line = above[:-1].rpartition("\n")[2]
        if not line.strip() or _ENDS.search(line):  # else a title is underlined
            yield above
            begin = rule.end()
    yield text[begin:]


def _begins_as_article(part: str) -> bool:
    title, *below = _lines(part)
    if len(title) > LONGEST_TITLE or title.endswith(_NO_TITLE) or len(title.split()) < 2 or _tells_who_or_when(title):
        return False
    told = [at for at, line in enumerate(below[:NEAR]) if _tells_who_or_when(line)]
    return bool(told) and len(below) > told[0] + 1 and not any(_ENDS.search(line) for line in below[: told[0]])


def _tells_who_or_when(line: str) -> bool:
    if len(line) > LONGEST_BESIDE:
        return False
    return bool(dateline_date(line) or BYLINE.match(line) or _ADDRESS.fullmatch(line))


def _lines(part: str) -> list[str]:
    return [words for line in part.splitlines() if (words := line.strip().lstrip("#").strip("* "))]

"""Several articles pasted into one text: with lines of signs between, each begins with a title and who or when; with
blank lines alone, each has its day right below its title, and enough below that.
"""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from model.days.datelines import dateline_date
from model.readers.fields import web_address
from model.readers.text.bylines import BYLINE
from model.readers.text.endings import SENTENCE_END_OR_ADDRESS

LONGEST_TITLE: Final = 200
LONGEST_BESIDE: Final = 100
"""Characters of a line that tells who or when."""
NEAR: Final = 4
"""Lines below a title among which such a one stands."""
LEAST: Final = 3
"""Articles with blank lines alone between them."""
TOLD: Final = 80
"""Characters that such a one has below its day: else it is one of a list."""

_RULE: Final = re.compile(r"^[ \t]*(?:([=*#_~-])\1{2,}|([=*#_~-])(?:[ \t]+\2){2,})[ \t]*$", re.MULTILINE)
_SIGNS: Final = tuple(sign * 3 for sign in "=*#_~-") + tuple(f"{sign} {sign}" for sign in "=*#_~-")
_BLANK: Final = re.compile(r"\n(?:[ \t\r]*\n)+")
_DATED: Final = re.compile(r"\n\r?\n[^\n]{8,200}\n(?:[Bb][Yy][: ][^\n]{1,90}\n)?[^\n]{0,90}(?:19|20)\d\d")
"""A line behind a blank one, and right below it a year: few texts have several, and are looked at."""
TOP: Final = 2_000
"""Characters of a text among which its first lines stand."""
_NO_TITLE: Final = (".", ":", ";", ",")
_ADDRESS: Final = re.compile(r"(?:(?:source|url|link|from|via): *)?<?(?P<url>(?:https?://|www\.)\S+?)>?", re.IGNORECASE)


def pasted_articles(text: str) -> list[str]:
    """The text of each; none if it is not several."""
    if any(sign in text for sign in _SIGNS):  # nearly none
        parts = [part for part in _parts(text) if part.strip()]
        if len(parts) > 1 and all(map(_begins_as_article, parts)):
            return parts
    return _digest(text) if len(_DATED.findall(text)) >= LEAST - 1 else []


def _digest(text: str) -> list[str]:
    """The articles that have only blank lines between; none if the text does not begin with one, or they are few."""
    begins = [0, *(found.end() for found in _BLANK.finditer(text))]
    begins = [at for at in begins if _begins_with_its_day(text, at)]
    if len(begins) < LEAST or text[: begins[0]].strip():
        return []
    parts = [text[begin:end] for begin, end in pairwise([*begins, len(text)])]
    return parts if all(_tells_enough(part) for part in parts) else []


def _begins_with_its_day(text: str, at: int) -> bool:
    title, line, *below = [*text[at : at + LONGEST_TITLE + 2 * LONGEST_BESIDE].split("\n", 3), ""]
    line = below[0] if BYLINE.match(line) and dateline_date(line) is None else line
    return (
        len(line) <= LONGEST_BESIDE and _is_title(" ".join(title.split())) and dateline_date(line.strip()) is not None
    )


def _tells_enough(part: str) -> bool:
    below = (line for line in _lines(part)[2:] if not _ADDRESS.fullmatch(line))
    return sum(map(len, below)) >= TOLD


def address_in(part: str) -> str | None:
    """The address on a line by itself below the title, or at the end."""
    lines = _lines(part)
    found = (_ADDRESS.fullmatch(line) for line in (*lines[: NEAR + 1], *lines[-1:]))
    return next((address for each in found if each and (address := web_address(each["url"]))), None)


def address_of(text: str) -> str | None:
    """The address of a text that is one article: on a line by itself at its top, or the only one, at its end."""
    if "://" not in text:  # most
        return None
    above = takewhile(
        lambda line: _ADDRESS.fullmatch(line) or not SENTENCE_END_OR_ADDRESS.search(line),
        _lines(text[:TOP])[: NEAR + 1],
    )
    found = next(filter(None, map(_ADDRESS.fullmatch, above)), None)
    if not found and text.count("://") == 1:
        found = _ADDRESS.fullmatch(text.rstrip()[-TOP:].rpartition("\n")[2].strip())
    return web_address(found["url"]) if found else None


def _parts(text: str) -> Iterator[str]:
    begin = 0
    for rule in _RULE.finditer(text):
        above = text[begin : rule.start()]
        line = above[:-1].rpartition("\n")[2]
        if not line.strip() or SENTENCE_END_OR_ADDRESS.search(line):  # else a title is underlined
            yield above
            begin = rule.end()
    yield text[begin:]


def _begins_as_article(part: str) -> bool:
    title, *below = _lines(part)
    if not _is_title(title):
        return False
    told = [at for at, line in enumerate(below[:NEAR]) if _tells_who_or_when(line)]
    return (
        bool(told)
        and len(below) > told[0] + 1
        and not any(SENTENCE_END_OR_ADDRESS.search(line) for line in below[: told[0]])
    )


def _is_title(line: str) -> bool:
    is_short = len(line) <= LONGEST_TITLE and not line.endswith(_NO_TITLE)
    return is_short and len(line.split()) > 1 and not _tells_who_or_when(line)


def _tells_who_or_when(line: str) -> bool:
    if len(line) > LONGEST_BESIDE:
        return False
    return bool(dateline_date(line) or BYLINE.match(line) or _ADDRESS.fullmatch(line))


def _lines(part: str) -> list[str]:
    return [words for line in part.splitlines() if (words := line.strip().lstrip("#").strip("* "))]

"""Passages that were marked on an e-reader, as it lists them (`My Clippings.txt`): by which book or article each is."""

import re
from bisect import bisect
from collections.abc import Sequence
from functools import reduce
from typing import Final, NamedTuple

from model.readers.rows.several import with_note

_HEAD: Final = re.compile(
    r"\ufeff?(?P<title>[^\n]{1,500}?)(?: \((?P<author>[^()\n]+)\))?[ \r]*\n"
    r"- (?P<where>[^\n|]{3,200}\|[^\n]*)(?:\n|$)"
)
"""What stands above the words: of which text, by whom; what it is and where in it, and on which day of reading."""
_END: Final = re.compile(r"^={6,}[ \r]*\n?", re.MULTILINE)
_NOTE: Final = re.compile(r"\b(?:note|notiz|nota|notitie|заметка)\b|笔记|筆記|メモ", re.IGNORECASE)
_PLACE: Final = re.compile(r"(\d+)(?:\s*[-–]\s*(\d+))?")


class _Clipping(NamedTuple):
    """One, and where it stands: in which text, from which place to which."""

    title: str
    author: str | None
    words: str
    is_note: bool = False
    places: frozenset[int] = frozenset()


def clippings_in(text: str) -> list[dict[str, object]]:
    """The fields of each, undated: when it was marked is not when it came out. None of any other text.

    A note where a passage begins or ends stands below it; a bookmark has no words, and is none of them.
    """
    if "\n======" not in text or not _HEAD.match(text):  # nearly all
        return []
    told = [clipping for part in _END.split(text) if (clipping := _clipping(part)).words]
    notes = _notes_on(told)
    beside = {at for each in notes.values() for at in each}
    return [
        {
            "title": each.title,
            "author": each.author,
            "text": reduce(with_note, (told[note].words for note in notes.get(at, ())), each.words),
        }
        for at, each in enumerate(told)
        if at not in beside
    ]


def _notes_on(told: Sequence[_Clipping]) -> dict[int, list[int]]:
    """The notes on each passage, by their numbers: of several at one place on the nearest above, else below."""
    passages: dict[tuple[str, str | None, int], list[int]] = {}
    for at, each in enumerate(told):
        for place in () if each.is_note else each.places:
            passages.setdefault((each.title, each.author, place), []).append(at)
    notes: dict[int, list[int]] = {}
    for at, each in enumerate(told):
        for place in each.places if each.is_note else ():
            if there := passages.get((each.title, each.author, place)):
                above = bisect(there, at)
                notes.setdefault(there[above - 1 if above else 0], []).append(at)
    return notes


def _clipping(part: str) -> _Clipping:
    found = _HEAD.match(part)
    words = (part[found.end() :] if found else part).strip()
    if not found:
        return _Clipping("", None, words)
    *where, _ = found["where"].split("|")  # the last tells when
    kind = where[0]
    place = next((place for each in reversed(where) if (place := _PLACE.search(each))), None)
    places = frozenset(int(number[:12]) for number in place.groups() if number) if place else frozenset()
    return _Clipping(found["title"].strip(), found["author"], words, _NOTE.search(kind) is not None, places)

"""Rows of a table or of JSON to articles; a day that is not understood is told, and the article kept."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Final

from model.article import Article
from model.counting import counted
from model.errors import ReadError, UndatedError
from model.readers.fields import article_of, said_of
from model.readers.inputs import Input
from model.readers.tagged import seen

SAID: Final = 20
"""Days of one input that are told each by a line; of the others, how many there are."""
LONGEST: Final = 40
"""Characters of a day that are told."""

_NO_DAY: Final = re.compile(
    r"\W*(?:n/?a|nan|nat|nil|none|null|n\.?d\.?|unknown|undated|no date|tb[ad])?\W*", re.IGNORECASE
)
"""How it is written that there is none."""
_NUMBERS: Final = re.compile(r"\s*(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b.*", re.DOTALL)


class Rows:
    """The rows of one input, one after the other."""

    def __init__(self, source: Input) -> None:
        self.names: Mapping[str, str] = source.names
        self._place = source.place
        self._undated = 0

    def pieces(self, fields: Mapping[str, object], place: str) -> Iterator[Article | ReadError]:
        """The article of a row, or why there is none; and what its day says, if that is not understood."""
        try:
            article = article_of(fields, place, self.names, seen)
        except ReadError as problem:
            yield problem
            return
        yield article
        if article.date is None:
            yield from self._told(said_of(fields, "date", self.names), place)

    def _told(self, said: list[object], place: str) -> Iterator[ReadError]:
        words = next((words for words in map(_words, said) if words), None)
        if words is None:
            return
        self._undated += 1
        if self._undated <= SAID:
            yield UndatedError(place, f"stays undated: {_what_is_wrong(words)}")

    def rest(self) -> Iterator[ReadError]:
        """What was not told of each, once there are no more."""
        if (more := self._undated - SAID) > 0:
            yield UndatedError(self._place, f"{counted(more, 'more row')} undated, with a date that is not understood")


def _words(said: object) -> str | None:
    """What a field says; None if it says that there is nothing."""
    if said is None or (isinstance(said, float) and said != said):  # noqa: PLR0124 - not a number
        return None
    words = " ".join(str(said).split())
    return None if _NO_DAY.fullmatch(words[:LONGEST]) else words


def _what_is_wrong(words: str) -> str:
    """The day that was found, and how it would be understood."""
    told = repr(words if len(words) <= LONGEST else words[:LONGEST].rstrip() + "…")
    match _readings(words):
        case [one, other]:
            return f"its date {told} may be {one:%B} {one.day} or {other:%B} {other.day}; write {one} or {other}"
        case [day]:
            return f"its date {told} is not understood; write {day}"
    return f"its date {told} is not understood; write it like 2023-06-18"


def _readings(words: str) -> list[date]:
    """The days that three numbers may be: month first, then day first."""
    found = _NUMBERS.fullmatch(words)
    if found is None:
        return []
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    days = dict[date, None]()
    for month, day in ((first, second), (second, first)):
        with suppress(ValueError):
            days[date(year, month, day)] = None
    return list(days)

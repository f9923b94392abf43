"""Days in numbers, and in few words, as headings: what each may be by itself."""

import re
from typing import Final, Literal, NamedTuple

from model.days.dating import (
    IN_NUMBERS,
    IN_TWO_NUMBERS,
    MONTH_AND_NUMBER,
    WEEKDAY,
    WEEKDAY_BEHIND,
    Written,
    full_year,
    month_number,
    weekday_number,
)
from model.readers.text.paragraphs import Paragraph

First = Literal["month", "day", "year", "days", "name", "year behind a name"]
"""What goes first: of `days` (`12-15`), which are several; of a name, with the day behind it or a year (`May-19`)."""
LONGEST: Final = 40
"""Characters of a paragraph that may be such a day."""
LONGEST_TITLED: Final = 200
"""The same of a heading that has words behind it."""

_FORM: Final = (
    rf"[\W_]*(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:{{}})"
    rf"(?:{WEEKDAY_BEHIND}?[\W_]*|(?P<words>(?:\s*[:–—|(,]\s*|\s+-\s+).*[^\W\d_].*))"
)
_IN_THREE, _IN_TWO, _NAMED = (
    re.compile(_FORM.format(form), re.IGNORECASE) for form in (IN_NUMBERS, IN_TWO_NUMBERS, MONTH_AND_NUMBER)
)
_WEEKDAY_ALONE: Final = re.compile(rf"[\W_]*(?P<weekday>{WEEKDAY})[\W_]*", re.IGNORECASE)


class OpenDay(NamedTuple):
    """A day that may be several."""

    readings: dict[First, Written]
    mark: str
    """Between its numbers: days with one mark are in one order."""
    weekday: int | None
    ends: tuple[str, str] | None
    """Its first and its last number, of which either may be the year."""


def open_day(paragraph: Paragraph) -> OpenDay | None:
    """What a paragraph may be that is a day in numbers, or begins with one as a heading."""
    found = _found(paragraph)
    if found is None or (found["words"] and not paragraph.is_heading):
        return None
    parts = found.groupdict()
    readings = _of_a_name(found) if found.re is _NAMED else _of_numbers(parts, is_heading=paragraph.is_heading)
    readings = {first: day for first, day in readings.items() if _is_a_day(day)}
    weekday = weekday_number(found["weekday"]) if found["weekday"] else None
    is_short = len(parts.get("three") or "") == 2
    ends = (found["one"], found["three"]) if is_short else None
    return OpenDay(readings, (parts.get("mark") or "").strip(), weekday, ends) if readings else None


def _found(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.text
    if len(text) > (LONGEST_TITLED if paragraph.is_heading else LONGEST):
        return None
    return _IN_THREE.fullmatch(text) or _IN_TWO.fullmatch(text) or (_NAMED.fullmatch(text) if "-" in text else None)


def _of_a_name(found: re.Match[str]) -> dict[First, Written]:
    if not (month := month_number(found["month"])):
        return {}
    number = int(found["number"])
    return {"name": Written(None, month, number), "year behind a name": Written(full_year(found["number"]), month, 1)}


def _of_numbers(parts: dict[str, str | None], *, is_heading: bool) -> dict[First, Written]:
    first, second, third = parts["one"] or "", parts["two"] or "", parts.get("three")
    one, two, mark = int(first), int(second), (parts["mark"] or "").strip()
    if third:
        year = full_year(third)
        found: dict[First, Written] = {"month": Written(year, one, two), "day": Written(year, two, one)}
        if len(first) == len(third) == 2:
            found["year"] = Written(full_year(first), two, int(third))
        return found
    if parts.get("dot") and mark == ".":
        return {"day": Written(None, two, one)}
    if not is_heading and mark != "/":
        return {}
    found = {"month": Written(None, one, two), "day": Written(None, two, one)}
    if mark == "-" and one < two and not first.startswith("0"):
        found["days"] = Written(None, None, one)
    return found


def _is_a_day(day: Written) -> bool:
    return Written(day.year or 2024, day.month or 1, day.day).date() is not None


def weekday_alone(paragraph: Paragraph) -> int | None:
    """The weekday that a heading is, and nothing else."""
    found = _WEEKDAY_ALONE.fullmatch(paragraph.text) if paragraph.style and len(paragraph.text) <= LONGEST else None
    return weekday_number(found["weekday"]) if found else None


def is_in_numbers(text: str, *, is_heading: bool = False) -> bool:
    """Whether a text is a day in numbers, or in few words, and nothing else, whichever it is."""
    paragraph = Paragraph(text, is_heading=is_heading)
    return (found := _found(paragraph)) is not None and not found["words"] and open_day(paragraph) is not None

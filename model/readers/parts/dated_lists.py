"""A list of what happened whose entries end with their days (`They met (Wire, May 12, 2025)`), each with its link."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from model.days.dating import WITH_YEAR, Patterns
from model.readers.days.headings import dated_heading
from model.readers.parts.above import is_of_list
from model.readers.text.paragraphs import Paragraph

ENTRIES: Final = 3
"""Those that end so from which a document may be one."""
NEARLY_ALL: Final = 0.75
"""The share of its paragraphs that do."""

_AT_END: Final = re.compile(r"20\d\d(?:[-/.]\d\d?[-/.]\d\d?)?[)\]]?\.?(?:[ \t]+https?://\S+)?[ \t]*$", re.MULTILINE)
_ADDRESSES: Final = re.compile(r"(?:\s*https?://\S+)+\s*$")
_BEHIND: Final = Patterns(
    r".*\S(?:\s*[(\[]|\s*[—–|]\s*|\s+-\s+|,\s+)(?:[^()\[\]\n,]{1,60},\s+)?"
    rf"(?P<told>{pattern})[)\]]?\.?"
    for pattern in WITH_YEAR
)
_DAY: Final = Patterns(WITH_YEAR)
_NOT_OUT: Final = re.compile(
    r"\b(?:accessed|retrieved|updated|modified|viewed|visited|checked|archived|saved|until|since|by|before|after)"
    r"(?:\s+on)?\W*$",
    re.IGNORECASE,
)
"""What makes the day behind it none of an entry."""
WORDS: Final = 3
"""Of a headline that is a link, at least."""
LONGEST: Final = 600
"""Characters of an entry that is looked at."""


def may_be_dated_list(text: str) -> bool:
    """Whether lines of a text end with a year or a day in numbers, and it has addresses."""
    return "://" in text and has_days_at_ends(text)


def has_days_at_ends(text: str) -> bool:
    """Whether lines of a text end so, as those of a page do that has its addresses elsewhere."""
    return sum(1 for _ in islice(_AT_END.finditer(text), ENTRIES)) == ENTRIES


def dated_list(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs of one, the day of each entry above it, too; none of any other document."""
    days = {place: day for place, each in enumerate(paragraphs) if each.links and (day := _day_behind(each))}
    told = [place for place, each in enumerate(paragraphs) if not each.is_heading and not each.is_note]
    if len(days) < ENTRIES or len(days) < NEARLY_ALL * len(told):
        return []
    if not is_of_list(paragraphs[: min(days)]):
        return []
    return [each for place, one in enumerate(paragraphs) for each in (*_above(days.get(place), one), one)]


def _above(day: str | None, entry: Paragraph) -> list[Paragraph]:
    return [Paragraph(day, indent=entry.indent)] if day else []


def _day_behind(paragraph: Paragraph) -> str | None:
    """The day with which an entry ends, or its first line, as it is written, before its addresses."""
    if paragraph.is_heading or paragraph.is_note or len(paragraph.text) > LONGEST:
        return None
    if len(paragraph.links) == len(paragraph.names) == 1 and (day := _behind_link(paragraph)):
        return day
    lines = [line for each in paragraph.text.split("\n") if (line := " ".join(_ADDRESSES.sub("", each).split()))]
    return next(filter(None, map(_day_at_end, (*lines[-1:], *lines[:1]))), None)


def _behind_link(paragraph: Paragraph) -> str:
    """The day that is all that stands behind a headline which is a link, as where a site lists its pages."""
    name, text = (" ".join(words.split()) for words in (paragraph.names[0], paragraph.text))
    told = text.removeprefix(name).strip()
    is_one = len(name.split()) >= WORDS and text.startswith(f"{name} ") and _DAY.fullmatch(told)
    return told if is_one and dated_heading(Paragraph(told)) else ""


def _day_at_end(line: str) -> str | None:
    found = _BEHIND.fullmatch(line)
    if found is None or _NOT_OUT.search(line, 0, found.start("told")):
        return None
    return found["told"] if dated_heading(Paragraph(found["told"])) else None

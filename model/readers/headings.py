"""What dates that which follows: days, months and years as headings, as lines, and at the head of paragraphs."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_letters
from typing import Final, NamedTuple

from model.dating import MONTHS, WEEKDAY, WEEKDAY_STEMS, month_number
from model.readers.numerals import is_in_numbers
from model.readers.outlines import paragraph_of
from model.readers.paragraphs import Paragraph

LONGEST_TITLED: Final = 200
"""Characters of a heading that has words behind its day."""
LONGEST_HEADING: Final = 60
"""Characters of a paragraph that may be a date."""
LONGEST_MARKED: Final = 1_000
"""Characters of a line of Markdown that may be a heading with a date, with its link."""

_NAME: Final = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_MONTH: Final = rf"(?P<month>{_NAME})"
_ANY_DAY: Final = r"[0-3]?\d(?:st|nd|rd|th)?"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_TO: Final = r"\s*(?:[-–—/&]|to|and)\s*"
_UNTIL: Final = rf"(?P<until>{_TO}{_ANY_DAY})?"
"""The last of several days, which the first of them dates."""
_WEEKDAY: Final = rf"(?:{WEEKDAY},?\s+)?"
_WITH_YEAR: Final = (
    rf"{_MONTH}\s+{_DAY}(?P<until>{_TO}(?:(?P<last>{_NAME})\s+)?{_ANY_DAY})?,?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}(?P<until>{_TO}{_NAME}\s+{_ANY_DAY},?\s+\d{{4}})",
    rf"{_DAY}{_UNTIL}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
    rf"{_DAY}\s+{_MONTH}(?P<until>{_TO}{_ANY_DAY}\s+(?P<last>{_NAME})),?\s+{_YEAR}",
    rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}(?P<until>{_TO}{_ANY_DAY}\s+{_NAME},?\s+\d{{4}})",
    rf"{_DAY}-{_MONTH}-{_YEAR}",
    rf"{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}(?P<until>{_TO}(?:\d{{4}}[-/.])?(?:[01]?\d[-/.])?{_ANY_DAY})?",
    rf"{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)",
)
_WITHOUT_YEAR: Final = (
    rf"{_MONTH}\s+{_DAY}(?P<until>{_TO}(?:{_NAME}\s+)?{_ANY_DAY})?",
    rf"{_DAY}{_UNTIL}\s+(?:of\s+)?{_MONTH}",
    rf"{_DAY}\s+{_MONTH}(?P<until>{_TO}{_ANY_DAY}\s+{_NAME})",
)


def _whole(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(rf"\W*{_WEEKDAY}(?:the\s+)?(?:{pattern})(?:,?\s+\(?{WEEKDAY})?\W*", re.IGNORECASE)
        for pattern in patterns
    )


_ALONE: Final = _whole(*_WITH_YEAR, *_WITHOUT_YEAR, rf"{_MONTH},?\s+{_YEAR}", rf"{_YEAR}")
"""What a paragraph must be, all of it, to date what follows."""
_AS_HEADING: Final = (
    *_whole(rf"{_MONTH}", rf"{_DAY}"),
    *(
        re.compile(rf"\W*{_WEEKDAY}(?:{pattern})(?:{mark})(?P<words>.*[^\W\d_].*)", re.IGNORECASE)
        for patterns, mark in ((_WITH_YEAR, r"\s*[:–—|(,]\s*|\s+"), (_WITHOUT_YEAR, r"\s*[:–—|(]\s*|\s+-\s+"))
        for pattern in patterns
    ),
)
"""What else dates what follows as a heading: less of a day, or words behind one (`May 14, 2025: Geneva talks`)."""
_BEFORE_WORDS: Final = tuple(
    re.compile(
        rf"\W{{0,3}}(?P<told>{_WEEKDAY}(?:{pattern}))(?:[^\S\n]*[:–—|]\s*|\s+-\s+|\s*\n\s*)(?P<rest>\S.*)",
        re.IGNORECASE | re.DOTALL,
    )
    for pattern in _WITH_YEAR
)
"""How a paragraph begins that tells its own day: `May 14, 2025: The envoys met`, or the day on a line over it."""
_BEGINS_WITH_DAY: Final = (
    rf"^[ \t]{{0,3}}(?:[-*+•][ \t]+)?(?:\*\*|__)?{_WEEKDAY}"
    rf"(?:{_NAME}\s+\d|{_ANY_DAY}\s+{_NAME}\s|(?:19|20)\d\d-\d)[^\n]*\n"
)
_TWO_BEGIN_WITH_DAYS: Final = re.compile(rf"{_BEGINS_WITH_DAY}(?s:.*?){_BEGINS_WITH_DAY}", re.IGNORECASE | re.MULTILINE)
_NUMBERS: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日"
_OTHER_DAY: Final = re.compile(
    rf"\W*(?:(?:the|weeks?|of|beginning|from|early|mid|late)[\s-]+|{WEEKDAY},?\s+)*"
    rf"(?:{_MONTH}\s+\d|\d{{1,2}}(?:st|nd|rd|th)?{_UNTIL}\s+(?:of\s+)?(?:{'|'.join(MONTHS)})\b|{_NUMBERS})",
    re.IGNORECASE,
)
"""How a heading begins that tells a day or a time other than those above, in a way that gives no one day."""
_ONLY_NUMBERS: Final = re.compile(rf"\W*(?:{_NUMBERS})\W*")
_NAMES: Final = sorted({"the"} | {name[:3] for name in (*WEEKDAY_STEMS, *MONTHS)})
_INITIALS: Final = "".join(sorted({name[0] for name in _NAMES}))
_LIKE_A_DAY: Final = re.compile(rf"[\W_]*+(?:\d|(?=[{_INITIALS}])(?:{'|'.join(_NAMES)}).*\d)", re.IGNORECASE)
"""How a line begins that is a day: few others do, and need to be looked at."""
_BEGINS_NO_DAY: Final = frozenset(("", *(letter for letter in ascii_letters if letter.lower() not in _INITIALS)))
"""First letters of the others, which are told so in a quarter of the time."""
_WORDS_OF_DAYS: Final = "|".join(
    sorted(
        {*MONTHS, *WEEKDAY_STEMS, "day", "st", "nd", "rd", "th", "the", "of", "to", "and", "年", "月", "日"},
        key=len,
        reverse=True,
    )
)
_ONLY_A_DAY: Final = re.compile(rf"(?:[\W\d_]|{_WORDS_OF_DAYS})*+", re.IGNORECASE)
"""What has no other words than a day may have: told in a tenth of the time of which day it is."""


class Heading(NamedTuple):
    """What of a date a heading gives."""

    year: int | None
    month: int | None
    day: int | None


def heading_of(paragraph: Paragraph) -> Heading | None:
    """The date that a paragraph is, or that a heading begins with; None if it is no date."""
    found = _found(paragraph)
    if found is None:
        return None
    parts = found.groupdict()
    year, month = _number(parts.get("year")), _month(parts.get("month"))
    if year and month and (last := _month(parts.get("last"))) and last < month:
        year -= 1  # `December 30 – January 2, 2025`
    return Heading(year, month, _number(parts.get("day")))


def _found(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.text
    if len(text) > (LONGEST_TITLED if paragraph.is_heading else LONGEST_HEADING):
        return None
    patterns = (*_ALONE, *_AS_HEADING) if paragraph.is_heading else _ALONE
    return next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)


def tells_more(paragraph: Paragraph) -> bool:
    """Whether a date heading has words beside its day, or a last day, which would be lost without it."""
    parts = found.groupdict() if (found := _found(paragraph)) else {}
    return bool(parts.get("until") or parts.get("words"))


def has_days(text: str) -> bool:
    """Whether two lines are days by themselves: most texts have none, and need not be taken apart."""
    lines = [
        line
        for line in text.splitlines()
        if line[:1] not in _BEGINS_NO_DAY
        and (len(line) <= LONGEST_HEADING or _is_marked(line))
        and _LIKE_A_DAY.match(line)
    ]
    return len(lines) > 1 and sum(map(is_day_line, lines)) > 1


def may_have_days_apart(text: str) -> bool:
    """Whether paragraphs of a text may begin with their days: seldom so, and found fast."""
    return "://" in text and _TWO_BEGIN_WITH_DAYS.search(text) is not None


def with_days_apart(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; the day with which one begins is a paragraph above it."""
    for paragraph in paragraphs:
        found = None
        if not paragraph.is_heading and not paragraph.is_note and _LIKE_A_DAY.match(paragraph.text):
            found = next(filter(None, (pattern.match(paragraph.text) for pattern in _BEFORE_WORDS)), None)
        if found:
            yield Paragraph(found["told"], indent=paragraph.indent)
        yield paragraph._replace(text=found["rest"]) if found else paragraph


def _is_marked(line: str) -> bool:
    """Whether a line is a heading of Markdown, or all bold."""
    is_bold = line.startswith("**") and line.rstrip(" :").endswith("**")
    return len(line) <= LONGEST_MARKED and (is_bold or line.startswith("#"))


def is_day_line(line: str) -> bool:
    """Whether a line, marks and all, is a day and nothing else, in words or in numbers; or a heading with one."""
    if not _LIKE_A_DAY.match(line):
        return False
    if not _is_marked(line) and (len(line) > LONGEST_HEADING or not _ONLY_A_DAY.fullmatch(line)):
        return False
    heading = heading_of(Paragraph(paragraph_of(line.strip("#*: \t\r\n"), {}).text, is_heading=_is_marked(line)))
    return bool(heading and heading.day) or is_in_numbers(line.strip())


def is_other_day(paragraph: Paragraph) -> bool:
    """Whether a heading tells a time that is no one day (`Week of May 5`, `1/2/2025`): what follows is undated."""
    if paragraph.is_heading:
        return len(paragraph.text) <= LONGEST_HEADING and _OTHER_DAY.match(paragraph.text) is not None
    return _ONLY_NUMBERS.fullmatch(paragraph.text) is not None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _month(word: str | None) -> int | None:
    return (word and month_number(word)) or None

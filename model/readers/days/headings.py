"""What dates that which follows: days, months and years as headings, as lines, and at the head of paragraphs."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from string import ascii_letters
from typing import Final

from model.days.dating import (
    ALL_MONTHS,
    ANY_DAY,
    DAY_ALONE,
    DAY_OF_THE_MONTH,
    MONTH_ALONE,
    NAME,
    OF_MONTHS,
    TO,
    WEEKDAY,
    WEEKDAY_BEHIND,
    WEEKDAY_STEMS,
    WEEKDAYS_ABROAD,
    WITH_YEAR,
    WITHOUT_YEAR,
    Patterns,
    Written,
    month_number,
    written_in,
)
from model.days.months import HEADS, MISSPELT
from model.readers.days.eastern import in_figures
from model.readers.days.numerals import is_in_numbers, weekday_alone
from model.readers.days.times import has_a_time, is_only_a_time, runs_on
from model.readers.text.marks import without_anchor
from model.readers.text.outlines import paragraph_of
from model.readers.text.paragraphs import Paragraph

LONGEST_TITLED: Final = 200
"""Characters of a heading that has words behind its day."""
LONGEST_HEADING: Final = 60
"""Characters of a paragraph that may be a date."""
LONGEST_MARKED: Final = 1_000
"""Characters of a line of Markdown that may be a heading with a date, with its link."""

_WEEKDAY: Final = rf"(?:{WEEKDAY}(?P<days>{TO}{WEEKDAY})?,?\s+)?"


_HOUR: Final = r"(?P<hour>(?:,?\s+(?:at\s+)?|T)\d\d?[:.h]\d\d\b[\w\s:+.(-]{0,14})?"
"""The time of the day behind it, with its half and its zone."""


def _whole(*patterns: str) -> list[str]:
    return [rf"\W*{_WEEKDAY}(?:the\s+)?(?:{pattern})(?:{WEEKDAY_BEHIND}[)）]?)?{_HOUR}\W*" for pattern in patterns]


_ALONE: Final = Patterns(_whole(*WITH_YEAR, *WITHOUT_YEAR, *OF_MONTHS, DAY_OF_THE_MONTH))
"""What a paragraph must be, all of it, to date what follows."""
_AS_HEADING: Final = Patterns(
    (
        *_whole(MONTH_ALONE, DAY_ALONE),
        *(
            rf"\W*{_WEEKDAY}(?:{pattern})(?:{mark})(?P<words>.*[^\W\d_].*)"
            for patterns, mark in ((WITH_YEAR, r"\s*[:–—|(,]\s*|\s+"), (WITHOUT_YEAR, r"\s*[:–—|(]\s*|\s+-\s+"))
            for pattern in patterns
        ),
    )
)
"""What else dates what follows as a heading: less of a day, or words behind one (`May 14, 2025: Geneva talks`)."""
_IN_WORDS: Final = Patterns(
    rf"\W*(?P<before>(?:.*?[^\W_])??)(?:\s*[,(:–—|]\s*|\s+-\s+|(?:^|\s)on\s+|(?<=weekend)\s+(?:of\s+)?)"
    rf"{_WEEKDAY}(?:{pattern}){WEEKDAY_BEHIND}?(?:\)[^\d]*|\W*)"
    for pattern in (*WITH_YEAR, *WITHOUT_YEAR)
)
"""A day at the end of a heading's words, or in brackets: `Day 1 – January 20, 2025`, `On January 30`."""
_WEEK: Final = (
    r"(?:(?:(?:the\s+)?week\s+(?:of|from|beginning|starting|commencing)|w/c)\s+|"
    r"(?:calendar\s+)?week\s+\d{1,2}\s*[(:,–—-]\s*)"
)
_WEEK_OF: Final = re.compile(rf"\W*{_WEEK}(?P<day>.+)", re.IGNORECASE)
_OF_WEEKS: Final = re.compile(rf"\n[#*_ \t]{{0,8}}{_WEEK}", re.IGNORECASE)
_WEEKDAY_LINE: Final = re.compile(rf"^(?:#|\*\*)[#*_ \t]*{WEEKDAY}[*_: \t]*$", re.IGNORECASE | re.MULTILINE)
_HAS_NUMBER: Final = re.compile(r"\d")
_TELLS_A_DAY: Final = re.compile(r"[^\W\d_]|\d\D+\d+\D+\d")
"""What a day has that is more than two numbers: a name, or three of them."""
_FEAST: Final = re.compile(r"\b(?:day|eve|new year|festival|christmas|thanksgiving|easter)\b", re.IGNORECASE)
_IS_VAGUE: Final = re.compile(
    r"(?:^|.*\W)(?:since|until|till|by|before|after|through|between|c|ca|circa|around|about|approximately|from|"
    r"early|mid|late|weeks?(?:\s+(?:of|beginning|starting|commencing|ending))?)\W*",
    re.IGNORECASE,
)
"""Words that end so make no day of the one behind them."""
_SEPARATOR: Final = r"(?:[^\S\n]*[:：–—|]\s*|\t\s*|\s+-\s+|\s*\n\s*|\.\s+(?-i:(?=[A-Z“\"‘])))"
_BEFORE_WORDS: Final = Patterns(
    (
        *(
            rf"\W{{0,3}}(?P<told>{_WEEKDAY}(?:{pattern}){WEEKDAY_BEHIND}?[)）]?){_SEPARATOR}(?P<rest>\S.*)"
            for pattern in (*WITH_YEAR, *WITHOUT_YEAR, r"\d{1,2}(?P<mark>[./-])\d{1,2}(?P=mark)(?:19|20)\d\d")
        ),
        r"\W{0,3}(?P<told>(?:19|20)\d\d-[01]\d-[0-3]\d)\s+(?P<rest>[^\W\d_].*)",
    ),
    re.DOTALL,
)
"""How a paragraph begins that tells its own day: `May 14, 2025: The envoys met`, or the day on a line over it."""
_SEPARATES: Final = re.compile(_SEPARATOR)
_IN_SENTENCE: Final = Patterns(
    rf"\W{{0,3}}(?-i:On)\s+(?:the\s+)?(?P<told>{_WEEKDAY}(?:{pattern}))(?!\w),?\s+(?=\S)"
    for pattern in (*WITH_YEAR, *WITHOUT_YEAR)
)
"""How a paragraph begins whose first sentence tells its day: `On March 3, the envoys met`."""
_SENTENCE_WITH_DAY: Final = re.compile(r"(?:^|\n)[ \t]{0,3}(?:[-*+•][ \t]+)?On (?=[^\n\d]{0,24}\d)")
_ITEM: Final = re.compile(
    rf"[ \t]{{0,3}}(?:[-*+•][ \t]+|\d{{1,3}}[.)][ \t]+(?=(?:\*\*|__)?(?:{WEEKDAY},?\s+)?"
    rf"(?:(?!\d{{1,2}}\.\s?(?:19|20)\d\d)\d|{NAME}\s+[0-3]?\d(?!\d))))?",
    re.IGNORECASE,
)
"""The mark or number of a list's item; `20. Januar 2025` and `5. 12. 2024` have none."""
_BEGINS_WITH_DAY: Final = (
    rf"{_ITEM.pattern}(?:\*\*|__)?(?:{WEEKDAY},?\s+)?"
    rf"(?:{NAME}\s+\d|{MISSPELT}\s+\d|{ANY_DAY}\.?\s+{NAME}(?!\w)|(?:19|20)\d\d-\d|\d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d)"
)
_ONE_BEGINS_WITH_DAY: Final = re.compile(_BEGINS_WITH_DAY, re.IGNORECASE)
_NEXT_BEGINS_WITH_DAY: Final = re.compile(rf"\n(?=[^\n\d]{{0,40}}\d){_BEGINS_WITH_DAY}", re.IGNORECASE)
"""By the end of the line above; that most lines have no number near their beginning is seen far sooner."""
_NUMBERS: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{4}年\d{1,2}月\d{1,2}日"
_OTHER_DAY: Final = re.compile(
    rf"\W*(?:(?:the|weeks?|of|beginning|from|early|mid|late)[\s-]+|{WEEKDAY},?\s+)*"
    rf"(?:{NAME}[\s-]+\d|{ANY_DAY}\.?(?:{TO}{ANY_DAY})?[\s-]+(?:(?:of|del?)\s+)?{NAME}(?!\w)|{_NUMBERS})"
    rf"|\W*(?:{WEEKDAY}|today|yesterday|tomorrow|(?:{WEEKDAY},?\s+)?\d{{1,2}}(?:[/-]|\. ?)\d{{1,2}}\.?)\W*$",
    re.IGNORECASE,
)
"""How a heading begins that tells a day or a time other than those above, in a way that gives no one day."""
_ONLY_NUMBERS: Final = re.compile(rf"\W*(?:{_NUMBERS})\W*")
_NAMES: Final = sorted(
    {"the", "ngà", "thứ", "chủ"} | {name[:3] for name in (*WEEKDAY_STEMS, *WEEKDAYS_ABROAD, *ALL_MONTHS)} | {*HEADS}
)
_INITIALS: Final = "".join(sorted({name[0] for name in _NAMES}))
_BY_INITIAL: Final = "|".join(
    f"{initial}(?:{'|'.join(name[1:] for name in _NAMES if name[0] == initial)})" for initial in _INITIALS
)
_LIKE_A_DAY: Final = re.compile(
    rf"[\W_]*+(?:[\d〇零○一二三四五六七八九十廿民中令]|(?=[{_INITIALS}])(?:{_BY_INITIAL}).*\d)", re.IGNORECASE
)
"""How a line begins that is a day: few others do, and need to be looked at."""
_BEGINS_NO_DAY: Final = frozenset(("", *(letter for letter in ascii_letters if letter.lower() not in _INITIALS)))
"""First letters of the others, which are told so in a quarter of the time."""
_WORDS_OF_DAYS: Final = "|".join(
    sorted(
        {*ALL_MONTHS, *WEEKDAY_STEMS, *WEEKDAYS_ABROAD, "day", "st", "nd", "rd", "th", "the", "of", "to", "and"}
        | {
            *"年月日号號星期周週礼拜天〇零○一二三四五六七八九十廿火水木金土曜民國国中華令和元",
            "г",
            "года",
            "de",
            "del",
            "º",
            "er",
        }
        | {*"년월일화수목금토요", "ngày", "tháng", "năm", "thứ", "hai", "ba", "tư", "sáu", "bảy", "chủ", "nhật"},
        key=len,
        reverse=True,
    )
)
_ONLY_A_DAY: Final = re.compile(rf"(?:[\W\d_]|{_WORDS_OF_DAYS})*+", re.IGNORECASE)
"""What has no other words than a day may have: told in a tenth of the time of which day it is."""
_WORDS: Final = re.compile(r"[^\W\d_]{4,12}")


def heading_of(paragraph: Paragraph) -> Written | None:
    """The date that a paragraph is, or that a heading begins with; None if it is no date."""
    if paragraph.day:
        return paragraph.day
    found = _found(paragraph)
    return written_in(found) if found else None


def _found(paragraph: Paragraph) -> re.Match[str] | None:
    text = paragraph.text
    if len(text) > (LONGEST_TITLED if paragraph.is_heading else LONGEST_HEADING):
        return None
    text = in_figures(text)
    return _ALONE.fullmatch(text) or (_AS_HEADING.fullmatch(text) if paragraph.is_heading else None)


def day_in_words(text: str) -> Written | None:
    """The day with which the words of a heading end, or that they have in brackets; None if there is no one such."""
    return written_in(found) if (found := _in_words(text)) else None


def _in_words(text: str) -> re.Match[str] | None:
    if len(text) > LONGEST_TITLED or not _HAS_NUMBER.search(text):
        return None
    found = _IN_WORDS.fullmatch(text)
    is_vague = found and (_IS_VAGUE.fullmatch(found["before"]) or has_a_time(found["before"]))
    return None if is_vague else found


def tells_only_when(line: str) -> bool:
    """Whether a line that looks as any other tells but a time, or a day in words that are no source of anything.

    Such are several days (`Munich Security Conference, February 14–16`) and feasts: `Reuters, January 7` may stand
    below what Reuters says of January 5.
    """
    if is_only_a_time(line):
        return True
    if len(line) > LONGEST_HEADING or not _HAS_NUMBER.search(line) or not has_a_time(line) or runs_on(line):
        return False
    found = _in_words(line)
    return found is not None and bool(found["until"] or _FEAST.search(found["before"]))


def dated_heading(paragraph: Paragraph) -> Written | None:
    """The same of one that tells a day, and not only a month, a year or when."""
    told = heading_of(paragraph)
    return told if told and told.day else None


def tells_more(paragraph: Paragraph) -> bool:
    """Whether a date heading has words beside its day, or a last day, which would be lost without it."""
    if paragraph.day:
        is_alone = is_in_numbers(paragraph.text, is_heading=True) or weekday_alone(paragraph) is not None
        return paragraph.day.month is None or not is_alone
    parts = found.groupdict() if (found := _found(paragraph)) else {}
    return any(parts.get(name) for name in ("until", "words", "days", "hour"))


def week_of(paragraph: Paragraph) -> Written | None:
    """The first day of the week that a heading names (`Week of May 12, 2025`)."""
    if len(paragraph.text) > LONGEST_HEADING or "w" not in paragraph.text[:12].lower():  # nearly all
        return None
    found = _WEEK_OF.fullmatch(paragraph.text)
    day = heading_of(Paragraph(found["day"])) if found else None
    return day if day and day.day else None


def words_behind_day(paragraph: Paragraph) -> str:
    """What a date heading says behind its day (`May 14, 2025: Envoys talk in Geneva`)."""
    found = None if paragraph.day else _found(paragraph)
    return (found.groupdict().get("words") or "").strip() if found else ""


def words_before_day(paragraph: Paragraph) -> str:
    """What a heading says before the day with which it ends, or that it has in brackets (`Talks (May 14, 2025)`)."""
    found = _in_words(paragraph.text)
    return found["before"].strip() if found else ""


def has_days(text: str) -> bool:
    """Whether two lines are days by themselves: most texts have none, and need not be taken apart."""
    lines = _lines_like_days(text)
    return (len(lines) > 1 and sum(map(is_day_line, lines)) > 1) or _has_weeks(text)


def _has_weeks(text: str) -> bool:
    """Whether two lines are weekdays by themselves, and another tells of which week."""
    if "eek" not in text and "/c " not in text:  # most
        return False
    return _OF_WEEKS.search(f"\n{text}") is not None and sum(1 for _ in islice(_WEEKDAY_LINE.finditer(text), 2)) == 2


def has_lines_of_weeks(text: str) -> bool:
    """Whether two lines begin with which week they are of."""
    if "eek" not in text and "/c " not in text:  # most
        return False
    return sum(1 for _ in islice(_OF_WEEKS.finditer(f"\n{text}"), 2)) == 2


def day_lines(text: str) -> list[str]:
    """The lines of an article's text that are days by themselves, and not only two numbers, each once."""
    lines = list(dict.fromkeys(map(str.strip, _lines_like_days(text))))
    return [line for line in lines if _TELLS_A_DAY.search(line) and is_day_line(line)] if len(lines) > 1 else []


def _lines_like_days(text: str) -> list[str]:
    return [
        line
        for line in text.splitlines()
        if line[:1] not in _BEGINS_NO_DAY
        and (len(line) <= LONGEST_HEADING or _is_marked(line))
        and (_LIKE_A_DAY.match(line) or (line[:1] in "#*" and _HAS_NUMBER.search(line)))
    ]


def may_have_days_apart(text: str) -> bool:
    """Whether paragraphs of a text may begin with their days: seldom so, and found fast."""
    return "://" in text and begin_with_days(text)


def begins_with_day(line: str) -> bool:
    """Whether a line of a text, marks and all, begins with its own day (`- **May 14**: The envoys met`)."""
    return day_before_words(line) != ""


def day_before_words(line: str) -> str:
    """The day with which such a line begins, as it is written; empty if it begins with none."""
    if not _ONE_BEGINS_WITH_DAY.match(line):
        return ""
    return _apart(paragraph_of(_ITEM.sub("", line, count=1), {}).text)[0]


def begin_with_days(text: str) -> bool:
    """Whether two lines of a text begin with days."""
    number = sum(1 for _ in islice(_NEXT_BEGINS_WITH_DAY.finditer(text), 2))
    return number == 2 or (number == 1 and _ONE_BEGINS_WITH_DAY.match(text) is not None)


def with_days_apart(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; the day, or the time that is no one day, with which one begins is a paragraph above it."""
    for paragraph in paragraphs:
        told, rest = ("", "") if paragraph.is_heading or paragraph.is_note else _apart(paragraph.text)
        if told:
            yield Paragraph(told, indent=paragraph.indent)
        yield paragraph._replace(text=rest) if told else paragraph


def tell_days_in_sentences(text: str) -> int:
    """How many lines of a text begin as sentences that tell a day may."""
    return sum(1 for _ in _SENTENCE_WITH_DAY.finditer(text)) if "On " in text else 0


def day_in_sentence(text: str) -> str:
    """The day that the first words of a sentence tell (`On March 3, …`), as it is written; empty if they tell none."""
    found = _IN_SENTENCE.match(text[:LONGEST_HEADING]) if text[:8].lstrip("-*+•> \t").startswith("On") else None
    return found["told"] if found else ""


def with_days_above(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; the day that the first words of one tell stands above it, too."""
    for paragraph in paragraphs:
        if not (paragraph.is_heading or paragraph.is_note) and (told := day_in_sentence(paragraph.text)):
            yield Paragraph(told, indent=paragraph.indent)
        yield paragraph


def _apart(text: str) -> tuple[str, str]:
    """The time with which a text begins, and the rest; both empty if it begins with none."""
    if _LIKE_A_DAY.match(text) and (found := _BEFORE_WORDS.match(text)):
        return found["told"], found["rest"]
    for mark in reversed(list(_SEPARATES.finditer(text, 0, LONGEST_HEADING))):
        if tells_only_when(told := text[: mark.start()]) and (rest := text[mark.end() :]):
            return told, rest
    return "", ""


def _is_marked(line: str) -> bool:
    """Whether a line is a heading of Markdown, or all bold."""
    is_bold = line.startswith("**") and line.rstrip(" :").endswith("**")
    return len(line) <= LONGEST_MARKED and (is_bold or line.startswith("#"))


def is_day_line(line: str) -> bool:
    """Whether a line, marks and all, is a day and nothing else, in words or in numbers; or a heading with one."""
    is_marked = _is_marked(line)
    if not is_marked and (
        len(line) > LONGEST_HEADING
        or not _LIKE_A_DAY.match(line)
        or not (_ONLY_A_DAY.fullmatch(line) or any(map(month_number, _WORDS.findall(line))))
    ):
        return False
    told = Paragraph(paragraph_of(without_anchor(line).strip("#*: \t\r\n"), {}).text, is_heading=is_marked)
    day = heading_of(told) or (day_in_words(told.text) if is_marked else None)
    return bool(day and day.day) or is_in_numbers(told.text, is_heading=is_marked)


def is_other_day(paragraph: Paragraph) -> bool:
    """Whether a heading tells a time that is no one day (`Week of May 5`, `1/2/2025`): what follows is undated."""
    if paragraph.is_heading:
        return len(paragraph.text) <= LONGEST_HEADING and _OTHER_DAY.match(paragraph.text) is not None
    return _ONLY_NUMBERS.fullmatch(paragraph.text) is not None

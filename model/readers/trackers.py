"""A tracker kept by hand: date headings, under each what happened, with a link and quotations. Nothing is lost."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from string import ascii_letters
from typing import Final, NamedTuple

from model.article import Article
from model.dating import MONTHS
from model.errors import ReadError
from model.readers.days import what_is_wrong
from model.readers.fields import article_of
from model.readers.inputs import Input
from model.readers.numerals import is_in_numbers
from model.readers.outlines import paragraph_of
from model.readers.paragraphs import Paragraph, joined
from model.readers.undated import Undated

HEADINGS: Final = 3
"""Date headings that make a document a tracker; two do, where links stand under both."""
LONGEST_TITLE: Final = 200
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
_NAME_OF_DAY: Final = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b\.?"
_WEEKDAY: Final = rf"(?:{_NAME_OF_DAY},?\s+)?"
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
        re.compile(rf"\W*{_WEEKDAY}(?:the\s+)?(?:{pattern})(?:,?\s+\(?{_NAME_OF_DAY})?\W*", re.IGNORECASE)
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
    rf"\W*(?:(?:the|weeks?|of|beginning|from|early|mid|late)[\s-]+|{_NAME_OF_DAY},?\s+)*"
    rf"(?:{_MONTH}\s+\d|\d{{1,2}}(?:st|nd|rd|th)?{_UNTIL}\s+(?:of\s+)?(?:{'|'.join(MONTHS)})\b|{_NUMBERS})",
    re.IGNORECASE,
)
"""How a heading begins that tells a day or a time other than those above, in a way that gives no one day."""
_ONLY_NUMBERS: Final = re.compile(rf"\W*(?:{_NUMBERS})\W*")
_NAMES: Final = "|".join(
    sorted({"the", "mon", "tue", "wed", "thu", "fri", "sat", "sun"} | {name[:3] for name in MONTHS})
)
_LIKE_A_DAY: Final = re.compile(rf"[\W_]*+(?:\d|(?=[adfjmnostw])(?:{_NAMES}).*\d)", re.IGNORECASE)
"""How a line begins that is a day: few others do, and need to be looked at."""
_BEGINS_NO_DAY: Final = frozenset(("", *(letter for letter in ascii_letters if letter.lower() not in "adfjmnostw")))
"""First letters of the others, which are told so in a quarter of the time."""
_WORDS_OF_DAYS: Final = "|".join(
    sorted(
        {*MONTHS, *["st", "nd", "rd", "th", "the", "of", "to", "and", "年", "月", "日"]}
        | {"mon", "tue", "tues", "wed", "wednes", "thu", "thur", "thurs", "fri", "sat", "satur", "sun", "day"},
        key=len,
        reverse=True,
    )
)
_ONLY_A_DAY: Final = re.compile(rf"(?:[\W\d_]|{_WORDS_OF_DAYS})*+", re.IGNORECASE)
"""What has no other words than a day may have: told in a tenth of the time of which day it is."""
_SENTENCE_END: Final = re.compile(r"(?<=[a-z0-9)\]”\"'’][.!?])[”\"’')\]]*(?=\s+[A-Z“\"‘(])")
_ADDRESS: Final = re.compile(r"[:\s(]*https?://\S+")
_SHORTENED: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Adm|Sen|Rep|Gov|Prof|St|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m)\.$"
)


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
    if len(text) > (LONGEST_TITLE if paragraph.is_heading else LONGEST_HEADING):
        return None
    patterns = (*_ALONE, *_AS_HEADING) if paragraph.is_heading else _ALONE
    return next(filter(None, (pattern.fullmatch(text) for pattern in patterns)), None)


def _tells_more(paragraph: Paragraph) -> bool:
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
    return None if word is None else int(word) if word.isdigit() else MONTHS.get(word.lower().rstrip("."))


class Calendar:
    """The day that the headings so far come to; what a heading does not say is as in those above it."""

    def __init__(self, year: int | None = None) -> None:
        self.day: date | None = None
        self.trouble = ""
        """Why what the last heading tells is no day, until somebody is told; empty: it is one, or tells none."""
        self._year = year
        self._month: int | None = None
        self._is_year_told = False
        self._last: date | None = None

    def turn(self, heading: Heading, words: str = "") -> None:
        """To the next heading, which is in these words."""
        self._month = heading.month or (None if heading.year else self._month)
        if heading.year:
            self._year, self._is_year_told = heading.year, heading.day is None
        self.day = self._nearest(heading) if heading.day else None
        self.trouble = "" if self.day or not heading.day else self._what_is_wrong(words)
        if self.day:
            self._last, self._year = self.day, self.day.year

    def lose(self, words: str) -> None:
        """To a time that is no day."""
        self.day, self.trouble = None, what_is_wrong(words)

    def take_trouble(self) -> str:
        """What is wrong, once."""
        trouble, self.trouble = self.trouble, ""
        return trouble

    def _what_is_wrong(self, words: str) -> str:
        if self._year is None:
            return f"its date {words!r} has no year; name it in a heading above, or write it like 2023-06-18"
        return what_is_wrong(words)

    def _nearest(self, heading: Heading) -> date | None:
        """The day in the year that is told, or else in that which brings it nearest to the day before."""
        years = [] if self._year is None else [self._year]
        if years and self._last and not heading.year and not self._is_year_told:
            years += [years[0] - 1, years[0] + 1]
        days = [day for year in years if (day := _valid(year, self._month, heading.day))]
        return min(days, key=lambda day: abs(day - (self._last or day)), default=None)


def _valid(year: int, month: int | None, day: int | None) -> date | None:
    try:
        return date(year, month or 0, day or 0)
    except ValueError:
        return None


@dataclass
class Entry:
    """What happened, as one paragraph with a link tells it, and the quotations below."""

    date: date | None
    paragraphs: list[Paragraph]
    headings: int
    """How many of the paragraphs are headings above it."""
    trouble: str = ""
    """What is wrong with its day, if nobody was told so of the heading."""
    above: str | None = None
    """Where the heading of its day links to."""
    url: str | None = None
    is_quoting: bool = False
    """Whether its last paragraph is a quotation."""

    @property
    def title(self) -> str:
        """Its first sentence."""
        told = (self.paragraphs[self.headings :] or self.paragraphs)[0].text
        return first_sentence(_ADDRESS.sub("", told) or told)

    def take(self, paragraph: Paragraph, *, is_quote: bool) -> None:
        """One more paragraph."""
        self.paragraphs.append(paragraph)
        self.is_quoting = is_quote
        if self.url is None and paragraph.links and not is_quote:
            self.url = paragraph.links[0]


def first_sentence(text: str) -> str:
    """The first sentence, on one line, cut at a word if it is longer than a title may be."""
    line = " ".join(text.split())
    ends = (found.end() for found in _SENTENCE_END.finditer(line) if not _SHORTENED.search(line[: found.start()]))
    sentence = line[: next(ends, len(line))]
    if len(sentence) <= LONGEST_TITLE:
        return sentence
    return sentence[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def is_tracker(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a document is told by date headings: three of them, or two with a link under each."""
    margin = _margin(paragraphs)
    linked: list[bool] = []
    for paragraph in paragraphs:
        heading = _date_heading(paragraph, margin)
        if heading and heading.day:
            linked.append(False)
        elif linked and paragraph.links:
            linked[-1] = True
    return len(linked) >= HEADINGS or (len(linked) == HEADINGS - 1 and all(linked))


def entries(paragraphs: Sequence[Paragraph]) -> Iterator[Entry]:
    """The entries of a tracker in order; together they hold every paragraph but the headings that are but their day."""
    margin, calendar = _margin(paragraphs), Calendar(_year_before(paragraphs))
    entry: Entry | None = None
    above: list[Paragraph] = []
    idle: Paragraph | None = None
    link: str | None = None
    for paragraph in paragraphs:
        if paragraph.is_note and entry:
            entry.take(paragraph, is_quote=entry.is_quoting)
            continue
        heading = _date_heading(paragraph, margin)
        is_other = not heading and is_other_day(paragraph)
        if entry and (heading or is_other or paragraph.is_heading or _opens(paragraph, entry, margin)):
            yield entry
            entry = None
        if heading:
            above = [each for each in above if each is not idle]
            calendar.turn(heading, paragraph.text)
            link = next(iter(paragraph.links), None)
            tells_more = _tells_more(paragraph)
            idle = None if tells_more else paragraph
            above += [paragraph] if tells_more or not calendar.day else []
        elif paragraph.is_heading or is_other:
            if is_other:
                calendar.lose(paragraph.text)
            above.append(paragraph)
        else:
            entry = entry or Entry(calendar.day, above, len(above), calendar.take_trouble(), link)
            entry.take(paragraph, is_quote=paragraph.indent > margin)
            above = [] if entry.paragraphs is above else above
    if entry:
        yield entry
    if above := [each for each in above if each is not idle]:
        yield Entry(calendar.day, above, 0)


def _opens(paragraph: Paragraph, entry: Entry, margin: int) -> bool:
    """Whether a paragraph begins the next entry: it stands at the margin, and has a link or comes after a quotation."""
    if paragraph.indent > margin:
        return False
    if not paragraph.links:
        return entry.is_quoting
    is_bare = paragraph.text.startswith(("http://", "https://")) and " " not in paragraph.text
    return not is_bare and (entry.url is not None or entry.is_quoting)


def _date_heading(paragraph: Paragraph, margin: int) -> Heading | None:
    is_below = paragraph.is_note or (paragraph.indent > margin and not paragraph.is_heading)
    return None if is_below else heading_of(paragraph)


def _margin(paragraphs: Sequence[Paragraph]) -> int:
    """How far most paragraphs with a link stand in; without any, how far the outermost does."""
    told = [paragraph for paragraph in paragraphs if not paragraph.is_note]
    linked = Counter(paragraph.indent for paragraph in told if paragraph.links and not paragraph.is_heading)
    if linked:
        return max(linked, key=lambda indent: (linked[indent], -indent))
    return min((paragraph.indent for paragraph in told), default=0)


def _year_before(paragraphs: Sequence[Paragraph]) -> int | None:
    """The one year that is named above the first date heading, such as in the title."""
    above = takewhile(lambda paragraph: not heading_of(paragraph), paragraphs)
    return year_told_in(" ".join(paragraph.text for paragraph in above))


def year_told_in(text: str) -> int | None:
    """The one year that a text names."""
    years = set(re.findall(r"\b(?:19|20)\d\d\b", text))
    return int(years.pop()) if len(years) == 1 else None


def tracker_articles(paragraphs: Sequence[Paragraph], source: Input) -> Iterator[Article | ReadError]:
    """An article an entry: the heading's date, the first link as its url, the site as its source."""
    undated = Undated(source.place)
    for number, entry in enumerate(entries(paragraphs), start=1):
        fields = {
            "text": joined(entry.paragraphs),
            "title": entry.title,
            "date": entry.date,
            "url": entry.url or entry.above,
        }
        article = article_of(fields, f"{source.place}:{number}")
        yield article
        if entry.trouble and not article.date:
            yield from undated.tell(article.place, entry.trouble)
    yield from undated.rest()

"""The day of an article, from its address or its dateline; otherwise none, and never today."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from operator import itemgetter
from typing import Final, Literal

FoundIn = Literal["url", "dateline", "none"]

_MONTHS: Final = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
MONTH_NAMES: Final = tuple(name.capitalize() for name, *_ in _MONTHS)
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
"""Names of the months and their usual short forms, lower case, to their numbers."""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_STEMS: Final = ("mon", "tues", "tue", "wednes", "wed", "thurs", "thur", "thu", "fri", "satur", "sat", "sun")
"""How their names and short forms begin; `day` and a full stop may follow."""
WEEKDAY: Final = rf"(?:{'|'.join(WEEKDAY_STEMS)})(?:day)?\b\.?"
"""A pattern of a weekday's name, long or short, whatever its capitals."""

HEAD: Final = 600
"""Characters of a text in which a dateline may stand."""

_MONTH = "(?P<month>" + "|".join(MONTHS) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_WRITTEN = (
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
    rf"{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}",
    rf"(?P<first>[0-3]?\d)(?P<mark>[./-])(?P<second>[0-3]?\d)(?P=mark){_YEAR}",
)
_WEEKDAY = rf"(?:{WEEKDAY},?\s+)?"
_BEFORE = (
    r"(?:(?:first |last )?(?:published|posted|updated|released|issued|dated?)(?: on| at)?\s*:?\s*"
    r"|for immediate release\s*[:,—–-]*\s*"
    r"|by [^\n|·•]{1,60}[|·•]\s*"
    r"|[^\n]{0,80}\bregular press conference on\s+)?"
)
_PLACE = r"(?:(?:[A-Z][A-Za-z.’' -]{1,40},\s*(?:D\.?C\.?,\s*)?|(?-i:[A-Z][A-Z.’' ]{1,40}?)\s*(?:—|–|--)\s*))"
"""Before a dash it is in capitals: else it may be any words."""
_HALF_AND_ZONE = r"\s*(?:[ap]\.?m\.?)?\s*(?:\(?[A-Z]{2,4}\)?)?"
_TIME = rf"(?:\s*[,|·at-]*\s*\d{{1,2}}[:.h]\d\d{_HALF_AND_ZONE})?"
"""Behind a date; in what goes before one (`Updated 3:14 PM EST, Fri …`) an hour is more strictly written."""
_HOUR = rf"(?:\d{{1,2}}:\d\d{_HALF_AND_ZONE},?\s+(?:on )?)?"
_BESIDE = r"(?:[ \t]*[|·•][^\n]{0,60})?"
"""What stands behind a date in the line over an article: `5 min read`."""
_DATELINES: Final = tuple(
    re.compile(pattern, re.MULTILINE | re.IGNORECASE)
    for written in _WRITTEN
    for pattern in (
        rf"^[ \t*_#]*{_BEFORE}{_HOUR}{_PLACE}?{_WEEKDAY}{written}{_TIME}[ \t*_.]*{_BESIDE}$",
        rf"^[ \t*_]*{_PLACE}{_WEEKDAY}{written}[ \t]*(?:\([A-Za-z /]{{2,30}}\)[ \t]*)?(?:—|–|--?|:)(?:[ \t]|$)",
    )
)
"""A line that is only a date (with `Published`, a place, a time), or a line that opens with `PLACE, date —`."""

HAS_YEAR: Final = re.compile(r"(?:19|20)\d\d")
"""What every dateline has, and few lines."""

_URL_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=[/._-]|$)",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>[a-z]{3,9})/(?P<day>\d{1,2})(?=[/._-]|$)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_](?P<month>[01]\d)[-_/](?P<day>[0-3]\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)/(?P<day>[0-3]\d)(?=/)",
        r"(?:/|[/_-]t|[/_-])(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        r"[/-](?P<month>[a-z]{3,9})-(?P<day>\d{1,2})-(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
"""How sites write a whole day into an address; a month alone (`/202501/`) dates nothing."""


def article_date(url: str | None, text: str) -> tuple[date | None, FoundIn]:
    """The day in an address, else in the dateline of a text, and which of the two; undated is `(None, "none")`."""
    if in_url := url_date(url or ""):
        return in_url, "url"
    if in_text := dateline_date(text):
        return in_text, "dateline"
    return None, "none"


def url_date(url: str) -> date | None:
    """The one day that an address names; None if it names none, or several that differ."""
    path = re.sub(r"^[a-z]+://[^/]*|[?#].*$", "", url, flags=re.IGNORECASE)
    days = {day for pattern in _URL_DATES for day in _days(pattern, path)}
    return days.pop() if len(days) == 1 else None


def dateline_date(text: str) -> date | None:
    """The day of the first dateline near the top of a text; one without a year, or with two readings, is none."""
    places = [(match.start(), days[0]) for match, days in _datelines(text) if len(days) == 1]
    return min(places)[1] if places else None


def unsure_dateline(text: str) -> str | None:
    """The first dateline near the top of a text that may be either of two days (`3/4/2025`)."""
    places = [(match.start("first"), match) for match, days in _datelines(text) if len(days) > 1]
    if not places:
        return None
    _, found = min(places, key=itemgetter(0))
    return found.string[found.start("first") : found.end("year")]


def month_number(written: str) -> int:
    """A month's number, in words or digits; 0 for a word that is no month."""
    return int(written) if written.isdigit() else MONTHS.get(written.lower().rstrip("."), 0)


def days_in_numbers(first: int, second: int, year: int) -> list[date]:
    """The days that `3/14/2025` may be, month first and then day first: one, two that differ, or none."""
    days = dict[date, None]()
    for month, day in ((first, second), (second, first)):
        with suppress(ValueError):
            days[date(year, month, day)] = None
    return list(days)


def _datelines(text: str) -> Iterator[tuple[re.Match[str], list[date]]]:
    head = text[:HEAD]
    if HAS_YEAR.search(head):
        for pattern in _DATELINES:
            yield from _dated(pattern, head)


def _days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    for _, days in _dated(pattern, text):
        yield from days


def _dated(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], list[date]]]:
    for match in pattern.finditer(text):
        if days := _readings(match):
            yield match, days


def _readings(match: re.Match[str]) -> list[date]:
    """The days that it may be; none for the 31st of June, month 13, a word that is no month."""
    year, parts = int(match["year"]), match.groupdict()
    if parts.get("first"):
        return days_in_numbers(int(parts["first"]), int(parts["second"]), year)
    try:
        return [date(year, month_number(match["month"]), int(match["day"]))]
    except ValueError:
        return []

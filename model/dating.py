"""The day of an article, from its address or its dateline; otherwise none, and never today."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal

FoundIn = Literal["url", "dateline", "none"]

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
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
        ),
        start=1,
    )
    for name in names
}
"""Names of the months and their usual short forms, lower case, to their numbers."""

HEAD: Final = 600
"""Characters of a text in which a dateline may stand."""

_MONTH = "(?P<month>" + "|".join(MONTHS) + r")\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_WRITTEN = (
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
    rf"{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}",
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)?"
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
    """The day of the first dateline near the top of a text; a day without a year is none."""
    head = text[:HEAD]
    if not HAS_YEAR.search(head):
        return None
    places = [(match.start(), day) for pattern in _DATELINES for match, day in _dated(pattern, head)]
    return min(places)[1] if places else None


def _days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    for _, day in _dated(pattern, text):
        yield day


def _dated(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], date]]:
    for match in pattern.finditer(text):
        written = match["month"].lower()
        month = int(written) if written.isdigit() else MONTHS.get(written, 0)
        try:
            yield match, date(int(match["year"]), month, int(match["day"]))
        except ValueError:  # the 31st of June, month 13, a word that is no month
            continue

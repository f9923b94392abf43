"""The day of an article, from its address or its dateline; otherwise none, and never today."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final, Literal, NamedTuple

from model.dating import IN_NUMBERS, WEEKDAY, WEEKDAY_BEHIND, WITH_YEAR, Patterns, days_in_numbers, written_in

FoundIn = Literal["url", "dateline", "none"]

HEAD: Final = 600
"""Characters of a text in which a dateline may stand."""

_WRITTEN: Final = Patterns(rf"(?<![^\W_])(?:{pattern})(?!\d)" for pattern in (*WITH_YEAR, IN_NUMBERS))
_SOURCE = r"[^\n|·•]{1,60}?\s*[|·•]\s*"
"""Whoever published it, or what it is: `Xinhua | `, `Press Release · `."""
_PUBLISHED = (
    r"(?:(?:first |last )?(?:published|posted|updated|modified|released|issued|dated?)(?: on| at)?\s*:?\s*"
    r"|for immediate release\s*[:,—–-]*\s*"
    r"|by [^\n|·•]{1,60}[|·•]\s*"
    r"|release no[.:]\s*[\w/.-]{1,20}[\s:]+"
    r"|[^\n]{0,80}\bregular press conference on\s+"
    r"|(?![^\n]{0,80}\b(?:said|says|told|at|held|holds|during|in|after|before|a)\b)"
    r"[^\n]{0,80}\bpress (?:conference|briefing) on\s+)?"
)
_CHANGED: Final = re.compile(
    r"[\s,;(|·•–—-]*(?:and\s+)?\b(?:last\s+)?(?:updated|modified|revised|edited)\b.*?"
    r"(?=\b(?:(?:first|originally)\s+)?(?:published|posted|released|issued)\b|[|·•][^|·•\d]{0,60}$|$)",
    re.IGNORECASE,
)
"""What tells in a line when a text was changed, up to where it tells when it was published."""
_CHANGES: Final = re.compile(r"\b(?:updated|modified|revised|edited)\b", re.IGNORECASE)
_PLACE = r"(?:(?:[A-Z][A-Za-z.’' -]{1,40},\s*(?:D\.?C\.?,\s*)?|(?-i:[A-Z][A-Z.’' ]{1,40}?)\s*(?:—|–|--)\s*))"
"""Before a dash it is in capitals: else it may be any words."""
_ZONE = r"(?:\s*\(?(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|[A-Z]{2,4}|[+-]\d\d:?\d\d)\)?)?"
_HALF = r"\s*(?:[ap]\.?m\.?)?"
_TIME = rf"(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|\s*[,|·at-]*\s*\d{{1,2}}[:.h]\d\d(?::\d\d)?{_HALF}{_ZONE})?"
"""Behind a date; in what goes before one (`Updated 3:14 PM EST, Fri …`) an hour is more strictly written."""
_HOUR = rf"(?:\d{{1,2}}:\d\d{_HALF}{_ZONE},?\s+(?:on )?)?"
_WEEKDAY = rf"(?:{WEEKDAY},?\s+)?"
_BESIDE = r"(?:[ \t]*[|·•][^\n]{0,60}|[ \t]*\([^()\n]{1,60}\)|[ \t]+by [\w.’'-]+(?: [\w.’'-]+){0,3})?"
"""What stands behind a date in the line over an article: `5 min read`, `(Updated: …)`, `by admin`."""
_AUTHOR = r"[ \t]+[-–—][ \t]+(?-i:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})"


def _around(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


_ALONE: Final = _around(
    rf"[ \t*_#(]*{_PUBLISHED}{_HOUR}{_PLACE}?{_WEEKDAY}", rf"{WEEKDAY_BEHIND}?{_TIME}[ \t*_.)]*{_BESIDE}[ \t\r]*"
)
"""What may stand before and behind the day of a line that is only a dateline."""
_OPENING: Final = _around(
    rf"[ \t*_]*{_PLACE}{_WEEKDAY}", r"[ \t]*(?:\([A-Za-z /]{2,30}\)[ \t]*)?(?:—|–|--?|:)(?:[ \t].*|$)"
)
"""The same of a line that opens with `PLACE, date —`."""
_IN_ROW: Final = _around(
    rf"[ \t*_#(]*(?:{_SOURCE}){{0,3}}{_PUBLISHED}{_HOUR}{_WEEKDAY}",
    rf"{_TIME}[ \t*_.)]*(?:{_BESIDE}|{_AUTHOR})[ \t\r]*",
)
"""The same of a line that has other things beside (`Xinhua | Updated: …`, `… - Jane Doe`), and may be one of a list."""

NAMED: Final = "press conference on"
"""In a title that tells its day, as those of regular press conferences do."""
HAS_YEAR: Final = re.compile(r"(?:19|20)\d\d")
"""What every dateline has, and few lines."""

_URL_DATES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=[/._-]|$)",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>[a-z]{3,9})/(?P<day>\d{1,2})(?=[/._-]|$)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_](?P<month>[01]\d)[-_/](?P<day>[0-3]\d)(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)/(?P<day>[0-3]\d)(?=/)",
        r"/(?P<year>(?:19|20)\d\d)/(?P<month>[01]\d)(?P<day>[0-3]\d)(?=/)",
        r"(?:/|[/_-]t|[/_-])(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
        r"[/-](?P<month>[a-z]{3,9})-(?P<day>\d{1,2})-(?P<year>(?:19|20)\d\d)(?!\d)",
    )
)
"""How sites write a whole day into an address; a month alone (`/202501/`) dates nothing."""


class _Dateline(NamedTuple):
    words: str
    days: list[date]
    """That it may be."""
    is_row: bool
    """Whether it may be one of a list."""
    is_changed: bool
    """Whether it is the day on which the text was changed."""


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
    """The day of the first dateline near the top of a text; one without a year, or with two readings, is none.

    That on which it was changed is its day only where no other before it is told.
    """
    changed: date | None = None
    for told in _datelines(text):
        if len(told.days) > 1:
            continue
        if told.is_changed:
            changed = changed or told.days[0]
        elif changed is None or told.days[0] <= changed:
            return told.days[0]
    return changed


def unsure_dateline(text: str) -> str | None:
    """The first dateline near the top of a text that may be either of two days (`3/4/2025`)."""
    return next((told.words for told in _datelines(text) if len(told.days) > 1), None)


def _datelines(text: str) -> Iterator[_Dateline]:
    """The datelines near the top of a text; those in rows if they agree, and last."""
    head = text[:HEAD]
    if not HAS_YEAR.search(head):
        return
    rows: list[_Dateline] = []
    for line in head.split("\n"):
        if HAS_YEAR.search(line):
            found = list(_of_line(line))
            yield from (each for each in found if not each.is_row)
            rows += [each for each in found if each.is_row][:1]
    if len({tuple(each.days) for each in rows}) == 1:
        yield rows[0]


def _of_line(line: str) -> list[_Dateline]:
    """Those of one line, which may also tell when the text was changed."""
    if len(HAS_YEAR.findall(line)) > 1 and HAS_YEAR.search(published := _CHANGED.sub(" ", line)):
        return list(_dated(published.strip())) or list(_dated(line))
    return list(_dated(line))


def _dated(line: str) -> Iterator[_Dateline]:
    """The days that make a line a dateline."""
    for pattern in _WRITTEN.ready:
        for found in pattern.finditer(line):
            before, behind = line[: found.start()], line[found.end() :]
            is_sure = any(head.fullmatch(before) and tail.fullmatch(behind) for head, tail in (_ALONE, _OPENING))
            is_row = not is_sure and _IN_ROW[0].fullmatch(before) and _IN_ROW[1].fullmatch(behind)
            if (is_sure or is_row) and (days := _readings(found)):
                yield _Dateline(found[0], days, not is_sure, _CHANGES.search(before) is not None)


def _days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    for found in pattern.finditer(text):
        if day := written_in(found).date():
            yield day


def _readings(found: re.Match[str]) -> list[date]:
    """The days that it may be; none for the 31st of June, month 13."""
    parts = found.groupdict()
    if "one" in parts:
        is_whole = len(found["three"]) > 2  # `20.01.25` may begin with its year
        return days_in_numbers(int(found["one"]), int(found["two"]), int(found["three"])) if is_whole else []
    day = written_in(found).date()
    return [day] if day else []

"""The day of an article, from its address or its dateline; otherwise none, and never today."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property, lru_cache
from typing import Final, Literal, NamedTuple

from model.days.dating import IN_NUMBERS, WEEKDAY, WEEKDAY_BEHIND, WITH_YEAR, Patterns, days_in_numbers, written_in

FoundIn = Literal["url", "dateline", "none"]

HEAD: Final = 600
"""Characters of a text in which a dateline may stand."""
LONGEST_BESIDE: Final = 120
"""Characters of a line that tells when something was looked up or saved."""
LEAST_OF_TITLE: Final = 6
"""Words of a title that tells of an occasion and its day."""

_WRITTEN: Final = Patterns(rf"(?<![^\W_])(?:{pattern})(?!\d(?!\d?:\d\d))" for pattern in (*WITH_YEAR, IN_NUMBERS))
"""Days; right behind one pages may have the time (`May 28, 20255:11 PM`)."""

_CHANGED: Final = re.compile(
    r"[\s,;(|·•–—-]*(?:and\s+)?\b(?:last\s+)?(?:updated|modified|revised|edited)\b.*?"
    r"(?=\b(?:(?:first|originally)\s+)?(?:published|posted|released|issued)\b|[|·•][^|·•\d]{0,60}$|$)",
    re.IGNORECASE,
)
"""What tells in a line when a text was changed, up to where it tells when it was published."""
_CHANGES: Final = re.compile(r"\b(?:updated|modified|revised|edited)\b", re.IGNORECASE)

_NOT_OUT: Final = re.compile(
    r"(?:^|.*[\W_])(?:(?:last[ -])?modified|last[ -](?:edited|saved|changed|viewed|visited|accessed)|"
    r"(?:date )?accessed|retrieved|downloaded|printed|captured|archived|scraped|crawled)"
    r"(?: on| at| by [^,|·•]{1,60}?)?[\W_]*"
    rf"(?:{WEEKDAY}\W*)?",
    re.IGNORECASE | re.DOTALL,
)
"""What tells in a line, right before a day, that it is one of a copy or of a file, and not of what is told in it."""

_LEADS_ON: Final = re.compile(
    r"(?:[^\w\n]*\d{4}-\d\d-\d\d){2,3}[^\w\n]*|[ \t]*[<«‹←]+[^\w\n]*\d{4}-\d\d-\d\d[^\w\n]*"
    r"|[^\w\n]*\d{4}-\d\d-\d\d[^\w\n]*[>»›→]+[ \t]*"
    r"|[^\w\n]*(?:prev(?:ious)?|next|yesterday|tomorrow|older|newer)(?: (?:day|note|entry|post))?[^\w\n]+\d.*",
    re.IGNORECASE,
)
"""A line that leads from a note of a day to those before and after it (`<< 2025-05-11 | 2025-05-13 >>`)."""

_GAP = r"[\s|·•/,;:：()\[\]*_#@>»~–—-]"
_BREAK = r"(?:\s*[|·•/>»]\s*|\s+[–—-]\s+|:\s+)"
_ZONE = r"\(?(?:(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|(?-i:[A-Z]{2,4}(?![a-z]|[A-Z](?![a-z])))|[+-]\d\d:?\d\d)\)?"
_HALF = r"\s*[ap](?:\.m\.|m)"
_HOUR = rf"(?:at\s+)?\d{{1,2}}(?:[:.h]\d\d(?::\d\d)?(?:{_HALF})?|{_HALF})(?:\s*{_ZONE})?"
_TIME = rf"(?:T\d\d:\d\d[\d:.]*(?:Z|[+-]\d\d:?\d\d)?|{_HOUR}|\d+ (?:minute|hour|day|week|month)s? ago)"
_LABEL = (
    r"(?:for immediate release|release no[.:]\s*[\w/.-]{1,20}|time(?=\s*[:：])"
    r"|by [^\n|·•]{1,60}[|·•]"
    r"|(?:(?:first|last|originally)\s+)?(?:published|posted|updated?|modified|edited|reviewed|revised|released|issued"
    r"|uploaded|created|added|filed|date (?:of )?(?:publication|published|posted|issued|release)"
    r"|(?:publication|publish(?:ed)?|release|post|pub)\s?date|dated?)(?:\s+(?:on|at)\b)?"
    r"|(?:发布|發布|发表|公布)?(?:时间|時間|日期)(?=\s*[:：]))"
)
_COUNTED = r"(?:\d[\d.,]*[MK]? (?:min(?:ute)?s? read|views?|comments?)|page ?[A-Z]?\d+)"
_WHEN = rf"(?:{WEEKDAY}|{_TIME}|{_LABEL}|{_COUNTED})"
"""What stands over an article beside its day and names nobody."""
_PLACE = r"(?-i:[A-Z][A-Za-z.’' /-]{1,40},\s*(?:D\.?C\.?,?)?|[A-Z][A-Z.’' /]{1,40}?\s*(?:—|–|--|$))"
"""One, or several (`WASHINGTON/SHANGHAI, July 6`); before a dash it is in capitals: else it may be any words."""
_DAY = r"(?:\d{1,2}\.?[\s-]+[^\W\d_]{3,9}\.?,?[\s-]+\d{4}|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:,?\s+\d{4})?|[\d./-]{8,10})"
"""Another day, behind the first."""
_BESIDE = r"(?:[ \t]*[|·•][^\n]{0,60}|[ \t]*\([^()\n]{1,60}\)|[ \t]*by [\w.’'-]+(?: [\w.’'-]+){0,6})?"
"""What stands behind a day in the line over an article: `5 min read`, `(Updated: …)`, `by admin`."""

_WORD = r"(?-i:[A-Z][\w.’'&]*(?:-[A-Z]\w*)?)"
_NAME = rf"{_WORD}(?:,? (?:of |the |and |& )?{_WORD}){{0,3}}"
_AGENCY = (
    r"(?:Reuters|AFP?|UPI|CNN|BBC|CBS|NBC|ABC|NPR|VOA|RFA|CGTN|CCTV|CNA|Xinhua|Yonhap|Kyodo|Bloomberg|Global Times|"
    r"China Daily|(?:The )?Associated Press)\b"
)
_KIND = (
    r"(?:(?:press|news|media|immediate)\s+)?(?:releases?|statements?)\b|media note\b|speech\b|commentary\b|op-ed\b|"
    r"opinion\b|analysis\b|transcript\b|fact sheet\b|readout\b|blog\b|(?:all )?news\b|world\b"
)
_BY = r"(?:(?-i:By|BY)|by(?=[^\n]*\s[|–-]\s)|(?<=\w )by)"
_WRITER = (
    rf"{_BY} {_WORD}(?:,? (?:{_WORD}|and|in|for|of|the|with|staff|reporters?|correspondents?|\({_NAME}\))){{0,11}}"
)
_CREDITED = r"(?:(?:source|editor|author|reporter|writer)s?|来源|來源|作者|记者|责任编辑|编辑)"
_CREDIT = rf"{_CREDITED}\s*[:：]\s*\w+(?: (?:of |and )?{_WORD}\b(?!\s*[:：])){{0,5}}"
_WHO = rf"(?:{_CREDIT}|\({_NAME}\)|{_WORD} \({_AGENCY}\)|{_WRITER}|{_AGENCY}(?:, {_WORD},)?|{_KIND})"
_NOT_OF_IT = r"(?![^\n]*\b(?:photos?|files?|pictures?|images?|captions?|credits?|copyright|born|deadline|effective)\b)"
"""Lines below pictures, and days that are not the article's."""


class _Around:
    """What stands before and behind a day; made ready when it is first asked, which takes longer than most texts do."""

    def __init__(self, before: str, behind: str) -> None:
        self._patterns = before, behind

    @cached_property
    def _ready(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(pattern, re.IGNORECASE) for pattern in self._patterns)

    def fits(self, before: str, behind: str) -> bool:
        """Whether these are all of it."""
        return all(pattern.fullmatch(text) for pattern, text in zip(self._ready, (before, behind), strict=True))


_ALONE: Final = _Around(
    rf"[ \t*_#(\[@]*+(?>{_WHEN}{_GAP}*+)*+(?:{_PLACE}{_GAP}*+)?(?>{_WHEN}{_GAP}*+)*+",
    rf"(?:{WEEKDAY_BEHIND})?(?>(?:(?![|·•(]){_GAP})++|{_WHEN}|{_DAY})*+{_BESIDE}[ \t\r]*",
)
"""What may stand before and behind the day of a line that is only a dateline."""
_OPENING: Final = _Around(
    rf"[ \t*_]*(?:{_PLACE}\s*)(?:{WEEKDAY},?\s+)?", r"[ \t]*(?:\([A-Za-z /]{2,30}\)[ \t]*)?(?:—|–|--?|:)(?:[ \t].*|$)"
)
"""The same of a line that opens with `PLACE, date —`."""
_TOWN = r"(?-i:[A-Z][A-Z.,’' /]{1,40})"
_AFTER_AGENCY: Final = (
    _Around(rf"[ \t*_]*{_TOWN}\([A-Za-z /]{{2,30}}\)\s*(?:—|–|--?)\s*", r"[ \t]*(?:—|–|--?|:)(?:[ \t].*|$)"),
    _Around(
        rf"[ \t*_]*(?:{_TOWN})?\({_AGENCY},\s*(?:{WEEKDAY},?\s+)?", r"\)[ \t]*(?:(?:—|–|--?|:)[ \t]*)?(?-i:[A-Z“\"].*)?"
    ),
)
"""The same with the day behind the agency (`WASHINGTON (Reuters) - June 6, 2025 - …`, `(Reuters, June 6 2025) …`)."""
_IN_ROW: Final = _Around(
    rf"{_NOT_OF_IT}[ \t*_#(\[@]*+(?>(?:{_WHEN}|{_WHO}){_GAP}*+|{_NAME}{_BREAK}|[^\n|·•]{{1,60}}[|·•]\s*)*+",
    rf"(?>{_WHEN}|{_DAY}|{_WHO}|{_NAME}|{_GAP})*+[ \t\r]*",
)
"""The same of a line that has other things beside (`Xinhua | Updated: …`, `… - Jane Doe`), and may be one of a list."""
_OCCASION = (
    r"\b(?:press (?:briefing|gaggle|conference|call|availability|roundtable)|gaggle|briefing|remarks|interview|readout|"
    r"transcript|hearing|testimony|posts|tweets|(?:congressional record|federal register),? vol(?:ume|\.))(?!\w)"
)
_NOT_TOLD = r"(?![^\n]*(?<!\bquestions )\b(?:(?:at|during|after|before|since|in) (?:an?|the|his|her|its)|said|told)\b)"
"""A line of prose may end in a day too."""
_TITLED: Final = (
    _Around(
        rf"{_NOT_TOLD}[^\n]{{0,160}}{_OCCASION}(?:[^\n]{{0,120}}(?:,|\s[–—-]|[|:(])|[^\n]{{0,80}}\b(?:on|of)|,|:)\s*",
        r"[)\]]{0,2}[ \t\r]*",
    ),
    _Around(r"[ \t*_#]*", rf"\s*[,:|–—-]?\s+[^\n]{{0,60}}{_OCCASION}[^\n.]{{0,60}}"),
)
"""The same of a title that tells of an occasion and its day: `Department Press Briefing – May 21, 2024`."""

_SURE: Final = (_ALONE, _OPENING, *_AFTER_AGENCY, *_TITLED)

HAS_YEAR: Final = re.compile(r"(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d(?!\d)")
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


def article_date(url: str | None, text: str, title: str = "") -> tuple[date | None, FoundIn]:
    """The day in an address, else in the dateline of a text or its title, and which; undated is `(None, "none")`."""
    if in_url := url_date(url or ""):
        return in_url, "url"
    if in_text := dateline_date(text) or dateline_date(title):
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


def is_dated_title(line: str) -> bool:
    """Whether a line tells of an occasion and its day, as titles of briefings do, and not only of when or by whom."""
    return len(line.split()) >= LEAST_OF_TITLE and any(_is_amid(found, _TITLED) for found in _written(line))


def unsure_dateline(text: str) -> str | None:
    """The first dateline near the top of a text that may be either of two days (`3/4/2025`)."""
    return next((told.words for told in _datelines(text) if len(told.days) > 1), None)


def day_of_a_copy(text: str) -> str | None:
    """The first day near the top of a text on which it was only modified, looked up or saved."""
    if not HAS_YEAR.search(head := text[:HEAD]):
        return None
    lines = (line for line in head.split("\n") if len(line) <= LONGEST_BESIDE and HAS_YEAR.search(line))
    found = (day for line in lines for day in _written(line))
    return next((day[0] for day in found if _NOT_OUT.fullmatch(day.string[: day.start()])), None)


def _datelines(text: str) -> Iterator[_Dateline]:
    """The datelines near the top of a text; those in rows if they agree, and last."""
    head = text[:HEAD]
    if not HAS_YEAR.search(head):
        return
    rows: list[_Dateline] = []
    for line in head.split("\n"):
        if HAS_YEAR.search(line) and not _LEADS_ON.fullmatch(line):
            found = _of_line(line)
            yield from (each for each in found if not each.is_row)
            rows += [each for each in found if each.is_row][:1]
    if len({tuple(each.days) for each in rows}) == 1:
        yield rows[0]


def _of_line(line: str) -> tuple[_Dateline, ...]:
    """Those of one line, which may also tell when the text was changed."""
    return _of_short_line(line) if len(line) <= LONGEST_BESIDE else _of_short_line.__wrapped__(line)


@lru_cache(maxsize=512)  # of one article a line is asked for again and again, and many are of one day
def _of_short_line(line: str) -> tuple[_Dateline, ...]:
    if len(HAS_YEAR.findall(line)) > 1 and HAS_YEAR.search(published := _CHANGED.sub(" ", line)):
        return (*_dated(published.strip()),) or (*_dated(line),)
    return (*_dated(line),)


def _dated(line: str) -> Iterator[_Dateline]:
    """The days that make a line a dateline."""
    for found in _written(line):
        if _NOT_OUT.fullmatch(line[: found.start()]):
            continue
        is_sure = _is_amid(found, _SURE)
        if (is_sure or _is_amid(found, (_IN_ROW,))) and (days := _readings(found)):
            is_changed = _CHANGES.search(line, 0, found.start()) is not None
            yield _Dateline(found[0], days, not is_sure, is_changed)


def _written(line: str) -> Iterator[re.Match[str]]:
    for pattern in _WRITTEN.ready:
        yield from pattern.finditer(line)


def _is_amid(found: re.Match[str], lines: Iterable[_Around]) -> bool:
    """Whether before and behind a day stands no more than in one of these lines."""
    before, behind = found.string[: found.start()], found.string[found.end() :]
    return any(around.fits(before, behind) for around in lines)


def _days(pattern: re.Pattern[str], text: str) -> Iterator[date]:
    for found in pattern.finditer(text):
        if day := written_in(found).date():
            yield day


def _readings(found: re.Match[str]) -> list[date]:
    """The days that it may be; none for the 31st of June, month 13."""
    if "one" in found.groupdict():
        return days_in_numbers(found)
    day = written_in(found).date()
    return [day] if day else []

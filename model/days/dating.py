"""How days are written: names of months and weekdays, and one grammar of days for headings, fields and datelines."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from functools import cached_property
from typing import Final, NamedTuple

from model.days.months import ENGLISH, month_meant

MONTH_NAMES: Final = tuple(map(str.capitalize, ENGLISH))
SHORT_MONTHS: Final = tuple(name[:3] for name in MONTH_NAMES)
MONTHS: Final = {
    name: number
    for number, whole in enumerate(ENGLISH, start=1)
    for name in (whole, *(["sept"] if whole == "september" else ()), whole[:3])
}
"""Names of the months and their usual short forms, lower case, to their numbers."""
_ABROAD: Final = (
    ("januar", "jänner", "января", "январь", "janvier", "enero", "gennaio", "janeiro"),
    ("februar", "feber", "февраля", "февраль", "février", "febrero", "febbraio", "fevereiro"),
    ("märz", "maerz", "марта", "март", "mars", "marzo", "março"),
    ("апреля", "апрель", "avril", "abril", "aprile"),
    ("mai", "мая", "май", "mayo", "maggio", "maio"),
    ("juni", "июня", "июнь", "juin", "junio", "giugno", "junho"),
    ("juli", "июля", "июль", "juillet", "julio", "luglio", "julho"),
    ("августа", "август", "août", "agosto"),
    ("сентября", "сентябрь", "septembre", "septiembre", "settembre", "setembro"),
    ("oktober", "okt", "октября", "октябрь", "octobre", "octubre", "ottobre", "outubro"),
    ("ноября", "ноябрь", "novembre", "noviembre", "novembro"),
    ("dezember", "dez", "декабря", "декабрь", "décembre", "diciembre", "dicembre", "dezembro"),
)
ALL_MONTHS: Final = MONTHS | {name: number for number, names in enumerate(_ABROAD, start=1) for name in names}
"""With those of German, Russian, French, Spanish, Italian and Portuguese.

Trackers have headings in these whatever language is below.
"""

WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY_STEMS: Final = ("mon", "tues", "tue", "wednes", "wed", "thurs", "thur", "thu", "fri", "satur", "sat", "sun")
"""How their names and short forms begin; `day` and a full stop may follow."""
_WEEKDAYS_ABROAD: Final = (
    ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
    ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
    ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    ("segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira"),
)
WEEKDAYS_ABROAD: Final = (*(name for names in _WEEKDAYS_ABROAD for name in names), "sonnabend")
_BY_ENDING: Final = (
    "(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|понедельник|вторник|среда|четверг|пятница|суббота|"
    "воскресенье|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mart|juev|viern)es|miércoles|sábado|domingo|"
    "(?:lune|marte|mercole|giove|vener)dì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira"
)
"""Those of WEEKDAYS_ABROAD, in half of the time that a pattern of them takes to make ready."""
_GERMAN_STEMS: Final = ("mo", "di", "mi", "do", "fr", "sa", "so")
"""Short forms that are words of other languages: weekdays where a full stop, or a day with one, stands behind them."""
_GERMAN: Final = rf"(?:{'|'.join(_GERMAN_STEMS)})(?:\.|(?=,?\s+\d\d?\.(?:\s?(?:\d|[^\W\d_])|\W*$)))"
_WEEKDAY_NUMBERS: Final = {
    **{stem: at for stem in WEEKDAY_STEMS for at, day in enumerate(WEEKDAYS) if day.lower().startswith(stem)},
    **{name: at for names in (*_WEEKDAYS_ABROAD, _GERMAN_STEMS) for at, name in enumerate(names)},
    "sonnabend": 5,
}
WEEKDAY: Final = rf"(?:(?:(?:{'|'.join(WEEKDAY_STEMS)})(?:day)?|{_BY_ENDING})\b\.?|{_GERMAN})"
"""A pattern of a weekday's name, long or short, whatever its capitals."""
WEEKDAY_BEHIND: Final = rf"(?:,?\s+\(?{WEEKDAY}|\s*[（(]?\s*(?:星期|周|週|礼拜)[一二三四五六日天])"
"""The same as it stands behind a day; the Chinese one stands there only."""

_LONGEST_FIRST: Final = "|".join(sorted(ALL_MONTHS, key=len, reverse=True))
NAME: Final = rf"(?=[{''.join(sorted({name[0] for name in ALL_MONTHS}))}])(?:{_LONGEST_FIRST})\.?"
"""A pattern of a month's name; that it begins with no such letter is seen sooner than that it is none of them."""
ANY_DAY: Final = r"[0-3]?\d(?:st|nd|rd|th|er|\.?[º°])?"
TO: Final = r"\s*(?:[-–—/&]|to\b|and\b)\s*"
_WORD: Final = r"[^\W\d_]{3,12}\.?"
"""Of a month in the grammar, since all their names take ten times as long to make ready; which it is, is looked up."""
_MONTH: Final = rf"(?P<month>{_WORD})"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.?[º°])?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_OF: Final = r"(?:(?:of|del?)\s+)?"
_THROUGH: Final = rf"{TO}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
"""Between two days, with the weekday of the second: all names that there are would take ten times as long here too."""
_UNTIL: Final = rf"(?P<until>{_THROUGH}{ANY_DAY}\.?)?"
"""The last of several days, which the first of them dates."""
WITH_YEAR: Final = (
    rf"{_YEAR}[-/.](?P<month>[01]?\d)[-/.]{_DAY}(?P<until>{TO}(?:\d{{4}}[-/.])?(?:[01]?\d[-/.])?{ANY_DAY})?",
    rf"{_YEAR}(?P<month>[01]\d)(?P<day>[0-3]\d)",
    rf"{_DAY}\.?\s+{_MONTH}(?P<until>{_THROUGH}{ANY_DAY}\.?\s+(?P<last>{_WORD})),?\s+{_YEAR}",
    rf"{_DAY}\.?\s+{_MONTH},?\s+{_YEAR}(?P<until>{_THROUGH}{ANY_DAY}\.?\s+{_WORD},?\s+\d{{4}})",
    rf"{_DAY}\.?{_UNTIL}\s+{_OF}{_MONTH},?\s+{_OF}{_YEAR}(?:\s+(?:г\.?|года))?",
    rf"{_MONTH}\s+{_DAY}(?P<until>{_THROUGH}(?:(?P<last>{_WORD})\s+)?{ANY_DAY})?,?\s+{_YEAR}",
    rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}(?P<until>{_THROUGH}{_WORD}\s+{ANY_DAY},?\s+\d{{4}})",
    rf"{_DAY}(?P<gap>[-/]){_MONTH}(?P=gap){_YEAR}",
    rf"{_DAY}{_MONTH}{_YEAR}",
    rf"{_DAY}(?P<gap>[- ]){_MONTH}(?P=gap)['’]?(?P<year>\d\d)(?![\d:])",
    rf"{_MONTH}\s+{_DAY},?\s+['’](?P<year>\d\d)(?![\d:])",
    rf"{_YEAR},?\s+{_MONTH}\s+{_DAY}",
    rf"{_YEAR}年(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日",
)
"""Patterns of a day with its year, or of several, of which the first counts; each has year, month and day.

The first that is found anywhere in a text is the first of several days: those of two months go before."""
WITHOUT_YEAR: Final = (
    rf"{_MONTH}\s+{_DAY}(?P<until>{_THROUGH}(?:{_WORD}\s+)?{ANY_DAY})?",
    rf"{_DAY}\.?{_UNTIL}\s+{_OF}{_MONTH}",
    rf"{_DAY}\.?\s+{_MONTH}(?P<until>{_THROUGH}{ANY_DAY}\.?\s+{_WORD})",
    rf"{_DAY}[-–/]?{_MONTH}",
    r"(?P<month>[01]?\d)月(?P<day>[0-3]?\d)日",
)
OF_MONTHS: Final = (
    rf"{_MONTH},?\s+{_YEAR}",
    rf"{_YEAR}[-/.](?P<month>[01]\d)",
    rf"(?P<month>[01]?\d)[/.]{_YEAR}",
    rf"{_YEAR}年(?P<month>[01]?\d)月",
    rf"{_YEAR}年?",
)
"""Patterns of a month with its year, and of a year."""
MONTH_ALONE: Final = rf"{_MONTH}"
DAY_OF_THE_MONTH: Final = r"(?P<day>[0-3]?\d)日"
DAY_ALONE: Final = rf"{_DAY}(?P<until>\s*(?:[–—&]|to\b|and\b)\s*(?:{WEEKDAY},?\s+)?{ANY_DAY})?"
MONTH_AND_NUMBER: Final = rf"{_MONTH}[-–](?P<number>\d\d)"
"""A day (`May-19`), or the last digits of a year (`Jan-25`)."""
IN_NUMBERS: Final = (
    r"(?P<one>\d{1,2})(?P<mark>[./-])(?:(?<=\.) )?(?P<two>\d{1,2})(?P=mark)(?:(?<=\.) )?"
    r"(?P<three>(?:19|20)\d\d|\d\d)(?!\d)"
)
"""A day in three numbers, of which the last is the year, or may be."""
IN_TWO_NUMBERS: Final = r"(?P<one>[0-3]?\d)(?P<mark>[/-]|\. ?)(?P<two>[0-3]?\d)(?P<dot>\.)?"
"""A day whose year nobody writes; a stop at its end is of two ordinals (`18.5.`), of which the first is the day."""


class Patterns:
    """Several, whatever the capitals, made ready when they are first asked: that takes longer than most texts need."""

    def __init__(self, patterns: Iterable[str], flags: re.RegexFlag = re.NOFLAG) -> None:
        self._patterns = tuple(patterns)
        self._flags = flags | re.IGNORECASE

    @cached_property
    def ready(self) -> tuple[re.Pattern[str], ...]:
        """All of them, in order."""
        return tuple(re.compile(pattern, self._flags) for pattern in self._patterns)

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """By the first that all of a text is, with a month that there is."""
        return next(filter(_has_month, (pattern.fullmatch(text) for pattern in self.ready)), None)

    def match(self, text: str) -> re.Match[str] | None:
        """By the first with which a text begins, with a month that there is."""
        return next(filter(_has_month, (pattern.match(text) for pattern in self.ready)), None)


def _has_month(found: re.Match[str] | None) -> bool:
    return found is not None and month_number(found.groupdict().get("month") or "1") > 0


class Written(NamedTuple):
    """What of a day is written."""

    year: int | None
    month: int | None
    day: int | None

    def date(self) -> date | None:
        """The day, if all of it is written and there is such a one."""
        try:
            return date(self.year or 0, self.month or 0, self.day or 0)
        except ValueError:
            return None


def written_in(found: re.Match[str]) -> Written:
    """What a pattern of this grammar has found; `December 30 – January 2, 2025` begins in 2024."""
    parts = found.groupdict()
    year, month, day = parts.get("year"), month_number(parts.get("month") or ""), parts.get("day")
    number = full_year(year) if year else None
    if number and month and 0 < month_number(parts.get("last") or "") < month:
        number -= 1
    return Written(number, month or None, int(day) if day else None)


def month_number(written: str) -> int:
    """A month's number, in words or digits, also misspelt where it is plain; 0 for a word that is no month."""
    if written.isdigit():
        return int(written)
    word = written.lower().rstrip(".")
    return ALL_MONTHS.get(word) or month_meant(word)


def weekday_number(written: str) -> int | None:
    """A weekday's number, from 0 for Monday; None for a word that is none."""
    return _WEEKDAY_NUMBERS.get(written.lower().rstrip(".").removesuffix("day"))


def full_year(digits: str) -> int:
    """A year; of two digits as POSIX has it: 69 is 1969, 68 is 2068."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 69 else 2000)


def days_in_numbers(found: re.Match[str]) -> list[date]:
    """The days that IN_NUMBERS may have found: month first, then day first, then with a year of two digits first.

    One, several that differ (`3/4/2025`), or none.
    """
    one, two, three = found["one"], found["two"], found["three"]
    orders = [(three, one, two), (three, two, one)] + [(one, two, three)] * (len(three) == 2)
    days = dict[date, None]()
    for year, month, day in orders:
        with suppress(ValueError):
            days[date(full_year(year), int(month), int(day))] = None
    return list(days)

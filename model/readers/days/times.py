"""Times that are no one day: whether words tell one at all, and whether they tell nothing else."""

import re
from typing import Final

from model.days.dating import ALL_MONTHS, ANY_DAY, NAME, WEEKDAY

LONGEST: Final = 60
"""Characters of a line that tells a time and nothing else."""

_YEAR: Final = r"(?<![\w.,$€£¥/])(?:19|20)\d\d(?![\w%]|[.,]\d)"
_NO_LONG: Final = ("march", "sept", "марта", "март", "mars", "mayo")
"""Names of months that are much else."""
_LONG: Final = "|".join(name for name in ALL_MONTHS if len(name) > 3 and name not in _NO_LONG)
_OF_A_MONTH: Final = (
    rf"\b(?:{_LONG})\b|\b{NAME}\s+(?:\d|XX?\b)|\b{ANY_DAY}\.?\s+{NAME}(?!\w)"
    r"|\b(?:early|mid|late|end of|beginning of|start of|since|until|till|by|before|after|through|around|during|"
    rf"sometime in)[\s-]+{NAME}(?!\w)"
)
_NAMED: Final = (
    r"\b(?:Q[1-4]|[1-4]Q|H[12]|[12]H)(?:[’']?\d\d)?\b(?!-)|\bFY ?[’']?(?:20)?\d\d\b"
    r"|\b(?:first|second|third|fourth|last)\s+(?:quarter|half)\b"
    r"|\bweek\s+\d|\btb[adc]\b|^\W*(?:n\.?d\.?|no (?:date|day)|(?:date|day) unknown|unknown (?:date|day))\b"
    r"|\bundated\b"
)
_NUMBERS: Final = (
    r"(?<![\w./-])(?:(?:19|20)\d\d-[01]\d|[01]?\d/(?:19|20)\d\d|(?:0?[1-9]|1[0-2])/[0-3]?\d(?:/\d\d)?|[0-3]?\d/(?:0?[1-9]|1[0-2]))(?![\w/])"
    r"|\d年|\d月"
)
_TELLS: Final = re.compile("|".join((_YEAR, _OF_A_MONTH, _NAMED, _NUMBERS)), re.IGNORECASE)
_WORD: Final = re.compile(
    rf"(?:{NAME}|{WEEKDAY}|\d{{1,4}}(?:st|nd|rd|th)?|(?:Q[1-4]|[1-4]Q|H[12]|[12]H)(?:[’']?\d\d)?|XX?|\?+|"
    r"early|mid|middle|late|later|end|beginning|start|first|second|third|fourth|last|half|quarter|weekends?|weeks?|"
    r"days?|months?|dates?|years?|spring|summer|fall|autumn|winter|since|until|till|by|before|after|through|"
    r"between|from|around|about|approximately|over|during|this|next|same|that|previous|following|ongoing|onwards?|"
    r"circa|ca|c|as|of|the|in|on|at|to|and|or|some|sometime|time|various|several|multiple|"
    r"unknown|undated|no|not|known|tb[adc]|n|d|年|月|日)(?!\w)",
    re.IGNORECASE,
)
"""Words of which a line that tells a time and nothing else consists."""
_MAIN: Final = re.compile(
    rf"{NAME}(?!\w)|\b(?:spring|summer|fall|autumn|winter|weekend|day \d+|ongoing|"
    r"(?:various|several|multiple) (?:days|dates)|"
    r"(?:this|next|last|previous|following|that) (?:week|month|quarter|year))\b"
    r"|\b(?:day|date)s? not known\b",
    re.IGNORECASE,
)
"""One of these, or a time, such a line has."""
_RUNS_ON: Final = re.compile(
    r"\s*[–—“\"‘'-].*|\W*(?:(?:in|on|by|at|to|of|the|and|or|from|since|until|before|after|as|about|around)\b.*|"
    r".*(?:[^\W_]{5,}\.|\d\.|,|;)\s*)"
)
_FEAST: Final = (
    r"(?:easter|ostern|pfingsten|pentecost|whitsun|christmas|weihnachten|thanksgiving|ramadan|eid|"
    r"(?:lunar|chinese) new year|spring festival|golden week|new year(?:[’']s)?(?: eve| day)?)"
)
_LIKE_A_TIME: Final = re.compile(
    rf"\W*(?:(?:around|about|before|after|by|since|until|during|over|um|vor|nach|seit|bis|zu)\s+(?:the\s+)?{_FEAST}"
    r"|(?:KW|Kalenderwoche|Woche|semaine|semana|settimana|wk)\.?\s?\d{1,2}"
    rf"|(?:Anfang|Mitte|Ende|début|mi|fin|inicios|principios|mediados|finales)(?:\s+de)?[\s-]+{NAME}(?!\w)"
    rf"|\d{{1,2}}(?:st|nd|rd|th)\s+of\s+[^\W\d_]+)(?:,?\s+(?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[\W_]+")


def has_a_time(words: str) -> bool:
    """Whether a month, a year, a quarter, a week, or that there is no date is in these words (`Q1 2025: trade`)."""
    return _TELLS.search(words) is not None


def runs_on(line: str) -> bool:
    """Whether a line is of a paragraph: it begins in the middle of a sentence or ends one, or quotes."""
    return _RUNS_ON.fullmatch(line) is not None


def is_like_a_time(line: str) -> bool:
    """Whether a line is a time by what is no month or year: a feast, a week by its number, a part of a month abroad."""
    return len(line) <= LONGEST and _LIKE_A_TIME.fullmatch(line) is not None


def is_only_a_time(line: str) -> bool:
    """Whether a line tells a time, a season too, and nothing else: `Late January`, `Summer`, `Undated`."""
    if len(line) > LONGEST:
        return False
    at = 0
    while at < len(line):  # first, since most lines fail at their first words
        found = _BETWEEN.match(line, at) or _WORD.match(line, at)
        if not found or not found[0]:
            return False
        at = found.end()
    return (has_a_time(line) or _MAIN.search(line) is not None) and not runs_on(line)

"""The day at the head of a file's name: daily notes, posts of blogs, what researchers save (`20230618_Wire_….pdf`)."""

import re
from datetime import date
from typing import Final

from model.days.dating import written_in
from model.readers.days.days import is_of_publication

_NAME: Final = re.compile(r"[^/\\!]*\Z")
"""The last part of a place, also within an archive."""
_DAY: Final = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<gap>[-_.]?)(?P<month>[01]\d)(?P=gap)(?P<day>[0-3]\d)(?![^\W_])", re.ASCII
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)


def year_in_name(place: str) -> int | None:
    """The one year that the name of a file tells; None of what lies at an address of the web."""
    name = None if "://" in place else _NAME.search(place)
    years = {*_YEAR.findall(name[0])} if name else set()
    return int(years.pop()) if len(years) == 1 else None


def day_in_name(place: str) -> date | None:
    """The whole day with which the name of a file begins; None of what lies at an address of the web."""
    if "://" in place or not (name := _NAME.search(place)):
        return None
    found = _DAY.match(name[0])
    day = written_in(found).date() if found else None
    return day if day and is_of_publication(day) else None

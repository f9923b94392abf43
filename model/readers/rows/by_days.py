"""Trackers in JSON that have what happened under its day: as names (`{"2023-06-18": […]}`), or in a list beside it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from model.readers.days.days import parse_day
from model.readers.fields import KNOWN, NAMES, TEXTS, is_words, normal_name

LEAST: Final = 2
"""Days that name what lies in an object."""

_OF_DAY: Final = frozenset((*NAMES["date"], *NAMES["lang"]))
"""What holds for all that happened on a day; its title and its source may be those of the whole."""


def rows_by_day_names(content: Mapping[str, object]) -> list[object]:
    """A row for each thing under the days that an object has as names; none of any other object."""
    if len(content) < LEAST or not all("-" in name or "/" in name or " " in name for name in content):
        return []
    if not all(map(parse_day, content)):
        return []
    rows = [{"date": day, **row} for day, value in content.items() for row in _rows_in(value)]
    return list(rows)


def _rows_in(value: object) -> Iterator[dict[str, object]]:
    for each in value if isinstance(value, list) else (value,):
        if isinstance(each, dict):
            yield each
        elif is_words(each):
            yield {"text": each}


def with_rows_of_days(rows: Sequence[object]) -> list[object]:
    """The rows; in place of one with a day, no text and one list of what is told, each thing in that, of its day."""
    return [each for row in rows for each in (_of_day(row) if isinstance(row, dict) else (row,))]


def _of_day(row: dict[str, object]) -> Sequence[object]:
    names = {normal_name(name): value for name, value in row.items()}
    told = [value for value in row.values() if isinstance(value, list) and value and all(map(_is_told, value))]
    if len(told) != 1 or any(name in TEXTS and is_words(value) for name, value in names.items()):
        return (row,)
    of_day = {name: value for name, value in row.items() if normal_name(name) in _OF_DAY}
    if not any(parse_day(value) for name, value in of_day.items() if normal_name(name) in NAMES["date"]):
        return (row,)
    return [{**of_day, **each} for each in told[0]]


def _is_told(each: object) -> bool:
    """Whether an object in a list tells something: by a text or a title, as articles do."""
    names = {normal_name(name) for name in each} if isinstance(each, dict) else set[str]()
    return bool(names & (TEXTS | {*NAMES["title"]})) and len(names & KNOWN) > 0

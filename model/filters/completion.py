"""What could be typed next: fields, their values, and where they would go."""

import re
from collections.abc import Collection, Iterator
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from model.errors import FilterError
from model.filters.fields import FIELDS, NAMES, Field, Known, field_of
from model.filters.syntax import OPERATORS

MOST: Final = 8
"""Suggestions at a time."""
NAMED_BY_VALUE: Final = {"issue", "status", "person", "trend", "kind"}
"""Fields whose values name them: `tai` may well mean issue:taiwan, `froz` status:frozen."""


class Suggestion(NamedTuple):
    """`text[start:end]` would become `insert`."""

    insert: str
    start: int
    end: int
    about: str

    def apply(self, text: str) -> tuple[str, int]:
        """The text with it, and where the cursor is then."""
        return text[: self.start] + self.insert + text[self.end :], self.start + len(self.insert)


_IN_VALUE: Final = re.compile(
    rf"""(?:^|[\s(-])(?P<name>[A-Za-z][A-Za-z_-]*)(?:{OPERATORS})
    (?:(?:"[^"]*"|[^\s,()"]*),)*  # values before this one
    (?P<value>"[^"]*|[^\s,()"]*)$""",
    re.VERBOSE,
)
_IN_NAME: Final = re.compile(r"(?:^|[\s(-])(?P<name>[A-Za-z][A-Za-z_-]*|)$")


def complete(
    text: str, cursor: int, known: Known | None = None, columns: Collection[str] | None = None
) -> list[Suggestion]:
    """What fits at the cursor, best first; values come from the fields' choices and from `known`.

    Of fields those that can be tested on `columns`; None: all.
    """
    before, known = text[:cursor], known or Known()
    if (match := _IN_VALUE.search(before)) is not None:
        found = _values(match["name"], match["value"], known)
        start = match.start("value")
    elif (match := _IN_NAME.search(before)) is not None:
        fields = [field for field in FIELDS if columns is None or field.columns_in(columns) is not None]
        found = _names(match["name"], fields, known)
        start = match.start("name")
    else:
        return []
    suggestions = (Suggestion(insert, start, cursor, about) for insert, about in found)
    return [each for each in suggestions if each.insert != text[start:cursor]][:MOST]


class BegunField(NamedTuple):
    """The last word of a filter where it may become a field: `lev`, `level`, `levl`."""

    word: str
    start: int
    near: tuple[str, ...]
    """The fields that begin with it, else those it may be a slip for; never none."""


NEAR: Final = 0.8
"""How like a field's name a word must be to be taken for a slip: levl, but not trade for trend."""
SHORTEST_SLIP: Final = 4
"""Letters; of three too many words are like some field's beginning."""


def field_begun(text: str) -> BegunField | None:
    """The word at the end that may become a field once its operator is typed; None: it is none."""
    if (match := _IN_NAME.search(text)) is None or not (word := match["name"].lower()):
        return None
    begun = tuple(name for name in NAMES if name.startswith(word))
    near = begun or tuple(name for name in NAMES if _is_slip_for(word, name))
    return BegunField(match["name"], match.start("name"), near) if near else None


def _is_slip_for(word: str, name: str) -> bool:
    """Whether a word, maybe not typed to its end, is like the beginning of a name."""
    beginning = name[: len(word) + 1]
    if len(word) < SHORTEST_SLIP or word[0] != name[0] or len(word) > len(beginning) + 1:
        return False
    return SequenceMatcher(None, word, beginning, autojunk=False).ratio() >= NEAR


def _values(name: str, typed: str, known: Known) -> Iterator[tuple[str, str]]:
    try:
        field = field_of(name.lower(), 0)
    except FilterError:
        return
    typed = typed.lstrip('"').lower()
    for value in _best(field.values(known), typed):
        yield quoted(value), field.name


def _names(typed: str, fields: Collection[Field], known: Known) -> Iterator[tuple[str, str]]:
    typed = typed.lower()
    for field in fields:
        for name in (field.name, *field.aliases):
            if name.startswith(typed):
                yield f"{name}:", field.about
                break
    if typed:
        for field in fields:
            for value in _best(field.values(known), typed) if field.name in NAMED_BY_VALUE else ():
                yield f"{field.name}:{quoted(value)}", field.about


def _best(values: tuple[str, ...], typed: str) -> list[str]:
    """Those that begin with what was typed, then those with a word that does, in their own order."""
    begin = [value for value in values if value.lower().startswith(typed)]
    within = [value for value in values if re.search(rf"[\W_]{re.escape(typed)}", value.lower())] if typed else []
    return list(dict.fromkeys(begin + within))


def quoted(value: str) -> str:
    """The value as it must be written."""
    if re.fullmatch(r"[^\s(),\"“/<>][^\s(),\"]*", value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'

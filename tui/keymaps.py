"""Other keys for the bindings: which of them can be used, and what is wrong with the rest."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Final, NamedTuple

from textual.keys import Keys, _character_to_key

from model.errors import IssueWatchError, UnknownNameError
from model.nearest import meant
from tui.bindings import (
    ANYWHERE,
    DATA,
    DIALOG,
    FILTER_PLACE,
    TABLE,
    TABLE_PLACE,
    TEXT_PLACE,
    KeyBinding,
    key_word,
    keys_of,
)

UNREACHABLE: Final = {
    "ctrl+h": "terminals send it for backspace",
    "ctrl+i": "terminals send it for tab",
    "ctrl+m": "terminals send it for enter",
    "ctrl+j": "terminals send it for a new line",
}
"""Keys that never arrive as themselves."""
DIALOGS: Final = frozenset({DIALOG, "finder", "list", "columns", "views", "judge", "export", "choice"})
"""Dialogs with keys of their own, and what all of them share."""
IN_TURN: Final = frozenset({("table.unpick", "back")})
"""Pairs that may have one key: the first is live only while there is something for it to do."""


class BindingError(IssueWatchError, ValueError):
    """A binding, shipped or configured, that can't be used."""


class Keymap(NamedTuple):
    """What of a keymap (binding id to keys) can be used, in Textual's names, and what is wrong with the rest."""

    keys: dict[str, str]
    problems: list[BindingError]
    """Unknown ids, keys that no terminal sends, clashes."""


def sound(keymap: Mapping[str, str]) -> Keymap:
    """The entries that can be used together: two may change places, and a mistaken one costs no other."""
    problems = {name: list(_entry_problems(name, keys)) for name, keys in keymap.items()}
    good = {name: keys for name, keys in keymap.items() if not problems[name]}
    found = [problem for entry in problems.values() for problem in entry]
    while clashes := list(_clashes(good)):
        found += [clash.problem for clash in clashes]
        clashing = {name for clash in clashes for name in clash.ids} & good.keys()
        if not clashing:
            break
        good = {name: keys for name, keys in good.items() if name not in clashing}
    return Keymap({name: ",".join(keys_of(keys)) for name, keys in good.items()}, found)


def _entry_problems(name: str, keys: str) -> Iterator[BindingError]:
    ids = [binding.id for binding in TABLE]
    if name not in ids:
        yield BindingError(f"keys: {UnknownNameError('binding', name, ids)}")
    for key in keys_of(keys):
        if why := _key_problem(key):
            yield BindingError(f"keys: {name}: {key!r} {why}")


def _key_problem(key: str) -> str | None:
    *modifiers, last = key.split("+")
    if not last or any(modifier not in ("ctrl", "shift", "alt") for modifier in modifiers):
        return "is no key; write it as 'x', 'ctrl+x', 'f2' or 'enter'"
    if key in UNREACHABLE:
        return f"can't be used: {UNREACHABLE[key]}"
    if len(last) > 1 and last not in _NAMED_KEYS:
        return f"is no key{meant(last, _NAMED_KEYS)}"
    return None


_NAMED_KEYS: Final = {key.value for key in Keys if "+" not in key.value} | {
    _character_to_key(chr(code)) for code in range(33, 127)
}


class _Clash(NamedTuple):
    ids: tuple[str, str]
    key: str

    @property
    def problem(self) -> BindingError:
        one, other = self.ids
        return BindingError(f"keys: {key_word(self.key)!r} is both {one!r} and {other!r}")


def _clashes(keymap: Mapping[str, str]) -> Iterator[_Clash]:
    """Two bindings on one key, where both can be live at once."""
    owners: dict[str, list[KeyBinding]] = {}
    for binding in TABLE:
        for key in keys_of(keymap.get(binding.id, binding.keys)):
            owners.setdefault(key, []).append(binding)
    for key, bindings in owners.items():
        for one, other in combinations(bindings, 2):
            if _are_together(one.where, other.where) and (one.id, other.id) not in IN_TURN:
                yield _Clash((one.id, other.id), key)


DIALOG_AND_LIST: Final = ({"finder", "views"}, {"list", "columns"})
"""What is in a dialog with keys of its own."""
NEVER_TOGETHER: Final = ({TABLE_PLACE, TEXT_PLACE}, {TABLE_PLACE, "article"}, {TABLE_PLACE, "why"})
"""An article is no table, nor is a reckoning."""


def _are_together(one: str, other: str) -> bool:
    """Whether both places can be live at once: a screen with what is on it, no dialog or filter line with either."""
    pair = {one, other}
    if len(pair) == 1:
        return True
    if pair & DIALOGS:
        return pair <= DIALOGS and (DIALOG in pair or pair in DIALOG_AND_LIST)
    if pair in NEVER_TOGETHER:
        return False
    if ANYWHERE in pair or FILTER_PLACE in pair:
        return ANYWHERE in pair
    return bool(pair & {DATA, TABLE_PLACE, TEXT_PLACE})

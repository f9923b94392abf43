"""The one table of key bindings: what the screens bind, the footer, the help screen and the docs are made from it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations
from typing import Final, NamedTuple

from textual.binding import ActiveBinding, Binding
from textual.keys import Keys, _character_to_key, format_key

from model.errors import IssueWatchError

ANYWHERE: Final = "anywhere"
DATA: Final = "data"
"""Every screen that shows articles, claims or issues: not help, not pickers."""

UNREACHABLE: Final = {
    "ctrl+h": "terminals send it for backspace",
    "ctrl+i": "terminals send it for tab",
    "ctrl+m": "terminals send it for enter",
    "ctrl+j": "terminals send it for a new line",
}
"""Keys that never arrive as themselves."""


@dataclass(frozen=True, slots=True)
class KeyBinding:
    """One thing a key does, in one place."""

    id: str
    keys: str
    """Comma-separated, in Textual's names: `j,down`."""
    action: str
    description: str
    """What it does, in the words of the help screen."""
    where: str = DATA
    """The screen it belongs to, or `data`, or `anywhere`."""
    group: str = "This screen"
    footer: str = ""
    """Its one word in the footer; empty: not in the footer."""
    rank: int = 0
    """In a narrow footer the lowest rank is dropped first."""
    priority: bool = False
    """Taken before the focused widget sees the key."""


TABLE_PLACE: Final = "table"
"""What every table does by itself; the widget has these bindings of its own, a test holds the two in line."""
TEXT_PLACE: Final = "text"
FILTER_PLACE: Final = "filter"
"""The filter line; keys that it takes never reach the screen."""
DIALOG: Final = "dialog"
"""What lies over a screen: help, pickers."""

TABLE: Final = (
    KeyBinding("table.open", "enter", "open", "Open", TABLE_PLACE, "Move", "open", 9),
    KeyBinding("table.up", "up,k", "move(-1)", "Up", TABLE_PLACE, "Move"),
    KeyBinding("table.down", "down,j", "move(1)", "Down", TABLE_PLACE, "Move"),
    KeyBinding("table.page-up", "pageup,ctrl+b", "page(-1)", "Page up", TABLE_PLACE, "Move"),
    KeyBinding("table.page-down", "pagedown,ctrl+f", "page(1)", "Page down", TABLE_PLACE, "Move"),
    KeyBinding("table.first", "home,g", "first", "First row", TABLE_PLACE, "Move"),
    KeyBinding("table.last", "end,G", "last", "Last row", TABLE_PLACE, "Move"),
    KeyBinding("table.left", "left,h", "sideways(-1)", "Left", TABLE_PLACE, "Move"),
    KeyBinding("table.right", "right,l", "sideways(1)", "Right", TABLE_PLACE, "Move"),
    KeyBinding("text.up", "up,k", "scroll_up", "Up", TEXT_PLACE, "Move"),
    KeyBinding("text.down", "down,j", "scroll_down", "Down", TEXT_PLACE, "Move"),
    KeyBinding("text.page-up", "pageup,ctrl+b", "page_up", "Page up", TEXT_PLACE, "Move"),
    KeyBinding("text.page-down", "pagedown,ctrl+f,space", "page_down", "Page down", TEXT_PLACE, "Move"),
    KeyBinding("text.first", "home,g", "scroll_home", "To the beginning", TEXT_PLACE, "Move"),
    KeyBinding("text.last", "end,G", "scroll_end", "To the end", TEXT_PLACE, "Move"),
    KeyBinding("filter.leave", "escape", "leave", "Clear, then close", FILTER_PLACE, "Find", "clear, close", 9),
    KeyBinding("filter.take", "tab", "take", "Take the suggestion", FILTER_PLACE, "Find", "take", 8),
    KeyBinding("filter.mark", "shift+tab", "mark", "Next suggestion", FILTER_PLACE, "Find", "next", 5),
    KeyBinding("filter.before", "up", "recall(1)", "Filter before", FILTER_PLACE, "Find", "earlier", 4),
    KeyBinding("filter.after", "down", "recall(-1)", "Filter after", FILTER_PLACE, "Find"),
    KeyBinding("close", "escape,q", "close", "Close", DIALOG, footer="close", rank=9),
    KeyBinding("why", "w", "why", "Why it stands so", "issue", footer="why", rank=8),
    KeyBinding("next-pane", "tab", "step_pane(1)", "Next pane", "issue", footer="panes", rank=6),
    KeyBinding("previous-pane", "shift+tab", "step_pane(-1)", "Previous pane", "issue"),
    KeyBinding("next-claim", "n", "step_claim(1)", "Next claim", "article", footer="next claim", rank=8),
    KeyBinding("previous-claim", "p,N", "step_claim(-1)", "Previous claim", "article", footer="previous", rank=7),
    KeyBinding("back", "escape", "app.back", "One step back", group="Go", footer="back", rank=8),
    KeyBinding("turn-back", "left_square_bracket", "app.turn(-1)", "Where you were before", group="Go"),
    KeyBinding("turn-forward", "right_square_bracket", "app.turn(1)", "Forward again", group="Go"),
    KeyBinding("filter", "slash", "filter", "Filter as you type", group="Find", footer="filter", rank=9),
    KeyBinding("clear-filter", "backslash", "clear_filter", "Clear the filter", group="Find"),
    KeyBinding("sort", "s", "sort", "Sort by the next column", group="Find", footer="sort", rank=6),
    KeyBinding("sort-reverse", "S", "sort_reverse", "Turn the order round", group="Find"),
    KeyBinding("window", "t", "window", "Window: 7, 30, 90 days", group="Time", footer="window", rank=5),
    KeyBinding("month-back", "comma", "step_month(-1)", "A month back in time", group="Time"),
    KeyBinding("month-forward", "full_stop", "step_month(1)", "A month forward in time", group="Time"),
    KeyBinding("latest", "0", "latest", "The latest day", group="Time"),
    KeyBinding("copy", "y", "copy", "Copy quote and citation", group="Take", footer="copy", rank=4),
    KeyBinding("browse", "o", "browse", "Open its web address", group="Take"),
    KeyBinding("board", "1", "app.go('board')", "Board: every issue", group="Go", footer="board", rank=3),
    KeyBinding("matrix", "2", "app.go('matrix')", "Matrix: issues by month", group="Go", footer="matrix", rank=4),
    KeyBinding(
        "articles", "3", "app.go('articles')", "Articles: what each says", group="Go", footer="articles", rank=2
    ),
    KeyBinding("people", "4", "app.go('people')", "People: who said what", group="Go", footer="people", rank=1),
    KeyBinding("help", "question_mark", "help", "Keys of this screen", ANYWHERE, "Program", "help", 10),
    KeyBinding("palette", "ctrl+p", "command_palette", "Find a command by name", ANYWHERE, "Program"),
    KeyBinding("theme", "T", "theme", "Choose a theme", ANYWHERE, "Program"),
    KeyBinding("quit", "q", "quit", "Quit", ANYWHERE, "Program", "quit", 7),
)
"""Every binding of the program."""

GROUPS: Final = ("This screen", "Go", "Find", "Time", "Take", "Program", "Move")


class BindingError(IssueWatchError, ValueError):
    """A binding, shipped or configured, that can't be used."""


def of(*wheres: str) -> list[Binding]:
    """Textual's bindings for these places."""
    return [_textual(binding) for binding in TABLE if binding.where in wheres]


def _textual(binding: KeyBinding) -> Binding:
    return Binding(
        binding.keys,
        binding.action,
        binding.description,
        show=bool(binding.footer),
        priority=binding.priority,
        id=binding.id,
    )


def live(active: Mapping[str, ActiveBinding], *, typing: bool = False) -> list[tuple[KeyBinding, list[str]]]:
    """The bindings of the table that can be used now, in its order, with the keys they have now.

    `active` is a screen's `active_bindings`, which knows focus and keymap; while `typing` most keys are letters.
    """
    keys: dict[str, list[str]] = {}
    for key, found in active.items():
        if found.enabled and found.binding.id:
            keys.setdefault(found.binding.id, []).append(key)
    places = {FILTER_PLACE} if typing else {binding.where for binding in TABLE}
    return [(binding, keys[binding.id]) for binding in TABLE if binding.id in keys and binding.where in places]


_WORDS: Final = {
    "enter": "⏎",
    "escape": "esc",
    "slash": "/",
    "backslash": "\\",
    "question_mark": "?",
    "comma": ",",
    "full_stop": ".",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "pageup": "pgup",
    "pagedown": "pgdn",
    "shift+tab": "⇧tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def key_word(key: str) -> str:
    """How a key is written for a reader: `slash` is `/`, `enter` is `⏎`."""
    if key in _WORDS:
        return _WORDS[key]
    if key.startswith("ctrl+"):
        return f"^{key.removeprefix('ctrl+')}"
    return key if "+" in key or len(key) == 1 else format_key(key)


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
        clashing = {name for clash in clashes for name in clash.ids}
        good = {name: keys for name, keys in good.items() if name not in clashing}
    return Keymap({name: ",".join(keys_of(keys)) for name, keys in good.items()}, found)


def _entry_problems(name: str, keys: str) -> Iterator[BindingError]:
    ids = [binding.id for binding in TABLE]
    if name not in ids:
        near = get_close_matches(name, ids, n=1, cutoff=0.5)
        hint = f"did you mean {near[0]!r}?" if near else f"there are: {', '.join(ids)}"
        yield BindingError(f"keys: no binding called {name!r}; {hint}")
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
        near = get_close_matches(last, sorted(_NAMED_KEYS), n=1)
        return "is no key" + (f"; did you mean {near[0]!r}?" if near else "")
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
            if _are_together(one.where, other.where):
                yield _Clash((one.id, other.id), key)


def _are_together(one: str, other: str) -> bool:
    """Whether both places can be live at once: a screen with what is on it, no dialog or filter line with either."""
    pair = {one, other}
    if len(pair) == 1:
        return True
    if DIALOG in pair or pair == {TABLE_PLACE, TEXT_PLACE}:
        return False
    if ANYWHERE in pair or FILTER_PLACE in pair:
        return ANYWHERE in pair
    return bool(pair & {DATA, TABLE_PLACE, TEXT_PLACE})


def keys_of(keys: str) -> list[str]:
    """Comma-separated keys as Textual names them: `/` is `slash`."""
    parts = (part.strip() for part in keys.split(","))
    return [_character_to_key(part) if len(part) == 1 else part for part in parts]

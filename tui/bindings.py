"""The one table of key bindings: what the screens bind, the footer, the help screen and the docs are made from it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from unicodedata import lookup

from textual.binding import ActiveBinding, Binding
from textual.keys import _character_to_key, format_key

if TYPE_CHECKING:
    from textual.app import App

ANYWHERE: Final = "anywhere"
DATA: Final = "data"
"""Every screen that shows articles, claims or issues: not help, not pickers."""

PLACES: Final = {
    "data": "On every screen of data",
    "anywhere": "Everywhere",
    "table": "In a table",
    "text": "In a text",
    "filter": "While filtering",
    "dialog": "In a dialog",
    "finder": "In a list that is typed into",
    "list": "In a list to pick from",
    "board": "Board",
    "issue": "Issue",
    "why": "Why an issue stands so",
    "article": "Article",
    "articles": "Articles",
    "compare": "Compare",
    "matrix": "Matrix",
    "log": "Log",
    "columns": "Choosing columns",
    "views": "Saved views",
    "judge": "Judging",
    "export": "Exporting",
    "choice": "Choosing a value",
}
"""Where bindings are, for readers."""


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
    KeyBinding("table.pick", "space", "pick", "Select", TABLE_PLACE, "Select"),
    KeyBinding("table.pick-up", "shift+up", "extend(-1)", "Select upwards", TABLE_PLACE, "Select"),
    KeyBinding("table.pick-down", "shift+down", "extend(1)", "Select downwards", TABLE_PLACE, "Select"),
    KeyBinding("table.range", "V", "range", "Select with every move", TABLE_PLACE, "Select"),
    KeyBinding("table.pick-all", "ctrl+a", "pick_all", "Select all shown", TABLE_PLACE, "Select"),
    KeyBinding("table.unpick", "escape", "unpick", "Select none", TABLE_PLACE, "Select", "none", 9),
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
    KeyBinding("finder.up", "up,ctrl+p", "move(-1)", "Up", "finder", "Move", priority=True),
    KeyBinding("finder.down", "down,ctrl+n", "move(1)", "Down", "finder", "Move"),
    KeyBinding("finder.page-up", "pageup", "page(-1)", "Page up", "finder", "Move"),
    KeyBinding("finder.page-down", "pagedown", "page(1)", "Page down", "finder", "Move"),
    KeyBinding("list.up", "k", "cursor_up", "Up, beside the arrow", "list", "Move"),
    KeyBinding("list.down", "j", "cursor_down", "Down, beside the arrow", "list", "Move"),
    KeyBinding("list.first", "g", "first", "First, beside home", "list", "Move"),
    KeyBinding("list.last", "G", "last", "Last, beside end", "list", "Move"),
    KeyBinding("columns.show", "space", "show", "Show it or not", "columns"),
    KeyBinding("columns.left", "K,shift+up", "shift(-1)", "Further left", "columns"),
    KeyBinding("columns.right", "J,shift+down", "shift(1)", "Further right", "columns"),
    KeyBinding("columns.narrower", "less_than_sign,minus", "widen(-1)", "Narrower", "columns"),
    KeyBinding("columns.wider", "greater_than_sign,plus", "widen(1)", "Wider", "columns"),
    KeyBinding("columns.sort", "s", "sort", "Sort by it too", "columns"),
    KeyBinding("columns.reset", "r", "reset", "As they were made", "columns"),
    KeyBinding("views.save", "ctrl+s", "save", "Save as typed", "views"),
    KeyBinding("views.drop", "ctrl+d", "drop", "Take the view away", "views", priority=True),
    KeyBinding("why.open", "enter", "open", "Open the claim quoted", "why", "Move", "open", 9),
    KeyBinding("board.why", "w", "why", "Why it stands so", "board", footer="why", rank=7),
    KeyBinding("why", "w", "why", "Why it stands so", "issue", footer="why", rank=8),
    KeyBinding("explain", "W", "explain", "How the claim was read", "issue"),
    KeyBinding("next-pane", "tab", "step_pane(1)", "Next pane", "issue", footer="panes", rank=6),
    KeyBinding("previous-pane", "shift+tab", "step_pane(-1)", "Previous pane", "issue"),
    KeyBinding("issue.compare", "c", "compare", "Compare its two sides", "issue", footer="compare", rank=3),
    KeyBinding("matrix.by", "b", "step_by", "By month, week, article", "matrix", footer="by", rank=8),
    KeyBinding("compare.by", "b", "step_by(1)", "Sides, sources, owners, …", "compare", footer="by", rank=8),
    KeyBinding("compare.halves", "i", "ask_halves", "Name the two halves", "compare", footer="halves", rank=7),
    KeyBinding("compare.next", "n", "step_issue(1)", "Next issue", "compare", footer="issue", rank=6),
    KeyBinding("compare.previous", "p,N", "step_issue(-1)", "Issue before", "compare"),
    KeyBinding("compare.swap", "w", "swap", "Change places", "compare"),
    KeyBinding("next-claim", "n", "step_claim(1)", "Next claim", "article", footer="next claim", rank=8),
    KeyBinding("previous-claim", "p,N", "step_claim(-1)", "Previous claim", "article", footer="previous", rank=7),
    KeyBinding("export.next-rows", "down", "step(1)", "Next rows", "export"),
    KeyBinding("export.previous-rows", "up", "step(-1)", "Rows before", "export"),
    KeyBinding("choice.next", "right", "step(1)", "Next choice", "choice"),
    KeyBinding("choice.previous", "left", "step(-1)", "Choice before", "choice"),
    KeyBinding("judge.save", "enter", "save", "Keep the judgement", "judge"),
    KeyBinding("judge.next", "down", "app.focus_next", "Next field", "judge"),
    KeyBinding("judge.previous", "up", "app.focus_previous", "Field before", "judge"),
    KeyBinding("explain-claim", "W", "explain", "How the claim was read", "article"),
    KeyBinding("next-article", "J", "step_article(1)", "Next article", "article", footer="next article", rank=6),
    KeyBinding("previous-article", "K", "step_article(-1)", "Previous article", "article"),
    KeyBinding("unread", "m", "unread", "Mark read or unread", "article"),
    KeyBinding("page", "P", "page", "Open in your pager", "article"),
    KeyBinding("edit", "E", "edit", "Open in your editor", "article"),
    KeyBinding("mark-read", "m", "mark_read", "Mark read or unread", "articles"),
    KeyBinding("back", "escape", "app.back", "One step back", group="Go", footer="back", rank=10),
    KeyBinding("turn-back", "left_square_bracket", "app.turn(-1)", "Where you were before", group="Go"),
    KeyBinding("turn-forward", "right_square_bracket", "app.turn(1)", "Forward again", group="Go"),
    KeyBinding("filter", "slash", "filter", "Filter as you type", group="Find", footer="filter", rank=9),
    KeyBinding("clear-filter", "backslash", "clear_filter", "Clear the filter", group="Find"),
    KeyBinding("sort", "s", "sort", "Sort by the next column", group="Find", footer="sort", rank=6),
    KeyBinding("sort-reverse", "S", "sort_reverse", "Turn the order round", group="Find"),
    KeyBinding("views", "v", "app.views", "Saved views", group="Find", footer="views", rank=4),
    KeyBinding("next-view", "right_parenthesis", "app.step_view(1)", "Next saved view", group="Find"),
    KeyBinding("previous-view", "left_parenthesis", "app.step_view(-1)", "Saved view before", group="Find"),
    KeyBinding("columns", "C", "columns", "Columns and order", group="Find"),
    KeyBinding("preview", "z", "preview", "Preview: where", group="Find"),
    KeyBinding("window", "t", "window", "Window: 7, 30, 90 days", group="Time", footer="window", rank=4),
    KeyBinding("month-back", "comma", "step_month(-1)", "A month back in time", group="Time"),
    KeyBinding("month-forward", "full_stop", "step_month(1)", "A month forward in time", group="Time"),
    KeyBinding("latest", "0", "latest", "Latest day; last article", group="Time"),
    KeyBinding("judge", "x", "judge", "Judge it or all selected", group="Judge", footer="judge", rank=6),
    KeyBinding("judge-issue", "X", "judge_whole", "Judge the issue", "issue", "Judge"),
    KeyBinding("log.undo", "D", "take_back", "Take back this judgement", "log", "Judge", "take back", 6),
    KeyBinding("judge-article", "X", "judge_whole", "Judge the article", "article", "Judge"),
    KeyBinding("undo", "u", "undo", "Take back your last word", group="Judge"),
    KeyBinding("redo", "U,ctrl+r", "redo", "Bring it back", group="Judge"),
    KeyBinding("copy", "y", "copy", "Copy with citation", group="Take", footer="copy", rank=4),
    KeyBinding("copy-more", "Y", "copy_more", "Copy row, table, …", group="Take"),
    KeyBinding("export", "e", "export", "Export shown or selected", group="Take"),
    KeyBinding("browse", "o", "browse", "Open its web address", group="Take"),
    KeyBinding("board", "1", "app.go('board')", "Board: every issue", group="Go", footer="board", rank=3),
    KeyBinding("matrix", "2", "app.go('matrix')", "Matrix: issues by month", group="Go", footer="matrix", rank=4),
    KeyBinding(
        "articles", "3", "app.go('articles')", "Articles: what each says", group="Go", footer="articles", rank=2
    ),
    KeyBinding("people", "4", "app.go('people')", "People: who said what", group="Go", footer="people", rank=1),
    KeyBinding("agenda", "5", "app.go('agenda')", "Agenda: what is to come", group="Go", footer="agenda", rank=1),
    KeyBinding("compare", "6", "app.go('compare')", "Compare: two voices", group="Go", footer="compare", rank=1),
    KeyBinding("log", "7", "app.go('log')", "Log: changes, judgements", group="Go", footer="log", rank=1),
    KeyBinding("help", "question_mark", "help", "Keys of this screen", ANYWHERE, "Program", "help", 10),
    KeyBinding("palette", "ctrl+p", "command_palette", "Find a command by name", ANYWHERE, "Program"),
    KeyBinding("theme", "T", "theme", "Choose a theme", ANYWHERE, "Program"),
    KeyBinding("stop-reading", "R", "stop_reading", "Stop what runs, or go on", ANYWHERE, "Program", "stop, go on", 7),
    KeyBinding(
        "suspend", "ctrl+z", "suspend_process", "To the shell; `fg` returns", ANYWHERE, "Program", priority=True
    ),
    KeyBinding("quit", "q", "quit", "Quit", ANYWHERE, "Program", "quit", 10),
)
"""Every binding of the program."""
SCREEN_IDS: Final = frozenset(binding.id for binding in TABLE if binding.action.startswith("app.go("))
"""Those that go to one of the screens standing on the board."""

GROUPS: Final = ("This screen", "Go", "Find", "Time", "Judge", "Select", "Take", "Program", "Move")


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
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "minus": "-",
    "plus": "+",
    "shift+up": "⇧↑",
    "shift+down": "⇧↓",
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
    return key if "+" in key or len(key) == 1 else _named(format_key(key))


def _named(key: str) -> str:
    """The character that Unicode calls so: `trade_mark_sign` is `™`, which Alt with 2 may be."""
    try:
        found = lookup(key.replace("_", " "))
    except KeyError:
        return key
    return found if found.isprintable() and not found.isspace() else key


def with_keys(words: str, app: "App[Any]") -> str:
    """Words with the key that each binding named in braces has now: `{close} close` is `esc close`."""
    return "".join(shown for shown, _ in stretches(words, app))


def stretches(words: str, app: "App[Any]") -> list[tuple[str, str | None]]:
    """The same in its stretches: what is shown, and of one that is a key how Textual names it."""
    keys_now = _keys_now(app)
    parts = _NAMED_BINDING.split(words)  # words and names by turns
    return [
        (key_word(key := keys_now[part][0]), key) if at % 2 else (part, None) for at, part in enumerate(parts) if part
    ]


_NAMED_BINDING: Final = re.compile(r"\{([a-z.-]+)\}")


def _keys_now(app: "App[Any]") -> dict[str, list[str]]:
    """The keys that each binding has now, the user's own where there are some."""
    keymap = {binding.id: binding.keys for binding in TABLE} | dict(app._keymap)
    return {ident: keys_of(keys) for ident, keys in keymap.items()}


def keys_of(keys: str) -> list[str]:
    """Comma-separated keys as Textual names them: `/` is `slash`."""
    parts = (part.strip() for part in keys.split(","))
    return [_character_to_key(part) if len(part) == 1 else part for part in parts]


def elsewhere(key: str, app: "App[Any]") -> str:
    """What a key that does nothing here does in other places: `w does nothing here; board, issue: why it stands so`.

    Nothing of one that does something on every screen, only not now.
    """
    keys_now = _keys_now(app)
    found = [each for each in TABLE if key in keys_now[each.id]]
    if any(each.where in (ANYWHERE, DATA) for each in found):
        return ""
    places: dict[str, list[str]] = {}
    for each in found:
        if each.where in _SCREENS:
            words = each.description[0].lower() + each.description[1:]
            places.setdefault(words, []).append(PLACES[each.where].lower())
    said = "; ".join(f"{', '.join(named)}: {words}" for words, named in places.items())
    return f"{key_word(key)} does nothing here; " + (said or with_keys("{help} lists the keys", app))


def idle(key: str, app: "App[Any]", actions: Collection[str]) -> str:
    """What to say of a key of every screen, of one of these actions, that changes nothing on this one."""
    keys_now = _keys_now(app)
    found = [each for each in TABLE if each.where == DATA and key in keys_now[each.id] and each.action in actions]
    return f"{key_word(key)} changes nothing on this screen ({found[0].description.lower()})" if found else ""


ACTS_ON_ROW: Final = ("judge", "copy", "browse", "explain")
"""What acts on the row under the cursor on every screen that has it."""
NEED_ROWS: Final = frozenset(
    {
        *("table.open", "table.pick", "table.pick-up", "table.pick-down", "table.range", "table.pick-all", "board.why"),
        *ACTS_ON_ROW,
    }
)
"""Those that do nothing, and are not offered, where a table has no row."""


def needs_row(key: str, screen: str, app: "App[Any]") -> bool:
    """Whether a key that does nothing on a screen would do something in a table with rows."""
    keys_now = _keys_now(app)
    here = (each.id for each in TABLE if each.id in NEED_ROWS and each.where in (TABLE_PLACE, DATA, screen))
    return any(key in keys_now[each] for each in here)


_SCREENS: Final = frozenset({"board", "issue", "article", "articles", "compare", "matrix", "log"})
"""The screens with keys of their own; a test holds them to the table."""

"""The footer: the live keys that matter here, as many as fit, none clipped."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from textual import events
from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input

from tui.bindings import SCREEN_IDS, key_word, live
from tui.widgets.lines import part_at

GAP = 2
SCREENS_WORD: Final = "screens"
SCREENS_RANK: Final = 5
SCREENS_SHOWN: Final = 3
"""So many at least, or one item for all: two of seven look as if there were no more."""
HELP_WORD: Final = "help"
"""Of the key that lists them all: a click on the one item presses it."""


class FooterKey(NamedTuple):
    """One item of the footer."""

    key: str
    """Textual's name of the key, to be pressed by a click."""
    shown: str
    word: str
    rank: int
    is_screen: bool = False
    """Whether it goes to one of the screens that stand on the board."""

    @property
    def width(self) -> int:
        """Cells it takes, without the gap after it."""
        return len(self.shown) + 1 + len(self.word)


def footer_keys(active: Mapping[str, ActiveBinding], *, typing: bool = False) -> list[FooterKey]:
    """The items for the live bindings, in the order of the table, each under the key that it has now."""
    return [
        FooterKey(keys[0], key_word(keys[0]), binding.footer, binding.rank, binding.id in SCREEN_IDS)
        for binding, keys in live(active, typing=typing)
        if binding.footer
    ]


def fitting(items: Iterable[FooterKey], width: int) -> list[FooterKey]:
    """As many items as fit into so many cells; the lowest rank goes first, the later of equals.

    Where fewer than SCREENS_SHOWN of the screens' keys have room, one item stands for all of them: `1-7 screens`.
    """
    items = list(items)
    kept = _kept(items, width)
    if _screens(kept) >= min(_screens(items), SCREENS_SHOWN):
        return kept
    return _kept(_with_screens_as_one(items), width)


def _screens(items: Iterable[FooterKey]) -> int:
    return sum(item.is_screen for item in items)


def _with_screens_as_one(items: list[FooterKey]) -> list[FooterKey]:
    screens = [item for item in items if item.is_screen]
    every = sorted(item.shown for item in screens)
    shown = f"{every[0]}-{every[-1]}" if len(every) > 1 else every[0]
    key = next((item.key for item in items if item.word == HELP_WORD), screens[0].key)
    as_one = FooterKey(key, shown, SCREENS_WORD, SCREENS_RANK, is_screen=True)
    at = items.index(screens[0])
    return [*items[:at], as_one, *(item for item in items[at:] if not item.is_screen)]


def _kept(items: Iterable[FooterKey], width: int) -> list[FooterKey]:
    kept = list(items)
    while kept and _needed(kept) > width:
        kept.remove(min(reversed(kept), key=lambda item: item.rank))
    return kept


def _needed(items: Sequence[FooterKey]) -> int:
    return sum(item.width for item in items) + GAP * (len(items) - 1)


class KeyFooter(Widget):
    """One line at the bottom of a screen; a click on a key presses it."""

    DEFAULT_CSS = """
    KeyFooter {
        dock: bottom; height: 1; padding: 0 1;
        color: $footer-foreground; background: $footer-background;
    }
    """

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._rebound)

    def _rebound(self, _screen: Screen[object]) -> None:
        self.refresh()

    def items(self) -> list[FooterKey]:
        """What is shown now."""
        typing = isinstance(self.screen.focused, Input)
        return fitting(footer_keys(self.screen.active_bindings, typing=typing), self.content_size.width)

    def render(self) -> Content:
        """Key and word of each item, side by side."""
        parts = [
            Content.assemble((item.shown, "bold $footer-key-foreground"), f" {item.word}") for item in self.items()
        ]
        return Content(" " * GAP).join(parts)

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        items = self.items()
        at = part_at([item.width for item in items], event.x - self.styles.padding.left, GAP)
        if at is not None:
            self.app.simulate_key(items[at].key)

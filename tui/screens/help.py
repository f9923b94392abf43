"""The help: every key that works where one is, found by typing, and done by Enter."""

from collections.abc import Sequence
from functools import partial

from rich.cells import cell_len
from textual.content import Content

from model.schema import LEVELS
from tui.bindings import GROUPS, KeyBinding, key_word
from tui.screens.finder import Entry, Finder
from tui.wording.legend import Legend
from tui.words import (
    TREND_GLYPHS,
    level_glyph,
    level_number,
    level_variable,
    level_word,
    trend_glyph,
    trend_variable,
    trend_word,
)

Live = Sequence[tuple[KeyBinding, list[str]]]

SIGN = 14
"""Cells of the signs beside their meanings; the few longer ones reach into these."""
SHOWN_KEYS = 2
"""Of the keys of one binding; more don't help."""


class HelpScreen(Finder):
    """What each key does here."""

    title_words = "Keys and signs of this screen"
    keys_words = "⏎ do it · {finder.page-down} more · {close} close"
    placeholder = "Type a key, what it does, or a word on the screen"

    def __init__(self, live: Live, heads: str = "", own: Legend = ()) -> None:
        """`heads`: what the screen's own heads stand for, in words; `own`: what its signs and words mean."""
        super().__init__()
        self._heads, self._own = heads, own
        self.live = {binding.id: keys[0] for binding, keys in live}
        self.entries = entries(live)

    def take(self, entry: str) -> None:
        """Close, then do what the key does on the screen beneath."""
        self.dismiss()
        self.app.call_later(partial(self.app.simulate_key, self.live[entry]))

    def tail(self) -> Sequence[Content]:
        """What the glyphs mean, and the letters over them."""
        return [*legend(), *([Content(f" {self._heads}")] if self._heads else []), *own_legend(self._own)]


def entries(live: Live) -> list[Entry]:
    """A line for each binding, in the order of the groups."""
    width = max((cell_len(_keys(keys)) for _, keys in live), default=0)
    return [
        Entry(
            binding.id,
            _line(_keys(keys), width, binding),
            f"{_keys(keys)} {binding.description} {group}",
            group,
            [key_word(key) for key in keys],
        )
        for group in GROUPS
        for binding, keys in live
        if binding.group == group
    ]


def _line(keys: str, width: int, binding: KeyBinding) -> Content:
    return Content.assemble(" ", (keys + " " * (width - cell_len(keys)), "bold $accent"), f"  {binding.description}")


def _keys(keys: Sequence[str]) -> str:
    return " ".join(key_word(key) for key in keys[:SHOWN_KEYS])


def legend() -> list[Content]:
    """What the glyphs and colours of levels and trends mean, a line each."""
    levels = [
        Content.styled(f"{level_glyph(level)} {level_word(level)} {level_number(level).strip()}", _colour(level))
        for level in (*LEVELS, None)
    ]
    trends = [
        Content.styled(f"{trend_glyph(trend)} {trend_word(trend)}", f"${trend_variable(trend)}")
        for trend in TREND_GLYPHS
    ]
    return [
        Content.styled("Levels and trends", "bold $muted"),
        *(Content.assemble(" ", Content("  ").join(part)) for part in (levels[:4], levels[4:], trends)),
        Content(" quiet: no claim that counts in the window"),
    ]


def own_legend(own: Legend) -> list[Content]:
    """What the signs and words of the screen mean, a line each."""
    if not own:
        return []
    width = min(max(cell_len(sign) for sign, _ in own), SIGN)
    lines = [
        Content.assemble(" ", (sign + " " * (width - cell_len(sign)), "bold"), f"  {meaning}") for sign, meaning in own
    ]
    return [Content.styled("On this screen", "bold $muted"), *lines]


def _colour(level: int | None) -> str:
    return f"${level_variable(level)}"

"""The help screen: every live key, made from the table of bindings."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from model.schema import LEVELS
from tui.bindings import GROUPS, KeyBinding, key_word
from tui.screens.dialog import Dialog
from tui.widgets.text_scroll import TextScroll
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

SHOWN_KEYS = 2
"""Of the keys of one binding; more don't help."""


class HelpScreen(Dialog):
    """What each key does here."""

    CSS_PATH: ClassVar = ["dialog.tcss", "help.tcss"]

    def __init__(self, live: Live) -> None:
        super().__init__()
        self.live = live

    def compose(self) -> ComposeResult:
        """Two columns of groups, in a box that scrolls when it must."""
        with TextScroll(classes="box") as box:
            box.border_title, box.border_subtitle = "Keys of this screen", "esc close"
            with Horizontal():
                for column in balanced(group_blocks(self.live)):
                    yield Static(Content("\n\n").join(column), classes="column")
            yield Static(legend(), id="legend", markup=False)


def group_blocks(live: Live) -> list[Content]:
    """A block for each group that has keys: its name, then a line for each binding."""
    rows = [(binding.group, _keys(keys), binding.description) for binding, keys in live]
    width = max((cell_len(keys) for _, keys, _ in rows), default=0)
    blocks = []
    for group in GROUPS:
        lines = [
            Content.assemble((keys + " " * (width - cell_len(keys)), "bold $accent"), f"  {description}")
            for name, keys, description in rows
            if name == group
        ]
        if lines:
            blocks.append(Content("\n").join([Content.styled(group, "bold $muted"), *lines]))
    return blocks


def _keys(keys: Sequence[str]) -> str:
    return " ".join(key_word(key) for key in keys[:SHOWN_KEYS])


def balanced(blocks: Sequence[Content]) -> list[list[Content]]:
    """The blocks in order in two columns, cut where the taller one is least tall."""
    heights = [len(block.plain.splitlines()) + 1 for block in blocks]
    cut = min(range(len(blocks) + 1), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    return [list(column) for column in (blocks[:cut], blocks[cut:]) if column]


def legend() -> Content:
    """What the glyphs and colours of levels and trends mean."""
    levels = [
        Content.styled(
            f"{level_glyph(level)} {level_word(level)} {level_number(level).strip()}", f"${level_variable(level)}"
        )
        for level in LEVELS
    ]
    none = Content.styled(f"{level_glyph(None)} {level_word(None)}", f"${level_variable(None)}")
    trends = [
        Content.styled(f"{trend_glyph(trend)} {trend_word(trend)}", f"${trend_variable(trend)}")
        for trend in TREND_GLYPHS
    ]
    quiet = Content("quiet: no claim in the window")
    return Content("\n").join(
        [
            Content.styled("Levels and trends", "bold $muted"),
            Content("  ").join([*levels, none]),
            Content("  ").join([*trends, quiet]),
        ]
    )

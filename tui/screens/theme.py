"""The theme picker: each theme is seen as the cursor is on it, Esc brings the old one back."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.configuration import remember
from tui.screens.dialog import Dialog
from tui.text import one_line
from tui.widgets.pick_list import PickList


class ThemeScreen(Dialog):
    """All themes by name."""

    CSS_PATH: ClassVar = ["dialog.tcss", "theme.tcss"]

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = names

    def compose(self) -> ComposeResult:
        """A list in a box."""
        picker = PickList(*(Option(Content(one_line(name)), id=name) for name in self.names), classes="box")
        picker.border_title = "Theme"
        picker.border_subtitle = self.hints("⏎ keep · {close} as it was")
        yield picker

    def on_mount(self) -> None:
        """Put the cursor on the theme in use."""
        self.before = self.app.theme
        picker = self.query_one(PickList)
        picker.highlighted = self.names.index(self.before) if self.before in self.names else 0

    @on(OptionList.OptionHighlighted)
    def _preview(self, message: OptionList.OptionHighlighted) -> None:
        if message.option_id is not None:
            self.app.theme = message.option_id

    @on(OptionList.OptionSelected)
    def _keep(self) -> None:
        remember("theme", self.app.theme)
        self.dismiss()

    def action_close(self) -> None:
        """Close it, with the theme that was there before."""
        self.app.theme = self.before
        self.dismiss()

"""How one claim was read: its hits, its rule, what changed its level, and the weights that decided."""

from typing import Any, ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from model.errors import IssueWatchError
from tui.desk.desk import Desk
from tui.screens.dialog import Dialog
from tui.text import shown
from tui.widgets.text_scroll import TextScroll

READING: Final = "Reading the article again …"


class ExplainScreen(Dialog):
    """The same lines as `scan --explain`, made when they are asked for; what is known of the claim is there at once."""

    CSS_PATH: ClassVar = ["dialog.tcss", "explain.tcss"]

    class Explained(Message):
        """The lines are there."""

        def __init__(self, lines: list[str]) -> None:
            super().__init__()
            self.lines = lines

    def __init__(self, desk: Desk, claim: dict[str, Any]) -> None:
        super().__init__()
        self._desk, self._claim = desk, claim

    def compose(self) -> ComposeResult:
        """The box with its text."""
        with TextScroll(classes="box") as box:
            box.border_title = "How it was read"
            box.border_subtitle = self.hints("{close} close")
            yield Static(_text([*self._desk.reasons_known(self._claim), READING]), markup=False)

    def on_mount(self) -> None:
        """Begin to read."""
        self._read()

    @work(thread=True)
    def _read(self) -> None:
        try:
            lines = self._desk.reasons(self._claim)
        except IssueWatchError as error:
            lines = [str(error)]
        self.post_message(self.Explained(lines))

    @on(Explained)
    def _draw(self, message: Explained) -> None:
        self.query_one(Static).update(_text(message.lines))


def _text(lines: list[str]) -> Content:
    return Content(shown("\n\n".join(lines)))

"""What lies over a screen until it is closed."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui import bindings
from tui.text import one_line
from tui.widgets.hints import hints


class Dialog(ModalScreen[None]):
    """A box in the middle of the screen; Esc closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.DIALOG)]

    def with_keys(self, words: str) -> str:
        """Words with the keys that bindings have now."""
        return bindings.with_keys(words, self.app)

    def hints(self, words: str) -> Content:
        """The same at the edge of a box, where a click presses them."""
        return hints(words, self.app)

    def say(self, words: str, *, is_wrong: bool = False) -> None:
        """Say beneath the line that is typed what fits there, or what is wrong with it."""
        said = self.query_one("#said", Static)
        said.set_class(is_wrong, "-wrong")
        said.update(Content(one_line(words)))

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it, as Esc does."""
        under, _ = self.get_widget_at(event.screen_x, event.screen_y)  # the event's own is the screen on a border, too
        if under is self:
            self.action_close()

    def action_close(self) -> None:
        """Close it."""
        self.dismiss()

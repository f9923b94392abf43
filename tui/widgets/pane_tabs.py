"""The panes of a screen in a line: each with how many rows it has, the one that is seen marked."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.widgets.lines import part_at

GAP: Final = 3


class PaneTab(NamedTuple):
    """One pane."""

    name: str
    """What messages call it."""
    words: str


class PaneTabs(Widget):
    """Tells which was clicked; which one is seen is for the screen to say."""

    DEFAULT_CSS = """
    PaneTabs { height: 1; padding: 0 1; }
    """

    tabs: reactive[Sequence[PaneTab]] = reactive((), init=False)
    seen: reactive[str] = reactive("", init=False)

    class Chosen(Message):
        """A pane was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def render(self) -> Content:
        """The tabs side by side."""
        parts = [
            Content.styled(tab.words, "bold $accent underline" if tab.name == self.seen else "$muted")
            for tab in self.tabs
        ]
        return Content(" " * GAP).join(parts).truncate(self.content_size.width, ellipsis=True)

    def on_click(self, event: events.Click) -> None:
        """Tell which was clicked."""
        widths = [Content(tab.words).cell_length for tab in self.tabs]
        at = part_at(widths, event.x - self.styles.padding.left, GAP)
        if at is not None:
            self.post_message(self.Chosen(self.tabs[at].name))

"""Saved views in a line: each with how many rows it has now, the one that is seen marked."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui.text import one_line
from tui.widgets.lines import part_at

GAP: Final = 2
LONGEST: Final = 24
"""Cells of a name."""

Tabs = Sequence[tuple[str, int | None]]
"""Names with their counts; None: not counted yet."""


class ViewTabs(Widget):
    """Kept when a view is empty: that nothing passes is an answer. Not seen while there are no views."""

    DEFAULT_CSS = """
    ViewTabs { height: 1; padding: 0 1; display: none; }
    ViewTabs.-some { display: block; }
    """

    tabs: reactive[Tabs] = reactive((), init=False)
    seen: reactive[str] = reactive("", init=False)
    """The name of the view that is seen; empty for none of them."""

    class Chosen(Message):
        """A view was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def watch_tabs(self) -> None:
        """A line only where there are views."""
        self.set_class(bool(self.tabs), "-some")

    def _words(self, name: str, count: int | None) -> Content:
        cut = Content(one_line(name)).truncate(LONGEST, ellipsis=True).plain
        number = " …" if count is None else f" {count:,}"
        return Content.styled(f"{cut}{number}", "bold $accent underline" if name == self.seen else "$muted")

    def _first(self, parts: Sequence[Content]) -> int:
        """The first tab that is drawn, so that the one that is seen is in sight."""
        names = [name for name, _ in self.tabs]
        last = names.index(self.seen) if self.seen in names else 0
        room, first = self.content_size.width, 0
        while first < last and sum(part.cell_length + GAP for part in parts[first : last + 1]) > room:
            first += 1
        return first

    def render(self) -> Content:
        """The tabs side by side."""
        parts = [self._words(name, count) for name, count in self.tabs]
        return Content(" " * GAP).join(parts[self._first(parts) :]).truncate(self.content_size.width, ellipsis=True)

    def on_click(self, event: events.Click) -> None:
        """Tell which was clicked."""
        parts = [self._words(name, count) for name, count in self.tabs]
        first = self._first(parts)
        at = part_at([part.cell_length for part in parts[first:]], event.x - self.styles.padding.left, GAP)
        if at is not None:
            self.post_message(self.Chosen(self.tabs[first + at][0]))

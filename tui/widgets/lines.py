"""Lines of chrome: what is said at the left, what at the right, and what gives way when both don't fit."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

EMPTY = Content("")
LEFT_SHARE: Final = 3
"""The left end has at least one part of so many."""


def two_ended(left: Content, right: Content, width: int) -> Content:
    """One line of so many cells; the left end is cut first, as the right has the numbers, but not to nothing."""
    kept = min(left.cell_length, width // LEFT_SHARE)
    right = right.truncate(max(width - kept - 1, 0), ellipsis=True)
    room = width - right.cell_length
    left = left.truncate(max(room - 1, 0), ellipsis=True) if left.cell_length > room - 1 else left
    return Content.assemble(left, " " * (room - left.cell_length), right)


def part_at(widths: Sequence[int], x: int, gap: int) -> int | None:
    """Which of the parts that lie side by side, so many cells apart, is at a cell; None between and behind them."""
    left = 0
    for at, width in enumerate(widths):
        if left <= x < left + width:
            return at
        left += width + gap
    return None


class TwoEndedLine(Widget):
    """One line with two ends."""

    DEFAULT_CSS = """
    TwoEndedLine { height: 1; padding: 0 1; }
    """

    class Clicked(Message):
        """The line was clicked, so many cells from its left end."""

        def __init__(self, line: "TwoEndedLine", x: int) -> None:
            super().__init__()
            self.line, self.x = line, x

        @property
        def control(self) -> "TwoEndedLine":
            """For `@on` with a selector."""
            return self.line

    left: reactive[Content] = reactive(EMPTY)
    right: reactive[Content] = reactive(EMPTY)
    brief: reactive[Content] = reactive(EMPTY)
    """What is said at the left where there is no room for all of it; empty: it is cut."""

    def on_click(self, event: events.Click) -> None:
        """Tell where."""
        self.post_message(self.Clicked(self, event.x - self.styles.padding.left))

    def render(self) -> Content:
        """Both ends, apart by what is left of the width."""
        width = self.content_size.width
        has_room = self.left.cell_length + 1 + self.right.cell_length <= width
        return two_ended(self.left if has_room else self.brief or self.left, self.right, width)

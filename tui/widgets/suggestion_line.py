"""What would fit where a filter is typed: side by side in one line, taken with a key or a click."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from model.filters import Suggestion
from tui import bindings
from tui.text import one_line
from tui.widgets.lines import part_at

TAKE: Final = "{filter.take}  "
"""Before the suggestions: the key that takes one."""
GAP: Final = 2


class SuggestionLine(Static):
    """The suggestions, from the marked one on where those before it leave it no room, and what it stands for."""

    class Taken(Message):
        """A suggestion was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self._words: list[Content] = []
        self._first = 0
        """The first suggestion that is seen."""

    @property
    def _lead(self) -> str:
        return bindings.with_keys(TAKE, self.app)

    def show(self, suggestions: Sequence[Suggestion], marked: int, width: int) -> None:
        """These, at least one; the marked one in reverse."""
        words = [Content(one_line(suggestion.insert)) for suggestion in suggestions]
        words[marked] = words[marked].stylize("reverse")
        about = Content.styled(one_line(suggestions[marked].about), "dim")
        up_to_marked = sum(word.cell_length + GAP for word in words[: marked + 1])
        self._first = 0 if len(self._lead) + up_to_marked < width else marked
        self._words = words
        seen = Content(" " * GAP).join([*words[self._first :], about])
        self.update(Content.assemble(self._lead, seen).truncate(width, ellipsis=True))

    def say(self, words: str, width: int) -> None:
        """These words, as there is nothing to suggest."""
        self._words = []
        self.update(Content(words).truncate(width, ellipsis=True))

    def on_click(self, event: events.Click) -> None:
        """Tell which was clicked."""
        widths = [word.cell_length for word in self._words[self._first :]]
        if (at := part_at(widths, event.x - len(self._lead), GAP)) is not None:
            self.post_message(self.Taken(self._first + at))

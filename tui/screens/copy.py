"""What to copy: the quote with its citation, the row, the table."""

from collections.abc import Callable, Sequence

from textual.content import Content

from tui.output.taking import Take
from tui.screens.finder import Entry, Finder


class CopyScreen(Finder):
    """All that can be copied here."""

    title_words = "Copy"
    keys_words = "⏎ copy · {close} close"
    placeholder = "Type to find"

    def __init__(self, takes: Sequence[Take], copy: Callable[[Take], object]) -> None:
        super().__init__()
        self.entries = [Entry(take.id, Content(f" {take.words}"), take.words) for take in takes]
        self._takes = {take.id: take for take in takes}
        self._copy = copy

    def take(self, entry: str) -> None:
        """Copy it."""
        self.dismiss()
        self._copy(self._takes[entry])

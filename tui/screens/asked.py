"""What a screen of data asks of the app that it stands in; the app makes the screens, so they know no more of it."""

from collections.abc import Sequence
from typing import Protocol

from tui.desk.saved import SavedView, SavedViews
from tui.widgets.view_tabs import Tabs


class Shell(Protocol):
    """The app, as its screens see it."""

    saved: SavedViews
    counted: Tabs
    """The views with how many rows they had when last counted."""

    @property
    def view_seen(self) -> SavedView | None:
        """The saved view that is seen now."""

    @property
    def preview(self) -> str:
        """Where the preview is wanted."""

    def put_preview(self, place: str) -> bool:
        """Have the preview there; whether it is so everywhere."""

    def columns_of(self, name: str) -> Sequence[str]:
        """The columns of a table that were chosen; empty: as the screen has them."""

    def put_columns(self, name: str, words: Sequence[str]) -> bool:
        """Have these; whether it is so everywhere."""

    def forget_answers(self) -> None:
        """What was said of something else holds no more."""

    def forget_why_not(self) -> None:
        """What was said of a screen without rows holds no more."""

    def write_to_terminal(self, sequence: str) -> None:
        """Send a control sequence of our own making to the terminal."""

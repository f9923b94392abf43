"""The saved views: found by typing, opened, saved, taken away."""

from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Input

from model.words.counting import counted
from tui import bindings
from tui.desk.saved import LONGEST_NAME, SavedView, SavedViews
from tui.messages import ViewChosen, ViewDropped, ViewNamed
from tui.screens.finder import Entry, Finder
from tui.text import one_line


class ViewsScreen(Finder):
    """What is typed finds a view, or names a new one."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("views")]
    title_words = "Saved views"
    keys_words = "⏎ open · {views.save} save as typed · {views.drop} take away · {close} close"
    placeholder = "Type to find a view, or a name to save this one under"
    nothing = "No saved view has these words. {views.save} saves what you see under this name."
    empty = "No view is saved yet. Type a name: {views.save} saves what you see under it."

    def __init__(self, saved: SavedViews) -> None:
        super().__init__()
        self._doomed = ""
        """The view that is taken away if its key is pressed once more."""
        self._fill(saved)

    def _fill(self, saved: SavedViews) -> None:
        self.entries = [entry_of(view) for view in saved.views]

    def take(self, entry: str) -> None:
        """Open the view."""
        self.dismiss()
        self.app.post_message(ViewChosen(entry.removeprefix("view-")))

    def take_none(self, typed: str) -> None:
        """See Finder: whoever gave a view's name and pressed Enter may have meant to save it."""
        name = f" “{one_line(typed)}”" if typed.strip() else ""
        self.notify(self.with_keys(f"There is no view{name}: {{views.save}} saves what you see."), markup=False)

    def action_save(self) -> None:
        """Save what is seen beneath under the typed name."""
        typed = " ".join(self.query_one("#typed", Input).value.split())[:LONGEST_NAME]
        if not typed:
            self.notify("Type a name first.", markup=False)
            return
        self.dismiss()
        self.app.post_message(ViewNamed(typed))

    def action_drop(self) -> None:
        """Take the marked view away, when asked for it twice."""
        at = self.found.highlighted
        if at is None or (name := self.found.get_option_at_index(at).id) is None:
            return
        name = name.removeprefix("view-")
        if self._doomed != name:
            self._doomed = name
            self.notify(f"Once more takes “{one_line(name)}” away.", timeout=4, markup=False)
            return
        self.entries = [entry for entry in self.entries if entry.id != f"view-{name}"]
        self.find(self.query_one("#typed", Input).value)
        self.app.post_message(ViewDropped(name))


def entry_of(view: SavedView) -> Entry:
    """A line of the list: its name, and what it shows."""
    about = " · ".join(part for part in (view.words, view.filter, counted(view.window, "day")) if part)
    line = Content.assemble(" ", (one_line(view.name), "bold"), (f"  {one_line(about)}", "$muted"))
    return Entry(f"view-{view.name}", line, f"{view.name} {about}")

"""A list that is typed into: what is left is what has the typed words, Enter takes the one under the cursor."""

from collections.abc import Sequence
from typing import ClassVar, Final, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from tui import bindings
from tui.screens.dialog import Dialog
from tui.text import one_line

ROOMY: Final = 8
"""Lines of a terminal below which the box has all of them."""


class Entry(NamedTuple):
    """One line of the list."""

    id: str
    line: Content
    words: str
    """What typed words are looked for in."""
    group: str = ""
    """Entries that follow each other with the same group stand under its name."""
    first_for: Sequence[str] = ()
    """Who types exactly this has it first."""


CLOSE, CLEAR = "{close} close", "{close} clear"
"""What the key that closes does, and what it does while something is typed."""


class Finder(Dialog):
    """A box with a line to type into over a list. A subclass says its entries and what taking one does."""

    CSS_PATH: ClassVar = ["dialog.tcss", "finder.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("finder")]
    title_words: ClassVar = ""
    keys_words: ClassVar = "⏎ take · {close} close"
    placeholder: ClassVar = "Type to find"
    nothing: ClassVar = "Nothing has these words."
    empty: ClassVar = nothing
    """Said where there is nothing to be found at all."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: Sequence[Entry] = ()

    def compose(self) -> ComposeResult:
        """The line and the list."""
        with Vertical(classes="box") as box:
            box.border_title = Content(self.title_words)
            box.border_subtitle = self.hints(self.keys_words)
            yield Input(placeholder=self.placeholder, id="typed", compact=True)
            yield OptionList(id="found", compact=True, markup=False)

    def on_mount(self) -> None:
        """Everything, before anything is typed."""
        self.find("")

    def on_resize(self, event: events.Resize) -> None:
        """The list has what the box leaves it: a share of a box that grows with it would reach out of it."""
        is_tiny = event.size.height < ROOMY
        box = event.size.height if is_tiny else event.size.height * 9 // 10
        self.found.styles.max_height = max(box - (3 if is_tiny else 4), 1)

    def tail(self) -> Sequence[Content]:
        """Lines under the list; of these too those that have all typed words."""
        return ()

    def take(self, entry: str) -> None:
        """What Enter does with the entry of that id."""
        raise NotImplementedError

    def take_none(self, typed: str) -> None:
        """What Enter does where the list has nothing to take: it says so."""
        self.notify(f"There is nothing to take for “{one_line(typed)}”.", timeout=3, markup=False)

    def find(self, typed: str) -> None:
        """List the entries that have all typed words, those that are exactly what was typed first."""
        words = typed.casefold().split()
        found = [entry for entry in self.entries if all(word in entry.words.casefold() for word in words)]
        found.sort(key=lambda entry: typed.strip() not in entry.first_for)
        options, group = [], ""
        for entry in found:
            if entry.group != group:
                group = entry.group
                options.append(Option(Content.styled(group, "bold $muted"), disabled=True))
            options.append(Option(Content.assemble(entry.line), id=entry.id))
        told = [line for line in self.tail() if all(word in line.plain.casefold() for word in words)]
        if not found and not told:
            why = self.with_keys(self.nothing if self.entries else self.empty)
            options.append(Option(Content.styled(why, "$muted"), disabled=True))
        options += [Option(Content.assemble(line), disabled=True) for line in told]
        self.found.clear_options()
        self.found.add_options(options)
        self.found.highlighted = None
        self.found.action_first()
        self.found.scroll_home(animate=False)

    @property
    def found(self) -> OptionList:
        """The list."""
        return self.query_one("#found", OptionList)

    @on(Input.Changed, "#typed")
    def _typed(self, message: Input.Changed) -> None:
        self.find(message.value)
        words = self.keys_words.replace(CLOSE, CLEAR) if message.value else self.keys_words
        self.query_one(".box").border_subtitle = self.hints(words)

    @on(Input.Submitted, "#typed")
    def _submitted(self, message: Input.Submitted) -> None:
        if self.found.highlighted is None:
            self.take_none(message.value)
        self.found.action_select()

    @on(OptionList.OptionSelected, "#found")
    def _selected(self, message: OptionList.OptionSelected) -> None:
        if message.option_id is not None:
            self.take(message.option_id)

    def action_move(self, rows: int) -> None:
        """The cursor of the list, while the typing goes on."""
        self.found.action_cursor_down() if rows > 0 else self.found.action_cursor_up()

    def action_page(self, pages: int) -> None:
        """A page of the list; behind its last entry the lines under it."""
        before = self.found.highlighted
        turn = self.found.action_page_down if pages > 0 else self.found.action_page_up
        turn()  # type: ignore[no-untyped-call]
        if pages > 0 and self.found.highlighted in (None, before):
            self.found.set_reactive(OptionList.highlighted, before)  # without going back to it
            self.found.scroll_to(y=self.found.scroll_y + self.found.size.height, animate=False)

    def action_close(self) -> None:
        """Clear what is typed; when nothing is, close."""
        typed = self.query_one("#typed", Input)
        if typed.value:
            typed.value = ""
        else:
            self.dismiss()

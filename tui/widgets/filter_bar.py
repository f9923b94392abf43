"""The line in which a filter is typed: live with each key, with its mistakes and what would fit under it."""

from collections.abc import Collection
from datetime import date
from typing import ClassVar, Final

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from model.errors import FilterError
from model.filters import BegunField, Filter, Known, Suggestion, complete, field_begun, parse_filter
from tui.text import one_line, shown
from tui.widgets.suggestion_line import SuggestionLine
from tui.widgets.wrapping import wrapped

PROMPT = "/ "
NOTHING_WRONG = 'words, field:value, -not, a or b, (…), "as it stands", /regex/'

FIELDS_NAMED: Final = 2
"""Fields that a word may become that are named; the suggestions list more."""

MOST_LINES: Final = 6
"""Lines that a mistake is told in."""
SHARE_OF_SCREEN: Final = 4
"""They are one part of the screen's lines at most of so many."""
LEAST_WIDTH: Final = 30
"""Cells behind the caret in which words can be read."""


class GatedInput(Input):
    """An input that takes nothing, also from the clipboard, that a terminal would obey."""

    def validate_value(self, value: str) -> str:
        """The value as it may be shown, on one line."""
        return shown(value).replace("\n", " ").replace("\t", " ")


class FilterBar(Vertical):
    """Opens with `open`, tells FilterChanged with each key that leaves a filter that makes sense.

    While a value is being typed, all that begin so pass; while a word may become a field, and where a term is wrong,
    all that passed before it, and it says so; while the text makes no sense otherwise, the last filter that did stays.
    Tab takes the marked suggestion, shift+tab marks the next; up and down go through the filters kept before; Esc
    clears, then closes; Enter keeps and closes.
    """

    DEFAULT_CSS = """
    FilterBar {
        display: none;
        height: auto;
        padding: 0 1;
        background: $panel;
        & #filter-line { height: 1; }
        & #filter-prompt { width: 2; color: $accent; text-style: bold; }
        & Input { width: 1fr; background: $panel; &:focus { background-tint: $foreground 0%; } }
        & #filter-hint, & #filter-suggestions { height: 1; color: $text-muted; }
        & #filter-hint { height: auto; min-height: 1; }
        &.-open { display: block; }
        &.-mistaken #filter-hint { color: $error; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Clear, then close", id="filter.leave", show=False),
        Binding("tab", "take", "Take the suggestion", id="filter.take", show=False),
        Binding("shift+tab", "mark", "Next suggestion", id="filter.mark", show=False),
        Binding("up", "recall(1)", "Filter before", id="filter.before", show=False),
        Binding("down", "recall(-1)", "Filter after", id="filter.after", show=False),
    ]

    class FilterChanged(Message):
        """Another filter than before, one that makes sense; its text is `filter.text`."""

        def __init__(self, bar: "FilterBar", to: Filter) -> None:
            super().__init__()
            self.bar, self.filter = bar, to

    class Kept(Message):
        """A filter was kept with Enter; it is the newest of the history."""

        def __init__(self, bar: "FilterBar") -> None:
            super().__init__()
            self.bar = bar

    class Closed(Message):
        """The bar is closed; who had the focus should have it again."""

        def __init__(self, bar: "FilterBar") -> None:
            super().__init__()
            self.bar = bar

    def __init__(
        self,
        text: str = "",
        *,
        today: date | None = None,
        known: Known | None = None,
        columns: Collection[str] | None = None,
        history: list[str] | None = None,
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self.today = today
        """What `14d` counts back from; None: the day it is."""
        self.known: Known = known or Known()
        self.columns = columns
        """The columns of the rows and claims to be filtered; a field for none of them is a mistake."""
        self.history = [] if history is None else history
        """Filters kept, the newest last; may be shared between bars."""
        self._start = text
        self._told = ""
        self._recalled = 0
        self._draft = ""
        self._suggestions: list[Suggestion] = []
        self._marked = 0

    def compose(self) -> ComposeResult:
        """The line, what is wrong with it, what would fit."""
        with Horizontal(id="filter-line"):
            yield Static(PROMPT, id="filter-prompt", markup=False)
            yield GatedInput(self._start, id="filter-input", compact=True, select_on_focus=False)
        yield Static(id="filter-hint", markup=False)
        yield SuggestionLine(id="filter-suggestions")

    def on_mount(self) -> None:
        """The filter that it starts with counts as told."""
        self._told = self._start

    def on_resize(self) -> None:
        """A mistake has more lines where there is less room."""
        if self.is_open:
            self._look()

    @property
    def input(self) -> Input:
        """Where it is typed."""
        return self.query_one(Input)

    @property
    def is_open(self) -> bool:
        """Whether it is seen."""
        return self.has_class("-open")

    def open(self) -> None:
        """Show it and type into it."""
        self.add_class("-open")
        self._recalled = 0
        self.input.cursor_position = len(self.input.value)
        self.input.focus()
        self._look()

    def close(self) -> None:
        """Hide it; the last filter that made sense stays."""
        if not self.is_open:
            return
        self.remove_class("-open")
        self.write(self._told)
        self.post_message(self.Closed(self))

    def write(self, text: str) -> None:
        """Put a filter there that is in force already; tells nobody."""
        self._told = text
        with self.input.prevent(Input.Changed):
            self.input.value = text
        self._look()

    def parsed(self) -> Filter | FilterError:
        """What is typed, or what is wrong with it."""
        return self._parsed(self.input.value)

    def _parsed(self, text: str) -> Filter | FilterError:
        try:
            typed = parse_filter(text, today=self.today or date.today(), known=self.known)
            if self.columns is not None:
                typed.check(self.columns)
        except FilterError as error:
            return error
        return typed

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        message.stop()
        self._marked = 0
        found = self._look()
        if (begun := self._begun()) is not None:
            found = self._parsed(self.input.value[: begun.start])
        elif isinstance(found, FilterError):
            found = self._unfinished() or self._before(found)
        self._tell(found)
        self._draw_suggestions()

    def _tell(self, found: Filter | FilterError) -> None:
        if isinstance(found, Filter) and found.text != self._told:
            self._told = found.text
            self.post_message(self.FilterChanged(self, found))

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        message.stop()
        if isinstance(found := self.parsed(), FilterError):
            return  # the mistake is shown already; to leave it, Esc
        self._tell(found)
        text = self._told.strip()
        if text:
            self.history[:] = [*(kept for kept in self.history if kept != text), text]
            self.post_message(self.Kept(self))
        self.close()

    def _begun(self) -> BegunField | None:
        """The word being typed where it may become a field: nothing is looked for until it is one, or is none."""
        text = self.input.value
        return field_begun(text) if self.input.cursor_position == len(text) else None

    def _unfinished(self) -> Filter | None:
        """What passes while a value is typed: all values that begin so; before its first letter, all."""
        text = self.input.value
        starts = {suggestion.start for suggestion in self._suggestions}
        if len(starts) != 1 or self.input.cursor_position < len(text):
            return None
        before, value = text[: (start := starts.pop())], text[start:]
        if not value:
            found = self._parsed(before[: before.rfind(" ") + 1])
        elif before.endswith(":"):
            found = self._parsed(before + ",".join(suggestion.insert for suggestion in self._suggestions))
        else:
            return None
        return found if isinstance(found, Filter) else None

    def _before(self, error: FilterError) -> Filter | FilterError:
        """What stands before the term that is wrong; where that makes no sense either, what is wrong."""
        before = self._parsed(self.input.value[: error.column].rpartition(" ")[0]) if self.is_open else error
        return before if isinstance(before, Filter) else error

    # Keys

    def action_leave(self) -> None:
        """Clear what is typed; when nothing is, close."""
        if self.input.value:
            self.input.value = ""
        else:
            self.close()

    def action_take(self) -> None:
        """Take the marked suggestion."""
        if self._suggestions:
            chosen = self._suggestions[self._marked % len(self._suggestions)]
            self.input.value, self.input.cursor_position = chosen.apply(self.input.value)

    def action_mark(self) -> None:
        """Mark the next suggestion."""
        self._marked += 1
        self._draw_suggestions()

    def action_recall(self, steps: int) -> None:
        """Go back (or, below zero, forward) in the history; before its newest is what was being typed."""
        wanted = max(0, min(self._recalled + steps, len(self.history)))
        if wanted == self._recalled:
            return
        if self._recalled == 0:
            self._draft = self.input.value
        self._recalled = wanted
        self.input.value = self.history[-wanted] if wanted else self._draft
        self.input.cursor_position = len(self.input.value)

    # What is said under the line

    def _look(self) -> Filter | FilterError:
        found = self.parsed()
        is_mistaken = isinstance(found, FilterError)
        self.set_class(is_mistaken, "-mistaken")
        hint = self._pointer(found) if isinstance(found, FilterError) else self._begun_words() or NOTHING_WRONG
        self.query_one("#filter-hint", Static).update(Content(hint))
        self._suggestions = complete(self.input.value, self.input.cursor_position, self.known, self.columns)
        self._draw_suggestions()
        return found

    def _begun_words(self) -> str:
        """That a word may become a field, and how it stays a word; empty: there is none."""
        if (begun := self._begun()) is None:
            return ""
        fields = " or ".join(f"{name}:" for name in begun.near[:FIELDS_NAMED])
        more = " or …" if len(begun.near) > FIELDS_NAMED else ""
        return f"{fields}{more} may be meant; space or ⏎ looks for the word {one_line(begun.word)!r}"

    def _pointer(self, error: FilterError) -> str:
        """`      ^ no issue called …`, the caret under the place; before it where there is no room behind.

        What fits on neither side goes on in more lines.
        """
        place = cell_len(PROMPT) + cell_len(self.input.value[: error.column]) - self.input.scroll_offset.x
        words, width = one_line(str(error)), self.content_size.width
        place = min(place, max(0, width - 1))
        if place + 2 + cell_len(words) <= width:
            return f"{' ' * place}^ {words}"
        if cell_len(words) + 1 <= place:
            return f"{' ' * (place - cell_len(words) - 1)}{words} ^"
        return self._lines(words, place, width)

    def _lines(self, words: str, place: int, width: int) -> str:
        """The words in as many lines as there may be: behind the caret where they have room, else under it."""
        most = max(1, min(MOST_LINES, self.app.size.height // SHARE_OF_SCREEN))
        indent = place + 2 if width - place - 2 >= LEAST_WIDTH or most == 1 else 0
        room = max(1, width - indent)
        lines = [words[start:end].rstrip() for start, end in wrapped(words, room)]
        most -= not indent
        if len(lines) > most:
            rest = Content(" ".join(lines[most - 1 :])).truncate(room, ellipsis=True).plain
            lines = [*lines[: most - 1], rest]
        if not indent:
            return "\n".join([f"{' ' * place}^", *lines])
        return "\n".join([f"{' ' * place}^ {lines[0]}", *(f"{' ' * indent}{line}" for line in lines[1:])])

    def _shown_words(self) -> str:
        """By which filter the rows are while a mistake is there."""
        told = one_line(self._told.strip())
        return f"shown meanwhile: only what passes {told}" if told else "shown meanwhile: all"

    def _draw_suggestions(self) -> None:
        """The suggestions; where there is none for a mistake, what is shown."""
        line, width = self.query_one(SuggestionLine), max(1, self.content_size.width)
        if self._suggestions:
            line.show(self._suggestions, self._marked % len(self._suggestions), width)
        else:
            line.say(self._shown_words() if self.has_class("-mistaken") else "", width)

    @on(SuggestionLine.Taken)
    def _take_clicked(self, message: SuggestionLine.Taken) -> None:
        message.stop()
        self._marked = message.number
        self.action_take()
        self.input.focus()

"""One of a few: all are seen, arrows go through them, and what is typed chooses."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from tui import bindings


class Choice(NamedTuple):
    """One that can be chosen."""

    value: object
    words: Content
    typed: tuple[str, ...] = ()
    """What may be typed for it; the beginning is enough."""


class OneOf(Widget, can_focus=True):
    """Choices side by side, on as many lines as they need; the chosen one in pointed brackets."""

    DEFAULT_CSS = """
    OneOf { width: 1fr; height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("choice")]

    chosen: reactive[int] = reactive(0, init=False)
    """The number of the chosen one."""

    class Chosen(Message):
        """Another one is chosen."""

        def __init__(self, one_of: "OneOf") -> None:
            super().__init__()
            self.one_of = one_of

        @property
        def control(self) -> "OneOf":
            """For `@on` with a selector."""
            return self.one_of

    def __init__(self, choices: Sequence[Choice], value: object = None, *, id: str | None = None) -> None:  # noqa: A002
        """`value`: the one that is chosen at first, else the first."""
        super().__init__(id=id)
        self.choices = list(choices)
        self._typed = ""
        at = next((number for number, choice in enumerate(self.choices) if choice.value == value), 0)
        self.set_reactive(OneOf.chosen, at)

    @property
    def value(self) -> object:
        """The value of the chosen one."""
        return self.choices[self.chosen].value

    def lines(self, width: int) -> list[list[int]]:
        """The numbers of the choices on each line of so many cells; each has a blank before and behind it."""
        lines: list[list[int]] = [[]]
        room = width
        for number, choice in enumerate(self.choices):
            needed = choice.words.cell_length + 2
            if lines[-1] and needed > room:
                lines.append([])
                room = width
            lines[-1].append(number)
            room -= needed
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the choices need."""
        return len(self.lines(width))

    def render(self) -> Content:
        """All choices."""
        lines = self.lines(self.content_size.width)
        return Content("\n").join(Content.assemble(*map(self._words, numbers)) for numbers in lines)

    def _words(self, number: int) -> Content:
        words = self.choices[number].words
        if number != self.chosen:
            return Content.assemble(" ", words, " ")
        return Content.assemble("‹", words, "›").stylize("bold reverse" if self.has_focus else "bold")

    def watch_has_focus(self, _has_focus: bool) -> None:
        """The chosen one looks different with the focus."""
        super().watch_has_focus(_has_focus)
        self._typed = ""
        self.refresh()

    def watch_chosen(self) -> None:
        """Another one is chosen."""
        self.refresh()
        self.post_message(self.Chosen(self))

    def action_step(self, step: int) -> None:
        """The next one; before the first below zero; stays at the ends."""
        self._typed = ""
        self.chosen = max(0, min(self.chosen + step, len(self.choices) - 1))

    def on_key(self, event: events.Key) -> None:
        """What is typed chooses: `-2`, `f` for frozen; what fits nothing begins anew."""
        if event.character is None or not event.is_printable:
            return
        for typed in (self._typed + event.character.lower(), event.character.lower()):
            if (found := self._found(typed)) is not None:
                self._typed, self.chosen = typed, found
                event.stop()
                event.prevent_default()
                return

    def _found(self, typed: str) -> int | None:
        begun = (
            number
            for number, choice in enumerate(self.choices)
            if any(word.lower().startswith(typed) for word in choice.typed)
        )
        return next(begun, None)

    def on_click(self, event: events.Click) -> None:
        """The one that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y >= len(lines := self.lines(self.content_size.width)):
            return
        left = 0
        for number in lines[offset.y]:
            left += self.choices[number].words.cell_length + 2
            if offset.x < left:
                self.chosen = number
                return

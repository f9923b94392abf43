"""The reckoning of a standing: lines to read, of which those that quote a claim can be gone to and opened."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from model.views.reckoning import Evidence
from tui import bindings
from tui.text import shown
from tui.widgets.text_scroll import TextScroll


class WhyLine(Static):
    """One line; wrapped where it is longer than the screen, as far in as it begins."""

    def __init__(self, line: str) -> None:
        words = shown(line)
        super().__init__(Content(words.lstrip(" ")), markup=False)
        self.line = line
        self.styles.padding = (0, 0, 0, len(words) - len(words.lstrip(" ")))


class WhyLines(TextScroll):
    """Up and down go from claim to claim, and scroll where there is none."""

    DEFAULT_CSS = """
    WhyLine { height: auto; }
    WhyLines:focus WhyLine.-current { background: $block-cursor-background; color: $block-cursor-foreground; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("why")]

    class Opened(Message):
        """A claim was chosen."""

        def __init__(self, claim: Evidence) -> None:
            super().__init__()
            self.claim = claim

    def __init__(self, **options: str) -> None:
        super().__init__(**options)  # type: ignore[arg-type]
        self._lines: list[str] = []

    def show(self, lines: Sequence[str]) -> None:
        """These lines; the first claim is the current one."""
        if list(lines) == self._lines:
            return
        self._lines = list(lines)
        widgets = list(map(WhyLine, lines))
        for widget in [widget for widget in widgets if isinstance(widget.line, Evidence)][:1]:
            widget.add_class("-current")
        self.remove_children()
        self.mount_all(widgets)

    @property
    def _claims(self) -> list[WhyLine]:
        return [widget for widget in self.query(WhyLine) if isinstance(widget.line, Evidence)]

    @property
    def current(self) -> Evidence | None:
        """The claim that the cursor is on."""
        return next(
            (each.line for each in self._claims if each.has_class("-current") and isinstance(each.line, Evidence)), None
        )

    def _step(self, step: int) -> bool:
        """To the next claim, or the one before; False where there is none."""
        claims = self._claims
        now = next((at for at, each in enumerate(claims) if each.has_class("-current")), -1)
        if not 0 <= now + step < len(claims):
            return False
        for at, each in enumerate(claims):
            each.set_class(at == now + step, "-current")
        self.scroll_to_widget(claims[now + step], animate=False)
        return True

    def action_scroll_down(self) -> None:
        """The next claim, else further down."""
        if not self._step(1):
            super().action_scroll_down()

    def action_scroll_up(self) -> None:
        """The claim before, else further up."""
        if not self._step(-1):
            super().action_scroll_up()

    def action_open(self) -> None:
        """Go to the sentence of the current claim."""
        if (claim := self.current) is not None:
            self.post_message(self.Opened(claim))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to open where nothing is quoted."""
        return self.current is not None if action == "open" else super().check_action(action, parameters)

    def on_click(self, event: events.Click) -> None:
        """A click on a claim goes to it."""
        claims = self._claims
        if event.widget in claims:
            for each in claims:
                each.set_class(each is event.widget, "-current")
            self.action_open()

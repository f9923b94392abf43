"""Which two halves to hold against each other."""

from collections.abc import Callable
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from model.errors import IssueWatchError
from tui.screens.dialog import Dialog

BETWEEN: Final = "|"
"""What stands between two halves; no filter has it."""
Halves = tuple[str, str]


class HalvesScreen(Dialog):
    """Two halves, such as `source:xinhua | source:state.gov`; what is wrong is said while it is typed."""

    CSS_PATH: ClassVar = ["dialog.tcss", "halves.tcss"]

    def __init__(
        self, halves: Halves, fits: str, check: Callable[[Halves], object], take: Callable[[Halves], object]
    ) -> None:
        """`check` raises IssueWatchError for halves that are none; `take` gets those that were kept."""
        super().__init__()
        self.halves, self.fits = halves, fits
        self._check, self._take = check, take

    def compose(self) -> ComposeResult:
        """The halves, and what fits."""
        with Vertical(classes="box") as box:
            box.border_title = "Compare"
            box.border_subtitle = self.hints("⏎ compare · {close} close")
            yield Input(f" {BETWEEN} ".join(self.halves), id="halves", compact=True)
            yield Static(id="said", markup=False)

    @on(Input.Changed)
    def _look(self, message: Input.Changed) -> None:
        self._parsed(message.value)

    @on(Input.Submitted)
    def _keep(self, message: Input.Submitted) -> None:
        if (halves := self._parsed(message.value)) is not None:
            self.dismiss()
            self._take(halves)

    def _parsed(self, text: str) -> Halves | None:
        first, between, second = (part.strip() for part in text.partition(BETWEEN))
        if not (first and between and second):
            self.say(f"Two halves with {BETWEEN} between them: {self.fits}", is_wrong=bool(text.strip()))
            return None
        try:
            self._check((first, second))
        except IssueWatchError as error:
            self.say(str(error), is_wrong=True)
            return None
        self.say(f"{BETWEEN} between them: {self.fits}")
        return first, second

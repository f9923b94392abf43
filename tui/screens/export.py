"""Which rows to export, and where to."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui import bindings
from tui.output.taking import PICKED, SUFFIXES, ExportError, Part, check_folder, form_of
from tui.screens.dialog import Dialog
from tui.widgets.one_of import Choice, OneOf

FORMS = f"By the end of its name: {' '.join(SUFFIXES)}"


class ExportScreen(Dialog):
    """Rows and a file's name; a file that is there is only written over when Enter is pressed twice.

    What is selected goes out, and where nothing is all that is shown, the last of the parts, unless the user chooses
    something else.
    """

    CSS_PATH: ClassVar = ["dialog.tcss", "export.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("export")]

    def __init__(self, parts: Sequence[Part], suggested: str, export: Callable[[Part, Path], object]) -> None:
        super().__init__()
        self.parts = {part.id: part for part in parts}
        self.suggested, self._export = suggested, export
        self._may_replace: Path | None = None

    def compose(self) -> ComposeResult:
        """The name, and what is said of it."""
        with Vertical(classes="box") as box:
            box.border_title = "Export"
            box.border_subtitle = self.hints("⏎ write · {close} close · {export.previous-rows}{export.next-rows} rows")
            yield self._part_choices()
            yield Input(self.suggested, id="file", compact=True)
            yield Static(FORMS, id="said", markup=False)

    def _part_choices(self) -> OneOf:
        choices = [Choice(part.id, Content(part.words)) for part in self.parts.values()]
        rows = OneOf(choices, PICKED if PICKED in self.parts else choices[-1].value, id="rows")
        rows.can_focus = False
        return rows

    @property
    def rows(self) -> OneOf:
        """Which rows are written."""
        return self.query_one("#rows", OneOf)

    def action_step(self, step: int) -> None:
        """Other rows."""
        self.rows.action_step(step)

    @on(Input.Changed)
    @on(OneOf.Chosen)
    def _look(self) -> None:
        self._may_replace = None
        try:
            form_of(Path(self.query_one("#file", Input).value.strip()))
        except ExportError as error:
            self.say(str(error), is_wrong=True)
        else:
            self.say(FORMS)

    @on(Input.Submitted)
    def _write(self, message: Input.Submitted) -> None:
        try:
            file = Path(message.value.strip()).expanduser()
            form_of(file)
            check_folder(file)
        except (ExportError, RuntimeError) as error:
            self.say(str(error), is_wrong=True)
            return
        if file.exists() and self._may_replace != file:
            self._may_replace = file
            self.say("That file is there. Press Enter again to write over it.", is_wrong=True)
            return
        self.dismiss()
        self._export(self.parts[str(self.rows.value)], file)

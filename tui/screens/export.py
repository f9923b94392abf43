"""Where to export what is shown."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.screens.dialog import Dialog
from tui.taking import SUFFIXES, ExportError, form_of
from tui.text import one_line

FORMS = f"By the end of its name: {' '.join(SUFFIXES)}"


class ExportScreen(Dialog):
    """A file's name; a file that is there is only written over when Enter is pressed twice."""

    CSS_PATH: ClassVar = ["dialog.tcss", "export.tcss"]

    def __init__(self, what: str, suggested: str, export: Callable[[Path], object]) -> None:
        super().__init__()
        self.what, self.suggested, self._export = what, suggested, export
        self._may_replace: Path | None = None

    def compose(self) -> ComposeResult:
        """The name, and what is said of it."""
        with Vertical(classes="box") as box:
            box.border_title, box.border_subtitle = f"Export {self.what}", "⏎ write · esc close"
            yield Input(self.suggested, id="file", compact=True)
            yield Static(FORMS, id="said", markup=False)

    @on(Input.Changed)
    def _look(self, message: Input.Changed) -> None:
        self._may_replace = None
        try:
            form_of(Path(message.value.strip()))
        except ExportError as error:
            self._say(str(error), is_wrong=True)
        else:
            self._say(FORMS)

    @on(Input.Submitted)
    def _write(self, message: Input.Submitted) -> None:
        try:
            file = Path(message.value.strip()).expanduser()
            form_of(file)
        except (ExportError, RuntimeError) as error:
            self._say(str(error), is_wrong=True)
            return
        if file.exists() and self._may_replace != file:
            self._may_replace = file
            self._say("That file is there. Press Enter again to write over it.", is_wrong=True)
            return
        self.dismiss()
        self._export(file)

    def _say(self, words: str, *, is_wrong: bool = False) -> None:
        said = self.query_one("#said", Static)
        said.set_class(is_wrong, "-wrong")
        said.update(Content(one_line(words)))

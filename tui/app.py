"""The shell around the screens: opens the desk, keeps the steps, the themes and the keys."""

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.command import CommandPalette, Provider
from textual.content import Content
from textual.widgets import Static

from model.errors import IssueWatchError, UnknownNameError
from tui import bindings
from tui.crash import last_words
from tui.keymaps import sound
from tui.messages import DeskReady, OpeningFailed, RowsArrived
from tui.shell.live import LiveApp
from tui.shell.trail import Step
from tui.start import Start
from tui.terminal.jobs import give_way, leave_when_told
from tui.text import one_line
from tui.themes import first_theme
from tui.widgets.lines import TwoEndedLine

if TYPE_CHECKING:
    from tui.desk.desk import Desk

__all__ = ["IssueWatchApp", "Start", "run"]


def _palette() -> type[Provider]:
    from tui.palette import DeskCommands

    return DeskCommands


class IssueWatchApp(LiveApp):
    """The dashboard."""

    TITLE = "issuewatch"
    CSS_PATH = "app.tcss"
    VERTICAL_BREAKPOINTS = [(0, "-tiny"), (8, "-roomy")]  # noqa: RUF012 - Textual annotates it
    """Of dialogs; screens of data have their own."""
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.ANYWHERE)]
    COMMANDS: ClassVar[set[type[Provider] | object]] = {_palette}  # type: ignore[assignment]

    def __init__(self, start: Start | None = None, desk: "Desk | None" = None) -> None:
        """`desk`: one that is open already; without it, it is opened after the first paint."""
        super().__init__(start)
        self.desk = desk
        self._is_own = desk is None
        self.problem = ""
        """Why the desk could not be opened."""
        self.theme = first_theme(self.start.theme, self.theme_set.themes)
        self.keys = sound(self.start.keymap)
        self.set_keymap(self.keys.keys)

    def compose(self) -> ComposeResult:
        """What is seen until the desk is open."""
        yield TwoEndedLine(id="header")
        yield Static("Reading …", id="opening", markup=False)

    @property
    def awaits_rows(self) -> bool:
        """Also whether the desk is still being opened."""
        if self.desk is None:
            return not self.problem and len(self.screen_stack) == 1
        return super().awaits_rows

    def on_mount(self) -> None:
        """Say what is wrong with themes, and open the desk."""
        self.query_one("#header", TwoEndedLine).left = Content.styled("issuewatch", "bold $accent")
        if self.start.theme is not None and self.start.theme not in self.theme_set.themes:
            unknown = UnknownNameError("theme", self.start.theme, self.theme_set.themes)
            self.notify(one_line(str(unknown)), severity="warning", markup=False)
        leave_when_told(self)
        self.tell_theme_problems()
        self.follow_themes()
        for wrong in self.keys.problems:
            self.notify(one_line(str(wrong)), title="Key left as it was", severity="warning", markup=False)
        for problem in self.start.problems:
            self.notify(one_line(problem), title="Setting left out", severity="warning", markup=False)
        if self.desk is None:
            self._open_desk()
        else:
            self.post_message(DeskReady(self.desk))

    @work(thread=True)
    def _open_desk(self) -> None:
        """Off the screen's thread: polars, the store and the screens themselves take longer than the first paint."""
        try:
            from tui.shell.opening import open_desk

            self.post_message(DeskReady(open_desk(self.start)))
        except IssueWatchError as error:
            self.post_message(OpeningFailed(str(error)))

    @on(DeskReady)
    async def _show_first(self, message: DeskReady) -> None:
        self.desk = message.desk
        if self.start.has_own_views:
            self.load_saved()
        await self.step("board")
        self._tell_column_problems()
        await self._show_start()
        if self.start.issue is not None and self.start.screen != "compare":
            await self.step("issue", issue=self.desk.dossier.issue(self.start.issue).slug)
        if self.start.article is not None:
            await self.step("article", article=self.desk.article_at(self.start.article))
        if self._is_own:
            self.follow()

    def _tell_column_problems(self) -> None:
        if self.start.columns:
            from tui.screens.offered import column_problems

            for wrong in column_problems(self.start.columns):
                self.notify(one_line(str(wrong)), title="Column not as set", severity="warning", markup=False)

    async def _show_start(self) -> None:
        """The screen to begin with, or the saved view of that name."""
        from tui.screens import SCREENS
        from tui.screens.dressing import Place

        wanted = self.start.screen
        if view := self.saved.named(wanted):
            await self.open_view(view)
        elif wanted not in SCREENS:
            unknown = UnknownNameError("screen or saved view", wanted, [*SCREENS, *(v.name for v in self.saved.views)])
            self.notify(one_line(str(unknown)), severity="warning", markup=False)
        elif wanted not in ("board", "issue", "article"):
            assert self.desk is not None
            by = {"by": self.start.by} if self.start.by else {}
            of = {"issue": self.desk.dossier.issue(self.start.issue).slug} if self.start.issue else {}
            asked = by | of if wanted == "compare" else by
            await self.stand(*self.trail.here, Step(wanted, memory=Place(asked, {}) if asked else None))

    @on(OpeningFailed)
    def _say_why_not(self, message: OpeningFailed) -> None:
        self.problem = message.text
        way_out = bindings.with_keys("Press {quit} to quit.", self)
        self.query_one("#opening", Static).update(Content(f"{one_line(message.text)}\n\n{way_out}"))
        self.post_message(RowsArrived())

    # Program

    def action_command_palette(self) -> None:
        """All that can be done, opened or looked at, by name."""
        if not isinstance(self.screen, CommandPalette):
            from tui.palette import Palette

            self.push_screen(Palette())

    def action_help(self) -> None:
        """All keys of the screen beneath."""
        from tui.screens.data import DataScreen
        from tui.screens.help import HelpScreen
        from tui.wording.legend import NEWS, of_sides

        screen, live = self.screen, bindings.live(self.screen.active_bindings)
        if isinstance(screen, DataScreen):
            signs = of_sides((*screen.legend, NEWS), screen.desk.side_codes)
            self.push_screen(HelpScreen(live, screen.heads_words, signs))
        else:
            self.push_screen(HelpScreen(live))

    def action_theme(self) -> None:
        """Choose a theme, seeing each as the cursor is on it."""
        from tui.screens.theme import ThemeScreen

        self.push_screen(ThemeScreen(sorted(self.theme_set.themes)))

    def action_suspend_process(self) -> None:
        """Give the terminal back to the shell until `fg`; where there is none to give it to, say so."""
        try:
            give_way(self)
        except SuspendNotSupported:
            words = bindings.with_keys("There is no shell here to return to; {quit} quits.", self)
            self.notify(words, severity="warning", markup=False)

    def _fatal_error(self) -> None:
        """Textual's report prints the locals, and so articles' text; ours is a file without them."""
        if self._exception is None:
            super()._fatal_error()
        else:
            self._exit_renderables.append(last_words(self._exception))
            self._close_messages_no_wait()


def run(start: Start | None = None) -> int:
    """Open the dashboard and stay until it is left; returns the exit code."""
    app = IssueWatchApp(start)
    app.run()
    return app.return_code or 0

"""An app with saved views: opened from their line or by keys, saved under a name, kept for the next run."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import on

from model.errors import IssueWatchError
from tui.bindings import with_keys
from tui.desk.saved import Arrangement, SavedView, SavedViews, drop_view, keep_view, load_views, sort_words
from tui.messages import ViewChosen, ViewDropped, ViewNamed
from tui.screens.asked import Shell
from tui.shell.trail import Step
from tui.shell.walking import WalkingApp
from tui.text import one_line
from tui.widgets.view_tabs import Tabs, ViewTabs


class ViewingApp(WalkingApp):
    """One is in a view when its screen, filter and window are seen; it is the one seen if its order and layout are."""

    saved: SavedViews = SavedViews(())
    counted: Tabs = ()
    """The views with how many rows they had when last counted."""
    _opened = ""
    """The name of the view that was opened last: of two that are alike it is the one that is seen."""
    _preview_there = "auto"
    """Where it has its preview."""
    _columns_there: Sequence[str] = ()
    """Its columns, where it has its own."""

    def load_saved(self) -> None:
        """Read the views again; those that are not right are told."""
        self.saved = load_views()
        for problem in self.saved.problems:
            self.notify(one_line(str(problem)), title="Saved view skipped", severity="warning", markup=False)

    @property
    def view_seen(self) -> SavedView | None:
        """The saved view that is seen now: of those that are alike the one that was opened."""
        views = [view for view in self._views_here if self._is_dressed_as(view)]
        return next((view for view in views if view.name == self._opened), views[0] if views else None)

    @property
    def _views_here(self) -> list[SavedView]:
        """Those of the screen, filter and window that are seen, in whatever order and layout."""
        if not self.trail.here or self.desk is None:
            return []
        step, session = self.trail.here[-1], self.desk.session
        now = (step.screen, self._issue_of(step), session.filter_text.strip(), session.window_days)
        return [view for view in self.saved.views if (view.screen, view.issue, view.filter, view.window) == now]

    def _is_dressed_as(self, view: SavedView) -> bool:
        screens, laid_out = self.screens_of_data, self._arrangement
        sorts = screens[-1].main_sorts if len(screens) == len(self.trail.here) else ()
        wanted = {"by": view.by, "halves": view.halves, "pane": view.pane}
        return view.sorts == list(sorts) and all(
            not each or each == laid_out.get(name) for name, each in wanted.items()
        )

    def _issue_of(self, step: Step) -> str:
        """The issue that is seen, of the last step; a comparison may have gone on from the one that it began with."""
        return str(self._arrangement.get("issue", step.what.get("issue")) or "")

    @property
    def _arrangement(self) -> Arrangement:
        screens = self.screens_of_data
        return screens[-1].arrangement if len(screens) == len(self.trail.here) else {}

    @property
    def preview(self) -> str:
        """Where the preview is wanted: as the view that was opened says while it is seen, else as the user says."""
        if self._is_in_opened:
            return self._preview_there
        return self.desk.preview if self.desk is not None else "auto"

    def put_preview(self, place: str) -> bool:
        """Have the preview there, in the view that was opened as long as it is seen; whether it is so everywhere."""
        is_own = not self._is_in_opened
        if not is_own:
            self._preview_there = place
        elif self.desk is not None:
            self.desk.preview = place
        return is_own

    def columns_of(self, name: str) -> Sequence[str]:
        """The columns of a table by what a choice of them is known by; empty: as the screen has them."""
        if self._has_own_columns(name):
            return self._columns_there
        return self.desk.columns.get(name, ()) if self.desk is not None else ()

    def put_columns(self, name: str, words: Sequence[str]) -> bool:
        """Have these, in the view that was opened if it has its own; whether it is so everywhere."""
        is_own = not self._has_own_columns(name)
        if not is_own:
            self._columns_there = words
        elif self.desk is not None:
            self.desk.columns[name] = words
        return is_own

    def _has_own_columns(self, name: str) -> bool:
        return bool(self._columns_there) and self.trail.here[-1].screen == name and self._is_in_opened

    @property
    def _is_in_opened(self) -> bool:
        return any(view.name == self._opened for view in self._views_here)

    async def open_view(self, view: SavedView) -> None:
        """See a view, as of the day that one is on."""
        if self.desk is None:
            return
        self.desk.session = replace(self.desk.session, filter_text=view.filter, window_days=view.window)
        self._opened, self._preview_there, self._columns_there = view.name, view.preview, view.columns
        board, here = self.trail.here[0], self.trail.here[-1]
        if (here.screen, self._issue_of(here)) != (view.screen, view.issue):
            await self.stand(board, *([] if view.screen == "board" else [Step(view.screen, view.what)]))
        self.screens_of_data[-1].dress(view.sorts, view.arrangement)

    def write_to_terminal(self, sequence: str) -> None:
        """Send a control sequence of our own making to the terminal."""
        if self._driver is not None:
            self._driver.write(sequence)

    def action_views(self) -> None:
        """Find, save and take away views."""
        from tui.screens.views import ViewsScreen

        if self.desk is not None:
            self.push_screen(ViewsScreen(self.saved))

    async def action_step_view(self, by: int) -> None:
        """The next saved view; from none of them the first. One that is now in another order is gone on from."""
        views = self.saved.views
        if not views:
            self.notify(with_keys("No view is saved yet: {views} saves this one.", self), markup=False)
            return
        opened = next((view for view in self._views_here if view.name == self._opened), None)
        here = self.view_seen or opened
        at = views.index(here) + by if here is not None else 0 if by > 0 else -1
        await self.open_view(views[at % len(views)])

    @on(ViewChosen)
    async def _open_named(self, message: ViewChosen) -> None:
        if view := self.saved.named(message.name):
            await self.open_view(view)

    @on(ViewTabs.Chosen)
    async def _open_clicked(self, message: ViewTabs.Chosen) -> None:
        if view := self.saved.named(message.name):
            await self.open_view(view)

    @on(ViewNamed)
    def _save(self, message: ViewNamed) -> None:
        if self.desk is None or not self.trail.here:
            return
        step, session = self.trail.here[-1], self.desk.session
        if step.screen == "article":
            self.notify("An article is no view: save its issue, or the articles.", markup=False)
            return
        sorts, arrangement = self.screens_of_data[-1].main_sorts, self._arrangement
        view = SavedView(
            message.name,
            step.screen,
            self._issue_of(step),
            session.filter_text.strip(),
            session.window_days,
            sort_words(sorts),
            tuple(self.columns_of(step.screen)),
            self.preview,
            arrangement.get("by", ""),
            arrangement.get("halves", ()),
            arrangement.get("pane", ""),
        )
        self._keep(lambda: keep_view(view), f"Saved as {one_line(view.name)}")

    @on(ViewDropped)
    def _drop(self, message: ViewDropped) -> None:
        self._keep(lambda: drop_view(message.name), f"{one_line(message.name)} is taken away")

    def _keep(self, change: Callable[[], None], told: str) -> None:
        try:
            change()
        except IssueWatchError as error:
            self.notify(one_line(str(error)), title="Not kept", severity="error", markup=False)
            return
        self.saved = load_views()
        self.screens_of_data[-1].put_on()
        self.notify(told, markup=False)
        for screen in self.screens_of_data:
            screen.count_views()


_AS_SCREENS_SEE_IT: type[Shell] = ViewingApp

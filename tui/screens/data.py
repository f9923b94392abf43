"""What the screens of data have in common: chrome, the shared filter, and frames computed off the screen's thread."""

from abc import abstractmethod
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import ClassVar, Final, Generic, NamedTuple, TypeVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from model.errors import IssueWatchError
from model.schema import CLAIMS
from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import ViewFailed, ViewReady
from tui.screens.quotes import citation
from tui.text import one_line
from tui.widgets.columns import Row
from tui.widgets.filter_bar import FilterBar
from tui.widgets.key_footer import KeyFooter
from tui.widgets.latest import Latest
from tui.widgets.lines import TwoEndedLine
from tui.widgets.table import FrameTable, Key
from tui.words import counted, long_day

View = TypeVar("View")
Places = Mapping[str, "TablePlace"]
"""By a table's id."""


class TablePlace(NamedTuple):
    """How a table was left."""

    key: Key
    top: int
    """The first row that was seen."""
    sorts: Sequence[tuple[str, bool]]
    column: int
    """Of a cell cursor."""


def table_place(table: FrameTable) -> TablePlace:
    """How a table is now."""
    return TablePlace(table.selected_key, table.scroll_offset.y, table.sorts, table.cursor_column_number)


ROOMY: Final = 100
"""Columns of a terminal from which on tables have wider gaps."""
READING: Final = "Reading …"
"""What stands in a table until its first frame is there."""


class DataScreen(Screen[None], Generic[View]):
    """A screen over the desk. A subclass says its body, what it computes (in a thread), and how it draws that."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.DATA)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]  # noqa: RUF012 - Textual annotates it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall"), (36, "-high")]  # noqa: RUF012

    has_window: ClassVar = False
    """Whether the window changes anything that the screen shows."""
    filtered: ClassVar[Collection[str]] = CLAIMS.names()
    """The columns that a filter can test here; a field for none of them is a mistake."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._latest = Latest()
        self._drawn: Session | None = None
        self._focused_before: Widget | None = None
        self._places: Places = {}
        """Where the cursors of tables were that are not filled yet."""

    @property
    @abstractmethod
    def crumb(self) -> str:
        """What this step is called in the breadcrumbs; any text, it is gated."""

    @abstractmethod
    def compose_body(self) -> ComposeResult:
        """What is between the title and the filter."""

    @abstractmethod
    def compute_view(self, session: Session) -> View:
        """The frames to draw. Runs in a thread: touches no widget."""

    @abstractmethod
    def draw_view(self, view: View) -> None:
        """Puts the frames on the screen."""

    @abstractmethod
    def count_words(self) -> str:
        """The right end of the title, such as `18 of 18`."""

    def compose(self) -> ComposeResult:
        """Header, title, body, filter, footer."""
        yield TwoEndedLine(id="header")
        yield TwoEndedLine(id="title")
        yield from self.compose_body()
        yield FilterBar(
            self.desk.session.filter_text,
            today=self.desk.session.as_of,
            known=self.desk.known,
            columns=self.filtered,
            history=self.desk.filter_history,
        )
        yield KeyFooter()

    def on_screen_resume(self) -> None:
        """Seen again: draw what changed since."""
        self.query_one(FilterBar).write(self.desk.session.filter_text)
        self._draw_chrome()
        if self._drawn != self.desk.session:
            self.renew()

    def on_resize(self, event: events.Resize) -> None:
        """Columns stand closer where there is little room."""
        for table in self.query(FrameTable).exclude(".-close"):
            table.gap = 2 if event.size.width >= ROOMY else 1

    # What is kept while the screen is not there

    def memory(self) -> object:
        """Where the user is: what `recall` brings back."""
        return {table.id or "": table_place(table) for table in self.query(FrameTable)}

    def recall(self, memory: object) -> None:
        """Be as it was left, once there is something to see."""
        if isinstance(memory, dict):
            self._places = memory

    def _take_places(self) -> None:
        """Put cursors, orders and scrolling as they were."""
        places, self._places = self._places, {}
        for table in self.query(FrameTable):
            if place := places.get(table.id or ""):
                table.restore(place.key, place.top, place.sorts, place.column)

    def renew(self) -> None:
        """Ask for the frames of the session as it is now; what was asked before is stale from here on."""
        self._compute(self._latest.ask(), self.desk.session)

    @work(thread=True, exclusive=True, group="view")
    def _compute(self, request: int, session: Session) -> None:
        try:
            self.post_message(ViewReady(request, session, self.compute_view(session)))
        except IssueWatchError as error:
            self.post_message(ViewFailed(request, str(error)))

    @on(ViewReady)
    def _draw(self, message: ViewReady[View]) -> None:
        if self._latest.is_latest(message.request):
            self._drawn = message.session
            self.draw_view(message.view)
            self._take_places()
            self._draw_chrome()

    @on(ViewFailed)
    def _complain(self, message: ViewFailed) -> None:
        if self._latest.is_latest(message.request):
            self.notify(one_line(message.text), severity="error", markup=False)
            for table in self.query(FrameTable):
                table.empty = one_line(message.text)
                table.show(table.frame[:0])

    def _draw_chrome(self) -> None:
        header, title = self.query_one("#header", TwoEndedLine), self.query_one("#title", TwoEndedLine)
        header.left = Content.assemble(("issuewatch", "bold $accent"), "  ", one_line(self.desk.dossier.name))
        header.right = Content(self._asked())
        title.left = self._crumbs()
        title.right = Content(self._found())

    def _asked(self) -> str:
        session = self.desk.session
        demo = " (demo)" if self.desk.is_demo else ""
        articles = counted(self.desk.article_count, "article")
        return f"{long_day(session.as_of)} · {session.window_days} days · {articles}{demo}"

    def _crumbs(self) -> Content:
        crumbs = [one_line(step.crumb) for step in self.app.screen_stack if isinstance(step, DataScreen)]
        *before, here = crumbs or [self.crumb]
        return Content.assemble(*(part for crumb in before for part in (crumb, " › ")), (here, "bold"))

    def _found(self) -> str:
        """`3 of 18 · level<0 · by last act`."""
        filter_text = one_line(self.desk.session.filter_text)
        return " · ".join(part for part in (self.count_words(), filter_text, self._sort_words()) if part)

    def _sort_words(self) -> str:
        for table in self.query(FrameTable):
            if table.display and table.sorts:
                labels = {column.name: column.label for column in table.columns}
                name, descending = table.sorts[0]
                return f"by {labels[name].lower() or name} {'▾' if descending else '▴'}"
        return ""

    def empty_words(self, shown: Shown) -> str:
        """What stands in an empty table: why, and what to do."""
        if shown.of:
            return "Nothing passes the filter.\nPress / to change it, \\ to clear it."
        return "Nothing has been read yet.\nAdd articles with: issuewatch add FILE…"

    def chosen_claim(self) -> Row | None:
        """The claim that `y` copies, if the screen has one."""
        return None

    def chosen_url(self) -> str | None:
        """The address that `o` opens: that of the chosen claim's article."""
        claim = self.chosen_claim()
        return None if claim is None else self.desk.url_of(claim["article"])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No idle keys: no window or order where nothing has one, nothing to copy where no claim can be chosen."""
        here = type(self)
        has_claim = here.chosen_claim is not DataScreen.chosen_claim
        match action:
            case "window":
                return here.has_window
            case "sort" | "sort_reverse":
                return bool(self.query(FrameTable))
            case "copy":
                return has_claim
            case "browse":
                return has_claim or here.chosen_url is not DataScreen.chosen_url
        return True

    # Filter

    def action_filter(self) -> None:
        """Type a filter."""
        bar = self.query_one(FilterBar)
        bar.today = self.desk.session.as_of
        self._focused_before = self.focused
        bar.open()

    @on(FilterBar.FilterChanged)
    def _filter(self, message: FilterBar.FilterChanged) -> None:
        self.change(replace(self.desk.session, filter_text=message.filter.text))

    @on(FilterBar.Closed)
    def _unfilter(self) -> None:
        if self._focused_before is not None:
            self._focused_before.focus()

    # Keys

    def action_copy(self) -> None:
        """The quote with its citation to the clipboard, and said what went there."""
        if (claim := self.chosen_claim()) is None:
            self.notify("There is no quote under the cursor.", markup=False)
            return
        self.app.copy_to_clipboard(citation(claim, self.chosen_url()))
        self.notify(one_line(claim["quote"]), title="Copied with its citation", markup=False)

    def action_browse(self) -> None:
        """The article's address in the browser; it is shown before it is opened."""
        if url := self.chosen_url():
            self.notify(one_line(url), title="Opening", markup=False)
            self.app.open_url(url)
        else:
            self.notify("There is no address to open.", markup=False)

    def change(self, session: Session) -> None:
        """Ask every screen something else, this one at once, the others when they are seen again."""
        if session != self.desk.session:
            self.desk.session = session
            self._draw_chrome()
            self.renew()

    def action_window(self) -> None:
        """The next window."""
        self.change(self.desk.session.with_next_window())

    def action_step_month(self, months: int) -> None:
        """So many months later; earlier below zero."""
        self.change(self.desk.session.moved(months, self.desk.latest))

    def action_latest(self) -> None:
        """Back to the latest day."""
        self.change(replace(self.desk.session, as_of=self.desk.latest))

    def action_clear_filter(self) -> None:
        """Show everything."""
        self.query_one(FilterBar).write("")
        self.change(replace(self.desk.session, filter_text=""))

    def action_sort(self) -> None:
        """Sort by the next column that can be sorted by; after the last, the frame's own order."""
        if table := self._table():
            names = [
                column.name for column in table.columns if column.sort is not None or column.name in table.frame.columns
            ]
            now = table.sorts[0][0] if table.sorts else None
            later = names[names.index(now) + 1 :] if now in names else names
            firsts = {column.name: column.sort_first == "down" for column in table.columns}
            table.sort_by(later[0], firsts[later[0]]) if later else table.sort_by()
            self._draw_chrome()

    def action_sort_reverse(self) -> None:
        """The same order, the other way round."""
        if (table := self._table()) and table.sorts:
            name, descending = table.sorts[0]
            table.sort_by(name, not descending)
            self._draw_chrome()

    def _table(self) -> FrameTable | None:
        """The table that is seen: the focused one before the first."""
        if isinstance(self.focused, FrameTable):
            return self.focused
        return next((table for table in self.query(FrameTable) if table.display), None)

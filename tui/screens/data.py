"""What the screens of data have in common: chrome, the shared filter, and frames computed off the screen's thread."""

from abc import abstractmethod
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar, Final, Generic, NamedTuple, TypeVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from model.errors import FilterError, IssueWatchError
from model.schema import CLAIMS
from tui import bindings
from tui.desk.desk import Desk, Session, Shown
from tui.desk.filter_history import write_history
from tui.messages import NOT_SHOWN, ArticleOpened, RowsArrived, StepChosen, ViewFailed, ViewReady
from tui.screens.chrome import asked_words, breadcrumbs, order_words, step_at
from tui.screens.dressing import DressedScreen
from tui.screens.judge import Case
from tui.screens.judging import JudgingScreen, claims_case
from tui.text import one_line
from tui.widgets.blocks import Blocks
from tui.widgets.filter_bar import FilterBar
from tui.widgets.key_footer import KeyFooter
from tui.widgets.latest import Latest
from tui.widgets.lines import TwoEndedLine
from tui.widgets.table import FrameTable
from tui.widgets.view_tabs import ViewTabs
from tui.wording.legend import Legend
from tui.words import long_day

View = TypeVar("View")

ROOMY: Final = 100
"""Columns of a terminal from which on tables have wider gaps."""
READING: Final = "Reading …"
"""What stands in a table until its first frame is there."""


LATE: Final = 0.15
"""Seconds after which it is said that what was asked for is not there yet."""
RECKONING: Final = "reckoning …"
HOW_TO_ADD: Final = "Add articles with: issuewatch add FILE…"
FILTER_STAYS: Final = "{clear-filter} clears the filter, {filter} changes it."
NO_ROW: Final = "There is no row here."
NO_ROW_PASSES: Final = "No row passes the filter; {filter} changes it, {clear-filter} clears it."
NO_ORDER: Final = "{sort-reverse} turns round an order that {sort} has chosen, and none is."
FILTER_SET: Final = "Nothing passes the filter.\nPress {filter} to change it, {clear-filter} to clear it."
FILTER_TYPED: Final = "Nothing passes the filter.\nPress {filter.leave} to clear it."
"""What stands in a table that a filter empties, and while it is being typed."""


class Meanwhile(NamedTuple, Generic[View]):
    """What is drawn until what was asked for is there."""

    view: View
    remark: str
    """What it is, in words; never empty."""


class DataScreen(JudgingScreen, DressedScreen, Generic[View]):
    """A screen over the desk. A subclass says its body, what it computes (in a thread), and how it draws that."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of(bindings.DATA)]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (140, "-wide")]  # noqa: RUF012 - Textual annotates it
    VERTICAL_BREAKPOINTS = [(0, "-short"), (18, "-tall"), (36, "-high")]  # noqa: RUF012

    legend: ClassVar[Legend] = ()
    """What its signs and words mean."""
    has_window: ClassVar = False
    """Whether the window changes anything that the screen shows."""
    has_columns: ClassVar = True
    """Whether the columns of its tables can be chosen."""
    filtered: ClassVar[Collection[str]] = CLAIMS.names()
    """The columns that a filter can test here; a field for none of them is a mistake."""
    filtered_before: ClassVar[Collection[str]] = ()
    """Those of the screen that one always comes from: a picture too may leave out what is asked of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._latest = Latest()
        self.is_awaited = True
        """Whether what the user asked for is not drawn yet."""
        self._answered = 0
        """The number of the newest request that was answered, be it with what is to be seen meanwhile."""
        self._drawn: Session | None = None
        self.failure = ""
        """Why nothing could be drawn of what was asked for; empty: it could."""
        self._remark = ""
        """Why what is drawn is not what was asked for; empty: it is."""
        self._is_late = False
        """Whether what was asked for takes so long that it has to be said: what is drawn is still what was before."""
        self._prepared: tuple[int, date] | None = None
        self._focused_before: Widget | None = None

    @property
    @abstractmethod
    def crumb(self) -> str:
        """What this step is called in the breadcrumbs; any text, it is gated."""

    @property
    def says_silence(self) -> bool:
        """Whether it must say that no article comes near the day."""
        return self.has_window and not self.spans_words

    @property
    def heads_words(self) -> str:
        """What the letters over its columns stand for, where they need saying."""
        return ""

    @property
    def spans_words(self) -> Sequence[str]:
        """From when to when the screen shows, where that is not the window up to the day."""
        return ()

    @property
    def own_order(self) -> str:
        """The order that the rows come in, in words."""
        return ""

    @property
    def asked_of(self) -> Collection[str]:
        """The columns that what the filter asks is asked of here; what asks others is told as left out."""
        return self.filtered

    @property
    def is_filtered(self) -> bool:
        """Whether the filter asks something that can be answered here."""
        return bool(self.desk.asking_only(self.desk.session, self.asked_of).filter_text)

    @abstractmethod
    def compose_body(self) -> ComposeResult:
        """What is between the title and the filter."""

    @abstractmethod
    def compute_view(self, session: Session) -> View:
        """The frames to draw. Runs in a thread: touches no widget."""

    def view_meanwhile(self, session: Session) -> Meanwhile[View] | None:
        """What there is to be seen at once where `compute_view` takes long; in the same thread, right before it."""
        return None

    @abstractmethod
    def draw_view(self, view: View) -> None:
        """Puts the frames on the screen."""

    def see_article(self, article: str) -> None:
        """Go along with who reads on, in the article on top of this screen, to another one of its rows."""

    @abstractmethod
    def count_words(self) -> str:
        """The right end of the title, such as `18 of 18`."""

    def compose(self) -> ComposeResult:
        """Header, title, body, filter, footer."""
        self.mark_place()
        yield TwoEndedLine(id="header")
        yield ViewTabs()
        yield TwoEndedLine(id="title")
        yield Static(id="silence", markup=False)
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
        self.put_on()
        self._draw_chrome()
        if self._drawn != self.desk.session:
            self.renew_for_user()

    def on_resize(self, event: events.Resize) -> None:
        """Columns stand closer where there is little room, and the preview goes where there is some."""
        self.place_preview()
        for table in self.query(FrameTable).exclude(".-close"):
            table.gap = 2 if event.size.width >= ROOMY else 1

    def renew(self) -> None:
        """Ask for the frames of the session as it is now; what was asked before is stale from here on."""
        self._compute(self._latest.ask(), self.desk.session)
        self.set_timer(LATE, partial(self._say_late, self._latest.number))

    def renew_for_user(self) -> None:
        """The same, and keys wait for what comes."""
        self.is_awaited = True
        self.renew()

    def _say_late(self, request: int) -> None:
        if self._latest.is_latest(request) and self._answered != request:
            self._is_late = True
            self._draw_chrome()

    def prepare(self) -> None:
        """Have ready what the next step needs: of a large store the board was drawn without a look at its claims."""
        asked = (self.desk.revision, self.desk.session.as_of)
        if self.desk.is_large and asked != self._prepared:
            self._prepared = asked
            self._prepare_apart(self.desk.session)

    @work(thread=True, group="preparing")
    def _prepare_apart(self, session: Session) -> None:
        with suppress(IssueWatchError):  # who asks for it is told
            self.desk.prepare(session)

    # While the library changes

    def forget(self) -> None:
        """What is drawn no longer holds: it is drawn anew when the screen is seen again, every cursor on its row."""
        self._latest.ask()
        self._drawn = None
        for table in self.query(FrameTable):
            table.hold()

    def renew_in_place(self) -> None:
        """Draw what the library has become; nothing moves under the user's eyes."""
        self.forget()
        self.renew()

    def tell_news(self) -> None:
        """Say in the header what has come, and how far the reading is."""
        self._draw_chrome()

    @work(thread=True, exclusive=True, group="view")
    def _compute(self, request: int, session: Session) -> None:
        try:
            asked = self.desk.asking_only(session, self.filtered)
            if (meanwhile := self.view_meanwhile(asked)) is not None:
                self.post_message(ViewReady(request, session, *meanwhile))
            self.post_message(ViewReady(request, session, self.compute_view(asked)))
        except IssueWatchError as error:
            self.post_message(ViewFailed(request, str(error)))

    @on(ViewReady)
    def _draw(self, message: ViewReady[View]) -> None:
        if not self._latest.is_latest(message.request):
            return
        if self._remark:
            for table in self.query(FrameTable):
                table.hold()
        if self.failure:
            self.shell.forget_why_not()
        self._remark, self.failure = message.remark, ""
        self._is_late = False
        self.draw_view(message.view)
        self._take_places()
        self._draw_chrome()
        self.refresh_bindings()
        if not message.remark:
            self._drawn = message.session
            self.count_views()
        self._arrive(message.request)

    @on(ViewFailed)
    def _complain(self, message: ViewFailed) -> None:
        if self._latest.is_latest(message.request):
            self.failure = message.text
            if self.is_current:  # who has gone elsewhere finds it in place of the rows
                self.notify(one_line(message.text), title=NOT_SHOWN, severity="error", markup=False)
            self.say_failure(one_line(message.text))
            self._remark, self._is_late = "", False  # nothing is reckoned any more
            self._draw_chrome()
            self._arrive(message.request)

    def say_failure(self, words: str) -> None:
        """Say in place of the rows why there are none: a notice is gone soon."""
        for table in self.query(FrameTable):
            table.empty = words
            table.show_none()

    def _arrive(self, request: int) -> None:
        self.is_awaited, self._answered = False, request
        self.post_message(RowsArrived())

    def _draw_chrome(self) -> None:
        header, title = self.query_one("#header", TwoEndedLine), self.query_one("#title", TwoEndedLine)
        header.brief = Content.styled(one_line(self.desk.dossier.name), "bold $accent")
        header.left = Content.assemble(("issuewatch", "bold $accent"), "  ", one_line(self.desk.dossier.name))
        header.right = Content(asked_words(self.desk, self.spans_words, has_window=self.has_window))
        title.left = breadcrumbs(self._steps())
        late = RECKONING if self._is_late and self.count_words() else ""
        remark = (f"{words} · ", "bold $warning") if (words := self._remark or late) else ""
        title.right = Content.assemble(remark, self._found())
        self.mark_view()
        silence = self.query_one("#silence", Static)
        words = self._silence_words() if self.says_silence else ""
        silence.update(bindings.with_keys(words, self.app))
        silence.display = bool(words)

    def _silence_words(self) -> str:
        if self.desk.is_bare:
            return f"No article yet. {HOW_TO_ADD}"
        news = self.desk.old_news
        where = "that day" if self.desk.day_to_turn_to < self.desk.session.as_of else "the latest day"
        return f"{news[:1].upper()}{news[1:]}. Press {{latest}} to see {where}." if news else ""

    def _steps(self) -> list[str]:
        screens = [screen for screen in self.app.screen_stack if isinstance(screen, DataScreen)] or [self]
        return [one_line(screen.crumb) for screen in screens]

    @on(TwoEndedLine.Clicked, "#title")
    def _go_out(self, message: TwoEndedLine.Clicked) -> None:
        """A click on a breadcrumb goes out to it."""
        steps = self._steps()
        if (at := step_at(steps, message.x)) is not None:
            self.post_message(StepChosen(len(steps) - 1 - at))

    @on(Blocks.Opened)
    def _open_quote(self, message: Blocks.Opened) -> None:
        """A double click on a quote beside a table opens its article there."""
        self.post_message(ArticleOpened(*message.origin))

    def _found(self) -> str:
        """`3 of 18 · level<0 · by since`."""
        if not (counts := self.count_words()):
            return ""
        parts = (counts, self._picked_words(), *map(one_line, self._filter_words()), self._sort_words())
        return " · ".join(part for part in parts if part)

    def _filter_words(self) -> tuple[str, ...]:
        """The filter; what it asks of the rows of another screen, and of none here, is apart: `claims>5 left out`."""
        text, out = self.desk.session.filter_text, self.left_out
        if not out:
            return (text,)
        return self.desk.asking_only(self.desk.session, self.asked_of).filter_text, f"{out} left out"

    @property
    def left_out(self) -> str:
        """What the filter asks that nothing here can answer: it was typed where other rows are."""
        try:
            return str(self.desk.filter_of(self.desk.session).rest_of(self.asked_of))
        except FilterError:  # told where the rows would be
            return ""

    def _picked_words(self) -> str:
        if (table := self.table_seen()) is None:
            return ""
        picked, hidden = table.picked_count, table.hidden_count
        how = ", with every move" if table.is_ranging else ""
        words = f"{picked + hidden:,} selected{how}" if picked + hidden else ""
        return f"{words}, {hidden:,} hidden" if hidden else words

    @on(FrameTable.PicksChanged)
    @on(FrameTable.HeaderSelected)
    def _draw_picked(self) -> None:
        self._draw_chrome()

    def _sort_words(self) -> str:
        words = (order_words(table) for table in self.query(FrameTable) if table.display)
        return next(filter(None, words), self.own_order)

    def empty_words(self, shown: Shown) -> str:
        """What stands in an empty table: why, and what to do."""
        if shown.of:
            is_typed = self.query_one(FilterBar).is_open
            return bindings.with_keys(FILTER_TYPED if is_typed else FILTER_SET, self.app)
        if self.desk.is_bare:
            return f"Nothing has been read yet.\n{HOW_TO_ADD}"
        return "Nothing is known by that day."

    def case(self) -> Case | None:
        """See JudgingScreen: the claims that the rows stand for, unless a screen has something else."""
        table, row = self.table_seen(), self.chosen_row()
        rows = table.picked_rows.to_dicts() if table and table.picked_count else [row] if row else []
        claims = (claim for each in rows if (claim := self.claim_of(each)) is not None)
        return claims_case(claims, self.desk.issue_name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """No idle keys: no window or order where nothing has one, nothing to judge where no claim can be chosen.

        It is asked for every key at every change of the screen: only what a key needs is looked for.
        """
        if self._remark and action in _TAKES_OUT:
            return None
        if action in bindings.ACTS_ON_ROW and self._has_no_row:
            return False
        matters = _MATTERS.get(action)
        return matters is None or matters(self)

    # Filter

    def action_filter(self) -> None:
        """Type a filter."""
        bar = self.query_one(FilterBar)
        bar.today = self.desk.session.as_of
        self._focused_before = self.focused
        bar.open()
        self._say_filter(FILTER_SET, FILTER_TYPED)
        self.prepare()

    @on(FilterBar.FilterChanged)
    def _filter(self, message: FilterBar.FilterChanged) -> None:
        self.change(replace(self.desk.session, filter_text=message.filter.text))

    @on(FilterBar.Kept)
    def _keep_history(self) -> None:
        write_history(self.desk.filter_history)

    @on(FilterBar.Closed)
    def _unfilter(self) -> None:
        self._say_filter(FILTER_TYPED, FILTER_SET)
        if self._focused_before is not None:
            self._focused_before.focus()

    def _say_filter(self, before: str, now: str) -> None:
        """Other words in the tables that a filter empties."""
        before, now = (bindings.with_keys(words, self.app) for words in (before, now))
        for table in self.query(FrameTable):
            table.empty = table.empty.replace(before, now)

    # Keys

    def on_key(self, event: events.Key) -> None:
        """A letter or digit that does nothing here: say so, and where it does. Esc: what clears a filter.

        What acts on a row: where there is none, why.
        """
        if event.key == "escape" and event.key not in self.active_bindings and self.desk.session.filter_text:
            self.notify(bindings.with_keys(FILTER_STAYS, self.app), timeout=3, markup=False)
        if event.key not in self.active_bindings and self._lacks_row(event.key):
            self.say_no_row()
            return
        is_letter = event.character is not None and event.is_printable and event.character != " "
        if not is_letter or event.key in self.active_bindings:
            return
        idle = [action for action, matters in _MATTERS.items() if not matters(self)]
        if words := bindings.elsewhere(event.key, self.app) or bindings.idle(event.key, self.app, idle):
            self.notify(words, timeout=3, markup=False)

    def _lacks_row(self, key: str) -> bool:
        name = type(self).__module__.rpartition(".")[2]
        return self._has_no_row and bindings.needs_row(key, name, self.app)

    @property
    def _has_no_row(self) -> bool:
        """Whether the table that is seen is empty; where none is, something else is acted on."""
        table = self.table_seen()
        return table is not None and not table.row_count

    def say_no_row(self) -> None:
        """What a key would act on is not there."""
        words = NO_ROW_PASSES if self.is_filtered else NO_ROW
        self.notify(bindings.with_keys(words, self.app), timeout=3, markup=False)

    def change(self, session: Session) -> None:
        """Ask every screen something else, this one at once, the others when they are seen again."""
        if session != self.desk.session:
            self.shell.forget_answers()
            self.desk.session = session
            self.put_on()  # another view may be seen now, or none
            self._draw_chrome()
            self.renew_for_user()

    def action_window(self) -> None:
        """The next window."""
        self.change(self.desk.session.with_next_window())

    def action_step_month(self, months: int) -> None:
        """So many months later; earlier below zero, as far as there are articles."""
        session, first, latest = self.desk.session, self.desk.first_day, self.desk.latest
        if months < 0 and first is not None and session.as_of < first:
            self.notify(f"There is no article before {long_day(first)}.", timeout=3, markup=False)
        elif months > 0 and session.as_of >= latest:
            self.notify(f"{long_day(latest)} is the latest day.", timeout=3, markup=False)
        else:
            self.change(session.moved(months, latest))

    def action_latest(self) -> None:
        """Back to the latest day; from there to that of the newest article."""
        self.change(self.desk.session.at(self.desk.day_to_turn_to))

    def action_clear_filter(self) -> None:
        """Show everything."""
        self.query_one(FilterBar).write("")
        self.change(replace(self.desk.session, filter_text=""))

    def action_sort(self) -> None:
        """Sort by the next column that can be sorted by; after the last, the frame's own order."""
        if table := self.table_seen():
            names = [
                column.name for column in table.columns if column.sort is not None or column.name in table.frame.columns
            ]
            now = table.sorts[0][0] if table.sorts else None
            later = names[names.index(now) + 1 :] if now in names else names
            firsts = {column.name: column.sort_first == "down" for column in table.columns}
            table.sort_by(later[0], firsts[later[0]]) if later else table.sort_by()
            self._draw_chrome()

    def action_columns(self) -> None:
        """Choose columns and order of the table that is seen."""
        from tui.screens.columns import ColumnsScreen

        if table := self.table_seen():
            dialog = ColumnsScreen(table, partial(self.keep_columns, self.choice_name(table)))
            self.app.push_screen(dialog, lambda _: self._draw_chrome())

    def action_sort_reverse(self) -> None:
        """The order of the table that is seen, the other way round."""
        if (table := self.table_seen()) is None:
            return
        if not table.sorts:
            self.notify(bindings.with_keys(NO_ORDER, self.app), timeout=3, markup=False)
            return
        name, descending = table.sorts[0]
        table.sort_by(name, not descending)
        self._draw_chrome()


def _has_table(screen: DataScreen[Any]) -> bool:
    return bool(screen.query(FrameTable))


def _has_claim(screen: DataScreen[Any]) -> bool:
    return type(screen).claim_of is not DataScreen.claim_of


_TAKES_OUT: Final = ("export", "copy_more")
"""What would carry a table out of the program, where no title says that it is of an earlier state."""
_MATTERS: Final[dict[str, Callable[[DataScreen[Any]], bool]]] = {
    "window": lambda screen: screen.has_window,
    "sort": _has_table,
    "sort_reverse": _has_table,
    "columns": lambda screen: screen.has_columns and _has_table(screen),
    "export": _has_table,
    "preview": lambda screen: bool(screen.query(".preview")),
    "judge": lambda screen: _has_claim(screen) or type(screen).case is not DataScreen.case,
    "browse": lambda screen: _has_claim(screen) or type(screen).chosen_url is not DataScreen.chosen_url,
}
"""Actions that matter only on some screens, and on which."""

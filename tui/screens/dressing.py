"""How a screen is dressed: its arrangement, the columns that were chosen, the order, saved views and their counts."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final, NamedTuple

from textual import on, work

from tui.configuration import remember
from tui.desk.desk import Session
from tui.desk.saved import Arrangement
from tui.messages import ViewsCounted
from tui.screens.taking import TakingScreen
from tui.widgets.choice import parse_choice
from tui.widgets.filter_bar import FilterBar
from tui.widgets.latest import Latest
from tui.widgets.table import FrameTable, Key
from tui.widgets.view_tabs import ViewTabs

Places = Mapping[str, "TablePlace"]
"""By a table's id."""


WIDE: Final = 140
"""Columns of a terminal from which on a preview lies beside its list."""
TALL: Final = 18
"""Lines below which there is none."""
SLIM: Final = 74
"""Columns of a terminal below which an answer may be as wide as it."""
LEAN: Final = 100
"""Columns of a terminal below which a preview beside it leaves a list two thirds: with less, columns would go."""
TINY: Final = 8
"""Lines below which all that is left belongs to the rows."""
PLACES: Final = ("right", "below", "hidden")
PREVIEW_WORDS: Final = {"auto": "where there is room", "right": "beside", "below": "under", "hidden": "hidden"}


class TablePlace(NamedTuple):
    """How a table was left."""

    key: Key
    top: int
    """The first row that was seen."""
    sorts: Sequence[tuple[str, bool]]
    column: int
    """Of a cell cursor."""


class Place(NamedTuple):
    """What a screen keeps while it is not there."""

    arrangement: Arrangement
    tables: Places


def table_place(table: FrameTable) -> TablePlace:
    """How a table is now."""
    return TablePlace(table.selected_key, table.scroll_offset.y, table.sorts, table.cursor_column_number)


class DressedScreen(TakingScreen):
    """Screens of tables, as the user wants them."""

    beside_from: ClassVar = WIDE
    """Columns of a terminal from which on the preview lies beside the list where nothing is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self._counting = Latest()
        self._places: Places = {}
        """Where the cursors of tables were that are not filled yet."""

    def renew(self) -> None:
        """Ask for the frames of the session as it is now."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Tables have the columns that were chosen."""
        self._choose_columns()

    def put_on(self) -> None:
        """Have columns and preview as the view that is seen says, else as the user does."""
        self._choose_columns()
        self.place_preview()

    def _choose_columns(self) -> None:
        for table in self.query(FrameTable):
            choice = tuple(parse_choice(self.shell.columns_of(self.choice_name(table))))
            if choice != table.choice:
                table.choice = choice

    def keep_columns(self, name: str, words: Sequence[str]) -> None:
        """The columns that the user wants from now on, also in the next run; of a saved view as long as it is seen."""
        if self.shell.put_columns(name, words):
            remember("columns", {each: list(kept) for each, kept in self.desk.columns.items() if kept})

    # The preview

    def place_preview(self) -> None:
        """Where the user wants it; by width and height where nothing is wanted."""
        before = self.classes
        self.mark_place()
        if self.classes != before:
            self.update_node_styles()

    def mark_place(self) -> None:
        """`place_preview` for widgets that are not there yet, so that they are styled but once."""
        place = self.shell.preview
        if place == "auto":
            size = self.app.size
            place = "right" if size.width >= self.beside_from else "hidden" if size.height < TALL else "below"
        for each in PLACES:
            self.set_class(place == each, f"-preview-{each}", update=False)
        self.set_class(self.app.size.height < TINY, "-tiny", update=False)
        self.set_class(self.app.size.width < SLIM, "-slim", update=False)
        self.set_class(self.app.size.width < LEAN, "-lean", update=False)

    def action_preview(self) -> None:
        """The next place for the preview, also for the next run; of a saved view as long as it is seen."""
        choices = ("auto", *PLACES)
        place = choices[(choices.index(self.shell.preview) + 1) % len(choices)]
        is_own = self.shell.put_preview(place)
        if is_own:
            remember("preview", place)
        self.place_preview()
        where = "" if is_own else " · in this view"
        self.notify(f"Preview: {PREVIEW_WORDS[place]}{where}", timeout=2, markup=False)

    # Saved views

    @property
    def main_sorts(self) -> Sequence[tuple[str, bool]]:
        """The order of the first table."""
        return next((table.sorts for table in self.query(FrameTable)), ())

    @property
    def arrangement(self) -> Arrangement:
        """How it is laid out beside its tables, by the names that a saved view has for it."""
        return {}

    def arrange_as(self, arrangement: Arrangement) -> None:
        """Be laid out so, as far as it can, and as it is at first where nothing is said; also before it is there."""

    def dress(self, sorts: Sequence[tuple[str, bool]], arrangement: Arrangement) -> None:
        """Be as a saved view says: its arrangement, order and columns, the session's filter and window."""
        self.arrange_as(arrangement)
        self.put_on()
        self._places = {"": TablePlace(None, 0, sorts, 0)}
        self.query_one(FilterBar).write(self.desk.session.filter_text)
        self.renew()

    def count_views(self) -> None:
        """Show the saved views, and count how many rows each has."""
        if views := self.shell.saved.views:
            self._count(self._counting.ask(), self.desk.session)
        tabs = self.query_one(ViewTabs)
        before = dict(self.shell.counted)
        tabs.tabs = [(view.name, before.get(view.name)) for view in views]
        self.mark_view()

    def mark_view(self) -> None:
        """Which of the saved views is the one that is seen."""
        seen = self.shell.view_seen
        self.query_one(ViewTabs).seen = seen.name if seen else ""

    @work(thread=True, exclusive=True, group="counts")
    def _count(self, request: int, session: Session) -> None:
        counts = [(view.name, self.desk.count(view, session)) for view in self.shell.saved.views]
        self.post_message(ViewsCounted(request, counts))

    @on(ViewsCounted)
    def _draw_counts(self, message: ViewsCounted) -> None:
        if self._counting.is_latest(message.request):
            self.shell.counted = self.query_one(ViewTabs).tabs = message.counts

    # What is kept while the screen is not there

    def memory(self) -> object:
        """Where the user is: what `recall` brings back."""
        return Place(self.arrangement, {table.id or "": table_place(table) for table in self.query(FrameTable)})

    def recall(self, memory: object) -> None:
        """Be as it was left, once there is something to see."""
        if isinstance(memory, Place):
            self.arrange_as(memory.arrangement)
            self._places = memory.tables

    def _take_places(self) -> None:
        """Put cursors, orders and scrolling as they were."""
        places, self._places = dict(self._places), {}
        for table in self.query(FrameTable):
            if place := places.get(table.id or "") or places.pop("", None):
                table.restore(place.key, place.top, place.sorts, place.column)

"""People: who speaks, for which side, and in which words last."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.cells import people_columns
from tui.screens.data import DataScreen
from tui.screens.quotes import quote_content
from tui.text import one_line
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable


class PeopleScreen(DataScreen[Shown]):
    """A row for each speaker; Enter opens the article of the latest words."""

    CSS_PATH = "list.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("people")]
    crumb = "People"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: Shown | None = None
        self.as_of = desk.session.as_of

    def compose_body(self) -> ComposeResult:
        yield FrameTable(id="rows", gap=1)
        yield Static(id="words", markup=False)

    def compute_view(self, session: Session) -> Shown:
        return self.desk.people_of(session)

    def draw_view(self, view: Shown) -> None:
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = people_columns(self.desk.session.as_of)
        table.empty = self.empty_words(view)
        table.show(view.rows, key=("speaker", "side"))

    def count_words(self) -> str:
        return self.view.words if self.view else ""

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        self.query_one("#words", Static).update(self._words(message.row) if message.row else Content(""))

    def _words(self, row: Row) -> Content:
        """The latest words, and all issues spoken on."""
        issues = ", ".join(one_line(self.desk.issue_name(slug)) for slug in row["issues"])
        return Content.assemble(quote_content(row | {"date": row["last"]}), (f"\n  on {issues}", "$muted"))

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(ArticleOpened(message.row["article"], message.row["sentence"]))

    def chosen_claim(self) -> Row | None:
        row = self.query_one(FrameTable).selected_row
        return None if row is None else row | {"date": row["last"]}

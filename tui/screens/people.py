"""People: who speaks, for which side, and in which words last."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from model.schema import CLAIMS
from model.views import PEOPLE
from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.cells import people_columns
from tui.screens.data import READING, DataScreen
from tui.screens.preview import ArticlePreview, Wanted
from tui.screens.quotes import quote_block
from tui.text import one_line
from tui.widgets.blocks import Block
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable


class PeopleScreen(DataScreen[Shown]):
    """A row for each speaker; Enter opens the article of the latest words."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("people")]
    crumb = "People"
    own_order = "most claims first"
    filtered: ClassVar = (*CLAIMS, *PEOPLE)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: Shown | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            yield FrameTable(id="rows", classes="main", gap=1, empty=READING)
            yield ArticlePreview(self.desk)

    def compute_view(self, session: Session) -> Shown:
        """See DataScreen."""
        return self.desk.people_of(session)

    def draw_view(self, view: Shown) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = people_columns(self.desk.session.as_of)
        table.empty = self.empty_words(view)
        table.show(view.rows, key=("speaker", "side"))

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.words if self.view else ""

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        row = message.row
        wanted = Wanted(row["article"], row["sentence"]) if row else None
        self.query_one(ArticlePreview).show(wanted, *(self._words(row) if row else ()))

    def _words(self, row: Row) -> list[Block]:
        """All issues spoken on, and the latest words."""
        issues = ", ".join(one_line(self.desk.issue_name(slug)) for slug in row["issues"])
        claim = self.claim_of(row)
        head = Block(Content.assemble((one_line(row["speaker"]), "bold"), f" on {issues}"), longest=1)
        return [head, *([quote_block(claim)] if claim else [])]

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: their latest words."""
        return self.desk.claim_at(self.desk.session, row["article"], row["sentence"])

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(ArticleOpened(message.row["article"], message.row["sentence"]))

"""People: who speaks, for which side, and in which words last."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from model.schema import CLAIMS
from model.views import PEOPLE
from model.words.counting import counted
from tui import bindings
from tui.desk.desk import Desk, Session, Shown
from tui.desk.speaker import Speaker
from tui.messages import PersonOpened
from tui.screens.cells import issues_column, people_columns
from tui.screens.data import READING, DataScreen
from tui.screens.preview import ArticlePreview
from tui.screens.quotes import level_content, quote_block
from tui.text import one_line
from tui.widgets.blocks import Listing, Origin, Said
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable
from tui.wording import legend


class PeopleScreen(DataScreen[Shown]):
    """A row for each speaker; Enter lists all that they say."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("people")]
    legend: ClassVar = legend.PEOPLE
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
        *most, words = people_columns(self.desk.session.as_of)
        table.columns = [*most, issues_column(self.desk.issue_name), words]
        table.empty = self.empty_words(view)
        table.show(view.rows, key=("speaker", "side"))

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.words if self.view else ""

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen; articles need not quote anybody."""
        if shown.of or self.desk.is_bare or not self.desk.known_count(self.desk.session):
            return super().empty_words(shown)
        return "Nobody is said to speak."

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        row = message.row
        wanted = Origin(row["article"], row["sentence"]) if row else None
        self.query_one(ArticlePreview).show(wanted, *(self._words(row) if row else ()))

    def _words(self, row: Row) -> list[Said]:
        """The latest words, and all issues spoken on."""
        claim = self.claim_of(row)
        return [*([quote_block(claim)] if claim else []), Listing(self._issues(row))]

    def _issues(self, row: Row) -> list[Content]:
        """`Taiwan ▾ strained 12 claims` for each."""
        each = zip(row["issues"], row["levels"], row["counts"], strict=True)
        return [
            Content.assemble(
                f"{one_line(self.desk.issue_name(slug))} ",
                level_content(level),
                (f" {counted(count, 'claim')}", "$muted"),
            )
            for slug, level, count in each
        ]

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: their latest words."""
        return self.desk.claim_at(self.desk.session, row["article"], row["sentence"])

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(PersonOpened(Speaker(message.row["speaker"], message.row["side"])))

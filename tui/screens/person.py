"""A person: all that one speaker says, or on one issue, the newest first."""

from collections.abc import Callable
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from model.views import CLAIM_ROWS
from tui import bindings
from tui.desk.desk import Desk, Session, Shown, Stretch
from tui.desk.speaker import Speaker
from tui.messages import ArticleOpened
from tui.screens.cells import columns_of_claims
from tui.screens.data import READING, DataScreen
from tui.screens.preview import ArticlePreview
from tui.screens.quotes import quote_block
from tui.text import one_line
from tui.widgets.blocks import Origin
from tui.widgets.columns import Column, Row
from tui.widgets.table import FrameTable
from tui.wording import legend


class PersonScreen(DataScreen[Shown]):
    """A row for each claim in their words; Enter opens the article, and there on it goes to their others."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("people")]
    legend: ClassVar = legend.CLAIMS
    own_order = "newest first"
    filtered: ClassVar = CLAIM_ROWS.names()

    def __init__(self, desk: Desk, speaker: Speaker, issue: str | None = None, stretch: Stretch | None = None) -> None:
        super().__init__(desk)
        self.speaker, self.issue, self.stretch = speaker, issue, stretch
        self.view: Shown | None = None

    @property
    def crumb(self) -> str:
        """See DataScreen."""
        return one_line(self.speaker.name)

    @property
    def rows_of(self) -> list[str]:
        """See TakingScreen."""
        stretch = [self.stretch.words] if self.stretch else []
        return [*([self.issue] if self.issue else []), *stretch, self.speaker.name]

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            yield FrameTable(id="rows", classes="main", gap=1, empty=READING)
            yield ArticlePreview(self.desk)

    def compute_view(self, session: Session) -> Shown:
        """See DataScreen."""
        return self.desk.said_by(session, self.speaker, self.issue, self.stretch)

    def draw_view(self, view: Shown) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = said_columns(self.desk.session.as_of, None if self.issue else self.desk.issue_name)
        table.empty = self.empty_words(view)
        table.show(view.rows, key="key")

    def count_words(self) -> str:
        """See DataScreen."""
        return f"{self.view.words} claims" if self.view else ""

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen."""
        return super().empty_words(shown) if shown.of else "Nothing is said by that day."

    def see_article(self, article: str) -> None:
        """See DataScreen."""
        self.query_one(FrameTable).move_to_one_with("article", article)

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        row = message.row
        wanted = Origin(row["article"], row["sentence"], row["issue"]) if row else None
        self.query_one(ArticlePreview).show(wanted, *([quote_block(row)] if row else ()))

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen."""
        return row

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        claim = (row["article"], row["sentence"], row["issue"])
        is_for_issue = self.issue is not None
        self.post_message(ArticleOpened(*claim, self.speaker, self.stretch, is_for_issue=is_for_issue))


def said_columns(as_of: date, name_of: Callable[[str], str] | None) -> list[Column]:
    """The columns of one speaker's claims; of those on one issue without it."""
    issues = [] if name_of is None else [issue_column(name_of)]
    return columns_of_claims(as_of, issues, [Column("source", "Source", 12, flex=1, max_width=24, priority=3)])


def issue_column(name_of: Callable[[str], str]) -> Column:
    """What a claim is on."""
    return Column("issue", "Issue", 10, flex=1, max_width=24, render=lambda row: name_of(row["issue"]), priority=6)

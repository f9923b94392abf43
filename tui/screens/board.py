"""The board: where every issue stands, and the quotes that decide it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

import polars as pl
from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.worker import get_current_worker

from model.errors import IssueWatchError
from model.judging import Subject, remarks_on
from model.schema import CLAIMS
from model.views import BOARD
from tui import bindings
from tui.desk.desk import Desk, Session, Shown
from tui.messages import WHY, IssueOpened
from tui.screens.cells import (
    balance_column,
    count_column,
    moved_column,
    number_column,
    since_column,
    spark_cell,
    trend_cell,
    words_cell,
)
from tui.screens.data import READING, DataScreen, Meanwhile
from tui.screens.judge import Case
from tui.screens.judging import picked_case
from tui.screens.quotes import counts_parts, judged_lines, quote_block, standing_parts
from tui.widgets.blocks import Block, Blocks, Listing, Said
from tui.widgets.columns import Column, Row
from tui.widgets.table import FrameTable
from tui.wording import legend

QUOTES = 8
"""Deciding quotes in the preview, if there is room."""
AHEAD_AFTER = 1
"""Seconds for which the board is there before what may be opened next is reckoned: the first keys come before it."""


class BoardView(NamedTuple):
    """What the board draws."""

    session: Session
    issues: Shown
    quotes: pl.DataFrame
    """The claims that explain each issue, the most deciding first; `row` names the issue."""


class BoardScreen(DataScreen[BoardView]):
    """A row for each issue; beside or under it why it stands so."""

    CSS_PATH: ClassVar = ["data.tcss", "board.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("board")]
    legend: ClassVar = legend.BOARD
    crumb = "Board"
    own_order = "in dossier order"
    has_window = True
    filtered: ClassVar = (*BOARD, *CLAIMS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: BoardView | None = None
        self._is_ahead = False
        """Whether what may be opened next was asked for: of the first day that is looked at, not of each on the way."""

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            columns = board_columns(self.desk.side_codes, self.desk.session.as_of)
            yield FrameTable(columns, id="board", classes="main", empty=READING)
            yield Blocks(classes="preview")

    def compute_view(self, session: Session) -> BoardView:
        """See DataScreen."""
        return BoardView(session, self.desk.board(session), self.desk.quotes(session))

    def view_meanwhile(self, session: Session) -> Meanwhile[BoardView] | None:
        """See DataScreen: the board as it was kept last."""
        if (before := self.desk.board_before(session)) is None:
            return None
        issues = Shown(before.board, before.board.height)
        return Meanwhile(BoardView(replace(session, as_of=before.day), issues, before.quotes), before.remark)

    def draw_view(self, view: BoardView) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = board_columns(self.desk.side_codes, view.session.as_of)
        table.empty = self.empty_words(view.issues)
        table.show(view.issues.rows, key="issue")
        if view.session == self.desk.session and not self._is_ahead:
            self._is_ahead = True
            self.set_timer(AHEAD_AFTER, partial(self._reckon_ahead, view.session))

    @work(thread=True, group="ahead")
    def _reckon_ahead(self, session: Session) -> None:
        """While the board is read."""
        worker = get_current_worker()
        with suppress(IssueWatchError):  # who asks for it is told
            self.desk.reckon_ahead(session, lambda: worker.is_cancelled)

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.issues.words if self.view else ""

    @on(FrameTable.RowHighlighted)
    def _preview(self, message: FrameTable.RowHighlighted) -> None:
        self.query_one(Blocks).show(*(self.preview_of(message.row) if message.row and self.view else ()))

    def preview_of(self, row: Row) -> list[Said]:
        """Where it stands since when, the numbers of the window, and the deciding quotes."""
        assert self.view is not None
        quotes = self.view.quotes.filter(row=row["issue"]).head(QUOTES).rows(named=True)
        judged = judged_lines(
            row, remarks_on(self.desk.library.judgements, self.view.session.as_of, issue=row["issue"])
        )
        enough = self.desk.dossier.constants.enough_events
        standing = Listing(standing_parts(row, self.desk.side_codes))
        counts = Listing(counts_parts(row, self.view.session, enough))
        return [standing, *map(Block, judged), counts, *map(quote_block, quotes)]

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(IssueOpened(message.row["issue"]))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """See DataScreen; no reckoning of no issue."""
        if action == "why" and ((table := self.table_seen()) is None or not table.row_count):
            return False
        return super().check_action(action, parameters)

    def action_why(self) -> None:
        """The issue under the cursor, at the reckoning of its standing."""
        if row := self.query_one(FrameTable).selected_row:
            self.post_message(IssueOpened(row["issue"], pane=WHY))

    def case(self) -> Case | None:
        """See JudgingScreen: issues."""
        sides = self.desk.side_codes
        return picked_case(
            self.query_one(FrameTable),
            lambda row: Subject(row["issue"]),
            lambda row: Listing(standing_parts(row, sides)),
        )

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: the most deciding quote of the issue."""
        if self.view is None:
            return None
        quotes = self.view.quotes.filter(row=row["issue"])
        return None if quotes.is_empty() else quotes.row(0, named=True)


def board_columns(sides: Sequence[str], as_of: date) -> list[Column]:
    """The columns of the board; the two sides' positions have the sides' codes for labels."""
    positions = zip(("first_level", "second_level"), sides, strict=False)
    return [
        Column("name", "Issue", 17, flex=2, max_width=26, priority=10),
        moved_column(),
        since_column(as_of),
        Column("trend", "Trend", 5, render=trend_cell, priority=6),
        Column(
            "months",
            "12 months",
            12,
            render=spark_cell,
            sort=pl.col("changed"),
            sorts_by="12 months: last change",
            sort_first="down",
            priority=5,
        ),
        count_column("events", "Events"),
        *(number_column(name, label) for name, label in positions),
        *([balance_column(sides)] if len(sides) > 1 else []),
        Column("words", "In its words", 16, flex=8, render=words_cell, priority=1),
    ]

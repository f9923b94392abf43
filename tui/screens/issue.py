"""An issue: its standing and why, the claims on it, what happened when, who said what."""

from datetime import date
from typing import ClassVar, Final, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Static

from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.cells import count_column, day_column, people_columns, standing_column
from tui.screens.data import READING, DataScreen
from tui.screens.quotes import counts_line, quote_block, spark_content, standing_line
from tui.text import shown
from tui.widgets.blocks import Blocks
from tui.widgets.columns import Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.widgets.text_scroll import TextScroll
from tui.words import level_glyph, level_variable, level_word, month_word

PANES: Final = {"claims": "Claims", "timeline": "Timeline", "people": "Who said what"}
"""Id (and the name of the view's frame) to label."""


class IssueView(NamedTuple):
    """What the issue screen draws."""

    session: Session
    row: Row
    """The issue's row of the board."""
    why: list[str]
    claims: Shown
    timeline: Shown
    people: Shown


class IssueScreen(DataScreen[IssueView]):
    """All of an issue, or one month of it."""

    CSS_PATH: ClassVar = ["data.tcss", "issue.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("issue")]
    has_window = True

    pane: reactive[str] = reactive("claims", init=False)

    def __init__(self, desk: Desk, issue: str, month: date | None = None) -> None:
        super().__init__(desk)
        self.issue, self.month = issue, month
        self.view: IssueView | None = None
        self._first_pane = self.pane

    @property
    def crumb(self) -> str:
        """See DataScreen."""
        month = f" · {month_word(self.month, with_year=True)}" if self.month else ""
        return self.desk.issue_name(self.issue) + month

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        yield Static(id="standing", markup=False)
        yield Static(id="panes", markup=False)
        with TextScroll(id="why"):
            yield Static(id="why-lines", markup=False)
        with ContentSwitcher(initial="claims"):
            for pane in PANES:
                yield FrameTable(id=pane, gap=1, empty=READING)
        yield Blocks(id="quote")

    def compute_view(self, session: Session) -> IssueView:
        """See DataScreen."""
        return IssueView(
            session,
            self.desk.board_row(session, self.issue),
            self.desk.why(session, self.issue),
            self.desk.claims_of(session, self.issue, self.month),
            self.desk.timeline(session, self.issue, self.month),
            self.desk.people_of(session, self.issue, self.month),
        )

    def draw_view(self, view: IssueView) -> None:
        """See DataScreen."""
        first = self.view is None
        self.view = view
        self.query_one("#standing", Static).update(self._standing(view))
        self.query_one("#why-lines", Static).update(Content(shown("\n".join(view.why))))
        columns = {"claims": claim_columns, "timeline": event_columns, "people": people_columns}
        for pane, rows in self._frames(view).items():
            table = self.query_one(f"#{pane}", FrameTable)
            table.columns = columns[pane](view.session.as_of)
            table.empty = self.empty_words(rows)
            table.show(rows.rows, key=KEYS[pane])
        if first and self._first_pane != self.pane:
            self.pane = self._first_pane
            return
        self._draw_panes()
        if first:
            self._table_of_pane().focus()

    def memory(self) -> object:
        """See DataScreen; the pane too."""
        return self.pane, super().memory()

    def recall(self, memory: object) -> None:
        """See DataScreen."""
        if isinstance(memory, tuple):
            self._first_pane, tables = memory
            super().recall(tables)

    def _frames(self, view: IssueView) -> dict[str, Shown]:
        return {"claims": view.claims, "timeline": view.timeline, "people": view.people}

    def _standing(self, view: IssueView) -> Content:
        lines = [standing_line(view.row, self.desk.side_codes), counts_line(view.row, view.session)]
        return Content("\n").join([*lines, spark_content(view.row, view.session.as_of)])

    def count_words(self) -> str:
        """See DataScreen."""
        return self._frames(self.view)[self.pane].words if self.view else ""

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen; an issue may well have no claim."""
        if shown.of:
            return super().empty_words(shown)
        return f"No claim on it in {month_word(self.month, with_year=True)}." if self.month else "No claim on it yet."

    # Panes

    def _draw_panes(self) -> None:
        assert self.view is not None
        is_why = self.has_class("-why")
        labels = [
            (f"{label} {rows.rows.height:,}", pane == self.pane and not is_why)
            for (pane, label), rows in zip(PANES.items(), self._frames(self.view).values(), strict=True)
        ]
        labels.append(("Why", is_why))
        tabs = [Content.styled(label, "bold $accent underline" if is_seen else "$muted") for label, is_seen in labels]
        self.query_one("#panes", Static).update(Content("   ").join(tabs))

    def _table_of_pane(self) -> FrameTable:
        return self.query_one(f"#{self.pane}", FrameTable)

    def watch_pane(self) -> None:
        """Another pane is seen."""
        self.remove_class("-why")
        self.query_one(ContentSwitcher).current = self.pane
        self._table_of_pane().focus()
        self._draw_panes()
        self._draw_chrome()
        self._draw_quote(self._table_of_pane().selected_row)

    def action_step_pane(self, step: int) -> None:
        """The next pane, or the one before."""
        panes = list(PANES)
        self.pane = panes[(panes.index(self.pane) + step) % len(panes)]

    def action_why(self) -> None:
        """Show the reckoning of the standing in place of the panes, or the panes again."""
        self.toggle_class("-why")
        self._draw_panes()
        (self.query_one("#why") if self.has_class("-why") else self._table_of_pane()).focus()

    # Rows

    @on(FrameTable.RowHighlighted)
    def _highlight(self, message: FrameTable.RowHighlighted) -> None:
        if message.table.id == self.pane:
            self._draw_quote(message.row)

    def _draw_quote(self, row: Row | None) -> None:
        claim = self._claim_of(row)
        self.query_one(Blocks).show(*([quote_block(claim)] if claim else []))

    def _claim_of(self, row: Row | None) -> Row | None:
        """The claim itself, or the one that tells of the event or has the speaker's latest words."""
        if row is None or self.view is None or self.pane == "claims":
            return row
        return self.desk.claim_at(self.view.session, row["article"], row["sentence"], self.issue)

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        self.post_message(ArticleOpened(row["article"], row["sentence"], self.issue))

    def chosen_claim(self) -> Row | None:
        """See DataScreen."""
        return self._claim_of(self._table_of_pane().selected_row)


KEYS: Final = {"claims": "key", "timeline": "event", "people": ("speaker", "side")}
"""What a row of each pane is known by."""


def claim_columns(as_of: date) -> list[Column]:
    """The columns of claims on one issue."""
    return [
        day_column(as_of),
        standing_column("Level"),
        Column("kind", "Kind", 7, priority=4),
        Column("mode", "Mode", 12, priority=2),
        Column("side", "Side", 4, priority=6),
        Column("speaker", "Speaker", 12, flex=1, max_width=24, priority=5),
        Column("quote", "Quote", 26, flex=4, priority=7),
    ]


def event_columns(as_of: date) -> list[Column]:
    """The columns of the timeline."""
    return [
        day_column(as_of, "day", "Day"),
        standing_column("Level"),
        Column("new", "Became", 12, render=became_cell, priority=6),
        Column("kind", "Kind", 7, priority=4),
        Column("pair", "Side", 4, priority=6),
        count_column("origins", "Origins", 3),
        count_column("articles", "Articles", 2),
        Column("quote", "What happened", 26, flex=4, priority=7),
    ]


def became_cell(row: Row) -> list[Piece]:
    """The standing that this event brought, if it changed it."""
    new = row["new"]
    return [] if new is None else [Piece(f"{level_glyph(new)} {level_word(new)}", level_variable(new))]

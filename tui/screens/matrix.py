"""The matrix: issues by month, a heat map of levels."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Final, NamedTuple

import polars as pl
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from model.views.matrix import periods
from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import IssueOpened
from tui.screens.citing import MONTH, Cite, Cited
from tui.screens.data import READING, DataScreen
from tui.screens.quotes import level_content
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Cell, Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.words import NONE_GLYPH, ONE_SIDED, balance_words, counted, heat_variable, level_number, month_word

MONTHS: Final = 12


class MatrixView(NamedTuple):
    """What the matrix draws."""

    issues: Shown
    """A row for each issue; for each month, named by its first day, the level, and with `+` behind it the claims,
    with `<` and `>` the first side's and the second's."""
    months: list[date]


class MatrixScreen(DataScreen[MatrixView]):
    """A row for each issue, a column for each month; Enter goes into the cell."""

    CSS_PATH: ClassVar = ["data.tcss", "matrix.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("matrix")]
    crumb = "Matrix"
    cited_as = MONTH
    own_order = "in dossier order"
    has_columns = False  # they are the months

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: MatrixView | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        yield FrameTable(id="matrix", cursor_type="cell", gap=1, empty=READING, classes="-close")
        yield Blocks(id="cell")

    def compute_view(self, session: Session) -> MatrixView:
        """See DataScreen."""
        issues, months = self.desk.board(session), periods(session.as_of, "month", MONTHS)
        cells = self.desk.matrix(session, months=MONTHS)
        return MatrixView(issues._replace(rows=wide(issues.rows, cells, months)), months)

    def draw_view(self, view: MatrixView) -> None:
        """See DataScreen."""
        first = self.view is None
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = matrix_columns(view.months)
        table.empty = self.empty_words(view.issues)
        table.show(view.issues.rows, key="issue")
        if first:
            table.action_sideways(len(view.months))

    def count_words(self) -> str:
        """See DataScreen."""
        if self.view is None or not self.view.months:
            return ""
        first, last = (month_word(month, with_year=True) for month in (self.view.months[0], self.view.months[-1]))
        return f"{self.view.issues.words} · {first} – {last}"

    @on(FrameTable.CellHighlighted)
    def _say_cell(self, message: FrameTable.CellHighlighted) -> None:
        self.query_one(Blocks).show(Block(self._cell_words(message.row, message.column)))

    def _cell_words(self, row: Row | None, column: str) -> Content:
        """The cell in words, for it shows only a number."""
        month = month_of(column)
        if row is None or month is None:
            return Content.styled("Enter opens the issue." if row else "", "$muted")
        name, claims = one_line(row["name"]), row[f"{column}+"] or 0
        when = month_word(month, with_year=True)
        counts = counted(claims, "claim") if claims else "no claim"
        balance = balance_words(self.desk.side_codes, row[f"{column}<"], row[f"{column}>"])
        facts = "".join(f" · {fact}" for fact in (counts, balance) if fact)
        return Content.assemble((name, "bold"), f"  {when}  ", level_content(row[column]), (facts, "$muted"))

    def citing(self) -> Cite:
        """See TakingScreen: the cells of the month under the cursor, in words."""
        return partial(self._cite_cells, self.query_one(FrameTable).cursor_column)

    def _cite_cells(self, column: str, rows: Sequence[Row]) -> list[Cited]:
        words = [self._cell_words(row, column).plain for row in rows if month_of(column)]
        return [Cited(each, each, each) for each in words]

    @on(FrameTable.CellSelected)
    def _open(self, message: FrameTable.CellSelected) -> None:
        self.post_message(IssueOpened(message.row["issue"], month_of(message.column)))


def wide(issues: pl.DataFrame, cells: pl.DataFrame, months: Sequence[date]) -> pl.DataFrame:
    """`issue` and `name` with the cells beside them; see MatrixView."""
    rows = issues.select("issue", "name")
    for month in months:
        cell = cells.filter(month=month).select("issue", level_name(month), *claims_names(month))
        rows = rows.join(cell, on="issue", how="left", maintain_order="left")
    return rows


def level_name(month: date) -> pl.Expr:
    """The column of a month's levels."""
    return pl.col("level").alias(month.isoformat())


def claims_names(month: date) -> list[pl.Expr]:
    """The columns of a month's numbers of claims."""
    names = {"claims": "+", "first_claims": "<", "second_claims": ">"}
    return [pl.col(name).alias(f"{month.isoformat()}{sign}") for name, sign in names.items()]


def matrix_columns(months: Sequence[date]) -> list[Column]:
    """The issue, then the months, oldest first; in a narrow terminal the oldest go first."""
    return [
        Column("name", "Issue", 17, flex=1, max_width=30, priority=100),
        *(month_column(month, at + 1) for at, month in enumerate(months)),
    ]


def month_column(month: date, priority: int) -> Column:
    """The column of one month; the years stand in the title."""
    name = month.isoformat()
    cell = partial(heat_cell, name)
    return Column(name, month_word(month), 4, flex=1, max_width=6, align="center", render=cell, priority=priority)


def heat_cell(column: str, row: Row) -> Cell:
    """The level as a number on its colour, with a mark where one side alone speaks."""
    level = row[column]
    if level is None:
        return NONE_GLYPH
    mark = ONE_SIDED if bool(row[f"{column}<"]) != bool(row[f"{column}>"]) else ""
    return [Piece(level_number(level).strip() + mark, heat_variable(level), fill=True)]


def month_of(column: str) -> date | None:
    """The month that a column stands for, None for the issue's name."""
    try:
        return date.fromisoformat(column)
    except ValueError:
        return None

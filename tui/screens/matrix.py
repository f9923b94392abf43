"""The matrix: issues by month, week or article, a heat map of levels."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import ClassVar, Final, NamedTuple

import polars as pl
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from model.days.event_from import iso_told
from model.views.matrix import MONTHS_SEEN, By, Period, periods, with_leaning
from model.words.counting import counted
from tui import bindings
from tui.desk.desk import WAYS, Desk, Session, Shown, Stretch, way_of
from tui.desk.saved import Arrangement
from tui.messages import ArticleOpened, IssueOpened
from tui.screens.citing import CELL, Cite, Cited
from tui.screens.data import READING, DataScreen
from tui.screens.quotes import level_content
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Cell, Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.wording import legend
from tui.wording.judgements import PEN
from tui.words import (
    LEANS,
    NO_TITLE,
    NONE_GLYPH,
    ONE_SIDED,
    balance_words,
    heat_variable,
    level_number,
    level_word,
    month_word,
    short_day,
)

TOLD_AS: Final = {"month": "month", "week": "day"}
"""How exactly the day of a column is told outside of the screen: that of a week is its Monday, as a command says it."""


class Head(NamedTuple):
    """What a column stands for."""

    name: str
    """The column's, in the frame: the first day of the month or week, or the article's id."""
    label: str
    day: str
    """The same with the year: `Jun 23`, `12 Jun 23`."""
    stretch: Stretch | None = None
    """None: it is an article."""
    title: str = ""
    """The article's; any text."""
    told: str = ""
    """What is over it outside of the screen, with the year: `2023-06`, `2023-06-12`, `undated`."""


class MatrixView(NamedTuple):
    """What the matrix draws."""

    by: By
    issues: Shown
    """A row for each issue; for each head, under its name, the level, and with `+` behind it the claims,
    with `<` and `>` the first side's and the second's."""
    heads: list[Head]
    held: Mapping[tuple[str, str], int | None]
    """By issue and head where it stood at the end of each month or week, also of one without a claim."""


class MatrixScreen(DataScreen[MatrixView]):
    """A row for each issue, a column for each month, week or article; Enter goes into the cell."""

    CSS_PATH: ClassVar = ["data.tcss", "matrix.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("matrix")]
    legend: ClassVar = legend.MATRIX
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-normal"), (140, "-wide")]  # noqa: RUF012 - as DataScreen's
    crumb = "Matrix"
    cited_as = CELL
    own_order = "in dossier order"
    says_silence = True  # dots alone would not tell it
    has_columns = False  # they are the months, weeks or articles

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.by: By = "month"
        self.view: MatrixView | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        yield FrameTable(id="matrix", cursor_type="cell", gap=1, empty=READING, classes="-close")
        yield Blocks(id="cell")

    def compute_view(self, session: Session) -> MatrixView:
        """See DataScreen."""
        by, issues = self.by, self.desk.issues_of_matrix(session, by=self.by)
        cells = self.desk.matrix(session, by=by)
        heads = article_heads(cells, session.as_of) if by == "article" else period_heads(session.as_of, by)
        ends = None if by == "article" else self.desk.held(session, by=by)
        held = {} if ends is None else {(issue, month.isoformat()): level for issue, month, level in ends.rows()}
        return MatrixView(by, issues._replace(rows=wide(issues.rows, cells, heads)), heads, held)

    def draw_view(self, view: MatrixView) -> None:
        """See DataScreen."""
        is_other = self.view is None or self.view.by != view.by
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = matrix_columns(view.heads)
        table.empty = self.empty_words(view.issues)
        table.show(view.issues.rows, key="issue")
        if is_other:
            table.action_sideways(len(view.heads))

    def count_words(self) -> str:
        """See DataScreen: also what a column is, and from when to when."""
        if self.view is None:
            return ""
        heads = self.view.heads
        words = [self.view.issues.words, f"by {self.view.by}"]
        return " · ".join([*words, *([f"{heads[0].day} – {heads[-1].day}"] if heads else [])])

    # What a column is

    @property
    def arrangement(self) -> Arrangement:
        """See DressedScreen: what a column is."""
        return {"by": self.by}

    def arrange_as(self, arrangement: Arrangement) -> None:
        """See DressedScreen."""
        self.by = way_of(arrangement.get("by"))

    def action_step_by(self) -> None:
        """Months, weeks, articles, and round; the cursor is on the newest."""
        self.by = WAYS[(WAYS.index(self.by) + 1) % len(WAYS)]
        self.renew_for_user()

    # Cells

    def _head_of(self, column: str) -> Head | None:
        """What a column stands for, None for the issue's name."""
        heads = self.view.heads if self.view else []
        return next((head for head in heads if head.name == column), None)

    @on(FrameTable.CellHighlighted)
    def _say_cell(self, message: FrameTable.CellHighlighted) -> None:
        self.query_one(Blocks).show(Block(self._cell_words(message.row, self._head_of(message.column))))

    def _cell_words(self, row: Row | None, head: Head | None) -> Content:
        """The cell in words, for it shows only a number."""
        if row is None or head is None:
            return Content.styled("Enter opens the issue." if row else "", "$muted")
        name, claims = one_line(row["name"]), row[f"{head.name}_claims"] or 0
        passing = f", {row[f'{head.name}_passing'] or 0:,} passing the filter" if self.is_filtered else ""
        counts = f"{counted(claims, 'claim')}{passing}"
        balance = balance_words(
            self.desk.side_codes, row[f"{head.name}_first_claims"], row[f"{head.name}_second_claims"]
        )
        when = head.stretch.words if head.stretch else head.day
        if row[head.name] is None and not claims:
            return Content.assemble((name, "bold"), f"  {when}  ", *self._silence(row["issue"], head))
        judged = f"{PEN} an analyst's level" if row[f"{head.name}_is_judged"] else ""
        leaning = row[f"{head.name}_leaning"]
        leans = "" if leaning is None else f"leaning {level_word(leaning)}"
        facts = "".join(f" · {fact}" for fact in (judged, leans, counts, balance, one_line(head.title)) if fact)
        return Content.assemble((name, "bold"), f"  {when}  ", level_content(row[head.name]), (facts, "$muted"))

    def _silence(self, issue: str, head: Head) -> list[Content]:
        """What a cell without a claim says: `no claim, still ✕ escalating`; of an article that it has none."""
        assert self.view is not None
        passing = " that passes the filter" if self.is_filtered else ""
        if (level := self.view.held.get((issue, head.name))) is None:
            before = ", nor one before" if head.stretch and not passing else ""
            return [Content.styled(f"no claim{passing}{before}{'' if head.stretch else ' on it'}", "$muted")]
        return [Content.styled(f"no claim{passing}, still ", "$muted"), level_content(level)]

    def citing(self) -> Cite:
        """See TakingScreen: the cells of the column under the cursor, in words."""
        return partial(self._cite_cells, self._head_of(self.query_one(FrameTable).cursor_column))

    def _cite_cells(self, head: Head | None, rows: Sequence[Row]) -> list[Cited]:
        words = [self._cell_words(row, head).plain for row in rows if head is not None]
        return [Cited(each, each, each) for each in words]

    @on(FrameTable.CellSelected)
    def _open(self, message: FrameTable.CellSelected) -> None:
        """The issue, its month or week, or the article at what it says of the issue."""
        issue, head = message.row["issue"], self._head_of(message.column)
        if head is None or head.stretch is not None:
            self.post_message(IssueOpened(issue, head.stretch if head else None))
        else:
            is_said = bool(message.row[f"{head.name}_claims"])
            self.post_message(ArticleOpened(head.name, issue=issue if is_said else None))


def period_heads(as_of: date, by: Period) -> list[Head]:
    """The months or weeks up to that day, oldest first; the years of months stand in the title."""
    stretches = [Stretch(first, by) for first in periods(as_of, by, MONTHS_SEEN[by])]
    return [
        Head(each.first.isoformat(), stretch_label(each), each.head, each, told=iso_told(each.first, TOLD_AS[each.by]))
        for each in stretches
    ]


def stretch_label(stretch: Stretch) -> str:
    """What stands over a month or a week."""
    return month_word(stretch.first) if stretch.by == "month" else short_day(stretch.first)


def article_heads(cells: pl.DataFrame, as_of: date) -> list[Head]:
    """The articles of these cells, oldest first; before them those of no day, so that they go first."""
    articles = cells.select("month", "article", "title").unique("article").sort("month", "article")
    return [
        Head(
            article,
            short_day(day) or "n.d.",
            short_day(day, as_of) or "undated",
            title=title or NO_TITLE,
            told=day.isoformat() if day else "undated",
        )
        for day, article, title in articles.iter_rows()
    ]


def wide(issues: pl.DataFrame, cells: pl.DataFrame, heads: Sequence[Head]) -> pl.DataFrame:
    """`issue` and `name` with the cells beside them; see MatrixView."""
    rows = issues.select("issue", "name")
    head_of = pl.coalesce("article", pl.col("month").cast(pl.String)).alias("head")
    named = with_leaning(cells, issues).with_columns(head_of)
    for head in heads:
        cell = named.filter(head=head.name).select("issue", *cell_columns(head.name))
        rows = rows.join(cell, on="issue", how="left", maintain_order="left")
    return rows


def cell_columns(name: str) -> list[pl.Expr]:
    """The columns of a head's levels and numbers of claims."""
    signs = {"level": "", "claims": "_claims", "first_claims": "_first_claims", "second_claims": "_second_claims"}
    signs |= {"is_judged": "_is_judged", "passing": "_passing", "leaning": "_leaning"}
    return [pl.col(column).alias(f"{name}{sign}") for column, sign in signs.items()]


def matrix_columns(heads: Sequence[Head]) -> list[Column]:
    """The issue, then what the heads stand for; in a narrow terminal the oldest go first."""
    return [
        Column("name", "Issue", 17, flex=1, max_width=30, priority=100),
        *(head_column(head, at + 1) for at, head in enumerate(heads)),
    ]


def head_column(head: Head, priority: int) -> Column:
    """The column of one month, week or article."""
    width = 4 if head.stretch is not None and head.stretch.by == "month" else 6
    cell = partial(heat_cell, head.name)
    return Column(
        head.name, head.label, width, flex=1, max_width=6, align="center", render=cell, told_label=head.told,
        sorts_by=head.label, priority=priority,
    )  # fmt: skip


def heat_cell(column: str, row: Row) -> Cell:
    """The level as a number on its colour, with a mark where it is an analyst's, leans, or one side alone speaks."""
    level = row[column]
    if level is None:
        return NONE_GLYPH
    is_one_sided = bool(row[f"{column}_first_claims"]) != bool(row[f"{column}_second_claims"])
    is_leaning = row[f"{column}_leaning"] is not None
    mark = PEN if row[f"{column}_is_judged"] else LEANS if is_leaning else ONE_SIDED if is_one_sided else ""
    return [Piece(level_number(level).strip() + mark, heat_variable(level), fill=True)]

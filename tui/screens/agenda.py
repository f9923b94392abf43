"""The agenda: what is to come by day, promises without a day, and what became of the past ones."""

from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

import polars as pl
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from model.agenda import AGENDA
from model.agenda.extensions import is_reckoned
from model.schema import CLAIMS
from model.words.counting import counted
from model.words.leads import heading
from tui import bindings
from tui.desk.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.data import READING, DataScreen
from tui.screens.quotes import SEPARATOR, quote_block
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.wording import legend
from tui.wording.coming import (
    DUE_CELLS,
    STATE_GLYPHS,
    STATE_VARIABLES,
    day_words,
    in_words,
    is_settled_early,
    iso_days,
    short_day_words,
    short_in_words,
)
from tui.words import NONE_GLYPH, long_day


class AgendaView(NamedTuple):
    """What the agenda draws."""

    session: Session
    entries: Shown


class AgendaScreen(DataScreen[AgendaView]):
    """A row for each thing to come, or that was; Enter opens the article at the sentence that tells of it."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("agenda")]
    legend: ClassVar = legend.AGENDA
    crumb = "Agenda"
    says_silence = True  # what is to come is seen from the day
    own_order = "to come first"
    filtered: ClassVar = (*AGENDA, *CLAIMS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: AgendaView | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            yield FrameTable(id="rows", classes="main", gap=1, empty=READING)
            yield Blocks(classes="preview")

    def compute_view(self, session: Session) -> AgendaView:
        """See DataScreen."""
        return AgendaView(session, self.desk.agenda(session))

    def draw_view(self, view: AgendaView) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = agenda_columns(view.session.as_of, self.desk)
        table.empty = self.empty_words(view.entries)
        table.show(view.entries.rows, key="entry")

    def count_words(self) -> str:
        """See DataScreen: also how many of those shown are still to come."""
        if self.view is None:
            return ""
        rows = self.view.entries.rows
        ahead = rows.filter(pl.col("state").is_in(["coming", "open"])).height
        return f"{self.view.entries.words} · {ahead:,} ahead"

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen; articles need not tell of anything to come."""
        if shown.of or self.desk.is_bare:
            return super().empty_words(shown)
        key = bindings.with_keys("{month-back}", self.app).replace(",", "comma")
        return f"Nothing that is to come is told of.\nPress {key} to look from a month before."

    @on(FrameTable.RowHighlighted)
    def _tell_row(self, message: FrameTable.RowHighlighted) -> None:
        self.query_one(Blocks).show(*(self._telling(message.row) if message.row else ()))

    def _telling(self, row: Row) -> list[Block]:
        """When, who tells of it, in which words; and the claim that shows what became of it."""
        claim = self.claim_of(row)
        blocks = [Block(self._facts(row), longest=2), *([quote_block(claim)] if claim else [])]
        if row["shown_quote"] is not None:
            shown = {name.removeprefix("shown_"): row[name] for name in row if name.startswith("shown_")}
            proof = self.desk.claim_at(self.desk.session, row["shown_by"], row["shown_sentence"])
            head = Content.assemble(
                state_piece(row), (f" · {long_day(row['shown_day'])} · {one_line(shown['title'])}", "")
            )
            blocks += [Block(head, longest=1), *([quote_block(proof)] if proof else [])]
        return blocks

    def _facts(self, row: Row) -> Content:
        """`→ coming · 15 Nov 2023, in 12 days · told by 2 articles of 2 origins · Channels, Taiwan`; of what was
        extended for a while by which words it ends then.
        """
        by = f"reckoned from “{one_line(row['wording'])}”" if is_reckoned(row["wording"]) else ""
        due = ", ".join(words for words in (day_words(*_days(row)), in_words(*self._due(row)), by) if words)
        told = f"told by {counted(row['articles'], 'article')} of {counted(row['origins'], 'origin')}"
        issues = ", ".join(one_line(self.desk.issue_name(slug)) for slug in row["issues"])
        parts = [Content(due or "without a day"), Content(told), Content.styled(issues, "$muted")]
        return SEPARATOR.join([Content.assemble(state_piece(row)), *parts])

    def _due(self, row: Row) -> tuple[int | None, date | None, str | None, date, date | None]:
        """What `in_words` takes."""
        return row["days"], row["day"], row["precision"], self.desk.session.as_of, row["until"]

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: the claim that tells of it."""
        session, place = self.desk.session, (row["article"], row["sentence"])
        return self.desk.claim_at(session, *place, row["issue"]) or self.desk.claim_at(session, *place)

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        self.post_message(ArticleOpened(row["article"], row["sentence"], row["issue"]))


def state_piece(row: Row) -> tuple[str, str]:
    """`✓ kept` and its colour."""
    state = row["state"]
    return f"{STATE_GLYPHS[state]} {state}", f"${STATE_VARIABLES[state]}"


def agenda_columns(as_of: date, desk: Desk) -> list[Column]:
    """The columns of the agenda."""
    return [
        Column("day", "Day", DUE_CELLS, align="right", render=partial(day_cell, as_of), told=told_days, priority=9),
        Column("days", "In", 10, align="right", render=partial(in_cell, as_of), priority=6),
        Column("state", "State", 10, render=state_cell, priority=8),
        Column("issue", "Issue", 10, flex=1, max_width=18, render=partial(issue_cell, desk), priority=7),
        Column("what", "What", 24, flex=8, render=what_cell, priority=10),
        Column("who", "Who", 8, flex=1, max_width=22, render=who_cell, sort=pl.coalesce("speaker", "side"), priority=4),
        Column("source", "Source", 10, flex=1, max_width=18, priority=2),
    ]


def _days(row: Row) -> tuple[date | None, date | None, str | None]:
    """The first and the last day that are meant, and how exactly."""
    return row["day"], row["until"], row["precision"]


def day_cell(as_of: date, row: Row) -> list[Piece]:
    """`15 Nov`, `Nov 2023`; a dot for no day."""
    return [Piece(short_day_words(*_days(row), as_of) or NONE_GLYPH, "" if row["day"] else "text-muted")]


def told_days(row: Row) -> str:
    """`2023-11-15`, `2024-03 to 2024-05`; nothing for no day."""
    return iso_days(*_days(row))


def in_cell(as_of: date, row: Row) -> list[Piece]:
    """`+12 d`, `this month`; nothing for what is settled before its days are over."""
    if is_settled_early(row["days"], row["state"]):
        return []
    return [Piece(short_in_words(row["days"], row["day"], row["precision"], as_of, row["until"]), "text-muted")]


def state_cell(row: Row) -> list[Piece]:
    """`✓ kept`."""
    state = row["state"]
    return [Piece(f"{STATE_GLYPHS[state]} {state}", STATE_VARIABLES[state])]


def issue_cell(desk: Desk, row: Row) -> list[Piece]:
    """The first issue by its name, and how many more there are."""
    more = len(row["issues"]) - 1
    name = Piece(desk.issue_name(row["issue"]))
    return [name, Piece(f" & {more}", "text-muted")] if more else [name]


def what_cell(row: Row) -> list[Piece]:
    """What is to come, in the words that tell of it."""
    return [Piece(heading(row["what"], row["speaker"]))]


def who_cell(row: Row) -> list[Piece]:
    """Who says so, else for which side."""
    return [Piece(row["speaker"] or row["side"] or "", "" if row["speaker"] else "text-muted")]

"""The log: every change of standing and every judgement, old → new, with the claims that decided."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Final, NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from model.judging import Subject
from model.judging.superseding import PROGRAM
from model.schema import CLAIMS
from model.views import LOG
from model.words.leads import without_lead
from tui import bindings
from tui.desk import bench
from tui.desk.desk import Desk, Session, Shown
from tui.messages import ArticleOpened, IssueOpened
from tui.screens.cells import day_column
from tui.screens.data import READING, DataScreen
from tui.screens.judge import Case
from tui.screens.quotes import SEPARATOR, level_content
from tui.text import one_line, quoted
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.wording import legend
from tui.wording.judgements import PEN, is_by_time, log_by, log_state, shortened
from tui.words import level_glyph, level_variable, level_word, long_day, told_day

LONGEST: Final = 2
"""Lines of a quote."""

UNDONE: Final = {
    "dismiss": "claim counts again",
    "irrelevant": "article counts again",
    "pin": "claim pinned no more",
    "note": "note taken back",
}
"""What holds behind a judgement that takes one back."""


class LogView(NamedTuple):
    """What the log draws."""

    session: Session
    rows: Shown


class LogScreen(DataScreen[LogView]):
    """A row for each change or judgement, the newest first; Enter opens the claim that decided, or the issue."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("log")]
    legend: ClassVar = legend.LOG
    crumb = "Log"
    own_order = "newest first"
    filtered: ClassVar = (*LOG, *CLAIMS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: LogView | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            yield FrameTable(id="rows", classes="main", gap=1, empty=READING)
            yield Blocks(classes="preview")

    def compute_view(self, session: Session) -> LogView:
        """See DataScreen."""
        return LogView(session, self.desk.log(session))

    def draw_view(self, view: LogView) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = log_columns(view.session.as_of, self.desk.issue_name)
        table.empty = self.empty_words(view.rows)
        table.show(view.rows.rows, key="id")

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.rows.words if self.view else ""

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen."""
        return super().empty_words(shown) if shown.of else "Nothing has changed yet, and nobody has judged."

    @on(FrameTable.RowHighlighted)
    def _tell(self, message: FrameTable.RowHighlighted) -> None:
        self.query_one(Blocks).show(*(log_blocks(message.row, self.desk.issue_name) if message.row else ()))
        self.refresh_bindings()

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        if row["article"] is None:
            self.post_message(IssueOpened(row["issue"]))
        else:
            self.post_message(ArticleOpened(row["article"], row["sentence"], row["issue"]))

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: the claim that decided, or that was judged."""
        if row["sentence"] is None:
            return None
        return self.desk.claim_at(self.desk.session, row["article"], row["sentence"], row["moved_to"] or row["issue"])

    def case(self) -> Case | None:
        """See JudgingScreen: the claims of the rows, else the issue or the article of the one under the cursor."""
        row = self.chosen_row()
        if row is None or row["sentence"] is not None or self.query_one(FrameTable).picked_count:
            return super().case()
        block = log_blocks(row, self.desk.issue_name)[0]
        return Case((Subject(row["issue"], row["article"]),), (block,), row["level"])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing to take back beside a change."""
        if action == "take_back" and self._judgement() is None:
            return None
        return super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """The key that takes back says why it does not; what others do, DataScreen says."""
        idle = self.active_bindings.get(event.key)
        if idle is not None and not idle.enabled and idle.binding.action == "take_back":
            self.notify("There is no judgement under the cursor.", markup=False)

    def action_take_back(self) -> None:
        """Take back the judgement under the cursor, whoever made it; of one that took back, what it took is back."""
        if (row := self._judgement()) is not None:
            self.keep(partial(bench.undo, which=row["id"]))

    def _judgement(self) -> Row | None:
        """That under the cursor."""
        row = self.chosen_row()
        return row if row is not None and row["what"] == "judgement" else None


def log_columns(as_of: date, name_of: Callable[[str], str]) -> list[Column]:
    """The columns of the log."""
    return [
        day_column(as_of),
        Column("issue", "Issue", 10, flex=1, max_width=24, render=partial(_issue_cell, name_of), priority=8),
        Column("level", "Was → is", 27, render=partial(change_cell, name_of), priority=9),
        Column("analyst", "By", 9, flex=1, max_width=22, render=by_cell, priority=6),
        Column("quote", "Why", 16, flex=4, render=why_cell, priority=7),
    ]


def _issue_cell(name_of: Callable[[str], str], row: Row) -> str:
    return name_of(row["issue"]) if row["issue"] else "an article"


def change_cell(name_of: Callable[[str], str], row: Row) -> list[Piece]:
    """`▾ strained → ◼ frozen`, in grey and with a pen beneath a judgement; of one without levels what it does."""
    if row["what"] == "judgement" and row["verb"] not in ("override", "correct"):
        return [Piece(f"{PEN} {_deed(name_of, row)}", "text-muted" if log_state(row) else "")]
    old, new = (f"{level_glyph(row[name])} {level_word(row[name])}" for name in ("old", "level"))
    if row["beneath"] is not None:
        return [Piece(f"{old} → {new} {PEN}", "text-muted")]
    return [Piece(old, level_variable(row["old"])), Piece(" → "), Piece(new, level_variable(row["level"]))]


def _deed(name_of: Callable[[str], str], row: Row) -> str:
    """What a judgement does, or what is so again behind one that takes it back."""
    if row["verb"] == "move":
        return f"claim moved {'back ' if row['moved_to'] == row['issue'] else ''}to {name_of(row['moved_to'])}"
    if row["is_undo"]:
        return UNDONE[row["verb"]]
    out = "superseded" if row["analyst"] == PROGRAM else "not relevant"
    deeds = {"dismiss": "claim dismissed", "irrelevant": f"article {out}", "pin": "claim pinned", "note": "note"}
    return deeds[row["verb"]] + (" again" if row["undoes"] else "")


def by_cell(row: Row) -> list[Piece]:
    """`act` of the articles, `time`, or `✎ ana`."""
    return [Piece(log_by(row), "text-accent" if row["kind"] is None else "text-muted")]


def why_cell(row: Row) -> list[Piece]:
    """The reason of a judgement, the quote of a change, or that time made it; in grey what does not hold any more."""
    if row["what"] == "change":
        words = row["reason"] if is_by_time(row) else row["quote"] or row["reason"]
        return [Piece(without_lead(words or ""))]
    state = log_state(row)
    words = row["reason"] or (shortened(row["quote"]) if row["quote"] else "")
    if not state:
        return [Piece(words)]
    return [Piece(f"{state}: " if words else state, "text-accent"), Piece(words, "text-muted")]


def log_blocks(row: Row, name_of: Callable[[str], str]) -> list[Block]:
    """A row in full: what changed, who says so, and the quotes with their sources."""
    name = name_of(row["issue"]) if row["issue"] else row["title"] or "An article"
    levels = [level_content(row["old"]), Content(" → "), level_content(row["level"])]
    has_levels = row["what"] == "change" or row["verb"] in ("override", "correct")
    said = Content.assemble(*levels) if has_levels else Content(_deed(name_of, row))
    head = Content.assemble((one_line(name), "bold"), "  ", said)
    return [Block(SEPARATOR.join([head, *map(Content, _facts(row))]), longest=LONGEST), *_quotes(row)]


def _facts(row: Row) -> list[str]:
    """The day, who or what decided, and why."""
    if row["what"] == "change" and row["kind"] is None:
        return [long_day(row["date"]), log_by(row), one_line(row["reason"])]
    if is_by_time(row):
        made = f"{row['reason']}, made {told_day(row['decided'], row['decided_precision'])}"
        return [long_day(row["date"]), made, *_beneath(row)]
    if row["what"] == "change":
        decided = f"the {row['kind']} of {told_day(row['decided'], row['decided_precision'])}"
        return [long_day(row["date"]), decided, one_line(row["reason"] or ""), *_beneath(row)]
    since = [f"holds from {long_day(row['holds_from'])}"] if row["holds_from"] else []
    until = [f"expires {long_day(row['expires'])}"] if row["expires"] else []
    by = f"{PEN} {one_line(row['analyst'])}, {long_day(row['date'])}"
    reason = [one_line(row["reason"])] if row["reason"] else []
    return [by, *reason, *since, *until, log_state(row) or "stands", f"id {row['id'][:8]}"]


def _beneath(row: Row) -> list[str]:
    """That it changed nothing of what is shown, for an analyst judged: `beneath ✎ ◼ frozen, which is shown`."""
    level = row["beneath"]
    return [] if level is None else [f"beneath {PEN} {level_glyph(level)} {level_word(level)}, which is shown"]


def _quotes(row: Row) -> list[Block]:
    """The deciding claims, or the one that was judged."""
    told = zip(row["quotes"] or [], row["sources"] or [], strict=False)
    pairs = list(told) or ([(row["quote"], row["source"])] if row["quote"] else [])
    lead = Content("  ")
    return [
        Block(Content(quoted(quote or "")), Content.styled(one_line(source or "no source"), "$muted"), lead, LONGEST)
        for quote, source in pairs
    ]

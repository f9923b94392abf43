"""An issue: its standing and why, the claims on it, what happened when, who said what."""

from datetime import date
from functools import partial
from typing import ClassVar, Final, NamedTuple

import polars as pl
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import ContentSwitcher

from model.judging import Subject, claim_subject, remarks_on
from model.schema import CLAIM_KEY
from model.views import BOARD, unfolded
from tui import bindings
from tui.desk.desk import ISSUE_PANES, Desk, Session, Shown, Stretch
from tui.desk.saved import Arrangement
from tui.desk.speaker import Speaker
from tui.messages import WHY, ArticleOpened, ComparisonOpened, PersonOpened
from tui.output.taking import Take, Taken
from tui.screens.cells import columns_of_claims, people_columns, side_cell
from tui.screens.data import READING, DataScreen, Meanwhile
from tui.screens.happenings import can_unfold, event_columns
from tui.screens.judge import Case
from tui.screens.judging import picked_case
from tui.screens.preview import ArticlePreview
from tui.screens.quotes import (
    counts_parts,
    judged_lines,
    level_content,
    quote_block,
    spark_content,
    standing_parts,
)
from tui.text import shown
from tui.widgets.blocks import Block, Blocks, Listing, Origin, Said, laid_out
from tui.widgets.columns import Column, Row
from tui.widgets.course import CourseChart
from tui.widgets.pane_tabs import PaneTab, PaneTabs
from tui.widgets.table import FrameTable
from tui.widgets.why import WhyLines
from tui.wording import legend
from tui.words import long_day

PANES: Final = {"claims": "Claims", "timeline": "Timeline", "people": "Who said what"}
"""Id (and the name of the view's frame) to label."""
WHY_WORDS: Final = "Why it stands so"
WHOLE: Final = 10_000
"""Cells and lines, so that nothing is cut of what is copied."""


class IssueView(NamedTuple):
    """What the issue screen draws."""

    session: Session
    row: Row
    """The issue's row of the board."""
    why: list[str]
    claims: Shown
    timeline: Shown
    tellings: pl.DataFrame
    """TELLINGS of the timeline's events."""
    people: Shown
    course: pl.DataFrame
    """COURSE, for the chart over the timeline."""


class IssueScreen(DataScreen[IssueView]):
    """All of an issue, or a month or week of it."""

    CSS_PATH: ClassVar = ["data.tcss", "issue.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("issue")]
    legend: ClassVar = legend.ISSUE
    has_window = True
    filtered: ClassVar = ISSUE_PANES
    filtered_before: ClassVar = BOARD.names()

    pane: reactive[str] = reactive("claims", init=False)

    def __init__(self, desk: Desk, issue: str, stretch: Stretch | None = None) -> None:
        super().__init__(desk)
        self.issue, self.stretch = issue, stretch
        self.view: IssueView | None = None
        self._first_pane = self.pane
        self._unfolded: frozenset[str] = frozenset()
        """Ids of the timeline's events whose articles are listed beneath them."""

    @property
    def crumb(self) -> str:
        """See DataScreen."""
        stretch = f" · {self.stretch.words}" if self.stretch else ""
        return self.desk.issue_name(self.issue) + stretch

    @property
    def rows_of(self) -> list[str]:
        """See TakingScreen."""
        return [self.issue, *([self.stretch.words] if self.stretch else [])]

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        yield Blocks(id="standing")
        yield PaneTabs()
        yield WhyLines(id="why")
        yield CourseChart(id="course")
        with Container(classes="split"):
            with ContentSwitcher(initial="claims", classes="main"):
                for pane in PANES:
                    yield FrameTable(id=pane, gap=1, empty=READING)
            yield ArticlePreview(self.desk)

    def compute_view(self, session: Session) -> IssueView:
        """See DataScreen."""
        return self._view(session, self.desk.timeline(session, self.issue, self.stretch))

    def _view(self, session: Session, timeline: Shown) -> IssueView:
        return IssueView(
            session,
            self.desk.board_row(session, self.issue),
            self.desk.why(session, self.issue),
            self.desk.claims_of(session, self.issue, self.stretch),
            timeline,
            self.desk.tellings(session, self.issue),
            self.desk.people_of(session, self.issue, self.stretch),
            self.desk.course(session, self.issue, self.stretch),
        )

    def view_meanwhile(self, session: Session) -> Meanwhile[IssueView] | None:
        """See DataScreen: all but what came of the events."""
        timeline = self.desk.timeline_meanwhile(session, self.issue, self.stretch)
        if timeline is None:
            return None
        return Meanwhile(self._view(session, timeline), "without what came of events · reckoning …")

    def draw_view(self, view: IssueView) -> None:
        """See DataScreen."""
        first = self.view is None
        self.view = view
        standing = self.query_one("#standing", Blocks)
        standing.show(*self._standing(view))
        standing.refresh(layout=True)
        self.query_one(WhyLines).show(view.why)
        self.query_one(CourseChart).days = view.course
        columns = {"claims": claim_columns, "people": people_columns}
        for pane, rows in self._frames(view).items():
            table = self.query_one(f"#{pane}", FrameTable)
            table.empty = self.empty_words(rows)
            if pane in columns:
                table.columns = columns[pane](view.session.as_of)
                shown_rows = with_deciding(rows.rows, view.row) if pane == "claims" else rows.rows
                table.show(shown_rows, key=KEYS[pane])
        self._draw_timeline(view)
        self._draw_panes()
        if first:
            self._table_of_pane().focus()
            self._see(self._first_pane)

    @property
    def arrangement(self) -> Arrangement:
        """See DressedScreen: the pane."""
        return {"pane": WHY if self._is_why else self.pane}

    def arrange_as(self, arrangement: Arrangement) -> None:
        """See DressedScreen."""
        pane = arrangement.get("pane")
        self._first_pane = pane if pane in (*PANES, WHY) else "claims"
        if self.view is not None:
            self._see(self._first_pane)

    def see_article(self, article: str) -> None:
        """See DataScreen; of the panes, the claims are what one reads through."""
        if self.pane != "people":  # one person's articles are read through: that row is the place to come back to
            self.query_one("#claims", FrameTable).move_to_one_with("article", article)

    def _draw_timeline(self, view: IssueView) -> None:
        table = self.query_one("#timeline", FrameTable)
        table.columns = event_columns(view.session.as_of, self._unfolded)
        table.show(unfolded(view.timeline.rows, view.tellings, self._unfolded), key=KEYS["timeline"])

    def _frames(self, view: IssueView) -> dict[str, Shown]:
        return {"claims": view.claims, "timeline": view.timeline, "people": view.people}

    def _standing(self, view: IssueView) -> list[Said]:
        judged = judged_lines(view.row, remarks_on(self.desk.library.judgements, view.session.as_of, issue=self.issue))
        enough = self.desk.dossier.constants.enough_events
        return [
            *map(Block, self._then(view)),
            Listing(standing_parts(view.row, self.desk.side_codes)),
            *map(Block, judged),
            Listing(counts_parts(view.row, view.session, enough)),
            Block(spark_content(view.row, view.session.as_of)),
        ]

    def _then(self, view: IssueView) -> list[Content]:
        """What one came from the matrix for, where that is past: beneath it stands what holds on the screen's day."""
        if self.stretch is None or self.stretch.last >= view.session.as_of or view.course.is_empty():
            return []
        level, day = level_content(view.course["level"][-1]), long_day(view.session.as_of)
        return [Content.assemble((self.stretch.words, "bold"), "  ", level, f" at its end; on {day}:")]

    def count_words(self) -> str:
        """See DataScreen."""
        if self._is_why:
            return WHY_WORDS.lower()
        return self._frames(self.view)[self.pane].words if self.view else ""

    @property
    def own_order(self) -> str:
        """See DataScreen: of the pane that is seen."""
        if self._is_why:
            return ""
        return "most claims first" if self.pane == "people" else "newest first"

    def empty_words(self, shown: Shown) -> str:
        """See DataScreen; an issue may well have no claim."""
        if shown.of:
            return super().empty_words(shown)
        return self._none_in(self.stretch) if self.stretch else "No claim on it yet."

    def _none_in(self, stretch: Stretch) -> str:
        """Nothing of a month that is to come, or of which more is, is not nothing of the month."""
        as_of, words = self.desk.session.as_of, stretch.words
        if as_of < stretch.first:
            ahead = f"{words[:1].upper()}{words[1:]} lies after the day looked at,"
            return bindings.with_keys(
                f"{ahead}\n{long_day(as_of)}. Press {{month-forward}} to go a month forward.", self.app
            )
        return f"No claim on it in {words}{f' up to {long_day(as_of)}' if as_of < stretch.last else ''}."

    # Panes

    @property
    def _is_why(self) -> bool:
        """Whether the reckoning is seen in place of the panes."""
        return self.has_class("-why")

    def _draw_panes(self) -> None:
        if self.view is None:
            return
        frames = self._frames(self.view)
        panes = [PaneTab(pane, f"{label} {frames[pane].rows.height:,}") for pane, label in PANES.items()]
        tabs = self.query_one(PaneTabs)
        tabs.tabs, tabs.seen = [*panes, PaneTab(WHY, "Why")], WHY if self._is_why else self.pane

    def _table_of_pane(self) -> FrameTable:
        return self.query_one(f"#{self.pane}", FrameTable)

    def watch_pane(self) -> None:
        """Another pane is seen."""
        self.remove_class("-why")
        self.query_one(ContentSwitcher).current = self.pane
        self.set_class(self.pane == "timeline", "-timeline")
        self._table_of_pane().focus()
        self._draw_panes()
        self._draw_chrome()
        self._draw_quote(self._table_of_pane().selected_row)

    @on(PaneTabs.Chosen)
    def _choose_pane(self, message: PaneTabs.Chosen) -> None:
        self._see(message.name)

    def _see(self, name: str) -> None:
        if (name == WHY) != self._is_why:
            self.action_why()
        if name != WHY:
            self.pane = name

    def action_step_pane(self, step: int) -> None:
        """The next of the panes and the reckoning, or the one before."""
        names = [*PANES, WHY]
        here = names.index(WHY if self._is_why else self.pane)
        self._see(names[(here + step) % len(names)])

    def action_why(self) -> None:
        """Show the reckoning of the standing in place of the panes, or the panes again."""
        self.toggle_class("-why")
        self._draw_panes()
        self._draw_chrome()
        (self.query_one("#why") if self._is_why else self._table_of_pane()).focus()

    def action_compare(self) -> None:
        """Hold its two sides against each other."""
        self.post_message(ComparisonOpened(self.issue))

    # Rows

    @on(FrameTable.RowHighlighted)
    def _highlight(self, message: FrameTable.RowHighlighted) -> None:
        if message.table.id == self.pane:
            self._draw_quote(message.row)

    def _draw_quote(self, row: Row | None) -> None:
        claim = self.claim_of(row) if row else None
        wanted = Origin(claim["article"], claim["sentence"], claim["issue"]) if claim else None
        self.query_one(ArticlePreview).show(wanted, *([quote_block(claim)] if claim else []))

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: the claim itself, or the one that tells of the event or has the speaker's latest words."""
        if KEYS["claims"] in row:
            return row
        return self.desk.claim_at(self.desk.session, row["article"], row["sentence"], self.issue)

    def chosen_row(self) -> Row | None:
        """See TakingScreen: of the pane that is seen."""
        return self._table_of_pane().selected_row

    def cited_takes(self) -> list[Take]:
        """See TakingScreen; in place of the panes the reckoning that is seen."""
        if self.view is None or not self._is_why:
            return super().cited_takes()
        told = "\n".join(line.plain for line in laid_out(self._standing(self.view), WHOLE, WHOLE))
        lines = shown("\n".join(self.view.why))
        return [Take("why", WHY_WORDS, partial(Taken, WHY_WORDS, f"{told}\n\n{lines}"))]

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        speaker = Speaker(row["speaker"], row["side"]) if self.pane == "people" else None
        if self.pane == "timeline" and can_unfold(row):
            self._fold(row["event"])
        elif speaker and row["claims"] > 1:
            self.post_message(PersonOpened(speaker, self.issue, self.stretch))
        else:
            self.post_message(ArticleOpened(row["article"], row["sentence"], self.issue, speaker, self.stretch))

    @on(FrameTable.TurnedAside)
    def _turn_aside(self, message: FrameTable.TurnedAside) -> None:
        """To the right the articles of an event are listed, to the left no more, from one of these too."""
        if self.pane != "timeline":
            return
        event, is_open = message.row["event"], message.row["event"] in self._unfolded
        if message.columns < 0 and is_open:
            self._fold(event)
            self.query_one("#timeline", FrameTable).move_to_one_with("row", event)
        elif message.columns > 0 and not is_open and can_unfold(message.row):
            self._fold(event)
        else:
            self.notify(self._why_no_turn(message.row, is_open=is_open), markup=False)

    def _why_no_turn(self, row: Row, *, is_open: bool) -> str:
        if is_open:
            return "Its articles are listed already."
        return "Its articles are not listed." if can_unfold(row) else "One article alone tells of it: Enter opens it."

    @on(WhyLines.Opened)
    def _open_evidence(self, message: WhyLines.Opened) -> None:
        self.post_message(ArticleOpened(message.claim.article, message.claim.sentence, self.issue))

    def _fold(self, event: str) -> None:
        """List the articles that tell of an event beneath it, or no more."""
        assert self.view is not None
        self._unfolded ^= {event}
        self._draw_timeline(self.view)

    def case(self) -> Case | None:
        """See JudgingScreen: claims; where no claim is in sight the issue."""
        if self._is_why:
            return self.whole_case()
        if self.pane == "claims":
            return picked_case(self._table_of_pane(), claim_subject, quote_block) or self.whole_case()
        return super().case()

    def whole_case(self) -> Case | None:
        """See JudgingScreen: the issue."""
        if self.view is None:
            return None
        standing = Listing(standing_parts(self.view.row, self.desk.side_codes))
        return Case((Subject(self.issue),), (standing,), self.view.row["level"])


KEYS: Final = {"claims": "key", "timeline": "row", "people": ("speaker", "side")}
"""What a row of each pane is known by."""


def with_deciding(claims: pl.DataFrame, row: Row) -> pl.DataFrame:
    """The claims with `is_deciding`: whether they are among those that explain the issue's standing."""
    keys = pl.DataFrame(row["deciding"], schema={"article": pl.String, "sentence": pl.UInt32, "issue": pl.String})
    marked = keys.with_columns(is_deciding=pl.lit(value=True))
    rows = claims.join(marked, on=list(CLAIM_KEY), how="left", maintain_order="left")
    return rows.with_columns(pl.col("is_deciding").fill_null(value=False))


def claim_columns(as_of: date) -> list[Column]:
    """The columns of claims on one issue."""
    speaker = Column("speaker", "Speaker", 12, flex=1, max_width=24, priority=5)
    return columns_of_claims(as_of, by=[Column("side", "Side", 4, render=side_cell, priority=6), speaker])

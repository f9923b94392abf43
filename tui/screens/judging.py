"""Judging in place: what is under the cursor or selected, the form, and taking back."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Final

from textual import on, work
from textual.content import Content
from textual.screen import Screen

from model.errors import IssueWatchError
from model.judging import Subject, claim_subject, reasons_given
from tui.desk import bench
from tui.desk.desk import Desk
from tui.messages import JudgementsKept, JudgingFailed, LibraryJudged
from tui.screens.judge import Case, JudgeScreen, Said
from tui.screens.quotes import quote_block
from tui.text import one_line
from tui.widgets.blocks import Block, Listing
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable
from tui.wording.judgements import NameOf, said_of_all

SHOWN: Final = 2
"""Of many selected rows so many are shown in the form."""


class JudgingScreen(Screen[None]):
    """A screen that knows what is to be judged; what is said is kept in a thread, then every screen shows it."""

    desk: Desk

    def case(self) -> Case | None:
        """What `x` judges: the rows that are selected, else what is under the cursor; None where there is nothing."""
        return None

    def whole_case(self) -> Case | None:
        """What `X` judges: the issue or article that the screen is about."""
        return None

    def action_judge(self) -> None:
        """Judge what is under the cursor or selected."""
        self._ask(self.case())

    def action_judge_whole(self) -> None:
        """Judge what the screen is about."""
        self._ask(self.whole_case())

    def _ask(self, case: Case | None) -> None:
        if case is None:
            self.notify("There is nothing to judge under the cursor.", markup=False)
            return
        before = reasons_given(self.desk.library.judgements)
        form = JudgeScreen(case, self.desk.dossier, self.desk.day_judged, self.desk.latest, before)
        self.app.push_screen(form, partial(self._rule, case))

    def _rule(self, case: Case, said: Said | None) -> None:
        if said is not None:
            self.keep(partial(bench.judge, subjects=case.subjects, ruling=said.ruling, day=said.day))

    def action_undo(self) -> None:
        """Take back what one judged last."""
        self.keep(bench.undo)

    def action_redo(self) -> None:
        """Bring back what one took back last."""
        self.keep(bench.redo)

    @work(thread=True, group="judging")
    def keep(self, say: Callable[[Desk], bench.Kept]) -> None:
        """Have it kept, and tell what it says."""
        try:
            kept = say(self.desk)
        except IssueWatchError as error:
            self.post_message(JudgingFailed(str(error)))
            return
        self.app.post_message(LibraryJudged(kept.library))
        words = said_of_all(kept.records, self.desk.issue_name, kept.confirmed)
        self.post_message(JudgementsKept(kept.deed, words))

    @on(JudgementsKept)
    def _say_kept(self, message: JudgementsKept) -> None:
        for table in self.query(FrameTable):
            if message.title == "Judged" and table.display and table.picked_count:
                table.unpick_shown()
        self.notify(one_line(message.words), title=message.title, markup=False)

    @on(JudgingFailed)
    def _say_failed(self, message: JudgingFailed) -> None:
        words = one_line(message.text)
        self.notify(words[:1].upper() + words[1:], severity="error", markup=False)


def picked_case(
    table: FrameTable, subject_of: Callable[[Row], Subject], block_of: Callable[[Row], Block | Listing]
) -> Case | None:
    """The rows of a table that are selected, else the one under the cursor."""
    return case_of(table.chosen_rows.to_dicts(), subject_of, block_of)


def claims_case(claims: Iterable[Row], name_of: NameOf) -> Case | None:
    """Claims, each once and with its issue: a sentence can say something on several."""
    rows = list({claim_subject(claim): claim for claim in claims}.values())
    return case_of(rows, claim_subject, lambda claim: quote_block(claim, name_of(claim["issue"])))


def case_of(
    rows: Sequence[Row], subject_of: Callable[[Row], Subject], block_of: Callable[[Row], Block | Listing]
) -> Case | None:
    """These rows together; None where there are none."""
    if not rows:
        return None
    more = [Block(Content(f"and {len(rows) - SHOWN:,} more"))] if len(rows) > SHOWN else []
    level, issue = (_shared(rows, name) for name in ("level", "issue"))
    return Case(tuple(map(subject_of, rows)), (*map(block_of, rows[:SHOWN]), *more), level, issue)


def _shared(rows: Sequence[Row], name: str) -> Any:  # noqa: ANN401  # a cell is of any type
    """What all rows have in a column; None where they differ."""
    values = {row.get(name) for row in rows}
    return values.pop() if len(values) == 1 else None

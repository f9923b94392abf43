"""An article with every claim marked in its place."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from model.errors import IssueWatchError
from model.judging import Subject, remarks_on
from model.views import ARTICLE_ROWS, BOARD, CLAIM_ROWS
from model.words.counting import counted
from tui import bindings
from tui.desk.desk import Desk, Session, Stretch
from tui.desk.speaker import Speaker
from tui.messages import ArticleOpened
from tui.output.taking import Take
from tui.screens.cells import is_out
from tui.screens.citing import ARTICLE, cited_articles, one_takes
from tui.screens.data import DataScreen
from tui.screens.judge import Case
from tui.screens.marks import mark_of
from tui.screens.quotes import claim_facts, level_content
from tui.terminal.handing_over import editor, hand_over, pager
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Row
from tui.widgets.marked_text import MarkedText
from tui.widgets.wrapping import wrapped
from tui.wording import legend
from tui.wording.judgements import PEN, whole_words
from tui.words import NO_TITLE, PASSED_OVER, long_day

if TYPE_CHECKING:
    from tui.wording.skimming import Skim

SHOWN_SIBLINGS: Final = 4
"""Other places of the same report that the heading names."""


class ArticleView(NamedTuple):
    """What the article screen draws."""

    text: str
    claims: list[Row]
    """All claims of the article, in the order of the text."""
    passing: list[int]
    """The numbers of those that pass the filter: the ones that are stepped through."""


class Reading(NamedTuple):
    """How an article was left."""

    wanted: tuple[int | None, str | None]
    """The sentence and the issue of the claim that the user was on."""
    top: int | None
    """Where in the text the first line that was seen begins; None: it was never seen."""


class ArticleScreen(DataScreen[ArticleView]):
    """The text; the claim that it was opened from is the current one."""

    CSS_PATH: ClassVar = ["data.tcss", "article.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("article")]
    legend: ClassVar = legend.ARTICLE
    crumb = "Article"
    filtered: ClassVar = CLAIM_ROWS.names()
    filtered_before: ClassVar = (*ARTICLE_ROWS.names(), *BOARD.names())

    class SkimTold(Message):
        """It is known that not all of the article is read."""

        def __init__(self, skim: "Skim") -> None:
            super().__init__()
            self.skim = skim

    def __init__(
        self,
        desk: Desk,
        article: str,
        sentence: int | None = None,
        issue: str | None = None,
        speaker: Speaker | None = None,
        stretch: Stretch | None = None,
        *,
        is_for_issue: bool = True,
    ) -> None:
        super().__init__(desk)
        self.article = desk.article(article)
        self.wanted = (sentence, issue)
        self.came_for = (issue if is_for_issue else None, speaker)
        self.stretch = stretch
        self.view = ArticleView("", [], [])
        self._skim: tuple[str, ...] = ()
        """What is said of it where not all is read: the user who misses a claim sees why."""
        self._is_new = True
        self._left_at: int | None = None
        """Where in the text its first line began when it was left; None: it was not left."""
        self._is_held = False
        """Whether the next view comes by itself, and nothing may move."""

    @property
    def asked_of(self) -> Collection[str]:
        """See DataScreen: what says which article is next, of all of them or of those that one came for."""
        return self.filtered if any(self.came_for) else (*ARTICLE_ROWS.names(), *self.filtered)

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        heading = Blocks(id="heading")
        heading.show(*self._heading())
        yield heading
        yield MarkedText(id="text")
        yield Blocks(id="claim")

    def on_mount(self) -> None:
        """Not an empty article: one that is not there yet."""
        self.query_one(MarkedText).show("Reading …", [])

    def say_failure(self, words: str) -> None:
        """See DataScreen: a text that is read already stays."""
        if self._is_new:
            self.query_one(MarkedText).show(words, [])

    def _heading(self) -> list[Block]:
        article = self.article
        facts = [long_day(article["date"]), article["source"], article["author"], *self._skim]
        words = " · ".join(one_line(str(fact)) for fact in facts if fact)
        title = Content.styled(one_line(article["title"] or NO_TITLE), "bold")
        also = [Block(Content.styled(line, "$muted"), longest=1) for line in self._also_in()]
        remarks = remarks_on(self.desk.library.judgements, self.desk.session.as_of, article=article["id"])
        said = [Block(Content.styled(line, "$text-accent"), longest=1) for line in map(whole_words, remarks)]
        return [Block(title, Content.styled(words, "$muted"), longest=2), *said, *also]

    def _also_in(self) -> list[str]:
        """Where else the same report stands: one line, or none."""
        others = self.desk.siblings(self.article["id"])
        if others.is_empty():
            return []
        places = [
            " ".join(filter(None, (one_line(source or "an article without a source"), day and long_day(day))))
            for source, day in others.head(SHOWN_SIBLINGS).select("source", "date").iter_rows()
        ]
        more = others.height - len(places)
        return ["also in: " + ", ".join(places) + (f" and {more:,} more" if more else "")]

    def compute_view(self, session: Session) -> ArticleView:
        """See DataScreen."""
        claims, passes = self.desk.claims_in(self.article["id"], session)
        text = self.view.text or self.desk.text(self.article["id"])
        return ArticleView(text, claims.rows(named=True), passes.arg_true().to_list())

    def draw_view(self, view: ArticleView) -> None:
        """See DataScreen."""
        self.view = view
        self.query_one("#heading", Blocks).show(*self._heading())
        text = self.query_one(MarkedText)
        text.show(view.text, [mark_of(claim, self.desk.dossier) for claim in view.claims])
        if self._is_new:
            self._mark_read(as_read=True)
            text.focus()
            self._is_new = False
            self._ask_for_skim()
        left_at, self._left_at = self._left_at, None
        self._go(self._wanted_claim(), is_followed=not self._is_held and left_at is None)
        if left_at is not None:
            text.see_from(left_at)
        self._is_held = False

    @work(thread=True, group="skim")
    def _ask_for_skim(self) -> None:
        """Only when the text is there: it takes longer."""
        with suppress(IssueWatchError):
            if skim := self.desk.skim(self.article["id"]):
                self.post_message(self.SkimTold(skim))

    @on(SkimTold)
    def _say_skim(self, message: SkimTold) -> None:
        words, passed_over = message.skim
        self._skim = (words, f"{PASSED_OVER} not read") if passed_over else (words,)
        self.query_one(MarkedText).pass_over([(run.start, run.end) for run in passed_over])
        heading = self.query_one("#heading", Blocks)
        heading.show(*self._heading())
        heading.refresh(layout=True)

    def forget(self) -> None:
        """See DataScreen: the text that is being read stays where it is."""
        super().forget()
        self._is_held = True

    def _wanted_claim(self) -> int | None:
        """The claim that the screen was opened from, or was on before; else the first that passes.

        Of those that pass it is one on the issue or of the speaker whom one came for, if there is one.
        """
        sentence, issue = self.wanted
        for number, claim in enumerate(self.view.claims):
            if claim["sentence"] == sentence and issue in (claim["issue"], None):
                return number
        for number in self.view.passing:
            if self._is_come_for(self.view.claims[number]):
                return number
        return self.view.passing[0] if self.view.passing else None

    def _is_come_for(self, claim: Row) -> bool:
        issue, speaker = self.came_for
        if issue is None and speaker is None:
            return False
        return issue in (claim["issue"], None) and speaker in (Speaker(claim["speaker"], claim["side"]), None)

    def memory(self) -> object:
        """See DataScreen: the claim that the user is on, and how far the text is scrolled."""
        return Reading(self.wanted, self._left_at if self._is_new else self.query_one(MarkedText).top)

    def recall(self, memory: object) -> None:
        """See DataScreen."""
        if isinstance(memory, Reading):
            self.wanted, self._left_at = memory

    def count_words(self) -> str:
        """See DataScreen."""
        if self._is_new:
            return ""
        out = sum(map(is_out, self.view.claims))
        words = f"{len(self.view.passing):,} of {counted(len(self.view.claims), 'claim')}"
        return f"{words}, {out:,} dismissed" if out else words

    @property
    def current(self) -> Row | None:
        """The current claim."""
        number = self.query_one(MarkedText).current
        return None if number is None else self.view.claims[number]

    def _go(self, number: int | None, *, is_followed: bool = True) -> None:
        text = self.query_one(MarkedText)
        text.mark(number)
        if is_followed:
            text.see_current()
        if (claim := self.current) is not None:
            self.wanted = (claim["sentence"], claim["issue"])
        self.query_one("#claim", Blocks).show(self._claim_words(number))

    @on(MarkedText.Chosen)
    def _go_to_clicked(self, message: MarkedText.Chosen) -> None:
        self._go(message.number)

    def _claim_words(self, number: int | None) -> Block:
        """The current claim in words: which it is, its issue, level, speaker and rule."""
        if number is None:
            words = "No claim passes the filter." if self.view.claims else "No rule found a claim in this text."
            return Block(Content.styled(words, "$muted"))
        claim = self.view.claims[number]
        place = f"{number + 1}/{len(self.view.claims)}  "
        issue = one_line(self.desk.issue_name(claim["issue"]))
        level = Content.styled(f"{PEN} {claim['judged']}", "$muted") if is_out(claim) else level_content(claim["level"])
        head = Content.assemble((place, "$muted"), (issue, "bold"), "  ", level)
        return Block(head, Content.styled(claim_facts(claim), "$muted"))

    def action_step_claim(self, step: int) -> None:
        """To the next or previous claim that passes the filter; stays at the ends, and says so."""
        passing, now = self.view.passing, self.query_one(MarkedText).current
        at = 0 if now is None else bisect_right(passing, now) if step > 0 else bisect_left(passing, now) - 1
        if 0 <= at < len(passing):
            self._go(passing[at])
            return
        which = " that passes the filter" if len(passing) < len(self.view.claims) else ""
        where = "" if not passing else " after this one" if step > 0 else " before this one"
        self.notify(f"There is no claim{which}{where}.", timeout=3, markup=False)

    # Other articles, other programs

    def action_step_article(self, step: int) -> None:
        """The next article of the same filter, and of the issue or the speaker that one came for."""
        issue, speaker = self.came_for
        turn = self.desk.articles_in_turn(self.desk.session, issue, speaker, self.stretch)
        here = self.article["id"]
        at = turn.index(here) + step if here in turn else 0
        if not turn or not 0 <= at < len(turn):
            which = "older" if step > 0 else "newer"
            on = f" on {one_line(self.desk.issue_name(issue))}" if issue else ""
            whose = f" in which {one_line(speaker.name)} speaks{on}" if speaker else ""
            when = f" of {self.stretch.words}" if self.stretch else ""
            passing = " that passes the filter" if self.is_filtered else ""
            self.notify(f"There is no {which} article{when}{whose}{passing}.", timeout=3, markup=False)
            return
        self.post_message(ArticleOpened(turn[at], None, issue, speaker, self.stretch, is_instead=True))

    def action_unread(self) -> None:
        """An article counts as read when it is opened; mark it as unread, or as read again."""
        is_read = self.article["id"] in self.desk.read
        if not self._mark_read(as_read=not is_read):
            return
        self.notify("Marked as unread." if is_read else "Marked as read.", timeout=2, markup=False)

    def _mark_read(self, *, as_read: bool) -> bool:
        try:
            self.desk.mark_read([self.article["id"]], as_read=as_read)
        except IssueWatchError as error:
            self.notify(one_line(str(error)), severity="warning", markup=False)
            return False
        return True

    def action_page(self) -> None:
        """The text in the user's pager, broken between words: many pagers break within."""
        from tui.widgets.reflowing import reflowed

        text = reflowed(self.view.text)
        lines = (text[start:end].rstrip() for start, end in wrapped(text, self.app.size.width))
        self._hand_over(pager(self.desk.pager), "\n".join(lines))

    def action_edit(self) -> None:
        """A copy of the text in the user's editor; the article stays as it is."""
        self._hand_over(editor(self.desk.editor), self.view.text)

    def _hand_over(self, command: Sequence[str], text: str) -> None:
        if problem := hand_over(self.app, command, self.article["title"] or "article", text):
            self.notify(one_line(problem), severity="error", markup=False)

    def whole_case(self) -> Case | None:
        """See JudgingScreen: the article."""
        return Case((Subject(article=self.article["id"]),), (self._heading()[0],))

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen."""
        return row

    def chosen_row(self) -> Row | None:
        """See TakingScreen: the current claim."""
        return self.current

    def cited_takes(self) -> list[Take]:
        """See TakingScreen; also the article, alone where it has no claim."""
        (cited,) = cited_articles([self.article])
        own = {take.id: take for take in (*super().cited_takes(), *one_takes(cited, ARTICLE))}
        return list(own.values())  # the address of both is one

    def chosen_url(self) -> str | None:
        """See TakingScreen."""
        url: str | None = self.article["url"]
        return url

"""An article with every claim marked in its place."""

from bisect import bisect_left, bisect_right
from typing import ClassVar, Final, NamedTuple

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from tui import bindings
from tui.desk import Desk, Session
from tui.screens.data import DataScreen
from tui.screens.quotes import claim_facts, level_content
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Row
from tui.widgets.marked_text import Mark, MarkedText
from tui.words import counted, level_glyph, level_variable, long_day

SHOWN_SIBLINGS: Final = 4
"""Other places of the same report that the heading names."""


class ArticleView(NamedTuple):
    """What the article screen draws."""

    claims: list[Row]
    """All claims of the article, in the order of the text."""
    passing: list[int]
    """The numbers of those that pass the filter: the ones that are stepped through."""


class ArticleScreen(DataScreen[ArticleView]):
    """The text; the claim that it was opened from is the current one."""

    CSS_PATH: ClassVar = ["data.tcss", "article.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("article")]
    crumb = "Article"

    def __init__(self, desk: Desk, article: str, sentence: int | None = None, issue: str | None = None) -> None:
        super().__init__(desk)
        self.article = desk.article(article)
        self.wanted = (sentence, issue)
        self.view = ArticleView([], [])
        self._is_new = True

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        heading = Blocks(id="heading")
        heading.show(*self._heading())
        yield heading
        yield MarkedText(id="text")
        yield Blocks(id="claim")

    def _heading(self) -> list[Block]:
        article = self.article
        facts = [long_day(article["date"]), article["source"], article["author"]]
        words = " · ".join(one_line(str(fact)) for fact in facts if fact)
        title = Content.styled(one_line(article["title"] or "No title"), "bold")
        also = [Block(Content.styled(line, "$muted"), longest=1) for line in self._also_in()]
        return [Block(title, Content.styled(words, "$muted"), longest=2), *also]

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
        return ArticleView(claims.rows(named=True), passes.arg_true().to_list())

    def draw_view(self, view: ArticleView) -> None:
        """See DataScreen."""
        self.view = view
        text = self.query_one(MarkedText)
        text.show(self.article["text"], [mark_of(claim) for claim in view.claims])
        if self._is_new:
            text.focus()
            self._is_new = False
        self._go(self._wanted_claim())

    def _wanted_claim(self) -> int | None:
        """The claim that the screen was opened from, or was on before; else the first that passes."""
        sentence, issue = self.wanted
        for number, claim in enumerate(self.view.claims):
            if claim["sentence"] == sentence and issue in (claim["issue"], None):
                return number
        return self.view.passing[0] if self.view.passing else None

    def count_words(self) -> str:
        """See DataScreen."""
        return f"{len(self.view.passing):,} of {counted(len(self.view.claims), 'claim')}"

    @property
    def current(self) -> Row | None:
        """The current claim."""
        number = self.query_one(MarkedText).current
        return None if number is None else self.view.claims[number]

    def _go(self, number: int | None) -> None:
        text = self.query_one(MarkedText)
        text.current = number
        text.see_current()
        if (claim := self.current) is not None:
            self.wanted = (claim["sentence"], claim["issue"])
        self.query_one("#claim", Blocks).show(self._claim_words(number))

    def _claim_words(self, number: int | None) -> Block:
        """The current claim in words: which it is, its issue, level, speaker and rule."""
        if number is None:
            words = "No claim passes the filter." if self.view.claims else "No rule found a claim in this text."
            return Block(Content.styled(words, "$muted"))
        claim = self.view.claims[number]
        place = f"{number + 1}/{len(self.view.claims)}  "
        issue = one_line(self.desk.issue_name(claim["issue"]))
        head = Content.assemble((place, "$muted"), (issue, "bold"), "  ", level_content(claim["level"]))
        return Block(head, Content.styled(claim_facts(claim), "$muted"))

    def action_step_claim(self, step: int) -> None:
        """To the next or previous claim that passes the filter; stays at the ends."""
        passing, now = self.view.passing, self.query_one(MarkedText).current
        if not passing:
            return
        at = 0 if now is None else bisect_right(passing, now) if step > 0 else bisect_left(passing, now) - 1
        self._go(passing[max(0, min(at, len(passing) - 1))])

    def chosen_claim(self) -> Row | None:
        """See DataScreen."""
        return self.current

    def chosen_url(self) -> str | None:
        """See DataScreen."""
        url: str | None = self.article["url"]
        return url


def mark_of(claim: Row) -> Mark:
    """A claim as a mark: coloured by its level; of several on one sentence the strongest is seen."""
    level = claim["level"]
    label = f"{level_glyph(level)} {claim['issue']}"
    return Mark(claim["start"], claim["end"], level_variable(level), label, abs(level or 0))

"""All articles, and what each by itself says of every issue."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import combinations
from typing import ClassVar, Final, NamedTuple

import polars as pl
from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content

from model.dossier import Issue
from model.errors import IssueWatchError
from model.judging import Subject, irrelevant_articles, remarks_on
from model.schema import CLAIMS
from model.views import ARTICLE_ROWS
from tui import bindings
from tui.desk.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.cells import count_column, day_column
from tui.screens.citing import ARTICLE, Cite, cited_articles
from tui.screens.data import READING, DataScreen
from tui.screens.judge import Case
from tui.screens.judging import picked_case
from tui.screens.preview import ArticlePreview
from tui.text import one_line
from tui.widgets.blocks import Block, Listing, Origin, Said
from tui.widgets.columns import Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.wording import legend
from tui.wording.judgements import PEN, whole_words
from tui.words import level_glyph, level_variable, long_day, title_words

LETTERS: Final = 3
"""Of an issue's name over its glyphs: enough to tell and to guess it by, and still a head of three lines."""
SPACED_FROM: Final = 100
"""Cells of a table from which on issues stand apart: letters that are read downwards want air between them."""


class ArticlesView(NamedTuple):
    """What the articles screen draws."""

    session: Session
    articles: Shown


class ArticlesScreen(DataScreen[ArticlesView]):
    """A row for each article, with a glyph for each issue in the dossier's order."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("articles")]
    legend: ClassVar = legend.ARTICLES
    crumb = "Articles"
    cited_as = ARTICLE
    own_order = "newest first"
    filtered: ClassVar = (*ARTICLE_ROWS, *CLAIMS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: ArticlesView | None = None
        self._read_then = desk.read

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            yield FrameTable(id="rows", classes="main", gap=1, empty=READING)
            yield ArticlePreview(self.desk)

    def compute_view(self, session: Session) -> ArticlesView:
        """See DataScreen."""
        return ArticlesView(session, self.desk.articles(session))

    def draw_view(self, view: ArticlesView) -> None:
        """See DataScreen."""
        self.view, self._read_then = view, self.desk.read
        table = self.query_one(FrameTable)
        self._set_columns()
        table.empty = self.empty_words(view.articles)
        table.show(view.articles.rows, key="article")

    def on_resize(self, event: events.Resize) -> None:
        """See DataScreen; issues stand apart where there is room."""
        super().on_resize(event)
        self.call_after_refresh(self._set_columns)

    def _set_columns(self) -> None:
        if self.view is None:
            return
        table, as_of = self.query_one(FrameTable), self.view.session.as_of
        out = irrelevant_articles(self.desk.library.judgements, as_of)
        gap = 1 if table.size.width >= SPACED_FROM else 0
        table.columns = article_columns(self.desk.dossier.issues, as_of, out, gap=gap)

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.articles.words if self.view else ""

    @property
    def heads_words(self) -> str:
        """See DataScreen: the letters over the glyphs of issues."""
        issues = self.desk.dossier.issues
        named = zip(abbreviations(issues), issues, strict=True)
        return "Issues, read downwards: " + " · ".join(f"{short} {one_line(issue.name)}" for short, issue in named)

    def see_article(self, article: str) -> None:
        """See DataScreen."""
        self.query_one(FrameTable).move_to_one_with("article", article)

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        row = message.row
        preview = self.query_one(ArticlePreview)
        preview.show(Origin(row["article"]) if row else None, *(self._words(row) if row else ()))

    def _head(self, row: Row) -> Block:
        """The article's title, source and day."""
        facts = " · ".join(one_line(str(fact)) for fact in (row["source"], long_day(row["date"])) if fact)
        title = Content.styled(one_line(title_words(row)), "bold")
        return Block(title, longest=2, tail=Content.styled(f"  {facts}", "$muted"))

    def _words(self, row: Row) -> list[Said]:
        """The article, and its status on each issue that it claims something of; a glyph stands by its name."""
        levels = [
            Content.styled(f"{level_glyph(level)} {one_line(self.desk.issue_name(issue))}", f"${level_variable(level)}")
            for issue, level in zip(row["issues"], row["levels"], strict=True)
        ]
        assert self.view is not None
        found = remarks_on(self.desk.library.judgements, self.view.session.as_of, article=row["article"])
        said = [Block(Content.styled(line, "$text-accent"), longest=1) for line in map(whole_words, found)]
        return [self._head(row), *said, Listing(levels or [Content("No claim.")], Content("  "))]

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(ArticleOpened(message.row["article"]))

    def on_screen_resume(self) -> None:
        """What was read meanwhile is shown as read; DataScreen does the rest."""
        if self.view is not None and self._read_then is not self.desk.read:
            self.renew()

    def action_mark_read(self) -> None:
        """Mark the selected articles, or the one under the cursor, as read; as unread if all of them are read."""
        table = self.query_one(FrameTable)
        if table.selected_row is None:
            self.say_no_row()
            return
        articles = table.chosen_rows["article"].to_list()
        try:
            self.desk.mark_read(articles, as_read=not set(articles) <= self.desk.read)
        except IssueWatchError as error:
            self.notify(one_line(str(error)), severity="warning", markup=False)
        self.renew()

    def case(self) -> Case | None:
        """See JudgingScreen: articles."""
        return picked_case(self.query_one(FrameTable), lambda row: Subject(article=row["article"]), self._head)

    def citing(self) -> Cite:
        """See TakingScreen: articles."""
        return cited_articles

    def chosen_url(self) -> str | None:
        """See TakingScreen."""
        row = self.chosen_row()
        return None if row is None else row["url"]


def article_columns(
    issues: Sequence[Issue], as_of: date, irrelevant: Collection[str] = (), *, gap: int = 0
) -> list[Column]:
    """The columns of articles, with so many cells between issues; those found not relevant are grey behind a pen."""
    slugs = [issue.slug for issue in issues]
    letters = zip(*(f"{short:<{LETTERS}}" for short in abbreviations(issues)), strict=True)
    head = "\n".join(map((" " * gap).join, letters))
    width = len(slugs) * (1 + gap) - gap
    return [
        day_column(as_of),
        Column("unread", "", 1, render=unread_cell, sort=pl.col("unread"), sort_first="down", priority=4),
        Column("title", "Title", 24, flex=3, render=partial(title_cell, irrelevant), priority=9),
        Column("source", "Source", 12, flex=1, max_width=24, priority=5),
        Column("source_side", "Side", 4, priority=3),
        count_column("claims", "Claims"),
        Column(
            "glyphs",
            "Issues",
            width,
            head=head,
            render=partial(glyphs_cell, slugs, gap),
            priority=7,
            told=partial(told_issues, {issue.slug: issue.name for issue in issues}),
        ),
    ]


def abbreviations(issues: Sequence[Issue]) -> list[str]:
    """At most LETTERS letters for each issue, to be read downwards over its glyphs: `Tai`, of three words `SCS`.

    Where two would be alike, the later one has other letters of its name.
    """
    found: list[str] = []
    for issue in issues:
        taken = {short.casefold() for short in found}
        ways = _ways(issue)
        found.append(next((way for way in ways if way.casefold() not in taken), ways[0]))
    return found


def _ways(issue: Issue) -> list[str]:
    """How an issue may be shortened, the best first; by its slug where no letter of its name is one cell wide."""
    words = [kept for word in issue.name.split() if (kept := _narrow(word))] or [_narrow(issue.slug) or "?"]
    letters = "".join(words)
    first, rest = letters[0].upper(), letters[1:]
    initials = ["".join(word[0] for word in words).upper()] if len(words) == LETTERS else []
    others = ("".join(pair) for pair in combinations(rest, LETTERS - 1))
    return [*initials, first + rest[: LETTERS - 1], *(first + pair for pair in others)]


def _narrow(word: str) -> str:
    """The letters of a word that are one cell wide."""
    return "".join(letter for letter in word if letter.isalnum() and cell_len(letter) == 1)


def title_cell(irrelevant: Collection[str], row: Row) -> list[Piece]:
    """The title; in grey the first words of an article that has none."""
    title = title_words(row)
    if row["article"] in irrelevant:
        return [Piece(f"{PEN} {title}", "text-muted")]
    return [Piece(title, "" if row["title"] else "text-muted")]


def glyphs_cell(slugs: Sequence[str], gap: int, row: Row) -> list[Piece]:
    """One cell for each issue: the glyph of its level here, blank where nothing is said of it."""
    levels = dict(zip(row["issues"], row["levels"], strict=True))
    glyphs = [
        Piece(level_glyph(levels[slug]), level_variable(levels[slug])) if slug in levels else Piece(" ")
        for slug in slugs
    ]
    between = [Piece(" " * gap)] if gap else []
    return [piece for glyph in glyphs for piece in (*between, glyph)][len(between) :]


def told_issues(names: Mapping[str, str], row: Row) -> str:
    """`Ukraine ○, Channels ●`: by their names, where no letters stand over the glyphs."""
    pairs = zip(row["issues"], row["levels"], strict=True)
    return ", ".join(f"{names[slug]} {level_glyph(level)}" for slug, level in pairs if slug in names)


def unread_cell(row: Row) -> list[Piece]:
    """A dot before what was not read yet."""
    return [Piece("•", "text-accent")] if row["unread"] else []

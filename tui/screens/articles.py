"""All articles, and what each by itself says of every issue."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from model.schema import CLAIMS
from model.views import ARTICLE_ROWS
from tui import bindings
from tui.desk import Desk, Session, Shown
from tui.messages import ArticleOpened
from tui.screens.cells import count_column, day_column
from tui.screens.data import READING, DataScreen
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Column, Piece, Row
from tui.widgets.table import FrameTable
from tui.words import level_glyph, level_variable, long_day


class ArticlesView(NamedTuple):
    """What the articles screen draws."""

    session: Session
    articles: Shown


class ArticlesScreen(DataScreen[ArticlesView]):
    """A row for each article, with a glyph for each issue in the dossier's order."""

    CSS_PATH: ClassVar = ["data.tcss", "list.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("articles")]
    crumb = "Articles"
    filtered: ClassVar = (*ARTICLE_ROWS, *CLAIMS)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view: ArticlesView | None = None

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        yield FrameTable(id="rows", gap=1, empty=READING)
        yield Blocks(id="words")

    def compute_view(self, session: Session) -> ArticlesView:
        """See DataScreen."""
        return ArticlesView(session, self.desk.articles(session))

    def draw_view(self, view: ArticlesView) -> None:
        """See DataScreen."""
        self.view = view
        table = self.query_one(FrameTable)
        table.columns = article_columns(self.desk.dossier.slugs, view.session.as_of)
        table.empty = self.empty_words(view.articles)
        table.show(view.articles.rows, key="article")

    def count_words(self) -> str:
        """See DataScreen."""
        return self.view.articles.words if self.view else ""

    @on(FrameTable.RowHighlighted)
    def _say_row(self, message: FrameTable.RowHighlighted) -> None:
        self.query_one(Blocks).show(*(self._words(message.row) if message.row else ()))

    def _words(self, row: Row) -> list[Block]:
        """The article, and its status on each issue that it claims something of."""
        facts = " · ".join(one_line(str(fact)) for fact in (row["source"], long_day(row["date"])) if fact)
        levels = [
            Content.styled(f"{level_glyph(level)} {one_line(self.desk.issue_name(issue))}", f"${level_variable(level)}")
            for issue, level in zip(row["issues"], row["levels"], strict=True)
        ]
        title = Content.assemble((one_line(row["title"] or "No title"), "bold"), (f"  {facts}", "$muted"))
        return [Block(title, longest=2), Block(Content("  ").join(levels or [Content("No claim.")]))]

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        self.post_message(ArticleOpened(message.row["article"]))

    def chosen_url(self) -> str | None:
        """See DataScreen."""
        row = self.query_one(FrameTable).selected_row
        return None if row is None else row["url"]


def article_columns(slugs: Sequence[str], as_of: date) -> list[Column]:
    """The columns of articles."""
    return [
        day_column(as_of),
        Column("title", "Title", 24, flex=3, priority=9),
        Column("source", "Source", 12, flex=1, max_width=24, priority=5),
        Column("source_side", "Side", 4, priority=3),
        count_column("claims", "Claims"),
        Column("glyphs", "Issues", len(slugs), render=partial(glyphs_cell, slugs), priority=7),
    ]


def glyphs_cell(slugs: Sequence[str], row: Row) -> list[Piece]:
    """One cell for each issue: the glyph of its level here, blank where nothing is said of it."""
    levels = dict(zip(row["issues"], row["levels"], strict=True))
    return [
        Piece(level_glyph(levels[slug]), level_variable(levels[slug])) if slug in levels else Piece(" ")
        for slug in slugs
    ]

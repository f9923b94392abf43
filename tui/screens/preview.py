"""The article of the row under the cursor, beside or under the list: read in a thread, shown at its claim."""

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message

from model.errors import IssueWatchError
from tui.desk.desk import Desk
from tui.screens.marks import mark_of
from tui.widgets.blocks import Blocks, Origin, Said, laid_out
from tui.widgets.columns import Row
from tui.widgets.latest import Latest
from tui.widgets.marked_text import MarkedText


class ArticlePreview(Vertical):
    """Words on the row, and where there is room the article itself."""

    DEFAULT_CSS = """
    ArticlePreview > Blocks { height: auto; max-height: 100%; padding: 0; }
    ArticlePreview > MarkedText { height: 1fr; margin-top: 1; }
    """

    class Loaded(Message):
        """An article's text and claims are there."""

        def __init__(self, request: int, text: str, claims: list[Row], current: int | None) -> None:
            super().__init__()
            self.request, self.text, self.claims, self.current = request, text, claims, current

    def __init__(self, desk: Desk) -> None:
        super().__init__(classes="preview")
        self.desk = desk
        self._latest = Latest()
        self._wanted: Origin | None = None
        self._claims: list[Row] = []
        """Those of the article that is shown."""

    def compose(self) -> ComposeResult:
        """The words over the text."""
        yield Blocks()
        yield MarkedText()

    def show(self, wanted: Origin | None, *words: Said) -> None:
        """Show this article; an article that is shown already only moves to the claim."""
        said = self.query_one(Blocks)
        said.show(*words)
        said.refresh(layout=True)
        self._wanted = wanted
        self.query_one(MarkedText).display = wanted is not None and self.is_roomy
        request = self._latest.ask()  # what was asked before is stale, whether or not anything is read now
        if wanted is not None and self.is_roomy:
            self._load(request, wanted)

    @property
    def is_roomy(self) -> bool:
        """Whether the text has room beneath the words; where it has none it is not read."""
        width, height = self.content_size
        said = laid_out(self.query_one(Blocks).blocks, width, height)
        return self.display and height - len(said) - GAP >= LEAST

    def on_resize(self) -> None:
        """There may be room now."""
        text = self.query_one(MarkedText)
        text.display = self._wanted is not None and self.is_roomy
        if text.display and self._wanted is not None:
            self._load(self._latest.ask(), self._wanted)

    @work(thread=True, exclusive=True, group="preview")
    def _load(self, request: int, wanted: Origin) -> None:
        try:
            text = self.desk.text(wanted.article)
            claims, _ = self.desk.claims_in(wanted.article, self.desk.session)
        except IssueWatchError:
            return
        rows = claims.rows(named=True)
        current = next((at for at, row in enumerate(rows) if self._is_wanted(row, wanted)), None)
        self.post_message(self.Loaded(request, text, rows, current))

    @staticmethod
    def _is_wanted(claim: Row, wanted: Origin) -> bool:
        return claim["sentence"] == wanted.sentence and wanted.issue in (claim["issue"], None)

    def on_article_preview_loaded(self, message: Loaded) -> None:
        """Draw it, unless the cursor has moved on."""
        message.stop()
        if self._latest.is_latest(message.request):
            text = self.query_one(MarkedText)
            self._claims = message.claims
            text.show(message.text, [mark_of(claim, self.desk.dossier) for claim in message.claims])
            text.current = message.current
            text.scroll_home(animate=False) if message.current is None else text.see_current()

    @on(MarkedText.Chosen)
    def _go_to_clicked(self, message: MarkedText.Chosen) -> None:
        """A click on a claim goes to it; the second of two does not go on to the next."""
        message.stop()
        if not message.is_again:
            self.query_one(MarkedText).current = message.number

    def on_click(self, event: events.Click) -> None:
        """A double click on the text opens it, at the claim that the first one went to."""
        if event.chain == 2 and self.query_one(MarkedText).region.contains(event.screen_x, event.screen_y):
            self.call_later(self._open)

    def _open(self) -> None:
        at = self.query_one(MarkedText).current
        if at is not None and at < len(self._claims):
            claim = self._claims[at]
            self.post_message(Blocks.Opened(Origin(claim["article"], claim["sentence"], claim["issue"])))
        elif self._wanted is not None:
            self.post_message(Blocks.Opened(self._wanted))


GAP = 1
"""Lines between the words and the article."""
LEAST = 3
"""Lines of the article that are worth reading it."""

"""The comparison: two sides, sources, owners or periods side by side, on one issue or on all."""

import re
from datetime import date
from typing import ClassVar, Final, NamedTuple

import polars as pl
from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from model.comparing import Comparison
from model.comparing.halves import KINDS, half_name, usual_kind
from model.filters.periods import Period, period
from model.views.compare import Asked
from model.words.counting import counted
from tui import bindings
from tui.desk.desk import Desk, Session
from tui.desk.saved import Arrangement
from tui.messages import ArticleOpened
from tui.output.taking import Part
from tui.screens.chrome import span_words
from tui.screens.contrast import half_lines, level_bars, level_line, quote_columns, term_columns, tidy_columns
from tui.screens.data import FILTER_SET, READING, DataScreen
from tui.screens.halves import Halves, HalvesScreen
from tui.screens.quotes import quote_block
from tui.text import one_line
from tui.widgets.blocks import Block, Blocks
from tui.widgets.columns import Row
from tui.widgets.table import FrameTable
from tui.wording import legend

HALVES: Final = (1, 2)
QUOTES: Final = 20
TERMS: Final = 40


OF_DAYS: Final = re.compile(r"\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d")
"""A period that is named by its first and last day."""


class CompareView(NamedTuple):
    """What the comparison draws."""

    session: Session
    asked: Asked
    found: Comparison
    of: int
    """All claims on the issue, whoever speaks and whatever the filter."""


class CompareScreen(DataScreen[CompareView]):
    """Two columns: counts, levels, terms, quotes; Enter on a quote opens its article, on a term its first quote."""

    CSS_PATH: ClassVar = ["data.tcss", "compare.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings.of("compare")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (56, "-normal"), (140, "-wide")]  # noqa: RUF012 - as DataScreen's
    legend: ClassVar = legend.COMPARE
    has_window = True
    has_columns = False
    beside_from = 220  # three columns need more room than two

    def __init__(self, desk: Desk, issue: str | None = None) -> None:
        super().__init__(desk)
        self.asked = Asked(issue, usual_kind(desk.dossier), None, TERMS, QUOTES)
        self.view: CompareView | None = None

    @property
    def crumb(self) -> str:
        """See DataScreen."""
        return f"Compare · {self.desk.issue_name(self.asked.issue) if self.asked.issue else 'All issues'}"

    @property
    def says_silence(self) -> bool:
        """See DataScreen: zeros alone would not tell that there is no article; periods need not be near the day."""
        return self.desk.is_bare

    @property
    def spans_words(self) -> list[str]:
        """See DataScreen: the two periods; of what is no period all up to the day."""
        whole = Period(date.min, self.desk.session.as_of)
        halves = self.view.found.halves if self.view else ()
        spans = [period(half.label, whole.last) or whole for half in halves] or [whole]
        return [span_words(*span) for span in dict.fromkeys(spans)]

    @property
    def rows_of(self) -> list[str]:
        """See TakingScreen: the issue, and what is held against what."""
        halves = self.view.found.halves if self.view else ()
        return [self.asked.issue or "all", *(half.label for half in halves)]

    def compose_body(self) -> ComposeResult:
        """See DataScreen."""
        with Container(classes="split"):
            with Container(id="halves", classes="main"):
                for half in HALVES:
                    yield from self._compose_half(half)
            yield Blocks(classes="preview")

    def _compose_half(self, half: int) -> ComposeResult:
        with Container(id=f"half-{half}", classes="half"):
            yield Static(id=f"counts-{half}", classes="counts", markup=False)
            yield FrameTable(id=f"terms-{half}", classes="terms", gap=1, empty=READING)
            yield FrameTable(id=f"quotes-{half}", classes="quotes", gap=1, empty=READING)

    def compute_view(self, session: Session) -> CompareView:
        """See DataScreen."""
        asked = self.asked
        claims = self.desk.claims(session)
        of = claims if asked.issue is None else claims.filter(issue=asked.issue)
        return CompareView(session, asked, self.desk.comparison(session, asked), of.height)

    def draw_view(self, view: CompareView) -> None:
        """See DataScreen."""
        is_first = self.view is None
        self.view = view
        self._draw_halves()
        for half in HALVES:
            terms, quotes = self._table("terms", half), self._table("quotes", half)
            terms.columns = term_columns(half, view.found)
            terms.empty = "No term is its own." if self._says(half) else self._nothing(half)
            terms.show(view.found.terms_of(half), key="term")
            quotes.columns = quote_columns(view.session.as_of)
            none = "No quote has its terms." if view.found.terms_of(half).height else "Nothing short is asserted."
            quotes.empty = none if self._says(half) else ""
            quotes.show(view.found.quotes.filter(half=half), key=("article", "sentence"))
        if is_first:
            tables = [self._table(name, half) for half in HALVES for name in ("terms", "quotes")]
            next((table for table in tables if table.row_count), tables[0]).focus()
        self._tell()

    def _says(self, half: int) -> bool:
        return self.view is not None and bool(self.view.found.summary["claims"][half - 1])

    def _nothing(self, half: int) -> str:
        assert self.view is not None
        if self.desk.session.filter_text and not any(map(self._says, HALVES)):
            return bindings.with_keys(FILTER_SET, self.app)
        keys = bindings.with_keys("{compare.by}: other halves · {compare.next}: next issue", self.app)
        return f"{self._name_of(half)} says nothing here.\n{keys}"

    def _name_of(self, half: int) -> str:
        """What a half is called; a period of days in words, as the header has it; a month as it was asked for."""
        assert self.view is not None
        label = self.view.found.halves[half - 1].label
        span = period(label, self.view.session.as_of) if OF_DAYS.fullmatch(label) else None
        return span_words(*span) if span else one_line(half_name(label))

    def _draw_halves(self) -> None:
        """The counts of both, as many lines of each where they lie side by side, so that the tables do too."""
        assert self.view is not None
        found, is_stacked = self.view.found, self.has_class("-narrow")
        has_bars = self.has_class("-high") and not is_stacked
        places = [self.query_one(f"#counts-{half}", Static) for half in HALVES]
        drawn = []
        for half, place in zip(HALVES, places, strict=True):
            levels = level_bars(found, half) if has_bars else [level_line(found, half)]
            drawn_lines = (*half_lines(found, half, self._name_of(half)), *levels)
            width = place.content_size.width
            drawn.append([part for line in drawn_lines for part in line.wrap(width or 999)])
        height = 0 if is_stacked else max(map(len, drawn))
        for place, lines in zip(places, drawn, strict=True):
            place.update(Content("\n").join([*lines, *[Content("")] * (height - len(lines))]))

    def on_resize(self, event: events.Resize) -> None:
        """See DataScreen; bars only where there is room."""
        super().on_resize(event)
        if self.view is not None:
            self.call_after_refresh(self._draw_halves)

    def count_words(self) -> str:
        """See DataScreen: what is held against what."""
        if self.view is None:
            return ""
        first, second = map(self._name_of, HALVES)
        held = sum(self.view.found.summary["claims"])
        named = f"{first} | {second}"
        whole = f"{held:,} of {counted(self.view.of, 'claim')} · {named}"
        return whole if 2 * cell_len(whole) <= self.app.size.width else f"{counted(held, 'claim')} · {named}"

    def _table(self, name: str, half: int) -> FrameTable:
        return self.query_one(f"#{name}-{half}", FrameTable)

    # What is asked

    @property
    def arrangement(self) -> Arrangement:
        """See DressedScreen: what is compared."""
        return {"issue": self.asked.issue or "", "by": self.asked.by, "halves": self.asked.halves or ()}

    def arrange_as(self, arrangement: Arrangement) -> None:
        """See DressedScreen."""
        by, halves = arrangement.get("by"), tuple(arrangement.get("halves", ()))
        self.asked = self.asked._replace(
            issue=arrangement.get("issue") or None,
            by=by if by in KINDS else usual_kind(self.desk.dossier),
            halves=(halves[0], halves[1]) if len(halves) == 2 else None,
        )

    def ask(self, asked: Asked) -> None:
        """Compare something else; what is selected of what was held against each other is so no longer."""
        for table in self.query(FrameTable):
            table.action_unpick()
        self.asked = asked
        self._draw_chrome()
        self.renew_for_user()

    def action_step_by(self, step: int) -> None:
        """The sides, the two loudest sources, the two loudest owners, this window and the one before, and round."""
        kinds = [kind for kind in KINDS if kind != "sides" or self.desk.side_codes]
        now = kinds.index(self.asked.by) if self.asked.halves is None and self.asked.by in kinds else -1
        by = kinds[(now + step) % len(kinds)]
        self.ask(self.asked._replace(by=by, halves=None))

    def action_step_issue(self, step: int) -> None:
        """The next issue of the dossier; before the first and after the last, all of them."""
        issues = [None, *self.desk.dossier.slugs]
        now = issues.index(self.asked.issue) if self.asked.issue in issues else 0
        self.ask(self.asked._replace(issue=issues[(now + step) % len(issues)]))

    def action_swap(self) -> None:
        """The second half first."""
        if self.view is not None:
            first, second = (half.label for half in self.view.found.halves)
            self.ask(self.asked._replace(halves=(second, first)))

    def action_ask_halves(self) -> None:
        """Type two halves."""
        labels = tuple(half.label for half in self.view.found.halves) if self.view else ("", "")
        sides = f"{', '.join(self.desk.side_codes)}, " if self.desk.side_codes else ""
        fits = f"{sides}source:…, owner:…, 2023-01..2023-06, 30d, or a filter"
        self.app.push_screen(HalvesScreen((labels[0], labels[1]), fits, self._check, self._take_halves))

    def _check(self, halves: Halves) -> None:
        self.desk.check_halves(self.desk.session, halves)

    def _take_halves(self, halves: Halves) -> None:
        self.ask(self.asked._replace(halves=halves))

    # Rows

    @on(FrameTable.RowHighlighted)
    def _highlight(self, message: FrameTable.RowHighlighted) -> None:
        if message.table.has_focus:
            self._tell()

    def on_descendant_focus(self) -> None:
        """Another table has the cursor."""
        self._tell()

    def _tell(self) -> None:
        table = self.table_seen()
        row = table.selected_row if table else None
        self.query_one(Blocks).show(*(self._telling(row) if row and self.view else ()))

    def _telling(self, row: Row) -> list[Block]:
        """The quote under the cursor with its source; of a term how often each half has it."""
        assert self.view is not None
        if "quote" in row:
            return [quote_block(row)]
        first, second = map(self._name_of, HALVES)
        counts = f"{first}: {row['first']:,} · {second}: {row['second']:,} · weight {abs(row['z']):.1f}"
        quote = self._first_quote_with(row["term"])
        head = Block(Content.assemble((one_line(row["term"]), "bold"), f"  {counts}"), longest=2)
        return [head, *([quote_block(quote)] if quote else [])]

    def _half_seen(self) -> int:
        table = self.table_seen()
        return 2 if table is not None and (table.id or "").endswith("2") else 1

    def _first_quote_with(self, term: str) -> Row | None:
        assert self.view is not None
        quotes = self.view.found.quotes.filter(pl.col("half") == self._half_seen(), pl.col("terms").list.contains(term))
        return quotes.row(0, named=True) if quotes.height else None

    @on(FrameTable.RowSelected)
    def _open(self, message: FrameTable.RowSelected) -> None:
        row = message.row
        if "quote" in row:
            self.post_message(ArticleOpened(row["article"], row["sentence"], row["issue"]))
        elif quote := self._first_quote_with(row["term"]):
            quotes = self._table("quotes", self._half_seen())
            quotes.move_to((quote["article"], quote["sentence"]))
            quotes.focus()
        else:
            self.notify("None of the quotes has this term.", markup=False)

    def parts_beyond(self) -> list[Part]:
        """See TakingScreen: figures, levels, kinds, terms and quotes of both halves, as the command has them."""
        if self.view is None or self.view.found.is_empty:
            return []
        return [Part("compared", "All that is compared", self.view.found.tidy(), tidy_columns())]

    def claim_of(self, row: Row) -> Row | None:
        """See TakingScreen: the claim of a quote; of a term, the one that is quoted beneath."""
        if "quote" not in row:
            quote = self._first_quote_with(row["term"])
            return None if quote is None else self.claim_of(quote)
        return self.desk.claim_at(self.desk.session, row["article"], row["sentence"], row["issue"])

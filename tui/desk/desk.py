"""What the screens work on: the open library, and the day, window and filter that all screens share."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Any, Final, get_args

import polars as pl

from model import views
from model.comparing import Comparison, check_known, parse_half, with_voices
from model.errors import IssueWatchError, UnknownNameError
from model.filters import Filter, prepare_words
from model.reckoned import AT_ONCE
from model.schema import CLAIM_KEY, CLAIMS, empty
from model.standing.judgements import judged
from model.views.agenda import agenda_view
from model.views.compare import Asked, comparison
from model.views.course import months_back
from model.views.cycles import OUTCOMES
from model.views.matrix import MONTHS_SEEN, By, Period
from tui.desk.archive import Archive
from tui.desk.earlier import EarlierBoard, earlier_board
from tui.desk.reckoners import Reckoner, reckoner_of
from tui.desk.saved import SavedView
from tui.desk.session import WINDOWS, Session, Shown, Stretch, of_stretch
from tui.desk.speaker import Speaker

__all__ = ["ISSUE_PANES", "WINDOWS", "Desk", "Session", "Shown", "Stretch"]

COURSE_MONTHS: Final = 12
"""How far back an issue's course is drawn."""

MATRIX_ARTICLES: Final = 30
"""Columns of the matrix by article at most, the newest ones: more fit into no terminal."""
WAYS: Final[tuple[By, ...]] = get_args(By)
"""What a column of the matrix is, in the order in which `b` takes them."""

MANY: Final = 20_000
"""Of so many claims the agenda takes longer than one waits without wondering."""

ISSUE_PANES: Final = (*views.CLAIM_ROWS, *views.TIMELINE, *views.PEOPLE)
"""What the rows of an issue's panes have: a filter asks each pane for what it has."""


class Desk(Archive):
    """The library, seen as of a session's day. Frames are made once for each day and window, then only filtered."""

    @property
    def _reckoner(self) -> Reckoner:
        """Of the library that is worked on now."""
        return self.once("reckoner", lambda: reckoner_of(self.library, self))

    @property
    def is_large(self) -> bool:
        """Whether it pays to `prepare` before anything is asked for."""
        return self._reckoner.is_large

    def claims(self, session: Session) -> pl.DataFrame:
        """CLAIMS as far as they were known on the session's day, as mended by judgements."""
        return self._reckoner.claims(session)

    def prepare(self, session: Session) -> None:
        """Have all rows at hand, and what a search for words in them needs. Slow, so off the screen's thread."""
        prepare_words(self.claims(session))

    def reckon_ahead(self, session: Session, is_over: Callable[[], bool]) -> None:
        """Have at hand what takes longest to be there, where that takes a second: the agenda, and with it the basis of
        Matrix and Log. Slow, too; of what takes much memory it is left to who asks for it.

        Between the two it asks whether it is over: who leaves waits for what is being made.
        """
        if MANY <= self.library.claim_count <= AT_ONCE and not is_over():
            self._reckoner.basis(session)
            if not is_over():
                self.agenda(session)

    def board(self, session: Session) -> Shown:
        """BOARD, a row for each issue."""
        return self._passing(self._reckoner.board(session), session, ["issue"])

    def board_before(self, session: Session) -> EarlierBoard | None:
        """The board as it was kept last, to be seen until today's is reckoned; None where that is at hand.

        None too where a filter is asked for, which looks at claims of today.
        """
        return None if session.filter_text else earlier_board(self.library, session)

    def count(self, view: SavedView, session: Session) -> int | None:
        """How many rows a saved view has on the session's day; None where it does not fit this dossier."""
        asked = replace(session, filter_text=view.filter, window_days=view.window)
        rows: dict[str, Callable[[], Shown]] = {
            "board": lambda: self.board(asked),
            "matrix": lambda: self.issues_of_matrix(self.asking_only(asked, CLAIMS), by=way_of(view.by)),
            "articles": lambda: self.articles(asked),
            "people": lambda: self.people_of(asked),
            "agenda": lambda: self.agenda(asked),
            "log": lambda: self.log(asked),
            "issue": lambda: self.claims_of(asked, view.issue),
        }
        try:
            return rows[view.screen]().rows.height if view.screen in rows else None
        except IssueWatchError:
            return None

    def board_row(self, session: Session, issue: str) -> dict[str, Any]:
        """The issue's row of the board, whatever the filter."""
        rows = self._reckoner.board(session).filter(issue=issue)
        if rows.is_empty():
            raise UnknownNameError("issue", issue, self.dossier.slugs)
        return rows.row(0, named=True)

    def quotes(self, session: Session) -> pl.DataFrame:
        """QUOTES that explain the board."""
        return self._reckoner.quotes(session)

    def why(self, session: Session, issue: str) -> list[str]:
        """The reckoning of an issue's standing in words and numbers."""
        return views.why_of(self._reckoner.basis_on(session, issue), issue, session.window_days)

    def matrix(self, session: Session, *, by: By) -> pl.DataFrame:
        """MATRIX of the cells with a claim that passes the filter; by article of the newest articles."""
        asked = None if self.filter_of(session).is_empty else self._passing_claims(self.claims(session), session)
        months = MONTHS_SEEN[by]

        def make() -> pl.DataFrame:
            basis = self._reckoner.basis(session)
            return views.matrix_of(basis, by=by, months=months, newest=MATRIX_ARTICLES, passing=asked)

        return make() if asked is not None else self.once(("matrix", session.as_of, by), make)

    def issues_of_matrix(self, session: Session, *, by: By) -> Shown:
        """BOARD of the issues that have a row in the matrix: under a filter those with a cell."""
        rows = self._reckoner.board(session)
        if self.filter_of(session).is_empty:
            return Shown(rows, rows.height)
        asked = self._passing_claims(self.claims(session), session)
        told = views.issues_told(asked, session.as_of, by=by, months=MONTHS_SEEN[by], newest=MATRIX_ARTICLES)
        return Shown(rows.filter(pl.col("issue").is_in(told.implode())), rows.height)

    def held(self, session: Session, *, by: Period) -> pl.DataFrame:
        """Where issues stood at the end of each month or week, also of those without a claim; whatever the filter."""
        return self.once(
            ("held", session.as_of, by),
            lambda: views.held(self._reckoner.basis(session), by=by, months=MONTHS_SEEN[by]),
        )

    def claims_of(self, session: Session, issue: str, stretch: Stretch | None = None) -> Shown:
        """CLAIM_ROWS of an issue, or of a stretch of it."""
        rows = self._claims_on(session, issue)
        wanted = self._asked_of_pane(session, rows.columns)
        return self._passing(of_stretch(rows, "date", stretch), session, CLAIM_KEY, wanted)

    def _claims_on(self, session: Session, issue: str) -> pl.DataFrame:
        """CLAIM_ROWS of an issue, whatever the filter."""
        return self.once(
            ("claims", issue, session.as_of),
            lambda: self._with_reckoned(views.claims_of(self._reckoner.judged_on(session, issue), issue)),
        )

    def course(self, session: Session, issue: str, stretch: Stretch | None = None) -> pl.DataFrame:
        """COURSE of an issue over the year up to the session's day, or over a stretch of it; whatever the filter."""
        first = stretch.first if stretch else months_back(session.as_of, COURSE_MONTHS)

        def make() -> pl.DataFrame:
            days = views.course(self._reckoner.basis_on(session, issue), min(first, session.as_of), [issue])
            return of_stretch(days, "day", stretch)

        return self.once(("course", issue, session.as_of, stretch), make)

    def timeline(self, session: Session, issue: str, stretch: Stretch | None = None) -> Shown:
        """TIMELINE of an issue; an event passes the filter if one of its article's claims on the issue does."""

        def make() -> pl.DataFrame:
            return views.folded(
                views.with_outcomes(self._happenings(session, issue).events, self._reckoner.outcomes(session))
            )

        return self._on_timeline(self.once(("timeline", issue, session.as_of), make), session, stretch)

    def timeline_meanwhile(self, session: Session, issue: str, stretch: Stretch | None = None) -> Shown | None:
        """The same without what came of the events, where that is not at hand: it takes a look at all issues."""
        if self._reckoner.has_outcomes(session):
            return None
        return self._on_timeline(views.folded(self._happenings(session, issue).events), session, stretch)

    def _on_timeline(self, rows: pl.DataFrame, session: Session, stretch: Stretch | None) -> Shown:
        wanted = self._asked_of_pane(session, (*rows.columns, *CLAIMS))
        return self._passing(of_stretch(rows, "day", stretch), session, ["article", "issue"], wanted)

    def tellings(self, session: Session, issue: str) -> pl.DataFrame:
        """TELLINGS of an issue's events: the articles that an event unfolds to."""
        return self._happenings(session, issue).tellings

    def _happenings(self, session: Session, issue: str) -> views.Happenings:
        """Without what came of them."""

        def make() -> views.Happenings:
            return views.happenings(self._reckoner.basis_on(session, issue), issue, empty(OUTCOMES))

        return self.once(("happenings", issue, session.as_of), make)

    def log(self, session: Session) -> Shown:
        """LOG as known on the session's day."""

        def make() -> pl.DataFrame:
            return views.log_of(self._reckoner.basis(session), self.library.claims, self.library.articles)

        return self._passing(self.once(("log", session.as_of), make), session, ["article", "sentence"])

    def people_of(self, session: Session, issue: str | None = None, stretch: Stretch | None = None) -> Shown:
        """PEOPLE in the claims that pass the filter."""
        known = self.claims(session) if issue is None else self._reckoner.basis_on(session, issue).claims
        claims = of_stretch(known, "date", stretch)
        columns = (*views.PEOPLE, *claims.columns)
        wanted = self.filter_of(session) if issue is None else self._asked_of_pane(session, columns)
        wanted.check(columns)
        everyone = self.once(
            ("people", session.as_of, issue, stretch), lambda: views.people_of(claims, self.dossier, issue)
        )
        if wanted.is_empty:
            return Shown(everyone, everyone.height)
        return Shown(views.people_passing(claims, wanted, self.dossier, issue), everyone.height)

    def said_by(
        self, session: Session, speaker: Speaker, issue: str | None = None, stretch: Stretch | None = None
    ) -> Shown:
        """CLAIM_ROWS in the words of a speaker, or what of them is on an issue, or a stretch of it."""
        rows = self._all_said_by(session, speaker) if issue is None else self._claims_on(session, issue)
        said = of_stretch(rows.filter(is_said_by(speaker)), "date", stretch)
        return self._passing(said, session, CLAIM_KEY, self.filter_of(session).testable_on(said.columns))

    def _all_said_by(self, session: Session, speaker: Speaker) -> pl.DataFrame:
        """CLAIM_ROWS in the words of a speaker, whatever the filter."""
        return self.once(
            ("said by", speaker, session.as_of),
            lambda: self._with_reckoned(views.claims_of(self._reckoner.judged(session).filter(is_said_by(speaker)))),
        )

    def agenda(self, session: Session) -> Shown:
        """AGENDA known on the session's day."""
        found = self.once(("agenda", session.as_of), lambda: agenda_view(self._reckoner.basis(session)))
        return Shown(found.passing(self.filter_of(session)), found.entries.height)

    def comparison(self, session: Session, asked: Asked) -> Comparison:
        """What is asked for, out of the claims that pass the filter; kept until something else is compared."""
        key = ("comparison", session, asked)

        def make() -> Comparison:
            wanted = self.filter_of(session)
            wanted.check(CLAIMS.names())
            return comparison(
                self.claims(session).filter(wanted.claims),
                asked,
                self.dossier,
                as_of=session.as_of,
                window_days=session.window_days,
                copies=self.library.heard,
                known=self.known,
            )

        self.forget(lambda other: other[0] == key[0] and other != key)
        return self.once(key, make)

    def check_halves(self, session: Session, halves: tuple[str, str]) -> None:
        """UnknownNameError, UnknownHalfError or FilterError where one of these is no half of a comparison."""
        voiced = self.once(("voiced", session.as_of), lambda: with_voices(self.claims(session), self.dossier))
        parsed = [parse_half(half, self.dossier, voiced, session.as_of, self.known) for half in halves]
        check_known(parsed, self.dossier, voiced)

    def articles(self, session: Session) -> Shown:
        """ARTICLE_ROWS known on the session's day."""

        def make() -> pl.DataFrame:
            articles = self.library.articles.filter(session.is_known)
            rows = views.articles_of(articles, self.claims(session), self.dossier, self.library.heard, self.read)
            return views.with_openings(rows, self.library.texts)

        return self._passing(self.once(("articles", session.as_of, self.read), make), session, ["article"])

    def articles_in_turn(
        self, session: Session, issue: str | None, speaker: Speaker | None = None, stretch: Stretch | None = None
    ) -> list[str]:
        """The articles that pass the filter, the newest first: with a claim on the issue, by the speaker, both, or all.

        Of an issue also only those of a stretch of it.

        What the filter asks of rows of the list that one came from, and no article or claim has, is left out.
        """
        if speaker is not None:
            return self._articles_with(speaker, issue, stretch, self.asking_only(session, CLAIMS))
        if issue is None:
            asked = self.asking_only(session, (*views.ARTICLE_ROWS, *CLAIMS))
            return self.articles(asked).rows["article"].to_list()
        asked = self.asking_only(session, views.CLAIM_ROWS)
        return self.claims_of(asked, issue, stretch).rows["article"].unique(maintain_order=True).to_list()

    def _articles_with(
        self, speaker: Speaker, issue: str | None, stretch: Stretch | None, session: Session
    ) -> list[str]:
        """Those with a claim of the speaker that passes, on the issue if one is given; the newest first."""
        is_theirs = is_said_by(speaker)
        is_theirs &= pl.lit(value=True) if issue is None else pl.col("issue") == issue
        claims = self._passing_claims(of_stretch(self.claims(session).filter(is_theirs), "date", stretch), session)
        newest = claims.sort("date", "article", descending=[True, False], nulls_last=True)
        return newest["article"].unique(maintain_order=True).to_list()

    def asking_only(self, session: Session, columns: Collection[str]) -> Session:
        """The session without what its filter asks of rows that have other columns."""
        wanted = self.filter_of(session)
        if wanted.rest_of(columns).is_empty:
            return session
        return replace(session, filter_text=wanted.testable_on(columns).text)

    def claim_at(
        self, session: Session, article: str, sentence: int, issue: str | None = None
    ) -> dict[str, Any] | None:
        """The claim of that sentence, on that issue or on any."""
        known = self.library.claims_in(article).filter(session.is_known)
        here = judged(known, self.library.judgements, session.as_of).filter(sentence=sentence)
        if issue is not None:
            here = here.filter(issue=issue)
        return None if here.is_empty() else self._with_reckoned(here.head(1)).row(0, named=True)

    def claims_in(self, article: str, session: Session) -> tuple[pl.DataFrame, pl.Series]:
        """The claims of an article in the order of its text, and which of them pass the filter.

        The filter is that of the list that one came from: what it asks of rows that are no claims does not matter here.
        """
        read = self.library.claims_in(article)
        rows = judged(read, self.library.judgements, session.as_of).sort("start", "sentence", "issue")
        claims = self._with_reckoned(rows)
        return claims, self.filter_of(session).testable_on(claims.columns).mask(claims)

    def _with_reckoned(self, claims: pl.DataFrame) -> pl.DataFrame:
        """Claims with why they count as nothing, where they do, and for which side where nobody is quoted."""
        return views.with_reckoned(claims, self.dossier)

    def _asked_of_pane(self, session: Session, columns: Collection[str]) -> Filter:
        """What the filter asks of an issue's pane with these columns.

        What it asks of the board that one came from is left out; FilterError for what neither that nor a pane has.
        """
        wanted = self.filter_of(session)
        wanted.check((*ISSUE_PANES, *views.BOARD))
        return wanted.testable_on(columns)

    def _passing(
        self, rows: pl.DataFrame, session: Session, on: Sequence[str] | dict[str, str], wanted: Filter | None = None
    ) -> Shown:
        wanted = self.filter_of(session) if wanted is None else wanted
        passing = rows if wanted.is_empty else wanted.rows(rows, self.claims(session), on=on)
        return Shown(passing, rows.height)

    def _passing_claims(self, claims: pl.DataFrame, session: Session) -> pl.DataFrame:
        """Those of CLAIMS that pass the whole filter; FilterError for a field that no claim has."""
        wanted = self.filter_of(session)
        wanted.check(claims.columns)
        return wanted.rows(claims)


def way_of(by: object) -> By:
    """What a column of the matrix is, as it was kept; months where that makes no sense."""
    return next((way for way in WAYS if way == by), "month")


def is_said_by(speaker: Speaker) -> pl.Expr:
    """Whether a claim is in the words of a speaker, for that side."""
    return (pl.col("speaker") == speaker.name) & pl.col("side").eq_missing(pl.lit(speaker.side))

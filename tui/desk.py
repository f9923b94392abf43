"""What the screens work on: the open library, and the day, window and filter that all screens share."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from threading import Lock
from typing import Any, Final, NamedTuple, TypeVar, cast

import polars as pl

from model import views
from model.comparing import Comparison, parse_half, with_voices
from model.copies import siblings_of
from model.dossier import Dossier
from model.errors import IssueWatchError, UnknownNameError
from model.filters import Filter, Known, parse_filter
from model.read_marks import ReadMarks
from model.schema import ARTICLES, CLAIM_KEY, CLAIMS
from model.standing import Basis, basis
from model.standing.judgements import IS_KEPT, judged
from model.store import Library, known_values
from model.views.agenda import agenda_view
from model.views.compare import Asked, comparison
from model.views.course import months_back
from tui.saved import SavedView

WINDOWS: Final = (7, 30, 90)
"""Days of a window, in the order in which `t` takes them."""

Made = TypeVar("Made")

COURSE_MONTHS: Final = 12
"""How far back an issue's course is drawn."""

KEPT: Final = 24
"""Frames kept for sessions that may come back."""


@dataclass(frozen=True, slots=True)
class Session:
    """What is asked of every screen alike; a screen drawn for another session is stale."""

    as_of: date
    window_days: int = 30
    filter_text: str = ""

    def with_next_window(self) -> "Session":
        """The next of WINDOWS, round and round."""
        later = [days for days in WINDOWS if days > self.window_days]
        return replace(self, window_days=later[0] if later else WINDOWS[0])

    def moved(self, months: int, latest: date) -> "Session":
        """As of the last day of the month so many months later, but not after the latest."""
        year, month = divmod(self.as_of.year * 12 + self.as_of.month - 1 + months, 12)
        return replace(self, as_of=min(_last_day(year, month + 1), latest))


def _latest_of_sides(claims: pl.DataFrame) -> pl.DataFrame:
    """The newest claim of each side on each issue, the newer first."""
    return (
        claims.lazy()
        .filter(pl.col("side").is_not_null(), pl.col("level").is_not_null(), pl.col("date").is_not_null())
        .sort("date", *CLAIM_KEY, descending=[True, False, False, False])
        .unique(["issue", "side"], keep="first", maintain_order=True)
        .collect()
    )


def _in_month(column: str, month: date | None) -> pl.Expr:
    if month is None:
        return pl.lit(value=True)
    return pl.col(column).is_between(month, _last_day(month.year, month.month))


def _last_day(year: int, month: int) -> date:
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)


class Shown(NamedTuple):
    """The rows that pass the filter, and of how many."""

    rows: pl.DataFrame
    of: int

    @property
    def words(self) -> str:
        """`3 of 18`."""
        return f"{self.rows.height:,} of {self.of:,}"


class Desk:
    """The library, seen as of a session's day. Frames are made once for each day and window, then only filtered."""

    def __init__(self, library: Library, session: Session) -> None:
        self.library = library
        self.session = session
        self.dossier: Dossier = library.dossier
        self.known: Known = known_values(library.dossier)
        """What a filter's values can be."""
        self.columns: dict[str, Sequence[str]] = {}
        """The columns that the user chose, by screen and table."""
        self.clipboard = "auto"
        """How copying reaches the user; as in the configuration."""
        self.marks = ReadMarks()
        self.read = self.marks.ids()
        """The articles that the user has read."""
        self.pager = self.editor = ""
        """Commands; as in the configuration."""
        self.preview = "auto"
        """Where previews are; as in the configuration."""
        self.filter_history: list[str] = []
        """Filters that were kept with Enter, the newest last."""
        self.revision = 0
        """How often the library was another one since: what was drawn of an earlier one is stale."""
        self.news = 0
        """Articles that came while the desk was open."""
        self.reading: tuple[int, int] | None = None
        """How many articles are read by new rules, of how many; None while none are."""
        self._frames: dict[Hashable, object] = {}
        self._latest_known = library.default_as_of
        self._lock = Lock()

    def take_up(self, library: Library) -> None:
        """Work on this library from now on; from any thread. Who looked from the latest day still does."""
        with self._lock:
            if self.session.as_of == self._latest_known:
                self.session = replace(self.session, as_of=library.default_as_of)
            self._latest_known = library.default_as_of
            self.library, self.dossier, self.known = library, library.dossier, known_values(library.dossier)
            self._frames.clear()
            self.revision += 1

    def new_in(self, library: Library) -> int:
        """How many of a library's articles are not in the one that is worked on."""
        known = self.library.articles.select("id")
        return library.articles.select("id").join(known, on="id", how="anti").height

    @property
    def news_words(self) -> list[str]:
        """What to say of what comes while the desk is open: `+12 new`, `reading again, 2,000 of 8,000`."""
        words = [f"+{self.news:,} new"] if self.news else []
        if self.reading is not None:
            done, of = self.reading
            words.append(f"reading again, {done:,} of {of:,}")
        elif self.library.is_stale:
            words.append("reading again")
        return words

    @property
    def is_demo(self) -> bool:
        """Whether these are the articles that ship."""
        return self.library.is_demo

    @property
    def article_count(self) -> int:
        """All articles of the library."""
        return self.library.articles.height

    def known_count(self, session: Session) -> int:
        """The articles that were there on the session's day, and those without a day."""
        known = pl.col("date").is_null() | (pl.col("date") <= session.as_of)
        return self._once(("known", session.as_of), lambda: self.library.articles.filter(known).height)

    @property
    def latest(self) -> date:
        """The last day that can be looked from."""
        return self.library.default_as_of

    @property
    def old_news(self) -> str:
        """What to know on a day that no article comes near, so that silence is not taken for calm; else empty."""
        newest, day = self.library.newest, self.session.as_of
        if newest is None or (day - newest).days <= self.session.window_days:
            return ""
        return f"The newest article is of {newest}. To look from there: the comma key, or --as-of {newest}."

    @property
    def side_codes(self) -> list[str]:
        """The two sides, or none."""
        return [side.code for side in self.dossier.sides]

    def issue_name(self, slug: str) -> str:
        """An issue's name; the slug itself for one that the dossier no longer has."""
        try:
            return self.dossier.issue(slug).name
        except UnknownNameError:
            return slug

    def filter_of(self, session: Session) -> Filter:
        """The session's filter; FilterError where it does not parse."""
        return parse_filter(session.filter_text, today=session.as_of, known=self.known)

    # Frames

    def _basis(self, session: Session) -> Basis:
        """The claims known on the session's day, weighed: what all standings are reckoned from."""

        def make() -> Basis:
            library = self.library
            return basis(library.claims, library.judgements, self.dossier, session.as_of, library.copies)

        return self._once(("basis", session.as_of), make)

    def claims(self, session: Session) -> pl.DataFrame:
        """CLAIMS as far as they were known on the session's day, as mended by judgements."""
        return self._basis(session).claims

    def judged(self, session: Session) -> pl.DataFrame:
        """CLAIMS with JUDGED as far as they were known on the session's day: also what analysts dismissed."""

        def make() -> pl.DataFrame:
            library = self.library
            known = pl.col("date").is_null() | (pl.col("date") <= session.as_of)
            return judged(library.claims.filter(known), library.judgements)

        return self._once(("judged", session.as_of), make)

    def board(self, session: Session) -> Shown:
        """BOARD, a row for each issue."""
        return self._passing(self._board(session), session, ["issue"])

    def _board(self, session: Session) -> pl.DataFrame:
        key = ("board", session.as_of, session.window_days)
        return self._once(key, lambda: views.board_of(self._basis(session), session.window_days))

    def count(self, view: SavedView, session: Session) -> int | None:
        """How many rows a saved view has on the session's day; None where it does not fit this dossier."""
        asked = replace(session, filter_text=view.filter, window_days=view.window)
        rows: dict[str, Callable[[], Shown]] = {
            "board": lambda: self.board(asked),
            "matrix": lambda: self.board(asked),
            "articles": lambda: self.articles(asked),
            "people": lambda: self.people_of(asked),
            "agenda": lambda: self.agenda(asked),
            "issue": lambda: self.claims_of(asked, view.issue),
        }
        try:
            return rows[view.screen]().rows.height if view.screen in rows else None
        except IssueWatchError:
            return None

    def board_row(self, session: Session, issue: str) -> dict[str, Any]:
        """The issue's row of the board, whatever the filter."""
        rows = self._board(session).filter(issue=issue)
        if rows.is_empty():
            raise UnknownNameError("issue", issue, self.dossier.slugs)
        return rows.row(0, named=True)

    def quotes(self, session: Session) -> pl.DataFrame:
        """Judged CLAIMS that explain the board, `row` naming the issue: pinned, deciding, each side's latest."""

        def make() -> pl.DataFrame:
            claims = self.judged(session).filter(IS_KEPT)
            keys = self._board(session).select(pl.col("issue").alias("row"), "deciding").explode("deciding")
            deciding = keys.drop_nulls().unnest("deciding").join(claims, on=list(CLAIM_KEY), maintain_order="left")
            latest = _latest_of_sides(claims).select(pl.col("issue").alias("row"), pl.all())
            pinned = claims.filter("is_pinned").select(pl.col("issue").alias("row"), pl.all()).sort("date", "article")
            told = pl.concat([pinned, deciding.select(latest.columns), latest])
            return told.unique(["row", "article", "sentence"], keep="first", maintain_order=True)

        return self._once(("quotes", session.as_of, session.window_days), make)

    def why(self, session: Session, issue: str) -> list[str]:
        """The reckoning of an issue's standing in words and numbers."""
        return views.why_of(self._basis(session), issue, session.window_days)

    def matrix(self, session: Session, *, months: int) -> pl.DataFrame:
        """MATRIX by month, reckoned from the claims that pass the filter alone."""
        passing = self.filter_of(session)
        if passing.is_empty:
            return self._once(
                ("matrix", session.as_of, months), lambda: views.matrix_of(self._basis(session), months=months)
            )
        return views.matrix(
            self._passing_claims(self.claims(session), session),
            self.dossier,
            as_of=session.as_of,
            months=months,
            copies=self.library.copies,
        )

    def claims_of(self, session: Session, issue: str, month: date | None = None) -> Shown:
        """CLAIM_ROWS of an issue, or of a month of it."""
        rows = self._once(("claims", issue, session.as_of), lambda: views.claims_of(self.judged(session), issue))
        return self._passing(rows.filter(_in_month("date", month)), session, CLAIM_KEY)

    def course(self, session: Session, issue: str, month: date | None = None) -> pl.DataFrame:
        """COURSE of an issue over the year up to the session's day, or over a month of it; whatever the filter."""
        first = month or months_back(session.as_of, COURSE_MONTHS)

        def make() -> pl.DataFrame:
            days = views.course(self._basis(session), min(first, session.as_of), [issue])
            return days.filter(_in_month("day", month))

        return self._once(("course", issue, session.as_of, month), make)

    def timeline(self, session: Session, issue: str, month: date | None = None) -> Shown:
        """TIMELINE of an issue; an event passes the filter if one of its article's claims on the issue does."""
        rows = self._once(
            ("timeline", issue, session.as_of), lambda: views.folded(self._happenings(session, issue).events)
        )
        return self._passing(rows.filter(_in_month("day", month)), session, ["article", "issue"])

    def tellings(self, session: Session, issue: str) -> pl.DataFrame:
        """TELLINGS of an issue's events: the articles that an event unfolds to."""
        return self._happenings(session, issue).tellings

    def _happenings(self, session: Session, issue: str) -> views.Happenings:
        return self._once(("happenings", issue, session.as_of), lambda: views.happenings(self._basis(session), issue))

    def log(self, session: Session) -> Shown:
        """LOG as known on the session's day."""

        def make() -> pl.DataFrame:
            return views.log_of(self._basis(session), self.library.claims, self.library.articles)

        return self._passing(self._once(("log", session.as_of), make), session, ["article", "sentence"])

    def people_of(self, session: Session, issue: str | None = None, month: date | None = None) -> Shown:
        """PEOPLE in the claims that pass the filter."""
        claims = self.claims(session).filter(_in_month("date", month))
        everyone = views.people_of(claims, self.dossier, issue).height
        return Shown(views.people_of(self._passing_claims(claims, session), self.dossier, issue), everyone)

    def agenda(self, session: Session) -> Shown:
        """AGENDA known on the session's day."""
        found = self._once(("agenda", session.as_of), lambda: agenda_view(self._basis(session)))
        return Shown(found.passing(self.filter_of(session)), found.entries.height)

    def comparison(self, session: Session, asked: Asked) -> Comparison:
        """What is asked for, out of the claims that pass the filter."""
        wanted = self.filter_of(session)
        wanted.check(CLAIMS.names())
        return comparison(
            self.claims(session).filter(wanted.claims),
            asked,
            self.dossier,
            as_of=session.as_of,
            window_days=session.window_days,
            copies=self.library.copies,
            known=self.known,
        )

    def check_halves(self, session: Session, halves: tuple[str, str]) -> None:
        """UnknownNameError or FilterError where one of these is no half of a comparison."""
        voiced = self._once(("voiced", session.as_of), lambda: with_voices(self.claims(session), self.dossier))
        for half in halves:
            parse_half(half, self.dossier, voiced, session.as_of, self.known)

    def articles(self, session: Session) -> Shown:
        """ARTICLE_ROWS known on the session's day."""

        def make() -> pl.DataFrame:
            known = pl.col("date").is_null() | (pl.col("date") <= session.as_of)
            articles = self.library.articles.filter(known)
            return views.articles_of(articles, self.claims(session), self.dossier, self.library.copies, self.read)

        return self._passing(self._once(("articles", session.as_of, self.read), make), session, ["article"])

    def mark_read(self, articles: Sequence[str], *, as_read: bool = True) -> None:
        """Remember that these were read, or are to be read again; StoreError if that can't be kept."""
        self.marks.mark(articles, as_read=as_read)
        self.read = self.read.union(articles) if as_read else self.read.difference(articles)

    def articles_in_turn(self, session: Session, issue: str | None) -> list[str]:
        """The articles that pass the filter, the newest first: those with a claim on the issue, or all."""
        if issue is None:
            return self.articles(session).rows["article"].to_list()
        return self.claims_of(session, issue).rows["article"].unique(maintain_order=True).to_list()

    def article(self, article: str) -> dict[str, Any]:
        """The row of ARTICLE_HEADS with that id."""
        rows = self.library.articles.filter(id=article)
        if rows.is_empty():
            raise UnknownNameError("article", article, self.library.articles["id"].head(5))
        return rows.row(0, named=True)

    def text(self, article: str) -> str:
        """The text of an article; read from the store, so not on the screen's thread."""
        texts = self.library.texts([article])
        if article not in texts:
            raise UnknownNameError("article", article, self.library.articles["id"].head(5))
        return texts[article]

    def reasons(self, claim: Mapping[str, Any]) -> list[str]:
        """How a claim was read, in lines; its article is read again, so not on the screen's thread."""
        from model.reading import Reader
        from model.reading.cues import load_cues
        from model.reading.explain import explain
        from tui.explaining import reasons

        text = pl.lit(self.text(claim["article"])).alias("text")
        article = self.library.articles.filter(id=claim["article"]).with_columns(text).select(ARTICLES.names())
        reader = self._once("reader", lambda: Reader(self.dossier, load_cues(self.dossier.cues)))
        key = {name: claim[name] for name in CLAIM_KEY}
        made = reader.claims(article).filter(**key)
        if made.is_empty():
            return ["Today’s rules make no such claim of this sentence: it was read by older ones."]
        why = explain(reader, article, made).drop("level", "rule", "mode")
        head = f"{self.issue_name(claim['issue'])} · sentence {claim['sentence']}"
        return [head, *reasons(made.join(why, on=list(CLAIM_KEY)).row(0, named=True))]

    def siblings(self, article: str) -> pl.DataFrame:
        """ARTICLE_HEADS that are the same report as this one, as known on the session's day, by day."""
        known = pl.col("date").is_null() | (pl.col("date") <= self.session.as_of)
        others = siblings_of(self.library.copies, article)
        same = self.library.articles.filter(pl.col("id").is_in(others), known) if others else self.library.articles[:0]
        return same.sort("date", "id", nulls_last=True)

    def claim_at(
        self, session: Session, article: str, sentence: int, issue: str | None = None
    ) -> dict[str, Any] | None:
        """The claim of that sentence, on that issue or on any."""
        here = self.judged(session).filter(article=article, sentence=sentence)
        if issue is not None:
            here = here.filter(issue=issue)
        return None if here.is_empty() else here.row(0, named=True)

    def url_of(self, article: str) -> str | None:
        """The address of an article, if it has one."""
        url: str | None = self.article(article)["url"]
        return url

    def claims_in(self, article: str, session: Session) -> tuple[pl.DataFrame, pl.Series]:
        """The claims of an article in the order of its text, and which of them pass the filter."""
        own = self.library.claims.filter(article=article)
        claims = judged(own, self.library.judgements).sort("start", "sentence", "issue")
        return claims, self.filter_of(session).mask(claims, claims, on=CLAIM_KEY)

    def _passing(self, rows: pl.DataFrame, session: Session, on: Sequence[str] | dict[str, str]) -> Shown:
        return Shown(self.filter_of(session).rows(rows, self.claims(session), on=on), rows.height)

    def _passing_claims(self, claims: pl.DataFrame, session: Session) -> pl.DataFrame:
        """Those of CLAIMS that pass the whole filter; FilterError for a field that no claim has."""
        wanted = self.filter_of(session)
        wanted.check(claims.columns)
        return claims.filter(wanted.claims)

    def _once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, or is made now."""
        key = (self.revision, key)
        with self._lock:
            if key in self._frames:
                return cast(Made, self._frames[key])
        made = make()
        with self._lock:
            self._frames[key] = made
            while len(self._frames) > KEPT:
                self._frames.pop(next(iter(self._frames)))
        return made

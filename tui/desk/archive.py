"""The open library and its articles, what the user has read of them, and what comes while it is open."""

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import polars as pl

from model.copies import siblings_of
from model.dossier import Dossier
from model.errors import StoreError, UnknownNameError
from model.filters import Filter, Known, parse_filter
from model.judging import article_at
from model.read_marks import ReadMarks
from model.schema import CLAIM_KEY
from model.store import Library, known_values, reader_for
from model.store.later import Once
from model.words.quotation import in_marks
from tui.desk.halt import Halt
from tui.desk.session import Session, is_far_behind, silence_on
from tui.text import one_line

if TYPE_CHECKING:
    from tui.wording.skimming import Skim

Made = TypeVar("Made")

KEPT: Final = 24
"""Frames kept for sessions that may come back: a day takes a dozen, each issue that is opened some five."""


class Archive:
    """A library that may be another one at any moment; what was made of an earlier one is forgotten."""

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
        self._is_forgetful = False
        """Whether they were told that this can't be kept."""
        self.pager = self.editor = ""
        """Commands; as in the configuration."""
        self.preview = "auto"
        """Where previews are; as in the configuration."""
        self.filter_history: list[str] = []
        """Filters that were kept with Enter, the newest last."""
        self.revision = 0
        """How often the library was another one since: what was drawn of an earlier one is stale."""
        self.reading: tuple[int, int] | None = None
        """How many articles are read by new rules, of how many; None while none are."""
        self.taking = ""
        """What is to be said of articles that are taken in from watched folders."""
        self.halt = Halt.NONE
        """Whether that was stopped."""
        self._frames: dict[tuple[int, Hashable], Once[Any]] = {}
        self._latest_known = library.default_as_of
        self._lock = Lock()

    def take_up(self, library: Library, came: pl.Series | None = None) -> None:
        """Work on this library from now on, to which these came; from any thread.

        Who looked from the latest day still does.
        """
        with self._lock:
            if self.session.as_of == self._latest_known:
                self.session = self.session.at(library.default_as_of)
            self._latest_known = library.default_as_of
            before = self.known.came
            all_of_them = came if before is None or came is None else pl.concat([before, came])
            self.library, self.dossier = library, library.dossier
            self.known = known_values(library.dossier)._replace(came=before if came is None else all_of_them)
            self._frames.clear()
            self.revision += 1

    def new_in(self, library: Library) -> pl.Series:
        """The ids of a library's articles that are not in the one that is worked on."""
        known = self.library.articles.select("id")
        return library.articles.select("id").join(known, on="id", how="anti")["id"]

    def later_of(self, came: pl.Series | None) -> int:
        """How many of these articles are of days after the one that is looked from."""
        if came is None:
            return 0
        dated = self.library.articles.select("id", "date").filter(pl.col("date") > self.session.as_of)
        return dated.filter(pl.col("id").is_in(came.implode())).height

    @property
    def news(self) -> int:
        """How many articles came while the desk was open."""
        return 0 if self.known.came is None else self.known.came.len()

    @property
    def news_words(self) -> list[str]:
        """What to say of what comes while the desk is open: `+12 new`, `reading again, 2,000 of 8,000`."""
        words = [f"+{self.news:,} new"] if self.news else []
        return [*words, *filter(None, (self.taking, self.reading_words))]

    @property
    def reading_words(self) -> str:
        """`reading again, 2,000 of 8,000`, `reading stopped at 2,000 of 8,000`; empty where all is read."""
        if self.reading is not None:
            done, of = self.reading
            return f"{self.halt.value} {done:,} of {of:,}"
        return self.halt.value.removesuffix(",").removesuffix(" at") if self.library.is_stale else ""

    @property
    def is_demo(self) -> bool:
        """Whether these are the articles that ship."""
        return self.library.is_demo

    @property
    def article_count(self) -> int:
        """All articles of the library."""
        return int(self.library.days["articles"].sum())

    def known_count(self, session: Session) -> int:
        """The articles that were there on the session's day, and those without a day."""
        return int(self.library.days.filter(session.is_known)["articles"].sum())

    @property
    def first_day(self) -> date | None:
        """The day of the oldest article."""
        first = self.library.days["date"].min()
        return first if isinstance(first, date) else None

    @property
    def latest(self) -> date:
        """The last day that can be looked from."""
        return self.library.default_as_of

    @property
    def day_judged(self) -> date:
        """The day from which what is judged now holds."""
        return self.library.day_judged(self.session.as_of)

    @property
    def old_news(self) -> str:
        """What to know on a day that no article comes near; else empty."""
        silence = silence_on(self.library.days, self.session.as_of, self.session.window_days)
        return "" if silence is None else silence.words

    @property
    def is_bare(self) -> bool:
        """Whether there is no article at all."""
        return self.library.is_bare

    @property
    def _newest_if_far(self) -> date | None:
        """The day of the newest article, where it lies before the window."""
        newest, session = self.library.newest, self.session
        is_far = newest is not None and is_far_behind(newest, session.as_of, session.window_days)
        return newest if is_far else None

    @property
    def day_to_turn_to(self) -> date:
        """The latest day; who looks from it, or far from every article, turns to the day of the newest one."""
        newest = self.library.newest
        turns_back = self.session.as_of == self.latest or self._newest_if_far is not None
        return min(newest, self.latest) if turns_back and newest is not None else self.latest

    @property
    def side_codes(self) -> list[str]:
        """The two sides, or none."""
        return [side.code for side in self.dossier.sides]

    def issue_name(self, slug: str) -> str:
        """An issue's name; the slug itself for one that the dossier no longer has."""
        return self.dossier.name_of(slug)

    def filter_of(self, session: Session) -> Filter:
        """The session's filter; FilterError where it does not parse."""
        return parse_filter(session.filter_text, today=session.as_of, known=self.known)

    def mark_read(self, articles: Sequence[str], *, as_read: bool = True) -> None:
        """Remember that these were read, or are to be read again; StoreError once if that can't be kept for later."""
        self.read = self.read.union(articles) if as_read else self.read.difference(articles)
        try:
            self.marks.mark(articles, as_read=as_read)
        except StoreError as error:
            if not self._is_forgetful:
                self._is_forgetful = True
                raise StoreError(f"{error}; what is read is remembered until you quit") from error

    def article(self, article: str) -> dict[str, Any]:
        """The row of ARTICLE_HEADS with that id."""
        rows = self.library.articles.filter(id=article)
        if rows.is_empty():
            raise UnknownNameError("article", article, self.library.articles["id"].head(5))
        return rows.row(0, named=True)

    def article_at(self, begun: str) -> str:
        """The id of the one article whose id begins so; JudgementError where it is none, or several."""
        return article_at(self.library.articles["id"], begun)

    def text(self, article: str) -> str:
        """The text of an article; read from the store, so not on the screen's thread."""
        text: str = self.library.whole(article)["text"].item()
        return text

    def skim(self, article: str) -> "Skim | None":
        """How an article was skimmed, of which not all is read; not on the screen's thread."""
        from tui.wording.skimming import skim_of

        return self.once(("skim", article), lambda: skim_of(self.library, article))

    def reasons_known(self, claim: Mapping[str, Any]) -> list[str]:
        """How a claim was read, as far as it is known without its article: the first of `reasons`, in other marks."""
        from tui.wording.explaining import facts

        return [*self._claim_head(claim), *facts(claim, in_marks(one_line(claim["quote"])))]

    def reasons(self, claim: Mapping[str, Any]) -> list[str]:
        """How a claim was read, in lines; its article is read again, so not on the screen's thread."""
        from tui.wording.explaining import reasons

        read = self._read_again(claim["article"])
        found = read.filter(**{name: claim[name] for name in CLAIM_KEY} | {"issue": claim["machine_issue"]})
        if found.is_empty():
            return ["Today’s rules make no such claim of this sentence: it was read by older ones."]
        head = self._claim_head(claim)
        made = reasons(found.row(0, named=True), self.dossier.constants, is_judged=len(head) > 1)
        return [*head, *made]

    def _claim_head(self, claim: Mapping[str, Any]) -> list[str]:
        """Where a claim is, and what analysts said of it."""
        from tui.wording.judgements import judged_words

        head = f"{self.issue_name(claim['machine_issue'])} · sentence {claim['sentence']}"
        return [head, *judged_words(claim, self.issue_name)]

    def _read_again(self, article: str) -> pl.DataFrame:
        """CLAIMS of an article with WHY, once for all that are asked for one after the other."""
        from model.reading import Reader
        from model.reading.explain import explain

        def make() -> pl.DataFrame:
            reader, whole = reader_for(self.dossier), self.library.whole(article)
            assert isinstance(reader, Reader)
            read = reader.read(whole)
            return read.claims.join(explain(reader, read).drop("level", "rule", "mode"), on=list(CLAIM_KEY))

        return self.once(("read again", article), make)

    def siblings(self, article: str) -> pl.DataFrame:
        """ARTICLE_HEADS that are the same report as this one, as known on the session's day, by day."""
        known = self.session.is_known
        others = siblings_of(self.library.copies, article)
        same = self.library.articles.filter(pl.col("id").is_in(others), known) if others else self.library.articles[:0]
        return same.sort("date", "id", nulls_last=True)

    def url_of(self, article: str) -> str | None:
        """The address of an article, if it has one."""
        url: str | None = self.article(article)["url"]
        return url

    def urls_of(self, articles: Collection[str]) -> dict[str, str | None]:
        """The addresses of many articles, by their ids."""
        found = self.library.articles.filter(pl.col("id").is_in(list(articles)))
        return dict(found.select("id", "url").iter_rows())

    def forget(self, is_unwanted: Callable[[tuple[Any, ...]], bool]) -> None:
        """Keep no longer what was made for these keys."""
        with self._lock:
            for whole in [whole for whole in self._frames if isinstance(whole[1], tuple) and is_unwanted(whole[1])]:
                del self._frames[whole]

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for this key, or is made now; who asks for it meanwhile waits, and it is not made twice.

        Of more than KEPT those go that nobody has asked for the longest, and none that is being made.
        """
        whole = (self.revision, key)
        with self._lock:
            once = cast(Once[Made], self._frames.pop(whole, None) or Once(make))
            self._frames[whole] = once
            made = [each for each, frame in self._frames.items() if frame.is_made and frame is not once]
            for unwanted in made[: max(len(self._frames) - KEPT, 0)]:
                del self._frames[unwanted]
        try:
            return once()
        except BaseException:
            with self._lock:
                self._frames.pop(whole, None)
            raise

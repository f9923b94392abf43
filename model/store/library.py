"""What a screen or a command works on: a dossier, its articles and their claims, from the store or the demo."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date
from functools import cached_property, lru_cache
from hashlib import blake2b
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, cast

import polars as pl

from model.article import article_heads
from model.copies import COPIES, apart_from, sketches
from model.dossier import Dossier, load_dossier
from model.errors import UnknownNameError
from model.filters import Known
from model.judging.superseding import EVERY_DOSSIER, superseded
from model.machine.beside import made_beside
from model.places import lexicons_folder, state_folder
from model.schema import ARTICLE_HEADS, ARTICLES, CLAIMS, empty
from model.store.demo import demo_articles, demo_claims, demo_judgements, filed_for_demo, is_of_the_demo
from model.store.digests import DIGESTS, digests
from model.store.kept import Kept
from model.store.later import may_come_later
from model.store.on_disk import DAYS, OnDisk, days_of, newest_first
from model.store.reads_articles import ReadsArticles
from model.store.siblings import copies_in, demo_copies
from model.store.tables import Added, Store, StoreVersion
from model.store.troubles import NoRoomError
from model.store.unsettled import are_left

if TYPE_CHECKING:
    from model.reading.what.finding.cues import Cues

READ_AT_ONCE: Final = 2_000
"""Articles per reading of what was stored before: memory stays flat, and it soon ends if it is unwanted."""
TEXT_AT_ONCE: Final = 5 * 2**20
"""Bytes of text from which on what comes in is read: more than a second goes to each reading, whatever its size."""
MOST_TEXT: Final = 12 * 2**20
"""As many of what was stored before, at most: of texts on the two it takes 50 times as much memory."""
SOON_READ: Final = 100
"""So few articles are read on the spot, even by who would not wait."""
MANY: Final = 50_000
"""Claims from which on what was reckoned of them is kept for the next opening."""

Progress = Callable[[int, int], None]
"""Told how many articles are read, of how many."""


TextsOf = Callable[[Collection[str]], dict[str, str]]
"""The texts of articles by id, read when they are asked for; ids that are not known are left out."""


@may_come_later("articles", "claims", "copies")
@dataclass(frozen=True)
class Library:
    """All that is known of one dossier at the moment it was opened."""

    dossier: Dossier
    articles: pl.DataFrame
    """ARTICLE_HEADS, newest first, the undated last: a million texts would not fit into memory."""
    claims: pl.DataFrame
    """CLAIMS by CLAIM_KEY."""
    judgements: pl.DataFrame
    """JUDGEMENTS, oldest first."""
    fingerprint: str
    """Of the rules that made the claims."""
    is_demo: bool
    copies: pl.DataFrame = field(default_factory=lambda: empty(COPIES))
    """COPIES: which of the articles are one report."""
    texts: TextsOf = field(default=lambda _: {}, repr=False, compare=False)
    """Reads the texts of some articles."""
    version: StoreVersion | None = None
    """What the store was at; None: nothing was ever added, and the demo is shown or nothing."""
    is_stale: bool = False
    """Whether these are the claims of older rules, since today's have not read all articles yet."""
    kept: Kept | None = field(default=None, repr=False, compare=False)
    """What was reckoned of articles and claims when they were opened before; None: they are few, nothing is kept."""
    on_disk: OnDisk | None = field(default=None, repr=False, compare=False)
    """Where the rows of a large store are read from; None: all are in memory."""

    @property
    def claim_count(self) -> int:
        """How many claims there are; those of a large store are not read for it."""
        return self.claims.height if self.on_disk is None else int(self.digests["claims"].sum())

    def claims_on(self, issues: Collection[str]) -> pl.DataFrame:
        """CLAIMS on these issues, and all of the articles that are judged: a claim may be moved from issue to issue.

        Those of a large store are read anew, in any order, unless all are in memory anyway.
        """
        judged = self.judgements["article"].drop_nulls().unique()
        is_wanted = pl.col("issue").is_in(list(issues))
        if not judged.is_empty():  # else the articles of all claims need not be read
            is_wanted |= pl.col("article").is_in(judged.implode())
        return self._claims_where(is_wanted)

    @cached_property
    def heard(self) -> pl.DataFrame:
        """COPIES without the articles of which there is a newer version: these are no copies, and count nowhere."""
        return apart_from(self.copies, superseded(self.judgements))

    def claims_in(self, article: str) -> pl.DataFrame:
        """CLAIMS of an article, in any order; for it alone no large store is read as a whole."""
        return self._claims_where(pl.col("article") == article)

    def whole(self, article: str) -> pl.DataFrame:
        """ARTICLES: that one with its text, which is read from the store; UnknownNameError where there is none."""
        texts = self.texts([article])
        if article not in texts:
            raise UnknownNameError("article", article, self.articles["id"].head(5))
        text = pl.lit(texts[article]).alias("text")
        return self.articles.filter(id=article).with_columns(text).select(ARTICLES.names())

    def _claims_where(self, is_wanted: pl.Expr) -> pl.DataFrame:
        if self.on_disk is None or self.on_disk.claims.is_made:
            return self.claims.filter(is_wanted)
        return self.on_disk.claims_where(is_wanted)

    @cached_property
    def digests(self) -> pl.DataFrame:
        """DIGESTS: what each issue's standing is reckoned from, in one number."""

        def make() -> pl.DataFrame:
            made_by = self.kept.made_by if self.kept else self.fingerprint
            told = self.on_disk.told() if self.on_disk else self.claims.lazy()
            return digests(told, self.copies, made_by).collect()

        return self.reckoned("digests", DIGESTS, make)

    def kept_as(self, name: str) -> str:
        """The name under which a frame is kept, of whatever state: also the judgements are in it."""
        return f"{name}-{self._judged}"

    def reckoned(self, name: str, schema: pl.Schema, make: Callable[[], pl.DataFrame]) -> pl.DataFrame:
        """What `make` gives, or gave at an earlier opening: a frame made of nothing but the library and of `name`."""
        if self.kept is None:
            return make()
        return self.kept.frame(self.kept_as(name), schema, make)

    def has_reckoned(self, name: str) -> bool:
        """Whether that frame is at hand."""
        return self.kept is not None and self.kept.has(self.kept_as(name))

    @cached_property
    def _judged(self) -> str:
        """A digest of the judgements, and of the moments at which they were made as the clock here shows them."""
        moments = [str(at.replace(tzinfo=UTC).astimezone()) for at in self.judgements["at"]]
        return blake2b(f"{self.judgements.write_json()}{moments}".encode(), digest_size=12).hexdigest()

    @cached_property
    def days(self) -> pl.DataFrame:
        """DAYS: how many articles there are of each."""
        return self.reckoned(
            "days", DAYS, self.on_disk.days if self.on_disk else lambda: days_of(self.articles.lazy()).collect()
        )

    @property
    def newest(self) -> date | None:
        """The day of the newest dated article."""
        newest = self.days["date"].max()
        return newest if isinstance(newest, date) else None

    @property
    def is_bare(self) -> bool:
        """Whether nothing was ever added, and no demo is shown: it is of another pair of countries."""
        return self.version is None and not self.is_demo and self.articles.is_empty()

    @property
    def filed_as(self) -> str:
        """What judgements call the dossier: those on the demo are kept apart, and never fall on the user's articles."""
        return filed_for_demo(self.dossier.slug) if self.is_demo else self.dossier.slug

    @property
    def default_as_of(self) -> date:
        """The day to look from if none is asked for: the demo's last, else today."""
        return (self.newest if self.is_demo else None) or date.today()

    def day_judged(self, looked_from: date) -> date:
        """The day from which what is judged holds for who looks from that day: that one, where it is not to come."""
        return min(looked_from, self.default_as_of)


def known_values(dossier: Dossier) -> Known:
    """What the values of a filter's fields can be, and whose the sources are."""
    values: dict[str, Collection[str]] = {
        "issue": list(dossier.slugs),
        "side": [side.code for side in dossier.sides],
        "person": [person.name for person in dossier.people],
        "source": [source.name for source in dossier.near_sources],
    }
    sides = {name: source.side or "" for name, source in dossier.sources_by_name.items()}
    issues = {word: issue.slug for word, issue in dossier.issues_by_word.items()}
    codes = {word.casefold(): side.code for side in dossier.sides for word in (*side.terms, side.name)}
    return Known(values, sides, {"issue": issues, "side": codes})


def open_library(
    dossier: str = "us-china", *, store: Store | None = None, progress: Progress | None = None, wait: bool = True
) -> Library:
    """The dossier with the store's articles, all read by today's rules; with the demo's if the store is empty.

    The demo is shown for its own pair of countries: under a dossier of others an empty store is an empty library.

    Who doesn't wait gets the claims of older rules where there is much to read again: the library then `is_stale`,
    and `read_the_unread` is still to be called, in a thread or another process, before it is opened anew.
    """
    known = load_dossier(dossier)
    reader = reader_for(known)
    store = store or Store()
    _settle_left(store)
    if (kept := Kept(store, known, reader.fingerprint)).is_there:
        return _large(known, reader, store, kept)
    if store.is_empty:
        return _demo(known, reader, store) if is_of_the_demo(known) else _nothing(known, reader, store)
    unread = store.collect(store.unread(known.slug, reader.fingerprint)).height
    if wait or unread <= SOON_READ:
        read_the_unread(store, known, reader, progress)
        return _own(known, reader, store)
    return _meanwhile(known, reader, store)


def _settle_left(store: Store) -> None:
    """What a killed addition has left is settled by whoever opens the store next, or adds to it."""
    if are_left(store.folder):  # hardly ever
        from model.store.superseding import settle_left  # noqa: PLC0415

        settle_left(store)


def reader_for(dossier: Dossier) -> ReadsArticles:
    """The rules of a dossier with its cues."""
    from model.reading.what.finding.cues import load_cues  # noqa: PLC0415

    return _reader(dossier, load_cues(dossier.cues))


@lru_cache(maxsize=2)
def _reader(dossier: Dossier, cues: "Cues") -> ReadsArticles:
    """The same one for the same dossier and cues: to lay out its wordings takes longer than to read some articles."""
    from model.reading import Reader  # noqa: PLC0415

    return Reader(dossier, cues, kept_in=lexicons_folder())


def take_in(store: Store, articles: pl.DataFrame, dossier: Dossier, reader: ReadsArticles) -> Added:
    """Store articles (ARTICLES), then what the rules read in the new ones."""
    _settle_left(store)
    added = store.add(articles)
    store.put_claims(dossier.slug, reader.fingerprint, added.articles["id"], reader.claims(added.articles))
    store.put_sketches(sketches(added.articles))
    return added


def take_in_all(
    store: Store,
    batches: Iterable[pl.DataFrame],
    dossier: Dossier,
    reader: ReadsArticles,
    stored: Callable[[Added], None] = lambda _: None,
) -> Iterator[Added]:
    """The same for batches of ARTICLES, each stored as it comes; they are read in threads while the next ones come.

    `stored` is told of each right then. What was stored and not yet read, because it all ended, is read when a library
    is opened.
    """

    def read(added: list[Added]) -> tuple[pl.DataFrame, pl.DataFrame]:
        articles = pl.concat([one.articles for one in added])
        return reader.claims(articles), sketches(articles)

    for added, (claims, sketched) in made_beside(_stored(store, batches, stored), read):
        articles = pl.concat([one.articles["id"] for one in added])
        store.put_claims(dossier.slug, reader.fingerprint, articles, claims)
        store.put_sketches(sketched)
        yield from added


def _stored(store: Store, batches: Iterable[pl.DataFrame], tell: Callable[[Added], None]) -> Iterator[list[Added]]:
    """Batches of ARTICLES stored as they come, and given on by so many as are read at once."""
    _settle_left(store)
    together, size = list[Added](), 0
    for articles in batches:
        added = store.add(articles)
        tell(added)
        together.append(added)
        size += int(added.articles["text"].str.len_bytes().sum())
        if size >= TEXT_AT_ONCE:
            yield together
            together, size = [], 0
    if together:
        yield together


def read_the_unread(
    store: Store,
    dossier: Dossier,
    reader: ReadsArticles,
    progress: Progress | None = None,
    is_unwanted: Callable[[], bool] = lambda: False,
) -> int:
    """Read what today's rules have not read yet; how many articles that were. Claims of older rules then go.

    Runs in any thread and beside other processes that do the same: what one has stored, the others leave out, and what
    two read at the same moment is one. Begins no further batch once it is unwanted; the older claims then stay.
    """
    slug, fingerprint = dossier.slug, reader.fingerprint
    unread = store.collect(store.unread(slug, fingerprint))["id"]
    done, of, known_at, is_stopped = 0, len(unread), store.version().claims, False

    def wanted() -> Iterator[tuple[int, pl.DataFrame]]:
        nonlocal unread, is_stopped
        for batch in chain.from_iterable(map(_parted, store.batches(unread, READ_AT_ONCE) if of else ())):
            if is_stopped := is_unwanted():
                return
            if store.version().claims != known_at:  # another process reads too
                unread = store.collect(store.unread(slug, fingerprint))["id"]
            ours = batch.filter(pl.col("id").is_in(unread.implode()))
            yield batch.height, ours

    for (come, articles), claims in made_beside(wanted(), lambda part: reader.claims(part[1])):
        store.put_claims(slug, fingerprint, articles["id"], claims, or_hold=True)
        known_at = store.version().claims
        done += come
        if progress:
            progress(done, of)
    if is_stopped and not done and progress:
        progress(0, of)
    if not is_stopped:
        with suppress(NoRoomError):  # they are only not shown any more
            store.drop_older_claims(slug, fingerprint)
    return done


def _parted(articles: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Articles in parts of about MOST_TEXT."""
    part = articles.select(pl.col("text").str.len_bytes().cum_sum() // MOST_TEXT).to_series()
    begins = [0, *((part != part.shift(1)).arg_true().to_list()), articles.height]
    return (articles[since:until] for since, until in pairwise(begins))


class _Rows(NamedTuple):
    articles: pl.DataFrame
    claims: pl.DataFrame
    copies: pl.DataFrame


def _own(dossier: Dossier, reader: ReadsArticles, store: Store) -> Library:
    if not store.is_holding and store.claim_count(dossier.slug, reader.fingerprint) >= MANY:
        return _large(dossier, reader, store, Kept(store, dossier, reader.fingerprint))
    version = store.version()
    rows = _rows(store, store.claims_in_memory(dossier.slug, reader.fingerprint))
    return _library(store, dossier, rows, reader.fingerprint, version)


def _meanwhile(dossier: Dossier, reader: ReadsArticles, store: Store) -> Library:
    version = store.version()
    claims, older = store.claims_meanwhile(dossier.slug, reader.fingerprint)
    rows = _rows(store, store.collect(claims))
    return replace(_library(store, dossier, rows, older, version), is_stale=True)


def _large(dossier: Dossier, reader: ReadsArticles, store: Store, kept: Kept) -> Library:
    """A library whose rows are read when they are first needed: much of what is seen of it was kept."""
    version, rows = store.version(), OnDisk(store, dossier.slug, reader.fingerprint)
    later = _Rows(*(cast(pl.DataFrame, once) for once in (rows.articles, rows.claims, rows.copies)))
    library = _library(store, dossier, later, reader.fingerprint, version, kept, rows)
    _ = library.days  # made here: every screen's header tells them, and a header waits for nothing
    return library


def _rows(store: Store, claims: pl.DataFrame) -> _Rows:
    articles = store.collect(newest_first(store.heads()))
    return _Rows(articles, claims, copies_in(store, articles["id"]))


def _library(
    store: Store,
    dossier: Dossier,
    rows: _Rows,
    fingerprint: str,
    version: StoreVersion,
    kept: Kept | None = None,
    on_disk: OnDisk | None = None,
) -> Library:
    return Library(
        dossier,
        rows.articles,
        rows.claims,
        _judgements(store, dossier),
        fingerprint,
        is_demo=False,
        copies=rows.copies,
        texts=store.texts,
        version=version,
        kept=kept,
        on_disk=on_disk,
    )


def _demo(dossier: Dossier, reader: ReadsArticles, store: Store) -> Library:
    articles = newest_first(demo_articles().lazy()).collect()
    claims = demo_claims(articles, dossier, reader)
    found = demo_copies(state_folder(), articles)
    heads = article_heads(articles.lazy()).collect()
    texts = texts_of(articles)
    judgements = demo_judgements(store, dossier.slug, articles["date"])
    return Library(dossier, heads, claims, judgements, reader.fingerprint, True, found, texts)


def _nothing(dossier: Dossier, reader: ReadsArticles, store: Store) -> Library:
    heads, claims = empty(ARTICLE_HEADS), empty(CLAIMS)
    return Library(dossier, heads, claims, _judgements(store, dossier), reader.fingerprint, is_demo=False)


def _judgements(store: Store, dossier: Dossier) -> pl.DataFrame:
    return store.collect(store.judgements().filter(pl.col("dossier").is_in([dossier.slug, EVERY_DOSSIER])))


def judgements_now(store: Store, library: Library) -> pl.DataFrame:
    """JUDGEMENTS of a library's dossier as the store has them now, oldest first: others judge too."""
    if library.is_demo:
        return demo_judgements(store, library.dossier.slug, library.articles["date"])
    return _judgements(store, library.dossier)


def texts_of(articles: pl.DataFrame) -> TextsOf:
    """Gives the texts of ARTICLES that are in memory anyway."""
    return lambda ids: dict(articles.filter(pl.col("id").is_in(list(ids))).select("id", "text").iter_rows())

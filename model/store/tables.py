"""The store: articles, claims and judgements in Delta tables under one folder."""

import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.copies import SKETCHED_BY, SKETCHES
from model.days.day_range import in_range
from model.errors import StoreError
from model.places import data_folder
from model.schema import ARTICLE_HEADS, ARTICLES, CLAIM_KEY, CLAIMS, DATE_FROM, JUDGEMENTS
from model.store.lock import ADDING, JUDGING, alone
from model.store.table import Table
from model.store.troubles import DAMAGED, errors_told

STORED_ARTICLES: Final = pl.Schema(
    [*ARTICLES.items(), ("added", pl.Datetime("us", "UTC")), ("characters", ARTICLE_HEADS["characters"])]
)
"""`characters` came with schema 2: with it a library opens without a look at the texts."""
ARTICLE_FILLS: Final = {"characters": "char_length(text)"}
STORED_CLAIMS: Final = pl.Schema([("dossier", pl.String()), ("fingerprint", pl.String()), *CLAIMS.items()])
"""Claims, and for every article that was read one row without an issue, so that an article without
claims is known to be read. Both come in one commit."""

STORED_SKETCHES: Final = pl.Schema([("sketched_by", pl.String()), *SKETCHES.items()])

IS_CLAIM: Final = pl.col("issue").is_not_null()


class StoreVersion(NamedTuple):
    """The numbers of the last commits: differs whenever something was added, read or judged, here or elsewhere."""

    articles: int
    claims: int
    judgements: int


class Added(NamedTuple):
    """What an addition came to."""

    articles: pl.DataFrame
    """The new ones, as ARTICLES."""
    repeated: int
    """How many were there before, or twice in the same addition."""

    @property
    def new(self) -> int:
        """How many articles are new."""
        return self.articles.height


class ArticleTable(Table):
    """The articles; where they are gone, what was made of them tells that there were some."""

    def __init__(self, folder: Path, made_of_them: Sequence[Table]) -> None:
        super().__init__(folder, STORED_ARTICLES, fills=ARTICLE_FILLS)
        self._made_of_them = made_of_them

    def version(self) -> int:
        """As of every table; StoreError if it is not there and must have been: no demo is to be seen in its place."""
        version = super().version()
        if version < 0 and any(table.exists for table in self._made_of_them):
            version = super().version()  # another process may just have made both
            if version < 0:
                raise StoreError(f"{self.folder}: is missing, though there is what was made of it ({DAMAGED})")
        return version


class Store:
    """The tables in one folder. Any number of processes may write: what is read is unique by id."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or data_folder()
        self._claims = Table(self.folder / "claims", STORED_CLAIMS, ("dossier", "fingerprint"))
        self._judgements = Table(self.folder / "judgements", JUDGEMENTS)
        self._sketches = Table(self.folder / "outlines", STORED_SKETCHES)  # schema 1 had larger ones in `sketches`
        self._articles = ArticleTable(self.folder / "articles", (self._claims, self._sketches))
        self.tables: Final = {
            "articles": self._articles,
            "judgements": self._judgements,
            "claims": self._claims,
            "outlines": self._sketches,
        }
        """By the names of their folders; the first two hold what can't be made again."""
        self._known: set[str] = set()
        self._known_at = (0, -1)

    @property
    def is_empty(self) -> bool:
        """Whether no article was ever added; StoreError if there is what was made of some: their commit is gone."""
        if self._articles.row_count():
            return False
        made = any(table.exists and table.row_count() for table in (self._claims, self._sketches))
        if made and not self._articles.row_count():  # another process may just have added the first
            raise StoreError(f"{self._articles.folder}: is empty, though there is what was made of it ({DAMAGED})")
        return not made

    def collect(self, rows: pl.LazyFrame, table: Table | None = None) -> pl.DataFrame:
        """The rows of a frame that this store gave; what is wrong with its files is a StoreError of one line.

        It names the table, where the rows are known to be of one.
        """
        if not self._articles.exists:  # nothing on disk, and no need to load deltalake
            return rows.collect()
        with errors_told(table.folder if table else self.folder):
            return rows.collect()

    def version(self) -> StoreVersion:
        """What the store is at; three listings of folders, so it may be asked every second."""
        return StoreVersion(self._articles.version(), self._claims.version(), self._judgements.version())

    def stamp(self) -> str:
        """Differs whenever articles or claims do, also from those of any store that was in this folder before."""
        return f"{self._articles.stamp()} {self._claims.stamp()}"

    def articles(self) -> pl.LazyFrame:
        """ARTICLES, one row per id: of two that raced in, the one added first."""
        return self._unique_articles().select(ARTICLES.names())

    def _unique_articles(self) -> pl.LazyFrame:
        articles = self._articles.scan()
        if self._has_repeats(articles.select("id"), self._articles):
            articles = articles.sort("added", "place").unique("id", keep="first", maintain_order=True)
        return articles

    def heads(self) -> pl.LazyFrame:
        """ARTICLE_HEADS, one row per id; undated where an older issuewatch took a day that can be none."""
        heads = self._unique_articles().select(ARTICLE_HEADS.names())
        is_undated = pl.col("date").is_null()
        return heads.with_columns(in_range("date")).with_columns(
            pl.when(is_undated).then(pl.lit("none", DATE_FROM)).otherwise("date_from").alias("date_from")
        )

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """The texts of the articles with these ids, as far as there are any."""
        rows = self._articles.scan().filter(pl.col("id").is_in(list(ids))).select("id", "text")
        return dict(self.collect(rows).iter_rows())

    def are_new(self, ids: pl.Series) -> pl.Series:
        """Whether each of these ids of articles is not there yet: `is_new`."""
        self._learn_ids()
        return pl.Series("is_new", [article not in self._known for article in ids], pl.Boolean)

    def add(self, articles: pl.DataFrame) -> Added:
        """Store the articles (ARTICLES) whose ids are not there yet, in one commit; one process at a time."""
        different = articles.unique("id", keep="first", maintain_order=True)
        with alone(self.folder / ADDING) if articles.height else nullcontext():
            fresh = different.filter(self.are_new(different["id"]))
            if fresh.height:
                self._append_articles(fresh)
        return Added(fresh, articles.height - fresh.height)

    def _append_articles(self, fresh: pl.DataFrame) -> None:
        now = pl.lit(datetime.now(UTC), STORED_ARTICLES["added"])
        self._articles.append(fresh.with_columns(pl.col("text").str.len_chars().alias("characters"), added=now))
        self._known.update(fresh["id"])
        self._known_at = self._articles.at()

    def claims(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        """CLAIMS that one rule set made for one dossier, unique and in order of CLAIM_KEY."""
        return self.unique_claims(dossier, fingerprint).sort(CLAIM_KEY)

    def claim_count(self, dossier: str, fingerprint: str) -> int:
        """How many claims one rule set made for one dossier; what two processes read at once counts twice."""
        return int(self.collect(self._read_by(dossier, fingerprint).select(IS_CLAIM.sum())).item())

    def claims_in_memory(self, dossier: str, fingerprint: str) -> pl.DataFrame:
        """`claims`, collected; a million take 200 MB less than if polars sorts them."""
        return _by_key(self.collect(self.unique_claims(dossier, fingerprint)))

    def unique_claims(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        """CLAIMS that one rule set made for one dossier, unique, in any order."""
        rows = self._read_by(dossier, fingerprint)
        claims = rows.filter(IS_CLAIM).select(CLAIMS.names()).with_columns(in_range("date"), in_range("event_date"))
        if self._has_repeats(
            rows.filter(~IS_CLAIM).select("article"), self._claims
        ):  # two processes read the same article
            claims = claims.unique(CLAIM_KEY, keep="any")
        return claims

    def claims_meanwhile(self, dossier: str, fingerprint: str) -> tuple[pl.LazyFrame, str]:
        """CLAIMS to show until a rule set has read everything, and the fingerprint of the older rules they are from.

        The older rules are those that have read the most. What they have never read, is shown as read by the new ones.
        """
        counts = self._claims.scan(dossier=dossier).filter(~IS_CLAIM).group_by("fingerprint").len()
        ranked = self.collect(counts.sort("len", "fingerprint", descending=True))["fingerprint"].to_list()
        older = ranked[0] if ranked else fingerprint
        claims = self.claims(dossier, older)
        if older == fingerprint:
            return claims, older
        read = self._read_by(dossier, older).filter(~IS_CLAIM).select("article")
        newer = self.claims(dossier, fingerprint).join(read, on="article", how="anti")
        return pl.concat([claims, newer]).sort(CLAIM_KEY), older

    def unread(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        """The ids of articles that this rule set has not read yet; column `id`, sorted."""
        read = self._read_by(dossier, fingerprint).filter(~IS_CLAIM).select(id="article")
        return self._articles.scan().select("id").unique().join(read, on="id", how="anti").sort("id")

    def batches(self, ids: pl.Series, size: int) -> Iterator[pl.DataFrame]:
        """The articles (ARTICLES) with these ids, at most so many at once, in the order in which they lie on disk."""
        wanted = self._articles.scan().select(ARTICLES.names()).filter(pl.col("id").is_in(ids.implode()))
        come = 0
        with errors_told(self.folder):
            for batch in wanted.collect_batches(chunk_size=size, lazy=True):
                come += batch.height
                yield from batch.iter_slices(size)
        if come < ids.n_unique():  # over some damages polars ends early and says nothing
            raise StoreError(f"{self.folder}: {come:,} of {ids.n_unique():,} articles can be read ({DAMAGED})")

    @property
    def is_holding(self) -> bool:
        """Whether there was no room for some of what was read: it goes with this object."""
        return bool(self._claims.held or self._sketches.held)

    def put_claims(
        self, dossier: str, fingerprint: str, articles: pl.Series, claims: pl.DataFrame, *, or_hold: bool = False
    ) -> None:
        """Store what a rule set read: the ids of the articles read, and the claims (CLAIMS) found in them.

        `or_hold` where it is enough that this object has them, if there is no room.
        """
        read = pl.DataFrame({"article": articles})
        rows = pl.concat([read, claims], how="diagonal")
        if rows.height:
            stamped = rows.with_columns(dossier=pl.lit(dossier), fingerprint=pl.lit(fingerprint))
            write = self._claims.append_or_hold if or_hold else self._claims.append
            write(stamped.select(STORED_CLAIMS.names()))

    def drop_older_claims(self, dossier: str, fingerprint: str) -> None:
        """Take away the claims that other rule sets made for a dossier: they can be made again."""
        others = self._claims.partitions().filter(pl.col("dossier") == dossier, pl.col("fingerprint") != fingerprint)
        if others.height:
            self._claims.delete(f"dossier = '{_quoted(dossier)}' AND fingerprint <> '{_quoted(fingerprint)}'")

    def sketches(self) -> pl.LazyFrame:
        """SKETCHES made as they are made today, unique."""
        made = self._sketches.scan().filter(pl.col("sketched_by") == SKETCHED_BY)
        if self._has_repeats(made.select("article"), self._sketches):
            made = made.unique("article", keep="any")
        return made.select(SKETCHES.names())

    def put_sketches(self, sketches: pl.DataFrame, *, or_hold: bool = False) -> None:
        """Store SKETCHES; `or_hold` as of claims."""
        if sketches.height:
            write = self._sketches.append_or_hold if or_hold else self._sketches.append
            write(sketches.select(pl.lit(SKETCHED_BY).alias("sketched_by"), pl.all()))

    def drop_older_sketches(self) -> None:
        """Take away the sketches that were made otherwise: they can be made again."""
        shutil.rmtree(self.folder / "sketches", ignore_errors=True)
        others = self._sketches.scan().filter(pl.col("sketched_by") != SKETCHED_BY)
        if self.collect(others.select(pl.len())).item():
            self._sketches.delete(f"sketched_by <> '{_quoted(SKETCHED_BY)}'")

    def judgements(self) -> pl.LazyFrame:
        """JUDGEMENTS, unique, oldest first."""
        return self._judgements.scan().unique("id", keep="any").sort("at", "id")

    def new_judgements(self, judgements: pl.DataFrame) -> pl.DataFrame:
        """Those judgements (JUDGEMENTS) that are not there yet."""
        known = self.collect(self._judgements.scan().select("id"))["id"]
        return judgements.filter(~pl.col("id").is_in(known.implode()))

    def judge(self, judgements: pl.DataFrame) -> int:
        """Append judgements (JUDGEMENTS) that are not there yet; how many. None is ever changed or taken away."""
        fresh = self.new_judgements(judgements)
        if fresh.height:
            self._judgements.append(fresh)
        return fresh.height

    def judging_alone(self) -> AbstractContextManager[None]:
        """Holds other processes off that judge by what was judged before."""
        return alone(self.folder / JUDGING)

    def _read_by(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        return self._claims.scan(dossier=dossier, fingerprint=fingerprint)

    def _learn_ids(self) -> None:
        """Know every id of the table as it is now; a set, so that a batch costs the same in a large store."""
        now = self._articles.at()
        if now != self._known_at:
            self._known = set(self.collect(self._articles.scan().select("id"))["id"])
            self._known_at = now

    def _has_repeats(self, keys: pl.LazyFrame, table: Table) -> bool:
        """Whether a key (one column) comes twice: cheaper than making a million rows unique that already are."""
        counts = self.collect(keys.select(pl.len().alias("rows"), pl.all().n_unique().alias("different")), table)
        return bool(counts["rows"].item() != counts["different"].item())


def _by_key(claims: pl.DataFrame) -> pl.DataFrame:
    """The claims in order of CLAIM_KEY, column by column out of a frame that is nobody else's, and empty afterwards."""
    articles = pl.Enum(claims["article"].unique().sort())
    place = pl.col("article").cast(articles).to_physical()  # numbers are sorted in half the time
    order = claims.select(pl.arg_sort_by(place, *CLAIM_KEY[1:])).to_series()
    return pl.DataFrame([_ordered(claims.drop_in_place(name), order) for name in claims.columns])


def _ordered(column: pl.Series, order: pl.Series) -> pl.Series:
    """A column in that order; its quotes anew, since else the text lies where it was and a search jumps about in it.

    That took three times as long.
    """
    ordered = column.rechunk().gather(order)
    return (ordered + "").alias("quote") if column.name == "quote" else ordered


def _quoted(word: str) -> str:
    return word.replace("'", "''")

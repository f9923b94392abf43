"""The store: articles, claims and judgements in Delta tables under one folder."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final, NamedTuple

import polars as pl

from model.copies import SKETCHED_BY, SKETCHES
from model.places import data_folder
from model.schema import ARTICLES, CLAIM_KEY, CLAIMS, JUDGEMENTS
from model.store.table import Table, errors_told

STORED_ARTICLES: Final = pl.Schema([*ARTICLES.items(), ("added", pl.Datetime("us", "UTC"))])
STORED_CLAIMS: Final = pl.Schema([("dossier", pl.String()), ("fingerprint", pl.String()), *CLAIMS.items()])
"""Claims, and for every article that was read one row without an issue, so that an article without
claims is known to be read. Both come in one commit."""

STORED_SKETCHES: Final = pl.Schema([("sketched_by", pl.String()), *SKETCHES.items()])

IS_CLAIM: Final = pl.col("issue").is_not_null()


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


class Store:
    """The tables in one folder. Any number of processes may write: what is read is unique by id."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or data_folder()
        self._articles = Table(self.folder / "articles", STORED_ARTICLES)
        self._claims = Table(self.folder / "claims", STORED_CLAIMS, ("dossier", "fingerprint"))
        self._judgements = Table(self.folder / "judgements", JUDGEMENTS)
        self._sketches = Table(self.folder / "sketches", STORED_SKETCHES)
        self._known: set[str] = set()
        self._known_at = -1

    @property
    def is_empty(self) -> bool:
        """Whether no article was ever added."""
        return not self._articles.exists or self.collect(self._articles.scan().select(pl.len())).item() == 0

    def collect(self, rows: pl.LazyFrame) -> pl.DataFrame:
        """The rows of a frame that this store gave; what is wrong with its files is a StoreError of one line."""
        if not self._articles.exists:  # nothing on disk, and no need to load deltalake
            return rows.collect()
        with errors_told(self.folder):
            return rows.collect()

    def stamp(self) -> tuple[int, int, int]:
        """Changes whenever anything in the store does."""
        return self._articles.version(), self._claims.version(), self._judgements.version()

    def articles(self) -> pl.LazyFrame:
        """ARTICLES, one row per id: of two that raced in, the one added first."""
        articles = self._articles.scan()
        if self._has_repeats(articles.select("id")):
            articles = articles.sort("added", "place").unique("id", keep="first", maintain_order=True)
        return articles.select(ARTICLES.names())

    def add(self, articles: pl.DataFrame) -> Added:
        """Store the articles (ARTICLES) whose ids are not there yet, in one commit."""
        self._learn_ids()
        fresh = articles.unique("id", keep="first", maintain_order=True)
        fresh = fresh.filter([article not in self._known for article in fresh["id"]])
        if fresh.height:
            now = pl.lit(datetime.now(UTC), STORED_ARTICLES["added"])
            version = self._articles.append(fresh.with_columns(added=now))
            self._known.update(fresh["id"])
            self._known_at += version == self._known_at + 1  # else others wrote too, and their ids are yet to be learnt
        return Added(fresh, articles.height - fresh.height)

    def claims(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        """CLAIMS that one rule set made for one dossier, unique and in order of CLAIM_KEY."""
        rows = self._read_by(dossier, fingerprint)
        claims = rows.filter(IS_CLAIM).select(CLAIMS.names())
        if self._has_repeats(rows.filter(~IS_CLAIM).select("article")):  # two processes read the same article
            claims = claims.unique(CLAIM_KEY, keep="any")
        return claims.sort(CLAIM_KEY)

    def unread(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        """The ids of articles that this rule set has not read yet; column `id`, sorted."""
        read = self._read_by(dossier, fingerprint).filter(~IS_CLAIM).select(id="article")
        return self._articles.scan().select("id").unique().join(read, on="id", how="anti").sort("id")

    def put_claims(self, dossier: str, fingerprint: str, articles: pl.Series, claims: pl.DataFrame) -> None:
        """Store what a rule set read: the ids of the articles read, and the claims (CLAIMS) found in them."""
        read = pl.DataFrame({"article": articles})
        rows = pl.concat([read, claims], how="diagonal")
        if rows.height:
            stamped = rows.with_columns(dossier=pl.lit(dossier), fingerprint=pl.lit(fingerprint))
            self._claims.append(stamped.select(STORED_CLAIMS.names()))

    def drop_older_claims(self, dossier: str, fingerprint: str) -> None:
        """Take away the claims that other rule sets made for a dossier: they can be made again."""
        ours = pl.col("dossier") == dossier
        others = self._claims.scan().filter(ours, pl.col("fingerprint") != fingerprint)
        if self.collect(others.select(pl.len())).item():
            self._claims.delete(f"dossier = '{_quoted(dossier)}' AND fingerprint <> '{_quoted(fingerprint)}'")

    def sketches(self) -> pl.LazyFrame:
        """SKETCHES made as they are made today, unique."""
        made = self._sketches.scan().filter(pl.col("sketched_by") == SKETCHED_BY)
        if self._has_repeats(made.select("article")):
            made = made.unique("article", keep="any")
        return made.select(SKETCHES.names())

    def put_sketches(self, sketches: pl.DataFrame) -> None:
        """Store SKETCHES."""
        if sketches.height:
            self._sketches.append(sketches.select(pl.lit(SKETCHED_BY).alias("sketched_by"), pl.all()))

    def drop_older_sketches(self) -> None:
        """Take away the sketches that were made otherwise: they can be made again."""
        others = self._sketches.scan().filter(pl.col("sketched_by") != SKETCHED_BY)
        if self.collect(others.select(pl.len())).item():
            self._sketches.delete(f"sketched_by <> '{_quoted(SKETCHED_BY)}'")

    def judgements(self) -> pl.LazyFrame:
        """JUDGEMENTS, unique, oldest first."""
        return self._judgements.scan().unique("id", keep="any").sort("at", "id")

    def judge(self, judgements: pl.DataFrame) -> None:
        """Append judgements (JUDGEMENTS); none is ever changed or taken away."""
        self._judgements.append(judgements)

    def _read_by(self, dossier: str, fingerprint: str) -> pl.LazyFrame:
        return self._claims.scan().filter(pl.col("dossier") == dossier, pl.col("fingerprint") == fingerprint)

    def _learn_ids(self) -> None:
        """Know every id of the table as it is now; a set, so that a batch costs the same in a large store."""
        version = self._articles.version()
        if version != self._known_at:
            self._known = set(self.collect(self._articles.scan().select("id"))["id"])
            self._known_at = version

    def _has_repeats(self, keys: pl.LazyFrame) -> bool:
        """Whether a key (one column) comes twice: cheaper than making a million rows unique that already are."""
        counts = self.collect(keys.select(pl.len().alias("rows"), pl.all().n_unique().alias("different")))
        return bool(counts["rows"].item() != counts["different"].item())


def _quoted(word: str) -> str:
    return word.replace("'", "''")

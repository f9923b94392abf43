"""The reader: articles in, claims out, by a dossier, a lexicon and weights."""

import json
from functools import cache, cached_property
from hashlib import blake2b
from importlib.resources import files
from typing import NamedTuple

import polars as pl

from model.dossier import Dossier
from model.reading.claims import cue_hits, governed
from model.reading.cues import Cues
from model.reading.features import Parts, grams
from model.reading.hits import Lexicon, hits, issue_wordings, lexicon, side_wordings
from model.reading.joins import with_dates, with_speakers
from model.reading.named import issue_hits
from model.reading.phrases import plain
from model.reading.sentences import sentences
from model.reading.verdicts import verdicts
from model.reading.weights import Tables, decided, load_weights, summed, tables
from model.schema import CLAIM_KEY, CLAIMS, empty, label_of


class Reading(NamedTuple):
    """Articles half read: what stands where, before anything is decided."""

    spoken: pl.DataFrame
    """SENTENCES"""
    said: pl.DataFrame
    """the sentences that may make claims, with row, plain, and `unit`: the number of their passage"""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """the hits of issues: row, issue, start, end, clause, phrase, type"""
    cued: pl.DataFrame
    governing: pl.DataFrame

    def strength(self) -> pl.DataFrame:
        """The governing cues with `unit`, and whether a strong term names the issue somewhere in the passage."""
        units = self.said.select("row", "unit")
        strong = self.named.filter(pl.col("type") == "issue").join(units, on="row").select("unit", "issue").unique()
        marked = strong.with_columns(is_strong=pl.lit(True))
        joined = self.governing.join(units, on="row").join(marked, on=["unit", "issue"], how="left")
        return joined.with_columns(pl.col("is_strong").fill_null(False))

    def parts(self, by_sentence: bool = False) -> Parts:
        """What features are made of, by passage or by sentence; issues that take all are left out."""
        unit = pl.col("row") if by_sentence else pl.col("unit")
        said = self.said.select("row", "plain", "is_reporter", unit.alias("unit"))
        named = self.named.filter(pl.col("type") != "side")
        return Parts(
            said,
            self.found,
            named,
            self.cued,
            self.governing.join(named.select("row", "issue").unique(), on=["row", "issue"], how="semi"),
        )


@cache
def _code() -> str:
    """A digest of this package's sources: whatever is changed in them may read differently."""
    digest = blake2b(digest_size=6)
    for source in sorted(files(__package__).iterdir(), key=lambda item: item.name):
        if source.name.endswith(".py"):
            digest.update(source.read_bytes())
    return digest.hexdigest()


class Reader:
    """Reads articles by a dossier and a lexicon; whole-column, deterministic."""

    def __init__(self, dossier: Dossier, cues: Cues, weights: pl.DataFrame | None = None) -> None:
        self.dossier = dossier
        self.cues = cues
        self.weights = load_weights(dossier.slug) if weights is None else weights

    @cached_property
    def lexicon(self) -> Lexicon:
        """All wordings of dossier and lexicon, ready to search."""
        wordings = issue_wordings(self.dossier.issues) + side_wordings(self.dossier.sides) + self.cues.wordings()
        return lexicon(wordings)

    @cached_property
    def tables(self) -> Tables:
        """The weights, laid out for joining."""
        return tables(self.weights)

    @cached_property
    def fingerprint(self) -> str:
        """12 hexadecimal digits of what decides a reading: the dossier, the lexicon, the weights, this code."""
        weights = str(self.weights.hash_rows(seed=1).sum())
        parts = [_code(), self.dossier.model_dump_json(), self.cues.model_dump_json(), weights]
        return blake2b(json.dumps(parts).encode(), digest_size=6).hexdigest()

    def reading(self, articles: pl.DataFrame) -> Reading:
        """Articles (ARTICLES) cut, searched, and each issue with the cue that governs it."""
        spoken = sentences(articles, [source.name for source in self.dossier.sources])
        passage = (pl.struct("article", "paragraph") != pl.struct("article", "paragraph").shift(1)).fill_null(True)
        said = (
            spoken.filter(~pl.col("is_boilerplate"))
            .with_row_index("row")
            .with_columns(plain(pl.col("text")).alias("plain"), unit=passage.cum_sum().cast(pl.UInt32))
        )
        found = hits(said["plain"], self.lexicon)
        named = issue_hits(said, found, self.dossier)
        cued = cue_hits(found, self.cues)
        return Reading(spoken, said, found, named, cued, governed(named, cued))

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """The CLAIMS of ARTICLES, sorted by article, sentence and issue."""
        if articles.is_empty():
            return empty(CLAIMS)
        reading = self.reading(articles)
        settled = verdicts(reading.strength(), *self._decisions(reading))
        told = settled.join(reading.said.drop("unit"), on="row")
        placed = with_dates(with_speakers(told, reading.spoken, self.dossier), reading.spoken)
        titled = placed.join(articles.select("title", article="id"), on="article", how="left")
        return (
            titled.with_columns(label_of(pl.col("level")), quote=pl.col("text"))
            .select(CLAIMS.names())
            .cast(CLAIMS)
            .sort(CLAIM_KEY)
        )

    def _decisions(self, reading: Reading) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What the weights say by passage and by sentence: unit, issue, named, decided, sure."""
        known = self.tables
        words = grams(self._asked(reading), known.words["gram"]).join(known.words, on="gram").drop("gram")
        by_passage, by_sentence = (summed(reading.parts(by_sentence=alone), words, known) for alone in (False, True))
        return decided(by_passage), decided(by_sentence)

    def _asked(self, reading: Reading) -> pl.DataFrame:
        """The sentences of passages in which an issue is named."""
        units = (
            reading.said.join(reading.named.filter(pl.col("type") != "side"), on="row", how="semi")
            .select("unit")
            .unique()
        )
        return reading.said.join(units, on="unit", how="semi")

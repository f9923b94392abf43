"""Text to claims: sentences, hits, cues, modes, speakers, dates, levels."""

import json
from functools import cached_property
from hashlib import blake2b
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.reading.claims import cue_hits, governed
from model.reading.cues import Cues
from model.reading.hits import Lexicon, hits, issue_wordings, lexicon, side_wordings
from model.reading.phrases import plain
from model.reading.sentences import sentences
from model.schema import CLAIM_KEY, CLAIMS, empty, label_of

VERSION: Final = "1"
"""Counts up whenever the code reads differently than before."""


class Reader:
    """Reads articles by a dossier and a lexicon; whole-column, deterministic."""

    def __init__(self, dossier: Dossier, cues: Cues) -> None:
        self.dossier = dossier
        self.cues = cues

    @cached_property
    def lexicon(self) -> Lexicon:
        """All wordings of dossier and lexicon, ready to search."""
        wordings = issue_wordings(self.dossier.issues) + side_wordings(self.dossier.sides) + self.cues.wordings()
        return lexicon(wordings)

    @cached_property
    def fingerprint(self) -> str:
        """12 hexadecimal digits of what decides a reading: the dossier, the lexicon, this code."""
        parts = [VERSION, self.dossier.model_dump_json(), self.cues.model_dump_json()]
        return blake2b(json.dumps(parts).encode(), digest_size=6).hexdigest()

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        """The CLAIMS of ARTICLES, sorted by article, sentence and issue."""
        if articles.is_empty():
            return empty(CLAIMS)
        spoken = sentences(articles, [source.name for source in self.dossier.sources])
        said = spoken.filter(~pl.col("is_boilerplate")).with_row_index("row")
        found = hits(said.select(plain(pl.col("text")).alias("plain"))["plain"], self.lexicon)
        named = self._issue_hits(said, found)
        levelled = governed(named, cue_hits(found, self.cues))
        return self._claims(levelled.join(said, on="row"), articles, spoken)

    def _issue_hits(self, said: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
        """Hits of issues: strong terms, weak ones where the article has what they need, `overall` wherever both sides stand."""
        placed = found.join(said.select("row", "article"), on="row").rename({"payload": "issue"})
        strong = placed.filter(pl.col("type") == "issue")
        anchors = placed.filter(pl.col("type").is_in(["issue", "near_to"])).select("article", "issue").unique()
        weak = placed.filter(pl.col("type") == "near").join(anchors, on=["article", "issue"], how="semi")
        return pl.concat([strong, weak, *self._taking_all(said, found)], how="diagonal").sort("row", "start", "issue")

    def _taking_all(self, said: pl.DataFrame, found: pl.DataFrame) -> list[pl.DataFrame]:
        taking = [issue.slug for issue in self.dossier.issues if issue.takes_all]
        sides = found.filter(pl.col("type") == "side")
        if self.dossier.sides:
            rows = sides.filter(pl.col("payload").n_unique().over("row") == len(self.dossier.sides))
            rows = rows.unique("row", keep="first", maintain_order=True)
        else:
            zero = pl.lit(0, pl.UInt32)
            rows = said.select("row", start=zero, end=zero, clause=zero, phrase=pl.lit(""))
        return [rows.drop("type", "payload", strict=False).with_columns(issue=pl.lit(slug)) for slug in taking]

    def _claims(self, levelled: pl.DataFrame, articles: pl.DataFrame, spoken: pl.DataFrame) -> pl.DataFrame:
        from model.reading.joins import with_dates, with_speakers

        told = with_dates(with_speakers(levelled, spoken, self.dossier), spoken)
        titled = told.join(articles.select("title", article="id"), on="article", how="left")
        return (
            titled.with_columns(
                pl.col("kind").fill_null("word"),
                pl.col("mode").fill_null("asserted"),
                pl.col("level").fill_null(0),
                pl.col("is_ritual").fill_null(False),
                rule=pl.col("cue").fill_null("mention"),
                confidence=pl.when(pl.col("cue").is_null()).then(0.3).otherwise(0.6),
                quote=pl.col("text"),
            )
            .with_columns(label_of(pl.col("level")))
            .select(CLAIMS.names())
            .cast(dict(CLAIMS))
            .sort(CLAIM_KEY)
        )

"""Heard: who may speak in sentences, by their attributions and labels, all names looked up at once."""

from typing import NamedTuple

import polars as pl

from model.reading.who.attributions import ATTRIBUTIONS, attributions, prose_attributions
from model.reading.who.introductions import NO_LONGER, is_foreign, office_in, role_in, tells_office
from model.reading.who.names import Names
from model.reading.who.turns import label_phrases
from model.schema import empty


class Heard(NamedTuple):
    """What sentences say of who speaks in them, before it is decided who does."""

    told: pl.DataFrame
    """ATTRIBUTIONS, by the sentences' rows"""
    beside: pl.DataFrame
    """row, place, phrase, is_subject: of those with an apposition that says for which office somebody speaks"""
    named: pl.DataFrame
    """NAMED of the phrases of both, and of the labels of turns"""

    def without(self, rows: pl.Series) -> "Heard":
        """Less what some rows say."""
        told, beside = (frame.filter(~pl.col("row").is_in(rows.implode())) for frame in (self.told, self.beside))
        return self._replace(told=told, beside=beside)

    def adding(self, texts: pl.DataFrame, names: Names) -> "Heard":
        """And what more texts (row, text) say."""
        told = empty(ATTRIBUTIONS) if texts.is_empty() else attributions(texts.lazy().select("row", "text"))
        if told.is_empty():
            return self
        beside = _beside(told, names)
        asked = _phrases(told, beside).join(self.named, on=["phrase", "is_subject"], how="anti")
        more = Heard(told, beside, names.named(asked))
        return Heard(*(pl.concat(each) for each in zip(self, more, strict=True)))


def heard(sentences: pl.DataFrame, names: Names) -> Heard:
    """Who may speak in SENTENCES that are no turn of a transcript, and in the labels of those that are."""
    told = prose_attributions(sentences)
    beside = _beside(told, names)
    # at once: to look up names costs about as much for one phrase as for some hundred
    return Heard(told, beside, names.named(_phrases(label_phrases(sentences), told, beside)))


def _phrases(*frames: pl.DataFrame) -> pl.DataFrame:
    """phrase, is_subject: what of some frames may be a name, each once."""
    return pl.concat(frame.select("phrase", "is_subject").drop_nulls() for frame in frames).unique()


def _beside(told: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`beside` of ATTRIBUTIONS."""
    apposition = pl.col("apposition")
    beside = told.filter(apposition.is_not_null())
    if not beside.is_empty():
        beside = beside.filter(tells_office(apposition)).with_columns(role_in(apposition))
        beside = beside.filter(~apposition.str.contains(NO_LONGER) & ~is_foreign(apposition, names))
    office = office_in(apposition, names)
    return beside.select("row", "place", phrase=office, is_subject=pl.lit(value=False))

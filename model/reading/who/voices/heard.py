"""Heard: who may speak in sentences, by their attributions and labels, all names looked up at once."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl

from model.reading.text.phrases import without_addresses
from model.reading.who.names.names import Names
from model.reading.who.saying.attributions import attributions
from model.reading.who.voices.bylines import with_bylines
from model.reading.who.voices.introductions import NO_LONGER, is_foreign, office_in, role_in, tells_office
from model.reading.who.voices.reports import reports
from model.reading.who.voices.turns import label_phrases, without_headings


class Heard(NamedTuple):
    """What sentences say of who speaks in them, before it is decided who does."""

    rows: pl.DataFrame
    """the sentences: row, and of SENTENCES what tells who speaks; a label that is only a heading is no turn's, and an
    article without an author has whom its head is signed with"""
    asking: pl.DataFrame
    """of these what the press asks and may tell others' words (`reports`)"""
    initials: Sequence[str]
    """as `label_phrase` asks for them"""
    told: pl.DataFrame
    """ATTRIBUTIONS, by rows, of those that are no turn of a transcript, and of the press's questions"""
    beside: pl.DataFrame
    """row, place, phrase, is_subject: of those with an apposition that says for which office somebody speaks"""
    named: pl.DataFrame
    """NAMED of the phrases of both, and of the labels of turns"""

    def without(self, rows: pl.Series) -> "Heard":
        """Less what some rows say."""
        told, beside = (frame.filter(~pl.col("row").is_in(rows.implode())) for frame in (self.told, self.beside))
        return self._replace(told=told, beside=beside)


def heard(sentences: pl.DataFrame, names: Names) -> Heard:
    """Who may speak in SENTENCES."""
    text = without_addresses(pl.col("text"))
    kept = ("article", "paragraph", "date", text, "turn_speaker", "is_reporter", "source", "author", "is_heading")
    rows = without_headings(with_bylines(sentences.select(*kept).with_row_index("row")), names)
    asking = reports(rows)
    spoken = pl.concat([rows.filter(pl.col("turn_speaker").is_null()), asking])
    told = attributions(spoken.lazy().select("row", "text"))
    beside = _beside(told, names)
    # at once: to look up names costs about as much for one phrase as for some hundred
    named = names.named(_phrases(label_phrases(rows, names), told, beside))
    return Heard(rows, asking, names.initials, told, beside, named)


def _phrases(*frames: pl.DataFrame) -> pl.DataFrame:
    """phrase, is_subject: what of some frames may be a name, each once."""
    return pl.concat(frame.select("phrase", "is_subject").drop_nulls() for frame in frames).unique()


def _beside(told: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`beside` of ATTRIBUTIONS."""
    apposition = pl.col("apposition")
    beside = told.filter(apposition.is_not_null())
    keys, is_subject = ("row", "place"), pl.lit(value=False)
    if beside.is_empty():
        return beside.select(*keys, phrase=apposition, is_subject=is_subject)
    beside = beside.filter(tells_office(apposition)).with_columns(role_in(apposition))
    beside = beside.filter(~apposition.str.contains(NO_LONGER) & ~is_foreign(apposition, names))
    return beside.select(*keys, phrase=office_in(apposition, names), is_subject=is_subject)

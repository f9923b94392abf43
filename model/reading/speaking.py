"""Speaking: where a sentence names who speaks in it, so that a term there (`the University of Hong Kong`, `Trade
Representative Jane Doe`) names no issue beside what is spoken of.
"""

from typing import Final

import polars as pl

from model.reading.attributions import ROLE, attributions
from model.reading.cues import CONTACT
from model.reading.hits import is_of_class
from model.reading.names import Names
from model.reading.phrases import plain
from model.reading.turns import ADDRESSED, LABEL_PHRASE, label_phrases

_HIGH: Final = 3
"""The rank of an office from which it is a body or a government: its own name may be what is spoken of."""


_LONGEST: Final = 60
"""Bytes of a label, at most."""
_HIT: Final = ["row", "issue", "start", "end", "type"]


def without_speakers(wordings: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`wordings` (row, issue, start, end, type) less those in a transcript's label, and those that stand in the name,
    office or employer of whoever speaks in a sentence (`said`) that names another issue outside of that.

    Where a meeting is spoken of (HITS: `found`), it stays: who met tells on what.
    """
    wordings = _behind_labels(wordings, said, names)
    meeting = found.filter(is_of_class(CONTACT))["row"].unique()
    is_told = (pl.col("type") == "issue").any().over("row") & ~pl.col("row").is_in(meeting.implode())
    asked = wordings.filter((pl.col("issue").n_unique().over("row") > 1) & is_told)
    if asked.is_empty():
        return wordings
    spans = _spans(said[asked["row"].unique(maintain_order=True)], names)
    within = (pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high"))
    is_whole = pl.col("is_body") & (pl.col("start") == pl.col("low")) & (pl.col("end") == pl.col("high"))
    placed = asked.with_row_index("at")
    inside = placed.join(spans, on="row").filter(within & ~is_whole)["at"].unique()
    is_inside = pl.col("at").is_in(inside.implode())
    outside = placed.filter(~is_inside & (pl.col("type") == "issue")).select("row", other="issue").unique()
    told = placed.filter(is_inside).join(outside, on="row").filter(pl.col("issue") != pl.col("other"))
    return wordings.join(told, on=_HIT, how="anti", maintain_order="left")


def _behind_labels(wordings: pl.DataFrame, said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`wordings` less those in the label that begins a turn, if it is a person's or an outlet's."""
    early = wordings.filter(pl.col("start") < _LONGEST)["row"].unique(maintain_order=True)
    turns = said[early].filter(pl.col("turn_speaker").is_not_null())
    plain_labels = turns.select("turn_speaker").unique().with_columns(label=plain(pl.col("turn_speaker")))
    opening = turns.join(plain_labels, on="turn_speaker").filter(pl.col("plain").str.starts_with(pl.col("label")))
    labels = opening.select("row", "turn_speaker", "is_reporter", until=pl.col("label").str.len_bytes())
    inside = wordings.join(labels, on="row").filter(pl.col("end") <= pl.col("until"))
    if inside.is_empty():
        return wordings
    phrases = label_phrases(inside)
    people = names.named(phrases).filter(pl.col("kind").is_in(["person", "short"]))["phrase"]
    is_person = LABEL_PHRASE.is_in(people.implode()) | pl.col("turn_speaker").str.contains(f"(?i){ADDRESSED}")
    told = inside.filter(is_person | pl.col("is_reporter"))
    return wordings.join(told, on=_HIT, how="anti", maintain_order="left")


def _spans(said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """row, low, high, is_body: where sentences name who speaks, and what is said of them between commas, in bytes."""
    found = attributions(said.lazy().select("row", "text")).filter(~pl.col("is_adding"))
    named = names.named(found.select("phrase", "is_subject").drop_nulls().unique())
    known = found.join(named, on=["phrase", "is_subject"], how="left")
    is_office = (pl.col("kind") == "office").fill_null(value=False)
    is_body = is_office & (pl.col("rank") >= _HIGH).fill_null(value=False)
    is_person = pl.col("kind").is_not_null() | pl.col("phrase").str.contains(ROLE)
    people = known.filter(is_person & ~is_body).with_columns(is_office=is_office)
    phrases = pl.concat(people.select("row", "is_office", phrase=part) for part in ("phrase", "apposition"))
    keyed = phrases.drop_nulls("phrase").unique(maintain_order=True)
    placed = keyed.with_columns(key=plain(pl.col("phrase").str.replace("^(?:the|The) ", ""))).filter(
        pl.col("key") != "  "
    )
    low = pl.col("plain").str.find(pl.col("key"), literal=True)
    spans = placed.join(said.select("row", "plain"), on="row").with_columns(low=low).drop_nulls("low")
    return spans.select("row", "low", high=pl.col("low") + pl.col("key").str.len_bytes(), is_body="is_office")

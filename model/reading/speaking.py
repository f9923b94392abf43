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

_HIGH: Final = 3
"""The rank of an office from which it is a body or a government: its own name may be what is spoken of."""


def without_speakers(wordings: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, names: Names) -> pl.DataFrame:
    """`wordings` (row, issue, start, end, type) less those that stand in the name, office or employer of whoever speaks
    in a sentence (`said`: row, text, plain) that names another issue outside of that.

    Where a meeting is spoken of (HITS: `found`), it stays: who met tells on what.
    """
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
    return wordings.join(told, on=["row", "issue", "start", "end", "type"], how="anti", maintain_order="left")


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

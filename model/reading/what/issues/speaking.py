"""Speaking: where a sentence names who speaks in it, so that a term there (`the University of Hong Kong`, `Trade
Representative Jane Doe`) names no issue beside what is spoken of.
"""

from typing import Final

import polars as pl

from model.reading.text.phrases import plain_name
from model.reading.text.runs import Flags, marked
from model.reading.what.finding.cues import CONTACT
from model.reading.what.finding.hits import is_of_class
from model.reading.who.names.collectives import is_collective
from model.reading.who.saying.speaker_phrases import ROLE
from model.reading.who.voices.heard import Heard
from model.reading.who.voices.turns import ADDRESSED, label_phrase
from model.schema import empty

_HIGH: Final = 3
"""The rank of an office from which it is a body or a government: its own name may be what is spoken of."""
_SPANS: Final = pl.Schema({"row": pl.UInt32(), "low": pl.UInt32(), "is_office": pl.Boolean(), "high": pl.UInt32()})


def without_speakers(wordings: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, heard: Heard) -> pl.DataFrame:
    """`wordings` (row, issue, start, end, type) less those in a transcript's label, and those that stand in the name,
    office or employer of whoever speaks in a sentence (`said`) that names another issue outside of that.

    Where a meeting is spoken of (HITS: `found`), it stays: who met tells on what. `heard` is by `at`; of turns only
    the label is looked at.
    """
    counted = wordings.with_row_index("hit")
    labelled = _in_labels(counted, said, heard)
    meeting = found.filter(is_of_class(CONTACT))["row"]
    beside = counted.filter(~pl.col("hit").is_in(labelled.implode()))
    spoken = _in_speakers(beside, meeting, said, heard)
    return wordings.filter(~marked(pl.concat([labelled, spoken]).to_numpy(), wordings.height))


def of_those_speaking(terms: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, heard: Heard) -> Flags:
    """Which terms (row, start, end) stand in who speaks, be it a body, in sentences with a carrier where no meeting is
    spoken of.
    """
    carriers, meeting = (found.filter(what)["row"] for what in (pl.col("type") == "carrier", is_of_class(CONTACT)))
    is_asked = marked(carriers.to_numpy(), said.height) & ~marked(meeting.to_numpy(), said.height)
    asked = terms.select("row", "start", "end").with_row_index("hit").filter(is_asked.take(terms["row"].to_numpy()))
    if asked.is_empty():
        return marked(asked["hit"].to_numpy(), terms.height)
    beside = said.select("row", "at", "plain", "turn_speaker")[asked["row"].unique().sort()]
    spans = _spans(beside.filter(pl.col("turn_speaker").is_null()), heard, are_bodies=True)
    within = (pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high"))
    return marked(asked.join(spans, on="row").filter(within)["hit"].to_numpy(), terms.height)


def _in_speakers(counted: pl.DataFrame, meeting: pl.Series, said: pl.DataFrame, heard: Heard) -> pl.Series:
    """`hit` of those that stand in who speaks, in a sentence without a `meeting` that names another issue besides."""
    row, issue = counted["row"].to_numpy(), counted["issue"].to_physical().to_numpy()
    is_other = (row[1:] == row[:-1]) & (issue[1:] != issue[:-1])
    of_several = marked(row[1:][is_other], len(said))
    is_told = marked(row[(counted["type"] == "issue").to_numpy()], len(said)) & ~marked(meeting.to_numpy(), len(said))
    asked = counted.filter((of_several & is_told).take(row))
    if asked.is_empty():
        return asked["hit"]
    beside = said.select("row", "at", "plain", "turn_speaker")[asked["row"].unique(maintain_order=True)]
    spans = _spans(beside.filter(pl.col("turn_speaker").is_null()), heard)
    within = (pl.col("start") >= pl.col("low")) & (pl.col("end") <= pl.col("high"))
    is_whole = pl.col("is_office") & (pl.col("start") == pl.col("low")) & (pl.col("end") == pl.col("high"))
    inside = asked.join(spans, on="row").filter(within & ~is_whole)["hit"].unique()
    is_inside = pl.col("hit").is_in(inside.implode())
    outside = asked.filter(~is_inside & (pl.col("type") == "issue")).select("row", other="issue").unique()
    told = asked.filter(is_inside).join(outside, on="row").filter(pl.col("issue") != pl.col("other"))
    return told["hit"]


def _in_labels(counted: pl.DataFrame, said: pl.DataFrame, heard: Heard) -> pl.Series:
    """`hit` of those in the label that begins a turn, if it is a person's or an outlet's."""
    until = said["head"].gather(counted["row"])
    inside = counted.filter(counted["start"] < until)
    if inside.is_empty():
        return inside["hit"]
    turns = said.select("turn_speaker", "is_reporter")[inside["row"]]
    people = heard.named.filter(pl.col("is_subject") & pl.col("kind").is_in(["person", "short"]))["phrase"]
    is_person = label_phrase(heard.initials).is_in(people.implode()) | pl.col("turn_speaker").str.contains(
        f"(?i){ADDRESSED}"
    )
    return inside.hstack(turns).filter(is_person | pl.col("is_reporter"))["hit"]


def _spans(said: pl.DataFrame, heard: Heard, *, are_bodies: bool = False) -> pl.DataFrame:
    """row, low, is_office, high: where sentences name who speaks, and what is said of them between commas, in bytes;
    bodies among them, too, where they are asked for.
    """
    told = heard.told.rename({"row": "at"}).filter(~pl.col("is_adding"))
    found = told.join(said.select("row", "at"), on="at")
    if found.is_empty():
        return empty(_SPANS)
    known = found.join(heard.named, on=["phrase", "is_subject"], how="left")
    is_office = (pl.col("kind") == "office").fill_null(value=False)
    is_body = is_office & (pl.col("rank") >= _HIGH).fill_null(value=False)
    is_person = pl.col("kind").is_not_null() | pl.col("phrase").str.contains(ROLE)
    is_kind = ((pl.col("kind") == "stranger") & is_collective(pl.col("name"))).fill_null(value=False)
    people = known.filter(is_person & (~is_body | are_bodies) & ~is_kind).with_columns(is_office=is_office)
    phrases = pl.concat(people.select("row", "is_office", phrase=part) for part in ("phrase", "apposition"))
    keyed = phrases.drop_nulls("phrase").unique(maintain_order=True)
    placed = keyed.with_columns(key=plain_name(pl.col("phrase").str.replace("^(?:the|The) ", ""))).filter(
        pl.col("key") != "  "
    )
    low = pl.col("plain").str.find(pl.col("key"), literal=True)
    spans = placed.join(said.select("row", "plain"), on="row").with_columns(low=low).drop_nulls("low")
    return spans.select("row", "low", "is_office", high=pl.col("low") + pl.col("key").str.len_bytes())

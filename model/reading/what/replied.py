"""Replies: what became of what a sentence before asks for, offers or threatens, told by a verb alone ("Beijing did so",
"Washington refused").
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import are
from model.reading.text.spans import bytes_between, outermost
from model.reading.what.carrying.answers import governing_before, on_right_above, with_told_before
from model.reading.what.claims import cue_hits
from model.reading.what.finding.cues import ANYWHERE, REPLY
from model.reading.what.finding.hits import payload_numbers
from model.reading.what.modes.cue_tables import CueTables
from model.reading.what.modes.modes import RANK, as_said
from model.schema import Kind, Mode
from model.words.english import english

LONGEST: Final = 90
"""Bytes up to which a sentence goes that only replies."""
_BESIDE: Final = rf"(?i)^(?: ?(?:{'|'.join((*english().when_words, *english().beside_replies))}|[0-9]+))* ?$"
_SOMEBODY: Final = (
    r"(?i)(?:^| )(?:he|she|it|they|both(?: sides)?|the two sides) (?:[a-z]+ly |then |soon |also |ha[sd] |have )?$"
)
_OPEN: Final = [Mode.HYPOTHETICAL.value, Mode.FUTURE.value]
"""Modes of what somebody may yet do."""
_RANKS: Final = {
    "did": RANK[Mode.ASSERTED],
    "same": RANK[Mode.ASSERTED],
    "agreed": RANK[Mode.FUTURE],
    "yielded": RANK[Mode.FUTURE],
    "refused": RANK[Mode.NEGATED],
}
"""How what is replied to stands then."""


def with_replies_only(found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """HITS less carriers that might reply and do not: in a sentence (plain) that only replies stand who does, a side,
    one of its people or a pronoun, and words of when and how.
    """
    is_reply = known.replies.take(payload_numbers(found))
    place = np.flatnonzero(is_reply)
    if not len(place):
        return found
    plain, row = said["plain"], found["row"]
    place = place[(plain.gather(row.gather(place)).str.len_bytes() <= LONGEST).to_numpy()]
    replies = found[place]
    whole = outermost(found.filter(pl.col("type").is_in(["side", "person"]) & row.is_in(replies["row"].implode())))
    doers = whole.unique("row", keep="first", maintain_order=True).select("row", first="start", last=pl.col("end") - 1)
    told = replies.select("row", "start", "end").hstack([plain.gather(replies["row"])])
    told = told.join(doers, on="row", how="left", maintain_order="left")
    nothing, start, last = pl.lit(0), pl.col("start"), pl.col("last")
    before, ahead = (bytes_between("plain", nothing, until + 1) for until in (start, pl.col("first")))
    is_by_side = _are_beside(ahead) & _are_beside(bytes_between("plain", last, start + 1))
    is_by_somebody = before.str.contains(_SOMEBODY) & _are_beside(before)
    by_whom = pl.when(last <= start).then(is_by_side).otherwise(last.is_null() & is_by_somebody)
    is_all = by_whom & _are_beside(bytes_between("plain", pl.col("end") - 1))
    replying = are(told, is_all.fill_null(value=False))
    is_reply[place[replying.to_numpy()]] = False
    return found.filter(~pl.Series(is_reply))


def _are_beside(text: pl.Expr) -> pl.Expr:
    """Whether a text is nothing but words that may stand beside a reply."""
    return text.str.contains(_BESIDE)


def with_replied(
    cued: pl.DataFrame, found: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame, known: CueTables
) -> pl.DataFrame:
    """Cue hits, and in the place of each reply the deed or the contact that the sentence right before it asks for,
    offers or threatens, as it stands after the reply.
    """
    replies = found.filter(pl.Series(known.replies.take(payload_numbers(found))))
    if replies.is_empty():
        return cued
    how = pl.col("payload").cast(pl.String).str.strip_prefix(REPLY).str.strip_suffix(f" {ANYWHERE}").alias("how")
    given = on_right_above(replies.select("row", "start", "end", "clause", "phrase", how), named, said)
    if given.is_empty():
        return cued
    asked = given["before"].unique().implode()
    terms, around = (frame.filter(pl.col("row").is_in(asked)) for frame in (named, found))
    words = (known.cues["kind"] == Kind.WORD.value).fill_null(value=False).gather(around["payload"].to_physical())
    deeds = cue_hits(around.filter((pl.col("type") != "cue") | ~words), said, known)
    of_deeds = governing_before(given, terms, deeds, around, known)
    offers = cued.filter(pl.col("row").is_in(asked) & (pl.col("kind") == Kind.WORD.value) & (pl.col("level") > 0))
    of_offers = governing_before(given.join(of_deeds, on=["row", "issue"], how="anti"), terms, offers, around, known)
    deeds_told = of_deeds.filter(_may_be_so())
    told = pl.concat([deeds_told, of_offers.filter(_may_be_refused())])
    others = cued.join(deeds_told, on="row", how="anti", maintain_order="left")
    return with_told_before(others, _as_replied(told))


def _may_be_so() -> pl.Expr:
    """Whether a reply (how) may be on a deed (level, kind, mode) as the sentence before says it."""
    mode, how = pl.col("mode").cast(pl.String), pl.col("how")
    is_open, is_not_done = mode.is_in(_OPEN), mode == Mode.NEGATED.value
    is_asked = is_open | (pl.col("kind") == Kind.CONTACT.value)
    told = pl.when(how == "same").then(~is_open).when(how == "did").then(is_open | is_not_done)
    return told.otherwise(is_asked & _may_be_refused()) & (pl.col("level") != 0)


def _may_be_refused() -> pl.Expr:
    """Whether it is agreed to, refused or given in to, and what it is on is friendly."""
    return pl.col("how").is_in(["agreed", "refused", "yielded"]) & (pl.col("level") > 0)


def _as_replied(told: pl.DataFrame) -> pl.DataFrame:
    """Cues (level, how) with `mode`, `after` and `is_open`."""
    rank = told["how"].replace_strict(_RANKS, return_dtype=pl.Int64).to_numpy()
    deeds = told.with_columns(denied=pl.lit(None, pl.Int8))
    is_refused = rank == RANK[Mode.NEGATED]
    return told.with_columns(as_said(deeds, rank, is_refused=is_refused, is_open=np.zeros(told.height, bool)))

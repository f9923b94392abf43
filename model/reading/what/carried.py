"""What is carried on: issues into sentences that speak of what one before named ("the talks", "it", or with no word for
it), and things into those that say what became of them ("they were lifted").
"""

from collections.abc import Collection
from typing import Final

import numpy as np
import polars as pl

from model.english import english
from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import are_within, numbers, way_in
from model.reading.what.cue_tables import CueTables
from model.reading.what.cues import (
    ANSWER,
    ANYWHERE,
    BYSTANDER,
    ELSEWHERE,
    MOTIVE,
    REPORTED,
    SCENE,
    THIRD,
    TOPIC,
    UNBOUND,
)
from model.reading.what.things import outermost_things
from model.schema import Kind

HEAD: Final = 8
"""Bytes from the beginning of a sentence within which a carrier is its subject ("But the talks …")."""
FARTHEST: Final = 2
"""How many sentences back what a carrier speaks of may have been spoken of."""
BESIDE: Final = 40
"""Bytes between an issue's term and a thing beside it."""
SAYING: Final = 40
"""And before a carrier from which on somebody says what it is the subject of."""
_SAID: Final = quick(rf" (?:{'|'.join(dict.fromkeys((*english().saying, *english().saying_together)))})(?: that)? $")
_NO_THINGS: Final = [BYSTANDER, ELSEWHERE, MOTIVE, SCENE, THIRD, *UNBOUND]
"""Classes of objects that say who, where or which, not what."""


def carried(
    said: pl.DataFrame,
    found: pl.DataFrame,
    strong: pl.DataFrame,
    weak: pl.DataFrame,
    known: CueTables,
    disputed: Collection[str],
) -> pl.DataFrame:
    """Carriers of sentences without a `strong` term, each with the issue that it carries on and the row (`before`) that
    named it: the one that the last sentence with any term named most, by strong terms if it has one. Sorted by row.

    That is not far before, and of the same turn, or the question that this one answers; the passage of one of the two
    names a side, or an issue that one has with a third country (`disputed`). What carries an issue on may be carried on
    from. In a sentence without a carrier its first cue is one, if it stands right behind (`unspoken`).
    """
    carriers = found.filter(pl.col("type") == "carrier")
    carriers = carriers.join(strong, on="row", how="anti")
    spoken = carriers.filter(_is(ANYWHERE) | _are_subjects(carriers, said))
    spoken = spoken.sort("row", "start", "end").unique("row", keep="last", maintain_order=True)
    is_disputed = pl.col("issue").cast(pl.String).is_in(sorted(disputed))
    sides = found.filter(pl.col("type") == "side").select("row", "payload").unique()
    sided = marked(pl.concat([sides["row"], strong.filter(is_disputed)["row"]]).to_numpy(), said.height)
    both = marked(sides.filter(pl.col("row").is_duplicated())["row"].to_numpy(), said.height)
    carriers = pl.concat([spoken, unspoken(found, [strong, spoken], known, sided, both)]).sort("row")
    if carriers.is_empty():
        return strong.clear().with_columns(is_topic=False)
    meant = _issues(carriers, said, _without_people(strong, found), weak)
    twins = _twins(strong).select("issue", "twin", before="row")
    along = meant.join(twins, on=["before", "issue"]).drop("issue").rename({"twin": "issue"}).select(meant.columns)
    going_on = carriers.join(pl.concat([meant, along.filter(pl.col("before") == pl.col("row") - 1)]), on="row")
    theirs = going_on.filter(_are_theirs(going_on, said, sided) | _are_of_passages(going_on, said, found))
    is_spoken = pl.col("type") == "carrier"
    bare = theirs.filter(~is_spoken).join(weak, on=["row", "issue"], how="anti")
    as_carrier = pl.lit("carrier").cast(found["type"].dtype).alias("type")
    is_right_behind = pl.col("before") == pl.col("row") - 1
    is_topic = is_spoken & is_right_behind & (_is(TOPIC) | pl.col("answers") & ~_is(ANSWER))
    told = pl.concat([theirs.filter(is_spoken), bare]).with_columns(is_topic=is_topic)
    return told.with_columns(as_carrier).sort("row")


def _is(what: str) -> pl.Expr:
    """Whether a carrier is one of these, by its payload."""
    return pl.col("payload").cast(pl.String).str.contains(what, literal=True)


def _are_subjects(carriers: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which carriers a sentence begins with, or what is said in it, if they may do so ("she said that the talks …")."""
    is_head = carriers["start"] <= said["head"].gather(carriers["row"]) + HEAD
    inner = np.flatnonzero((~is_head & carriers.select(_is(REPORTED)).to_series()).to_numpy())
    start = numbers(carriers["start"]).take(inner) + 1
    before = way_in(said, carriers, inner, np.maximum(start - SAYING, 0), start)
    return is_head | pl.Series(marked(inner[before.str.contains(_SAID).to_numpy()], carriers.height))


def _issues(carriers: pl.DataFrame, said: pl.DataFrame, strong: pl.DataFrame, weak: pl.DataFrame) -> pl.DataFrame:
    """row, issue, before, answers: which issue each carrier that goes on carries on, from where, and whether it is in an
    answer, right behind what was asked.
    """
    is_answer = pl.col("payload").cast(pl.String).str.starts_with(ANSWER).alias("is_answer")
    going = carriers.select("row", "type", is_answer)
    rows = _naming(strong, weak).join(going, on="row", how="full", coalesce=True).sort("row")
    told = rows.hstack(said.select("article", "unit", "turn_speaker", "is_reporter", "is_heading")[rows["row"]])
    before = pl.all().exclude("issue", "is_one", "is_strong", "type", "is_answer").shift(1).name.prefix("before_")
    may_go_on = pl.col("type").is_not_null() & ~pl.col("is_strong").fill_null(value=False)
    told = told.with_columns(before).with_columns(goes_on=may_go_on & _goes_on(), answers=_answers())
    begins = pl.struct("issue", "is_one", before="row")
    first = pl.when(~pl.col("goes_on").fill_null(value=False)).then(begins).forward_fill()
    meant = told.select("row", "goes_on", "answers", first.alias("first")).unnest("first")
    is_one = pl.col("goes_on") & pl.col("is_one").fill_null(value=False)
    return meant.filter(is_one).select("row", "issue", "before", "answers")


def _are_theirs(going_on: pl.DataFrame, said: pl.DataFrame, sided: Flags) -> pl.Series:
    """Which carriers stand in, or come from, a passage that names a side."""
    unit = said["unit"].to_numpy()
    theirs = marked(unit[sided], int(unit.max()) + 1).take(unit)
    return pl.Series(theirs.take(going_on["row"].to_numpy()) | theirs.take(going_on["before"].to_numpy()))


def _are_of_passages(going_on: pl.DataFrame, said: pl.DataFrame, found: pl.DataFrame) -> pl.Series:
    """Which spoken carriers stand in a text that names no side at all: a passage, given to be read as on the two."""
    sided = said["article"].gather(found.filter(pl.col("type") == "side")["row"].unique())
    of = said["article"].gather(going_on["row"])
    return (going_on["type"] == "carrier") & ~of.is_in(sided.implode())


def unspoken(
    found: pl.DataFrame, named: list[pl.DataFrame], known: CueTables, sided: Flags, both: Flags
) -> pl.DataFrame:
    """The first cue of each sentence in which nothing is `named`, neither an issue nor a carrier: what is done or said
    there is on what was spoken of right before ("Beijing answered within hours"). Only words that need no object are
    so where no side is, no contacts but where `both` are, and none that say nothing (level 0).
    """
    rows = pl.concat([found["row"].clear(), *(frame["row"] for frame in named)]).unique()
    cues = found.filter((pl.col("type") == "cue") & ~pl.col("row").is_in(rows.implode()))
    of = known.cues.select("kind", "level", "is_bound")[cues["payload"].to_physical()]
    may_be = (of["kind"] == Kind.WORD.value) & ~of["is_bound"] | pl.Series(sided.take(cues["row"].to_numpy()))
    takes_two = (of["kind"] == Kind.CONTACT.value) & (of["level"] > 0)
    is_between = ~takes_two | pl.Series(both.take(cues["row"].to_numpy()))
    told = cues.filter(may_be & is_between & (of["level"] != 0))
    longest_first = told.sort("row", "start", "end", descending=[False, False, True])
    return longest_first.unique("row", keep="first", maintain_order=True)


def _without_people(strong: pl.DataFrame, found: pl.DataFrame) -> pl.DataFrame:
    """Terms less those that name who spoke or acted ("Wang Yi brought up arms sales") beside others of their sentence."""
    people = found.filter(pl.col("type") == "person")
    is_title = strong["phrase"].cast(pl.String).str.extract(r"^(\w+)").is_in(pl.Series(english().doers).implode())
    who = pl.Series(are_within(strong, people, wider=0)) | is_title
    things = strong.filter(~who)
    return pl.concat([things, strong.filter(who).join(things, on="row", how="anti")]).sort("row", "start")


def _naming(strong: pl.DataFrame, weak: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one, is_strong: what each sentence names most, by strong terms if it has one; twins are one."""
    weakly = weak.filter(~pl.col("row").is_in(strong["row"].implode()))
    told = [
        main_issues(terms).with_columns(is_strong=is_strong) for terms, is_strong in ((strong, True), (weakly, False))
    ]
    twinned = _twins(strong).select("row", "issue", is_twin=True).unique()
    both = pl.concat(told).join(twinned, on=["row", "issue"], how="left", maintain_order="left")
    return both.with_columns(pl.col("is_one") | pl.col("is_twin").fill_null(value=False)).drop("is_twin")


def main_issues(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, is_one: the issue that a sentence names by most terms, and whether it names no other by as many."""
    counts = strong.group_by("row", "issue").len().sort("row", "len", "issue", descending=[False, True, False])
    is_first = (pl.col("row") != pl.col("row").shift(1)).fill_null(value=True)
    is_tie = (pl.col("row") == pl.col("row").shift(-1)) & (pl.col("len") == pl.col("len").shift(-1))
    told = counts.select("row", "issue", is_one=~is_tie.fill_null(value=False), is_first=is_first)
    return told.filter(pl.col("is_first")).drop("is_first")


def _twins(strong: pl.DataFrame) -> pl.DataFrame:
    """row, issue, twin: issues that two terms name as one, right beside each other ("the fentanyl tariff")."""
    ordered = strong.sort("row", "start", "end").select("row", "issue", "start", "end")
    beside = ordered.with_columns(pl.all().shift(-1).name.prefix("next_"))
    is_beside = (pl.col("row") == pl.col("next_row")) & (pl.col("next_start") <= pl.col("end"))
    touching = beside.filter(is_beside & (pl.col("issue") != pl.col("next_issue")))
    ways = (("issue", "next_issue"), ("next_issue", "issue"))
    return pl.concat([touching.select("row", issue=one, twin=other) for one, other in ways]).unique(maintain_order=True)


def _goes_on() -> pl.Expr:
    """Whether a sentence speaks of what the one before it, of those that name or carry an issue, was about; right below
    a heading any does.
    """
    since = pl.col("row") - pl.col("before_row")
    is_same = pl.col("article").eq_missing(pl.col("before_article"))
    is_turn = pl.col("turn_speaker").eq_missing(pl.col("before_turn_speaker"))
    answers = _answers()
    is_next = (since == 1) & (pl.col("unit") == pl.col("before_unit"))
    is_headed = (since == 1) & pl.col("before_is_heading") & ~pl.col("is_heading")
    is_spoken = pl.col("type") == "carrier"
    is_one_to_answer = ~pl.col("is_answer").fill_null(value=False) | pl.col("before_is_reporter")
    is_near = (since <= FARTHEST) & is_same & (is_turn | answers) & is_one_to_answer
    return is_near & (is_spoken | is_next | answers | is_headed)


def _answers() -> pl.Expr:
    """Whether a reporter said the sentence before, of those that name or carry an issue, and not this one."""
    return pl.col("before_is_reporter").fill_null(value=False) & ~pl.col("is_reporter").fill_null(value=False)


def with_borrowed(found: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """HITS and, in the place of each carrier of `named`, the objects that stand beside its issue where that was named.

    A carrier that holds an object itself ("the talks") borrows none.
    """
    borrowing = named.filter(pl.col("before") != pl.col("row"))
    rows = pl.concat([borrowing["row"], borrowing["before"]]).unique()
    things = found.filter((pl.col("type") == "object") & pl.col("row").is_in(rows.implode()))
    things = things.filter(~pl.col("payload").cast(pl.String).is_in(_NO_THINGS))
    borrowing = borrowing.filter(~_hold(borrowing, things))
    if borrowing.is_empty():
        return found
    near = (
        borrowing.select("row", "issue", "before", "start", "end", "clause", "phrase")
        .join(named.select("issue", low="start", high="end", before="row"), on=["before", "issue"])
        .join(outermost_things(things).select("payload", start_lent="start", end_lent="end", before="row"), on="before")
        .with_columns(gap=_gap())
    )
    is_near = (pl.col("gap") == pl.col("gap").min().over("row", "issue")) | (pl.col("gap") <= BESIDE)
    objects = near.filter(is_near).select("row", "start", "end", "payload", "clause", "phrase").unique()
    told = objects.sort("row", "start", "payload").with_columns(
        type=pl.lit("object", found["type"].dtype), is_told=False, is_naming=False, year=pl.lit(None, pl.Int32)
    )
    whole = pl.concat([found, told.select(found.columns)])
    return whole.sort("row", "start", "end", maintain_order=True)


def _hold(carriers: pl.DataFrame, things: pl.DataFrame) -> pl.Series:
    """Which carriers have a thing within them."""
    inside = things.filter(are_within(things, carriers, wider=0))["row"]
    return carriers["row"].is_in(inside.implode())


def _gap() -> pl.Expr:
    """Bytes between a term (low, high) and what is lent (start_lent, end_lent)."""
    low, high, start, end = (pl.col(name).cast(pl.Int64) for name in ("low", "high", "start_lent", "end_lent"))
    return pl.max_horizontal(low - end, start - high, pl.lit(0))

"""What is carried on: issues into sentences that speak of what one before named, by "the talks", by "it", or with no
word for it.
"""

from collections.abc import Collection
from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import are, quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import text_before
from model.reading.what.carrying.answers import ASKS, may_answer
from model.reading.what.carrying.done_to import done_to, fitting
from model.reading.what.carrying.main_issues import naming, twins, without_people
from model.reading.what.carrying.two_issues import of_two_issues
from model.reading.what.finding.cues import ANSWER, ANYWHERE, DONE_TO, ITSELF, ON_IT, PAIR, REPORTED
from model.reading.what.finding.hits import is_of_class
from model.reading.what.modes.cue_tables import CueTables
from model.schema import Kind
from model.words.english import english

HEAD: Final = 8
"""Bytes from the beginning of a sentence within which a carrier is its subject ("But the talks …")."""
WHEN: Final = 40
"""And those within which only a day may stand before it ("A week later they …")."""
FARTHEST: Final = 2
"""How many sentences back what a carrier speaks of may have been spoken of."""
SAYING: Final = 40
"""Bytes before a carrier within which somebody says what it is the subject of."""
_SAID: Final = quick(rf" (?:{'|'.join(dict.fromkeys((*english().saying, *english().saying_together)))})(?: that)? $")
_WHEN: Final = rf"(?i)^(?: (?:{'|'.join(english().when_words)}|[0-9]+))+ $"
_IS_RIGHT_BEHIND: Final = pl.col("before") == pl.col("row") - 1


def carried(
    said: pl.DataFrame,
    found: pl.DataFrame,
    strong: pl.DataFrame,
    weak: pl.DataFrame,
    known: CueTables,
    disputed: Collection[str],
    are_speaking: Flags,
) -> pl.DataFrame:
    """Carriers of sentences without a `strong` term but for people's names and those `are_speaking`, each with the
    issue that it carries on, the row (`before`) that named it, and whether that is told of whatever is told
    (`is_topic`). Sorted by row.

    The issue is the one that the last sentence with any term named most, by strong terms if it has one. That is not
    far before, and of the same turn, or the question that this one answers; the passage of one of the two names a
    side, the two, or an issue that one has with a third country (`disputed`). What carries an issue on may be
    carried on from. In a sentence without a carrier "lifted them" has one (`done_to`), or else its first cue is one, if
    it stands right behind (`unspoken`).
    """
    things = without_people(strong.filter(~are_speaking), found)
    speaking = spoken(found, things, said)
    is_disputed = pl.col("issue").cast(pl.String).is_in(sorted(disputed))
    sides = found.filter(pl.col("type") == "side").select("row", "payload").unique()
    pairs = found.filter(is_of_class(PAIR))["row"]
    sided = marked(pl.concat([sides["row"], pairs, strong.filter(is_disputed)["row"]]).to_numpy(), said.height)
    both = marked(pl.concat([sides.filter(pl.col("row").is_duplicated())["row"], pairs]).to_numpy(), said.height)
    carriers = pl.concat([speaking, unspoken(found, [strong, speaking], known, sided, both)]).sort("row")
    pronouns = done_to(found, pl.concat([things["row"], speaking["row"]]).to_frame(), known)
    if carriers.is_empty() and pronouns.is_empty():
        return strong.clear().with_columns(is_topic=False)
    going_on = carriers.join(_meant(carriers, said, strong, things, weak), on="row")
    if pronouns.height:
        beside = pl.concat([carriers.join(pronouns, on="row", how="anti"), pronouns]).sort("row")
        meant = pronouns.join(_meant(beside, said, strong, things, weak), on="row")
        done = fitting(meant, found, known)
        going_on = pl.concat([going_on.join(done, on="row", how="anti"), done]).sort("row")
    theirs = going_on.filter(_are_theirs(going_on, said, sided) | _are_of_passages(going_on, said, found))
    is_spoken = pl.col("type") == "carrier"
    bare = theirs.filter(~is_spoken).join(weak, on=["row", "issue"], how="anti")
    is_topic = is_spoken & _IS_RIGHT_BEHIND & (is_carrying(ON_IT) | pl.col("answers") & ~is_carrying(ANSWER))
    told = pl.concat([theirs.filter(is_spoken), bare]).with_columns(is_topic=is_topic)
    as_carrier = pl.lit("carrier").cast(found["type"].dtype).alias("type")
    return told.with_columns(as_carrier).sort("row")


def spoken(found: pl.DataFrame, things: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """The last carrier of each sentence that names none of these `things`."""
    carriers = found.filter((pl.col("type") == "carrier") & ~is_carrying(DONE_TO)).join(things, on="row", how="anti")
    spoken = carriers.filter(is_carrying(ANYWHERE) | _are_subjects(carriers, said))
    return spoken.sort("row", "start", "end").unique("row", keep="last", maintain_order=True)


def is_carrying(what: str) -> pl.Expr:
    """Whether a carrier is one of these, by its payload."""
    return pl.col("payload").cast(pl.String).str.contains(what, literal=True)


def _are_subjects(carriers: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which carriers a sentence begins with, but for when, or what is said in it, if they may do so ("she said that the
    talks …").
    """
    head = said["head"].gather(carriers["row"])
    is_head = carriers["start"] <= head + HEAD
    later = np.flatnonzero((~is_head & (carriers["start"] <= head + WHEN)).to_numpy())
    ahead = text_before(said, carriers[later]).to_frame("ahead")
    is_behind_day = are(ahead, pl.col("ahead").str.contains(_WHEN))
    inner = np.flatnonzero((~is_head & carriers.select(is_carrying(REPORTED)).to_series()).to_numpy())
    before = text_before(said, carriers[inner]).str.tail(SAYING)
    told = [later[is_behind_day.to_numpy()], inner[before.str.contains(_SAID).to_numpy()]]
    return is_head | pl.Series(marked(np.concatenate(told), carriers.height))


def _meant(
    carriers: pl.DataFrame, said: pl.DataFrame, strong: pl.DataFrame, things: pl.DataFrame, weak: pl.DataFrame
) -> pl.DataFrame:
    """row, issue, before, answers: the issues that carriers carry on, and that their own sentences do not name. People
    beside `things` are not what a sentence is on; twins right before go on together, and so do two that "both" names.
    """
    people = strong.join(things, on="row", how="anti")
    of_twins = twins(things)
    named = naming(pl.concat([things, people]), weak, of_twins)
    meant = _issues(carriers, said, named, people["row"])
    two = of_two_issues(carriers, said, things)
    if two.height:
        meant = pl.concat([meant.join(two, on="row", how="anti"), two.cast(meant.schema)])
    if of_twins.height:
        twin = of_twins.select("issue", "twin", before="row")
        along = meant.join(twin, on=["before", "issue"]).drop("issue").rename({"twin": "issue"}).select(meant.columns)
        meant = pl.concat([meant, along.filter(_IS_RIGHT_BEHIND)])
    return meant if people.is_empty() else meant.join(strong, on=["row", "issue"], how="anti")


def _issues(carriers: pl.DataFrame, said: pl.DataFrame, named: pl.DataFrame, of_people: pl.Series) -> pl.DataFrame:
    """row, issue, before, answers: which issue each carrier that goes on carries on, from where, and whether that was
    asked. Sentences `of_people` name nothing else by strong terms.
    """
    is_answer = pl.col("payload").cast(pl.String).str.starts_with(ANSWER).alias("is_answer")
    going = carriers.select("row", "type", is_answer)
    rows = named.join(going, on="row", how="full", coalesce=True).sort("row")
    told = rows.hstack(said.select("article", "unit", "turn_speaker", "is_reporter", "is_heading", ASKS)[rows["row"]])
    before = pl.all().exclude("issue", "is_one", "is_strong", "type", "is_answer").shift(1).name.prefix("before_")
    names_it = pl.col("is_strong").fill_null(value=False) & ~pl.col("row").is_in(of_people.implode())
    may_go_on = pl.col("type").is_not_null() & ~names_it
    told = told.with_columns(before)
    told = told.with_columns(goes_on=may_go_on & _goes_on(), answers=may_answer())
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
    so where no side is, no contacts but where `both` are, none that say nothing (level 0), and no deed on what is in
    its own sentence and is no more than itself ("arrested three Americans").
    """
    rows = pl.concat([found["row"].clear(), *(frame["row"] for frame in named)]).unique()
    cues = found.filter((pl.col("type") == "cue") & ~pl.col("row").is_in(rows.implode()))
    if cues.is_empty():
        return cues
    of = known.cues.select("kind", "level", "is_bound", "is_of_deed")[cues["payload"].to_physical()]
    cues, of = cues.filter(~of["is_of_deed"]), of.filter(~of["is_of_deed"])
    may_be = (of["kind"] == Kind.WORD.value) & ~of["is_bound"] | pl.Series(sided.take(cues["row"].to_numpy()))
    takes_two = (of["kind"] == Kind.CONTACT.value) & (of["level"] > 0)
    is_between = ~takes_two | pl.Series(both.take(cues["row"].to_numpy()))
    told = cues.filter(may_be & is_between & (of["level"] != 0) & ~_have_their_own(cues, found, known))
    longest_first = told.sort("row", "start", "end", descending=[False, False, True])
    return longest_first.unique("row", keep="first", maintain_order=True)


def _have_their_own(cues: pl.DataFrame, found: pl.DataFrame, known: CueTables) -> pl.Series:
    """Which cues stand in a sentence that has what one of its cues is about, of a class that speaks of nothing named
    before.
    """
    own = found.filter(is_of_class(*ITSELF)).select("row", object="payload")
    beside = cues.select("row", "payload").join(own, on="row")
    fits = known.objects[beside["payload"].to_physical().to_numpy(), beside["object"].to_physical().to_numpy()]
    return cues["row"].is_in(beside["row"].filter(pl.Series(fits)).implode())


def _goes_on() -> pl.Expr:
    """Whether a sentence speaks of what the one before it, of those that name or carry an issue, was about; right below
    a heading any does.
    """
    since = pl.col("row") - pl.col("before_row")
    is_same = pl.col("article").eq_missing(pl.col("before_article"))
    is_turn = pl.col("turn_speaker").eq_missing(pl.col("before_turn_speaker"))
    answers = may_answer()
    is_next = (since == 1) & (pl.col("unit") == pl.col("before_unit"))
    is_beneath = (since == 1) | (pl.col("unit") == pl.col("before_unit"))
    is_headed = is_beneath & pl.col("before_is_heading") & ~pl.col("is_heading")
    is_spoken = pl.col("type") == "carrier"
    is_one_to_answer = ~pl.col("is_answer").fill_null(value=False) | pl.col("before_asks")
    is_near = (since <= FARTHEST) & is_same & (is_turn | answers) & is_one_to_answer
    return is_near & (is_spoken | is_next | answers | is_headed)

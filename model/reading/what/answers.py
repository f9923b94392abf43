"""Short answers: what a reporter asks is so, is not so, or stays open ("Has Beijing released them?" – "Not yet.")."""

from typing import Final

import polars as pl

from model.reading.text.labels import OWN_WORDS
from model.reading.what.cue_tables import CueTables
from model.reading.what.cues import ANSWER
from model.reading.what.governing import governed
from model.reading.what.modes import EFFECTS
from model.schema import MODE, Mode

LONGEST: Final = 7
"""Words up to which an answer goes, those before it ("Well, no.") among them."""
_PAYLOAD: Final = pl.col("payload").cast(pl.String)
_IS_ANSWER: Final = (pl.col("type") == "carrier") & _PAYLOAD.str.starts_with(ANSWER)
_MARKED: Final = [rf"^\W*(?:\w+\W+?){{{words - 1}}}\w+\s*(?:[,.;:!?…—–]|-|$)" for words in range(1, LONGEST + 1)]
"""What has a mark, or nothing, right behind so many words."""
_ASKING: Final = "do|does|did|have|has|had|is|are|was|were|will|would|can|could|should"
_POLAR: Final = rf"(?i)(?:^|[,.:–—] ?)(?:\W*(?:but|and|so|or|well|then) )?({_ASKING})(?:n[’']t)? \S.*\?\W*$"
"""A question to be answered with yes or no, and the verb that asks it: where it begins, or behind a comma."""
_SAYING: Final = rf" ({_ASKING}|won|don|didn|haven|hasn|aren|isn|weren|wasn|doesn|wouldn)(?: not| t)?$"
"""The verb that an answer takes up ("they have not")."""
_WHOLE: Final = {"won": "will", "don": "do"} | {
    f"{verb}n": verb for verb in ("did", "have", "has", "are", "is", "were", "was", "does", "would")
}


def with_answers_only(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """HITS less carriers that might answer and do not: an answer begins a turn right behind a reporter's, and a mark or
    nothing is behind it. `said`: article, text, plain, turn_speaker, is_reporter, head.
    """
    asked = said.select(pl.col("is_reporter").shift(1), pl.col("article").shift(1).eq_missing(pl.col("article")))
    begins = asked.to_series(0).fill_null(value=False) & asked.to_series(1) & ~said["is_reporter"]
    may_be = found.with_row_index("hit").filter(_IS_ANSWER).select("hit", "row", "start", "end")
    early = may_be.filter(begins.gather(may_be["row"]))
    if may_be.is_empty():
        return found
    told = early.hstack(said.select("text", "plain", "turn_speaker", "head")[early["row"]])
    inside = pl.col("plain").str.head(pl.col("end") - 1).str.tail(-pl.col("head").cast(pl.Int64))
    words = told.with_columns(OWN_WORDS, words=inside.str.count_matches(" ", literal=True))
    is_marked = pl.coalesce(
        *(
            pl.when(pl.col("words") == number).then(pl.col("own").str.contains(mark))
            for number, mark in enumerate(_MARKED, 1)
        ),
        False,
    )
    answers = words.filter(is_marked)["hit"]
    others = may_be.filter(~pl.col("hit").is_in(answers.implode()))["hit"]
    return found.with_row_index("hit").filter(~pl.col("hit").is_in(others.implode())).drop("hit")


def with_answered(
    cued: pl.DataFrame, found: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame, known: CueTables
) -> pl.DataFrame:
    """Cue hits, and in the place of each answer the cue that governs in the question before it, said as the answer
    says it: of questions to be answered with yes or no, by the verb that asks them.
    """
    answers = found.filter(_IS_ANSWER).select("row", "start", "end", "clause", "phrase", answer=_PAYLOAD)
    is_right_behind = pl.col("before") == pl.col("row") - 1
    given = named.filter(is_right_behind).select("row", "issue", "before", "start", "end")
    given = given.join(answers, on=["row", "start", "end"]).filter(_takes_up(said))
    if given.is_empty():
        return cued
    asked = given.select(pl.col("before").unique()).to_series().implode()
    terms, theirs, around = (frame.filter(pl.col("row").is_in(asked)) for frame in (named, cued, found))
    ruled = governed(terms, theirs, around, known.modes).drop_nulls("cue").select("issue", "cue", "at", before="row")
    is_coming = around.filter((pl.col("type") == "mode") & _PAYLOAD.str.starts_with(f"{Mode.FUTURE.value} "))["row"]
    place = ("row", "start", "end", "clause", "phrase")
    told = (
        given.select(*place, "issue", "before", "answer")
        .join(ruled, on=["before", "issue"])
        .join(
            theirs.drop("end", "clause", "phrase").rename({"row": "before", "start": "at"}), on=["before", "cue", "at"]
        )
        .unique(["row", "cue"], keep="first", maintain_order=True)
    )
    mode, after = _as_answered(told, pl.col("before").is_in(is_coming.implode()), known)
    settled = told.with_columns(mode, after, is_open=pl.lit(value=False), high=pl.col("end").cast(cued["high"].dtype))
    whole = pl.concat([cued, settled.filter(pl.col("mode").is_not_null()).select(cued.columns)])
    return whole.sort("row", "start", "end", maintain_order=True)


def _takes_up(said: pl.DataFrame) -> pl.Expr:
    """Whether an answer (before, phrase) is one to a question that asks with the verb that it takes up, if any."""
    asking = said.select(OWN_WORDS.str.extract(_POLAR).str.to_lowercase()).to_series()
    asked = pl.lit(asking).gather("before")
    verb = pl.col("phrase").cast(pl.String).str.extract(_SAYING)
    return asked.is_not_null() & (verb.replace(_WHOLE) == asked).fill_null(value=True)


def _as_answered(told: pl.DataFrame, is_coming: pl.Expr, known: CueTables) -> tuple[pl.Expr, pl.Series]:
    """`mode` and `after` of cues (level, answer) that are affirmed or denied; null modes of what stays open."""
    answer = pl.col("answer").str.strip_prefix(ANSWER)
    affirmed = pl.when(is_coming).then(pl.lit(Mode.FUTURE.value)).otherwise(pl.lit(Mode.ASSERTED.value))
    mode = pl.when(answer == "yes").then(affirmed).when(answer != "open").then(pl.lit(Mode.NEGATED.value))
    denied = known.cues["denied"].gather(told["cue"].to_physical())
    is_refused = (answer == "never") | is_coming
    left = pl.coalesce(
        pl.when((mode == each.value) & (pl.col("level") == level)).then(pl.lit(effect, pl.Int8))
        for each in (Mode.ASSERTED, Mode.FUTURE, Mode.NEGATED)
        for level, effect in EFFECTS[each].items()
    )
    after = pl.when((mode == Mode.NEGATED.value) & ~is_refused & denied.is_not_null()).then(denied).otherwise(left)
    return mode.cast(MODE).alias("mode"), told.select(after.alias("after")).to_series()

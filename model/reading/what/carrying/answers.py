"""Short answers: what a reporter asks is so, is not so, or stays open ("Has Beijing released them?" – "Not yet.")."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.labels import OWN_WORDS, rows_above
from model.reading.text.quick import are, quick
from model.reading.text.runs import Flags
from model.reading.what.clauses.governing import governed
from model.reading.what.finding.cues import ANSWER
from model.reading.what.finding.hits import payload_numbers
from model.reading.what.modes.cue_tables import CueTables
from model.reading.what.modes.modes import RANK, as_said
from model.schema import Mode

LONGEST: Final = 7
"""Words up to which an answer goes, those before it ("Well, no.") among them."""
_IS_OPEN: Final = f"{ANSWER}open"
_MARKED: Final = [quick(rf"^\W*(?:\w+\W+?){{{words - 1}}}\w+\s*(?:[,.;:!?…—–]|-|$)") for words in range(1, LONGEST + 1)]
"""What has a mark, or nothing, right behind so many words."""
_ASKING: Final = "do|does|did|have|has|had|is|are|was|were|will|would|can|could|should"
_POLAR: Final = rf"(?i)(?:^|[,.:–—] ?)(?:\W*(?:but|and|so|or|well|then) )?({_ASKING})(?:n[’']t)? \S.*\?\W*$"
"""A question to be answered with yes or no, and the verb that asks it: where it begins, or behind a comma."""
_SAYING: Final = rf" ({_ASKING}|won|don|didn|haven|hasn|aren|isn|weren|wasn|doesn|wouldn)(?: not| t)?$"
"""The verb that an answer takes up ("they have not")."""
_WHOLE: Final = {
    "won": "will",
    "don": "do",
    "didn": "did",
    "wouldn": "would",
    "has": "have",
    "hasn": "have",
    "haven": "have",
    "does": "do",
    "doesn": "do",
    "is": "are",
    "isn": "are",
    "aren": "are",
    "was": "were",
    "wasn": "were",
    "weren": "were",
}
"""Its form for several, as it is asked and answered: "has China …?", "they have"."""


ASKS: Final = (
    pl.col("is_reporter") | pl.col("turn_speaker").is_not_null() & pl.col("text").str.contains(r"\?[\s”\"’)]*$")
).alias("asks")
"""Whether a sentence (text, turn_speaker, is_reporter) may be answered by another's turn: a reporter's, or the question
of whoever else has the word (`SEN. DOE: Has Beijing released them?`).
"""


def with_answers_only(found: pl.DataFrame, said: pl.DataFrame, known: CueTables) -> pl.DataFrame:
    """HITS less carriers that might answer and do not: an answer begins a turn right behind one that asks, and a mark
    or nothing is behind it. `said`: article, text, plain, turn_speaker, is_reporter, head.
    """
    might = known.answers.take(payload_numbers(found))
    place = np.flatnonzero(might)
    if not len(place):
        return found
    asking = said.select("article", "turn_speaker", "is_reporter", ASKS)
    before = asking.select(pl.all().gather(rows_above(said)).name.prefix("before_"))
    is_same = pl.col("article").eq_missing(pl.col("before_article"))
    begins = asking.hstack(before).select(may_answer() & is_same).to_series()
    early = place[begins.gather(found["row"].gather(place)).to_numpy()]
    told = said.select("text", "plain", "turn_speaker", "head")[found["row"].gather(early)]
    told = told.with_columns(found["end"].gather(early))
    inside = pl.col("plain").str.head(pl.col("end") - 1).str.slice(pl.col("head"))
    words = told.select(OWN_WORDS, words=inside.str.count_matches(" ", literal=True))
    is_marked = pl.coalesce(
        *(
            pl.when(pl.col("words") == number).then(pl.col("own").str.contains(mark))
            for number, mark in enumerate(_MARKED, 1)
        ),
        False,
    )
    might[early[words.select(is_marked).to_series().to_numpy()]] = False
    return found.filter(~pl.Series(might))


def may_answer() -> pl.Expr:
    """Whether a sentence (turn_speaker, is_reporter) may answer that before it (the same with `before_`, before_asks):
    what has no label answers reporters alone.
    """
    is_anothers = pl.col("turn_speaker") != pl.col("before_turn_speaker")
    asks = pl.col("before_is_reporter") | pl.col("before_asks") & is_anothers
    return (asks & ~pl.col("is_reporter")).fill_null(value=False)


def with_answered(
    cued: pl.DataFrame, found: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame, known: CueTables
) -> pl.DataFrame:
    """Cue hits, and in the place of each answer the cue that governs in the question before it, said as the answer
    says it: of questions to be answered with yes or no, by the verb that asks them.
    """
    place = ("row", "start", "end", "clause", "phrase")
    answers = found.filter(pl.Series(known.answers.take(payload_numbers(found))))
    answers = answers.select(*place, answer=pl.col("payload").cast(pl.String)).filter(pl.col("answer") != _IS_OPEN)
    if answers.is_empty():
        return cued
    given = on_right_above(answers, named, said)
    given = given.filter(_take_up(given, said))
    asked = given["before"].unique().implode()
    terms, theirs, around = (frame.filter(pl.col("row").is_in(asked)) for frame in (named, cued, found))
    told = governing_before(given, terms, theirs, around, known)
    future = around.filter(pl.Series(known.modes.rank.take(payload_numbers(around)) == RANK[Mode.FUTURE]))["row"]
    settled = _as_answered(told, told["before"].is_in(future.implode()).to_numpy(), known)
    return with_told_before(cued, settled)


def on_right_above(carriers: pl.DataFrame, named: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Carriers (row, start, end, …) with each issue that `named` has them carry on from the sentence (`before`) right
    above theirs.
    """
    is_right_behind = named["before"] == rows_above(said).gather(named["row"])
    issues = named.filter(is_right_behind).select("row", "issue", "before", "start", "end")
    return issues.join(carriers, on=["row", "start", "end"])


def governing_before(
    given: pl.DataFrame, terms: pl.DataFrame, theirs: pl.DataFrame, around: pl.DataFrame, known: CueTables
) -> pl.DataFrame:
    """Hits (row, start, end, clause, phrase, issue, before), each once with the cue of `theirs`, cue hits, that governs
    its issue where that stands, in the row `before`.
    """
    ruled = governed(terms, theirs, around, known.modes).drop_nulls("cue").select("issue", "cue", "at", before="row")
    of_rows = theirs.drop("end", "clause", "phrase").rename({"row": "before", "start": "at"})
    told = given.join(ruled, on=["before", "issue"]).join(of_rows, on=["before", "cue", "at"])
    return told.unique(["row", "cue"], keep="first", maintain_order=True)


def with_told_before(cued: pl.DataFrame, settled: pl.DataFrame) -> pl.DataFrame:
    """Cue hits, and those of a sentence before, which are told again where these hits stand."""
    own = [pl.col(at).cast(cued[name].dtype).alias(name) for name, at in (("low", "start"), ("high", "end"))]
    whole = pl.concat([cued, settled.with_columns(own).select(cued.columns)])
    return whole.sort("row", "start", "end", maintain_order=True)


def _take_up(given: pl.DataFrame, said: pl.DataFrame) -> pl.Series:
    """Which answers (before, phrase) are to a question that asks with the verb that they take up, if any."""
    asking = said.select("text", "turn_speaker")[given["before"]].select(
        OWN_WORDS.str.extract(_POLAR).str.to_lowercase().replace(_WHOLE).alias("asked")
    )
    verb = pl.col("phrase").str.extract(_SAYING).replace(_WHOLE)
    is_its = pl.col("asked").is_not_null() & (verb == pl.col("asked")).fill_null(value=True)
    return are(given.select("phrase").hstack(asking), is_its)


def _as_answered(told: pl.DataFrame, is_coming: Flags, known: CueTables) -> pl.DataFrame:
    """Cues (level, answer) with `mode`, `after` and `is_open`: affirmed, denied, or refused."""
    answer = told["answer"].str.strip_prefix(ANSWER).to_numpy()
    affirmed = np.where(is_coming, RANK[Mode.FUTURE], RANK[Mode.ASSERTED])
    rank = np.where(answer == "yes", affirmed, RANK[Mode.NEGATED])
    deeds = told.with_columns(known.cues["denied"].gather(told["cue"].to_physical()))
    is_open = np.zeros(told.height, bool)
    return told.with_columns(as_said(deeds, rank, is_refused=(answer == "never") | is_coming, is_open=is_open))

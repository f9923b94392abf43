"""Act and counter-act in words: what came of an event, and what it answers."""

from typing import Final

import polars as pl

from model.standing import Basis
from model.standing.cycles import CYCLES, acts_of, cycles_among
from model.standing.events import summed

CYCLE_ROWS: Final = pl.Schema({**CYCLES, "title": pl.String(), "answer_title": pl.String(), "words": pl.String()})
"""CYCLES with what both events are called, and a line of words; newest answer first."""

OUTCOMES: Final = pl.Schema({"event": pl.String(), "outcome": pl.String(), "answers": pl.String()})
"""One row per event in a cycle: `answered by CN after 3 days`, `answers US of 2023-10-17 (chips)`."""

BY: Final = pl.when(pl.col("answer_side") == "").then(pl.lit("")).otherwise(" by " + pl.col("answer_side"))
AFTER: Final = (
    pl.when(pl.col("days") == 0)
    .then(pl.lit(" on the same day"))
    .when(pl.col("days") == 1)
    .then(pl.lit(" after 1 day"))
    .otherwise(" after " + pl.col("days").cast(pl.String) + " days")
)
IS_ELSEWHERE: Final = pl.col("answer_issue") != pl.col("issue")
ON: Final = pl.when(IS_ELSEWHERE).then(" (" + pl.col("answer_issue") + ")").otherwise(pl.lit(""))
WORDS: Final = (pl.col("what").cast(pl.String) + BY + AFTER + ON).alias("words")
ENDS: Final = pl.col("what").is_in(["paused", "lifted"])
VERB: Final = (
    pl.when(ENDS)
    .then(pl.col("what").cast(pl.String).replace({"paused": "pauses", "lifted": "lifts"}))
    .otherwise(pl.lit("answers"))
)
OF: Final = pl.when(IS_ELSEWHERE).then(" (" + pl.col("issue") + ")").otherwise(pl.lit(""))
ANSWERS: Final = (VERB + " " + pl.col("side") + " of " + pl.col("day").cast(pl.String) + OF).alias("answers")


def cycles_of(known: Basis, issue: str | None = None) -> pl.DataFrame:
    """CYCLE_ROWS of an issue, answers on other issues included, or of all."""
    acts = acts_of(known.counted, known.dossier)
    found = cycles_among(acts, known.claims, known.dossier)
    if issue is not None:
        found = found.filter((pl.col("issue") == issue) | (pl.col("answer_issue") == issue))
    titles = summed(acts, known.dossier).select("event", "title")
    answers = titles.select(pl.col("event").alias("answer"), pl.col("title").alias("answer_title"))
    return (
        found.join(titles, on="event", how="left", maintain_order="left")
        .join(answers, on="answer", how="left", maintain_order="left")
        .with_columns(WORDS)
        .reverse()
        .select(pl.col(name).cast(kind) for name, kind in CYCLE_ROWS.items())
    )


def outcomes(found: pl.DataFrame) -> pl.DataFrame:
    """OUTCOMES out of CYCLES."""
    told = found.with_columns(WORDS, ANSWERS)
    came = told.group_by("event", maintain_order=True).agg(pl.col("words").str.join(" · ").alias("outcome"))
    answering = told.group_by("answer", maintain_order=True).agg(pl.col("answers").str.join(" · "))
    both = came.join(answering.rename({"answer": "event"}), on="event", how="full", coalesce=True)
    return both.select(pl.col(name).cast(kind) for name, kind in OUTCOMES.items()).sort("event")

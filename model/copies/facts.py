"""The facts of a report, its figures and days: where two reports begin with different ones, they are of two things.

A desk that leads a copy in anew says the same facts in other words, has the first lines further down, or leaves them
out. So a fact is a report's own where no run of three words with it is anywhere in the other; and both must have some.
"""

from typing import Final

import polars as pl

from model.days.dating import MONTHS, WEEKDAYS

FACTS: Final = pl.List(pl.Struct({"place": pl.Int32, "fact": pl.Int32, "run": pl.Int32}))
"""Of each figure and day its place among the words, what it is, and the three runs in which it stands."""

LEAD: Final = 40
"""In so many first words is told what a report is of."""
ENOUGH: Final = 2
"""So many facts of its own each of two reports begins with, if they are different: an update may have a new figure."""

_RUN: Final = 3
"""Words of a run."""
_NUMBERS: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURES: Final = {word: str(number) for number, word in enumerate(_NUMBERS, start=2)}
_WORDS: Final = (
    *_NUMBERS,
    *(day.lower() for day in WEEKDAYS),
    *(month for month in MONTHS if len(month) > 3 and month != "march"),
)


def facts_in(split: pl.DataFrame, runs: pl.Series) -> pl.DataFrame:
    """row, facts (FACTS) of the words (row, word) of some articles, by row, with the run that begins at each word."""
    word = pl.col("word")
    is_fact = ((word >= "0") & (word < ":")) | word.is_in(_WORDS)
    told = split.with_row_index("at").filter(is_fact)
    fact = told.select(word.replace(_FIGURES).hash() // 2**33).to_series()
    place = told["at"] - split["row"].search_sorted(told["row"])
    facts = told.select("row", "at", place=place, fact=fact)
    each = pl.concat([_with_run(facts, runs, back) for back in range(_RUN)])
    as_facts = pl.struct(pl.col(name).cast(pl.Int32) for name in ("place", "fact", "run"))
    return each.drop_nulls("run").group_by("row").agg(as_facts.alias("facts"))


def _with_run(facts: pl.DataFrame, runs: pl.Series, back: int) -> pl.DataFrame:
    """Those that are so many words behind the first of a run, with that."""
    inside = facts.filter(pl.col("place") >= back)
    return inside.with_columns(run=runs.gather(inside["at"] - back))


def of_other_things(pairs: pl.DataFrame, facts: pl.DataFrame) -> pl.DataFrame:
    """Those of the pairs (at, before) of which each begins with facts (at, facts) that the other has not."""
    key = ["at", "before"]
    own = _own(pairs, facts, "at", "before"), _own(pairs, facts, "before", "at")
    shared = own[0].join(own[1], on=[*key, "fact"], how="semi").group_by(key).len("shared")
    counted = [each.group_by(key).len(name) for each, name in zip(own, ("one", "other"), strict=True)]
    told = counted[0].join(counted[1], on=key).join(shared, on=key, how="left")
    fewer = pl.min_horizontal("one", "other")
    return told.filter(fewer >= ENOUGH, 2 * pl.col("shared").fill_null(0) < fewer).select(key)


def _own(pairs: pl.DataFrame, facts: pl.DataFrame, one: str, other: str) -> pl.DataFrame:
    """at, before, fact: what the first lines of the one tell in words that the other has nowhere."""
    key = ["at", "before"]
    asked = pl.concat([pairs["at"], pairs["before"]]).unique()
    each = facts.filter(pl.col("at").is_in(asked.implode())).explode("facts").unnest("facts")
    ahead = pairs.join(each.filter(pl.col("place") < LEAD).rename({"at": one}), on=one)
    theirs = each.select(pl.col("at").alias(other), "run", is_theirs=pl.lit(value=True)).unique()
    told = ahead.join(theirs, on=[other, "run"], how="left")
    own = told.group_by(*key, "place", "fact").agg(pl.col("is_theirs").any()).filter(~pl.col("is_theirs"))
    return own.select(*key, "fact").unique()

"""Days in clauses on what is only named: "the curbs that it announced on October 9", "Rubio, who met Wang in July"."""

from typing import Final

import polars as pl

from model.reading.text.phrases import plain

LONG_AGO: Final = 28
"""Days before the article's from which a day in such a clause is not the news's."""
PAST_YEARS: Final = 2
"""Years of the article's year less that of a day from which what is told in that clause is told as past."""

_THING: Final = (
    r"\b(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|controls?|curbs?|bans?|sanctions?|restrictions?|measures?|fees?|deals?|"
    r"agreements?|accords?|truces?|pacts?|consensus|framework|talks|rules?|lists?|orders?|laws?|licen[cs]es?|probes?|"
    r"charges|pause|suspension|drills|sales?|packages?|balloons?|visas?|steps?|moves?|decisions?|pledges?|promises?)"
    r"(?: (?:on|against|of|over|for|with|between|to) (?:[\w’'-]+ ){0,5}?[\w’'-]+)?"
)
_DOER: Final = r"(?:it|they|he|she|both|(?:the )?(?:two sides|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))"
_DONE: Final = r"(?:[a-z]{2,}ed|put|set|made|struck|won|sold|held|took|begun)"
_UP_TO_IT: Final = r"[^,;:.]*$"
_ON_OTHERS: Final = rf"(?s)^(.*?)\b(?:which|who|whom|whose|where)\b{_UP_TO_IT}"
_ON_A_THING: Final = rf"(?s)^(.*?{_THING}) (?:that\b|{_DOER} (?:had |has |have )?(?:\w+ly )?{_DONE}\b){_UP_TO_IT}"
_DONE_TO: Final = rf"(?s)^(.*?)({_THING}) {_DONE}\b{_UP_TO_IT}"
_VERB: Final = r"\b(?:was|were|been|be|being|is|are|has|have|had|will|would)\b"
"""Between the thing and what was done to it: that is what the sentence tells."""
_LONGER: Final = r"^,? (?:of )?(?:19|20)\d\d\b"
"""Behind a day that is only a part of how a longer one is written."""


def with_asides(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found (date, event_date, and `g0` in `text`) with `low` and `high`: where in the plain text the clause on
    what is only named begins and ends, in bytes; null for the others, and those of the last weeks.
    """
    day, date, text = pl.col("event_date"), pl.col("date"), pl.col("text")
    parts = text.str.splitn(pl.col("g0"), 2).struct
    is_old = (day < date - pl.duration(days=LONG_AGO)) & (date.dt.year() - day.dt.year() < PAST_YEARS)
    before, behind = (pl.when(is_old).then(parts.field(f"field_{part}")) for part in range(2))
    thing = before.str.extract(_DONE_TO, 2)
    done_to = pl.when(~thing.str.contains(_VERB)).then(before.str.extract(_DONE_TO, 1) + thing)
    opening = pl.coalesce(before.str.extract(_ON_OTHERS, 1), before.str.extract(_ON_A_THING, 1), done_to)
    whole = before + pl.col("g0") + behind.str.extract("(?s)^([^,;]*)", 1)
    is_whole = ~parts.field("field_1").str.contains(_LONGER).fill_null(value=False)
    told = found.filter(is_whole).with_columns(low=opening, high=pl.when(opening.is_not_null()).then(whole))
    ends = (plain(pl.col(name)).str.len_bytes().cast(pl.Int64).sub(1).alias(name) for name in ("low", "high"))
    return told.with_columns(ends)


def without_days_of_others(placed: pl.DataFrame, governing: pl.DataFrame) -> pl.DataFrame:
    """Claims (row, issue, event_date, event_from, low, high) less the days of clauses in which their cue is not."""
    cues = governing.select("row", "issue", cue_at="at")
    told = placed.join(cues, on=("row", "issue"), how="left", maintain_order="left")
    is_in = pl.col("cue_at").is_between("low", "high", closed="left").fill_null(value=False)
    kept = pl.col("low").is_null() | is_in
    days = (pl.when(kept).then(name).alias(name) for name in ("event_date", "event_from"))
    return told.with_columns(days).drop("low", "high", "cue_at")

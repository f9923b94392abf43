"""When an event was or will be, from the wording of its sentence and the article's date."""

import re
from itertools import accumulate
from typing import Final

import polars as pl

from model.days.dating import WEEKDAYS
from model.days.event_from import told_by
from model.reading.text.phrases import has_any
from model.reading.when.ahead import are_ahead
from model.reading.when.asides import (
    is_by_the_way,
    is_late,
    is_on_what_is_named,
    with_asides,
    without_what_follows,
)
from model.reading.when.date_patterns import COARSENESS, DAY, MONTH, YEAR, Rule
from model.reading.when.date_rules import RULES
from model.reading.when.from_events import counted_from_events
from model.reading.when.nowadays import without_nowadays

EVENT_DATES: Final = pl.Schema(
    {
        "article": pl.String,
        "sentence": pl.UInt32,
        "event_date": pl.Date,  # the first day of the day, week, month or year that is meant
        "event_from": pl.String,  # the wording and its precision: "last month · month"
    }
)

_FOUND: Final = pl.Schema(
    {
        "row": pl.UInt32(),
        "date": pl.Date(),
        "text": pl.String(),
        "g0": pl.String(),
        "is_bare": pl.Boolean(),
        "place": pl.UInt8(),
        "coarseness": pl.UInt8(),
        "event_date": pl.Date(),
        "event_from": pl.String(),
    }
)
"""A date that a rule finds, by the wording `g0`; `place` is the rule's."""
SAID: Final = (
    "said|says|told|stated|noted|added|confirmed|commented|replied|responded|warned|wrote|posted|tweeted|insisted|"
    "claimed|argued|stressed|reiterated|reported"
)
_DAY_SAID: Final = (
    rf"(?:{'|'.join(WEEKDAYS)}|[Yy]esterday|[Tt]oday|this (?:morning|afternoon|evening)|{MONTH} {DAY}(?:, {YEAR})?)"
    r"(?: (?:night|evening|morning|afternoon))?"
)
_SAID_ON: Final = (
    rf"\b({SAID})((?: (?:reporters|lawmakers|senators|parliament|journalists)|"
    r" (?:on|to) (?:X|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|"
    r" (?:in|at|on) an? [a-z]+(?: [a-z]+)?){0,2}) (?:on |late |early |later |earlier )*"
    rf"{_DAY_SAID}(,|\b)"
)
_THEN_SAID: Final = rf"(?:\b(?:on|late on|early on|late|early) )?\b{_DAY_SAID} (?P<then_said>{SAID})\b"
_ON_IT_SAID: Final = rf"^(?:(?:Late|Early) on |On )?{_DAY_SAID},? (?P<saying>[^,;:“”\"]{{2,60}} (?:{SAID})\b)"
"""When something was said, which is not when it happened, where the sentence tells that too."""
_WHEN_DONE: Final = (
    r"^(?:[Ee]arlier |[Ll]ate |[Ee]arly )?(?:[Tt]his week|[Ll]ast (?:week|month)|"
    rf"(?:[Ii]n|[Ll]ast) (?:early |late |mid-)?{MONTH})|ago$"
)
"""A week or a month that is named for what was done in it."""
_BEFORE_IT: Final = (
    r"^(?:[A-Z][a-z]+ (?:[a-z]+ )?)?(?:[Aa]fter|[Ff]ollowing|[Aa]head of|[Dd]espite|[Ii]n response to) [^,;:“”\"]*, |"
    rf", (?:which|who) [^,;:“”\"]*{_DAY_SAID}[^,;:“”\"]*,"
)
"""`After talks on Tuesday, …`: a way to write a day is found but once in a sentence."""
_PRECISE_FIRST: Final = (
    pl.col("coarseness"),
    pl.col("g0").str.contains("^[Uu]ntil "),
    pl.when(pl.col("coarseness") > 0).then(pl.col("text").str.find(pl.col("g0"), literal=True)),
)
"""Of two that are equally precise the first in the sentence, and how long something lasts last; of days the one that is
told more fully ("Monday, June 3").
"""
_RULES_TRIGGERS: Final = tuple(dict.fromkeys(rule.triggers for rule in RULES))
"""Each once, since several rules have the same."""
_TRIGGERS: Final = tuple(sorted({trigger for of in _RULES_TRIGGERS for trigger in of}))
_TRIGGERS_OF_RULES: Final = pl.DataFrame(
    [(trigger, of) for of, triggers in enumerate(_RULES_TRIGGERS) for trigger in triggers],
    schema={"trigger": pl.String, "of": pl.UInt32},
    orient="row",
)
"""The place among those of each of their triggers."""


def event_dates(sentences: pl.DataFrame) -> pl.DataFrame:
    """EVENT_DATES of the sentences that have one; needs article, date, sentence, text.

    The most precise wording of a sentence counts, then the first. A day without a year, and a
    weekday, is the latest one up to the article's date, or the next from it after words of the
    future, or if that is soon. One of weeks ago in a clause on something else ("the curbs that it announced on October
    9") is no date. Undated articles get only what the wording dates by itself.
    """
    rows = sentences.select("date", "text", year=pl.lit(None, pl.Int32)).with_row_index("row")
    dated = dates_of(rows)
    told = sentences.select("article", "sentence", "date")[dated["row"]].hstack(dated.drop("row"))
    return told.filter(pl.col("low").is_null() | is_late()).select(EVENT_DATES.names()).cast(EVENT_DATES)


def dates_of(rows: pl.DataFrame) -> pl.DataFrame:
    """row, event_date, event_from of the sentences (row, date, text, and year: `years_of_entries`) that have one, by
    row, with `low` and `high` where it stands in a clause on what is only named (`with_asides`).

    The day on which something was said counts where the sentence has no other day, and nothing that is to come; that of
    such a clause where there is no other.
    """
    dated = _twice(rows.filter(has_any(pl.col("text"), _TRIGGERS)))
    seen = _seen(dated)
    asked = [(rule, place) for place, rule in enumerate(RULES) if rule.triggers in seen]
    # In memory: as streams, which polars else makes of them, so many small frames take ten times as long.
    matched = pl.collect_all([_matched(seen[rule.triggers].lazy(), rule) for rule, _ in asked], engine="in-memory")
    ways = [
        _found(rows.lazy(), rule, place)
        for rows, (rule, place) in zip(_with_ahead(matched), asked, strict=True)
        if not rows.is_empty()
    ]
    found = pl.concat(pl.collect_all([pl.LazyFrame(schema=_FOUND), *ways], engine="in-memory"))
    settled = without_what_follows(_of_what_was_said(counted_from_events(without_nowadays(found))))
    by_the_way = pl.when(pl.col("row").is_duplicated()).then(is_by_the_way())  # few: only of these it is asked
    order = pl.col("low").is_not_null(), ~pl.col("is_bare"), by_the_way, *_PRECISE_FIRST, pl.col("place")
    first = with_asides(settled).sort("row", *order).unique("row", keep="first", maintain_order=True)
    return first.select("row", "event_date", "event_from", "low", "high")


def _of_what_was_said(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found less those beside the day of the saying that are not of what was said: a day is, what is to come, and
    a week or a month that is named for it ("lifted its tariffs last week, the White House said on Tuesday"); nothing
    vaguer, nor a week of what is only named ("would lift the tariffs imposed last month").
    """
    is_sure = (pl.col("coarseness") == COARSENESS["day"]) | (pl.col("event_date") > pl.col("date"))
    is_vague = pl.col("is_bare") & ~is_sure
    vague = found.filter(is_vague)
    if vague.is_empty():
        return found
    is_span = pl.col("coarseness") < COARSENESS["year"]
    spans = vague.filter(is_span & pl.col("g0").str.contains(_WHEN_DONE))
    return pl.concat([found.filter(~is_vague), spans.filter(~(is_on_what_is_named() | is_by_the_way()))])


def _seen(dated: pl.DataFrame) -> dict[tuple[str, ...], pl.DataFrame]:
    """By their triggers the rows that have one of these: all are looked for at once."""
    if dated.is_empty():
        return {}
    found = dated.select(trigger=pl.col("text").str.extract_many(list(_TRIGGERS), overlapping=True))
    told = found.with_row_index("at").explode("trigger").join(_TRIGGERS_OF_RULES, on="trigger")
    of_each = told.group_by("of").agg(pl.col("at").unique().sort())
    return {_RULES_TRIGGERS[of]: dated[at] for of, at in of_each.iter_rows()}


def _twice(dated: pl.DataFrame) -> pl.DataFrame:
    """Sentences (row, date, text, …), and with `is_bare` again those that say when something was said, or
    what came before, without that.
    """
    text, date = pl.col("text"), pl.col("date")
    ways = (_SAID_ON, _THEN_SAID, _ON_IT_SAID, _BEFORE_IT)
    known = dated.filter(date.is_not_null())
    if known.is_empty():
        return dated.with_columns(is_bare=pl.lit(value=False))
    bare = known.filter(pl.any_horizontal(text.str.contains(each) for each in ways))
    less = text.str.replace(_ON_IT_SAID, "${saying}").str.replace_all(_SAID_ON, "$1$2")
    less = less.str.replace(_THEN_SAID, "${then_said}").str.replace(_BEFORE_IT, "")
    bare = bare.with_columns(less, is_bare=pl.lit(value=True))
    return pl.concat([bare, dated.with_columns(is_bare=pl.lit(value=False))])


def _matched(rows: pl.LazyFrame, rule: Rule) -> pl.LazyFrame:
    """The rows in which a rule's pattern is, with its groups: g0, the whole, g1, …

    Its boundaries are those of ASCII: those of Unicode cost up to nine times as much where a text has curly quotes.
    """
    group_count = re.compile(rule.pattern).groups
    groups = pl.col("text").str.extract_groups(rf"((?-u:\b){rule.pattern})(?-u:\b)")
    return (
        rows.with_columns(groups=groups)
        .with_columns(pl.col("groups").struct.field(str(n + 1)).alias(f"g{n}") for n in range(group_count + 1))
        .filter(pl.col("g0").is_not_null())
        .drop("groups")
    )


def _with_ahead(matched: list[pl.DataFrame]) -> list[pl.DataFrame]:
    """The same rows with `is_ahead`, `is_present` and `is_done`: asked of all at once, since to make its patterns ready
    takes long.
    """
    if not matched:
        return []
    ahead = are_ahead(pl.concat([rows.select("text", "g0") for rows in matched]))
    ends = list(accumulate(rows.height for rows in matched))
    told = [ahead[end - rows.height : end] for rows, end in zip(matched, ends, strict=True)]
    return [rows.hstack(each.struct.unnest()) for rows, each in zip(matched, told, strict=True)]


def _found(rows: pl.LazyFrame, rule: Rule, place: int) -> pl.LazyFrame:
    """_FOUND by one rule in rows that it matched."""
    return (
        rows.with_columns(*rule.needs())
        .with_columns(event_date=rule.day(), event_from=told_by(pl.col("g0"), pl.lit(rule.precision)))
        .filter(pl.col("event_date").is_not_null())
        .select(
            "row",
            "date",
            "text",
            "g0",
            "is_bare",
            pl.lit(place, pl.UInt8).alias("place"),
            pl.lit(COARSENESS[rule.precision], pl.UInt8).alias("coarseness"),
            "event_date",
            "event_from",
        )
    )

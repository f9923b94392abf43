"""When an event was or will be, from the wording of its sentence and the article's date."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

import polars as pl

from model.dating import MONTHS, WEEKDAYS
from model.reading.phrases import has_any

EVENT_DATES: Final = pl.Schema(
    {
        "article": pl.String,
        "sentence": pl.UInt32,
        "event_date": pl.Date,  # the first day of the day, week, month or year that is meant
        "event_from": pl.String,  # the wording and its precision: "last month · month"
    }
)

_MONTH_NAMES: Final = tuple(name.capitalize() for name in MONTHS)
COUNTS: Final = {
    word: number
    for number, words in enumerate(
        (
            ("a", "one", "an"),
            *((word,) for word in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")),
        ),
        start=1,
    )
    for word in words
}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4}
PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night")
_SHIFTS: Final = {"last": -1, "this": 0, "next": 1, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_MONTH_TRIGGERS: Final = (
    *(name for name in _MONTH_NAMES if len(name) > 3 and name not in ("March", "Sept")),
    *(name + mark for name in _MONTH_NAMES if len(name) <= 5 for mark in (" ", ".", ",", "\u2019", ";", ")")),
)
"""The short names only with what ends a word: `Mar` is in Mark, `May` in Mayor."""

_MONTH: Final = rf"({'|'.join(_MONTH_NAMES)})\.?"
_DAY: Final = r"([0-3]?\d)(?:st|nd|rd|th)?(?:[-–][0-3]?\d)?"
_YEAR: Final = r"((?:19|20)\d\d)"
_ON: Final = r"(?:(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter) )?(?:(?:early|late) )?"
_IN: Final = r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id-?)"

_SINCE: Final = (
    r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)(?: early| late| the (?:start|beginning|middle|end) of)? |"
    r"[Ee]arly |[Ll]ate |[Mm]id-|[Aa]s (?:recently|late|early|far back|long ago) as )"
)
_PART: Final = r"(?:the )?(?:early |late |mid-|(?:start|beginning|middle|end) of )?"
"""What part of a month is meant is less than its precision."""
_OF_YEAR: Final = r"(?:,? (?:of )?(last|this|the previous|the past) year)?"

_IS_AHEAD: Final = (
    r"\b(?:will|shall|[’']ll|plan(?:s|ned)? to|scheduled|set to|set for|slated|expected to|expects to|due to"
    r"|going to|schedule|itinerary|(?:is|are) to|upcoming|hopes? to|prepar(?:es|ing) to|[Aa]head of)\b"
)
_SPEAKING: Final = r"\b(?:said|says|told|stated|noted|added|announced|confirmed|tweeted|wrote|warned|reported)\b"
_SAID_THEN: Final = r"\b(?:announced|(?:said|stated|told \w+|confirmed|warned|reported) that)\b.*$"
"""What was said on a day that opens the sentence: its future is not that day's."""

SATURDAY: Final = 6
"""The days of a week are numbered from 1."""
_EARLY: Final = 2
"""Up to Tuesday `this weekend` is the last one."""

SOON_DAYS: Final = 62
"""A day or month without a year that is so near ahead is meant, whatever the tense: of the last one a writer
would give the year."""


_FOUND: Final = pl.Schema(
    {
        "row": pl.UInt32(),
        "date": pl.Date(),
        "is_bare": pl.Boolean(),
        "place": pl.UInt8(),
        "event_date": pl.Date(),
        "event_from": pl.String(),
    }
)
"""A date that a rule finds; `place` is the rule's."""
_AGO: Final = (" ago",)
_UNITS: Final = {"day": "d", "week": "w", "month": "mo", "year": "y"}
_NOT_FROM_NOW: Final = r"\b(?:first|second|third|fourth|only|times?|most|least|best|worst|[a-z]{3,}est)\b[^,;.]*$"
"""Before `in two years` this tells of those that are over."""
_SAID_ON: Final = (
    r"\b(said|says|told|stated|noted|added|confirmed|commented|replied|responded|warned|wrote|posted|tweeted|insisted|"
    r"claimed|argued|stressed|reiterated)((?: (?:reporters|lawmakers|senators|parliament|journalists)|"
    r" (?:on|to) (?:X|[A-Z][a-z]+(?: [A-Z][a-z]+)?)|"
    r" (?:in|at|on) an? [a-z]+(?: [a-z]+)?){0,2}) (?:on |late |early |later |earlier )*"
    rf"(?:{'|'.join(WEEKDAYS)}|[Yy]esterday|[Tt]oday|this (?:morning|afternoon|evening)|{_MONTH} {_DAY}(?:, {_YEAR})?)"
    r"(?: (?:night|evening|morning|afternoon))?(,|\b)"
)
"""When something was said, which is not when it happened, where the sentence tells that too."""
_CENTURIES: Final = (" 20", " 19")


class Rule(NamedTuple):
    """One way to write a date."""

    triggers: tuple[str, ...]
    """One of these must be in a sentence: an Aho-Corasick pass picks the rows that the pattern sees."""
    pattern: str
    precision: str
    day: Callable[[], pl.Expr]
    """From the groups `g1`, `g2`, …, `date` and `is_ahead` of a row to the event's day."""
    needs: Callable[[], list[pl.Expr]] = list
    """Columns that `day` uses several times."""


def event_dates(sentences: pl.DataFrame) -> pl.DataFrame:
    """EVENT_DATES of the sentences that have one; needs article, date, sentence, text.

    The most precise wording of a sentence counts, then the first. A day without a year, and a
    weekday, is the latest one up to the article's date, or the next from it after words of the
    future, or if that is soon. Undated articles get only what the wording dates by itself.
    """
    dated = dates_of(sentences.select("date", "text").with_row_index("row"))
    keys = sentences.select("article", "sentence")[dated["row"]]
    return keys.hstack(dated.select("event_date", "event_from")).cast(EVENT_DATES)


def dates_of(rows: pl.DataFrame) -> pl.DataFrame:
    """row, event_date, event_from of the sentences (row, date, text) that have one, by row.

    The day on which something was said counts where the sentence has no other day, and nothing that is to come.
    """
    dated = _twice(rows.filter(has_any(pl.col("text"), _TRIGGERS)))
    seen = _seen(dated)
    asked = [(rule, place) for place, rule in enumerate(RULES) if rule.triggers in seen]
    ways = [_found(seen[rule.triggers].lazy(), rule, place) for rule, place in asked]
    # In memory: as streams, which polars else makes of them, so many small frames take ten times as long.
    found = pl.concat(pl.collect_all([pl.LazyFrame(schema=_FOUND), *ways], engine="in-memory"))
    is_other = pl.col("event_from").str.ends_with("day") | (pl.col("event_date") > pl.col("date"))
    settled = found.filter(~pl.col("is_bare") | is_other)
    first = settled.sort("row", ~pl.col("is_bare"), "place").unique("row", keep="first", maintain_order=True)
    return first.select("row", "event_date", "event_from")


def _seen(dated: pl.DataFrame) -> dict[tuple[str, ...], pl.DataFrame]:
    """By their triggers the rows that have one of these: all are looked for at once."""
    if dated.is_empty():
        return {}
    found = dated.select(trigger=pl.col("text").str.extract_many(list(_TRIGGERS), overlapping=True))
    told = found.with_row_index("at").explode("trigger").join(_TRIGGERS_OF_RULES, on="trigger")
    of_each = told.group_by("of").agg(pl.col("at").unique().sort())
    return {_RULES_TRIGGERS[of]: dated[at] for of, at in of_each.iter_rows()}


def _twice(dated: pl.DataFrame) -> pl.DataFrame:
    """Sentences (row, date, text), and with `is_bare` again those that say when something was said, without that."""
    text, date = pl.col("text"), pl.col("date")
    bare = dated.filter(text.str.contains(_SAID_ON) & date.is_not_null())
    bare = bare.with_columns(text.str.replace_all(_SAID_ON, "$1$2"), is_bare=pl.lit(value=True))
    return pl.concat([bare, dated.with_columns(is_bare=pl.lit(value=False))])


def _found(rows: pl.LazyFrame, rule: Rule, place: int) -> pl.LazyFrame:
    """_FOUND by one rule in rows that have one of its triggers.

    Its boundaries are those of ASCII: those of Unicode cost up to nine times as much where a text has curly quotes.
    """
    group_count = re.compile(rule.pattern).groups
    groups = pl.col("text").str.extract_groups(rf"((?-u:\b){rule.pattern})(?-u:\b)")
    return (
        rows.with_columns(groups=groups)
        .with_columns(pl.col("groups").struct.field(str(n + 1)).alias(f"g{n}") for n in range(group_count + 1))
        .filter(pl.col("g0").is_not_null())
        .with_columns(_is_ahead(), *rule.needs())
        .with_columns(event_date=rule.day(), event_from=pl.col("g0") + f" · {rule.precision}")
        .filter(pl.col("event_date").is_not_null())
        .select("row", "date", "is_bare", pl.lit(place, pl.UInt8).alias("place"), "event_date", "event_from")
    )


def _is_ahead() -> pl.Expr:
    """Whether words of the future govern the wording: just before it, or after one that opens the sentence."""
    text = pl.col("text")
    before = text.str.splitn(pl.col("g0"), 2).struct.field("field_0")
    clause = before.str.replace(rf"^.*{_SPEAKING}", "").str.tail(90)
    opens = before.str.len_bytes() < 4
    told = text.str.head(110).str.replace(rf"(?s){_SAID_THEN}", "")
    governed = pl.when(opens).then(told).otherwise(clause)
    return governed.str.contains(_IS_AHEAD).alias("is_ahead")


def _month_number(group: str) -> pl.Expr:
    return pl.col(group).str.to_lowercase().replace_strict(MONTHS, default=None, return_dtype=pl.Int8)


def _date_of(year: pl.Expr, month: pl.Expr, day: pl.Expr) -> pl.Expr:
    """The date of three numbers; null where there is no such day."""
    return pl.concat_str(year, month, day, separator="-").str.to_date("%Y-%m-%d", strict=False)


def _absolute(year: str, month: str, day: str | None) -> Callable[[], pl.Expr]:
    return lambda: _date_of(pl.col(year), _month_number(month), pl.col(day) if day else pl.lit("1"))


def _by_year(month: str, day: str | None) -> Callable[[], list[pl.Expr]]:
    """`this`, `before`, `after`: the month, or the day in it, in the article's year, the last and the next."""

    def dates() -> list[pl.Expr]:
        year, number, in_month = pl.col("date").dt.year(), _month_number(month), pl.col(day) if day else pl.lit("1")
        shifts = {"this": 0, "before": -1, "after": 1}
        return [_date_of(year + shift, number, in_month).alias(name) for name, shift in shifts.items()]

    return dates


def _nearest(today: pl.Expr) -> pl.Expr:
    """Of `this`, `before` and `after` the latest up to today, or the next from it where it is ahead or soon."""
    ahead = pl.when(pl.col("this") >= today).then("this").otherwise("after")
    past = pl.when(pl.col("this") <= today).then("this").otherwise("before")
    is_soon = (ahead - today).dt.total_days().is_between(1, SOON_DAYS)
    return pl.when(pl.col("is_ahead") | is_soon).then(ahead).otherwise(past)


def _in_year(named: pl.Expr) -> pl.Expr:
    """`this` or `before`, where the words behind a day or month say which year's; else null."""
    last = pl.when(named.is_in(["last", "the previous", "the past"])).then("before")
    return pl.coalesce(last, pl.when(named == "this").then("this"))


def _nearest_day() -> pl.Expr:
    return pl.coalesce(_in_year(pl.col("g3")), _nearest(pl.col("date")))


def _month_alone() -> pl.Expr:
    """`in November`, `last November`, `in November of last year`: the month that the article's own makes nearest."""
    this_month = pl.col("date").dt.truncate("1mo")
    word = pl.col("g1").str.to_lowercase()
    return (
        pl.when(pl.col("g3").is_not_null())
        .then(_in_year(pl.col("g3")))
        .when(word == "this")
        .then("this")
        .when(word == "last")
        .then(pl.when(pl.col("this") < this_month).then("this").otherwise("before"))
        .when(word == "next")
        .then(pl.when(pl.col("this") > this_month).then("this").otherwise("after"))
        .otherwise(_nearest(this_month))
    )


def _weekday() -> pl.Expr:
    """The weekday before, on or after the article's day; `last` excludes the day itself, `next` is the next week's."""
    names = {name: number for number, name in enumerate(WEEKDAYS, start=1)}
    wanted = pl.col("g2").replace_strict(names, return_dtype=pl.Int8, default=None)
    back = (pl.col("date").dt.weekday() - wanted) % 7
    forth = (wanted - pl.col("date").dt.weekday()) % 7
    shift = pl.col("g1").str.to_lowercase()
    in_week = wanted.cast(pl.Int32) - pl.col("date").dt.weekday()
    weeks = pl.col("g3").replace_strict(_SHIFTS, default=None, return_dtype=pl.Int32)
    days = (
        pl.when(weeks.is_not_null())
        .then(in_week + 7 * weeks)
        .when(shift == "last")
        .then(-pl.when(back == 0).then(7).otherwise(back))
        .when(shift == "next")
        .then(in_week + 7)
        .when(shift == "coming")
        .then(pl.when(forth == 0).then(7).otherwise(forth))
        .when("is_ahead")
        .then(forth)
        .otherwise(-back)
    )
    return pl.col("date") + pl.duration(days=days)


def _weekend() -> pl.Expr:
    """The Saturday of the weekend before, or of the coming one after words of the future and late in a week."""
    day = pl.col("date").dt.weekday().cast(pl.Int32)
    shift = pl.col("g1").str.to_lowercase()
    this = SATURDAY - day
    is_coming = pl.col("is_ahead") | (shift == "coming") | ((shift == "this") & (day > _EARLY))
    days = (
        pl.when(shift == "next")
        .then(this + 7)
        .when(shift.is_in(["last", "past"]))
        .then(this - 7)
        .when(is_coming | (day >= SATURDAY))
        .then(this)
        .otherwise(this - 7)
    )
    return pl.col("date") + pl.duration(days=days)


def _from_now() -> pl.Expr:
    """So many days, weeks, months or years after the article's day, for what is to come."""
    unit = pl.col("g2").replace_strict(_UNITS, return_dtype=pl.String, default=None)
    around = pl.col("text").str.splitn(pl.col("g0"), 2).struct
    is_span = around.field("field_0").str.contains(_NOT_FROM_NOW) | around.field("field_1").str.starts_with(" of ")
    day = pl.col("date").dt.offset_by(pl.concat_str(number_of(pl.col("g1")), unit))
    whole = pl.coalesce(*(pl.when(unit == each).then(day.dt.truncate(f"1{each}")) for each in _UNITS.values()))
    return pl.when(pl.col("is_ahead") & ~is_span).then(whole)


def _edge() -> pl.Expr:
    """The month that a year begins or ends with; of a month itself."""
    shift = pl.col("g2").str.to_lowercase().replace_strict(_SHIFTS, default=0, return_dtype=pl.Int32)
    unit = pl.col("g3")
    first = _offset(shift, "y").dt.truncate("1y")
    months = pl.col("g1").replace_strict({"end": 11, "middle": 5}, default=0, return_dtype=pl.Int32)
    in_year = first.dt.offset_by(pl.concat_str(months, pl.lit("mo")))
    in_month = _offset(shift, "mo").dt.truncate("1mo")
    return pl.when(unit == "year").then(in_year).otherwise(in_month)


def _part_of_year() -> pl.Expr:
    """The first month of a quarter or half of a year."""
    shift = pl.col("g4").replace_strict(_SHIFTS | {"previous": -1}, default=0, return_dtype=pl.Int32)
    year = pl.coalesce(pl.col("g3").cast(pl.Int32, strict=False), pl.col("date").dt.year() + shift)
    count = pl.when(pl.col("g2") == "half").then(2).otherwise(4)
    nth = pl.col("g1").replace_strict(_ORDINALS, default=None, return_dtype=pl.Int32)
    is_one = pl.col("g1").is_in(["final", "last"]) | (nth <= count)
    month = 1 + (12 // count) * (pl.coalesce(nth, count) - 1)
    return pl.when(is_one).then(_date_of(year, month, pl.lit("1")))


def _near_day() -> pl.Expr:
    shift = pl.col("g1").str.to_lowercase().replace_strict(_SHIFTS, default=0, return_dtype=pl.Int8)
    return pl.col("date") + pl.duration(days=shift)


def number_of(written: pl.Expr) -> pl.Expr:
    """A number in digits or words (`COUNTS`); null for what is none."""
    word = written.str.to_lowercase()
    spelled = word.replace_strict(COUNTS, default=None, return_dtype=pl.Int32)
    return pl.coalesce(spelled, word.cast(pl.Int32, strict=False))


def _offset(count: pl.Expr, unit: str) -> pl.Expr:
    return pl.col("date").dt.offset_by(pl.concat_str(count, pl.lit(unit)))


def _ago(unit: str) -> Callable[[], pl.Expr]:
    """So many units before the article's day, at the first day of that unit."""
    return lambda: _offset(-number_of(pl.col("g1")), unit).dt.truncate(f"1{unit}")


def _span(unit: str) -> Callable[[], pl.Expr]:
    """Last, this or next week, month or year: its first day."""
    shift = pl.col("g1").str.to_lowercase().replace_strict(_SHIFTS, default=0, return_dtype=pl.Int32)
    return lambda: _offset(shift, unit).dt.truncate(f"1{unit}")


_COUNT: Final = rf"(\d{{1,3}}|(?i:{'|'.join(COUNTS)}))"


def _counted(unit: str) -> tuple[str, ...]:
    """What is in `two weeks`, `12 weeks`, `a week`."""
    return tuple(f"{count} {unit}" for count in (*(word for word in COUNTS if len(word) > 1), "n a", *"0123456789"))


_SHIFT: Final = r"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Ll]ast|[Tt]his|[Nn]ext)"

RULES: Final = (
    Rule(_MONTH_TRIGGERS, rf"{_ON}{_MONTH} {_DAY},? {_YEAR}", "day", _absolute("g3", "g1", "g2")),
    Rule(_MONTH_TRIGGERS, rf"{_ON}{_DAY} {_MONTH},? {_YEAR}", "day", _absolute("g3", "g2", "g1")),
    Rule(_MONTH_TRIGGERS, rf"{_ON}{_MONTH} {_DAY}{_OF_YEAR}", "day", _nearest_day, _by_year("g1", "g2")),
    Rule(
        _MONTH_TRIGGERS, rf"{_ON}(?:the )?{_DAY} (?:of )?{_MONTH}{_OF_YEAR}", "day", _nearest_day, _by_year("g2", "g1")
    ),
    Rule(
        WEEKDAYS,
        rf"(?:[Oo]n |[Ss]ince |[Bb]y )?(?:([Ll]ast|[Tt]his|[Nn]ext|coming) )?({'|'.join(WEEKDAYS)})"
        r"(?:,? (?:of )?(last|this|next) week)?",
        "day",
        _weekday,
    ),
    Rule(
        ("esterday", "oday", "onight", "omorrow"),
        r"(?:[Ee]arlier |[Ll]ater )?([Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)",
        "day",
        _near_day,
    ),
    Rule(
        tuple(f"{word} {part}" for word in ("his", "ast") for part in PARTS_OF_DAY),
        rf"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Tt]his|[Ll]ast) (?:{'|'.join(PARTS_OF_DAY)})",
        "day",
        _near_day,
    ),
    Rule(
        (" weekend",),
        r"(?:(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n) the |"
        r"(?:[Oo]ver |[Dd]uring )?(?:[Tt]he )?([Pp]ast|[Cc]oming|[Ll]ast|[Tt]his|[Nn]ext) )weekend",
        "day",
        _weekend,
    ),
    Rule(_AGO, rf"{_COUNT} days? ago", "day", _ago("d")),
    *(Rule(_counted(unit), rf"[Ii]n {_COUNT} ({unit})s?(?:[’'] time)?", unit, _from_now) for unit in ("day", "week")),
    Rule(_AGO, rf"{_COUNT} weeks? ago", "week", _ago("w")),
    Rule(tuple(f"{word} week" for word in ("ast", "his", "ext")), rf"{_SHIFT} week", "week", _span("w")),
    Rule(_AGO, rf"{_COUNT} months? ago", "month", _ago("mo")),
    Rule(_counted("month"), rf"[Ii]n {_COUNT} (month)s?(?:[’'] time)?", "month", _from_now),
    Rule(tuple(f"{word} month" for word in ("ast", "his", "ext")), rf"{_SHIFT} month", "month", _span("mo")),
    Rule(_CENTURIES, rf"(?:{_IN} )?{_MONTH},? (?:of )?{_YEAR}", "month", _absolute("g2", "g1", None)),
    Rule(
        (" quarter", " half"),
        r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Ff]or|[Oo]f) )?(?:the )?"
        rf"({'|'.join(_ORDINALS)}|final|last) (quarter|half) of (?:the )?"
        rf"(?:{_YEAR}|(?:(this|next|last|previous) )?year)",
        "month",
        _part_of_year,
    ),
    Rule(
        tuple(word + name for word in (" ", "-") for name in _MONTH_NAMES if len(name) > 3 or name == "May"),
        rf"(?:(?:{_IN}|[Aa]s (?:recently|late|early) as) {_PART}|([Ll]ast|[Tt]his|[Nn]ext) |[Mm]id-){_MONTH}{_OF_YEAR}",
        "month",
        _month_alone,
        _by_year("g2", None),
    ),
    Rule(
        ("start of", "beginning of", "middle of", "end of"),
        r"(?:[Bb]y |[Aa]t |[Ss]ince |[Uu]ntil |[Bb]efore |[Ff]rom )?(?:the )?(start|beginning|middle|end) of "
        r"(the|this|next|last) (year|month)",
        "month",
        _edge,
    ),
    Rule(_AGO, rf"{_COUNT} years? ago", "year", _ago("y")),
    Rule(tuple(f"{word} year" for word in ("ast", "his", "ext")), rf"{_SHIFT} year", "year", _span("y")),
    Rule(_CENTURIES, rf"{_SINCE}{_YEAR}", "year", lambda: _date_of(pl.col("g1"), pl.lit("1"), pl.lit("1"))),
)
"""From the most precise to the least; the first that fits a sentence counts."""

_RULES_TRIGGERS: Final = tuple(dict.fromkeys(rule.triggers for rule in RULES))
"""Each once, since several rules have the same."""
_TRIGGERS: Final = tuple(sorted({trigger for of in _RULES_TRIGGERS for trigger in of}))
_TRIGGERS_OF_RULES: Final = pl.DataFrame(
    [(trigger, of) for of, triggers in enumerate(_RULES_TRIGGERS) for trigger in triggers],
    schema={"trigger": pl.String, "of": pl.UInt32},
    orient="row",
)
"""The place among those of each of their triggers."""

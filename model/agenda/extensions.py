"""Extensions: a deal or measure that was extended "for another year" ends so long after it began to be, if that is
known.
"""

import re
from typing import Final

import polars as pl

from model.agenda.deeds import DEED
from model.days.event_from import precision_of
from model.reading.text.quick import quick
from model.reading.when.date_meanings import number_of
from model.reading.when.lasting import last_day
from model.schema import PRECISION

_MORE: Final = "another|further|additional|more|extra"
_SPAN: Final = rf"((?:(?:an?|{_MORE})\s+){{0,2}}(?:(\w+)[\s-]+)?(?:(?:{_MORE})\s+)?(day|week|month|year)s?\b)"
EXTENDED: Final = quick(
    r"(?i)\b(?:extend(?:ed|s|ing)?|prolong(?:ed|s|ing)?|renew(?:ed|s|ing)?|roll(?:ed|s|ing)? over)\b[^.;?]{0,120}?"
    rf"\b((?:for|by) {_SPAN})"
)
"""The wording of the span, the span, its number and its unit."""
ENDS: Final = quick(r"(?i)\b(?:due|set|scheduled|about) to (?:expire|end|lapse|run out)\b")
"""Before the day on which it would have ended, from which the span counts."""
LEAD: Final = 2
"""Where no day is told, so many first sentences of an article tell of deeds of its own day."""
IS_DONE: Final = (pl.col("kind") == "act") & (pl.col("mode") == "asserted") & (pl.col("level").abs() == 3)
UNITS: Final = {"day": "d", "week": "w", "month": "mo", "year": "y"}
AS_EXACT: Final = {"day": "week", "week": "week", "month": "month", "year": "year"}
"""Nobody says whether it counts from the deed or from the old end: of 90 days the week is known, of a year the year."""
LATER: Final = {"day": "month", "week": "month", "month": "month", "year": "year"}
"""As exactly it is known of a deed without a day that an article tells of further down: it was done before."""
LEAST: Final = 28
"""Days that such an extension is for, at least: of a shorter one it may be over."""
TOLD_BEFORE: Final = "120d"
"""So long what was told with its start is what later articles mean that tell of an extension on its issue."""
END: Final = pl.col("start").dt.offset_by(
    pl.concat_str("count", pl.col("unit").replace_strict(UNITS, return_dtype=pl.String))
)
"""When what was extended ends, by the first of the days that are meant."""

EXTENSIONS: Final = pl.Schema(
    {
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "deed": DEED,
        "day": pl.Date(),
        "until": pl.Date(),
        "precision": PRECISION,
        "wording": pl.String(),
    }
)
"""One row per sentence that tells of an extension: when what was extended ends."""


def is_reckoned(wording: str | None) -> bool:
    """Whether the wording of a day is a span, from which it was reckoned: `for another year`."""
    return span_of(wording) is not None


def span_of(wording: str | None) -> tuple[str, str] | None:
    """The number and unit of such a span, `another year` and `one more year` being one; None for another wording."""
    found = re.fullmatch(rf"(?i)(?:for|by) {_SPAN}", wording or "")
    if found is None:
        return None
    number, unit = found.group(2) or "one", found.group(3)
    return number.lower(), unit.lower()


def extensions(claims: pl.DataFrame) -> pl.DataFrame:
    """EXTENSIONS that CLAIMS tell of as done, and of which it is known since when."""
    told = claims.filter(IS_DONE, pl.col("date").is_not_null(), pl.col("quote").str.contains(EXTENDED))
    parts = pl.col("quote").str.extract_groups(EXTENDED).struct
    spans = told.select(
        *("article", "sentence", "issue", "date", "event_date", "quote"),
        given=precision_of(pl.col("event_from")),
        wording=parts.field("1"),
        count=pl.coalesce(number_of(parts.field("3")), pl.when(parts.field("3").is_null()).then(1)),
        unit=parts.field("4").str.to_lowercase(),
    ).drop_nulls("count")
    is_exact = (pl.col("given") == "day").fill_null(value=False)
    is_end = is_exact & (pl.col("event_date") > pl.col("date")) & pl.col("quote").str.contains(ENDS)
    is_day = is_exact & (pl.col("event_date") <= pl.col("date"))
    is_lead = pl.col("event_date").is_null() & (pl.col("sentence") < LEAD)
    start = pl.when(is_end | is_day).then("event_date").when(is_lead).then("date")
    exact = pl.when(is_end).then(pl.lit("day")).otherwise(pl.col("unit").replace_strict(AS_EXACT))
    known = spans.with_columns(start=start, precision=exact).drop_nulls("start")
    ends = pl.concat([known, _told_later(spans, known)]).with_columns(end=END)
    every = pl.col("precision").replace_strict({"month": "1mo", "year": "1y"}, default="1d")
    return (
        ends.with_columns(day=pl.col("end").dt.truncate(every))
        .with_columns(until=last_day(pl.col("day"), pl.lit(""), pl.col("precision")))
        .with_columns(pl.col("precision").cast(PRECISION), deed=pl.lit("occasion", DEED))
        .select(EXTENSIONS.names())
        .unique(["article", "sentence"], keep="first", maintain_order=True)
    )


def _told_later(spans: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The spans without a day of which an article tells further down, from its day; not of what others told with its
    start.
    """
    later = spans.filter(pl.col("event_date").is_null(), pl.col("sentence") >= LEAD).with_columns(
        start=pl.col("date"), precision=pl.col("unit").replace_strict(LATER)
    )
    is_long = (END - pl.col("start")).dt.total_days() >= LEAST
    before = known.select("issue", told="date").unique()
    is_same = pl.col("told").is_between(pl.col("date").dt.offset_by(f"-{TOLD_BEFORE}"), "date")
    same = later.join(before, on="issue").filter(is_same)
    return later.filter(is_long).join(same, on=["article", "sentence"], how="anti")

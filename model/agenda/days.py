"""On which day a thing to come is, by the wording behind its verb or noun, or at the beginning."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from model.agenda.deeds import DEED, PRESENT, TALKS
from model.agenda.spans import with_spans
from model.agenda.wordings import CONTACT, LASTS, OCCASION, SAYING, UNTIL, VISIT, says
from model.days.dating import WEEKDAYS
from model.days.event_from import MONTHS_OF, precision_of, wording_of
from model.reading.text.quick import quick
from model.reading.when.dates import event_dates
from model.schema import PRECISION

FARTHEST: Final = 130
"""Characters between a verb and the wording of its date; a noun and its date are half as far apart."""
AMID: Final = (
    r"\b(?:who|whose|which|that (?:was|were|had)|after|since|last|took|was|were|had|as agreed|reached|because|dated|"
    r"before|leaves?|due to (?:end|expire|lapse))\b|\bimposed\s*$"
)
"""Between a verb and a date this means that the date is another thing's."""
OPENING: Final = quick(
    r"^(?:And |So |But )?((?:On|In|By|Next|Later|Starting|From|This|Tomorrow|Today|Beginning|Before|Late|Early|"
    rf"{'|'.join(WEEKDAYS)})\b.{{0,60}})"
)
"""A part that begins with its date."""
VERBS: Final = "|".join(PRESENT.values())
BY_NOUN: Final = 3
"""The way of these that goes by a noun."""
AHEAD: Final = pl.lit("will ")
"""Before a wording: what is dated here is to come, so `Tuesday` is the next one."""
IN_FORCE: Final = quick(
    r"(?is)\b(?:effective|with effect|beginning|starting|commencing)"
    r"((?: as)?(?: of| on| from)?(?: at [^,;]{1,50}? on)?\b.{1,60})"
)
"""The day from which something holds, however far behind its verb."""
TO_THE_END: Final = quick(r"(?is)\b(until .{1,60})")
IS_END: Final = says(pl.col("wording"), "^until ") & pl.col("deed").is_in(["measure", "relief"])
"""`Will extend the exclusions until November 10`: what is to come on that day is their end."""


def with_days(parts: pl.DataFrame) -> pl.DataFrame:
    """Adds day, until (the last of the days that are meant), precision and wording; nulls where there is no date.

    Needs date (the article's) and what `with_deeds` adds. A measure or relief whose day is its end becomes an occasion.
    """
    rows = parts.with_row_index("row")
    has_verb = pl.col("verb").is_not_null()
    behind_verb = pl.when(has_verb).then(AHEAD + pl.col("after"))
    nouns = quick(rf"(?is)\b(?:{CONTACT}|{VISIT}|{OCCASION}|{VERBS})\b(.*)$")
    is_present = says(pl.col("what"), rf"\b{UNTIL}\b") | (
        says(pl.col("what"), rf"\b(?:{VERBS})\b") & pl.col("is_ahead")
    )
    last_day = pl.col("what").str.extract(quick(rf"(?is)\b(?:{LASTS})\b(.*)$"), 1)
    after_noun = pl.coalesce(pl.lit("until") + last_day, pl.col("what").str.extract(nouns, 1))
    behind_noun = pl.when(~has_verb).then(
        pl.when(pl.col("is_promise") | is_present).then(AHEAD + after_noun).otherwise(after_noun)
    )
    opens = (has_verb | is_present) & ~says(pl.col("before"), SAYING)
    opening = pl.when(opens).then(AHEAD + pl.col("before").str.extract(OPENING))
    acts, what = has_verb & ~pl.col("deed").is_in(TALKS), pl.col("what")
    ways = (
        (pl.when(acts).then(AHEAD + what.str.extract(IN_FORCE)), FARTHEST // 2),
        (behind_verb, FARTHEST),
        (pl.when(acts).then(AHEAD + pl.col("after").str.extract(TO_THE_END)), FARTHEST // 2),
        (behind_noun, FARTHEST // 2),
        (opening, None),
    )
    is_over = (pl.col("way") == BY_NOUN) & (pl.col("event_date") <= pl.col("date"))
    found = _dates(rows, ways).filter(~is_over)  # `today’s meeting` may be over
    first = found.unique("row", keep="first", maintain_order=True).select("row", "event_from", day="event_date")
    told = pl.col("event_from")
    return (
        rows.drop("event_from", strict=False)
        .join(first, on="row", how="left", maintain_order="left")
        .with_columns(wording=wording_of(told), precision=_precision(told))
        .with_columns(deed=pl.when(IS_END).then(pl.lit("occasion", DEED)).otherwise("deed"))
        .pipe(with_spans)
        .drop("row")
    )


def _precision(told: pl.Expr) -> pl.Expr:
    """PRECISION: of a season or half a year it is that of its months, since `until` tells the last of these."""
    return precision_of(told).replace(dict.fromkeys(MONTHS_OF, "month")).cast(PRECISION)


def _dates(rows: pl.DataFrame, ways: Sequence[tuple[pl.Expr, int | None]]) -> pl.DataFrame:
    """row, date, way, event_date, event_from of texts to look in, in the order of these ways.

    With a number only dates so near the beginning of a text, with nothing amid.
    """
    asked = pl.concat(
        rows.select("row", "date", text=text, way=pl.lit(way, pl.UInt8), farthest=pl.lit(farthest, pl.UInt32))
        for way, (text, farthest) in enumerate(ways)
    )
    asked = asked.drop_nulls("text").with_row_index("sentence")
    dates = event_dates(asked.with_columns(article=pl.lit(""))).join(asked, on="sentence", maintain_order="left")
    wording = wording_of(pl.col("event_from"))
    amid = pl.col("text").str.splitn(wording, 2).struct.field("field_0").str.strip_prefix("will")
    is_near = (amid.str.len_chars() <= pl.col("farthest")) & ~says(amid, AMID)
    return dates.filter(pl.col("farthest").is_null() | is_near).sort("sentence")

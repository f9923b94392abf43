"""Days counted from another event of their sentence that has one: `four days after the call of March 10`."""

from typing import Final

import polars as pl

from model.days.dating import WEEKDAYS
from model.days.event_from import told_by
from model.reading.text.phrases import has_any
from model.reading.text.quick import quick
from model.reading.when.date_meanings import COUNTS, number_of
from model.reading.when.date_patterns import COARSENESS, MONTH

_TRIGGERS: Final = tuple(
    f"{unit} {way}"
    for unit in (
        *("ay", "ays", "eek", "eeks", "onth", "onths", "ear", "ears", "ours", "inutes", "oments"),
        *("eve", "orning", "ight", "ortnight", "ecades", "ong", "ime"),
    )
    for way in ("after ", "before ", "of ", "following ")
)
_COUNT: Final = (
    r"(?:(?:about|around|roughly|almost|nearly|exactly|just|only|barely|less than) )?"
    rf"(the|(?i:{'|'.join(COUNTS)})|\d{{1,3}})"
)
_NO_OTHER: Final = r"[^,;:.“”\"()—–]*$"
_COUNTED: Final = quick(
    rf"(\b(?:[Oo]n )?{_COUNT} (day|week|fortnight|month|year)s? (after|before|following) {_NO_OTHER})"
)
"""`Four days after Washington raised its tariffs`, before the day on which it did: so many days lie between."""
_AT_ONCE: Final = quick(
    rf"(\b(?:(?:[Jj]ust|[Oo]nly|[Mm]ere) )?(?:(?:[Mm]inutes|[Hh]ours|[Mm]oments)|(?:[Oo]n |[Tt]he )*(?:morning|night)) "
    rf"(?:after|before) {_NO_OTHER})"
)
_EVE: Final = quick(rf"(\b[Oo]n the eve of {_NO_OTHER})")
_VAGUE: Final = quick(
    rf"\b(?:[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Dd]ecades) (?:after|before|following) {_NO_OTHER}|"
    rf"\b(?:[Ll]ong|[Ss]ome time) (?:after|before) {_NO_OTHER}"
)
"""How many of them lie between nobody says."""
_ANOTHER: Final = quick(
    rf"\b(?:{'|'.join(WEEKDAYS)}|yesterday|today|last|{MONTH} \d|"
    r"(?:and|but) [a-z]\w+|than|who|which|that|since|until|for)\b"
)
"""Before the day: it is of something else than what is counted from."""
_UNITS: Final = {"day": "d", "week": "w", "fortnight": "w", "month": "mo", "year": "y"}
_ROUGH: Final = {"day": "day", "week": "week", "fortnight": "week", "month": "month", "year": "year"}
_FORTNIGHT: Final = 2


def counted_from_events(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found (date, text, g0, coarseness, event_date, event_from, …), where those of what the sentence's own comes
    so long after or before are counted on to that; those from which nobody can count are left out.

    A count in weeks is no more precise than a week.
    """
    asked = found.with_row_index("nth").filter(has_any(pl.col("text"), _TRIGGERS))
    if asked.is_empty():
        return found
    before = pl.col("text").str.splitn(pl.col("g0"), 2).struct.field("field_0")
    parts = before.str.extract_groups(_COUNTED).struct
    told = asked.with_columns(
        way=pl.coalesce(parts.field("1"), before.str.extract(_AT_ONCE, 1), before.str.extract(_EVE, 1)),
        count=pl.coalesce(number_of(parts.field("2")), 1),
        unit=parts.field("3"),
        is_back=(parts.field("4") == "before") | before.str.contains(_EVE),
        is_eve=before.str.contains(_EVE),
        is_vague=before.str.contains(_VAGUE),
    )
    is_other = pl.col("way").str.replace(r"^.*?\b(?:after|before|following|of) ", "").str.contains(_ANOTHER)
    told = told.filter((pl.col("way").is_not_null() | pl.col("is_vague")) & ~is_other.fill_null(value=False))
    if told.is_empty():
        return found
    lost = told.filter(pl.col("way").is_null())["nth"]
    shifted = told.filter(pl.col("way").is_not_null()).with_columns(_shift(), _rough())
    day = pl.col("event_date").dt.offset_by(pl.col("shift"))
    first = (pl.when(pl.col("rough") == each).then(day.dt.truncate(f"1{unit}")) for each, unit in _EVERY.items())
    wording = pl.concat_str("way", "g0")
    new = shifted.select(
        "nth",
        g0=wording,
        coarseness=pl.col("rough").replace_strict(COARSENESS, return_dtype=pl.UInt8),
        event_date=pl.coalesce(*first, day),
        event_from=told_by(wording, pl.col("rough")),
    )
    kept = found.with_row_index("nth").filter(~pl.col("nth").is_in(lost.implode()))
    return kept.update(new, on="nth").drop("nth")


_EVERY: Final = {"week": "w", "month": "mo", "year": "y"}
_NAMES: Final = {nth: name for name, nth in COARSENESS.items()}


def _shift() -> pl.Expr:
    """So far it is from the day of the other event: `3w`, `-1d`, `0d`."""
    unit, count = pl.col("unit"), pl.col("count")
    steps = pl.when(unit == "fortnight").then(_FORTNIGHT * count).otherwise(count)
    steps = pl.when(unit.is_null() & ~pl.col("is_eve")).then(0).otherwise(steps)
    steps = pl.when("is_back").then(-steps).otherwise(steps)
    return pl.concat_str(steps, unit.replace_strict(_UNITS, default="d", return_dtype=pl.String)).alias("shift")


def _rough() -> pl.Expr:
    """How precise it is: no more than that day, nor than what is counted."""
    counted = pl.col("unit").replace_strict(_ROUGH, default="day", return_dtype=pl.String)
    coarse = counted.replace_strict(COARSENESS, return_dtype=pl.UInt8)
    return pl.max_horizontal("coarseness", coarse).replace_strict(_NAMES, return_dtype=pl.String).alias("rough")

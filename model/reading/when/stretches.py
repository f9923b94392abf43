"""Stretches: the parts of a sentence that have a day each ("lifted the duties on May 12, and cut the line on June 3").

What is told in a stretch was on its day.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import polars as pl

from model.dating import MONTHS, WEEKDAYS
from model.reading.text.phrases import has_any, plain
from model.reading.text.quick import quick
from model.reading.when.date_rules import DAY, MONTH, YEAR
from model.reading.when.dates import SAID

STRETCHES: Final = pl.Schema(
    {
        "row": pl.UInt32,  # its own
        "of": pl.UInt32,  # that of its sentence
        "low": pl.Int64,  # where it begins in the plain text, in bytes
        "date": pl.Date,  # the article's
        "text": pl.String,
        "year": pl.Int32,
    }
)

_MENTION: Final = (
    rf"(?:\b(?:{'|'.join(WEEKDAYS)}|[Yy]esterday|[Tt]oday|[Tt]omorrow)\b"
    rf"|\b(?:{MONTH} {DAY}|{DAY} {MONTH}|(?:[Ii]n|[Ss]ince|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]{MONTH})"
    rf"(?:,? (?:of )?{YEAR})?\b)"
)
_TRIGGERS: Final = (*WEEKDAYS, *(name.capitalize()[:3] for name in MONTHS), "esterday", "oday", "omorrow")
_PATTERN: Final = re.compile(rf"{_MENTION}(?!['’]s)")
_NO_DAY: Final = re.compile(
    rf"\b(?:(?:{SAID})(?: [^\s,;]+){{0,3}}?(?: late| early)?(?: on)?|until|till|through|dated|marked|of) $"
)
"""Before a day on which it was only said, or up to which something lasts."""
_ANNOUNCED: Final = re.compile(r"\b(?:announced|declared|confirmed|unveiled|reported|decided)\b[^,;]*$")
"""What was announced on a day to begin on another has the first."""
_NEXT: Final = re.compile(
    r"[,;:—–]\s(?!where|when|in which|at which)(?:(?:and|but|while|whereas|though|although|as|even as|then) )?|"
    r"\s(?=(?:and|but|while|whereas|though|although|as|even as|after|before|until|that|which|who|whom|whose|then)\s)"
)
"""Where something else begins."""
_OPENS: Final = re.compile(r"(?:^|[,;:—–]\s|\s(?:and|but|then|while)\s)(?:(?:and|but|then|while) )?(?:[Oo]n )?$")
"""Before a day that opens what it is the day of ("…, and on June 3, Beijing …")."""
_ONE: Final = re.compile(
    r"[\s,–-]*(?:(?:and|or|to|until|till|through|of|the|on|in|by|from|at|late|early|morning|afternoon|evening|night|next|this|last"
    r"|\d+)[\s,–-]*)*"
)
"""Between two days of which the one is only a part of the other, or of how long something lasts."""


def stretches(rows: pl.DataFrame) -> pl.DataFrame:
    """STRETCHES of the sentences (row, date, text, year) that tell of several days; few do, so each is looked at by
    itself. Their rows are beyond those of the sentences.
    """
    dated = rows.filter(has_any(pl.col("text"), _TRIGGERS))
    several = dated.filter(pl.col("text").str.count_matches(quick(_MENTION)) > 1)
    told = [
        (of, text[:begin], text[begin:end], date, year)
        for of, date, text, year in several.select("row", "date", "text", "year").iter_rows()
        for begin, end in _cut(text)
    ]
    if not told:
        return STRETCHES.to_frame()
    schema = {"of": pl.UInt32, "ahead": pl.String, "text": pl.String, "date": pl.Date, "year": pl.Int32}
    found = pl.DataFrame(told, schema=pl.Schema(schema), orient="row").with_row_index("nth")
    low = plain(pl.col("ahead")).str.len_bytes().cast(pl.Int64) - 1
    row = pl.col("nth") + rows.select(pl.col("row").max()).item() + 1
    return found.with_columns(low.alias("low"), row.alias("row")).select(STRETCHES.names()).cast(STRETCHES)


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Where each stretch of a text begins and ends; none where there is but one."""
    days = [day.span() for day in _PATTERN.finditer(text) if not _NO_DAY.search(text[: day.start()])]
    cuts = [0]
    for (begin, end), (then, _) in pairwise(days):
        is_announced = text.startswith(" that ", end) and _ANNOUNCED.search(text[:begin])
        if not (is_announced or _ONE.fullmatch(text, end, then)):
            cuts.append(_begin_of_next(text, begin, end, then))
    if len(cuts) > 1:
        yield from pairwise([*cuts, len(text)])


def _begin_of_next(text: str, begin: int, end: int, then: int) -> int:
    """Where behind one day (from `begin` to `end`) the stretch of another begins (at `then`)."""
    opening = _OPENS.search(text, max(end, then - 24), then)
    if opening is not None:
        return max(opening.start(), end)
    parted = _NEXT.search(text, end, then)
    if parted is not None and _OPENS.search(text[max(0, begin - 24) : begin]) and parted.start() <= end + 1:
        parted = _NEXT.search(text, parted.end(), then)
    return end if parted is None else parted.end()


def with_days_of_stretches(placed: pl.DataFrame, dated: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Claims (at, row, issue, event_date, event_from) with the day of the stretch that their cue is in, or where there
    is none what names their issue (row, issue, at, named_at); `dated` are the stretches (of, low) with theirs.
    """
    if dated.is_empty():
        return placed
    key = ["row", "issue"]
    stands = cues.select(*key, cue_at=pl.coalesce("at", "named_at"))
    told = placed.select(*key, of="at").join(stands, on=key)
    inside = told.join(dated.select("of", "low", "event_date", "event_from"), on="of")
    inside = inside.filter(pl.col("low") <= pl.col("cue_at") + 1).sort(*key, "low").unique(key, keep="last")
    days = inside.select(*key, own_date="event_date", own_from="event_from")
    both = placed.join(days, on=key, how="left", maintain_order="left")
    own = (pl.coalesce(f"own_{name}", f"event_{name}").alias(f"event_{name}") for name in ("date", "from"))
    return both.with_columns(*own).drop("own_date", "own_from")

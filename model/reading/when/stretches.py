"""Stretches: the parts of a sentence that have a day each ("lifted the duties on May 12, and cut the line on June 3").

What is told in a stretch was on its day.
"""

from typing import Final

import polars as pl

from model.days.dating import MONTHS, WEEKDAYS
from model.reading.text.phrases import has_any, plain
from model.reading.text.quick import quick
from model.reading.when.ahead import EXTENDED_TO
from model.reading.when.date_patterns import DAY, MONTH, YEAR
from model.reading.when.dates import SAID

STRETCHES: Final = pl.Schema(
    {
        "row": pl.UInt32,  # its own
        "of": pl.UInt32,  # that of its sentence
        "low": pl.Int64,  # where it begins in the plain text, in bytes
        "is_bound": pl.Boolean,  # it has no other's day
        "date": pl.Date,  # the article's
        "text": pl.String,
        "year": pl.Int32,
    }
)

_MENTION: Final = quick(
    rf"(?:\b(?:{'|'.join(WEEKDAYS)}|[Yy]esterday|[Tt]oday|[Tt]omorrow)\b"
    rf"|\b(?:{MONTH} {DAY}|{DAY} {MONTH}|(?:[Ii]n|[Ss]ince|[Bb]y|[Ll]ast|[Nn]ext|[Ee]arly|[Ll]ate|[Mm]id)[ -]{MONTH})"
    rf"(?:,? (?:of )?{YEAR})?\b)"
)
_TRIGGERS: Final = (*WEEKDAYS, *(name.capitalize()[:3] for name in MONTHS), "esterday", "oday", "omorrow")
_MARK: Final = "\x01"
"""Around each day."""
_OWNING: Final = r"^['’]s"
"""Behind a day that something is of ("Monday's talks")."""
_NO_DAY: Final = quick(
    rf"\b(?:(?:{SAID})(?: [^\s,;]+){{0,3}}?(?: late| early)?(?: on)?|until|till|through|dated|marked|of"
    rf"|{EXTENDED_TO}) $"
)
"""Before a day on which it was only said, or up to which something lasts."""
_ANNOUNCED: Final = quick(r"\b(?:announced|declared|confirmed|unveiled|reported|decided)\b[^,;]*$")
"""What was announced on a day to begin on another has the first."""
_JOINTS: Final = "and|but|while|whereas|though|although|as|even as|then"
_JOINED: Final = rf"(?s)^(.*?)([,;:—–]\s(?:(?:{_JOINTS}) )?)"
"""Up to a mark behind which something else begins, and that."""
_HELD: Final = r"([,;:—–])(\s(?:where|when|in which|at which))"
"""A mark behind which the same goes on."""
_HOLD: Final = "\x02"
_PARTED: Final = rf"(?s)^(.*?)(\s)(?:{_JOINTS}|after|before|until|that|which|who|whom|whose)\s"
"""Up to a blank behind which something else begins, and that."""
_OPENS: Final = r"((?:[,;:—–]\s|\s(?:and|but|then|while)\s)(?:(?:and|but|then|while) )?(?:[Oo]n )?)$"
"""Before a day that opens what it is the day of ("…, and on June 3, Beijing …")."""
_OPENS_ALL: Final = r"^(?:(?:and|but|then|while) )?(?:[Oo]n )?$"
"""The same at the head of its sentence."""
_BEFORE: Final = 24
"""How many characters before a day are asked whether it opens something."""
_WHEN: Final = quick(
    rf"(?s)^(.*?)((?:\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Oo]f|[Uu]ntil|[Aa]fter|[Dd]uring|[Bb]y) (?:(?:early|late) |mid-)?)?"
    rf"(?:\b{MONTH} (?:{DAY},? )?)?\b{YEAR},? when\b[^,;:—–]*(?:[,;:—–]\s)?)"
)
"""Up to a year that a clause is on ("In August 2022, when Beijing cut off the talks, …"), and both."""
_ONE: Final = (
    r"^[\s,–-]*(?:(?:and|or|to|until|till|through|of|the|on|in|by|from|at|late|early|morning|afternoon|evening|night|next|this"
    r"|last|again|noon|midnight|[0-9]+(?::[0-9]+)?(?: ?[ap]\.?m\.?)?)[\s,–-]*)*$"
)
"""Between two days of which the one is only a part of the other, or of how long something lasts."""

_LAST_OF_THEM: Final = (
    r", (?:and )?(?:most recently|the (?:last|latest|most recent)(?: one| of them| time)?),? (?:on |in )?$"
)
"""Between since when something was so several times and when it was so last."""


def stretches(rows: pl.DataFrame) -> pl.DataFrame:
    """STRETCHES of the sentences (row, date, text, year) that tell of several days, or in a clause of what was when;
    their rows are beyond those of the sentences.
    """
    text = pl.col("text")
    dated = rows.filter(has_any(text, _TRIGGERS))
    several = dated.filter(text.str.count_matches(_MENTION) > 1)
    of_years = _cuts_of_years(rows.filter(text.str.contains(" when", literal=True)))
    cuts = pl.concat([_cuts(_days(several)), of_years]) if several.height else of_years
    if cuts.is_empty():
        return STRETCHES.to_frame()
    cut = rows.join(cuts.select("row").unique(), on="row", how="semi")
    begins = pl.concat([cuts, cut.select("row", cut=pl.lit(0, pl.UInt32))]).unique().sort("row", "cut")
    until = pl.col("cut").shift(-1).over("row")
    found = begins.with_columns(until=until).join(cut, on="row", maintain_order="left").with_row_index("nth")
    return found.select(
        row=pl.col("nth") + rows.select(pl.col("row").max()).item() + 1,
        of="row",
        low=plain(text.str.head("cut")).str.len_bytes().cast(pl.Int64) - 1,
        is_bound=pl.col("row").is_in(of_years["row"].implode()),
        date="date",
        text=text.str.slice("cut", pl.col("until") - pl.col("cut")),
        year="year",
    ).cast(STRETCHES)


def _cuts_of_years(rows: pl.DataFrame) -> pl.DataFrame:
    """row, cut: where a year begins that a clause is on, and what is behind that clause."""
    parts = pl.col("text").str.extract_groups(_WHEN).struct
    begin, length = parts.field("1").str.len_chars(), parts.field("2").str.len_chars()
    found = rows.select("row", "text", begin=begin, end=begin + length).drop_nulls("begin")
    cuts = found.select("row", "text", cut=pl.concat_list("begin", "end")).explode("cut")
    inside = cuts.filter((pl.col("cut") > 0) & (pl.col("cut") < pl.col("text").str.len_chars()))
    return inside.select("row", pl.col("cut").cast(pl.UInt32))


def _days(several: pl.DataFrame) -> pl.DataFrame:
    """row, text, begin, end (in characters) of each day in these sentences, in order."""
    marked = pl.col("text").str.replace_all(_MENTION, f"{_MARK}$0{_MARK}").str.split(_MARK)
    pieces = several.select("row", "text", piece=marked).with_columns(nth=pl.int_ranges(pl.col("piece").list.len()))
    pieces = pieces.explode("piece", "nth")
    end = pl.col("piece").str.len_chars().cum_sum().over("row")
    placed = pieces.with_columns(end=end, begin=end - pl.col("piece").str.len_chars(), behind=pl.col("piece").shift(-1))
    days = placed.filter((pl.col("nth") % 2 == 1) & ~pl.col("behind").str.contains(_OWNING))
    told = days.with_columns(ahead=pl.col("text").str.head("begin"))
    return told.filter(~pl.col("ahead").str.contains(_NO_DAY)).select("row", "text", "begin", "end", "ahead")


def _cuts(days: pl.DataFrame) -> pl.DataFrame:
    """row, cut: where, in characters, the stretch of a day begins that stands behind another of its own."""
    ahead, way, then = pl.col("ahead"), pl.col("way"), pl.col("begin").shift(-1).over("row")
    pairs = days.with_columns(way=pl.col("text").str.slice("end", then - pl.col("end")), then=then).drop_nulls("then")
    is_announced = way.str.starts_with(" that ") & ahead.str.contains(_ANNOUNCED)
    apart = pairs.filter(~(is_announced | way.str.contains(_ONE) | way.str.contains(_LAST_OF_THEM)))
    opening = way.str.tail(_BEFORE).str.extract(_OPENS).str.len_chars()
    opens = ahead.str.tail(_BEFORE).str.contains(_OPENS) | ahead.str.contains(_OPENS_ALL)
    parted = apart.with_columns(_next(way, "first"), opens.alias("opens")).unnest("first")
    again = parted.with_columns(_next(way.str.slice("first"), "second")).unnest("second")
    is_own = pl.col("opens") & (pl.col("first_lead") <= 1)
    further = pl.when(is_own).then(pl.col("first") + pl.col("second")).otherwise("first")
    behind = pl.coalesce(way.str.len_chars() - opening, further, 0)
    return again.select("row", cut=(pl.col("end") + behind).cast(pl.UInt32))


def _next(way: pl.Expr, name: str) -> pl.Expr:
    """A struct `name` of how many characters there are before what parts the text from something else (`name`_lead),
    and with that (`name`); null where nothing does.
    """
    held = way.str.replace_all(_HELD, f"$1{_HOLD}$2")
    joined, parted = held.str.extract_groups(_JOINED).struct, held.str.extract_groups(_PARTED).struct
    is_joined = joined.field("1").str.len_chars() <= parted.field("1").str.len_chars()
    is_joined = is_joined | parted.field("1").is_null()
    lead, behind = (pl.when(is_joined).then(joined.field(nth)).otherwise(parted.field(nth)) for nth in ("1", "2"))
    size = lead.str.replace_all(_HOLD, "", literal=True).str.len_chars().alias(f"{name}_lead")
    return pl.struct(size, (size + behind.str.len_chars()).alias(name)).alias(name)


def with_days_of_stretches(placed: pl.DataFrame, dated: pl.DataFrame, cues: pl.DataFrame) -> pl.DataFrame:
    """Claims (at, row, issue, level, event_date, event_from) with the day of the stretch that their cue is in, or where
    there is none what names their issue (row, issue, at, named_at, level); `dated` are the stretches (of, low) with
    theirs.

    What says the contrary of its cue ("imposed tariffs on May 12 and suspended them on June 3": +2) is of the only
    other stretch with a day; of several nobody knows it.
    """
    if dated.is_empty():
        return placed
    key = ["row", "issue"]
    stands = cues.select(*key, cue_at=pl.coalesce("at", "named_at"), cue_level="level")
    is_contrary = (pl.col("level").cast(pl.Int8) * pl.col("cue_level") < 0).fill_null(value=False)
    told = placed.select(*key, "level", of="at").join(stands, on=key).with_columns(is_contrary=is_contrary)
    each = told.join(dated, on="of")
    inside = each.filter(pl.col("low") <= pl.col("cue_at") + 1).sort(*key, "low").unique(key, keep="last")
    others = each.filter("is_contrary", pl.col("event_date").is_not_null())
    others = others.join(inside, on=[*key, "low"], how="anti")
    contrary = others.group_by(key, maintain_order=True).agg(
        *(pl.when(pl.len() == 1).then(pl.col(name).first()).alias(name) for name in ("event_date", "event_from")),
        is_open=pl.lit(value=False),
    )
    own = pl.concat([inside.with_columns(is_open=pl.col("event_date").is_null()).select(contrary.columns), contrary])
    own = own.unique(key, keep="last", maintain_order=True)
    both = placed.join(own, on=key, how="left", suffix="_own", maintain_order="left")
    is_kept = pl.col("is_open").fill_null(value=True)
    days = (pl.when(is_kept).then(name).otherwise(f"{name}_own").alias(name) for name in ("event_date", "event_from"))
    return both.with_columns(days).select(placed.columns)

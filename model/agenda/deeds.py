"""Which parts of sentences tell of a deed to come: will meet, is to be imposed, talks are planned for …"""

from typing import Final

import polars as pl

from model.agenda.wordings import (
    BUT_OFF,
    CALL,
    CONTACT,
    DEEDS,
    GOES,
    HELD,
    IN_REPORT,
    MARKER,
    MEETS,
    NOT_SO,
    OCCASION,
    PLANNED,
    SAYING,
    SPEAKS,
    STARTS,
    STOPS,
    UNSURE,
    UPCOMING,
    VISIT,
    WAS_TO,
    says,
)
from model.reading.text.quick import quick

DEED: Final = pl.Enum([deed.name for deed in DEEDS])
TALKS: Final = ("call", "visit", "meeting")
"""The deeds that take two."""
IN_PERSON: Final = ("visit", "meeting")
"""One happening, told as the way there or as the talks."""
NOUNS: Final = {"call": CALL, "visit": VISIT, "meeting": CONTACT, "occasion": OCCASION}
"""What tells of a deed without a verb; the first that is found counts."""
PRESENT: Final = {"measure": STARTS, "meeting": MEETS, "call": SPEAKS, "visit": GOES}
"""Verbs that tell of it in the present, where a day to come stands with them; asked where no noun is."""
FILLERS: Final = r"^(?:\s+[\w’'-]+){0,3}?\s+"
"""What may stand between a marker and its verb: `will on Tuesday meet`."""
FIRM: Final = ~says(pl.col("before"), UNSURE) & ~says(pl.col("after"), NOT_SO)
SURE_ALL_OVER: Final = ~says(pl.col("what"), UNSURE) & ~says(pl.col("what"), r"\bnot\b")
IN_OTHERS_WORDS: Final = says(pl.col("marker"), rf"^(?:{IN_REPORT})$")
KEEPS: Final = says(pl.col("after"), r"^\s+(?:\w+ly\s+)?(?:maintain|keep|retain)\b")
"""What is kept is no new deed, nor is `maintain or raise`."""
STOPPED: Final = pl.col("after").str.extract(quick(rf"(?i){FILLERS}{STOPS}"), 1)
IS_STOP: Final = STOPPED.is_not_null() & ~says(STOPPED, rf"\b{CONTACT}\b")
REST: Final = pl.col("before") + pl.col("after").str.replace(quick(f"(?i){FILLERS}{STOPS}"), " ")
IS_OFF: Final = says(pl.when(IS_STOP).then(REST).otherwise("what"), BUT_OFF)
"""`Will suspend its tariffs` is what is to come: no plan that fell through."""
WAS_DUE: Final = says(pl.col("marker"), rf"^{WAS_TO}$")
IS_SAID: Final = says(pl.col("before"), SAYING)


def with_deeds(parts: pl.DataFrame) -> pl.DataFrame:
    """Those parts (`what`) that tell of a deed to come, with what their date is looked for in; `is_ahead`: that the
    sentence has a day to come.

    Adds before, marker and after (the words around the first marker; without one all is before), `verb` and `deed`, and
    `is_promise`: that they tell of something to come even without a date.
    """
    split = parts.with_columns(groups=pl.col("what").str.extract_groups(quick(rf"(?is)^(.*?)\b({MARKER})\b(.*)$")))
    around = split.with_columns(
        pl.col("groups").struct.field("1").fill_null(pl.col("what")).alias("before"),
        pl.col("groups").struct.field("2").alias("marker"),
        pl.col("groups").struct.field("3").alias("after"),
    ).drop("groups")
    named = pl.coalesce(_first(NOUNS), pl.when("is_ahead").then(_first(PRESENT)))
    noun = pl.when(FIRM & SURE_ALL_OVER).then(named)
    return (
        around.filter(~IS_OFF)
        .with_columns(
            verb=pl.when(FIRM & ~KEEPS & (~IN_OTHERS_WORDS | IS_SAID | WAS_DUE)).then(_deed_of_verb()), noun=noun
        )
        .with_columns(deed=pl.coalesce("verb", "noun"), is_promise=_is_promise())
        .filter(pl.col("deed").is_not_null())
    )


def _first(patterns: dict[str, str]) -> pl.Expr:
    """The name of the first pattern that is in the part."""
    return pl.coalesce(
        pl.when(says(pl.col("what"), rf"\b{pattern}\b")).then(pl.lit(name, DEED)) for name, pattern in patterns.items()
    )


def _deed_of_verb() -> pl.Expr:
    """The deed whose verb follows the marker, or whose noun stands before `will be held`."""
    return pl.coalesce(
        pl.when(says(pl.col("after"), FILLERS + deed.ahead) | _is_held(NOUNS.get(deed.name))).then(
            pl.lit(deed.name, DEED)
        )
        for deed in DEEDS
    )


def _is_held(noun: str | None) -> pl.Expr:
    if noun is None:
        return pl.lit(value=False)
    return says(pl.col("before"), rf"\b{noun}\b") & says(pl.col("after"), rf"{FILLERS}{HELD}\b")


def _is_promise() -> pl.Expr:
    """A verb makes it one (after `was to` only what somebody said), and so does a plan for talks."""
    planned = says(pl.col("what"), rf"\b{PLANNED}") | says(pl.col("what"), f"{UPCOMING}{CONTACT}")
    by_verb = pl.col("verb").is_not_null() & (~WAS_DUE | IS_SAID)
    return by_verb | (planned & pl.col("noun").is_in(TALKS).fill_null(value=False))

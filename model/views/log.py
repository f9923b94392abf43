"""The log: every change of standing and every judgement, newest first, with the claims that decided it."""

from datetime import date
from typing import Final

import polars as pl

from model.schema import KIND, LABEL, PRECISION, TIME, VERB, label_of
from model.standing import Basis
from model.standing.changes import CHANGES
from model.standing.facts import Reason
from model.views.course import beginnings, changes_beneath, lapses

WHAT: Final = pl.Enum(["change", "judgement"])
STATE: Final = pl.Enum(["stands", "overruled", "expired", "unattached", "taken back", "takes back", "brings back"])
"""How a judgement is now: in force, under a newer one, past its day, without its claim, undone, an undo, a redo."""

DECIDED_BY: Final = pl.Enum([*KIND.categories, TIME])
"""The kind of what decided a change; time, where a deal ran out."""
LOG: Final = pl.Schema(
    {
        "id": pl.String(),  # the judgement's; of a change its issue and day
        "date": pl.Date(),  # on which it changed, or was judged as the clock is where the program runs
        "at": pl.Datetime("us"),  # of a judgement, UTC
        "what": WHAT,
        "verb": VERB,  # of a judgement
        "state": STATE,
        "issue": pl.String(),
        "old": pl.Int8(),  # of a judgement: what the rules said
        "old_label": LABEL,
        "level": pl.Int8(),  # the new one
        "label": LABEL,
        "moved_to": pl.String(),
        "kind": DECIDED_BY,  # null where an override ran out
        "decided": pl.Date(),
        "analyst": pl.String(),  # who judged, or whose override ran out
        "reason": pl.String(),
        "expires": pl.Date(),
        "article": pl.String(),  # of the weightiest deciding claim, or of the claim or article judged
        "sentence": pl.UInt32(),
        "speaker": pl.String(),
        "source": pl.String(),
        "title": pl.String(),
        "quote": pl.String(),
        "undoes": pl.String(),
        "deciding": pl.List(pl.String()),  # the deciding claims of a change as `ARTICLE:SENTENCE`
        "quotes": pl.List(pl.String()),  # theirs, like the sources
        "sources": pl.List(pl.String()),
        "holds_from": pl.Date(),  # of an override made while a past day was looked at
        "moved_from": pl.String(),  # of a move the claim's issue before it
        "decided_precision": PRECISION,  # how exactly `decided` is known
        "is_undo": pl.Boolean(),  # of a judgement that takes back what it repeats
        "beneath": pl.Int8(),  # of what the articles changed: the level judged then, which was shown all the same
        "beneath_label": LABEL,
    }
)
"""One row per change or judgement, newest first."""

HAS_ENDED: Final = pl.col("reason") == Reason.DEAL_ENDED
LAPSED: Final = "the override ran out"
BEGUN: Final = "overridden"
"""Why a standing changed that no claim changed: one or the other."""
NEWEST_FIRST: Final = ["date", "at", "issue", "id"]


def as_log(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as LOG, in its order; what they do not have is null."""
    missing = [pl.lit(None, kind).alias(name) for name, kind in LOG.items() if name not in rows.columns]
    return (
        rows.with_columns(missing)
        .select(pl.col(name).cast(kind) for name, kind in LOG.items())
        .sort(NEWEST_FIRST, descending=[True, True, False, False], nulls_last=True)
    )


def changes_log(known: Basis, since: date = date.min) -> pl.DataFrame:
    """LOG of the changes of standing from a day on: those that the articles brought, and overrides that ran out."""
    return as_log(pl.concat([_told_changes(known, since), _of_overrides(lapses(known, since), LAPSED)]))


def turns_log(known: Basis, since: date = date.min) -> pl.DataFrame:
    """The same, and the overrides that began: in the log these are judgements."""
    return as_log(pl.concat([changes_log(known, since), _of_overrides(beginnings(known, since), BEGUN)]))


def _of_overrides(rows: pl.DataFrame, what: str) -> pl.DataFrame:
    """LOG of TURNS, which no claim decides."""
    reason = pl.concat_str(pl.lit(what), pl.when(pl.col("reason") != "").then("reason"), separator=": ")
    return as_log(
        rows.rename({"day": "date", "new": "level", "by": "analyst"})
        .drop("id", "at")
        .with_columns(
            pl.format("{}-override/{}", "issue", "date").alias("id"),
            pl.lit("change", WHAT).alias("what"),
            pl.coalesce(reason, pl.lit(what)).alias("reason"),
            *(pl.lit([], pl.List(pl.String)).alias(name) for name in ("deciding", "quotes", "sources")),
        )
        .with_columns(label_of(pl.col("level")), label_of(pl.col("old")).alias("old_label"))
    )


def _told_changes(known: Basis, since: date) -> pl.DataFrame:
    """LOG of the changes that the articles brought."""
    told = changes_beneath(known, since)
    named = {"level": "decided_level", "new": "level", "new_label": "label", "day": "date", "deciding": "keys"}
    return as_log(
        told.select(*CHANGES, "beneath", label_of(pl.col("beneath")).alias("beneath_label"))
        .join(_tellings(told, known.claims), on=["issue", "day"], how="left", maintain_order="left")
        .rename(named)
        .with_columns(
            pl.concat_str("issue", pl.col("date").cast(pl.String), separator="/").alias("id"),
            pl.lit("change", WHAT).alias("what"),
            pl.when(HAS_ENDED).then(pl.lit(TIME)).otherwise(pl.col("kind").cast(pl.String)).alias("kind"),
            pl.col("places").fill_null([]).alias("deciding"),
            pl.col("quotes", "sources").fill_null([]),
        )
    )


def _tellings(told: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """The deciding claims of each change (issue, day), the weightiest first and in columns of its own."""
    keys = told.select("issue", "day", pl.col("deciding").alias("key")).explode("key").drop_nulls("key")
    keys = keys.with_columns(pl.col("key").struct.field("article", "sentence")).drop("key")
    wanted = claims.filter(pl.col("article").is_in(keys["article"].unique().implode()))
    facts = wanted.select("article", "sentence", "issue", "speaker", "source", "quote")
    place = pl.concat_str("article", pl.col("sentence").cast(pl.String), separator=":")
    return (
        keys.join(facts, on=["article", "sentence", "issue"], how="left", maintain_order="left")
        .with_columns(place.alias("place"))
        .group_by("issue", "day", maintain_order=True)
        .agg(
            pl.col("article", "sentence", "speaker", "source").first(),
            pl.col("place").alias("places"),
            pl.col("quote").alias("quotes"),
            pl.col("source").alias("sources"),
        )
    )

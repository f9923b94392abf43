"""What each claim counts for: its day, its direction, its weight, and whose voice it is."""

from datetime import date
from typing import Final

import polars as pl

from model.dossier import Constants, Dossier
from model.schema import KIND, Mode
from model.standing.origins import origin, owners

COUNTED: Final = pl.Schema(
    {
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "issue": pl.String(),
        "known": pl.Date(),  # the article's day: from then on it counts
        "day": pl.Date(),  # when it happened, as far as the wording tells
        "level": pl.Int8(),
        "kind": KIND,  # as it counts: a mere possibility is a word
        "sign": pl.Int8(),  # -1, 0, 1
        "weight": pl.Float64(),
        "is_official": pl.Boolean(),
        "side": pl.String(),  # of the speaker, else of the source
        "owner": pl.String(),
        "origin": pl.UInt32(),  # copies of one text are one
        "confidence": pl.Float32(),
        "quote": pl.String(),
        "title": pl.String(),
    }
)
"""One row per claim that counts."""

IS_MODE = {mode: pl.col("mode") == mode.value for mode in Mode}
IS_PAST_EVENT: Final = pl.col("event_date") < pl.col("date")
HAS_NO_DAY: Final = pl.col("date").is_null()
IS_BACKGROUND: Final = IS_MODE[Mode.HISTORICAL] & ~IS_PAST_EVENT.fill_null(value=False)
"""History without a date of its own: it tells nothing of now."""
COUNTS: Final = pl.col("level").is_not_null() & ~HAS_NO_DAY & ~IS_BACKGROUND

DAY: Final = pl.when(IS_PAST_EVENT).then("event_date").otherwise("date").alias("day")
IS_ANNOUNCED: Final = (pl.col("kind") == "act") & (pl.col("level") == -3)
IS_POSSIBLE: Final = IS_MODE[Mode.HYPOTHETICAL] | IS_MODE[Mode.QUESTION] | (IS_MODE[Mode.FUTURE] & ~IS_ANNOUNCED)
"""What may or will be is a word today; only a hostile act counts from its announcement."""
KIND_AS_COUNTED: Final = pl.when(IS_POSSIBLE).then(pl.lit("word", KIND)).otherwise("kind").alias("kind")
LEVEL_AS_COUNTED: Final = (
    pl.when(pl.col("kind") == "word").then(pl.col("level").clip(-1, 2)).otherwise("level").alias("level")
)
"""Words are strained at worst and easing at best: only deeds freeze, escalate or agree."""
OFFICIAL_RANK: Final = 2


def weight(constants: Constants) -> pl.Expr:
    """Kind × rank × ritual."""
    by_kind = {"act": constants.act_weight, "contact": constants.contact_weight, "word": constants.word_weight}
    base = pl.col("kind").replace_strict(by_kind, return_dtype=pl.Float64)
    rank = 1 + constants.rank_step * pl.col("rank").fill_null(0).cast(pl.Float64)
    ritual = pl.when("is_ritual").then(constants.ritual_factor).otherwise(1.0)
    return (base * rank * ritual).alias("weight")


def is_official() -> pl.Expr:
    """An act told as a fact, an official's own word, or a government's own paper."""
    by_office = (pl.col("rank") >= OFFICIAL_RANK) | pl.col("is_government")
    return ((pl.col("kind") == "act") | by_office).fill_null(value=False).alias("is_official")


def counted(claims: pl.DataFrame, dossier: Dossier, as_of: date | None = None) -> pl.DataFrame:
    """The claims that count by that day (all, if none is given), as COUNTED; undated ones never do."""
    known = claims.lazy().filter(COUNTS)
    if as_of is not None:
        known = known.filter(pl.col("date") <= as_of)
    table = owners(claims["source"].unique(), dossier)
    return (
        known.join(table.lazy(), on="source", how="left")
        .with_columns(
            DAY,
            KIND_AS_COUNTED,
            pl.col("date").alias("known"),
            pl.col("owner").fill_null(""),
            pl.coalesce("side", "source_side").alias("side"),
        )
        .with_columns(LEVEL_AS_COUNTED)
        .with_columns(
            pl.col("level").sign().alias("sign"),
            pl.col("confidence").fill_null(0.5),
            weight(dossier.constants),
            is_official(),
            origin(),
        )
        .select(COUNTED.names())
        .collect()
    )

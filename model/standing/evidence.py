"""What each day says on each issue: a few weighed rows, whatever the number of claims."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.schema import KIND
from model.standing.marks import marks

EVIDENCE: Final = pl.Schema(
    {
        "issue": pl.String(),
        "known": pl.Date(),
        "day": pl.Date(),
        "kind": KIND,
        "level": pl.Int8(),
        "weight": pl.Float64(),
        "origins": pl.UInt32(),  # of words, all that speak; of facts, the most that tell of one and the same
        "is_official": pl.Boolean(),  # an official tells it as news
        "is_news": pl.Boolean(),
        "is_clear": pl.Boolean(),  # official, news, and read beyond doubt
        "is_exact": pl.Boolean(),  # somebody tells the day, not only week, month or year
    }
)
"""One row per issue, day of telling, day of happening, kind and level."""

HAPPENING: Final = ["issue", "known", "day", "kind", "level"]


FLAGS: Final = (
    (pl.col("is_official") & pl.col("is_news")).any(),
    (pl.col("is_clear") & pl.col("is_news")).any(),
    pl.col("is_news", "is_exact").any(),
)
FACT: Final = (*HAPPENING, "origin", "quote", "is_dated")
SAME_WAY: Final = ["issue", "known", "day", "kind", "sign"]


def evidence(counted: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """EVIDENCE out of COUNTED: what one side tells of counts once a day, and no more than its daily cap."""
    news = counted.lazy().filter(~pl.col("is_copy"))
    told = news.group_by(*HAPPENING, "side").agg(pl.col("weight").max(), pl.col("origin").unique(), *FLAGS)
    said = pl.col("weight").sum().over(*HAPPENING[:-1], pl.col("level").sign(), "side")
    capped = pl.col("weight") * (dossier.constants.daily_cap / said).clip(upper_bound=1.0)
    voices = pl.when(pl.col("kind") == "word").then(pl.col("origins")).otherwise(pl.col("agreeing").fill_null(1))
    return (
        told.with_columns(capped)
        .group_by(HAPPENING)
        .agg(
            pl.col("weight").sum().round(9),
            pl.col("origin").explode().n_unique().cast(pl.UInt32).alias("origins"),
            pl.col("is_official", "is_news", "is_clear", "is_exact").any(),
        )
        .join(_agreeing(news, dossier), on=HAPPENING, how="left")
        .with_columns(voices.alias("origins"), pl.col("issue").cast(pl.String))
        .sort(HAPPENING)
        .select(EVIDENCE.names())
        .collect()
    )


def _agreeing(news: pl.LazyFrame, dossier: Dossier) -> pl.LazyFrame:
    """HAPPENING and `agreeing`: the most voices that tell of one and the same fact; facts of several voices only."""
    facts = news.filter(pl.col("kind") != "word").select(*FACT, pl.struct(SAME_WAY).hash().alias("group"))
    is_several = pl.col("origin").n_unique().over("group") > 1
    several = facts.collect().filter(is_several).with_row_index("row")
    marked = marks(several, dossier).lazy().join(several.lazy().select("row", "group", "origin", *HAPPENING), on="row")
    voices = marked.group_by("group", "mark").agg(pl.col("origin").n_unique().cast(pl.UInt32).alias("agreeing"))
    return marked.join(voices, on=["group", "mark"]).group_by(HAPPENING).agg(pl.col("agreeing").max())

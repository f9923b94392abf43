"""Deeds that an accuser only recalls: told without a day, long after such deeds were first told.

"Despite our goodwill they slapped tariffs on our goods", said in July of a measure of February, tells no new measure.
"""

from typing import Final

import polars as pl

from model.dossier import Constants
from model.english import english
from model.flags import flagged

OF: Final = ["issue", "doer"]
TELLS_NEWS: Final = rf"(?i)\b(?:{'|'.join(english().telling_news)})\b"
IS_DEED: Final = ((pl.col("kind") == "act") & (pl.col("level") < 0)).fill_null(value=False)
IS_RECITAL: Final = (
    (pl.col("doer") != pl.col("side"))
    & ~pl.col("is_dated")
    & ~pl.col("is_headline")
    & ~pl.col("quote").str.contains(TELLS_NEWS)
).fill_null(value=False)
"""A hostile deed told by whom it was done to, and neither as news nor of a day nor of which a title tells."""


def are_recalled(rows: pl.DataFrame, constants: Constants) -> pl.Series:
    """Which claims, with issue, level, kind, side, doer, known and what IS_RECITAL asks, only recall.

    A recital does if a hostile deed of its doer on its issue was told, in whatever way, up to `recalled_days` before
    the last `settling_days`, and in these nobody told one that is no recital.
    """
    asked = (*OF, "known", "side", "is_dated", "is_headline", "quote")
    deeds = rows.with_row_index("at").filter(IS_DEED).select("at", *asked)  # few: only of these the quotes are read
    told = deeds.select("at", *OF, "known", IS_RECITAL.alias("is_recital"))
    days = told.group_by(*OF, "known").agg(is_news=(~pl.col("is_recital")).any()).sort("known")
    last_news = pl.when("is_news").then("known").forward_fill().over(OF).alias("last_news")
    known = days.with_columns(last_news, before=pl.col("known").dt.offset_by(f"-{constants.settling_days + 1}d"))
    earlier = days.select(*OF, "known", earlier="known")
    dated = known.join_asof(earlier, left_on="before", right_on="known", by=OF, check_sortedness=False)
    is_old = (pl.col("known") - pl.col("earlier")).dt.total_days() <= constants.recalled_days
    is_fresh = (pl.col("last_news") > pl.col("before")).fill_null(value=False)
    recalled = dated.filter(is_old.fill_null(value=False) & ~is_fresh).select(*OF, "known")
    return flagged(told.filter("is_recital").join(recalled, on=[*OF, "known"], how="semi")["at"], rows.height)

"""Deeds that an accuser only recalls: told without a day, after such deeds were first told.

"Despite our goodwill they slapped tariffs on our goods", said in July of a measure of February, tells no new measure;
nor does it two days after the measure.
"""

from typing import Final, NamedTuple

import polars as pl

from model.dossier import Constants
from model.english import english
from model.flags import flagged

OF: Final = ["issue", "doer"]
TELLS_NEWS: Final = rf"(?i)\b(?:{'|'.join(english().telling_news)})\b"
TELLS_HABIT: Final = r"(?i)\b(?:again and|time and|over and over) again\b"
IS_DEED: Final = ((pl.col("kind") == "act") & (pl.col("level") < 0)).fill_null(value=False)
IS_RECITAL: Final = (
    (pl.col("doer") != pl.col("side"))
    & ~pl.col("is_dated")
    & ~pl.col("is_headline")
    & ~pl.col("quote").str.replace(TELLS_HABIT, "").str.contains(TELLS_NEWS)
).fill_null(value=False)
"""A hostile deed told by whom it was done to, and neither as news nor of a day nor of which a title tells."""


class Recalled(NamedTuple):
    """What comes of claims that recall."""

    is_word: pl.Series
    """of a deed of long ago"""
    day: pl.Series
    """of a deed that was news a few days ago its day; null: no such"""


def recalled(rows: pl.DataFrame, constants: Constants) -> Recalled:
    """Which claims, with issue, level, kind, side, doer, known and what IS_RECITAL asks, only recall.

    A recital does if a hostile deed of its doer on its issue was told, in whatever way, up to `recalled_days` before
    the last `settling_days`, and in these nobody told one that is no recital. If somebody did, it tells of that one.
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
    news = dated.select(*OF, "known", pl.when(is_fresh).then("last_news"), is_old=is_old.fill_null(value=False))
    recitals = told.filter("is_recital").join(news, on=[*OF, "known"])
    is_of_new = pl.col("last_news").is_not_null()
    of_old, of_new = (recitals.filter(each) for each in (pl.col("is_old") & ~is_of_new, is_of_new))
    nowhere = pl.repeat(None, n=rows.height, dtype=pl.Date, eager=True)
    return Recalled(flagged(of_old["at"], rows.height), nowhere.scatter(of_new["at"], of_new["last_news"]))

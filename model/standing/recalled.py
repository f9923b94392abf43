"""Deeds that are only recalled: an accuser's, told without a day after such deeds were first told, and sums of many.

"Despite our goodwill they slapped tariffs on our goods", said in July of a measure of February, tells no new measure;
nor does it two days after the measure. "They have sold arms 15 times since taking office" tells nothing of its day.
"""

from typing import Final, NamedTuple

import polars as pl

from model.dossier import Constants
from model.flags import flagged
from model.words.english import english

OF: Final = ["issue", "doer"]
_BOUND: Final = r"(?-u:\b)"
"""The end of a word of Latin letters: at those of all scripts a curly quote takes the engine ten times as long."""
TELLS_NEWS: Final = rf"(?i){_BOUND}(?:{'|'.join(english().telling_news)}){_BOUND}"
_SUMS: Final = f"(?:{'|'.join(english().summing_up)}){_BOUND}".replace("… ", "(?:[a-z]+ ){0,3}").replace(" ", r"\s+")
SUM: Final = rf"(?i){_BOUND}{_SUMS}"
ENDS_OF_SUMS: Final = sorted({phrase.split()[-1] for phrase in english().summing_up})
"""A quote without one of these words tells none: they are found in a tenth of the time."""
OF_ANOTHER: Final = rf"(?i){_BOUND}[a-z]+(?:ed|en|ade|put|set)\s+{_SUMS}"
"""What was done over years to what is spoken of: "lifted the tariffs imposed over the past two years"."""
OPENING: Final = 4
"""Bytes within which a sentence begins, its marks included."""
COUNTS_ONE: Final = rf"(?i){_BOUND}(?:{'|'.join(english().counting_one)}){_BOUND}"
HAS_DONE: Final = rf"(?i){_BOUND}(?:has|have|had|['’]ve){_BOUND}"
IS_ACT: Final = (pl.col("kind") == "act").fill_null(value=False)
IS_HOSTILE: Final = IS_ACT & (pl.col("level") < 0).fill_null(value=False)
IS_OF_NO_DAY: Final = ~pl.col("is_dated") & ~pl.col("is_headline")
"""Nothing tells when it was, and no title of it."""
MAY_RECITE: Final = (pl.col("doer") != pl.col("side")) & IS_OF_NO_DAY
IS_RECITAL: Final = (
    MAY_RECITE & ~pl.when(MAY_RECITE).then("quote").str.replace(SUM, "").str.contains(TELLS_NEWS)
).fill_null(value=False)
"""A hostile deed told by whom it was done to, and not as news; only of what may be one the quote is read."""
RECITES: Final = (IS_HOSTILE & IS_RECITAL).alias("recites")


class Recalled(NamedTuple):
    """What comes of claims that recall."""

    is_word: pl.Series
    """of a deed of long ago, and of many deeds"""
    day: pl.Series
    """of a deed that was news a few days ago its day; null: no such"""


def recalled(rows: pl.DataFrame, constants: Constants) -> Recalled:
    """Which claims, with issue, level, kind, side, doer, known and what IS_RECITAL asks, only recall.

    A recital does if a hostile deed of its doer on its issue was told, in whatever way, up to `recalled_days` before
    the last `settling_days`, and in these nobody told one that is no recital. If somebody did, it tells of that one.
    A sum of many deeds, hostile or not, always does.
    """
    asked = (*OF, "known", "side", "is_dated", "is_headline", "quote")
    acts = rows.with_row_index("at").filter(IS_ACT)  # few: only of these the quotes are read
    sums = _sums(acts)
    hostile = acts.filter(IS_HOSTILE & ~pl.col("at").is_in(sums.implode())).select("at", *asked)
    deeds = hostile.select("at", *OF, "known", IS_RECITAL.alias("is_recital"))
    days = deeds.group_by(*OF, "known").agg(is_news=(~pl.col("is_recital")).any()).sort("known")
    last_news = pl.when("is_news").then("known").forward_fill().over(OF).alias("last_news")
    known = days.with_columns(last_news, before=pl.col("known").dt.offset_by(f"-{constants.settling_days + 1}d"))
    earlier = days.select(*OF, "known", earlier="known")
    dated = known.join_asof(earlier, left_on="before", right_on="known", by=OF, check_sortedness=False)
    is_old = (pl.col("known") - pl.col("earlier")).dt.total_days() <= constants.recalled_days
    is_fresh = (pl.col("last_news") > pl.col("before")).fill_null(value=False)
    news = dated.select(*OF, "known", pl.when(is_fresh).then("last_news"), is_old=is_old.fill_null(value=False))
    recitals = deeds.filter("is_recital").join(news, on=[*OF, "known"])
    is_of_new = pl.col("last_news").is_not_null()
    of_old, of_new = (recitals.filter(each) for each in (pl.col("is_old") & ~is_of_new, is_of_new))
    nowhere = pl.repeat(None, n=rows.height, dtype=pl.Date, eager=True)
    is_word = flagged(pl.concat([of_old["at"], sums]), rows.height)
    return Recalled(is_word, nowhere.scatter(of_new["at"], of_new["last_news"]))


def _sums(acts: pl.DataFrame) -> pl.Series:
    """`at` of the deeds that are told of as one of many, over years."""
    may_be = IS_OF_NO_DAY & pl.col("quote").str.contains_any(ENDS_OF_SUMS, ascii_case_insensitive=True)
    told = acts.filter(may_be).with_columns(sum=pl.col("quote").str.replace(OF_ANOTHER, "").str.find(SUM))
    found = told.drop_nulls("sum")
    is_done = (pl.col("sum") < OPENING) | pl.col("quote").str.contains(HAS_DONE)
    return found.filter(is_done & ~pl.col("quote").str.contains(COUNTS_ONE))["at"]

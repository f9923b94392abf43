"""The claims that decide a standing: those that set it, then the one that weighs most of what decides, a fact or words,
then the newest that tell of it.
"""

from typing import Final

import polars as pl

from model.schema import CLAIM_KEY
from model.standing.course import FROZEN
from model.standing.recalled import RECITES
from model.standing.weights import IS_LEAD

DECIDING: Final = pl.List(pl.Struct({"article": pl.String, "sentence": pl.UInt32, "issue": pl.String}))
TOLD: Final = ["issue", "decided", "kind"]
"""What the claims that decided a change have in common with it."""
CHANGE: Final = [*TOLD, "level", "day"]
"""What a change is known by."""
SHOWN: Final = 3
"""As many deciding claims are kept per issue; the rest only say it again."""

IS_DECIDING_FACT: Final = (
    pl.col("day").is_in(pl.concat_list("fact_day", "weighed_day"))
    & (pl.col("level") == pl.col("fact_level"))
    & (pl.col("kind") == pl.col("fact_kind"))
)
IS_MAINSTAY: Final = (pl.col("weighed_day") < pl.col("fact_day")) & (pl.col("day") == pl.col("weighed_day"))
"""It tells of what decides on the day that gives it its weight, and later it was told again with less."""
IS_FIRST_OF_DAY: Final = pl.int_range(pl.len()).over("issue", "day") == 0
IS_DECIDING_WORD: Final = pl.col("fact_day").is_null() & (pl.col("sign") == pl.col("state_level").sign())
IS_BENEATH: Final = (pl.col("fact_level") == FROZEN) & (pl.col("fact_weight") == 0) & pl.col("frozen").is_not_null()
"""What stands is the stop beneath an act that has had its time: no telling of its own decides it."""
IS_STOP: Final = (
    IS_BENEATH & (pl.col("day") == pl.col("frozen")) & (pl.col("level") == FROZEN) & (pl.col("kind") != "word")
)
LEANS: Final = (
    r"^[\"“‘']?(?:It|Its|They|Their|He|His|She|Her|This|That|These|Those|Such|So|But|And|Also|Both|First|Second)\b"
)
IS_LEANING: Final = pl.col("quote").str.contains(LEANS)
"""The sentence needs the one before it."""
STANDS_ALONE: Final = (~IS_LEANING | pl.col("speaker").is_not_null()).alias("stands_alone")
NEWEST_FIRST: Final = [
    "is_word", "day", "recites", "stands_alone", "weight", "confidence", "known", "article", "sentence",
]  # fmt: skip
NEWEST_DOWN: Final = [True, True, False, True, True, True, True, False, False]


def deciding(counted: pl.DataFrame, states: pl.DataFrame) -> pl.DataFrame:
    """COUNTED rows that decide, no copies, at most SHOWN per issue, the weightiest of the newest day first that stands
    alone; before it, where the fact was told again with less, that of the day which gives it its weight.

    Whom a deed was done to tells of it behind those who tell it as news. Where words decide, what is told of deeds
    that did not get through comes behind them.
    """
    decided = states.select(
        "issue", "fact_day", "weighed_day", "fact_level", "fact_kind", "fact_weight", "frozen", state_level="level"
    )
    is_word = (pl.col("fact_day").is_null() & (pl.col("kind") == "word")).alias("is_word")
    return (
        counted.lazy()
        .with_columns(pl.col("issue").cast(pl.String))
        .join(decided.lazy().filter(pl.col("state_level").is_not_null()), on="issue")
        .filter(~pl.col("is_copy"), IS_DECIDING_FACT | IS_DECIDING_WORD | IS_STOP)
        .with_columns(is_word, STANDS_ALONE, RECITES)
        .sort("issue", *NEWEST_FIRST, descending=[False, *NEWEST_DOWN])
        .with_columns(IS_MAINSTAY.fill_null(value=False).alias("is_mainstay"), IS_FIRST_OF_DAY.alias("is_first"))
        .filter(pl.col("is_first") | ~pl.col("is_mainstay"))
        .sort("issue", "is_mainstay", descending=[False, True], maintain_order=True)
        .group_by("issue", maintain_order=True)
        .head(SHOWN)
        .select(counted.columns)
        .collect()
    )


def set_first(counted: pl.DataFrame, states: pl.DataFrame, last: pl.DataFrame, decisive: pl.DataFrame) -> pl.DataFrame:
    """The decisive COUNTED rows, before them the one that set the level, SHOWN per issue in all: on its last change, or
    of a freeze that was told of anew since its first stop, or shows again, the stop.

    What set it against the standing's own direction (hostile words that took a step off) comes behind what agrees.
    """
    stops = _first_stops(counted, states, last)
    told = setting(counted, last.filter(~pl.col("issue").is_in(stops["issue"].implode())))
    keys = told.select(pl.col("deciding").list.first()).unnest("deciding")
    setters = counted.lazy().with_columns(pl.col("issue").cast(pl.String)).join(keys.lazy(), on=CLAIM_KEY, how="semi")
    rows = pl.concat([stops, setters.collect(), decisive]).unique(CLAIM_KEY, keep="first", maintain_order=True)
    with_level = rows.join(states.select("issue", state_level="level"), on="issue", how="left", maintain_order="left")
    return (
        with_level.sort("issue", OPPOSES, maintain_order=True)
        .group_by("issue", maintain_order=True)
        .head(SHOWN)
        .select(rows.columns)
    )


def _first_stops(counted: pl.DataFrame, states: pl.DataFrame, last: pl.DataFrame) -> pl.DataFrame:
    """COUNTED rows: the stop since which an issue is frozen, as it was told first, where the last change was decided by
    what was told of another day.
    """
    frozen = states.lazy().filter(pl.col("level") == FROZEN).select("issue", day="frozen")
    others = frozen.join(last.lazy().select("issue", day="decided"), on=["issue", "day"], how="anti")
    return (
        counted.lazy()
        .filter(pl.col("level") == FROZEN, pl.col("kind") != "word")
        .with_columns(pl.col("issue").cast(pl.String))
        .join(others, on=["issue", "day"], how="semi")
        .with_columns(STANDS_ALONE, RECITES)
        .sort("known", "recites", "stands_alone", "weight", *CLAIM_KEY, descending=[False, False, True, True, *KEY_UP])
        .unique("issue", keep="first", maintain_order=True)
        .select(counted.columns)
        .collect()
    )


KEY_UP: Final = [False] * len(CLAIM_KEY)
OPPOSES: Final = (pl.col("sign") * pl.col("state_level").sign() < 0).fill_null(value=False)
"""What the claim says goes against where the issue stands."""


def setting(counted: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """CHANGE, title, quote, deciding: what decided each change, as known on its day, the news of that day first.

    What is told again counts anew, so that it may be an older telling that decides together with the news. Words that
    were said on the days before decide too: then the newest of them. Words in balance make a level that none of
    them has: then all of the day's are named. So do facts: then all that is told.
    """
    rows = counted.lazy().with_columns(pl.col("issue").cast(pl.String)).rename({"day": "decided", "level": "said"})
    rest, found = told.select(CHANGE).unique(), []
    for named in (_of_level, _of_earlier_words, _of_words_in_balance, _of_that_day):
        found.append(_first(named(rows, rest.lazy())))
        rest = rest.join(found[-1], on=CHANGE, how="anti")
        if rest.is_empty():
            break
    return pl.concat(found)


HAS_LEVEL: Final = pl.col("said") == pl.col("level")
IS_KNOWN: Final = pl.col("known") <= pl.col("day")


def _of_level(rows: pl.LazyFrame, changes: pl.LazyFrame) -> pl.LazyFrame:
    """What was told of the day, of the kind and at the level that decided."""
    return rows.join(changes, on=TOLD).filter(IS_KNOWN, HAS_LEVEL)


def _of_earlier_words(rows: pl.LazyFrame, changes: pl.LazyFrame) -> pl.LazyFrame:
    """Words of the days before at the level that they have together: none of these is the news."""
    words = changes.filter(pl.col("kind") == "word", pl.col("level") != 0).rename({"decided": "decided_on"})
    named = rows.join(words, on=["issue", "kind"]).filter(IS_KNOWN, HAS_LEVEL, pl.col("decided") < pl.col("decided_on"))
    return named.drop("decided").rename({"decided_on": "decided"})


def _of_words_in_balance(rows: pl.LazyFrame, changes: pl.LazyFrame) -> pl.LazyFrame:
    """All words of the day."""
    return rows.join(changes.filter(pl.col("kind") == "word"), on=TOLD).filter(IS_KNOWN)


def _of_that_day(rows: pl.LazyFrame, changes: pl.LazyFrame) -> pl.LazyFrame:
    """All that was told on the day."""
    return rows.drop("decided", "kind").join(changes.with_columns(known="decided"), on=["issue", "known"])


def _first(rows: pl.LazyFrame) -> pl.DataFrame:
    """By CHANGE the claims that come first: the news, of it what nobody only recites and what stands alone, deeds that
    an article begins with, then the weightiest.
    """
    order = ["known", "recites", "stands_alone", "is_lead", "weight", "confidence", "article", "sentence"]
    return (
        rows.with_columns(STANDS_ALONE, RECITES, ((pl.col("kind") != "word") & IS_LEAD).alias("is_lead"))
        .sort(order, descending=[True, False, True, True, True, True, False, False])
        .group_by(CHANGE)
        .agg(
            pl.col("title", "quote").first(),
            pl.struct(*CLAIM_KEY).head(SHOWN).alias("deciding"),
        )
        .collect()
    )

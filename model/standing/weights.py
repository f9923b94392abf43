"""What each claim counts for: its day, its direction, its weight, and whose voice it is."""

from datetime import date
from typing import Final

import polars as pl

from model.days.event_from import precision_of
from model.dossier import Constants, Dossier
from model.schema import CLAIMS, KIND, Mode
from model.standing.actors import with_deeds, with_some
from model.standing.origins import owners, with_origins
from model.standing.recalled import recalled
from model.standing.silences import with_days_of_stops
from model.words.rules import CORRECTED, IS_AFAR, IS_CORRECTED, IS_UNCUED, OCCASION, UNCUED

COUNTED: Final = (
    "article",
    "sentence",
    "issue",  # an Enum of the dossier's slugs
    "known",  # the article's day: from then on it counts
    "day",  # when it happened, as far as the wording tells
    "level",
    "kind",  # as it counts: a mere possibility is a word
    "sign",  # -1, 0, 1
    "weight",
    "share",  # of its article's claims of that kind on that issue, how many say so
    "is_official",
    "is_clear",  # official, and read beyond doubt
    "is_news",  # not an act that the same rule found on that issue a short while before, unless its title tells of it
    "side",  # of the speaker; where nobody is named, of the source
    "doer",  # of an act: whose deed it is, where its wording tells
    "is_headline",  # an act or a contact that its article's title tells of
    "origin",  # the number of its voice; copies of one text are one
    "is_copy",  # told before by another: no new day, no weight
    "confidence",
    "rule",
    "speaker",
    "is_dated",  # the wording gives a day of its own
    "is_exact",  # no wording says of the day less than the day: no week, month or year
    "quote",
    "title",
)
"""The columns of a frame with one row per claim that counts."""

WORDS: Final = ("article", "rule", "speaker", "quote", "title")
"""Of these what CLAIMS have as words, and nothing is reckoned from: they are laid beside the numbers at the end."""

NUMBERS: Final = (
    *("sentence", "issue", "level", "kind", "mode", "side", "rank", "is_ritual"),
    *("date", "event_date", "confidence"),
)
"""Of CLAIMS what is reckoned from."""

MODE_AS_COUNTED: Final = (
    pl.when(IS_CORRECTED).then(pl.lit(Mode.ASSERTED, CLAIMS["mode"])).otherwise("mode").alias("mode")
)
"""Who corrects a claim says that it is so, whatever the rules made of its wording."""
IS_MODE = {mode: pl.col("mode") == mode.value for mode in Mode}
IS_PAST_EVENT: Final = (pl.col("event_date") < pl.col("date")).fill_null(value=False)
IS_BACKGROUND: Final = IS_MODE[Mode.HISTORICAL] & ~(pl.col("event_date") <= pl.col("date")).fill_null(value=False)
"""History without a day of its own: it tells nothing of now."""
WORD: Final = pl.lit("word", KIND)
UNSURE: Final = 0.4
"""Words and contacts read with less are wrong far more often than right: evidence of nothing."""
LIKELY: Final = 0.5
"""A deed or contact read with less is wrong more often than right: it counts as words."""
BY_ONE: Final = 0.6
"""One official's voice vouches for a deed or contact that is read with so much: of those read with less four in ten are
misread, and another origin, or another day, has to tell of it, too."""
HINTED: Final = 0.35
"""So sure is enough of a deed where the article's title tells of it too: that is a second reading."""
LEAST: Final = pl.when(pl.col("kind") == "act").then(HINTED).otherwise(UNSURE)
IS_READ: Final = (pl.col("confidence") >= LEAST).fill_null(value=True)
COUNTS: Final = pl.col("level").is_not_null() & pl.col("date").is_not_null() & ~IS_BACKGROUND & ~IS_AFAR & IS_READ

BY_THE_WAY: Final = "by the way"


def uncounted(constants: Constants) -> pl.Expr:
    """Why a claim (CLAIMS, its mode as counted) counts as nothing, in a few words; null: it counts."""
    is_told = ~IS_UNCUED | (pl.col("confidence") >= constants.uncued_confidence)
    return (
        pl.when(pl.col("level").is_null()).then(None)
        .when(pl.col("date").is_null()).then(pl.lit("undated"))
        .when(IS_BACKGROUND).then(pl.lit("history without a day"))
        .when(IS_AFAR).then(pl.lit(BY_THE_WAY))
        .when(~IS_READ).then(pl.lit("read too unsurely"))
        .when(~is_told).then(pl.lit(f"told by no cue, and read with less than {constants.uncued_confidence:g}"))
        .alias("uncounted")
    )  # fmt: skip


IS_DATED: Final = pl.col("event_date").is_not_null().alias("is_dated")
DAY: Final = pl.when(IS_PAST_EVENT).then("event_date").otherwise("date").alias("day")
NOBODY: Final = 255
"""The number of a doer that the wording does not tell."""
STORY_DAYS: Final = 7
"""So many days back at most lies what an article is about."""
IS_ANNOUNCED: Final = (pl.col("kind") == "act") & (pl.col("level") == -3)
IS_STOP: Final = (IS_MODE[Mode.FUTURE] & (pl.col("kind") != "word") & (pl.col("level") == -2)).alias("is_stop")
"""A stop that is to come, or that one will leave what one was in: a word today, unless who can do it announces it."""
IS_POSSIBLE: Final = (
    IS_MODE[Mode.HYPOTHETICAL] | IS_MODE[Mode.QUESTION] | (IS_MODE[Mode.FUTURE] & ~IS_ANNOUNCED & ~IS_STOP)
)
"""What may or will be is a word today; only a hostile act and a stop count from their announcement."""
IS_STEP: Final = (IS_MODE[Mode.FUTURE] & (pl.col("kind") == "act") & (pl.col("level") > 0)).alias("is_step")
"""A cooperative act that is announced: a word today, and yet what the other words of its article are about."""
IS_FAINT: Final = pl.col("level").is_between(-1, 0)
"""Strained and raised are words by the labelling guide, whatever they are told of."""
KIND_AS_COUNTED: Final = pl.when(IS_POSSIBLE | IS_FAINT).then(WORD).otherwise("kind").alias("kind")
LEVEL_AS_COUNTED: Final = (
    pl.when(pl.col("kind") == "word").then(pl.col("level").clip(-1, 2)).otherwise("level").alias("level")
)
"""Words are strained at worst and easing at best: only deeds freeze, escalate or agree."""
TOLD: Final = ("issue", "level", "rule", "doer")
AS_NEWS: Final = pl.col("rule").str.replace(OCCASION, "", literal=True)
"""What led to another deed is told again by the rule that told it as news."""
OFFICIAL_RANK: Final = 2
CLEAR: Final = 0.75
MAIN_POINT: Final = 1 / 3
"""An act told in passing is less than this part of what its article says on the issue."""


def counted_as(kind: str, level: int | None, confidence: float, rule: str, constants: Constants) -> str | None:
    """What comes of a claim that is not read surely enough, in words; null: nothing, as of what is words anyway."""
    if rule.startswith(UNCUED) and confidence < constants.uncued_confidence:
        return f"told by no cue, and read with less than {constants.uncued_confidence:g}: no standing heeds it"
    if confidence < (HINTED if kind == "act" else UNSURE):
        return "too unsure: no standing heeds it"
    if kind == "word" or level in (-1, 0) or confidence >= LIKELY:
        return None
    is_titled = kind == "act" or (level or 0) > 0  # of these the title is asked
    return "unsure: in a standing it is only words" + (", unless its article's title tells of it" if is_titled else "")


def why_words(kind: str, mode: str, level: int, confidence: float, rule: str = "") -> str | None:
    """Why a deed or contact counts as words, if it does; null of strained and raised, which always are words."""
    if kind == "word" or level in (-1, 0):
        return None
    if rule.endswith(CORRECTED):
        mode = Mode.ASSERTED
    if mode in (Mode.HYPOTHETICAL, Mode.QUESTION, Mode.FUTURE):
        return mode
    if confidence < LIKELY:
        return f"read with less than {LIKELY:g}"
    if kind == "contact" or mode == Mode.NEGATED:
        return "denied"
    return "only recalled, hearsay, or of one side alone"


def _key(*columns: str | pl.Expr) -> pl.Expr:
    """An article and some small numbers as one number: grouping by it is three times faster than by columns."""
    key = pl.col("of_article")
    for place, column in enumerate(columns):
        named = pl.col(column) if isinstance(column, str) else column
        number = named.to_physical().cast(pl.Int64).cast(pl.UInt64, wrap_numerical=True)
        key = key + number * _PRIMES[place]
    return key


_PRIMES: Final = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5, 0x85EBCA77C2B2AE63)
LEAD: Final = 2
"""What an article's first sentences tell is its point: reports begin with their news."""
IS_FIRST: Final = _key("sentence", "issue").is_first_distinct()
SHARE: Final = (
    pl.len().over(_key("issue", "day", "kind", "is_step", "sign"))
    / pl.len().over(_key("issue", "day", "kind", "is_step"))
).alias("share")
"""An article that says both counts for each by its share; talk about a step to come takes nothing from the step."""
LATE_DAYS: Final = 30
"""So many days back a contact that is told with its day may lie."""
IS_STORY, IS_OF_LATE = (
    pl.col("is_dated") & pl.col("day").is_between(pl.col("known") - pl.duration(days=days), "known")
    for days in (STORY_DAYS, LATE_DAYS)
)
_OF_STORY: Final = ("issue", "kind", "sign")
_STORY_DAY: Final = pl.when(IS_STORY).then("day")
_DAY_OF_DOER: Final = pl.max_horizontal(
    _STORY_DAY.max().over(_key(*_OF_STORY, pl.col("doer").to_physical().fill_null(NOBODY))),
    pl.when(IS_STORY & pl.col("doer").is_null()).then("day").max().over(_key(*_OF_STORY)),
)
DAY_OF_STORY: Final = (
    pl.when(pl.col("is_dated") | (pl.col("kind") == "word"))
    .then("day")
    .when(pl.col("doer").is_null())
    .then(pl.coalesce(_STORY_DAY.max().over(_key(*_OF_STORY)), "day"))
    .otherwise(pl.coalesce(_DAY_OF_DOER, "day"))
    .alias("day")
)
"""A deed or contact without a day is of the day that its article gives the others of its kind and direction: an article
of Tuesday that tells what happened on Saturday tells the rest of Saturday too. A side's deed is not of the day of the
other's: whose it is counts where both tell it.
"""
IS_SPOKEN: Final = (pl.col("level") != 0).sum()
IS_MAIN: Final = (
    pl.len().over(_key("issue", "day", "level")) >= MAIN_POINT * IS_SPOKEN.over(_key("issue", "day"))
).alias("is_main")
IS_OWN_VOICE: Final = pl.col("speaker").is_null().alias("is_own_voice")
"""The article's own words: a reporter's question on a ministry's page is not the ministry's."""
IS_LEAD: Final = pl.col("sentence") < LEAD
IS_DEED: Final = (pl.col("kind") == "act") & (pl.col("is_main") | pl.col("is_headline") | IS_LEAD)
IS_CONTACT: Final = (pl.col("kind") == "contact") & (
    ((pl.col("level") > 0) & pl.col("is_headline") & (pl.col("confidence") >= LIKELY))
    | (IS_OF_LATE & (pl.col("confidence") >= CLEAR))
)
"""A contact that its article is about, or that is surely told with its day, as a stop may be, too."""
IS_POINT: Final = (IS_DEED | IS_CONTACT) & (IS_OWN_VOICE | pl.col("side").is_not_null())
IS_LIKELY: Final = pl.col("confidence") >= pl.when("is_headline").then(HINTED).otherwise(LIKELY)
IS_VOUCHED: Final = pl.col("confidence") >= (
    pl.when("is_headline").then(HINTED).when(pl.col("kind") == "word").then(LIKELY).otherwise(BY_ONE)
)
"""So sure is enough of what one official tells."""
IS_DENIED: Final = (pl.col("kind") != "word") & IS_MODE[Mode.NEGATED]
"""That two have not met, or one has not bought, is nothing that happened: only what tells of a stop, a refusal or a
silence freezes."""
IS_ONLY_TOLD: Final = pl.col("is_stop") & ~(pl.col("is_announced") & (IS_OWN_VOICE | pl.col("side").is_not_null()))
"""A stop to come that another than who can stop it tells of: a forecast ("the senator said that Beijing will …")."""
IS_OTHERS: Final = pl.col("is_government") & ~IS_OWN_VOICE & pl.col("side").is_null() & (pl.col("kind") == "act")
"""A deed told on a government's page by somebody who is of no side, as its press is."""
ASKS: Final = r"^[^.:?!“”\"]{1,60}: |^Q\b"
"""Who asks is on a label before the sentence."""
HEARSAY: Final = (
    r"(?i)\b(?:it(?: is| was| has been|['’]s) (?:widely )?reported|reportedly|rumou?red|"
    r"there are (?:[a-z]+ ){0,2}reports|according to (?:[a-z.]+ ){0,3}reports?|(?:media|press|news) reports?)\b"
)
IS_HEARSAY: Final = (
    IS_OTHERS
    & pl.when(IS_OTHERS).then("quote").str.contains(ASKS)
    & (IS_MODE[Mode.FUTURE] | pl.when(IS_OTHERS).then("quote").str.contains(HEARSAY))
).fill_null(value=False)
"""What a reporter only heard of, or says that somebody plans, and asks a ministry about: it is for others to tell."""
KIND_AS_READ: Final = (
    pl.when(IS_LIKELY & ~IS_DENIED & ~IS_ONLY_TOLD & ~IS_HEARSAY & ~pl.col("is_elsewhere"))
    .then("kind")
    .otherwise(WORD)
    .alias("kind")
)
IS_OFFICIAL: Final = (
    (
        (IS_POINT | (pl.col("rank") >= OFFICIAL_RANK) | (pl.col("is_government") & IS_OWN_VOICE))
        & IS_VOUCHED
        & ((pl.col("kind") != "act") | pl.col("is_announced"))
    )
    .fill_null(value=False)
    .alias("is_official")
)
"""An act that is the point of its article, an official's word, or a government's paper; likely read right; an act
only where it names the sides and nobody merely accuses."""


def weight(constants: Constants) -> pl.Expr:
    """Kind × rank × set phrase × share × how sure the reading is."""
    is_act, is_contact = pl.col("kind") == "act", pl.col("kind") == "contact"
    base = pl.when(is_act).then(constants.act_weight).when(is_contact).then(constants.contact_weight)
    rank = 1 + constants.rank_step * pl.col("rank").fill_null(0).cast(pl.Float64)
    ritual = pl.when("is_ritual").then(constants.ritual_factor).otherwise(1.0)
    return (
        (base.otherwise(constants.word_weight) * rank * ritual * pl.col("share") * pl.col("confidence"))
        .round(9)
        .alias("weight")
    )


def counted(
    claims: pl.DataFrame, dossier: Dossier, as_of: date | None = None, copies: pl.DataFrame | None = None
) -> pl.DataFrame:
    """The claims that count by that day (all, if none is given), with the columns COUNTED; undated ones never do."""
    known = pl.col("date") <= as_of if as_of is not None else pl.lit(value=True)
    table = owners(claims["source"].unique(), dossier).drop("owner")
    is_told = ~IS_UNCUED | (pl.col("confidence") >= dossier.constants.uncued_confidence)
    rows = (
        claims.lazy()
        .with_columns(MODE_AS_COUNTED)
        .with_row_index("row")
        .filter(COUNTS, is_told, known, pl.col("issue").is_in(dossier.slugs))
        .select("row", *NUMBERS, "source", IS_OWN_VOICE, pl.col("article").hash().alias("of_article"))
        .with_columns(pl.col("issue").cast(pl.Enum(dossier.slugs)), pl.col("source").fill_null(""))
        .filter(IS_FIRST)
        .join(table.lazy(), on="source", how="left")
        .with_columns(
            DAY,
            KIND_AS_COUNTED,
            IS_STEP.fill_null(value=False),
            IS_STOP.fill_null(value=False),
            pl.col("date").alias("known"),
            IS_DATED,
        )
        .with_columns(_side(dossier), pl.col("confidence").fill_null(0.5))
        .collect()
    )
    told = claims["event_from"][rows["row"]]
    rows = with_days_of_stops(rows, told).with_columns(_is_exact(told))
    rows = rows.rechunk().hstack(claims.select(WORDS)[rows["row"]])  # in one piece, or each step would copy it into one
    rows = _weighed(with_deeds(rows, dossier), dossier.constants).with_columns(IS_OFFICIAL)
    rows = rows.with_columns((pl.col("is_official") & (pl.col("confidence") >= CLEAR)).alias("is_clear"))
    rows = with_origins(rows, dossier.constants.same_event_days, copies)
    return _with_news(rows, dossier.constants).select(COUNTED)


def _is_exact(event_from: pl.Series) -> pl.Series:
    """`is_exact` of what days were told from."""
    is_day = precision_of(pl.col("event_from")) == "day"
    return event_from.to_frame().select(is_day.fill_null(value=True).alias("is_exact"))["is_exact"]


def _weighed(rows: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """Adds what a claim weighs; a deed or contact that is not likely read right is words, and so is a deed of long ago
    that is recalled; one of a few days ago is of its own day.
    """
    rows = rows.with_columns(KIND_AS_READ)
    told = recalled(rows, constants)
    return (
        rows.with_columns(pl.when(told.is_word).then(WORD).otherwise("kind").alias("kind"))
        .with_columns(LEVEL_AS_COUNTED)
        .with_columns(pl.col("level").sign().alias("sign"))
        .with_columns(DAY_OF_STORY)
        .with_columns(pl.coalesce(told.day, "day").alias("day"))
        .with_columns(SHARE, IS_MAIN)
        .with_columns(weight(constants))
    )


def _with_news(rows: pl.DataFrame, constants: Constants) -> pl.DataFrame:
    """Adds `is_news`: every claim but the acts that were told a short while before; these weigh less."""
    is_act = (rows["kind"] == "act").fill_null(value=False)
    acts = rows.select(*TOLD, "known").filter(is_act).with_columns(AS_NEWS)
    days = acts.lazy().unique().sort(*TOLD, "known")
    gap = (pl.col("known") - pl.col("known").shift(1).over(TOLD)).dt.total_days()
    retold = days.filter(gap <= constants.retold_days).with_columns(is_retold=True).collect()
    found = acts.join(retold, on=[*TOLD, "known"], how="left", maintain_order="left", nulls_equal=True)
    is_news = (pl.col("is_retold").is_null() | pl.col("is_headline")).alias("is_news")
    weight = pl.when("is_news").then("weight").otherwise((pl.col("weight") * constants.retold_factor).round(9))
    with_retold = with_some(rows, is_act, found.select("is_retold")).with_columns(is_news)
    return with_retold.with_columns(weight.alias("weight"))


def _codes(dossier: Dossier) -> pl.Enum:
    return pl.Enum([side.code for side in dossier.sides])


def _side(dossier: Dossier) -> pl.Expr:
    """The speaker's; the source's where nobody is named: a reporter on a ministry's page speaks for neither."""
    own = pl.when("is_own_voice").then("source_side")
    return pl.coalesce("side", own).cast(_codes(dossier), strict=False).alias("side")

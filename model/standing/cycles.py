"""Act and counter-act: which hostile act answers which, and what ended it for a while."""

from typing import Final, NamedTuple

import polars as pl

from model.dossier import Dossier
from model.dossier.words import common_words
from model.standing.events import with_events
from model.words.english import english

WHAT: Final = pl.Enum(["answered", "escalated", "paused", "lifted"])
"""An act answered by the other side; an answer answered in its turn; an act suspended; an act taken back."""

CYCLES: Final = pl.Schema(
    {
        "issue": pl.String(),  # of the first event
        "event": pl.String(),  # the act (EVENTS.event)
        "side": pl.String(),  # whose act it is
        "day": pl.Date(),
        "what": WHAT,
        "answer": pl.String(),  # the event that answers it, on this issue or, if its wording says so, on another
        "answer_issue": pl.String(),
        "answer_side": pl.String(),  # empty: both sides'
        "answer_day": pl.Date(),
        "days": pl.UInt32(),  # between the two
    }
)
"""One row per act and what came of it, by the day of the answer."""

ANSWER_DAYS: Final = 14
"""An act later than this answers something else."""
PAUSE_DAYS: Final = 120
"""Within so many days a pause or an end is told of the last act on its issue."""
ANSWERS: Final = (
    r"(?i)\bin (?:response|return|retaliation)\b|\bretaliat|\bcounter-?(?:measure|tariff)|\btit.for.tat\b"
    r"|\b(?:hits?|struck|strikes?) back\b|\brespond(?:ed|s|ing)? with\b"
    r"|\bfollow(?:s|ed)? by (?:\w+ )?(?:days?|hours?)\b"
)
"""How a text says that a deed answers another."""
TO_A_QUESTION: Final = r"(?i)\bin response to (?:\w+ ){0,2}(?:question|quer|inquir)\w*"
"""What spokespeople say of themselves: no deed."""
FORETOLD: Final = (
    r"(?i)\b(?:will|would|may|might|could|shall|to|if|of|threaten\w*) (?:\w+ ){0,4}?"
    r"(?:retaliat\w*|respond with|counter-?(?:measure|tariff)s?)"
    r"|\bcounter-?(?:measure|tariff)s? (?:will|would|may|could|continue)\b"
)
"""Answers that are announced or threatened: not given yet."""
NO_ANSWER: Final = f"{TO_A_QUESTION}|{FORETOLD}"
PAUSES: Final = r"(?i)\bpaus|\bsuspen|\btruce\b|\bextend|\bextension|\bpostpon|\bdelay|\bhold off\b|\b90.day"
LIFTS: Final = r"(?i)\blift|\bremov|\bcancel|\brevok|\brescind|\bscrap|\bdropp|\bwithdr|\bended\b|\bends\b|\bresum"

IS_SURE: Final = (pl.col("is_official") & pl.col("is_news")).any() | (pl.col("origin").n_unique() > 1)
"""Announced, or told by two voices: retellings and accusations open no cycle."""
OF_ACTS: Final = ("article", "event", "issue", "pair", "sign", "day", "weight", "is_official", "is_news", "origin")
IS_PAUSED: Final = pl.col("quote").str.contains(PAUSES)
IS_LIFTED: Final = pl.col("quote").str.contains(LIFTS)
WOULD_END: Final = (
    pl.when(IS_PAUSED).then(pl.lit("paused")).when(IS_LIFTED).then(pl.lit("lifted")).cast(WHAT).alias("what")
)


STEM: Final = 5
"""Letters by which words of one matter know each other: tariff and tariffs, suspend and suspension."""
WORD: Final = rf"\p{{L}}{{{STEM},}}"


def stems(dossier: Dossier) -> pl.Expr:
    """What an act is about: the beginnings of its longer words, less those that every act between the two has."""
    known = common_words(dossier).union(english().no_names, english().acting)
    common = {word[:STEM] for word in known if len(word) >= STEM}
    word = pl.element().str.slice(0, STEM)
    about = pl.col("quote").str.to_lowercase().str.extract_all(WORD).list.eval(word.filter(~word.is_in(sorted(common))))
    return about.list.unique().alias("stems")


class ActsTold(NamedTuple):
    """What is told of acts, without the words."""

    acts: pl.DataFrame
    """OF_ACTS, `what` it would end and `stems`, what it is about; a row per act that counts."""
    answering: pl.DataFrame
    """The articles that call something an answer: article, is_answer."""


def cycles(counted: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """CYCLES out of COUNTED, and all claims of that day; a dossier without sides has none."""
    return cycles_among(acts_of(counted, dossier), claims, dossier)


def acts_of(counted: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """The acts of COUNTED with the events that they are told of."""
    return with_events(counted.filter(pl.col("kind") == "act"), dossier)


def cycles_among(told: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """CYCLES out of acts with their events; claims say in which articles an act is called an answer."""
    around = claims.lazy().join(told.lazy().select("article"), on="article", how="semi")
    return cycles_between(ActsTold(told.select(*OF_ACTS, WOULD_END, stems(dossier)), answering(around)), dossier)


def acts_told(counted: pl.DataFrame, claims: pl.DataFrame, dossier: Dossier) -> ActsTold:
    """What cycles are found by, out of COUNTED and claims of some issues; that of several together is that of all of
    these.
    """
    return ActsTold(acts_of(counted, dossier).select(*OF_ACTS, WOULD_END, stems(dossier)), answering(claims.lazy()))


def cycles_between(told: ActsTold, dossier: Dossier) -> pl.DataFrame:
    """CYCLES out of what is told of acts."""
    if not dossier.sides:
        return pl.DataFrame(schema=CYCLES)
    of_all = dossier.taking_all  # they have no matter of their own to act and answer in
    acts = _acts(*told).filter(~pl.col("issue").is_in(of_all))
    hostile = acts.filter(pl.col("sign") < 0, pl.col("side") != "")
    answered = _answered(hostile, dossier)
    ended = _ended(hostile, acts.filter(pl.col("sign") > 0, pl.col("what").is_not_null()))
    return pl.concat([answered, ended]).sort("answer_day", "day", "event", "answer")


def answering(claims: pl.LazyFrame) -> pl.DataFrame:
    """The articles that call something an answer: article, is_answer."""
    may_be = pl.any_horizontal(pl.col("quote", "title").str.contains(ANSWERS))  # few: these are looked at twice
    told = pl.concat_str("quote", pl.col("title").fill_null(""), separator=" ").str.replace_all(NO_ANSWER, "")
    articles = claims.filter(may_be).filter(told.str.contains(ANSWERS)).select("article").unique()
    return articles.with_columns(is_answer=pl.lit(value=True)).collect()


def _acts(told: pl.DataFrame, answering: pl.DataFrame) -> pl.DataFrame:
    """A row per event that is a sure act: event, issue, side, sign, day, weight, is_answer, what it would end."""
    return (
        told.lazy()
        .filter(pl.col("sign") != 0)
        .join(answering.lazy().unique("article"), on="article", how="left")
        .group_by("event")
        .agg(
            pl.col("issue", "pair", "sign").first(),
            pl.col("day").min(),
            pl.col("weight").max(),
            pl.col("is_answer").any(),
            pl.col("what").drop_nulls().min(),
            pl.col("stems").explode().unique().drop_nulls().sort(),
            IS_SURE.alias("is_sure"),
        )
        .filter("is_sure")
        .rename({"pair": "side"})
        .with_columns(pl.col("issue").cast(pl.String))
        .sort("day", "weight", "event")
        .collect()
    )


def _answered(hostile: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """Each act with the other side's first of a later day; on another issue only where the wording says so."""
    codes = [side.code for side in dossier.sides]
    others = dict(zip(codes, reversed(codes), strict=True))
    acts = hostile.select("issue", "event", "side", "day")
    answers = hostile.with_columns(
        pl.col("side").replace_strict(others).alias("to"),
        pl.col("day").dt.offset_by("-1d").alias("by"),
    )
    here = _paired(answers, acts, ["issue"])
    elsewhere = _paired(answers.filter("is_answer").join(here, on="event", how="anti"), acts, [])
    pairs = pl.concat([here, elsewhere]).sort("day", "event")
    firsts = pairs.unique("first", keep="first", maintain_order=True)
    is_answer_too = pl.col("event").is_in(firsts["event"].implode())
    found = firsts.select(
        pl.col("first_issue").alias("issue"),
        pl.col("first").alias("event"),
        pl.col("to").alias("side"),
        pl.col("first_day").alias("day"),
        pl.col("event").alias("answer"),
        pl.col("issue").alias("answer_issue"),
        pl.col("side").alias("answer_side"),
        pl.col("day").alias("answer_day"),
    )
    what = pl.when(is_answer_too).then(pl.lit("escalated")).otherwise(pl.lit("answered"))
    return _finished(found.with_columns(what.alias("what")))


def _paired(answers: pl.DataFrame, acts: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Answers with the newest act of the side that they are to: first, first_issue, first_day."""
    first = acts.select(
        pl.col("issue").alias("first_issue"),
        pl.col("event").alias("first"),
        pl.col("side").alias("to"),
        pl.col("day").alias("first_day"),
        pl.col("day").alias("by"),
        *(pl.col(name) for name in by),
    )
    found = answers.sort("by").join_asof(
        first.sort("by", maintain_order=True),
        on="by",
        by=["to", *by],
        tolerance=f"{ANSWER_DAYS - 1}d",
        check_sortedness=False,
    )
    return found.filter(pl.col("first").is_not_null()).select(
        "event", "issue", "side", "day", "to", "first", "first_issue", "first_day"
    )


def _ended(hostile: pl.DataFrame, friendly: pl.DataFrame) -> pl.DataFrame:
    """The last act of each issue before a pause or an end that is about the same, each with the first of each."""
    acts = hostile.explode("stems").select("issue", "stems", "event", "side", "day", pl.col("day").alias("by"))
    ends = friendly.explode("stems").select(
        "issue",
        "stems",
        "what",
        pl.col("event").alias("answer"),
        pl.col("issue").alias("answer_issue"),
        pl.col("side").alias("answer_side"),
        pl.col("day").alias("answer_day"),
        pl.col("day").dt.offset_by("-1d").alias("by"),
    )
    ends, acts = (rows.drop_nulls("stems").sort("by", maintain_order=True) for rows in (ends, acts))
    found = ends.join_asof(acts, on="by", by=["issue", "stems"], tolerance=f"{PAUSE_DAYS - 1}d", check_sortedness=False)
    told = found.filter(pl.col("event").is_not_null()).sort("answer_day", "answer", "day", "event", maintain_order=True)
    newest = told.unique("answer", keep="last", maintain_order=True)
    return _finished(newest.unique(["event", "what"], keep="first", maintain_order=True))


def _finished(found: pl.DataFrame) -> pl.DataFrame:
    days = (pl.col("answer_day") - pl.col("day")).dt.total_days().alias("days")
    return found.with_columns(days).select(pl.col(name).cast(kind) for name, kind in CYCLES.items())

"""The columns of every frame that crosses a module's border, written once."""

from enum import StrEnum
from typing import Final

import polars as pl

LEVELS: Final = {
    -3: "escalating",
    -2: "frozen",
    -1: "strained",
    0: "raised",
    1: "talking",
    2: "easing",
    3: "agreed",
}
"""The one ordered scale from conflict to cooperation: number to label."""


class Kind(StrEnum):
    """What a claim tells of: a deed, a contact, or words."""

    ACT = "act"
    CONTACT = "contact"
    WORD = "word"


class Mode(StrEnum):
    """How a sentence says it: as a fact, or not quite."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"
    HISTORICAL = "historical"
    QUESTION = "question"


class Verb(StrEnum):
    """What an analyst's judgement does."""

    OVERRIDE = "override"  # sets an issue's level
    CORRECT = "correct"  # sets a claim's level
    DISMISS = "dismiss"  # takes a claim away
    MOVE = "move"  # gives a claim to another issue
    IRRELEVANT = "irrelevant"  # takes an article away
    PIN = "pin"
    NOTE = "note"


class Trend(StrEnum):
    """This window against the one before it."""

    IMPROVED = "improved"
    WORSENED = "worsened"
    UNCHANGED = "unchanged"
    INSUFFICIENT = "insufficient"


LABEL: Final = pl.Enum(list(LEVELS.values()))
KIND: Final = pl.Enum([kind.value for kind in Kind])
TIME: Final = "time"
"""In the log beside the kinds of claims: what time alone brought."""
MODE: Final = pl.Enum([mode.value for mode in Mode])
VERB: Final = pl.Enum([verb.value for verb in Verb])
TREND: Final = pl.Enum([trend.value for trend in Trend])
PRECISION: Final = pl.Enum(["day", "week", "month", "quarter", "half", "year"])
"""How exactly a day is known, the finest first: of a week, a month, a quarter (or season), half a year or a year it is
the first day."""
DATE_FROM: Final = pl.Enum(["field", "metadata", "url", "dateline", "name", "none"])
"""Where an article's date was found, the surest first; `name` is that of its file."""

ARTICLES: Final = pl.Schema(
    {
        "id": pl.String(),  # from content: the same article twice is one
        "ref": pl.String(),  # the id that its input gave it, if any
        "date": pl.Date(),  # null: undated, never today
        "date_from": DATE_FROM,
        "title": pl.String(),
        "text": pl.String(),
        "source": pl.String(),  # a site such as state.gov, or an outlet's name
        "url": pl.String(),
        "author": pl.String(),
        "lang": pl.String(),
        "place": pl.String(),  # the file or address it was read from
    }
)

ARTICLE_HEADS: Final = pl.Schema(
    [*((name, dtype) for name, dtype in ARTICLES.items() if name != "text"), ("characters", pl.UInt32())]
)
"""What a library holds of an article: all but its text, and how many characters that has."""

CLAIMS: Final = pl.Schema(
    {
        "article": pl.String(),  # ARTICLES.id
        "sentence": pl.UInt32(),  # from 0, in the order of the text
        "start": pl.UInt32(),  # characters into the article's text
        "end": pl.UInt32(),
        "issue": pl.String(),  # the slug
        "level": pl.Int8(),  # after the mode has had its say; null: none
        "label": LABEL,
        "passage_level": pl.Int8(),  # the level in the claim's whole paragraph
        "kind": KIND,
        "mode": MODE,
        "speaker": pl.String(),
        "side": pl.String(),  # the side that the speaker speaks for
        "target": pl.String(),  # the side that it is said of or done to
        "rank": pl.UInt8(),  # of the speaker: 0 unknown, 1 staff … 5 head of state
        "is_ritual": pl.Boolean(),  # a set phrase, of low weight
        "date": pl.Date(),  # the article's
        "event_date": pl.Date(),  # the event's, where the wording gives one
        "event_from": pl.String(),  # the wording and its precision: "last month · month"
        "rule": pl.String(),
        "confidence": pl.Float32(),  # 0 to 1
        "quote": pl.String(),  # text[start:end]
        "source": pl.String(),  # the article's
        "title": pl.String(),
    }
)
"""One row per (article, sentence, issue)."""

JUDGEMENTS: Final = pl.Schema(
    {
        "id": pl.String(),  # from content
        "at": pl.Datetime("us"),  # UTC, when it was made
        "by": pl.String(),  # who signed it
        "dossier": pl.String(),
        "verb": VERB,
        "issue": pl.String(),  # what it is about
        "target": pl.String(),  # of a move the issue that the claim goes to; of an older version the newest article
        "article": pl.String(),
        "sentence": pl.UInt32(),
        "quote": pl.String(),  # keeps it attached when the rules change
        "level": pl.Int8(),
        "reason": pl.String(),
        "expires": pl.Date(),  # the last day on which it holds; null: until undone
        "undoes": pl.String(),  # the id of the judgement that this one takes back
        "holds_from": pl.Date(),  # of an override made while a past day was looked at: that day; null: when it was made
    }
)
"""One row per judgement; rows are added, never changed."""

CLAIM_KEY: Final = ("article", "sentence", "issue")


def label_of(level: pl.Expr) -> pl.Expr:
    """The word for a level; null stays null. Keeps the level's place, is named `label`."""
    return level.replace_strict(LEVELS, return_dtype=LABEL, default=None).alias("label")


def empty(schema: pl.Schema) -> pl.DataFrame:
    """A frame with no rows and these columns."""
    return pl.DataFrame(schema=schema)

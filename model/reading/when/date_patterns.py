"""The words of which days are written in English: their patterns, and what the way to write one is (`Rule`)."""

from collections.abc import Callable
from typing import Final, NamedTuple

import polars as pl

from model import schema
from model.days.dating import MONTHS
from model.reading.when.date_meanings import COUNTS, ORDINALS

MONTH_NAMES: Final = tuple(name.capitalize() for name in MONTHS)
ANY_MONTH: Final = "|".join(MONTH_NAMES)
COARSENESS: Final = {each: nth for nth, each in enumerate(schema.PRECISION.categories)}
PARTS_OF_DAY: Final = ("morning", "afternoon", "evening", "night")
MONTH_TRIGGERS: Final = (
    *(name for name in MONTH_NAMES if len(name) > 3 and name not in ("March", "Sept")),
    *(name + mark for name in MONTH_NAMES if len(name) <= 5 for mark in (" ", ".", ",", "\u2019", ";", ")")),
)
"""The short names only with what ends a word: `Mar` is in Mark, `May` in Mayor."""

MONTH: Final = rf"({'|'.join(MONTH_NAMES)})\.?"
DAY: Final = r"([0-3]?\d)(?:st|nd|rd|th)?(?:[-–][0-3]?\d)?"
DAYS: Final = r"([0-3]?\d)(?:st|nd|rd|th)?(?:(?:[-–]| (?:and|to|through) )[0-3]?\d(?:st|nd|rd|th)?)?"
"""Of several days (`28 to 29 May`) the first; only before a month or a year: else the number may be any."""
YEAR: Final = r"((?:19|20)\d\d)"
ON: Final = r"(?:(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Bb]efore|[Aa]fter) )?(?:(?:early|late) )?"
IN: Final = (
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring|[Oo]f|[Bb]efore|[Aa]fter|[Cc]ome|[Ee]arly|[Ll]ate|"
    r"[Mm]id-?)"
)

SINCE: Final = (
    r"(?:(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Ff]rom|[Dd]uring)(?: early| late| the (?:start|beginning|middle|end) of)? |"
    r"[Ee]arly |[Ll]ate |[Mm]id-|[Aa]s (?:recently|late|early|far back|long ago) as )"
)
EDGE_OF: Final = r"the (?:start|beginning|middle|end) of "
PART: Final = r"(?:the )?(?:early |late |mid-|(?:start|beginning|middle|end) of )?"
"""What part of a month is meant is less than its precision."""
OF_YEAR: Final = r"(?:,? (?:of )?(last|this|the previous|the past) year)?"
OF_ANY_YEAR: Final = rf"(?:,? (?:of )?(?:{YEAR}|(last|this|the previous|the past) year))?"
"""With the groups of a year in figures, and of its name."""

AGO: Final = (" ago",)
CENTURIES: Final = (" 20", " 19")

UPHEAVALS: Final = "crisis|war|crackdown|standoff|stand-off|collision|massacre|protests|row"
"""What a year is said to be of where it was its event: not the deal of 2020, which is broken today."""


class Rule(NamedTuple):
    """One way to write a date."""

    triggers: tuple[str, ...]
    """One of these must be in a sentence: an Aho-Corasick pass picks the rows that the pattern sees."""
    pattern: str
    precision: str
    day: Callable[[], pl.Expr]
    """From the groups `g1`, `g2`, …, `date` and `is_ahead` of a row to the event's day."""
    needs: Callable[[], list[pl.Expr]] = list
    """Columns that `day` uses several times."""


COUNT: Final = rf"(\d{{1,3}}|(?i:{'|'.join(COUNTS)}))"


def counted(unit: str) -> tuple[str, ...]:
    """What is in `two weeks`, `12 weeks`, `a week`."""
    return tuple(f"{count} {unit}" for count in (*(word for word in COUNTS if len(word) > 1), "n a", *"0123456789"))


NTH: Final = "|".join(ORDINALS)
EDGES: Final = tuple(f"{edge} {unit} of " for edge in ("first", "last") for unit in ("day", "week"))
EDGE: Final = r"(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Ii]n|[Dd]uring) )?(?:the )?(first|last)"
SHIFT: Final = r"(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?([Ll]ast|[Tt]his|[Nn]ext)"

AT_EDGE: Final = r"(?:[Bb]y |[Aa]t |[Ss]ince |[Uu]ntil |[Bb]efore |[Ff]rom )?(?:the )?"
FROM_NOW: Final = (" from now",)
SEVERAL: Final = tuple(word for word, count in COUNTS.items() if count > 1)
PRECISION: Final = {"hour": "day", "day": "day", "week": "week", "fortnight": "week"}
SHIFTED: Final = ("ast", "his", "ext")
IN_TIME: Final = r"(?:[Ii]n|[Ww]ithin)"

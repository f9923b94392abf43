"""Columns of what two countries said or did: whose each is, and how a text tells it."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

from model.dossier.countries import countries
from model.words.english import english

FEWEST: Final = 2
"""Countries with a column each, that make them what sides say."""
_ALIASES: Final = {
    **dict.fromkeys(("usa", "u.s.", "u.s.a."), "us"),
    **dict.fromkeys(("prc", "p.r.c.", "people's_republic_of_china"), "china"),
}
"""What tables call a country beside its names."""
_WHAT: Final = "statements?|positions?|responses?|reactions?|remarks|comments?|views?|actions?|moves?|readout"
_COLUMN: Final = re.compile(
    rf"(?:what_)?(?:the_)?(?P<who>.+?)(?:['’]s)?(?:_(?:side|government|account|said|says|did|{_WHAT}))*"
)
"""`US`, `What the US said`, `Chinese response`, `India's position`, in the usual form of a column's name."""
_OF: Final = re.compile(rf"(?:{_WHAT})_(?:of|by|from)_(?P<who>.+)")
_NO_NAMES: Final = (
    "(?:The|An?|We|It|They|He|She|This|That|These|Its|Their|His|Her|Also|And|But|In|On|At|As|If|When|Both)"
)
"""What begins with a capital letter at the beginning of a sentence."""
_OWN_LABEL: Final = re.compile(r"[A-Z][\w.’' -]{1,60}: ")
"""How a cell begins that is a turn itself: `Mao Ning: We …`."""


def sides_of(columns: Iterable[str]) -> dict[str, str]:
    """The columns (names in the usual form) that tell what a country said or did, to its name; none if they are not
    of two at least.
    """
    told = {column: side for column in columns if (side := side_of(column))}
    return told if len(set(told.values())) >= FEWEST else {}


@lru_cache(maxsize=1_000)
def side_of(column: str) -> str:
    """The country whose column it is, as English has it; empty if it is none."""
    found = _OF.fullmatch(column) or _COLUMN.fullmatch(column)
    who = found["who"].removeprefix("the_") if found else column
    return _names().get(_ALIASES.get(who, who), "")


def said_by(side: str, words: str) -> str:
    """What stands in a country's column, below its name as a transcript has it; as it is where it tells who speaks."""
    return words if _OWN_LABEL.match(words) or _tells_who().search(words) else f"{side}:\n{words}"


@cache
def _names() -> dict[str, str]:
    """All that countries are called, as columns are, to their names."""
    return {
        way.removeprefix("the ").lower().replace(" ", "_"): country.names[0].removeprefix("the ")
        for country in reversed(countries())
        if country.names
        for way in country.wordings
    }


@cache
def _tells_who() -> re.Pattern[str]:
    """A name with no mark up to a verb of saying: `China's foreign ministry said`, and not `the ministry said`."""
    verbs = "|".join(sorted(map(re.escape, english().saying), key=len, reverse=True))
    return re.compile(rf"\b(?!{_NO_NAMES}\b)[A-Z]\w+(?:[ '’.-]+\w+){{0,5}} (?:{verbs})\b")

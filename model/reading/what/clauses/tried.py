"""Tried before: trials that only say who it is that a sentence tells something else of ("the officer jailed for spying
wrote a book").
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import REST, numbers, way_in

_JAILED: Final = r"sentenced|convicted|jailed|imprisoned|found guilty"
_ON_TRIAL: Final = rf"{_JAILED}|arrested|detained|charged|indicted|accused"
_TRIED: Final = rf"^(?:(?:{_ON_TRIAL})\b|years (?:in|for)\b)"
"""What is done to somebody before a court."""
_PERSON: Final = (
    r"(?:[\w-]+ ){0,3}(?:officers?|sailors?|soldiers?|officials?|m[ae]n|wom[ae]n|couple|engineers?|students?|"
    r"scientists?|researchers?|professors?|scholars?|business(?:m[ae]n|wom[ae]n)|consultants?|executives?|employees?|"
    r"contractors?|analysts?|journalists?|reporters?|pastors?|citizens?|nationals?|agents?|spy|spies|traders?|smugglers?|workers?|"
    r"diplomats?) (?:(?:once|first|later|recently|also) )?"
)
_TRIED_PERSON: Final = quick(
    rf"(?:^|\s)(?:[Tt]he {_PERSON}(?:{_ON_TRIAL}) |"
    rf"(?:[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Oo]ne) {_PERSON}(?:{_JAILED}) )"
    r"((?:\S+ ){0,6})$"
)
"""The same with who it is, as a participle: up to the end of what tells of it."""
_NO_OBJECT_OF_IT: Final = r"^(?:to|of|for|in|on|over|by|with|last|under|at|from|near|after|during|while|as|since) "
"""Behind it stands no object of it."""
_MAIN_VERB: Final = quick(r"\b(?:is|are|was|were|has|have|had|will|would|who|and|but|pleaded|got|faces?|faced) ")
"""What begins what is told of whom."""
_FULL_STOP: Final = r"\.[”\"’)]*\s*$"
_LONG_NAME: Final = 110
"""So many characters up to the end of a trial tell whose it is."""
_NEXT_WORD: Final = 10
"""And so many behind it whether it has an object."""


def are_tried_before(settled: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which trials only say who it is that a sentence tells something else of ("the officer jailed for spying wrote a
    book"): a headline has nothing else.
    """
    place = np.flatnonzero(settled["phrase"].str.contains(_TRIED).to_numpy() & (settled["level"] < 0).to_numpy())
    if not len(place):
        return marked(place, settled.height)
    place = place[said["text"][settled["row"][place]].str.contains(_FULL_STOP).to_numpy()]
    tried = settled[place]
    every, end = np.arange(len(place)), numbers(tried["end"])
    until = way_in(said, tried, every, np.zeros(len(place), np.int64), end).str.tail(_LONG_NAME)
    behind = way_in(said, tried, every, end, np.full(len(place), REST)).str.head(_NEXT_WORD)
    trial = pl.DataFrame({"so_far": until.str.extract(_TRIED_PERSON), "behind": behind})
    is_bare = (pl.col("so_far") + pl.col("behind")).str.contains(_NO_OBJECT_OF_IT)
    is_which = trial.select(is_bare & ~pl.col("so_far").str.contains(_MAIN_VERB)).to_series()
    return marked(place[is_which.fill_null(value=False).to_numpy()], settled.height)

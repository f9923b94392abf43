"""Circumstances: in what mood something is done, which is not what is told of it ("held drills amid rising tensions",
"lifted the ban, to the dismay of the unions", "under pressure at home, it cut the tariffs").

They tell of what stands behind them ("amid tensions over Taiwan"), and of a side that is in that mood.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import REST, in_rows_of, numbers, pairs, text_before, way_in
from model.reading.what.finding.hits import are_of
from model.schema import Kind

REACH: Final = 45
"""Bytes behind the word within which stands what it is about, or whose mood it is."""
ABOUT: Final = r"^ (?:about|across|around|between|concerning|from|in|of|on|over|regarding|surrounding|with) "
"""Right behind the word, before what it is about."""
BEFORE: Final = 60
"""Bytes before it that are looked at."""
OPENS: Final = quick(
    r" (?:[Aa]mid(?:st)?|[Dd]espite|[Ii]n spite of|[Aa]gainst (?:a|the) back(?:drop|ground) of|"
    r"[Aa]t a (?:time|moment) of|[Ii]n (?:a|the) (?:climate|atmosphere|spirit) of|[Uu]nder)"
    r"(?: (?:\w+ly|[b-z]\w+|a\w{2,}|an?)){0,3} $"
)
"""Before it: of what it is only the circumstance."""
TO_THE: Final = r" to the (?:\w+ )?$"
"""Before a feeling, whose it is stands behind: "to the dismay of farmers"."""
OF_SOMEBODY: Final = (
    r"^(?:dismay|alarm|annoyance|anger|fury|chagrin|disappointment|consternation|frustration|regret|ire)$"
)
A_MOVE: Final = quick(
    r" (?:move|step|decision|measure|announcement|ruling|gesture|change|shift|policy|plan) (?:that|which) "
    r"(?:has |had |have |\w+ly )?$"
)
"""Before what the whole of it did to somebody: "a move that angered farmers"."""
ANGERS: Final = (
    r"^(?:anger|infuriat|enrag|outrag|dismay|alarm|irk|upset|disappoint|frustrat|worri|unsettl|rattl|annoy|displeas|"
    r"vex)"
)
_NAMES: Final = pl.col("type").is_in(["issue", "side", "person"])


def without_circumstances(told: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the hostile words that only say in what mood something is done."""
    is_asked = are_of(told, Kind.WORD) & (told["level"] < 0).to_numpy()
    asked = told.with_row_index("nth").filter(pl.Series(is_asked))
    before = text_before(said, asked).str.tail(BEFORE)
    feels = asked["phrase"].str.contains(OF_SOMEBODY) & before.str.contains(TO_THE)
    angers = asked["phrase"].str.contains(ANGERS) & before.str.contains(A_MOVE)
    moods = asked.with_columns(angers.alias("angers")).filter(before.str.contains(OPENS) | feels | angers)
    if moods.is_empty():
        return told
    named = in_rows_of(found.filter(_NAMES), moods)
    of, _, mood, name = pairs(moods, named)
    behind = way_in(said, moods, np.arange(moods.height), numbers(moods["end"]) - 1, np.full(moods.height, REST))
    is_near = (name.start >= mood.end - 1) & (name.start <= mood.end + REACH) & (name.clause == mood.clause)
    is_about = is_near & (behind.str.contains(ABOUT) | moods["angers"]).to_numpy().take(of)
    alone = moods["nth"].filter(pl.Series(~marked(of[is_about], moods.height)))
    return told.filter(pl.Series(~marked(alone.to_numpy(), told.height)))

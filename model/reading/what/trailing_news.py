"""Who announced it, told behind it (", the ministry announced in a statement"), and what else was announced ("under a
plan announced last week"): that is no deed of its own.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import REST, numbers, text_before, way_in

VERB: Final = r"^ ?(?:announced|confirmed|declared|disclosed|revealed) ?$"
"""Verbs that may be such a one."""
_BEHIND: Final = (
    r"(?: (?:in (?:an?|its|their|the) [^,;:]{3,60}|on \S+(?: \d+)?|late|early|earlier|today|yesterday|this week|"
    r"last week|at (?:an?|the) [^,;:]{3,60}|[A-Z][a-z]+day(?: \w+)?))*"
)
TRAILS: Final = quick(
    r"(?:, |— |– )(?:the |its |an? |both |two )?[^,;:“”\"—–]{2,60} (?:announced|confirmed|declared|disclosed|revealed)"
    rf"{_BEHIND}[.”\"’']*$"
)
"""A clause of its own at the end of its sentence."""
NO_SUBJECT: Final = quick(
    r", (?:and |but |or |then |which |who |that |as |when |while |after |before |having |since |because |where |"
    r"(?:was|were|is|are|has|have|had|been|being|will|would|also|first|just|newly|recently|formally)\b)[^,]*$|"
    r"\b(?:was|were|is|are|be|been|being|that|which|it|they|he|she) (?:\w+ )?(?:announced|confirmed|declared|disclosed|"
    r"revealed)\b[^,]*$"
)
"""What is no clause that says who did it."""

OF_A_PLAN: Final = quick(
    r" (?:[Uu]nder|[Ii]n|[Bb]y|[Tt]hrough|[Ww]ith|[Ff]ollowing|[Aa]s part of|[Tt]hanks to|[Aa]ccording to) "
    r"(?:an?|the|its|their|his) (?:\w+ ){0,2}(?:plan|law|deal|pact|agreement|accord|program(?:me)?|scheme|policy|"
    r"strategy|budget|proposal|framework|statement|notice|order|decree|rules?|bill|act|legislation|roadmap|timetable) $"
)
"""Before such a verb: the plan under which all of it is done."""


def without_trailing(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits less the cues that are such a verb."""
    is_verb = pl.col("phrase").cast(pl.String).str.contains(VERB)
    verbs = found.with_row_index("nth").filter(pl.col("type") == "cue").filter(is_verb)
    if verbs.is_empty():
        return found
    of_plans = verbs["nth"].filter(text_before(said, verbs).str.tail(80).str.contains(OF_A_PLAN))
    rows = verbs["row"].unique()
    text = said["text"].gather(rows)
    trails = rows.filter(text.str.contains(TRAILS) & ~text.str.contains(NO_SUBJECT))
    verbs = verbs.filter(pl.col("row").is_in(trails.implode()))
    every, end = np.arange(verbs.height), numbers(verbs["end"]) - 1
    behind = way_in(said, verbs, every, end, np.full(verbs.height, REST))
    last = verbs["nth"].filter(behind.str.contains(quick(rf"^{_BEHIND} $")))
    others = pl.concat([last, of_plans])
    return found if others.is_empty() else found.filter(pl.Series(~marked(others.to_numpy(), found.height)))

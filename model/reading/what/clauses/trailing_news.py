"""Who announced it, told behind it (", the ministry announced in a statement"), and what else was announced ("under a
plan announced last week"): that is no deed of its own.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import REST, numbers, text_before, way_in

VERBS: Final = ("announced", "confirmed", "declared", "disclosed", "revealed")
"""Verbs that may be such a one."""
_VERB: Final = f"(?:{'|'.join(VERBS)})"
_BEHIND: Final = (
    r"(?: (?:in (?:an?|its|their|the) [^,;:]{3,60}|on \S+(?: \d+)?|late|early|earlier|today|yesterday|this week|"
    r"last week|at (?:an?|the) [^,;:]{3,60}|[A-Z][a-z]+day(?: \w+)?))*"
)
TRAILS: Final = quick(
    r"(?:, |— |– )(?:the |its |an? |both |two )?[^,;:“”\"—–]{2,60} "
    rf"{_VERB}{_BEHIND}[.”\"’']*$"
)
"""A clause of its own at the end of its sentence."""
NO_SUBJECT: Final = quick(
    r", (?:and |but |or |then |which |who |that |as |when |while |after |before |having |since |because |where |"
    r"(?:was|were|is|are|has|have|had|been|being|will|would|also|first|just|newly|recently|formally)\b)[^,]*$|"
    rf"\b(?:was|were|is|are|be|been|being|that|which|it|they|he|she) (?:\w+ )?{_VERB}\b[^,]*$"
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
    nth = found.select((pl.col("type") == "cue").arg_true()).to_series()
    nth = nth.filter(found["phrase"].gather(nth).is_in(VERBS))
    if nth.is_empty():
        return found
    verbs = found[nth].with_columns(nth.alias("nth"))
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

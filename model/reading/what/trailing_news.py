"""Who announced it, told behind it (", the ministry announced in a statement"): that is no deed of its own."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import REST, numbers, way_in

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


def without_trailing(found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits less the cues that are the verb of such a clause."""
    verbs = found.with_row_index("nth").filter(
        (pl.col("type") == "cue") & pl.col("phrase").cast(pl.String).str.contains(VERB)
    )
    if verbs.is_empty():
        return found
    rows = verbs["row"].unique()
    text = said["text"].gather(rows)
    trails = rows.filter(text.str.contains(TRAILS) & ~text.str.contains(NO_SUBJECT))
    verbs = verbs.filter(pl.col("row").is_in(trails.implode()))
    if verbs.is_empty():
        return found
    every, end = np.arange(verbs.height), numbers(verbs["end"]) - 1
    behind = way_in(said, verbs, every, end, np.full(verbs.height, REST))
    last = verbs["nth"].filter(behind.str.contains(quick(rf"^{_BEHIND} $")))
    return found.filter(pl.Series(~marked(last.to_numpy(), found.height)))

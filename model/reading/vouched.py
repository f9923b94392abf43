"""Deeds that the weights vouch for: told in a sentence whose issue is nearer to a mere word ("imposed sanctions on six
officials for undermining Hong Kong's autonomy").
"""

from typing import Final

import numpy as np
import polars as pl

from model.flags import flagged
from model.reading.text.spans import pairs
from model.reading.verdicts import STOPPED, SURE
from model.schema import Kind, Mode

DONE: Final = (-3, STOPPED)
"""The levels that only hostile deeds and stopped contacts have. Of cooperative ones half of such sentences only promise
("agreed to restart the calls").
"""
TOLD: Final = ("cue", "level", "kind", "mode", "is_ritual", "decides", "is_open", "at", "is_outside", "gap")
"""Of what governs that which its cue says."""
_IS_DEED: Final = pl.col("kind").cast(pl.String).is_in([Kind.ACT.value, Kind.CONTACT.value])
_IS_TOLD: Final = _IS_DEED & pl.col("level").is_in(DONE)
"""What governs tells a hostile deed or a stop itself."""


def with_vouched(governing: pl.DataFrame, cued: pl.DataFrame, of_sentences: pl.DataFrame) -> pl.DataFrame:
    """What governs (`governed`); where the weights are sure of a level that only a deed has, and what governs tells
    none, the nearest cue of its sentence that tells a deed of that level: two readings say the same. What is only why
    something was done was not stopped, what is said not to be done is not, and no deed reaches a clause of its own.

    `of_sentences` are what the weights say: unit (the row), issue, decided, sure.
    """
    sure = of_sentences.filter(pl.col("decided").is_in(DONE) & (pl.col("sure") > SURE))
    sure = sure.select("issue", "decided", row="unit")
    asked = governing.with_row_index("nth").join(sure, on=["row", "issue"], maintain_order="left")
    is_why = pl.col("is_cause") & (pl.col("decided") == STOPPED)
    is_denied = pl.col("mode").cast(pl.String) == Mode.NEGATED.value
    asked = asked.filter(~(_IS_TOLD | is_why | is_denied | pl.col("is_apart")).fill_null(value=False))
    deeds = cued.filter(_IS_DEED & pl.col("after").is_in(DONE) & ~pl.col("is_open") & ~pl.col("is_outside"))
    if asked.is_empty() or deeds.is_empty():
        return governing
    terms = asked.select("row", start="named_at", end="named_at", clause=pl.lit(0))
    of, at, term, deed = pairs(terms, deeds)
    is_same = asked["decided"].to_numpy().take(of) == deeds["after"].to_numpy().take(at)
    gap = np.maximum(np.maximum(deed.start - term.end, term.start - deed.end), 0)
    near = pl.DataFrame({"nth": asked["nth"].gather(of), "at": at, "gap": gap}).filter(pl.Series(is_same))
    nearest = near.sort("nth", "gap", "at").unique("nth", keep="first", maintain_order=True)
    found = deeds[nearest["at"]].with_columns(level="after", at="start", gap=nearest["gap"])
    told = found.select(TOLD).cast({name: governing.schema[name] for name in TOLD})
    rest = governing.drop(TOLD)[nearest["nth"]].hstack(told)
    kept = governing.filter(~flagged(nearest["nth"], governing.height))
    return pl.concat([kept, rest.select(governing.columns)]).sort("row", "issue")

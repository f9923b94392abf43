"""Things: the objects of a lexicon that stand in sentences, less those that are only a part of another."""

from typing import Final

import polars as pl

from model.reading.text.spans import outermost
from model.reading.what.cues import HOLDING

IS_HOLDING: Final = pl.col("payload").cast(pl.String).is_in(HOLDING).alias("is_holding")
"""Whether an object names a thing and what is done to it."""


def outermost_things(things: pl.DataFrame) -> pl.DataFrame:
    """Hits of objects less those that are a part of a wider one ("arms control" is no control), sorted.

    In "the pause on tariffs" either may be meant: that the tariffs are paused, or that the pause is over.
    """
    is_holding = things.select(IS_HOLDING).to_series()
    if not is_holding.any():
        return outermost(things)
    return pl.concat([outermost(things.filter(~is_holding)), things.filter(is_holding)]).sort("row", "start", "end")

"""Things: the objects of a lexicon that stand in sentences, less those that are only a part of another."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import bytes_between, outermost
from model.reading.what.finding.cues import BESIDE, HOLDING, MEASURE

IS_HOLDING: Final = pl.col("payload").cast(pl.String).is_in(HOLDING).alias("is_holding")
"""Whether an object names a thing and what is done to it."""

_APART: Final = (*HOLDING, *BESIDE)
"""The classes that hide nothing within them."""
_REACH: Final = 70
"""How many characters behind a measure may say what it is on."""
_ON_TRADE: Final = quick(
    r"^ (?:on|over|for|against) (?:[\w-]+ ){0,4}?"
    r"(?:exports?|imports?|sales?|shipments?|purchases?|deliveries|supplies) "
)
"""What is right behind a measure that is on trade in something ("ban on gallium exports")."""
_VERBS: Final = quick(
    r" (?:hits?|hurts?|cuts?|dents?|slows?|helps?|boosts?|curbs?|keeps?|made|makes?|sent|sends?|and|or|that|which|who|"
    r"while|as|is|are|was|were|be|has|have|had|will|would|could|may|might|[b-z]\w+ed|\w+ing) "
)
"""Words of which it says something else instead ("tariffs on China hit exports"); "advanced" is none."""


def with_trade(things: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits of objects, where measures on trade reach as far as what they are on: that is not what a verb behind both
    tells of ("the ban on gallium exports was suspended").
    """
    measures = things.filter(pl.col("payload") == MEASURE)
    if measures.is_empty():
        return things
    since = pl.col("end").cast(pl.Int64) - 1
    behind = bytes_between("plain", since).str.head(_REACH).str.to_lowercase().str.extract(f"({_ON_TRADE})")
    told = measures.hstack(said.select("plain")[measures["row"]]).with_columns(on=behind)
    is_on = pl.col("on").is_not_null() & ~pl.col("on").str.slice(3).str.contains(_VERBS)
    longer = told.filter(is_on).with_columns((since + pl.col("on").str.len_bytes()).cast(pl.UInt32).alias("end"))
    if longer.is_empty():
        return things
    others = things.join(longer, on=["row", "start", "payload"], how="anti")
    return pl.concat([others, longer.select(things.columns)]).sort("row", "start", "end", maintain_order=True)


def outermost_things(things: pl.DataFrame) -> pl.DataFrame:
    """Hits of objects less those that are a part of a wider one ("arms control" is no control), sorted.

    In "the pause on tariffs" either may be meant: that the tariffs are paused, or that the pause is over. Classes of
    few cues hide no others.
    """
    is_apart = things.select(pl.col("payload").cast(pl.String).is_in(_APART)).to_series()
    if not is_apart.any():
        return outermost(things)
    return pl.concat([outermost(things.filter(~is_apart)), things.filter(is_apart)]).sort("row", "start", "end")

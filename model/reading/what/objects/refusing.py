"""Refusing to: what stands behind "refused to ban" is what would be banned, and not what is refused."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.spans import numbers, way_in
from model.schema import Kind

_IS_REFUSING: Final = r"^(?:refus|declin)\w+$"
_TO: Final = " to "


def without_refusing_to(hit: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (kind, is_bound) less the deeds that a verb of refusing tells of its object where it has another verb
    behind it: contacts are refused either way.
    """
    is_deed = pl.col("is_bound") & (pl.col("kind") == Kind.ACT.value)
    place = np.flatnonzero(hit.select(is_deed & pl.col("phrase").str.contains(_IS_REFUSING)).to_series().to_numpy())
    if not len(place):
        return hit
    refusing = hit[place]
    end = numbers(refusing["end"])
    behind = way_in(said, refusing, np.arange(len(place)), end - 1, end + len(_TO) - 1)
    kept = np.ones(hit.height, bool)
    kept[place[behind.str.starts_with(_TO).to_numpy()]] = False
    return hit.filter(pl.Series(kept))

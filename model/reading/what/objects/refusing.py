"""Refusing to: what stands behind "refused to ban" is what would be banned, and not what is refused."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.spans import numbers, way_in

_IS_REFUSING: Final = r"^(?:refus|declin)\w+$"
_TO: Final = " to "


def without_refusing_to(hit: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits (is_bound) less verbs of refusing that need an object and have another verb behind them."""
    place = np.flatnonzero((hit["is_bound"] & hit["phrase"].str.contains(_IS_REFUSING)).to_numpy())
    if not len(place):
        return hit
    refusing = hit[place]
    end = numbers(refusing["end"])
    behind = way_in(said, refusing, np.arange(len(place)), end - 1, end + len(_TO) - 1)
    kept = np.ones(hit.height, bool)
    kept[place[behind.str.starts_with(_TO).to_numpy()]] = False
    return hit.filter(pl.Series(kept))

"""Lists behind a colon: what is done to each of their items ("Three are cancelled: the talks on …; the meetings under
…", "suspended the following: military talks, climate talks and …").
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.spans import numbers, pairs
from model.reading.what.objects.objects import with_objects

HEADS: Final = (":", " the following:")
"""What stands right behind a verb of all that is listed."""
NEAR: Final = 16
"""So many bytes behind the verb the colon stands at most."""
NOWHERE: Final = np.iinfo(np.int64).max
_PLACE: Final = ("row", "start", "end")
_PHRASE: Final = pl.col("phrase").cast(pl.String).str.strip_chars(" ")
_PARTS: Final = (pl.col("type") == "boundary") & (_PHRASE == ";")
"""What parts items; in plain texts a colon is a semicolon, too."""


def with_items(
    having: pl.DataFrame, bare: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame, objects: NDArray[np.bool_]
) -> pl.DataFrame:
    """Cue hits with their objects (`having`), and those without (`bare`) once more at the head of each item of a list
    that stand right before its colon and find one in that item.
    """
    items = _items(bare, found, said)
    if items.is_empty():
        return having
    told = with_objects(items.sort(*_PLACE, maintain_order=True), found, said, objects)
    return pl.concat([having, told.select(having.columns)]).sort(*_PLACE, maintain_order=True)


def _items(bare: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """The verbs of lists, at the head of each item."""
    asked = bare.hstack(said.select("text")[bare["row"]]).filter(pl.col("text").str.contains(":", literal=True))
    ways = (pl.col("text").str.contains(pl.concat_str(_PHRASE, pl.lit(way)), literal=True) for way in HEADS)
    heads = asked.filter(pl.any_horizontal(*ways)).drop("text")
    parts = found.filter(_PARTS)
    of, at, head, part = pairs(heads, parts)
    is_behind = part.end > head.end
    colon = np.full(heads.height, NOWHERE)
    np.minimum.at(colon, of[is_behind], part.start[is_behind])
    is_item = is_behind & (colon - numbers(heads["end"]) <= NEAR).take(of)
    return heads[of[is_item]].with_columns(parts.select("start", "end", "clause")[at[is_item]])

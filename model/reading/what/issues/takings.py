"""Takings: terms of one issue that are another's where they are said of its things ("export controls on gallium")."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.runs import marked
from model.reading.text.spans import in_rows_of, pairs, way_in

BEHIND: Final = 70
"""Bytes behind such a term within which the things it is put on may begin."""
BEFORE: Final = 40
"""And before it within which they may end."""
PUT_ON: Final = (
    r"^ (?:(?:measures?|rules?|regime) )?"
    r"(?:(?:(?:will|would|may|can|must|are to|is to) be|(?:has|have|had) been|is|are|was|were) "
    r"(?:[a-z]+ly )?[a-z]*(?:ed|put|set) )?"
    r"(?:on|over|of|to|for|cover|covers|covering|governing) "
)
"""How it goes on to what it is put on."""
PUT_UNDER: Final = r"^ $| (?:under|on|onto|to|from|off|in) (?:[^ ]+ ){0,2}$"
"""What stands between things and the measure that they are put under ("five rare earths under export control")."""
KINDS: Final = r" (medium|light|heavy|critical) and (?:medium|light|heavy|strategic|other) "
"""Where "and" begins none ("medium and heavy rare earths")."""
ANOTHER: Final = r" (?:and|or|while|but|if|in return|in exchange|;) "
"""What begins another matter between them."""


def without_taken(wordings: pl.DataFrame, found: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """`wordings` (HITS with `issue`) less the terms that another issue takes, since they are said of a strong term of
    that which stands right before or behind them in a plain sentence (`said`).
    """
    taken = found.filter(pl.col("type") == "taken")
    strong = in_rows_of(wordings.filter(pl.col("type") == "issue"), taken)
    of, at, measure, thing = pairs(taken, strong)
    takers, issues = (frame["payload"].to_physical().to_numpy() for frame in (taken, strong))
    is_own = takers.take(of) == issues.take(at)
    behind, before = thing.start - measure.end, measure.start - thing.end
    is_behind = behind >= -1
    near = np.flatnonzero(is_own & np.where(is_behind, behind <= BEHIND, (before >= -1) & (before <= BEFORE)))
    if not len(near):
        return wordings
    low = np.where(is_behind, measure.end, thing.end)[near] - 1
    high = np.where(is_behind, thing.start, measure.start)[near] + 1
    way = way_in(said, taken, of[near], low, high)
    is_put = np.where(is_behind[near], way.str.contains(PUT_ON), way.str.contains(PUT_UNDER))
    is_said = is_put & ~way.str.replace(KINDS, " $1 ").str.contains(ANOTHER).to_numpy()
    spots = taken[of[near][is_said]].select("row", "start", "end")
    theirs = wordings.with_row_index("hit").join(spots, on=["row", "start", "end"])
    return wordings.filter(~marked(theirs["hit"].to_numpy(), wordings.height))

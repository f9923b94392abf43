"""Talks on a deed ("talks on lifting the tariffs were suspended", "talks to free the pastor broke down"): what is told
behind it is told of the talks, not of what the deed would be done to.
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.spans import in_rows_of, numbers, pairs, way_in
from model.reading.what.finding.cues import CONTACT

_TALKS: Final = r"(?:^|\s)(?:talks|negotiations?|discussions?|consultations?|dialogue)(?: with \S+)?$"
"""Contacts that may be on a deed."""
_ON_A_DEED: Final = quick(
    r"^ (?:(?:with|between) (?:\S+ ){1,4}?)?(?:on|about|over|for|towards?|aimed at|to) (?:the |an? |possible |any )*"
    r"(?:[a-z]+ing|release|removal|return|resumption|restoration|lift|ease|free|restore|resume|reopen|remove|"
    r"cut|reduce|lower|end|extend|suspend|pause) (?:of )?(?:\S+ ){0,3}$"
)
"""Between the talks and what the deed would be done to."""
_TOLD: Final = quick(
    r"^ (?:(?:on|in|for|from|of|held|at|by|between|with) (?:\S+ ){1,5}?)*?"
    r"(?:(?:has|have|had|all|then|later|also|again|since|soon|swiftly|quickly) )*"
    r"(?:(?:broken?|went|gone|go|goes|going) (?:down|nowhere|well|on)|(?:fell|fallen) (?:apart|through)|"
    r"dragg?(?:ed)? on|collapsed?|failed?|foundered|stalled?|ended|end|resumed?|began|begun|started|continued?|made?|"
    r"(?:was|were|is|are|been|be|remain|remained) \S+) "
)
"""Behind that, what became of them."""
_NEAR: Final = 70
"""How many bytes behind the talks it may begin."""
_BEHIND: Final = 120
"""How many behind it are looked at."""


def with_talks(things: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Hits of objects, where talks reach as far as what they are on, if more is told behind that: that is not what is
    told of.
    """
    may_be = (things["payload"] == CONTACT).to_numpy()
    if not may_be.any():
        return things
    is_talk = may_be & things["phrase"].str.contains(_TALKS).to_numpy()
    talks = things.filter(is_talk)
    others = in_rows_of(things.filter(pl.col("payload") != CONTACT), talks)
    of, _, talk, thing = pairs(talks, others)
    gap = thing.start - talk.end
    near = np.flatnonzero((gap >= 0) & (gap <= _NEAR) & (talk.clause == thing.clause))
    way = way_in(said, talks, of.take(near), talk.end.take(near) - 1, thing.start.take(near) + 1)
    near = near[way.str.contains(_ON_A_DEED).to_numpy()]
    behind = way_in(said, talks, of.take(near), thing.end.take(near) - 1, thing.end.take(near) + _BEHIND)
    near = near[behind.str.contains(_TOLD).to_numpy()]
    if not len(near):
        return things
    place, end = np.flatnonzero(is_talk), numbers(things["end"])
    np.maximum.at(end, place.take(of.take(near)), thing.end.take(near))
    longer = things.with_columns(pl.Series("end", end, things.schema["end"]))
    return longer.sort("row", "start", "end", maintain_order=True)

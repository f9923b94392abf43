"""Foreign: what a third country that begins a sentence does, though both sides are named behind it ("Canada dropped its
tariffs on Chinese cars, and Washington was not amused").
"""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import NO_OBJECT, REST, numbers, pairs, way_in
from model.reading.what.finding.hits import are_of
from model.schema import Kind

DOER: Final = 60
"""How many characters before a deed the third country ends that does it."""
NOT_ITS_OWN: Final = quick(
    r" (?:after|as|because|by|if|when|which|while|who|whom|whose|where|that|since|until|wants?|wanted|urged|hopes?|"
    r"hoped|asked|called|over|amid|from|like|unlike|to (?:see|have|let)) "
)
"""Between the two: somebody else does it, or it is not done by that country alone."""
BESIDE_IT: Final = quick(
    r"(?i)(?:under (?:\w+ )?pressure from|(?:pressed|pushed|urged(?: on)?|prodded|nudged|encouraged|backed|led) by|"
    r"at the \w+ of| at|(?:follow|join|match|copy|echo|mirror|copi)(?:s|ed|ing|es)?|in (?:step|line|league) with|"
    r"alongside) (?:the )?$"
)
"""Before a side that does not do it, but has it done or did it before ("Mexico, under pressure from Washington, …")."""
LED: Final = quick(
    r"(?i)^ *(?:following|echoing|joining|copying|mirroring|(?:pressed|urged) by|under (?:\w+ )?pressure from|"
    r"at the \w+ of|in (?:step|line|league) with|alongside) (?:\S+ ){1,5}(?:the )?$"
)
"""Before a third country that does not quite begin its sentence ("Following Washington's lead, Canada …")."""
BY_ANOTHER: Final = quick(r"^(?: \S+){0,6} (?:by|from) (?:the )?$")
"""From a deed to the side that does it."""


def are_of_first(settled: pl.DataFrame, first: pl.DataFrame, sides: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which deeds between two sides a third country that begins their sentence does (`first`: those at the head): no
    side is named before them, none does them, and what they are about stands behind them.
    """
    low = numbers(settled["low"])
    is_active = (low == NO_OBJECT) | (low + 1 >= numbers(settled["start"]))
    may_be = is_active & settled["is_bilateral"].to_numpy() & are_of(settled, Kind.ACT) & ~settled["is_noun"].to_numpy()
    place = np.flatnonzero(may_be & ~settled["is_naming"].to_numpy())
    deeds = settled[place]
    by, _, deed, side = pairs(deeds, sides)
    ahead = np.flatnonzero(side.end <= deed.start + 1)
    way = way_in(said, deeds, by[ahead], np.zeros(len(ahead), np.int64), side.start[ahead] + 1)
    is_beside = way.str.contains(BESIDE_IT).to_numpy()
    aside = np.zeros(deeds.height, np.int64)
    np.maximum.at(aside, by[ahead[is_beside]], side.end[ahead[is_beside]])
    behind = np.flatnonzero(side.start + 1 >= deed.end)
    way = way_in(said, deeds, by[behind], deed.end[behind] - 1, np.minimum(side.start[behind] + 1, REST))
    others = np.append(ahead[~is_beside], behind[way.str.contains(BY_ANOTHER).to_numpy()])
    of, _, deed, head = pairs(deeds, first)
    begins = np.maximum(head.end, aside.take(of))
    since = deed.start - begins
    near = np.flatnonzero((since >= -1) & (since <= DOER) & (deed.clause == head.clause))
    way = way_in(said, deeds, of[near], begins[near] - 1, deed.start[near] + 1)
    is_its = marked(of[near[~way.str.contains(NOT_ITS_OWN).to_numpy()]], deeds.height)
    is_its[by[others]] = False
    return marked(place[is_its], settled.height)

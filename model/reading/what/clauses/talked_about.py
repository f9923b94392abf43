"""Talked about: what one alone spoke of is no contact ("the President talked about chips"), what two did is."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import REST, numbers, text_before, way_in
from model.reading.what.finding.hits import are_of
from model.schema import Kind

_TALKED: Final = r"^(?:talk(?:s|ed)?|spoken?|speaks)$"
_OFFICE: Final = (
    r"(?:president|premier|chairman|chair|secretary|minister|senator|congress(?:man|woman)|representative|governor|ambassador|"
    r"director|spokes(?:man|woman|person)|official|adviser|administration|committee|commission|report|speaker|pope|king)"
)
_BESIDES: Final = (
    r"(?:(?:has|have|had|ve|s|also|again|just|often|repeatedly|recently|then|already|even|always|briefly|publicly|"
    r"frequently|famously) )*"
)
_ONE: Final = quick(
    r"(?:(?:^|\s)(?:I|[Hh]e|[Ss]he|who|[A-Z][\w-]*[a-rt-z])|"
    rf"\b(?:[Tt](?:he|hat|his)|s) (?:[\w-]+ )?{_OFFICE}) {_BESIDES}$"
)
"""Before the verb: one person, or one body, by an office, a pronoun or a name, the latter last."""
_TWO: Final = quick(
    rf"(?:\b(?:and|or|with|both) (?:the )?(?:[\w-]+ ){{1,4}}|(?:^|\s)(?:We|They|You|Both|Neither|People) ){_BESIDES}$"
)
"""Before it: more than one, whoever comes last."""
_ABOUT: Final = r"^ (?:\w+ly |at (?:some )?length |again |also |a (?:lot|little|bit) |for \w+ )?(?:about|of) "
_TOGETHER: Final = quick(
    r"\b(?:with|to) (?:him|her|them|(?:his|her|the|their|a) (?:\S+ )?(?:counterpart|leader|president|premier|minister|"
    r"side|delegation|officials)|[A-Z])|\b(?:meeting|call|talks|conversations?|discussions?|summit|dinner|lunch|[Tt]ogether)\b"
)
"""Anywhere in the sentence: with another, or on an occasion of two."""


def without_talked_about(hit: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """Cue hits less the contacts that are what one alone talked about, in sentences (`plain`) that tell of no other."""
    return hit.filter(~_are_of_one(hit, said))


def _are_of_one(hit: pl.DataFrame, said: pl.DataFrame) -> Flags:
    is_talk = hit["phrase"].str.contains(_TALKED).to_numpy() & are_of(hit, Kind.CONTACT)
    place = np.flatnonzero(is_talk)
    if not len(place):
        return marked(place, hit.height)
    talked = hit[place]
    every, end = np.arange(len(place)), numbers(talked["end"])
    behind = way_in(said, talked, every, end - 1, np.full(len(place), REST))
    before = text_before(said, talked)
    is_one = before.str.contains(_ONE) & ~before.str.contains(_TWO)
    is_alone = behind.str.contains(_ABOUT) & ~(before + behind).str.contains(_TOGETHER)
    return marked(place[(is_one & is_alone).to_numpy()], hit.height)

"""What a signed text has its sides do ("under the deal signed on Friday China is to buy"): agreed, and not to come."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import text_before

TO_COME: Final = r"^(?:(?:is|are) to|will|shall)$"
"""Mode words that are told so."""

_TEXT: Final = (
    r"(?:agreement|deal|accord|pact|memorandum|memorandums|protocol|arrangement|understanding|text|contract|treaty|"
    r"communiqu[eé]|MOU)"
)
_SIGNED: Final = r"(?:signed|reached|struck|concluded|initiall?ed|sealed|put (?:his|her|their) names? to)"
_BOUND: Final = quick(
    rf"\b(?i:under|by|according to) (?:an?|the|this|that|its|their) (?:[\w-]+ ){{0,4}}{_TEXT} "
    rf"(?:(?:that|which) (?:\w+ ){{1,6}})?{_SIGNED} (?:[\w.-]+ ){{1,14}}$"
)
"""What stands before it: in view of which text, and that it was signed."""
_NOT_YET: Final = quick(r"\b(?:be|being|never|not|if|may|might|could|would|unless|once|when) ")
"""What says that it was not."""


def are_bound(words: pl.DataFrame, plain_texts: pl.Series) -> Flags:
    """Which of some words of what is to come (row, start) are of what a text that was signed has its sides do."""
    places = np.flatnonzero(plain_texts.gather(words["row"]).str.contains(rf" {_SIGNED} "))  # few have it
    before = text_before(plain_texts.to_frame("plain"), words[places])
    is_bound = before.str.contains(_BOUND) & ~before.str.contains(_NOT_YET)
    return marked(places[is_bound.to_numpy()], words.height)

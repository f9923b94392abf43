"""Who: the World Health Organization and the pronoun, told apart by their capitals and those beside them."""

from typing import Final

import numpy as np
import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import REST, numbers, of_rows, way_in

NAME: Final = " WHO "
WORD: Final = r"^who(?: |$)"
SHOUTED: Final = quick(r"^ (?:[A-Z]{4,}|ARE|CAN|CUT|DID|HAD|HAS|HIT|IS|MAY|MET|PUT|SAY|WAS|WON|LED|SAW|GOT|RAN|SET) ")
"""Behind a pronoun in capitals: a word of the sentence, and no other short name."""


def without_namesakes(found: pl.DataFrame, texts: pl.Series) -> pl.DataFrame:
    """Hits less the pronouns that are the organization's name ("WHO said"), and the names that are the pronoun in
    capitals ("Trump, WHO RAISED TARIFFS").
    """
    rows = texts.str.contains(NAME, literal=True).arg_true()
    if rows.is_empty():
        return found
    every, said = found.with_row_index("place"), texts.to_frame("plain")
    asked = of_rows(every, rows).filter(pl.col("phrase").str.contains(WORD))
    start, end, where = numbers(asked["start"]), numbers(asked["end"]), np.arange(asked.height)
    own = way_in(said, asked, where, start, end).str.starts_with(NAME)
    behind = way_in(said, asked, where, start + len(NAME) - 1, np.full(asked.height, REST))
    is_pronoun = behind.str.contains(SHOUTED)
    is_boundary = asked["type"] == "boundary"
    misread = asked["place"].filter(own & ((is_boundary & ~is_pronoun) | (~is_boundary & is_pronoun)))
    if misread.is_empty():
        return found
    return found.filter(~pl.Series(marked(misread.to_numpy(), found.height)))

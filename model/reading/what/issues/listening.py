"""Listening: where a sentence names who is spoken to in it ("told Chinese journalists that …"), these name no issue
beside what is spoken of.
"""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.reading.text.runs import marked
from model.reading.text.spans import bytes_between
from model.words.english import english

BEFORE: Final = 60
"""Bytes before such a term within which who speaks to them is told."""
BEHIND: Final = 30
"""And behind it within which is told that it is on them."""
_IS_LISTENER: Final = pl.col("phrase").cast(pl.String).str.contains(quick(rf"\b(?:{'|'.join(english().listeners)})\b"))
_SPOKEN_TO: Final = quick(rf"(?i) (?:{'|'.join(english().speaking_to)}) (?:[^ .,;:]+ ){{0,4}}$")
_ON_THEM: Final = quick(r"^ (?:[^ .,;:]+ ){0,2}(?:to|against|that (?:they|their)) ")
"""Behind them: they were told to do something, or of themselves."""


def without_listeners(wordings: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """`wordings` (row, issue, start, end, type, phrase) less those that name who is spoken to in a sentence (`said`)
    that names another issue by a strong term.
    """
    row, issue = wordings["row"].to_numpy(), wordings["issue"].to_physical().to_numpy()
    is_other = (row[1:] == row[:-1]) & (issue[1:] != issue[:-1])
    of_several = pl.Series(marked(row[1:][is_other], said.height).take(row))
    asked = wordings.with_row_index("hit").filter(of_several).filter(_IS_LISTENER)
    if asked.is_empty():
        return wordings
    start, end = pl.col("start").cast(pl.Int64) + 1, pl.col("end").cast(pl.Int64) - 1
    before = bytes_between("plain", pl.lit(0), start).str.tail(BEFORE)
    behind = bytes_between("plain", end).str.head(BEHIND)
    told = asked.hstack(said.select("plain")[asked["row"]])
    heard = told.filter(before.str.contains(_SPOKEN_TO) & ~behind.str.contains(_ON_THEM))
    others = wordings.filter(pl.col("type") == "issue").select("row", other="issue").unique()
    beside = heard.join(others, on="row").filter(pl.col("issue") != pl.col("other"))["hit"].unique()
    return wordings.filter(~marked(beside.to_numpy(), wordings.height))

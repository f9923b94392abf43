"""Titles: terms that only say what somebody is called, or his trade ("Trade Minister Wang", "a chip engineer")."""

from typing import Final

import polars as pl

from model.reading.text.quick import are, quick
from model.reading.text.runs import Flags
from model.reading.text.spans import bytes_between
from model.words.english import english

BEHIND: Final = 60
"""Bytes behind a term within which the word for somebody stands."""
_WHO: Final = "|".join(english().titles)
_BORNE: Final = quick(
    rf"(?i)^ (?:(?:policy|affairs|security|industry|sector|cooperation|chief|and \w+) )?(?:{_WHO})s? "
)
"""Behind a term that is the first word of a title."""
_WHOLE: Final = quick(r"(?i)^(?:\w+ )+(?:envoy|attach[eé]|minister|secretary|representative|negotiator|czar|tsar)s?$")
"""Terms that are titles themselves."""
_RANK: Final = quick(rf"(?i)(?:^| )(?:{'|'.join(english().ranks)})s? ?$")
"""Terms that name soldiers by their rank."""


def are_titles(terms: pl.DataFrame, said: pl.DataFrame) -> Flags:
    """Which terms (row, end, phrase) are the first words of what somebody is called, or all of it."""
    end = pl.col("end").cast(pl.Int64)
    behind = bytes_between("plain", end - 1).str.head(BEHIND)
    told = terms.select("end", "phrase").hstack(said.select("plain")[terms["row"]])
    is_whole = pl.col("phrase").cast(pl.String).str.strip_chars(" ").str.contains(_WHOLE)
    return are(told, behind.str.contains(_BORNE) | is_whole).to_numpy()


def are_ranks(terms: pl.DataFrame) -> Flags:
    """Which terms (phrase) name soldiers by their rank, and nothing that they do."""
    return are(terms, pl.col("phrase").cast(pl.String).str.contains(_RANK)).to_numpy()

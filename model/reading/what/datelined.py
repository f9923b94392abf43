"""Datelines: where a report was written, which names no issue ("TAIPEI, June 4 (Reuters) - ...")."""

from typing import Final

import polars as pl

from model.dating import MONTHS

_PLACE: Final = r"^[ “\"]*(?:[A-Z][\w.’'-]* ){1,6}"
_AGENCY: Final = r"; [A-Z][\w.’'/-]*(?: [\w.’'/-]+){0,3} ; ; "
_DAY: Final = rf"(?i:{'|'.join(MONTHS)})\.? \d{{1,2}}(?: \d{{4}})? "
DATELINE: Final = rf"{_PLACE}(?:{_AGENCY}|{_DAY}(?:{_AGENCY}|; ))"
"""A place, then the agency in brackets, or the day, or both, and a dash; as they are in a plain text."""
LONGEST: Final = 40
"""Bytes behind which no place of a dateline begins."""


def without_datelined(wordings: pl.DataFrame, said: pl.DataFrame) -> pl.DataFrame:
    """`wordings` (HITS) less those in the dateline with which their sentence begins."""
    first = wordings.filter(pl.col("start") < LONGEST)["row"].unique().sort()
    if first.is_empty():
        return wordings
    head = said["plain"].gather(first).str.extract(f"({DATELINE})", 1).str.len_bytes()
    heads = pl.DataFrame({"row": first, "behind": head}).drop_nulls()
    if heads.is_empty():
        return wordings
    placed = wordings.join(heads, on="row", how="left", maintain_order="left")
    return placed.filter((pl.col("end") > pl.col("behind")).fill_null(value=True)).drop("behind")

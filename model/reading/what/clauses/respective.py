"""Respectively: of two issues and two deeds told in a row each has its own ("talks on trade and on climate were
suspended and resumed, respectively").
"""

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from model.reading.text.runs import Flags
from model.reading.what.finding.cues import IN_TURN, JOINT
from model.reading.what.finding.hits import ISSUE_TYPES, is_of_class

_TWO: Final = 2
SECOND: Final = 1
UNKNOWN: Final = -1
"""Of neither kind."""


def in_turn(told: pl.DataFrame, found: pl.DataFrame) -> pl.Series:
    """Which cue hits stand in a sentence in which each of several has its own: none there undoes another."""
    return told["row"].is_in(found.filter(is_of_class(IN_TURN))["row"].unique().implode())


def numbers_in_turn(cued: pl.DataFrame, found: pl.DataFrame) -> NDArray[np.int64]:
    """Of each cue hit whether it is the first (0) or second (1) of two in such a sentence, else UNKNOWN."""
    nth = np.full(cued.height, UNKNOWN)
    if not found.select(is_of_class(IN_TURN).any()).item():
        return nth
    deeds = cued.with_row_index("place").filter(in_turn(cued, found) & (pl.col("level") != 0))
    first = deeds.unique(["row", "start"], keep="first", maintain_order=True)
    two = first.filter(pl.len().over("row") == _TWO).sort("row", "start")
    nth[two["place"].to_numpy()] = np.arange(two.height) % _TWO
    return nth


def are_of_the_other(
    terms: pl.DataFrame, cued: pl.DataFrame, found: pl.DataFrame, of: NDArray[np.intp], at: NDArray[np.intp]
) -> Flags:
    """Of pairs of a term (row, type, start) and a cue those in such a sentence of which one is the first of its kind
    and the other the second: terms are parted by the first "and" behind one of them.
    """
    other = numbers_in_turn(cued, found).take(at)
    if (other == UNKNOWN).all():
        return np.zeros(len(of), bool)
    named = terms.with_row_index("place").filter(pl.col("type").is_in(ISSUE_TYPES))
    first = named.group_by("row").agg(since=pl.col("start").min())
    joints = found.filter(is_of_class(JOINT)).join(first, on="row").filter(pl.col("start") > pl.col("since"))
    parted = named.join(joints.group_by("row").agg(joint=pl.col("start").min()), on="row")
    nth = np.full(terms.height, UNKNOWN)
    nth[parted["place"].to_numpy()] = (parted["start"] > parted["joint"]).to_numpy()
    one = nth.take(of)
    flags: Flags = (one != UNKNOWN) & (other != UNKNOWN) & (one != other)
    return flags

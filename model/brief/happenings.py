"""Which changes of standing matter most, and which of them one happening brought about."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final, NamedTuple

import polars as pl

from model.standing import Basis

Change = dict[str, Any]
"""One row of CHANGES."""

KEY: Final = ["issue", "day", "new", "decided", "kind"]


class Move(NamedTuple):
    """What a period did to one issue: from where to where, by which changes, the last one being what made it so."""

    issue: str
    old: int | None
    new: int | None
    changes: tuple[Change, ...]
    """Oldest first."""
    weight: float
    """Of the evidence that decided the last of them."""

    @property
    def steps(self) -> int:
        """How many levels lie between; what was never claimed counts from 0."""
        return abs((self.new or 0) - (self.old or 0))

    @property
    def score(self) -> float:
        """Size times weight."""
        return self.steps * self.weight

    @property
    def last(self) -> Change:
        """The change that made it so."""
        return self.changes[-1]

    @property
    def day(self) -> date:
        """On which it became so."""
        day: date = self.last["day"]
        return day


Happening = tuple[Move, ...]
"""Moves that were decided within days of each other, the greatest first."""


def moves_of(changes: pl.DataFrame, known: Basis) -> list[Move]:
    """A Move for each issue in CHANGES that stands elsewhere at the end than at the beginning, the greatest first."""
    weighed = changes.join(_weights(changes, known), on=KEY, how="left", nulls_equal=True)
    by_issue: dict[str, list[Change]] = {}
    for row in weighed.sort("day", "issue", maintain_order=True).iter_rows(named=True):
        by_issue.setdefault(row["issue"], []).append(row)
    moves = [_move(issue, rows) for issue, rows in by_issue.items()]
    return sorted((move for move in moves if move.old != move.new), key=_greatest_first)


def _weights(changes: pl.DataFrame, known: Basis) -> pl.DataFrame:
    """What speaks for each change within days of it: facts for what a fact decided, words for words; no copies."""
    days = pl.duration(days=known.dossier.constants.same_event_days)
    wanted = changes.lazy().select(KEY).unique().with_columns(pl.col("new").sign().alias("sign"))
    told = (
        known.counted.lazy()
        .filter(~pl.col("is_copy"))
        .select(pl.col("issue").cast(pl.String), "day", "sign", "weight", (pl.col("kind") == "word").alias("is_word"))
    )
    is_near = pl.col("day_told").is_between(pl.col("decided") - days, pl.col("decided") + days)
    is_alike = pl.col("is_word") == (pl.col("kind") == "word")
    return (
        wanted.join(told, on=["issue", "sign"], suffix="_told")
        .filter(is_near, is_alike)
        .group_by(KEY)
        .agg(pl.col("weight").sum().round(9))
        .collect()
    )


def _move(issue: str, rows: list[Change]) -> Move:
    return Move(issue, rows[0]["old"], rows[-1]["new"], tuple(rows), rows[-1]["weight"] or 0.0)


def _greatest_first(move: Move) -> tuple[float, int, int, str]:
    return (-move.score, -move.steps, -move.day.toordinal(), move.issue)


def happenings(moves: Iterable[Move], days: int) -> list[Happening]:
    """The moves by what brought them about: those decided within so many days of a greater one go with it."""
    waiting = sorted(moves, key=_greatest_first)
    found: list[Happening] = []
    while waiting:
        day = waiting[0].last["decided"]
        near = [move for move in waiting if abs((move.last["decided"] - day).days) <= days]
        waiting = [move for move in waiting if move not in near]
        found.append(tuple(near))
    return found

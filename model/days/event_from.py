"""How `event_from` tells of a day: by which wording, and how precise that is ("last month · month")."""

from datetime import date
from typing import Final

import polars as pl

BETWEEN: Final = " · "
_PRECISION: Final = r"(\w+)$"
_BEHIND: Final = rf"{BETWEEN}\w+$"


def told_by(wording: pl.Expr, precision: pl.Expr) -> pl.Expr:
    """`event_from` of a day that a wording tells so precisely."""
    return pl.concat_str(wording, pl.lit(BETWEEN), precision)


def wording_of(told: pl.Expr) -> pl.Expr:
    """The words that told the day."""
    return told.str.replace(_BEHIND, "")


def precision_of(told: pl.Expr) -> pl.Expr:
    """`day`, `week`, `month` or `year`."""
    return told.str.extract(_PRECISION)


def parted(told: str) -> tuple[str, str]:
    """Both of one."""
    wording, _, precision = told.rpartition(BETWEEN)
    return wording, precision


def iso_told(day: date, precision: str | None) -> str:
    """A day in numbers, as exactly as it is told: `2023-06-20`, `week of 2023-06-19`, `2023-06`, `2023`."""
    cut = {"month": 7, "year": 4}.get(precision or "", 10)
    return ("week of " if precision == "week" else "") + day.isoformat()[:cut]

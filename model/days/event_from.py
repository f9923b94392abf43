"""How `event_from` tells of a day: by which wording, and how precise that is ("last month · month")."""

from datetime import date
from typing import Final

import polars as pl

BETWEEN: Final = " · "
MONTHS_OF: Final = {"quarter": 3, "half": 6}
"""So many months a day stands for that is only known by its quarter (or season), or by half a year."""
_MONTHS_OF_YEAR: Final = 12
_PRECISION: Final = r"(\w+)$"
_BEHIND: Final = rf"{BETWEEN}\w+$"


def told_by(wording: pl.Expr, precision: pl.Expr) -> pl.Expr:
    """`event_from` of a day that a wording tells so precisely."""
    return pl.concat_str(wording, pl.lit(BETWEEN), precision)


def wording_of(told: pl.Expr) -> pl.Expr:
    """The words that told the day."""
    return told.str.replace(_BEHIND, "")


def precision_of(told: pl.Expr) -> pl.Expr:
    """One of PRECISION: `day`, `week`, `month`, `quarter`, `half` or `year`."""
    return told.str.extract(_PRECISION)


def parted(told: str) -> tuple[str, str]:
    """Both of one."""
    wording, _, precision = told.rpartition(BETWEEN)
    return wording, precision


def last_month(day: date, precision: str | None) -> date:
    """The first day of the last month that is meant: of `summer`, the quarter from June, that of August."""
    months = day.year * _MONTHS_OF_YEAR + day.month - 1 + MONTHS_OF.get(precision or "", 1) - 1
    return date(months // _MONTHS_OF_YEAR, months % _MONTHS_OF_YEAR + 1, 1)


def iso_told(day: date, precision: str | None) -> str:
    """A day in numbers, as exactly as it is told: `2023-06-20`, `week of 2023-06-19`, `2023-06`, `2023-06 to 2023-08`,
    `2023`.
    """
    if precision in MONTHS_OF:
        return f"{day.isoformat()[:7]} to {last_month(day, precision).isoformat()[:7]}"
    cut = {"month": 7, "year": 4}.get(precision or "", 10)
    return ("week of " if precision == "week" else "") + day.isoformat()[:cut]

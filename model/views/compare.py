"""The comparison of two halves on one issue or on all, out of the claims known on a day."""

from datetime import date
from typing import Final, NamedTuple

import polars as pl

from model.comparing import Comparison, compared, halves_of, parse_half
from model.comparing.halves import with_voices
from model.dossier import Dossier
from model.errors import IssueWatchError
from model.filters import Known

ALL: Final = "all"
"""In place of an issue: every claim."""


class NothingToCompareError(IssueWatchError, LookupError):
    """Two halves were asked for that are not there; the text says what would do."""


class Asked(NamedTuple):
    """What is to be compared."""

    issue: str | None = None
    """None: all issues"""
    by: str = "sides"
    """one of `model.comparing.halves.KINDS`, where the halves are not named"""
    halves: tuple[str, str] | None = None
    terms: int = 15
    quotes: int = 5


def comparison(
    claims: pl.DataFrame,
    asked: Asked,
    dossier: Dossier,
    *,
    as_of: date,
    window_days: int = 30,
    copies: pl.DataFrame | None = None,
    known: Known | None = None,
) -> Comparison:
    """What is asked for, out of CLAIMS; UnknownNameError, FilterError and NothingToCompareError say what would do."""
    if asked.issue is not None:
        claims = claims.filter(pl.col("issue") == dossier.issue(asked.issue).slug)
    voiced = with_voices(claims, dossier)
    named = asked.halves or halves_of(asked.by, voiced, dossier, as_of, window_days)
    if named is None:
        raise NothingToCompareError(_why_none(asked, dossier))
    first, second = (parse_half(text, dossier, voiced, as_of, known) for text in named)
    return compared(voiced, first, second, terms=asked.terms, quotes=asked.quotes, copies=copies)


def _why_none(asked: Asked, dossier: Dossier) -> str:
    on = f" on {dossier.issue(asked.issue).name}" if asked.issue else ""
    if asked.by == "sides":
        return f"{dossier.slug} has no two sides to compare; name two halves: source:…, owner:…, 2023-01..2023-06"
    return f"there are no two {asked.by} that say something{on}"

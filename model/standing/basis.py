"""What every answer about standings is reckoned from, reckoned once."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

import polars as pl

from model.dossier import Dossier
from model.known import known_on
from model.machine.on_one_thread import few_on_one_thread
from model.standing.course import Course
from model.standing.evidence import evidence
from model.standing.judgements import mended
from model.standing.standing import courses
from model.standing.weights import counted


class Basis(NamedTuple):
    """The claims known by a day, weighed, and the course of each issue."""

    claims: pl.DataFrame
    """CLAIMS as mended by judgements; later ones are left out, undated ones are in."""
    counted: pl.DataFrame
    """Those that count, with the columns COUNTED."""
    courses: dict[str, Course]
    dossier: Dossier
    as_of: date
    judgements: pl.DataFrame | None


def basis(
    claims: pl.DataFrame,
    judgements: pl.DataFrame | None,
    dossier: Dossier,
    as_of: date,
    copies: pl.DataFrame | None = None,
    issues: Collection[str] | None = None,
) -> Basis:
    """The basis of everything said of that day, on all issues or on these.

    COPIES (article, origin, siblings) say which articles are one report; without them each is its own. Of some issues
    all claims are needed, and those of the articles that are judged.
    """

    def made() -> Basis:
        known = known_claims(claims, judgements, as_of)
        if issues is not None:
            known = known.filter(pl.col("issue").is_in(issues))
        weighed = counted(known, dossier, copies=copies)
        by_issue = courses(evidence(weighed, dossier), dossier)
        return Basis(known, weighed, by_issue, dossier, as_of, judgements)

    return few_on_one_thread(claims.height, made)


def known_claims(claims: pl.DataFrame, judgements: pl.DataFrame | None, as_of: date) -> pl.DataFrame:
    """CLAIMS as known on that day, as mended by judgements; what is dated later does not exist yet."""
    newest = claims["date"].max()
    is_later = isinstance(newest, date) and newest > as_of
    known = claims.filter(known_on(as_of)) if is_later else claims
    return mended(known, judgements, as_of)

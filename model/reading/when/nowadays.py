"""Nowadays: `today` that tells of these times, and of no day ("China is stronger today than in 1996")."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick

_TODAY: Final = "^[Tt]oday$"
_DEGREE: Final = (
    r"(?:more|less|bigger|greater|stronger|weaker|further|farther|closer|better|worse|higher|lower|larger|smaller|"
    r"the (?:most|biggest|largest|greatest|strongest|highest|lowest|worst|best))"
)
_STAYS: Final = (
    r"(?:remains?|relies|rely|depends?|controls?|dominates?|produces?|accounts?|makes up|lives?|faces?|exists?|knows?|"
    r"consists?)"
)
_ONE_THAT: Final = r"(?:(?:[Tt]he )?(?:[A-Z][\w.’'-]* ){1,3}|we |it )"
_OF_THESE_TIMES: Final = (
    r"(?:world|times|generations?|products?|technolog(?:y|ies)|polic(?:y|ies)|navy|military|army|forces?|economy|"
    r"challenges|threats|industries)"
)
_NOWADAYS: Final = quick(
    rf"(?s)\b(?:is|are|am|has become|have become|’s|'s|’re|'re) (?:an? |the |far |much |even |still )*{_DEGREE}\b"
    r"[^.;]*\btoday\b|"
    rf"\b(?:{_DEGREE}|[a-z]+er) (?:[\w’'-]+ ){{0,3}}today than\b|"
    rf"\bthan (?:[\w’'-]+ ){{0,4}}today\b|\b{_OF_THESE_TIMES} of today(?:\s|[.,;]|$)|"
    rf"\b[Tt]oday,? (?:(?:[\w’'.-]+ ){{1,6}}?(?:is|are) (?:an? |the |far |much |still )*(?:{_DEGREE}|"
    rf"one of|the (?:\w+ )?(?:largest|biggest|main|only|top|world[’']s))\b|{_ONE_THAT}{_STAYS}\b)|"
    rf"\b[A-Z][\w’'.-]* today (?:{_STAYS}|(?:is|are) {_DEGREE})\b|"
    r"\bas [a-z]+ as (?:it is |they are )?today\b|"
    r"\b(?:who|which|that) (?:serves?|lives?|exists?|stands?|works?|remains?) (?:[\w’'-]+ ){0,6}today\b|"
    r"\b[Ii]f [^.;]{2,60}\b(?:were|had been|lived) [^.;]*\btoday\b"
)


def without_nowadays(found: pl.DataFrame) -> pl.DataFrame:
    """Dates found less those of `today` that is no day (`g0` in `text`); few are asked."""
    is_today = pl.col("g0").str.contains(_TODAY)
    if not found.select(is_today.any()).item():
        return found
    text = pl.when(is_today).then("text")
    return found.filter(~text.str.contains(_NOWADAYS).fill_null(value=False))

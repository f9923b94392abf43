"""Families of features: what a template is filled with, and of what it is a feature."""

import re
from typing import Final, NamedTuple

import polars as pl

PLACE: Final = re.compile(r"\{(\w+)\}")

COUNT: Final = pl.Enum([str(count) for count in range(7)])
LEVEL: Final = pl.Enum([str(level) for level in range(-3, 4)])
FLAG: Final = pl.Enum(["false", "true"])


class Family(NamedTuple):
    """Features of one template, whose {names} are columns."""

    template: str
    rows: pl.DataFrame
    """`case` (features of one issue in its unit) or `nth` (of all issues of a unit), sorted by it, and the template's
    columns, all of them enumerations but `gram`, a word's number. A row may come twice; the feature is there once."""
    is_whole: bool = False
    """Whether there is one row for each, in order."""

    @property
    def columns(self) -> list[str]:
        """The columns that fill the template."""
        return PLACE.findall(self.template)

    @property
    def key(self) -> str:
        """What its features are of: `case` or `nth`."""
        return "case" if "case" in self.rows.columns else "nth"


class Parts(NamedTuple):
    """What has been found in sentences, keyed by `row`."""

    said: pl.DataFrame
    """row, article, plain, is_reporter"""
    units: pl.DataFrame
    """row, unit: the passage or sentence whose features are wanted, even several; sorted by unit"""
    found: pl.DataFrame
    """HITS"""
    named: pl.DataFrame
    """row, issue, start, end, phrase, type: the hits of issues"""
    cued: pl.DataFrame
    """row, cue, mode, after: the cue hits"""
    governing: pl.DataFrame
    """row, issue, cue, mode, level, at: the cue that governs each issue, and where it begins"""
    terms: pl.Expr
    """`phrase` of `named` as an enumeration"""
    sides: tuple[str, ...]
    """The codes of the sides, sorted."""


class Asked(NamedTuple):
    """What is asked of the parts: a case for every issue that is named in a unit."""

    cases: pl.DataFrame
    """case, nth, unit, issue: sorted by unit and issue; `case` counts cases, `nth` their units, each from 0"""
    rows: pl.DataFrame
    """row, nth: the sentences of each unit, by nth"""
    named: pl.DataFrame
    """case, nth, row, start, end, phrase, type: the hits of issues, by case and start"""


def counted(count: pl.Expr, least: int, most: int) -> pl.Expr:
    """A number as COUNT, those beyond the ends as the ends."""
    return count.clip(least, most).cat.to(COUNT)


def levelled(level: pl.Expr) -> pl.Expr:
    """A number from -3 to 3 as LEVEL."""
    return (level.cast(pl.Int8) + 3).cat.to(LEVEL)


def flagged(is_so: pl.Expr) -> pl.Expr:
    """Whether it is so, as FLAG."""
    return is_so.cast(pl.UInt8).cat.to(FLAG)

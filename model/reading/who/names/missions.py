"""Missions: which embassy speaks, by where it is (`the Chinese Embassy in Tokyo`, `China’s mission to the EU`)."""

from typing import Final

import polars as pl

MISSION: Final = r"\b(?:[Ee]mbassy|[Mm]ission)\b"
"""Offices of which there is one at a place; consulates are called by no place."""
_POST: Final = r"(?:[Ee]mbassy|[Cc]onsulate(?:[ -][Gg]eneral)?|[Mm]ission)"
_PLACE: Final = r"(?: (?:in|to) (?:the )?((?:U\.N\.|[A-Z][^\s,;:]*)(?: [A-Z][^\s,;:]*){0,3}))"
_AT: Final = rf"\b({_POST}){_PLACE}"
PLACED: Final = rf"{_AT}$"
"""A phrase that ends with where a mission is: that is no part of anybody's name."""
_NAMED: Final = rf"((?:[A-Z][^\s]*[’']s|[A-Z][^\s]*(?: States)?) (?:[a-z]+ |Permanent )?{_POST}{_PLACE})"


def is_abroad(sides: list[str]) -> pl.Expr:
    """Whether a phrase is of a mission in a third country or at a body: `sides` are the patterns of the two."""
    place = pl.col("phrase").str.extract(_AT, 2)
    of_sides = (place.str.contains(rf"^(?:{side})") for side in sides)
    return (place.is_not_null() & ~pl.any_horizontal(pl.lit(value=False), *of_sides)).fill_null(value=False)


def without_place(phrase: pl.Expr) -> pl.Expr:
    """A phrase less where its mission is."""
    return phrase.str.replace(_AT, "$1")


def name_abroad(phrase: pl.Expr) -> pl.Expr:
    """What a mission in a third country is called: `the Chinese Embassy in Tokyo`."""
    written = phrase.str.extract(_NAMED).str.replace(r"^The ", "").str.replace(r"\bembassy\b", "Embassy")
    is_owned = written.str.contains(r"^[A-Z][^\s]*[’']s ")
    return pl.when(is_owned).then(written).otherwise("the " + written)

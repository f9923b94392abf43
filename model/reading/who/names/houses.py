"""Houses: whose a minister is who speaks in a parliament (`the foreign minister told the State Duma`)."""

from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.world import country_of
from model.reading.text.phrases import pattern_of
from model.words.wordings import expanded

_BODIES: Final = "(?:[Pp]arliament|[Aa]ssembly|[Ll]egislature|[Ss]enate|[Cc]ongress|lawmakers|deputies|MPs)"


def houses_of(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """The name of each side with the pattern of its houses, by name or by where they stand (`parliament in Athens`)."""
    found = []
    for side in dossier.sides:
        country = country_of(side)
        named, places = (
            [pattern_of(way) for phrase in phrases for way in expanded(phrase)]
            for phrases in (country.houses, country.capitals)
        )
        if pattern := "|".join([*named, *(f"{_BODIES} in {place}" for place in places)]):
            found.append((side.name, rf"(?-u:\b)(?:{pattern})(?-u:\b)"))
    return tuple(found)


def role_there(phrase: pl.Expr, text: pl.Expr, houses: tuple[tuple[str, str], ...]) -> pl.Expr:
    """A phrase as of the side in whose house it is heard, if that is the only one that its sentence names."""
    if not houses:
        return phrase
    there = [pl.when(text.str.contains(pattern)).then(pl.lit(f" of {name}")) for name, pattern in houses]
    named = pl.concat_list(*there).list.drop_nulls()
    return pl.when(named.list.len() == 1).then(phrase + named.list.first()).otherwise(phrase)

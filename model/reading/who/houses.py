"""Houses: whose a minister is who speaks in a parliament (`the foreign minister told the State Duma`)."""

import re
from typing import Final

import polars as pl

from model.dossier import Dossier
from model.dossier.world import country_of

_BODIES: Final = "(?:[Pp]arliament|[Aa]ssembly|[Ll]egislature|[Ss]enate|[Cc]ongress|lawmakers|deputies|MPs)"


def houses_of(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """The name of each side with the pattern of its houses, by name or by where they stand (`parliament in Athens`)."""
    found = []
    for side in dossier.sides:
        country = country_of(side)
        named = "|".join(sorted(map(re.escape, country.houses), key=len, reverse=True))
        places = "|".join(map(re.escape, country.capitals))
        ways = [named, rf"{_BODIES} in (?:{places})" if places else ""]
        if pattern := "|".join(filter(None, ways)):
            found.append((side.name, rf"(?-u:\b)(?:{pattern})(?-u:\b)"))
    return tuple(found)


def role_there(phrase: pl.Expr, text: pl.Expr, houses: tuple[tuple[str, str], ...]) -> pl.Expr:
    """A phrase as of the side in whose house it is heard, if that is the only one that its sentence names."""
    there = [(name, text.str.contains(pattern)) for name, pattern in houses]
    said = phrase
    for name, is_there in there:
        others = [is_other for other, is_other in there if other != name]
        is_alone = is_there & ~pl.any_horizontal(*others) if others else is_there
        said = pl.when(is_alone).then(phrase + pl.lit(f" of {name}")).otherwise(said)
    return said

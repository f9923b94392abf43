"""A dossier to begin with for any two countries: who the sides are is known, the issues are those that any pair has."""

import json
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from model.data_files import Phrase, load_shipped, parse_data
from model.dossier import Dossier, Side
from model.dossier.countries import Country, countries
from model.dossier.world import country_of
from model.errors import IssueWatchError
from model.nearest import meant
from model.words.wordings import expanded

PAIR: Final = "dossier-pair.toml"
TEMPLATE: Final = "dossier-template.toml"
SHIPPED: Final = "us-china"
"""The dossiers whose sides are taken as they stand there: these two know more names of theirs."""
LIKE: Final = 0.75
"""How alike a name is that may have been meant."""


class UnknownSideError(IssueWatchError, LookupError):
    """A name that is no country's."""


def pair_dossier(words: str, slug: str) -> str:
    """The TOML of a dossier of two sides, named with a comma between; UnknownSideError if they can't be told."""
    names = [name.strip() for name in words.split(",")]
    if len(names) != 2 or not all(names):
        raise UnknownSideError(f"{words!r} names no two sides; write them like 'Japan,South Korea'")
    sides = [side_of(name) for name in names]
    if sides[0].code == sides[1].code:
        raise UnknownSideError(f"{names[0]!r} and {names[1]!r} are one country")
    told = "\n".join(line for side in sides for line in _lines(side))
    name = "–".join(side.name for side in sides)
    text = files("seeds").joinpath(PAIR).read_text(encoding="utf-8")
    return text.format(name=name, slug=slug, sides=told, code=sides[0].code)


def side_of(name: str) -> Side:
    """The side that a country is, by any of its names, its people, its capital or its code."""
    known = [country for country in countries() if country.code]
    wanted = _bare(name).casefold()
    found = next((country for country in known if wanted in _ways(country)), None)
    if found is None:
        names = [_bare(each) for country in known for each in country.names]
        hint = meant(name, names, "; write its side by hand, as `dossier new` without --sides shows", LIKE)
        raise UnknownSideError(f"{name!r} is no country that is known by that name{hint}")
    if side := next((side for side in _shipped() if country_of(side).code == found.code), None):
        return side
    own = next((each for each in map(_bare, found.names) if each.casefold() == wanted), _bare(found.names[0]))
    terms = tuple(dict.fromkeys(map(_bare, found.wordings)))
    return Side(code=found.code, name=own, terms=terms, exclusions=tuple(_around(terms, found)))


def _ways(country: Country) -> set[str]:
    return {_bare(way).casefold() for way in country.wordings} | {country.code.casefold()}


def _bare(name: Phrase) -> Phrase:
    return name.removeprefix("the ")


@cache
def _shipped() -> tuple[Side, ...]:
    template = parse_data(files("seeds").joinpath(TEMPLATE).read_text(encoding="utf-8"), TEMPLATE, Dossier)
    return (*load_shipped("dossiers", SHIPPED, Dossier).sides, *template.sides)


def _around(terms: tuple[Phrase, ...], own: Country) -> Iterator[Phrase]:
    """The names of other countries that only contain one of a side's: `South Sudan`."""
    within = re.compile(rf"\b(?:{'|'.join(re.escape(way) for term in terms for way in expanded(term))})\b")
    for country in countries():
        if country != own:
            yield from (name for name in map(_bare, country.wordings) if within.search(name) and name not in terms)


def _lines(side: Side) -> Iterator[str]:
    yield "[[sides]]"
    for key, value in side.model_dump(mode="json", exclude_defaults=True).items():
        yield f"{key} = {json.dumps(value, ensure_ascii=False)}"
    yield ""

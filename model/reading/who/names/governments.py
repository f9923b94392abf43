"""Governments: the offices that any country has, by which a dossier's sides speak without its saying so."""

from functools import cache
from importlib.resources import files
from typing import Final

from model.data_files import Phrase, Strict, parse_data
from model.dossier import Dossier, Office, Side
from model.dossier.countries import Country
from model.dossier.world import country_of
from model.words.wordings import expanded

FILE: Final = "offices.toml"


class Common(Strict):
    """An office of any country."""

    name: str
    rank: int
    known_by: tuple[str, ...]
    """A word in the name of a dossier's own office that is this one; of the government itself none."""
    terms: tuple[Phrase, ...]


class Commons(Strict):
    """A data file of them."""

    offices: tuple[Common, ...]


def offices_of(dossier: Dossier) -> tuple[Office, ...]:
    """A dossier's own offices, then those that its sides have as any country has them."""
    countries = [(side, country_of(side)) for side in dossier.sides]
    common = (_of_side(office, side, country, dossier) for side, country in countries for office in _commons())
    return (*dossier.offices, *common)


def _of_side(office: Common, side: Side, country: Country, dossier: Dossier) -> Office:
    """A country's office as a side's, under the name of the dossier's own where it has that one."""
    known = next((own for own in dossier.offices if own.side == side.code and _is(own, office, country)), None)
    terms = tuple(country.named(office.terms))
    if known:
        return known.model_copy(update={"terms": terms})
    adjective = next(
        (way for way in country.people if way.startswith(side.name)), next(iter(country.people), side.name)
    )
    return Office(
        name=office.name.format(side=side.name, adjective=adjective), side=side.code, rank=office.rank, terms=terms
    )


def _is(own: Office, office: Common, country: Country) -> bool:
    """Whether an office of the dossier is this one: by a word in its name, or as a government by the country's."""
    if office.known_by:
        return any(word in own.name.lower() for word in office.known_by)
    ways = {way.casefold() for term in (own.name, *own.terms) for way in expanded(term)}
    return not ways.isdisjoint(name.casefold() for name in country.names)


@cache
def _commons() -> tuple[Common, ...]:
    return parse_data(files("seeds").joinpath(FILE).read_text(encoding="utf-8"), FILE, Commons).offices

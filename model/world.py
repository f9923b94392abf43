"""The world: the countries that are neither side of a dossier, by whose names a story is told to be between others."""

import re
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Final

from model.dossier import Dossier, Phrase, Strict, parse_data
from model.errors import FaultyFileError
from model.faults import Fault
from model.wordings import expanded

FILE: Final = "countries.toml"
PLACE: Final = re.compile(r"@(names|people|capitals)( apart)?\b")
"""How a wording asks for countries: all, or only those that no issue is about."""


class Country(Strict):
    """A country, or a union or a region that acts as one."""

    names: tuple[Phrase, ...] = ()
    people: tuple[Phrase, ...] = ()
    """Its people and its adjective."""
    capitals: tuple[Phrase, ...] = ()

    @property
    def wordings(self) -> tuple[Phrase, ...]:
        """All that names it."""
        return (*self.names, *self.people, *self.capitals)


class Countries(Strict):
    """A data file of them."""

    countries: tuple[Country, ...]


class World(Strict):
    """The countries beside a dossier's sides."""

    others: tuple[Country, ...]
    apart: tuple[Country, ...]
    """Those of them that none of its issues is about."""

    def filled(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Wordings with the names that they ask for in their braces: `on {@names apart}` is `on {Brazil,Canada,…}`.

        Where there is nobody else, those that ask for anybody are left out.
        """
        return [PLACE.sub(self._asked, phrase) for phrase in phrases if self.others or not PLACE.search(phrase)]

    def _asked(self, place: re.Match[str]) -> str:
        which, countries = place[1], self.apart if place[2] else self.others
        return ",".join(wording for country in countries for wording in getattr(country, which))


def world_of(dossier: Dossier) -> World:
    """Everybody else, nobody beside no sides; FaultyFileError where an issue is about none that there is."""
    if not dossier.sides:
        return World(others=(), apart=())
    sides = _folded(term for side in dossier.sides for phrase in (side.name, *side.terms) for term in expanded(phrase))
    others = [country for country in _countries() if not _folded(country.wordings) & sides]
    subjects = {name for issue in dossier.issues for name in issue.countries}
    known = {name for country in others for name in country.wordings}
    if strange := list(_strange(dossier, known)):
        raise FaultyFileError(f"dossiers/{dossier.slug}.toml", strange)
    apart = [country for country in others if not subjects & set(country.wordings)]
    return World(others=tuple(others), apart=tuple(apart))


def _strange(dossier: Dossier, known: Collection[str]) -> Iterator[Fault]:
    """The countries of issues that there are not."""
    for issue in dossier.issues:
        for unknown in sorted({*issue.countries} - {*known}):
            near = get_close_matches(unknown, sorted(known), n=1)
            more = f"; did you mean {near[0]!r}?" if near else ""
            yield Fault(f"issues.{issue.slug}.countries", f"{unknown!r} is none in {FILE}{more}")


def _folded(phrases: Iterable[Phrase]) -> set[str]:
    return {phrase.casefold() for phrase in phrases}


@cache
def _countries() -> tuple[Country, ...]:
    return parse_data(files("seeds").joinpath(FILE).read_text(encoding="utf-8"), FILE, Countries).countries

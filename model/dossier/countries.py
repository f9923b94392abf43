"""The countries of the world, and what each is called."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Final

from pydantic import Field

from model.data_files import Phrase, Strict, parse_data

FILE: Final = "countries.toml"
PLACE: Final = re.compile(r"@(names|people|capitals|leaders)( apart)?\b")
"""How a wording asks for countries: all, or only those that no issue is about."""
ALONE: Final = re.compile(r"\{@[a-z]+\}")
"""A wording that is nothing but a name."""


class Country(Strict):
    """A country, or a union or a region that acts as one."""

    code: str = Field(default="", exclude=True)
    """By which it is known as a side; a reading does not ask for it."""
    names: tuple[Phrase, ...] = ()
    people: tuple[Phrase, ...] = ()
    """Its people and its adjective."""
    capitals: tuple[Phrase, ...] = ()
    houses: tuple[Phrase, ...] = ()
    """Its parliament and the seats of its government, where its own speak."""
    hearings: tuple[Phrase, ...] = ()
    """What heads the records of its parliament: there its members speak for it."""
    leaders: tuple[Phrase, ...] = ()
    """Who leads it or did, as a dossier beside whose sides it is may know them."""

    @property
    def wordings(self) -> tuple[Phrase, ...]:
        """All that names it."""
        return (*self.names, *self.people, *self.capitals)

    def named(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Wordings with its own names in their braces: `{@people} embassy` is `{Indian,Indians} embassy`, in any case;
        a name alone is as exact as it is. Those that ask for what it has not are left out.
        """
        asked = [(phrase, set(PLACE.findall(phrase))) for phrase in phrases]
        kept = [phrase for phrase, places in asked if all(getattr(self, which) for which, _ in places)]
        filled = [PLACE.sub(self._bare, phrase) for phrase in kept]
        return [way if ALONE.fullmatch(phrase) else way.lower() for phrase, way in zip(kept, filled, strict=True)]

    def _bare(self, place: re.Match[str]) -> str:
        return ",".join(name.removeprefix("the ") for name in getattr(self, place[1]))


class Countries(Strict):
    """A data file of them."""

    countries: tuple[Country, ...]


def countries_called(names: Iterable[Phrase]) -> list[Country]:
    """Those that have one of these names."""
    told = set(names)
    return [country for country in countries() if told & set(country.wordings)]


@cache
def countries() -> tuple[Country, ...]:
    """All that there are."""
    return parse_data(files("seeds").joinpath(FILE).read_text(encoding="utf-8"), FILE, Countries).countries

"""The world: the countries that are neither side of a dossier, by whose names a story is told to be between others."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

from model.data_files import Phrase, Strict
from model.data_files.faults import Fault
from model.dossier import Dossier, Side
from model.dossier.countries import FILE, PLACE, Country, countries, countries_called
from model.errors import FaultyFileError
from model.nearest import meant
from model.words.wordings import expanded

ADJECTIVE: Final = re.compile(r"\w+(?:an|ese|ish)s?")
"""What a people is called, mostly."""


class World(Strict):
    """The countries beside a dossier's sides."""

    others: tuple[Country, ...]
    apart: tuple[Country, ...]
    """Those of them that none of its issues is about."""
    sides: tuple[Country, ...] = ()
    """The countries that the sides are."""

    def filled(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Wordings with the names that they ask for in their braces: `on {@names apart}` is `on {Brazil,Canada,…}`.

        Where there is nobody else, those that ask for anybody are left out.
        """
        return [PLACE.sub(self._asked, phrase) for phrase in phrases if self.others or not PLACE.search(phrase)]

    def told_of_sides(self, phrases: Iterable[Phrase], about: tuple[str, ...]) -> list[Phrase]:
        """Wordings, and those with names of the countries `about`, in lower case, once more with the sides' in their
        place, either way round: `beijing cut` is `delhi cut` too. Nothing is added where those are the sides.
        """
        models = countries_called(about)
        told = list(phrases)
        if len(self.sides) != len(models) or all(any(_are_one(model, side) for side in self.sides) for model in models):
            return told
        named = re.compile(rf"\b(?:{'|'.join(sorted(_forms(models), key=len, reverse=True))})\b")
        ways = [way for phrase in told if named.search(phrase) for way in expanded(phrase) if named.search(way)]
        for order in (self.sides, self.sides[::-1]):
            names = {
                form: own for model, side in zip(models, order, strict=True) for form, own in _in_place(model, side)
            }
            told += [_renamed(way, named, names) for way in ways]
        return told

    def without_sides(self, phrases: Iterable[Phrase]) -> list[Phrase]:
        """Wordings but those that name a side."""
        own = {f" {name.lower()} " for side in self.sides for name in side.wordings}
        told = {phrase: expanded(phrase) for phrase in phrases}
        kept = {
            phrase: [way for way in ways if not any(name in f" {way.lower()} " for name in own)]
            for phrase, ways in told.items()
        }
        return [way for phrase in told for way in ([phrase] if kept[phrase] == told[phrase] else kept[phrase])]

    def _asked(self, place: re.Match[str]) -> str:
        which, countries = place[1], self.apart if place[2] else self.others
        return ",".join(wording for country in countries for wording in getattr(country, which))


def _are_one(model: Country, side: Country) -> bool:
    return not set(model.wordings).isdisjoint(side.wordings)


def _renamed(way: Phrase, named: re.Pattern[str], names: dict[str, str]) -> Phrase:
    return named.sub(lambda form: names[form[0]], way)


def _forms(countries: Iterable[Country]) -> set[str]:
    return {form.lower() for country in countries for form in country.wordings}


def _in_place(model: Country, side: Country) -> Iterator[tuple[str, str]]:
    """Each name of a country with the braces of a side's names of that kind, in lower case."""
    for kind in ("names", "people", "capitals"):
        own = ",".join(name.removeprefix("the ").lower() for name in getattr(side, kind) or side.names)
        yield from ((form.lower(), f"{{{own}}}") for form in getattr(model, kind))


def world_of(dossier: Dossier) -> World:
    """Everybody else, nobody beside no sides; FaultyFileError where an issue is about none that there is."""
    if not dossier.sides:
        return World(others=(), apart=())
    sides = _folded(term for side in dossier.sides for phrase in (side.name, *side.terms) for term in expanded(phrase))
    others = [country for country in countries() if not _folded(country.wordings) & sides]
    subjects = {name for issue in dossier.issues for name in issue.countries}
    known = {name for country in others for name in country.wordings}
    if strange := list(_strange(dossier, known)):
        raise FaultyFileError(f"dossiers/{dossier.slug}.toml", strange)
    apart = [country for country in others if not subjects & set(country.wordings)]
    return World(others=tuple(others), apart=tuple(apart), sides=tuple(country_of(side) for side in dossier.sides))


def country_of(side: Side) -> Country:
    """The country that a side is, by its name or else by its terms; one of that name alone where there is none.

    Where a side does not say that `Korea` is it too, only what has its whole name is its own.
    """
    terms = [way for term in side.terms for way in expanded(term)]
    known = (
        country
        for names in ([side.name], terms)
        for country in countries()
        if _folded(country.wordings) & _folded(names)
    )
    peoples = tuple(way.title() for way in terms if ADJECTIVE.fullmatch(way.lower()))
    country = next(known, Country(names=(side.name,), people=peoples))
    own = _folded(terms)
    names, people = (
        tuple(way for way in ways if way.casefold() in own or side.name in way) or ways
        for ways in (country.names, country.people)
    )
    return country.model_copy(update={"names": names, "people": people})


def _strange(dossier: Dossier, known: Collection[str]) -> Iterator[Fault]:
    """The countries of issues that there are not."""
    for issue in dossier.issues:
        for unknown in sorted({*issue.countries} - {*known}):
            yield Fault(f"issues.{issue.slug}.countries", f"{unknown!r} is none in {FILE}{meant(unknown, known)}")


def _folded(phrases: Iterable[Phrase]) -> set[str]:
    return {phrase.casefold() for phrase in phrases}

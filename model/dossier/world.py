"""The world: the countries that are neither side of a dossier, by whose names a story is told to be between others."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

import polars as pl

from model.data_files import Phrase, Strict
from model.data_files.faults import Fault
from model.dossier import Dossier, Side
from model.dossier.countries import FILE, PLACE, Country, countries, countries_called
from model.errors import FaultyFileError
from model.nearest import meant
from model.words.wordings import expanded

ADJECTIVE: Final = re.compile(r"\w+(?:an|ese|ish)s?")
"""What a people is called, mostly."""

_US_OF_TWO: Final = {r"\bu ?s( (?:and )?chin(?:a|ese)\b)": "the us$1", r"\b(china (?:and )?)u ?s\b": "${1}the us"}
"""Beside the other country `us` is one, and not we."""


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

    def told_of_sides(self, phrases: Sequence[Phrase], about: tuple[str, ...]) -> list[tuple[int, Phrase]]:
        """Wordings, and those with names of the countries `about`, in lower case, once more with the sides' in their
        place, either way round: `beijing cut` is `delhi cut` too. Nothing is added where those are the sides.

        Each comes with the place among the phrases of the one that it is of.
        """
        models = countries_called(about)
        told = list(enumerate(phrases))
        if len(self.sides) != len(models) or all(any(_are_one(model, side) for side in self.sides) for model in models):
            return told
        forms = sorted({form.lower() for model in models for form in model.wordings}, key=len, reverse=True)
        named = re.compile(rf"\b(?:{'|'.join(forms)})\b")
        ways = [(at, way) for at, phrase in told if named.search(phrase) for way in expanded(phrase)]
        way, place = pl.col("way"), [f"\x01{number}\x02" for number in range(len(forms))]
        wholes = pl.DataFrame(ways, schema={"of": pl.UInt32, "way": pl.String}, orient="row")
        naming = wholes.filter(way.str.contains(named.pattern)).unique(maintain_order=True)
        for pair, whole in _US_OF_TWO.items():
            naming = naming.with_columns(way.str.replace_all(pair, whole))
        for number, form in enumerate(forms):
            naming = naming.with_columns(way.str.replace_all(rf"\b{form}\b", place[number]))
        for order in (self.sides, self.sides[::-1]):
            names = {
                form: own for model, side in zip(models, order, strict=True) for form, own in _in_place(model, side)
            }
            renamed = naming.with_columns(way.str.replace_many(place, [names[form] for form in forms]))
            told += renamed.unique(maintain_order=True).rows()
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


def _in_place(model: Country, side: Country) -> Iterator[tuple[str, str]]:
    """Each name of a country with the braces of a side's names of that kind, in lower case."""
    for kind in ("names", "people", "capitals"):
        own = dict.fromkeys(name.removeprefix("the ").lower() for name in getattr(side, kind) or side.names)
        yield from ((form.lower(), f"{{{','.join(own)}}}") for form in getattr(model, kind))


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

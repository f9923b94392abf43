"""The world: the countries that are neither side of a dossier, by whose names a story is told to be between others."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final

import polars as pl

from model.data_files import Phrase, Strict
from model.data_files.faults import Fault
from model.dossier import Dossier, Side
from model.dossier.countries import FILE, PLACE, Country, countries, countries_called
from model.dossier.officials import leaders_of
from model.errors import FaultyFileError
from model.nearest import meant
from model.words.wordings import expanded

ADJECTIVE: Final = re.compile(r"\w+(?:an|ese|ish)s?")
"""What a people is called, mostly."""

_US_OF_TWO: Final = {r"\bu ?s( (?:and )?chin(?:a|ese)\b)": "the us$1", r"\b(china (?:and )?)u ?s\b": "${1}the us"}
"""Beside the other country `us` is one, and not we."""


WAYS: Final = pl.Schema({"of": pl.UInt32(), "way": pl.String()})
"""Wordings, each with the place of the phrase that it is of."""

_NAMES: Final = pl.Schema({"place": pl.String(), "name": pl.List(pl.String)})
_BEGIN, _END = "\x01", "\x02"
"""What stands around the number of a place for a name."""


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

    def told_of_sides(self, phrases: Iterable[Phrase], about: tuple[str, ...]) -> pl.DataFrame:
        """of, way: wordings with names of the countries `about`, in lower case, with the sides' in their place, either
        way round: of `beijing cut` there is `delhi cut`. There is none where those are the sides.

        `of` is the place among the phrases of the one that a wording is of; braces are expanded.
        """
        models = countries_called(about)
        if len(self.sides) != len(models) or all(any(_are_one(model, side) for side in self.sides) for model in models):
            return pl.DataFrame(schema=WAYS)
        forms = sorted({form.lower() for model in models for form in model.wordings}, key=len, reverse=True)
        named = re.compile(rf"\b(?:{'|'.join(forms)})\b")
        ways = [(at, way) for at, phrase in enumerate(phrases) if named.search(phrase) for way in expanded(phrase)]
        way = pl.col("way")
        wholes = pl.DataFrame(ways, schema=WAYS, orient="row")
        naming = wholes.filter(way.str.contains(named.pattern)).unique()
        for pair, whole in _US_OF_TWO.items():
            naming = naming.with_columns(way.str.replace_all(pair, whole))
        for number, form in enumerate(forms):
            naming = naming.with_columns(way.str.replace_all(rf"\b{form}\b", f"{_BEGIN}{number}{_END}"))
        told = []
        for order in (self.sides, self.sides[::-1]):
            own = {form: names for pair in zip(models, order, strict=True) for form, names in _in_place(*pair)}
            told.append(_with_names(naming, [own[form] for form in forms]))
        return pl.concat(told)

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


def _in_place(model: Country, side: Country) -> Iterator[tuple[str, list[str]]]:
    """Each name of a country with a side's names of that kind, in lower case."""
    for kind in ("names", "people", "capitals"):
        own = dict.fromkeys(name.removeprefix("the ").lower() for name in getattr(side, kind) or side.names)
        yield from ((form.lower(), list(own)) for form in getattr(model, kind))


def _with_names(ways: pl.DataFrame, names: list[list[str]]) -> pl.DataFrame:
    """WAYS with each name that may stand in a numbered place of theirs, one place after the other."""
    known = pl.DataFrame({"place": map(str, range(len(names))), "name": names}, schema=_NAMES).explode("name")
    done = []
    while not ways.is_empty():
        way = pl.col("way").str.splitn(_BEGIN, 2).struct.rename_fields(["before", "rest"])
        cut = ways.with_columns(way).unnest("way")
        done.append(cut.filter(pl.col("rest").is_null()).select("of", way="before"))
        place = pl.col("rest").str.splitn(_END, 2).struct.rename_fields(["place", "behind"])
        open_ones = cut.drop_nulls("rest").with_columns(place).unnest("rest").join(known, on="place")
        ways = open_ones.select("of", way=pl.concat_str("before", "name", "behind"))
    return pl.concat([pl.DataFrame(schema=WAYS), *done])


def world_of(dossier: Dossier) -> World:
    """Everybody else, nobody beside no sides; FaultyFileError where an issue is about none that there is."""
    if not dossier.sides:
        return World(others=(), apart=())
    sides = _folded(term for side in dossier.sides for phrase in (side.name, *side.terms) for term in expanded(phrase))
    theirs = (person for person in dossier.people if any(held.side for held in person.tenures))
    own = {way for person in theirs for name in (person.name, *person.aliases) for way in (name, *name.split())}
    others = [_with_leaders(country, own) for country in countries() if not _folded(country.wordings) & sides]
    subjects = {name for issue in dossier.issues for name in issue.countries}
    known = {name for country in others for name in country.wordings}
    if strange := list(_strange(dossier, known)):
        raise FaultyFileError(f"dossiers/{dossier.slug}.toml", strange)
    apart = [country for country in others if not subjects & set(country.wordings)]
    return World(others=tuple(others), apart=tuple(apart), sides=tuple(country_of(side) for side in dossier.sides))


def _with_leaders(country: Country, own: Collection[str]) -> Country:
    """A country with those who led it, less what anybody of the sides is called."""
    return country.model_copy(update={"leaders": tuple(name for name in leaders_of(country.code) if name not in own)})


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

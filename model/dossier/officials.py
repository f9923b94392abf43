"""Who speaks for a country: its people by the days of their offices, and bodies that are its alone."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from model.data_files import Consistent, Phrase, is_shipped, load_shipped
from model.data_files.faults import Data, Slip
from model.dossier.people import Office, Person
from model.dossier.slips import slips_of_speakers
from model.words.english import english_words

FOLDER: Final = "officials"
CODE: Final = re.compile("[A-Z]{2}")
"""A side may be called otherwise: then nobody is known."""
LEADING: Final = 4
"""The rank of heads of state or government, and of those next to them."""
TELLING: Final = 4
"""A last name of fewer letters may as well be another's."""


class Officials(Consistent):
    """The file of a country, in which no side is said: it is the country. Every dossier of it has them all."""

    offices: tuple[Office, ...] = ()
    people: tuple[Person, ...] = ()

    @classmethod
    def slips(cls, data: Data) -> Iterable[Slip]:
        """Entries that are there twice, tenures that end before they begin."""
        return slips_of_speakers(data)

    def of_side(self, code: str) -> "Officials":
        """As a side's."""
        people = (
            person.model_copy(
                update={"tenures": tuple(tenure.model_copy(update={"side": code}) for tenure in person.tenures)}
            )
            for person in self.people
        )
        offices = (office.model_copy(update={"side": code}) for office in self.offices)
        return self.model_copy(update={"offices": tuple(offices), "people": tuple(people)})


@cache
def officials_of(code: str) -> Officials:
    """Those of the country with that code (ISO 3166); none, if they are not known."""
    if not CODE.fullmatch(code) or not is_shipped(FOLDER, code):
        return Officials()
    return load_shipped(FOLDER, code, Officials).of_side(code)


def leaders_of(code: str) -> tuple[Phrase, ...]:
    """What those are called who led the country with that code: whole names, and last ones that are no other word."""
    known = (person for person in officials_of(code).people if max(held.rank for held in person.tenures) >= LEADING)
    ways = dict.fromkeys(way for person in known for way in (person.name, *person.aliases))
    return tuple(way for way in ways if " " in way or (len(way) >= TELLING and way.lower() not in _words()))


@cache
def _words() -> frozenset[str]:
    return frozenset(word.lower() for word in english_words())


def with_officials(own: tuple[Person, ...], known: Iterable[Person]) -> tuple[Person, ...]:
    """A dossier's own people, then those whom it does not name itself."""
    named = {way for person in own for way in _whole_names(person)}
    return (*own, *(person for person in known if named.isdisjoint(_whole_names(person))))


def _whole_names(person: Person) -> Iterator[str]:
    """By which somebody is told from whoever has the last name, too."""
    yield person.name
    yield from (way for way in person.aliases if " " in way)


def with_bodies(own: tuple[Office, ...], known: Iterable[Office]) -> tuple[Office, ...]:
    """A dossier's own offices, then the others: one of the same name is the same, with the wordings of both."""
    others = {office.name: office for office in known}
    mine = tuple(
        office.model_copy(update={"terms": (*office.terms, *others.pop(office.name).terms)})
        if office.name in others
        else office
        for office in own
    )
    return (*mine, *others.values())

"""The names and words of a dossier that tell who is meant, and nothing in particular between two sides."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from model.dossier import Dossier
from model.words.wordings import expanded

WORD: Final = re.compile(r"\w+")
LEADER: Final = 5
"""The rank whose name stands for the whole side."""


@lru_cache(maxsize=4)
def common_words(dossier: Dossier) -> frozenset[str]:
    """Words, in lower case, that occur whatever the happening: of the sides, of offices and roles, leaders' names."""
    roles = [tenure.role for person in dossier.people for tenure in person.tenures]
    offices = [term for office in dossier.offices for term in (office.name, *office.terms)]
    sides = [term for side in dossier.sides for term in (side.name, *side.terms)]
    return frozenset(_words([*sides, *offices, *roles, *leaders(dossier)]))


def leaders(dossier: Dossier) -> list[str]:
    """The names of those who ever led a side."""
    lead = [person for person in dossier.people if any(tenure.rank == LEADER for tenure in person.tenures)]
    return [name for person in lead for name in (person.name, *person.aliases)]


def names_of_people(dossier: Dossier, side: str | None = None) -> list[str]:
    """How people, or those who ever spoke for a side, are told of: leaders by any name, others by their whole one."""
    led = set(leaders(dossier))
    theirs = (
        person for person in dossier.people if side is None or any(tenure.side == side for tenure in person.tenures)
    )
    return [name for person in theirs for name in (person.name, *person.aliases) if name in led or name == person.name]


def last_names(dossier: Dossier, side: str) -> list[str]:
    """The names of one word of those who ever spoke for a side."""
    people = (person for person in dossier.people if any(tenure.side == side for tenure in person.tenures))
    return sorted({name for person in people for name in person.aliases if " " not in name})


def _words(phrases: Iterable[str]) -> set[str]:
    return {word for phrase in phrases for whole in expanded(phrase) for word in WORD.findall(whole.casefold())}

"""Name wordings: every way to write a person or an office of a dossier."""

import re
from collections.abc import Iterable
from itertools import chain
from typing import Literal, NamedTuple

from model.dossier import Dossier, Office
from model.reading.text.phrases import is_exact, plain_phrase
from model.words.wordings import expanded


class Wording(NamedTuple):
    """One way to write a name of the dossier."""

    key: str
    """Lower case, two blanks between words, one at both ends: neighbours in a text share no blank."""
    exact: str | None
    """With its capitals, if it is only found with them."""
    name: str
    kind: Literal["person", "short", "office"] | None
    """None: nobody's, though a part of it may be (`the Washington Post`)"""
    side: str | None
    rank: int


def wordings_of(dossier: Dossier, offices: Iterable[Office]) -> list[Wording]:
    """Every way to write a person or one of these offices, braces expanded; a person's comes first where both have one.

    What merely contains a side's name names nobody.
    """
    people = (
        _wording(way, person.name, None, 0)
        for person in dossier.people
        for alias in (person.name, *person.aliases)
        for way in dict.fromkeys((alias, alias[:1].upper() + alias[1:]))  # `Von der Leyen` begins a sentence
    )
    bodies = (
        _wording(phrase, office.name, office.side, office.rank, is_office=True)
        for office in offices
        for term in (re.sub(r"^(?:the|an?) ", "", office.name), *office.terms)
        for phrase in expanded(term)
    )
    decoys = (
        _wording(phrase, phrase, None, 0)._replace(kind=None)
        for side in dossier.sides
        for term in side.exclusions
        for phrase in expanded(term)
    )
    found: dict[tuple[str, str | None], Wording] = {}
    for wording in chain(people, bodies, decoys):
        found.setdefault((wording.key, wording.exact), wording)
    return list(found.values())


def _wording(way: str, name: str, side: str | None, rank: int, *, is_office: bool = False) -> Wording:
    key = f" {'  '.join(plain_phrase(way).split())} "
    kind: Literal["person", "short", "office"] = "office" if is_office else "person" if " " in way else "short"
    return Wording(key.lower(), key if is_exact(way) else None, name, kind, side, rank)

"""People who stand for their sides in a sentence: by their whole names, the known ones by their last names too."""

from collections import defaultdict
from typing import Final

import numpy as np
import polars as pl

from model.dossier import Dossier, Person
from model.reading.text.phrases import plain_wordings
from model.reading.text.quick import are
from model.reading.text.runs import Flags, marked
from model.reading.text.spans import bytes_between
from model.reading.what.finding.spelled import Wording
from model.reading.who.names.strangers import GIVEN_NAME, NO_GIVEN_NAME
from model.words.english import english

GIVEN_BEHIND: Final = r"^ [A-Z][a-z]+(?:-[a-z]+)?\b"
"""A given name behind a surname."""


def person_wordings(dossier: Dossier) -> list[Wording]:
    """The people of a dossier's sides by their names; who was of one side and then of another is of none."""
    lasts = last_names(dossier)
    return [
        Wording(way, "person", side)
        for person in dossier.people
        for side in _sides_of(person, dossier)
        for way in (person.name, *person.aliases)
        if " " in way or way in lasts
    ]


def doers(dossier: Dossier) -> frozenset[str]:
    """What may name nobody but who does something, as hits have it: leaders, envoys, people, the sides' ministries."""
    names = [way for person in dossier.people for way in (person.name, *person.aliases)]
    offices = [term for office in dossier.offices if office.side for term in (office.name, *office.terms)]
    return frozenset(plain_wordings([*english().doers, *names, *offices]))


def last_names(dossier: Dossier) -> dict[str, bool]:
    """The last names that stand for a side, and whether each begins the whole name ("Xi Jinping"); none that somebody
    of another side or rank bears too.
    """
    bearers = defaultdict[str, list[Person]](list)
    for person in dossier.people:
        for way in person.aliases:
            if " " not in way:
                bearers[way].append(person)
    return {
        last: all(person.name.startswith(f"{last} ") for person in known)
        for last, known in bearers.items()
        if all(person.is_well_known for person in known)
        and len({tuple(_sides_of(person, dossier)) for person in known}) == 1
    }


def standing_for_sides(found: pl.DataFrame, said: pl.DataFrame, dossier: Dossier) -> pl.DataFrame:
    """The hits of sides and of people who stand for one: not who speaks on a label, and no last name that is a part of
    somebody else's ("Sherrod Brown", "Han Kuo-yu").
    """
    hit = found.filter(pl.col("type").is_in(["side", "person"]))
    is_person = pl.col("type") == "person"
    hit = hit.filter(~is_person | (pl.col("end") > said["head"].gather(hit["row"])))
    return hit.filter(~_of_others(hit, said, last_names(dossier)))


def _of_others(hit: pl.DataFrame, said: pl.DataFrame, lasts: dict[str, bool]) -> Flags:
    """Which last names have a given name beside them that is not their bearer's."""
    if not lasts:
        return np.zeros(hit.height, bool)
    surname_first = {last.lower(): is_first for last, is_first in lasts.items()}
    is_last = (pl.col("type") == "person") & pl.col("phrase").is_in(list(surname_first))
    place = np.flatnonzero(hit.select(is_last).to_series().to_numpy())
    told = hit.select("row", "start", "end", "phrase")[place]
    start, end = (pl.col(name).cast(pl.Int64) for name in ("start", "end"))
    before, behind = bytes_between("plain", pl.lit(0), start).str.strip_chars_end(), bytes_between("plain", end - 1)
    has_given = (
        pl.when(pl.col("phrase").replace_strict(surname_first, return_dtype=pl.Boolean))
        .then(behind.str.contains(GIVEN_BEHIND))
        .otherwise(before.str.contains(GIVEN_NAME) & ~before.str.contains(NO_GIVEN_NAME))
    )
    are_others = are(told.hstack(said.select("plain")[told["row"]]), has_given)
    return marked(place[are_others.to_numpy()], hit.height)


def _sides_of(person: Person, dossier: Dossier) -> list[str]:
    """The code of the side whose a person is, if of one alone."""
    sides = {tenure.side for tenure in person.tenures}
    return [side.code for side in dossier.sides if sides == {side.code}]

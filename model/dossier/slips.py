"""What in a dossier contradicts itself, found in what its file says, however much else in it is wrong."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from model.data_files.faults import Data, Slip, Step

BY_NAME: Final = ("people", "offices", "sources")
NAMED_BY: Final = {"sides": "code", "issues": "slug", "feeds": "url"} | dict.fromkeys(BY_NAME, "name")
"""The key by which no two entries of a table are the same."""


def slips(data: Data) -> Iterator[Slip]:
    """Doubled entries, sides that there are not, terms of both sides, tenures that end before they begin."""
    yield from slips_of_speakers(data)
    yield from _strange_sides(data)
    yield from _shared_terms(data)


def slips_of_speakers(data: Data) -> Iterator[Slip]:
    """Those of them that need no sides: doubled entries, tenures that end before they begin."""
    yield from _doubled(data)
    yield from _reversed_tenures(data)


def _doubled(data: Data) -> Iterator[Slip]:
    for table, key in NAMED_BY.items():
        seen: dict[str, int] = {}
        for place, entry in _entries(data, table):
            name = entry.get(key)
            if not isinstance(name, str):
                continue
            if name.casefold() in seen:
                first = seen[name.casefold()]
                yield (table, place), f"is there twice, as no. {first + 1} and no. {place + 1}; make it one"
            seen.setdefault(name.casefold(), place)


def _strange_sides(data: Data) -> Iterator[Slip]:
    codes = sorted({str(side.get("code")) for _, side in _entries(data, "sides")})
    for table in ("people", "offices", "sources"):
        for place, entry in _entries(data, table):
            held: list[tuple[tuple[Step, ...], Data]] = [((table, place), entry)]
            held += [((table, place, "tenures", at), tenure) for at, tenure in _entries(entry, "tenures")]
            for steps, each in held:
                side = each.get("side")
                if isinstance(side, str) and side not in codes:
                    yield (*steps, "side"), f"{side!r} is none of {', '.join(codes) or 'none: there are no sides'}"


def _shared_terms(data: Data) -> Iterator[Slip]:
    """A term in the same words at both sides names neither."""
    seen: dict[str, int] = {}
    for place, side in _entries(data, "sides"):
        for term in _texts(side, "terms"):
            first = seen.setdefault(term, place)
            if first != place:
                yield ("sides", place, "terms"), f"{term!r} is a term of the other side too; leave it to one of them"


def _reversed_tenures(data: Data) -> Iterator[Slip]:
    for place, person in _entries(data, "people"):
        for at, tenure in _entries(person, "tenures"):
            since, until = (str(tenure.get(key) or "") for key in ("since", "until"))
            if since and until and until < since:
                yield ("people", place, "tenures", at, "until"), f"{until} is before since = {since}"


def _entries(data: Data, table: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The tables of that name with their places."""
    found = data.get(table)
    if isinstance(found, list | tuple):
        yield from ((place, entry) for place, entry in enumerate(found) if isinstance(entry, Mapping))


def _texts(entry: Data, key: str) -> Iterator[str]:
    found = entry.get(key)
    if isinstance(found, list | tuple):
        yield from (each for each in found if isinstance(each, str))

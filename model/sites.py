"""Which site a source is a part of: by its whole name, else by the longest host name."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

Known = TypeVar("Known")


def known_of(source: str, by_site: Mapping[str, Known]) -> Known | None:
    """What is known of a source, by casefolded names of outlets and hosts; None: nothing is."""
    return next((by_site[host] for host in _hosts(source) if host in by_site), None)


def _hosts(source: str) -> Iterable[str]:
    """`https://www.fmprc.gov.cn/eng`: the whole, www.fmprc.gov.cn, fmprc.gov.cn, gov.cn, cn."""
    yield source.casefold()
    labels = source.casefold().removeprefix("https://").removeprefix("http://").split("/")[0].split(".")
    for first in range(len(labels)):
        yield ".".join(labels[first:])

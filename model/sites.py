"""Which site a source is a part of: by its whole name, else by the longest host name."""

import re
from collections.abc import Iterable, Mapping
from typing import Final, TypeVar

Known = TypeVar("Known")

_SECOND_LEVEL: Final = frozenset(
    (
        *("co", "com", "gov", "gob", "gouv", "org", "net", "ac", "edu", "go", "or", "ne", "mil", "govt", "gc", "nic"),
        *("ltd", "plc", "sch", "id", "web", "info", "res"),
    )
)
"""What stands before a country below which names are given: `co.uk`, `gov.cn`, `go.jp`."""
_COUNTRY: Final = 2
"""Letters of a country."""


def known_of(source: str, by_site: Mapping[str, Known]) -> Known | None:
    """What is known of a source, by plain names of outlets (`plain_source`) and hosts; None: nothing is."""
    return next((by_site[host] for host in _hosts(source) if host in by_site), None)


def plain_source(name: str) -> str:
    """An outlet's name as it is looked up: `The U.S. Department of State (press)` is `us department of state`."""
    return re.sub(r" *\([^()]*\)$", "", name.casefold().strip().replace("u.s.", "us").removeprefix("the "))


def registered_name(host: str) -> str:
    """The name that somebody has registered: `state.gov` of `www.state.gov`, `wire.co.uk` of `mail.wire.co.uk`."""
    labels = host.casefold().rstrip(".").split(".")
    is_below = len(labels) > 2 and len(labels[-1]) == _COUNTRY and labels[-2] in _SECOND_LEVEL
    return ".".join(labels[-3 if is_below else -2 :])


def _hosts(source: str) -> Iterable[str]:
    """`https://www.fmprc.gov.cn/eng`: the whole, www.fmprc.gov.cn, fmprc.gov.cn, gov.cn, cn."""
    yield plain_source(source)
    labels = source.casefold().removeprefix("https://").removeprefix("http://").split("/")[0].split(".")
    for first in range(len(labels)):
        yield ".".join(labels[first:])

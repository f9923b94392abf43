"""Which addresses may be gone to: those of the public internet, checked after names were resolved."""

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

IPAddress = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Awaitable[list[str]]]
"""Host and port to the addresses of that name; OSError if there are none."""
Policy = Callable[[str], str | None]
"""An address to why it is not gone to; None if it may be."""

METADATA: Final = frozenset(
    map(
        ip_address,
        (
            *("169.254.169.254", "169.254.170.2", "169.254.170.23", "100.100.100.200", "168.63.129.16", "192.0.0.192"),
            *("fd00:ec2::254", "fd00:ec2::23", "fd20:ce::254"),
        ),
    )
)
"""Where clouds tell a machine its secrets; one of them looks like any public address."""
OF_THE_MACHINE: Final = frozenset(("cloud metadata", "link-local"))
"""Why an address is gone to only by who names it, with `--allow-private`: a page that leads there wants secrets."""

NAT64: Final = IPv6Network("64:ff9b::/96")
"""IPv4 addresses as a network without IPv4 writes them (RFC 6052): judged by what they stand for."""
_TRANSLATED: Final = tuple(map(ip_network, ("::/96", "64:ff9b:1::/48", "2002::/16", "2001::/32")))
"""Other ways to write an IPv4 address in an IPv6 one (compatible, local NAT64, 6to4, Teredo): no site needs them."""


async def system_addresses(host: str, port: int) -> list[str]:
    """What the system's resolver says, in its order, each once."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def public_only(address: str) -> str | None:
    """Why an address is not gone to, in a word (`private`, `loopback`, …); None for a public one."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return "unreadable"
    return _why_not(parsed)


def private_too(named: Iterable[str] = ()) -> Policy:
    """The policy of `--allow-private`: all are gone to but those OF_THE_MACHINE that are not `named` themselves."""
    own = frozenset(map(_meant, named))

    def policy(address: str) -> str | None:
        meant = _meant(address)
        if meant is None or meant in own:
            return None
        return "cloud metadata" if meant in METADATA else "link-local" if meant.is_link_local else None

    return policy


def refusal(address: str, why: str) -> str:
    """What is said of an address that a policy refuses."""
    way = "goes there if that is named itself" if why in OF_THE_MACHINE else "goes there all the same"
    return f"leads to {address}, which is {why}; --allow-private {way}"


def _meant(address: str) -> IPAddress | None:
    """The address, however it is written, and what it stands for where IPv6 wraps one of IPv4; None of a name."""
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        try:
            return IPv4Address(socket.inet_aton(address.rstrip(".")))  # `0xa9fea9fe`, `169.254.43518`
        except (OSError, ValueError):
            return None
    if isinstance(parsed, IPv4Address):
        return parsed
    wrapped = parsed.ipv4_mapped or parsed.sixtofour or (parsed.teredo or (None, None))[1]
    is_wrapped = parsed in NAT64 or any(parsed in network for network in _TRANSLATED[:2])
    return wrapped or (IPv4Address(parsed.packed[-4:]) if is_wrapped else parsed)


def _why_not(address: IPAddress) -> str | None:
    if address in METADATA:
        return "cloud metadata"
    if isinstance(address, IPv6Address):
        if address in NAT64:
            return _why_not(IPv4Address(address.packed[-4:]))
        if address.ipv4_mapped is not None:
            return "IPv4-mapped"
    for word, is_so in (
        ("unspecified", address.is_unspecified),
        ("loopback", address.is_loopback),
        ("link-local", address.is_link_local),
        ("multicast", address.is_multicast),
        ("translated", isinstance(address, IPv6Address) and any(address in network for network in _TRANSLATED)),
        ("reserved", address.is_reserved),
        ("private", not address.is_global or (isinstance(address, IPv6Address) and address.is_site_local)),
    ):
        if is_so:
            return word
    return None

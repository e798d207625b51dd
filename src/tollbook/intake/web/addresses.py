"""Which network addresses may be reached: those of the public internet, and hosts that were allowed by name."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")


class UnsafeAddressError(OSError):
    """A name leads to an address that is not of the public internet."""


def is_public(address: str) -> bool:
    """Whether an IP address is of the public internet, also one that is wrapped in another (mapped, 6to4, Teredo)."""
    found = ip_address(address.partition("%")[0])
    return all(each.is_global and not each.is_multicast for each in (found, *_wrapped(found)))


def _wrapped(address: IPv4Address | IPv6Address) -> list[IPv4Address]:
    if isinstance(address, IPv4Address):
        return []
    held = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        held.append(IPv4Address(int(address) & 0xFFFFFFFF))
    return [each for each in held if each is not None]


def reachable(host: str, port: int, allow: frozenset[str]) -> list[str]:
    """The addresses to which a name leads, each checked. Raises UnsafeAddressError, or OSError if it leads nowhere.

    One private address among public ones refuses the name: a name server that mixes them is up to something.
    """
    found = list(dict.fromkeys(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    if host.lower().strip("[]") in allow:
        return found
    inner = next((address for address in found if not is_public(address)), None)
    if inner is not None:
        raise UnsafeAddressError(f"{host} leads to {inner}, which is no public address")
    return found

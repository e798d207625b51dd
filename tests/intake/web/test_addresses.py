"""Only the public internet is reached, however a private address is dressed up."""

import socket

import pytest

from tollbook.intake.web.addresses import UnsafeAddressError, is_public, reachable


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::5db8:d822"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "2002:7f00:1::",
        "64:ff9b::7f00:1",
        "2001:0:7f00:1::",
    ],
)
def test_private_loopback_and_link_local_addresses_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "0"])
def test_this_machine_is_not_reached_by_any_of_its_names(host: str) -> None:
    with pytest.raises(UnsafeAddressError):
        reachable(host, 80, frozenset())


def test_a_host_that_is_allowed_by_name_is_reached() -> None:
    assert "127.0.0.1" in reachable("localhost", 80, frozenset({"localhost"}))
    with pytest.raises(UnsafeAddressError):
        reachable("127.0.0.1", 80, frozenset({"localhost"}))


def test_one_private_address_among_public_ones_refuses_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def mixed(*_: object, **__: object) -> list[tuple[object, ...]]:
        return [(socket.AF_INET, 1, 6, "", (each, 80)) for each in ("93.184.216.34", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", mixed)
    with pytest.raises(UnsafeAddressError, match=r"10\.0\.0\.1"):
        reachable("mixed.example", 80, frozenset())

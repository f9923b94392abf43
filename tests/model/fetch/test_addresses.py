"""Which addresses are gone to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.fetch.addresses import private_too, public_only, refusal
from model.fetch.urls import shown_url


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("127.0.0.1", "loopback"),
        ("127.255.255.254", "loopback"),
        ("::1", "loopback"),
        ("0.0.0.0", "unspecified"),
        ("::", "unspecified"),
        ("10.1.2.3", "private"),
        ("172.31.255.255", "private"),
        ("192.168.0.1", "private"),
        ("100.64.0.1", "private"),
        ("198.18.0.1", "private"),
        ("fd12:3456::1", "private"),
        ("fec0::1", "private"),
        ("169.254.1.1", "link-local"),
        ("fe80::1%eth0", "link-local"),
        ("224.0.0.1", "multicast"),
        ("239.255.255.250", "multicast"),
        ("ff02::1", "multicast"),
        ("240.0.0.1", "reserved"),
        ("255.255.255.255", "reserved"),
        ("169.254.169.254", "cloud metadata"),
        ("100.100.100.200", "cloud metadata"),
        ("168.63.129.16", "cloud metadata"),
        ("fd00:ec2::254", "cloud metadata"),
        ("::ffff:10.0.0.1", "IPv4-mapped"),
        ("::ffff:8.8.8.8", "IPv4-mapped"),
        ("64:ff9b::a00:1", "private"),
        ("64:ff9b::a9fe:a9fe", "cloud metadata"),
        ("64:ff9b:1::8.8.8.8", "translated"),
        ("2002:7f00:1::", "translated"),
        ("2001::1", "translated"),
        ("::127.0.0.1", "translated"),
        ("no address", "unreadable"),
        ("", "unreadable"),
    ],
)
def test_only_public_addresses_are_gone_to(address: str, why: str):
    assert public_only(address) == why


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "64:ff9b::808:808"])
def test_public_addresses_are(address: str):
    assert public_only(address) is None


INSIDE = ("127.0.0.1", "10.1.2.3", "192.168.0.1", "::1", "fd12:3456::1", "0.0.0.0")
OF_CLOUDS = (
    *("169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254", "169.254.1.1", "fe80::1%eth0"),
    *("::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:a9fe:a9fe::", "::169.254.169.254"),
    *("2852039166", "0xa9fea9fe", "0xA9.0xFE.0xA9.0xFE", "169.254.43518", "0251.0376.0251.0376", "169.254.169.254."),
)


@pytest.mark.parametrize("address", INSIDE)
def test_inner_networks_are_gone_to_where_that_is_allowed(address: str):
    assert private_too()(address) is None


@pytest.mark.parametrize("address", OF_CLOUDS)
def test_what_clouds_tell_a_machine_is_not_gone_to_even_then_unless_it_is_named(address: str):
    assert private_too(["10.0.0.1", "metadata.example"])(address) in ("cloud metadata", "link-local")
    assert private_too([address])(address) is None
    assert "--allow-private goes there if that is named itself" in refusal(address, "link-local")


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_private_network_is_reached_through_nat64(address):
    assert public_only(f"64:ff9b::{address}") == "private"


@given(st.text(st.characters(exclude_characters=":0123456789")))
def test_whatever_is_no_address_is_refused_and_never_an_exception(text: str):
    assert public_only(text) == "unreadable"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ana:secret@courier.example/a?b#c", "https://courier.example/a?b#c"),
        ("https://secret@courier.example", "https://courier.example"),
        ("https://courier.example/a@b", "https://courier.example/a@b"),
        ("https://a:b@c@courier.example/", "https://courier.example/"),
        ("no address", "no address"),
    ],
)
def test_an_address_is_shown_without_who_logs_in(url: str, shown: str):
    assert shown_url(url) == shown

"""Which addresses are gone to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.fetch.addresses import anywhere, public_only
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


def test_all_are_if_it_is_allowed():
    assert anywhere("127.0.0.1") is None


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

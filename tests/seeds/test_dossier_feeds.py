import pytest

from model.data_files import data_names
from model.dossier import load_dossier
from model.fetch.urls import checked_url


@pytest.mark.parametrize("name", data_names("dossiers"))
def test_feeds_are_web_addresses_each_named_once(name: str):
    feeds = load_dossier(name).feeds

    assert [str(checked_url(feed.url)) for feed in feeds] == [feed.url for feed in feeds]
    assert len({feed.url for feed in feeds}) == len({feed.name for feed in feeds}) == len(feeds)


def test_the_dossier_that_ships_has_feeds_of_both_sides():
    dossier = load_dossier("us-china")
    sides = {site: source.side for source in dossier.sources for site in source.sites}
    found = {
        sides.get(".".join(checked_url(feed.url).host.split(".")[-parts:]))
        for feed in dossier.feeds
        for parts in (2, 3)
    }

    assert {"US", "CN"} <= found

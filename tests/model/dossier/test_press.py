"""A dossier knows the press and the governments of the world, and its own sources come first."""

from itertools import combinations

import pytest

from model.data_files import parse_data
from model.dossier import Dossier, load_dossier
from model.dossier.countries import countries
from model.dossier.pairs import pair_dossier
from model.dossier.press import known_sources
from model.sites import known_of, plain_source
from model.standing.origins import owners

OWN = """
[[sources]]
name = "Dawn of Karachi"
sites = ["dawn.com"]
owner = "Somebody else"
kind = "outlet"
"""


def dossier(sides: str, more: str = "") -> Dossier:
    return parse_data(pair_dossier(sides, "pair") + more, "pair.toml", Dossier)


@pytest.mark.parametrize(
    ("sides", "source", "side", "home"),
    [
        ("Russia,Ukraine", "TASS", "RU", None),
        ("Russia,Ukraine", "https://www.ukrinform.net/x", "UA", None),
        ("Russia,Ukraine", "Meduza", None, None),
        ("Russia,Ukraine", "Reuters", None, None),
        ("India,Pakistan", "tass.com", None, "Russia"),
        ("India,Pakistan", "dawn.com", None, None),
        ("Russia,Ukraine", "dawn.com", None, "Pakistan"),
        ("United States,Russia", "whitehouse.gov", "US", None),
        ("Russia,Ukraine", "Taipei Times", None, "Taiwan"),
    ],
)
def test_a_source_is_a_sides_or_a_third_countrys_or_read_everywhere(sides, source, side, home) -> None:
    known = known_of(source, dossier(sides).sources_by_name)

    assert known is not None
    assert (known.side, known.home) == (side, home)


def test_what_one_state_owns_is_one_origin() -> None:
    table = owners(["TASS", "RIA Novosti", "mid.ru", "Meduza"], dossier("Russia,Ukraine"))

    assert len(set(table["owner"])) == 2


def test_who_is_written_anew_is_as_it_is_written() -> None:
    table = owners(["dawn.com", "Dawn of Karachi"], dossier("India,Pakistan", OWN))

    assert set(table["owner"]) == {"Somebody else"}


def test_of_a_third_countrys_press_nothing_is_offered() -> None:
    near = {source.name for source in dossier("India,Pakistan").near_sources}

    assert {"Reuters", "Press Trust of India", "Dawn"} <= near
    assert "TASS" not in near


def test_names_and_sites_are_one_sources() -> None:
    names = [plain_source(way) for source in known_sources() for way in {source.name, *source.aliases}]
    sites = [site for source in known_sources() for site in source.sites]

    assert sorted(set(names)) == sorted(names)
    assert sorted(set(sites)) == sorted(sites)
    assert [site for site in sites if "/" in site or site.startswith("www.") or site != site.lower()] == []


def test_countries_are_those_of_the_world() -> None:
    codes = {country.code for country in countries()}

    assert {source.country for source in known_sources()} - {"", *codes} == {"Taiwan"}


def test_a_state_has_one_owner_and_no_other_country_has_it() -> None:
    owned = {(source.owner, source.country) for source in known_sources() if source.is_state}

    assert [(one, other) for one, other in combinations(sorted(owned), 2) if one[0] == other[0]] == []


def test_the_shipped_dossier_has_what_it_had() -> None:
    known = load_dossier().sources_by_name

    assert (known["xinhua"].side, known["state.gov"].side) == ("CN", "US")
    assert (known["yonhap"].home, known["tass"].home) == ("Korea", "Russia")
    assert known["nytimes.com"].home is None

"""Whose a source is, by any of the ways in which articles write it."""

import pytest

from model.dossier import load_dossier
from model.sites import known_of


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The White House", "The White House"),
        ("White House (press office)", "The White House"),
        ("U.S. Department of State", "US Department of State"),
        ("Chinese Foreign Ministry", "Ministry of Foreign Affairs of China"),
        ("https://www.mfa.gov.cn/eng", "Ministry of Foreign Affairs of China"),
        ("AP", "Associated Press"),
        ("scmp.com", "South China Morning Post"),
    ],
)
def test_a_source_is_known_by_its_names_and_sites(source: str, name: str) -> None:
    known = known_of(source, load_dossier().sources_by_name)

    assert known is not None
    assert known.name == name


@pytest.mark.parametrize("source", ["Ministry of Foreign Affairs", "Department of Redundancy", "whitehouse.example"])
def test_and_by_nothing_that_may_be_anothers(source: str) -> None:
    assert known_of(source, load_dossier().sources_by_name) is None

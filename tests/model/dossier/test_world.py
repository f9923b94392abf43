"""Everybody beside a dossier's two sides."""

import re

import pytest

from model.dossier import Dossier, Issue, Side, load_dossier
from model.dossier.world import world_of
from model.errors import DataFileError
from model.reading.who.names.names import Names

ISLES = Issue(slug="isles", name="Isles", description="Whose some isles are", countries=("Russia",))


def dossier(*sides: Side, issue: Issue = ISLES) -> Dossier:
    return Dossier(slug="two", name="Two", sides=sides, issues=(issue,))


JAPAN = Side(code="JP", name="Japan", terms=("Japan", "Japanese", "Tokyo"))
KOREA = Side(code="KR", name="South Korea", terms=("South Korea{,n,ns}", "Seoul"))


def names(countries) -> set[str]:
    return {name for country in countries for name in country.names}


def test_whoever_is_a_side_is_not_of_the_world_beside_it() -> None:
    beside_us_and_china, beside_others = world_of(load_dossier()), world_of(dossier(JAPAN, KOREA))

    assert {"Japan", "Kenya"} <= names(beside_us_and_china.others)
    assert not {"China", "the United States"} & names(beside_us_and_china.others)
    assert {"China", "the United States"} <= names(beside_others.others)
    assert not {"Japan", "South Korea"} & names(beside_others.others)


def test_a_country_that_an_issue_is_about_is_not_apart_from_it() -> None:
    world = world_of(dossier(JAPAN, KOREA))

    assert "Russia" in names(world.others)
    assert "Russia" not in names(world.apart)


def test_a_country_that_there_is_not_is_named_with_the_nearest() -> None:
    issue = ISLES.model_copy(update={"countries": ("Rusia",)})

    with pytest.raises(DataFileError, match=r"two\.toml: issues\.\w+\.countries.*'Rusia'.*did you mean 'Russia'\?"):
        world_of(dossier(JAPAN, KOREA, issue=issue))


def test_wordings_are_filled_with_the_names_that_they_ask_for() -> None:
    [people, apart, plain] = world_of(dossier(JAPAN, KOREA)).filled(["{@people} wine", "on {@names apart}", "allies"])

    assert "Russian,Russians" in people
    assert "Kenya" in apart
    assert "Russia" not in apart
    assert plain == "allies"


def test_where_there_are_no_sides_nobody_is_elsewhere() -> None:
    assert world_of(load_dossier("any")).filled(["on {@names}", "allies"]) == ["allies"]


@pytest.mark.parametrize(
    ("role", "is_elsewhere"),
    [
        ("Kenya's foreign minister", True),
        ("a spokesman for the Chinese embassy", True),
        ("Japan's defence minister", False),
        ("a Seoul-based economist", False),
    ],
)
def test_roles_of_other_countries_are_known_by_the_dossier(role: str, is_elsewhere: bool) -> None:
    assert bool(re.search(Names(dossier(JAPAN, KOREA)).elsewhere, role)) is is_elsewhere

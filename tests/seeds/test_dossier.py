"""The dossier that ships, and a user's own beside it."""

import re
from collections import Counter
from datetime import date
from itertools import combinations
from math import prod
from pathlib import Path

import pytest
from tenures import span

from model.data_files import data_names
from model.dossier import Dossier, Person, Tenure, load_dossier
from model.errors import DataFileError, UnknownNameError

ONE_AT_A_TIME = (
    "President",
    "President of China",
    "Vice President",
    "Secretary of State",
    "Secretary of Defense",
    "Secretary of the Treasury",
    "Secretary of Commerce",
    "Trade Representative",
    "National Security Adviser",
    "Chairman of the Joint Chiefs of Staff",
    "Commander of Indo-Pacific Command",
    "Ambassador to China",
    "Ambassador to the United States",
    "Foreign Minister",
    "Minister of National Defense",
    "Minister of Commerce",
    "White House press secretary",
    "Director of the Office of the Central Foreign Affairs Commission",
    "President of Taiwan",
)

MINIMAL = """
slug = "mine"
name = "Mine"

[[sides]]
code = "AA"
name = "A"
terms = ["a-land"]

[[sides]]
code = "BB"
name = "B"
terms = ["b-land"]

[[issues]]
slug = "fish"
name = "Fish"
description = "Who fishes where"
terms = ["fish"]
"""


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return load_dossier()


def holders(dossier: Dossier, role: str) -> list[tuple[Person, Tenure]]:
    return [(person, tenure) for person in dossier.people for tenure in person.tenures if tenure.role == role]


def at(dossier: Dossier, role: str, day: date) -> list[str]:
    return [person.name for person, tenure in holders(dossier, role) if span(tenure)[0] <= day <= span(tenure)[1]]


def test_it_knows_enough_people_offices_and_sources(dossier: Dossier) -> None:
    dated = [person for person in dossier.people if any(tenure.since for tenure in person.tenures)]

    assert len(dated) >= 80
    assert len(dossier.offices) >= 25
    assert len(dossier.sources) >= 50
    assert [side.code for side in dossier.sides] == ["US", "CN"]


@pytest.mark.parametrize("group", ["people", "offices", "sources"])
def test_names_are_unique(group: str, dossier: Dossier) -> None:
    names = Counter(item.name for item in getattr(dossier, group))

    assert [name for name, count in names.items() if count > 1] == []


def test_sites_belong_to_one_source(dossier: Dossier) -> None:
    sites = Counter(site for source in dossier.sources for site in source.sites)

    assert [site for site, count in sites.items() if count > 1] == []


def test_a_whole_name_is_one_persons(dossier: Dossier) -> None:
    ways = Counter(way.lower() for person in dossier.people for way in {person.name, *person.aliases} if " " in way)

    assert [way for way, count in ways.items() if count > 1] == []


def test_tenures_end_after_they_begin(dossier: Dossier) -> None:
    backwards = [
        person.name for person in dossier.people for tenure in person.tenures if span(tenure)[0] >= span(tenure)[1]
    ]

    assert backwards == []


@pytest.mark.parametrize("role", ONE_AT_A_TIME)
def test_an_office_for_one_has_one_holder_at_a_time(role: str, dossier: Dossier) -> None:
    held = holders(dossier, role)
    sides = {side: [pair for pair in held if pair[1].side == side] for side in ("US", "CN", None)}
    clashes = [
        (first[0].name, second[0].name)
        for pairs in sides.values()
        for first, second in combinations(pairs, 2)
        if max(span(first[1])[0], span(second[1])[0]) < min(span(first[1])[1], span(second[1])[1])
    ]

    assert held
    assert clashes == []


@pytest.mark.parametrize(
    ("role", "day", "name"),
    [
        ("President", date(2019, 1, 1), "Donald Trump"),
        ("President", date(2023, 6, 18), "Joe Biden"),
        ("Secretary of State", date(2023, 6, 18), "Antony Blinken"),
        ("Foreign Minister", date(2023, 6, 18), "Qin Gang"),
        ("Foreign Minister", date(2023, 9, 1), "Wang Yi"),
        ("Minister of National Defense", date(2023, 6, 2), "Li Shangfu"),
        ("Minister of National Defense", date(2024, 5, 31), "Dong Jun"),
        ("Ambassador to the United States", date(2023, 7, 1), "Xie Feng"),
        ("Commander of Indo-Pacific Command", date(2024, 9, 10), "Samuel Paparo"),
    ],
)
def test_an_office_was_held_by_who_held_it(role: str, day: date, name: str, dossier: Dossier) -> None:
    assert at(dossier, role, day) == [name]


def test_all_that_the_chinese_state_owns_is_one_origin(dossier: Dossier) -> None:
    owners = {source.name: source.owner for source in dossier.sources}
    state = ("Xinhua", "CGTN", "China Daily", "People's Daily", "Global Times", "Ministry of Foreign Affairs of China")

    assert {owners[name] for name in state} == {"Chinese state"}


def test_taiwans_leaders_and_experts_speak_for_neither_side(dossier: Dossier) -> None:
    neither = {person.name for person in dossier.people if all(tenure.side is None for tenure in person.tenures)}

    assert {"Tsai Ing-wen", "Lai Ching-te", "Bonnie Glaser", "Wu Xinbo"} <= neither


def write(home: Path, text: str, name: str = "mine") -> None:
    folder = home / "config" / "dossiers"
    folder.mkdir(parents=True)
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_users_own_dossier_is_found_by_name(home: Path) -> None:
    write(home, MINIMAL)

    assert load_dossier("mine").slugs == ("fish",)
    assert {"mine", "us-china"} <= set(data_names("dossiers"))


def test_a_file_that_was_changed_is_read_anew_and_one_that_was_not_is_not(home: Path) -> None:
    own = home / "config" / "dossiers" / "mine.toml"
    own.parent.mkdir(parents=True)
    own.write_text(MINIMAL)
    before = load_dossier("mine")

    assert load_dossier("mine") is before
    own.write_text(MINIMAL.replace('"Mine"', '"Ours"'))
    assert (before.name, load_dossier("mine").name) == ("Mine", "Ours")


def test_a_users_own_dossier_wins_over_the_shipped_one(home: Path) -> None:
    write(home, MINIMAL, "us-china")

    assert load_dossier("us-china").name == "Mine"


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        (MINIMAL + "colour = 'red'\n", "issues.fish.colour", "is no known key"),
        (MINIMAL + "[[offices]]\nname = 'X'\n", "offices.X.terms", "is missing"),
        (MINIMAL + "[[offices]]\nname = 'X'\nside = 'CC'\nterms = ['x']\n", "offices.X.side", "'CC' is none of AA, BB"),
        (
            MINIMAL + "[[people]]\nname = 'X'\ntenures = [{role = 'King', since = 'soon'}]\n",
            "people.X.tenures.King.since",
            "must be a day such as 2024-05-31",
        ),
        (
            MINIMAL + "[[people]]\nname = 'X'\ntenures = [{role = 'King', rank = 9}]\n",
            "people.X.tenures.King.rank",
            "5",
        ),
        (MINIMAL + "[[sources]]\nname = 'X'\nsites = []\nowner = 'X'\nkind = 'blog'\n", "sources.X.kind", "'outlet'"),
        (MINIMAL.replace('"B"', '"Bee [PRC]"'), "sides.BB.name", "'Bee [PRC]' is a pattern, which no wording is"),
        (MINIMAL + "[[sides]\n", "", "is not TOML"),
    ],
)
def test_a_broken_dossier_names_file_key_and_what_is_right(text: str, key: str, what: str, home: Path) -> None:
    write(home, text)

    with pytest.raises(DataFileError) as caught:
        load_dossier("mine")

    assert str(home / "config" / "dossiers" / "mine.toml") in str(caught.value)
    assert caught.value.key == key
    assert what in str(caught.value)


def test_an_unknown_dossier_gets_the_nearest_name() -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'us-china'"):
        load_dossier("us-chine")


MOST_WORDINGS = 10_000


def test_no_entry_of_the_dossier_makes_more_wordings_than_can_be_searched_for_cheaply():
    for issue in load_dossier("us-china").issues:
        for phrase in (*issue.terms, *issue.near, *issue.exclusions):
            assert prod(found.count(",") + 1 for found in re.findall(r"\{([^}]*)\}", phrase)) <= MOST_WORDINGS, phrase

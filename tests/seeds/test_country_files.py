"""Who speaks for each country, as it ships."""

import tomllib
from collections import Counter
from datetime import date, timedelta
from importlib.resources import files
from itertools import combinations

import pytest
from tenures import span

from model.data_files import data_names, parse_data
from model.dossier import Dossier, Person, Tenure
from model.dossier.countries import countries
from model.dossier.officials import FOLDER, officials_of
from model.dossier.pairs import pair_dossier
from model.errors import FaultyFileError

CODES = data_names(FOLDER)
ONE_AT_A_TIME = {
    "President",
    "Prime Minister",
    "Chancellor",
    "King",
    "Supreme Leader",
    "Foreign Minister",
    "Minister of External Affairs",
    "Secretary of State",
    "Defence Minister",
    "Defense Minister",
    "Minister of Defence",
    "Secretary of Defense",
    "Finance Minister",
    "Interior Minister",
    "Chief of Army Staff",
    "National Security Adviser",
}
ACTING = timedelta(31)
"""So long somebody may act for who is ill; and of some only the month is known in which one followed the other."""


def raw(code: str) -> dict[str, list[dict[str, object]]]:
    return tomllib.loads(files("seeds").joinpath(FOLDER, f"{code}.toml").read_text(encoding="utf-8"))


def shared(one: Tenure, other: Tenure) -> timedelta:
    """How long two held their offices at once."""
    return min(span(one)[1], span(other)[1]) - max(span(one)[0], span(other)[0])


def people(code: str) -> tuple[Person, ...]:
    return officials_of(code).people


@pytest.mark.parametrize("code", CODES)
def test_a_file_is_of_a_country_that_the_world_knows(code: str) -> None:
    assert code in {country.code for country in countries()}
    assert officials_of(code).people


@pytest.mark.parametrize("code", CODES)
def test_no_file_says_a_side_for_it_is_the_country(code: str) -> None:
    told = raw(code)
    tenures = [tenure for person in told["people"] for tenure in person.get("tenures", ())]

    assert not [entry for entry in (*tenures, *told.get("offices", ())) if "side" in entry]
    assert {tenure.side for person in people(code) for tenure in person.tenures} == {code}
    assert {office.side for office in officials_of(code).offices} <= {code}


@pytest.mark.parametrize("code", CODES)
def test_everybody_held_an_office_and_has_a_rank_in_it(code: str) -> None:
    assert [person.name for person in people(code) if not person.tenures] == []
    assert [person.name for person in people(code) for tenure in person.tenures if not 1 <= tenure.rank <= 5] == []


@pytest.mark.parametrize("code", CODES)
def test_a_whole_name_is_one_persons(code: str) -> None:
    ways = Counter(way.lower() for person in people(code) for way in {person.name, *person.aliases} if " " in way)

    assert [way for way, count in ways.items() if count > 1] == []


@pytest.mark.parametrize("code", CODES)
def test_an_office_for_one_has_one_holder_at_a_time(code: str) -> None:
    held = [(person.name, each) for person in people(code) for each in person.tenures if each.role in ONE_AT_A_TIME]
    clashes = [
        (one, other, first.role)
        for (one, first), (other, second) in combinations(held, 2)
        if first.role == second.role and shared(first, second) > ACTING
    ]

    assert clashes == []


@pytest.mark.parametrize("code", CODES)
def test_days_are_days_on_which_somebody_can_have_held_an_office(code: str) -> None:
    days = [day for person in people(code) for each in person.tenures for day in (each.since, each.until) if day]

    assert [day for day in days if not date(1950, 1, 1) <= day <= date(2027, 12, 31)] == []


@pytest.mark.parametrize(
    ("code", "role", "day", "name"),
    [
        ("IN", "Minister of External Affairs", date(2024, 1, 1), "S. Jaishankar"),
        ("JP", "Prime Minister", date(2023, 6, 1), "Fumio Kishida"),
        ("KR", "President", date(2024, 1, 1), "Yoon Suk-yeol"),
        ("GB", "Prime Minister", date(2022, 10, 1), "Liz Truss"),
        ("RU", "Foreign Minister", date(2023, 1, 1), "Sergei Lavrov"),
        ("UA", "President", date(2024, 1, 1), "Volodymyr Zelenskyy"),
        ("BR", "President", date(2022, 6, 1), "Jair Bolsonaro"),
        ("US", "Secretary of State", date(2023, 6, 18), "Antony Blinken"),
    ],
)
def test_an_office_was_held_by_who_held_it(code: str, role: str, day: date, name: str) -> None:
    held = [
        person.name
        for person in people(code)
        for each in person.tenures
        if each.role == role and span(each)[0] <= day <= span(each)[1]
    ]

    assert held == [name]


@pytest.mark.parametrize(("one", "other"), [*combinations(CODES[::9], 2)])
def test_any_two_fit_into_one_dossier(one: str, other: str) -> None:
    dossier = parse_data(pair_dossier(f"{one},{other}", "it"), "it.toml", Dossier)

    assert {tenure.side for person in dossier.people for tenure in person.tenures} == {one, other}


def test_what_is_wrong_in_such_a_file_is_told_with_its_place() -> None:
    from model.dossier.officials import Officials

    king = '{ name = "A B", tenures = [{ role = "King", since = 2024-01-02, until = 2024-01-01 }] }'
    text = f'people = [{king}, {{ name = "A B" }}]'

    with pytest.raises(FaultyFileError) as told:
        parse_data(text, "XX.toml", Officials)
    assert [fault.key for fault in told.value.faults] == ["people.A B", "people.A B.tenures.King.until"]

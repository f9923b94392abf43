"""A deed without a day has that of its article's other deeds, but no side's has that of the other side's."""

from datetime import date
from typing import Any, Final

import pytest

from model.standing.weights import counted
from tests.model.factories import day, make_claims, make_dossier

US: Final = "The US put sanctions on 22 firms of China."
CN: Final = "China put sanctions on ten firms of the US."
NOBODYS: Final = "Ten firms were put under sanctions."
EARLIER: Final = day(4)


def days(*told: dict[str, Any]) -> list[date]:
    """On which days hostile acts of one article of the tenth count."""
    claims = [
        {"article": "a", "sentence": nth, "issue": "trade", "level": -3, "on": 10} | claim
        for nth, claim in enumerate(told)
    ]
    return counted(make_claims(*claims), make_dossier()).sort("sentence")["day"].to_list()


@pytest.mark.parametrize(("undated", "dated"), [(CN, US), (US, CN)])
def test_a_deed_without_a_day_is_not_of_the_day_of_the_other_sides(undated: str, dated: str) -> None:
    assert days({"quote": undated}, {"quote": dated, "event_date": EARLIER}) == [day(10), EARLIER]


@pytest.mark.parametrize(("undated", "dated"), [(CN, CN), (US, US), (NOBODYS, US), (CN, NOBODYS)])
def test_it_is_of_the_day_of_the_same_sides_or_where_nobody_knows_whose_it_is(undated: str, dated: str) -> None:
    told = {"quote": undated, "speaker": "A reader"}

    assert days(told, {"quote": dated, "event_date": EARLIER}) == [EARLIER, EARLIER]


def test_each_of_two_sides_deeds_has_the_day_of_its_own() -> None:
    told = [{"quote": US, "event_date": EARLIER}, {"quote": CN, "event_date": day(7)}, {"quote": US}, {"quote": CN}]

    assert days(*told) == [EARLIER, day(7), EARLIER, day(7)]

"""What stands began on an earlier day than was known: an article that comes later tells of it."""

from typing import Any

import pytest

from model.standing import standings
from tests.model.factories import day, make_claims, make_dossier

OFFICIAL = {"issue": "mil-mil", "source": "state.gov", "speaker": "Antony Blinken", "side": "US", "rank": 3}
STOP = OFFICIAL | {"level": -2, "on": 14, "article": "stop"}
EARLIER = STOP | {"event_on": 5, "on": 40, "article": "background"}
TALKS = OFFICIAL | {"level": 1, "on": 10, "article": "talks"}
ACT = OFFICIAL | {"level": -3, "on": 20, "article": "act"}
ON_THE_WIRE = {"source": "wire.example", "speaker": None, "side": None, "rank": 0}


def stood(*claims: dict[str, object], on: int = 60) -> dict[str, Any]:
    rows = standings(make_claims(*claims), None, make_dossier(), day(on))
    return rows.filter(issue="mil-mil").row(0, named=True)


@pytest.mark.parametrize("told", [EARLIER, EARLIER | {"on": 14}, EARLIER | ON_THE_WIRE | {"on": 14}])
def test_a_freeze_is_as_old_as_the_earliest_stop_that_is_told_of(told: dict[str, object]) -> None:
    row = stood(STOP, told)

    assert (row["level"], row["since"], row["since_precision"]) == (-2, day(5), "day")
    assert row["deciding"][0]["article"] == "background"


def test_who_looks_at_a_day_before_that_was_told_knows_nothing_of_it() -> None:
    assert stood(STOP, EARLIER, on=39)["since"] == day(14)


@pytest.mark.parametrize(
    ("talks", "since"),
    [
        (TALKS, 14),
        (TALKS | {"event_on": 10, "on": 30}, 14),  # told later, too
        (TALKS | {"event_on": 10, "on": 30} | ON_THE_WIRE, 14),  # and not well enough to change anything
        (TALKS | {"on": 4}, 5),
        (TALKS | {"level": 2, "kind": "act", "event_on": 10, "on": 30}, 5),  # a gesture ends no freeze
    ],
)
def test_contact_between_the_two_stops_is_the_end_of_the_first(talks: dict[str, object], since: int) -> None:
    assert stood(STOP, talks, EARLIER)["since"] == day(since)


@pytest.mark.parametrize("wording", ["since the summer · month", "since last week · week", "in 2022 · year"])
def test_what_may_mean_a_later_day_too_is_no_earlier_stop(wording: str) -> None:
    assert stood(STOP, EARLIER | {"event_from": wording})["since"] == day(14)
    assert stood(STOP, EARLIER | {"event_from": "on January 6 · day"})["since"] == day(5)


def test_one_voice_that_is_no_official_moves_nothing_later() -> None:
    assert stood(STOP, EARLIER | ON_THE_WIRE)["since"] == day(14)


def test_a_freeze_beneath_an_act_is_older_too_and_stays_so_when_it_shows_again() -> None:
    word = OFFICIAL | {"level": -1, "on": 140, "article": "word"}
    beneath, after = stood(STOP, ACT, EARLIER), stood(STOP, ACT, EARLIER, word, on=145)

    assert (beneath["level"], beneath["frozen"], beneath["since"]) == (-3, day(5), day(20))
    assert (after["level"], after["since"]) == (-2, day(5))

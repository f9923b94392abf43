"""How exactly the days of a standing are known: no month is told as a day."""

from typing import Any, Final

import pytest

from model.standing import basis, changes, standings
from model.views.events import events_in
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
JULY: Final = {"level": 3, "rank": 4, "on": 212, "event_on": 181, "event_from": "In July · month"}


def of_july(**given: Any) -> dict[str, Any]:
    return standings(make_claims(JULY | given), None, DOSSIER, day(220)).row(0, named=True)


@pytest.mark.parametrize(
    ("told", "precision"), [("on July 1 · day", "day"), ("In July · month", "month"), ("in 2023 · year", "year")]
)
def test_since_when_it_stands_is_as_exact_as_the_wording(told: str, precision: str) -> None:
    row = of_july(event_from=told)

    assert (row["since"], row["since_precision"]) == (day(181), precision)


def test_the_most_exact_of_several_tellings_counts() -> None:
    exact = JULY | {"event_from": "July 1 · day", "article": "exact"}
    row = standings(make_claims(JULY, exact), None, DOSSIER, day(220)).row(0, named=True)

    assert row["since_precision"] == "day"


def test_what_stands_since_an_article_told_it_does_so_since_a_day() -> None:
    words = {"level": -1, "on": 181, "rank": 4}
    row = standings(make_claims(words), None, DOSSIER, day(190)).row(0, named=True)

    assert (row["since"], row["since_precision"]) == (day(181), "day")
    assert standings(make_claims(), None, DOSSIER, day(0))["since_precision"].to_list() == [None] * 3


def test_a_freeze_beneath_an_act_is_as_exact_as_its_stop() -> None:
    act = {"level": -3, "on": 215, "rank": 4}
    row = standings(make_claims(JULY | {"level": -2, "kind": "contact"}, act), None, DOSSIER, day(220)).row(
        0, named=True
    )

    assert (row["frozen"], row["frozen_precision"], row["since_precision"]) == (day(181), "month", "day")


def test_changes_and_events_know_it_too() -> None:
    claims = make_claims(JULY)
    (change,) = changes(claims, None, DOSSIER, day(0), day(220)).to_dicts()
    (event,) = events_in(basis(claims, None, DOSSIER, day(220))).to_dicts()

    assert (change["decided"], change["decided_precision"]) == (day(181), "month")
    assert (event["day"], event["day_precision"]) == (day(181), "month")

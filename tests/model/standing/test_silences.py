"""A silence that is known by its month is not older than the stop in that month."""

from datetime import date

import pytest

from model.standing import standings
from tests.model.factories import day, make_claims, make_dossier

STOP = {"level": -2, "issue": "mil-mil", "on": 14, "event_on": 14, "event_from": "on January 15 · day"}
SILENCE = {"level": -2, "issue": "mil-mil", "on": 50, "event_on": 0, "event_from": "since January · month"}


def frozen_since(*claims: dict[str, object]) -> date:
    rows = standings(make_claims(*(claim | {"source": "state.gov"} for claim in claims)), None, make_dossier(), day(60))
    return rows.filter(issue="mil-mil")["since"].item()


@pytest.mark.parametrize(
    ("claims", "since"),
    [
        ((STOP | {"on": 50}, SILENCE), 14),
        ((STOP, SILENCE), 14),
        ((SILENCE,), 0),
        ((STOP | {"on": 55}, SILENCE), 0),  # told later: who looks at the day before knows of no such day
        ((STOP | {"on": 50, "event_on": 40}, SILENCE), 0),  # a stop of another month
        ((STOP | {"on": 50, "issue": "trade"}, SILENCE), 0),
    ],
)
def test_a_freeze_is_not_older_than_the_stop_that_it_began_with(claims, since):
    assert frozen_since(*claims) == day(since)


TALKS = {"level": 1, "issue": "mil-mil", "on": 14, "event_on": 14, "event_from": "on January 15 · day"}


@pytest.mark.parametrize(
    ("talks", "level", "since"),
    [
        (TALKS, -2, 15),
        (TALKS | {"on": 50}, -2, 15),
        (TALKS | {"event_on": None, "event_from": None}, -2, 15),  # of the day of its article
        (TALKS | {"on": 40, "event_on": 40}, 1, 40),  # of another month: these ended it
    ],
)
def test_a_silence_since_a_month_begins_behind_the_last_contact_in_it(talks, level, since):
    claims = make_claims(*(claim | {"source": "state.gov"} for claim in (talks, SILENCE)))
    row = standings(claims, None, make_dossier(), day(60)).filter(issue="mil-mil")

    assert row.select("level", "since").row(0) == (level, day(since))


def test_what_was_stopped_in_the_month_of_a_contact_is_no_silence_since():
    claims = make_claims(
        *(claim | {"source": "state.gov"} for claim in (TALKS, SILENCE | {"event_from": "in January · month"}))
    )

    assert standings(claims, None, make_dossier(), day(60)).filter(issue="mil-mil")["level"].item() == 1

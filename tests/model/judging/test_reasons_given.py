"""The reasons that are offered again."""

from model.judging import reasons_given
from tests.model.factories import make_judgements


def test_the_newest_reason_is_first_each_once_and_neither_notes_nor_taking_back_give_any():
    given = [
        {"verb": "correct", "reason": "a plan"},
        {"verb": "dismiss", "reason": "a quiz"},
        {"verb": "note", "reason": "see the cable"},
        {"verb": "correct", "reason": "a plan"},
    ]
    judgements = make_judgements(*(each | {"issue": "river", "on": at} for at, each in enumerate(given)))

    assert reasons_given(judgements) == ["a plan", "a quiz"]

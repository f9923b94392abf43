"""What gathers against a standing."""

import pytest

from model.standing.facts import Mass, Rival

LIFE = 30


def mass(weight: float) -> Mass:
    return Mass("contact", -2, weight, is_official=False, is_shared=False, is_news=True, is_clear=False)


def test_what_is_told_late_of_an_earlier_day_has_faded_by_then():
    gathered = Rival()
    gathered.add(mass(1.0), day=100, known=100, life=LIFE)
    gathered.add(mass(1.0), day=100 - LIFE, known=110, life=LIFE)

    assert (gathered.day, gathered.weight) == (100, pytest.approx(1.5))


def test_what_is_told_on_one_day_of_two_is_told_on_one():
    at_once, again = Rival(), Rival()
    for known in (100, 103):
        again.add(mass(1.0), day=known - 1, known=known, life=LIFE)
    for day in (92, 99):
        at_once.add(mass(1.0), day=day, known=100, life=LIFE)

    assert (at_once.days, again.days) == (1, 2)


def test_the_order_of_telling_changes_no_weight():
    early, late = Rival(), Rival()
    for day in (70, 100):
        early.add(mass(1.0), day=day, known=100, life=LIFE)
    for day in (100, 70):
        late.add(mass(1.0), day=day, known=100, life=LIFE)

    assert early.weight == pytest.approx(late.weight)

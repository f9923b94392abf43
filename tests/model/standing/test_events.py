"""Claims of one happening are one event."""

from typing import Final

from model.standing import events
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
TARIFF: Final = {"level": -3, "issue": "trade", "side": "US"}


def test_one_announcement_told_by_five_officials_is_one_event() -> None:
    told = [TARIFF | {"on": on, "rank": rank, "source": f"{rank}.example"} for on, rank in enumerate([5, 4, 3])]

    rows = events(make_claims(*told), DOSSIER)

    assert rows.select("day", "last", "articles", "origins").rows() == [(day(0), day(2), 3, 3)]


def test_a_later_telling_is_another_event() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"on": 3}), DOSSIER)["day"].to_list() == [day(3), day(0)]


def test_a_daily_story_does_not_become_one_endless_event() -> None:
    rows = events(make_claims(*(TARIFF | {"on": on} for on in range(9))), DOSSIER)

    assert rows["day"].to_list() == [day(6), day(3), day(0)]


def test_what_each_side_does_is_an_event_of_its_own() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"side": "CN"}), DOSSIER).height == 2


def test_a_report_that_names_nobody_goes_with_that_days_event() -> None:
    assert events(make_claims(TARIFF, TARIFF | {"side": None}), DOSSIER).height == 1


def test_the_weightiest_claim_names_the_event() -> None:
    rows = events(make_claims(TARIFF, TARIFF | {"rank": 5, "title": "The president speaks"}), DOSSIER)

    assert rows["title"].to_list() == ["The president speaks"]


def test_the_same_claims_give_the_same_event_ids_in_any_order() -> None:
    claims = make_claims(TARIFF, TARIFF | {"on": 1}, {"level": 1, "on": 4}, {"level": 1, "on": 5})

    assert events(claims, DOSSIER).equals(events(claims.reverse(), DOSSIER))


def test_a_copied_sentence_has_one_origin() -> None:
    copied = "Both governments said on Friday that they would lift the tariffs on soybeans and pork."
    told = [TARIFF | {"quote": copied, "source": source} for source in ("wire.example", "b.example", "a.example")]

    assert events(make_claims(*told), DOSSIER)["origins"].to_list() == [1]

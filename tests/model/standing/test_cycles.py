"""Act and counter-act: which answers which, and what ended it for a while."""

from typing import Any, Final

import polars as pl
import pytest

from model.dossier import Issue
from model.standing.cycles import CYCLES, cycles
from model.standing.weights import counted
from tests.model.factories import day, make_claims, make_dossier

DOSSIER: Final = make_dossier()
TARIFF: Final = {"issue": "trade", "level": -3, "quote": "The US imposed a tariff on China.", "source": "a.example"}
REPLY: Final = {"issue": "trade", "level": -3, "quote": "China imposed a tariff on US soybeans.", "source": "a.example"}
PAUSE: Final = {"issue": "trade", "level": 3, "quote": "Both sides suspended their tariffs.", "source": "a.example"}


def cycles_of(*claims: dict[str, Any]) -> pl.DataFrame:
    made = make_claims(*claims)
    return cycles(counted(made, DOSSIER), made, DOSSIER)


def told(*claims: dict[str, Any]) -> list[tuple[Any, ...]]:
    return cycles_of(*claims).select("side", "what", "answer_side", "days").rows()


def test_the_other_sides_next_act_answers() -> None:
    assert told(TARIFF, REPLY | {"on": 3}) == [("US", "answered", "CN", 3)]


def test_the_wording_tells_whose_act_it_is_whoever_speaks() -> None:
    complained = TARIFF | {"side": "CN", "source": "cgtn.com"}

    assert told(TARIFF, complained, REPLY | {"on": 3}) == [("US", "answered", "CN", 3)]


def test_an_answer_that_is_answered_escalates() -> None:
    again = TARIFF | {"on": 5, "quote": "The US raised its tariff on China to 145 percent.", "rule": "raise"}

    assert told(TARIFF, REPLY | {"on": 3}, again) == [("US", "answered", "CN", 3), ("CN", "escalated", "US", 2)]


@pytest.mark.parametrize("on", [0, 15])
def test_an_act_of_the_same_day_or_weeks_later_answers_nothing(on: int) -> None:
    assert told(TARIFF, REPLY | {"on": on}) == []


def test_one_sides_next_act_is_no_answer_to_its_own() -> None:
    assert told(TARIFF, TARIFF | {"on": 3, "rule": "raise"}) == []


@pytest.mark.parametrize(("words", "answers"), [("in response to the tariff", 1), ("as it had planned", 0)])
def test_an_act_on_another_issue_answers_only_where_its_wording_says_so(words: str, answers: int) -> None:
    drill = {"issue": "taiwan", "level": -3, "on": 2, "quote": f"China held a drill around Taiwan {words}."}
    found = cycles_of(TARIFF, drill)

    assert found.select("issue", "answer_issue").rows() == [("trade", "taiwan")] * answers


@pytest.mark.parametrize(
    "quote",
    [
        "In response to a question China said it held a drill.",
        "China held a drill around Taiwan and said its countermeasures will not stop.",
        "China held a drill around Taiwan, and threatened to take further countermeasures.",
    ],
)
def test_an_answer_to_a_question_and_one_to_come_are_none(quote: str) -> None:
    assert told(TARIFF, {"issue": "taiwan", "level": -3, "on": 2, "quote": quote}) == []


@pytest.mark.parametrize(
    ("quote", "what"),
    [("Both sides suspended their tariffs.", "paused"), ("The US lifted its tariff on China.", "lifted")],
)
def test_what_is_suspended_or_lifted_ends_the_last_act(quote: str, what: str) -> None:
    found = cycles_of(TARIFF, REPLY | {"on": 3}, PAUSE | {"on": 40, "quote": quote})

    assert found.filter(answer_day=day(40)).select("side", "what", "days").rows() == [("CN", what, 37)]


@pytest.mark.parametrize(
    ("quote", "ends"),
    [
        ("Both sides suspended the tariffs for 90 days.", 1),
        ("They resumed calls between their generals.", 0),
        ("Both governments extended the Science and Technology Agreement.", 0),
    ],
)
def test_a_pause_or_end_is_of_an_act_that_it_has_words_in_common_with(quote: str, ends: int) -> None:
    assert cycles_of(TARIFF, PAUSE | {"on": 30, "quote": quote}).height == ends


def test_what_ends_is_the_last_act_about_the_same() -> None:
    ban = TARIFF | {"on": 20, "quote": "The US banned an app of a Chinese company.", "rule": "ban"}

    found = cycles_of(TARIFF, ban, PAUSE | {"on": 30})

    assert found.select("day", "answer_day").rows() == [(day(0), day(30))]


def test_the_issue_that_takes_every_sentence_has_no_acts_and_answers() -> None:
    whole = Issue(slug="overall", name="Overall", description="All.", takes_all=True)
    dossier = DOSSIER.model_copy(update={"issues": (*DOSSIER.issues, whole)})
    of_all = [claim | {"issue": "overall"} for claim in (TARIFF, REPLY | {"on": 3}, PAUSE | {"on": 30})]

    made = make_claims(*of_all)
    assert cycles(counted(made, dossier), made, dossier).is_empty()


def test_a_retelling_opens_no_cycle() -> None:
    doubtful = TARIFF | {"confidence": 0.3}

    assert told(doubtful, REPLY | {"on": 3}) == []


def test_the_order_of_arrival_changes_nothing() -> None:
    claims = make_claims(TARIFF, REPLY | {"on": 3}, PAUSE | {"on": 40}, TARIFF | {"on": 60}, REPLY | {"on": 61})
    found = cycles(counted(claims, DOSSIER), claims, DOSSIER)

    assert found.height > 1
    assert cycles(counted(claims.reverse(), DOSSIER), claims, DOSSIER).equals(found)


def test_a_dossier_without_sides_has_no_cycles() -> None:
    alone = DOSSIER.model_copy(update={"sides": (), "sources": ()})

    made = make_claims(TARIFF, REPLY | {"on": 3})
    assert cycles(counted(made, alone), made, alone).schema == CYCLES

"""Stops and withdrawals that are to come: who announces them has stopped it, who foretells them has not."""

import pytest

from model.standing.weights import counted
from tests.model.factories import make_claims, make_dossier

STOP = {"issue": "trade", "level": -2, "kind": "contact", "mode": "future", "confidence": 0.9}


def kind(quote: str, **given: object) -> str:
    """As what a stop to come with these words counts."""
    return str(counted(make_claims(STOP | {"quote": quote} | given), make_dossier())["kind"].item())


@pytest.mark.parametrize(
    ("quote", "given"),
    [
        ("China announced that it would suspend the talks with the United States.", {"side": "CN", "speaker": "China"}),
        ("China will suspend the talks with the United States.", {}),
        ("“We will suspend the talks with China,” the secretary said.", {"side": "US", "speaker": "the secretary"}),
        ("The US said it will cancel the talks with China.", {"side": "US", "speaker": "the United States"}),
    ],
)
def test_a_stop_that_its_own_side_announces_is_one(quote, given):
    assert kind(quote, **given) == "contact"


@pytest.mark.parametrize(
    ("quote", "given"),
    [
        ("US officials said that China will suspend the talks.", {"side": "US", "speaker": "US officials"}),
        ("“China will suspend the talks with us,” the secretary said.", {"side": "US", "speaker": "the secretary"}),
        ("“China will suspend the talks,” an analyst said.", {"speaker": "an analyst"}),
        ("The talks will be suspended, an analyst said.", {"speaker": "an analyst"}),
        ("China would suspend the talks with the United States.", {"mode": "hypothetical"}),
        ("China will hold talks with the United States.", {"level": 1}),
    ],
)
def test_a_stop_that_is_only_foretold_or_threatened_is_words(quote, given):
    assert kind(quote, **given) == "word"


def test_that_one_will_leave_an_accord_counts_when_it_is_announced():
    leaving = {"kind": "act", "rule": "withdraw"}

    announced = kind("The United States will leave the WHO, the president said.", side="US", speaker="Trump", **leaving)
    foretold = kind("The United States will leave the WHO, Mao said.", side="CN", speaker="Mao Ning", **leaving)

    assert (announced, foretold) == ("act", "word")

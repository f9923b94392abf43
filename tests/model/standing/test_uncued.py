"""What no cue tells, but the weights of the words around, counts where it is read surely."""

import pytest

from model.dossier import Constants
from model.standing.weights import counted
from model.words.rules import UNCUED
from tests.model.factories import make_claims, make_dossier


@pytest.mark.parametrize(
    ("rule", "confidence", "counts"),
    [
        (UNCUED, 0.74, False),
        (UNCUED, 0.75, True),
        (f"{UNCUED}+afar", 0.9, False),
        ("mention+carried+weights", 0.5, True),
        ("praise+weights", 0.5, True),
        ("mention", 0.5, True),
        (None, 0.5, True),
    ],
)
def test_it_counts_if_it_is_read_surely(rule: str | None, confidence: float, counts: bool) -> None:
    claims = make_claims({"level": -1, "rule": rule, "confidence": confidence})
    assert counted(claims, make_dossier()).height == counts


def test_a_dossier_may_ask_for_less() -> None:
    claims = make_claims({"level": -1, "rule": UNCUED, "confidence": 0.5})
    asks_nothing = make_dossier().model_copy(update={"constants": Constants(uncued_confidence=0)})
    assert counted(claims, asks_nothing).height == 1

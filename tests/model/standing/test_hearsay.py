"""What the press only heard of, and asks a ministry about, is nobody's deed yet."""

from typing import Any, Final

import pytest

from model.dossier import Dossier, Source
from model.standing import standings
from model.standing.weights import counted
from tests.model.factories import day, make_claims, make_dossier

MINISTRY: Final = {"source": "ministry.example", "issue": "trade", "level": -3, "confidence": 0.9}
PLAIN: Final = make_dossier()
KNOWN: Final = PLAIN.model_copy(
    update={
        "sources": (
            *PLAIN.sources,
            Source(name="ministry.example", owner="m", side="CN", kind="ministry", sites=("ministry.example",)),
        )
    }
)


def kind(quote: str, known: Dossier = KNOWN, **told: Any) -> str:
    return str(counted(make_claims(MINISTRY | {"quote": quote} | told), known)["kind"].item())


@pytest.mark.parametrize(
    ("quote", "mode"),
    [
        ("The Paper: It's reported that the US put sanctions on ten firms of China.", "asserted"),
        ("Question: It is reported that the US put sanctions on ten firms of China.", "asserted"),
        ("CCTV: According to media reports, the US put sanctions on ten firms of China.", "asserted"),
        ("TASS: On Tuesday the US will put sanctions on ten firms of China.", "future"),
        ("Q Reportedly the US put sanctions on ten firms of China.", "asserted"),
    ],
)
def test_what_a_reporter_only_heard_or_expects_is_words(quote: str, mode: str) -> None:
    assert kind(quote, mode=mode, speaker="Reporter") == "word"


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("AFP: The US put sanctions on ten firms of China yesterday.", {"speaker": "AFP"}),
        ("It is reported that the US put sanctions on ten firms of China.", {}),
        ("Hua: It is reported that the US put sanctions on firms of China.", {"speaker": "Hua", "side": "CN"}),
        ("“We will put sanctions on firms of China,” the Under Secretary said.", {"speaker": "He", "mode": "future"}),
        ("Wire: It is reported that the US put sanctions on China.", {"speaker": "Wire", "source": "wire.example"}),
    ],
)
def test_what_is_told_as_done_or_by_others_is_a_deed(quote: str, told: dict[str, Any]) -> None:
    assert kind(quote, **told) == "act"


def test_hearsay_sets_no_standing() -> None:
    told = MINISTRY | {
        "quote": "The Paper: It's reported that the US plans sanctions on China.",
        "speaker": "The Paper",
    }
    rows = standings(make_claims(told | {"mode": "future"}), None, KNOWN, day(1))

    assert rows.filter(issue="trade")["level"].item() == -1

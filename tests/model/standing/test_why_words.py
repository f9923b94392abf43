"""Why a deed or contact counts as words, as `--why` tells it."""

import pytest

from model.dossier import Constants
from model.standing.weights import counted_as, why_words


@pytest.mark.parametrize(
    ("kind", "mode", "level", "confidence", "why"),
    [
        ("word", "asserted", -1, 0.9, None),
        ("act", "asserted", -1, 0.9, None),
        ("contact", "future", 1, 0.9, "future"),
        ("act", "asserted", -3, 0.45, "read with less than 0.5"),
        ("contact", "negated", -2, 0.9, "denied"),
        ("act", "negated", -2, 0.9, "denied"),
        ("act", "asserted", -3, 0.9, "only recalled, hearsay, or of one side alone"),
    ],
)
def test_it_is_told_in_words(kind: str, mode: str, level: int, confidence: float, why: str | None) -> None:
    assert why_words(kind, mode, level, confidence) == why


def test_what_an_analyst_corrected_is_told_as_asserted() -> None:
    why = why_words("act", "hypothetical", -3, 1.0, "threaten+corrected")

    assert why == "only recalled, hearsay, or of one side alone"


TITLED = "unsure: in a standing it is only words, unless its article's title tells of it"


@pytest.mark.parametrize(
    ("kind", "level", "confidence", "told"),
    [
        ("act", -3, 0.5, None),
        ("act", -3, 0.45, TITLED),
        ("contact", 1, 0.45, TITLED),
        ("contact", -2, 0.45, "unsure: in a standing it is only words"),
        ("act", -1, 0.45, None),
        ("word", -1, 0.45, None),
        ("act", -3, 0.3, "too unsure: no standing heeds it"),
        ("contact", 1, 0.39, "too unsure: no standing heeds it"),
        ("act", None, 0.3, "too unsure: no standing heeds it"),
    ],
)
def test_what_comes_of_an_unsure_claim(kind: str, level: int | None, confidence: float, told: str | None) -> None:
    assert counted_as(kind, level, confidence, "lift-measure", Constants()) == told


@pytest.mark.parametrize(
    ("rule", "confidence", "heeded"),
    [
        ("mention+weights", 0.8, True),
        ("mention+weights", 0.7, False),
        ("mention+carried+weights", 0.7, True),
        ("ask+weights", 0.7, True),
        ("mention", 0.7, True),
    ],
)
def test_what_no_cue_tells_must_be_read_surely(rule: str, confidence: float, heeded: bool) -> None:
    told = counted_as("word", -1, confidence, rule, Constants())
    assert told == (None if heeded else "told by no cue, and read with less than 0.75: no standing heeds it")
    assert counted_as("word", -1, confidence, rule, Constants(uncued_confidence=0)) is None

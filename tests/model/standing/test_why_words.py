"""Why a deed or contact counts as words, as `--why` tells it."""

import pytest

from model.standing.weights import why_words


@pytest.mark.parametrize(
    ("kind", "mode", "level", "confidence", "why"),
    [
        ("word", "asserted", -1, 0.9, None),
        ("act", "asserted", -1, 0.9, None),
        ("contact", "future", 1, 0.9, "future"),
        ("act", "asserted", -3, 0.45, "read with less than 0.5"),
        ("contact", "negated", -2, 0.9, "denied"),
        ("act", "negated", -2, 0.9, "denied"),
        ("act", "asserted", -3, 0.9, "only recalled, or of one side alone"),
    ],
)
def test_it_is_told_in_words(kind: str, mode: str, level: int, confidence: float, why: str | None) -> None:
    assert why_words(kind, mode, level, confidence) == why

"""Modes: negated, hypothetical, to come, past, asked."""

import pytest

from model.reading.claims import fired
from model.reading.cues import load_cues

LEXICON = load_cues()


def mode_of(text: str, cue: str) -> str:
    return str(fired([text], LEXICON).filter(cue=cue)["mode"][0])


@pytest.mark.parametrize(
    ("text", "cue", "mode"),
    [
        ("China has not agreed to it.", "agree", "negated"),
        ("Washington would lift the tariffs.", "lift-measure", "hypothetical"),
        ("Washington will impose new tariffs.", "impose-measure", "future"),
        ("In 2018 the talks were suspended.", "stop-contact", "historical"),
        ("Did they meet in Vienna?", "meet", "question"),
        ("They met in Vienna.", "meet", "asserted"),
    ],
)
def test_a_mode_is_seen(text: str, cue: str, mode: str) -> None:
    assert mode_of(text, cue) == mode


def test_a_mode_does_not_reach_over_a_clause() -> None:
    assert mode_of("He did not speak, but they met in Vienna.", "meet") == "asserted"

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
        ("China did not lift the tariffs.", "lift-measure", "negated"),
        ("Washington would lift the tariffs.", "lift-measure", "hypothetical"),
        ("Washington will impose new tariffs.", "impose-measure", "future"),
        ("In 2018 the talks were suspended.", "stop-contact", "historical"),
        ("Did they meet in Vienna?", "meet", "question"),
        ("They met in Vienna.", "meet", "asserted"),
        ("A promise to lift the chip rules isn't on offer.", "lift-measure", "negated"),
        ("A promise to lift the tariffs is not on the table.", "lift-measure", "negated"),
        ("Beijing ruled out lifting its ban on gallium.", "lift-measure", "negated"),
        ("No decision has been taken on lifting the tariffs.", "lift-measure", "hypothetical"),
        ("Wang demanded that the export controls on semiconductors be removed.", "lift-measure", "hypothetical"),
        ("Washington has not stopped its containment of China.", "accuse", "asserted"),
        ("The presidents had a productive call.", "progress", "asserted"),
    ],
)
def test_a_mode_is_seen(text: str, cue: str, mode: str) -> None:
    assert mode_of(text, cue) == mode


def test_a_mode_does_not_reach_over_a_clause() -> None:
    assert mode_of("He did not speak, but they met in Vienna.", "meet") == "asserted"


def test_what_denies_before_it_does_not_deny_what_stands_behind() -> None:
    assert mode_of("Talks are not on the table and Beijing imposed tariffs.", "impose-measure") != "hypothetical"
    assert mode_of("The summit never took place. They met in Vienna.", "meet") == "asserted"

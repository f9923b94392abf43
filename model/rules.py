"""The rule of a claim, as people read it."""

from typing import Final

TURNS: Final = {"carried": "issue named before", "weights": "outweighed"}
"""What may have come of a rule, by what its id then ends in."""


def rule_words(rule: str) -> str:
    """Which wording decided a claim: `rule ask, outweighed`; the `W` key tells it in full."""
    cue, *turns = rule.split("+")
    return ", ".join([f"rule {cue}", *(TURNS.get(turn, turn) for turn in turns)])

"""The rule of a claim, as people read it."""

from typing import Final

import polars as pl

AFAR: Final = "+afar"
"""How the rule ends of what is said far from where the other side is named: a claim, but hardly between the two."""
IS_AFAR: Final = pl.col("rule").str.ends_with(AFAR).fill_null(value=False)
OCCASION: Final = "+occasion"
"""How the rule of a deed ends that is told only as what led to another: it is not of who did that."""
SINCE: Final = r"(?i:after|because|when|once)"
"""Words behind which a clause tells what led to a deed."""
IS_OCCASION: Final = pl.col("rule").str.contains(OCCASION, literal=True).fill_null(value=False).alias("is_occasion")
UNCUED: Final = "mention+weights"
"""How the rule begins of what no cue tells, but the weights of the words around."""
IS_UNCUED: Final = pl.col("rule").str.starts_with(UNCUED).fill_null(value=False)
CORRECTED: Final = "+corrected"
"""How the rule ends of what an analyst gave a level: it counts as asserted, and not as by the way."""
IS_CORRECTED: Final = pl.col("rule").str.ends_with(CORRECTED).fill_null(value=False)
TURNS: Final = {
    "carried": "issue named before",
    "weights": "outweighed",
    "occasion": "as what led to it",
    "afar": "by the way",
    "corrected": "corrected by an analyst",
}
"""What may have come of a rule, by what its id then ends in."""


def rule_words(rule: str) -> str:
    """Which wording decided a claim: `rule ask, outweighed`; the `W` key tells it in full."""
    cue, *turns = rule.split("+")
    return ", ".join([f"rule {cue}", *(TURNS.get(turn, turn) for turn in turns)])

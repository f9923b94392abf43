"""Collectives: sources without a name that say of what kind they are (`prosecutors`, `traders`, `court records`)."""

from typing import Final

import polars as pl

from model.reading.text.quick import quick
from model.words.english import english

_STATE: Final = "|".join(english().sources_of_state)
_PRIVATE: Final = "|".join(english().private_sources)
_SOMEBODY: Final = "people|persons?|sources?|insiders?|individuals?"
_KNOWING: Final = " (?:who|with|familiar|briefed|close|involved|aware|privy|near|inside|in) .*"
_BEFORE: Final = "(?:[a-z.’'-]+ )*"
_BEHIND: Final = (
    "(?: (?:unsealed|filed|released|made|seen|obtained|reviewed|issued|published|dated|in|at|from|for|of|on|who|with|"
    "that|which) .*)?"
)
_WHO_ASKED: Final = (
    " (?:who|that) (?:asked|declined|requested|spoke|wished|insisted|refused|"
    "(?:was|were|is|are) (?:not|un)[a-z ]*(?:authori[sz]ed|allowed|permitted|named)) .*$"
)
"""How a source would be called, which tells nothing of which it is."""
_OF_STATE: Final = f"^({_BEFORE}(?:{_STATE})){_BEHIND}$"
_OF_NOBODY: Final = f"^({_BEFORE}(?:{_PRIVATE})){_BEHIND}$"
_OF_FIRM: Final = f"^(an? {_BEFORE}spokes(?:person|man|woman))$"
"""`A Nvidia spokesperson`, whom no dossier knows; `a spokesman for the group John Doe` has a name."""
_KNOWING_ONE: Final = (
    f"^({_BEFORE}(?:{_SOMEBODY}){_KNOWING}|{_BEFORE}sources?|(?:an?|one|another|a second|a third) person)$"
)
JOINT_STATEMENT: Final = quick(r"\b[Jj]oint (?:statement|communiqu[eé]|declaration|press release|readout|fact sheet)\b")
_SMALL: Final = (
    f"^(?:an?|the|his|her|their|its|one|two|three|four|five|six|several|some|many|most|other|both|federal|state|local|"
    f"industry|court|customs|{_STATE}|{_PRIVATE}|{_SOMEBODY})(?: |$)"
)
"""With what a phrase begins that has a capital only at the head of a sentence."""
_LONGEST: Final = 8
_HEADS: Final = [
    *english().sources_of_state,
    *english().private_sources,
    *("people", "person", "source", "insider", "individual", "spokes"),
]
JOINT: Final = "a joint statement"
"""What is of both sides, and so in the words of neither."""


def is_collective(name: pl.Expr) -> pl.Expr:
    """Whether the name of a stranger is such a source: small letters, and no office (`the ministry`)."""
    return name.str.contains("^[a-z]") & ~name.str.starts_with("the ")


def joint(phrase: pl.Expr, sides: list[str]) -> pl.Expr:
    """Whether a phrase is a statement of both sides, or of whom it does not say: `sides` are their patterns."""
    are_both = pl.all_horizontal(pl.lit(value=bool(sides)), *(phrase.str.contains(side) for side in sides))
    return phrase.str.contains(f"{JOINT_STATEMENT}$") | phrase.str.contains(JOINT_STATEMENT) & are_both


def collectives(phrases: pl.Series) -> pl.Series:
    """What kind of source each of some phrases is, as it is written, less what only tells when it came out; null: none.

    Few may be one, and only they are asked.
    """
    may_be = phrases.str.to_lowercase().str.contains_any(_HEADS).fill_null(value=False)
    if not may_be.any():
        return pl.repeat(None, len(phrases), dtype=pl.String, eager=True)
    return phrases.to_frame("phrase").select(_collective(pl.when(may_be).then("phrase"))).to_series()


def _collective(phrase: pl.Expr) -> pl.Expr:
    low = phrase.str.to_lowercase().str.replace("^the ", "").str.replace(_WHO_ASKED, "")
    ways = (low.str.extract(way) for way in (_OF_STATE, _OF_NOBODY, _KNOWING_ONE, _OF_FIRM))
    found = pl.coalesce(*ways)
    kept = phrase.str.replace("^[Tt]he ", "").str.head(found.str.len_chars())
    fits = found.str.count_matches(" ", literal=True) < _LONGEST
    return pl.when(fits & found.str.contains(_SMALL)).then(found.str.head(1) + kept.str.slice(1)).when(fits).then(kept)


def is_of_state(phrase: pl.Expr) -> pl.Expr:
    """Whether it is a source that a state has, so that one of a country speaks for that (`Chinese customs data`)."""
    return phrase.str.to_lowercase().str.replace("^the ", "").str.contains(_OF_STATE)

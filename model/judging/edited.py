"""A sentence that its file edited: the one of the newer version that is it, if one clearly is."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import Final

NEAR: Final = 0.75
"""The share of its words that an edited sentence has in common with what it was, in their order."""
CLEARLY: Final = 0.1
"""By how much it is nearer than any other sentence."""

_WORD: Final = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|[\u3040-\u30ff\u3400-\u9fff]")


def edited(quote: str, quotes: Iterable[str]) -> str | None:
    """The one of the quotes that is the quote, edited; None if none is near, or two are about as near."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(_words(quote))
    nearness = {other: _nearness(matcher, _words(other)) for other in sorted(set(quotes))}
    ranked = sorted(nearness, key=lambda other: nearness[other], reverse=True)
    if not ranked or nearness[ranked[0]] < NEAR:
        return None
    is_clear = len(ranked) == 1 or nearness[ranked[0]] - nearness[ranked[1]] >= CLEARLY
    return ranked[0] if is_clear else None


def _nearness(matcher: SequenceMatcher[str], words: list[str]) -> float:
    matcher.set_seq1(words)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < NEAR - CLEARLY:
        return 0.0
    return matcher.ratio()


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())

"""Whether a text is in English, the one language that there are cues for: any other makes no claims, and is said so."""

from collections.abc import Iterable
from typing import Final

from model.article import Article

SAMPLE: Final = 1_000
"""Characters that are looked at."""
ENOUGH: Final = 200
"""Characters from which a text in Latin letters shows in which language it is."""
WORDS: Final = tuple(f" {word} " for word in ("the", "of", "and", "to", "that", "with", "for", "has", "said", "is"))
"""English has one of them in every 25 characters or so."""
OTHERS: Final = tuple(
    f" {word} "
    for words in (
        "de la el que los en",
        "der die und das den",
        "le les et des",
        "di il che",
        "em não os",
        "van een",
        "yang dan",
    )
    for word in words.split()
)
"""And other languages have these."""

OTHER_SCRIPT: Final = 1.4
"""Bytes of UTF-8 to a character, from which a text may be in letters that are not Latin: those take two or three."""
LAST_LATIN: Final = "\u024f"
"""Quotation marks and emoji take three bytes too, but are no letters."""


def is_english(text: str) -> bool:
    """Whether a text may be English; a short one in Latin letters always may."""
    sample = text[:SAMPLE]
    if len(sample.encode("utf-8", "replace")) > OTHER_SCRIPT * len(sample) and _is_in_other_letters(sample):
        return False
    if len(sample) < ENOUGH:
        return True
    lowered = sample.lower()
    return sum(map(lowered.count, WORDS)) >= sum(map(lowered.count, OTHERS))


def _is_in_other_letters(sample: str) -> bool:
    letters = [letter for letter in sample if letter.isalpha()]
    return sum(letter > LAST_LATIN for letter in letters) > len(letters) / 2


def foreign(articles: Iterable[Article]) -> str:
    """One line on those that are not in English, with the place of the first; empty if all are."""
    places = [article.place for article in articles if not is_english(article.text)]
    if not places:
        return ""
    others = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
    verbs = "are not in English, and make" if others else "is not in English, and makes"
    return f"{places[0]}{others} {verbs} no claims"

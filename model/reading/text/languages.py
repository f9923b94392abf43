"""Whether a text is in English, the one language that there are cues for: any other makes no claims, and is said so."""

import re
from collections.abc import Iterable
from typing import Final

import polars as pl

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

SURELY: Final = 4
"""English words in the sample of a text of which nothing else need be asked."""
SURE_WORDS: Final = r" (?:the|and|that|with|said) "
FEW: Final = 3
"""Different small words of another language that show it in a short text; names have one or two (`von der`)."""
FEW_OWN: Final = 2
"""And without a small English word so many that are of no name (`von`) and no English words (`over`)."""
SMALL_WORDS: Final = frozenset(
    (
        *("the", "of", "and", "to", "that", "with", "for", "has", "said", "is", "was", "were", "are", "by", "from"),
        *("at", "will", "its", "it", "he", "they", "not", "have", "as", "on", "an", "be", "this", "would"),
    )
)
OTHER_SMALL_WORDS: Final = tuple(
    frozenset(words.split())
    for words in (
        "der die und das den dem mit für auf ist nicht ein eine einen einer im zu zum zur am vom von sich auch über "
        "vor wird hat haben nach bei aus sei sind als wegen gegen um durch noch oder es",
        "le la les et des du un une est dans pour sur avec qui que aux au par ont sont ne pas ce se son ses en de",
        "el la los las y del que por con un una para se su sus es ha en de al no como más sobre entre lo",
        "il la lo gli i che di della delle dei del per con un una sono nel nella ha si non da e è al sul",
        "o os as e em não do da dos das uma um para com que no na por se ao sobre de é",
        "de het een en van voor met op niet zijn dat te aan door over bij ook naar om uit is",
        "yang dan di dengan untuk dari pada ini itu tidak akan oleh ke dalam telah",
        "w i z na do nie się że jest o po od dla przez jak oraz",
        "och att det som en på är av för med den till inte har de om ett vid från",
        "ve bir bu için ile de da olarak olan daha çok ise gibi kadar",
    )
)
"""Of German, French, Spanish, Italian, Portuguese, Dutch, Indonesian, Polish, Swedish, Turkish."""
SHARED_WORDS: Final = frozenset(
    word
    for words in (
        "von der den des de del della di da das dos do du la le les el los las van y e al",
        "in over door die as no on an per or son pas ha am um bin hat also so at is it te i o a ile bu para dan con",
        "main men war was im un ne se su em",
    )
    for word in words.split()
)
"""Words of other languages that stand in names, or are English too."""
_ALL_OTHERS: Final = frozenset(word for words in OTHER_SMALL_WORDS for word in words)

OTHER_SCRIPT: Final = 1.4
"""Bytes of UTF-8 to a character, from which a text may be in letters that are not Latin: those take two or three."""
LAST_LATIN: Final = "\u024f"
"""Quotation marks and emoji take three bytes too, but are no letters."""


def is_english(text: str) -> bool:
    """Whether a text may be English; one of a few words in Latin letters always may."""
    sample = text[:SAMPLE]
    if len(re.findall(SURE_WORDS, sample)) >= SURELY:
        return True
    if len(sample.encode("utf-8", "replace")) > OTHER_SCRIPT * len(sample) and _is_in_other_letters(sample):
        return False
    if _has_other_words(sample):
        return False
    if len(sample) < ENOUGH:
        return True
    lowered = sample.lower()
    return sum(map(lowered.count, WORDS)) >= sum(map(lowered.count, OTHERS))


def are_english(texts: pl.Series) -> pl.Series:
    """The same of many texts at once."""
    surely = texts.str.head(SAMPLE).str.count_matches(SURE_WORDS) >= SURELY
    if surely.all():
        return surely
    asked = (~surely).arg_true()
    return surely.scatter(asked, pl.Series(list(map(is_english, texts.gather(asked))), dtype=pl.Boolean))


def _has_other_words(sample: str) -> bool:
    """Whether the small words are those of another language; names begin with a capital (`Der Spiegel`)."""
    found = frozenset(sample.replace(".", " ").replace(",", " ").split())
    if len(found & _ALL_OTHERS) < FEW_OWN:
        return False
    english = len(found & SMALL_WORDS)
    most = max((found & words for words in OTHER_SMALL_WORDS), key=len)
    return (len(most) >= FEW and len(most) > 2 * english) or (not english and len(most - SHARED_WORDS) >= FEW_OWN)


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

"""Texts in which no sentence ends: longer ones than a sentence can be make no claims, and are said to."""

from collections.abc import Iterable
from typing import Final

from model.article import Article
from model.reading.text.pages.page_lines import LONGEST

_ENDS: Final = (".", "!", "?", "…", "\n", "。")


def is_endless(text: str) -> bool:
    """Whether a text has sentences of more than LONGEST characters throughout."""
    return len(text) > LONGEST and len(text) > LONGEST * (1 + sum(map(text.rstrip().count, _ENDS)))


def endless(articles: Iterable[Article]) -> str:
    """One line on those, with the place of the first; empty if there are none."""
    places = [article.place for article in articles if is_endless(article.text)]
    if not places:
        return ""
    others = f" and {len(places) - 1:,} more" if len(places) > 1 else ""
    has, makes = ("have", "make") if others else ("has", "makes")
    return f"{places[0]}{others} {has} no end of a sentence in {LONGEST:,} characters, and {makes} no claims"

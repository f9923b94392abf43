"""Articles that stay undated though something is said of their day: one line each that says what would be right."""

from collections.abc import Iterable, Iterator
from typing import Final

from model.article import Article
from model.counting import counted
from model.dating import unsure_dateline
from model.errors import ReadError, UndatedError
from model.readers.days import said, what_is_wrong

SAID: Final = 20
"""Days of one input that are told each by a line; of the others, how many there are."""


class Undated:
    """Those of one input, one after the other."""

    def __init__(self, place: str) -> None:
        self._place = place
        self._number = 0

    def told(self, article: Article, days: Iterable[object] = ()) -> Iterator[ReadError]:
        """What is wrong with its day, as its fields or its dateline tell it; nothing if it has one, or tells none."""
        if article.date is not None:
            return
        words = next((words for words in map(said, days) if words), None) or unsure_dateline(article.text)
        if words is not None:
            yield from self.tell(article.place, what_is_wrong(words))

    def tell(self, place: str, why: str) -> Iterator[ReadError]:
        """That an article stays undated, and why; no more than SAID of one input."""
        self._number += 1
        if self._number <= SAID:
            yield UndatedError(place, f"stays undated: {why}")

    def rest(self) -> Iterator[ReadError]:
        """How many were not told each, once there are no more."""
        if (more := self._number - SAID) > 0:
            what = f"{counted(more, 'more article')} undated, with a date that is not understood"
            yield UndatedError(self._place, what)


def with_day_told(article: Article, *days: object) -> Iterator[Article | ReadError]:
    """The one article of an input, and what is wrong with its day."""
    yield article
    yield from Undated(article.place).told(article, days)

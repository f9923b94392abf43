"""Asking ahead: what the tests of a module ask of one text each is asked of all their texts at once.

A reading costs a third of a second, and hardly more for hundreds of texts than for one. Each text stays an article of
its own, and of an article is said what is said of it alone (test_ahead holds that). Texts that are parameters of
tests, or stand in their code, are asked of ahead; what comes as several articles, and whatever a test makes up itself,
is asked of as it comes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import Dossier
from model.reading import Reader
from model.reading.what.finding.cues import Cues

WORDS: Final = 3
"""So many words and one more are a sentence in the code of a test, and no name or message."""
_beside: Final[dict[str, Sequence[str]]] = {}


def note_texts(items: Iterable[pytest.Item]) -> None:
    """From now on the parameters of tests and the sentences in their code are known as texts, each beside those of its
    module.
    """
    texts: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for item in items:
        given = item.callspec.params.values() if hasattr(item, "callspec") else ()
        code = item.function.__code__.co_consts if isinstance(item, pytest.Function) else ()
        found = [one for one in given if isinstance(one, str)]
        found += [one for one in code if isinstance(one, str) and one.count(" ") >= WORDS]
        texts[item.nodeid.partition("::")[0]] |= dict.fromkeys(found)
    for of_module in texts.values():
        _beside.update(dict.fromkeys(of_module, tuple(of_module)))


def texts_beside(text: str) -> Sequence[str]:
    """All texts of its module, that one first; it alone if it is no test's parameter."""
    return tuple(dict.fromkeys([text, *_beside.get(text, ())]))


class Ahead:
    """Makes a frame with an `article` of articles; of one article together with those beside it, once.

    Those are of the same day, title and source.
    """

    def __init__(self, made: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
        self._made = made
        self._known: dict[tuple[object, ...], pl.DataFrame] = {}

    def __call__(self, articles: pl.DataFrame) -> pl.DataFrame:
        if articles.height != 1:
            return self._made(articles)
        asked = articles.row(0)
        if asked not in self._known:
            together = _with_those_beside(articles)
            made = self._made(together)
            told = made.partition_by("article", as_dict=True)
            self._known |= {each: told.get((each[0],), made.clear()) for each in together.iter_rows()}
        return self._known[asked]


def _with_those_beside(article: pl.DataFrame) -> pl.DataFrame:
    """ARTICLES, that one first."""
    given = article.row(0, named=True)
    others = articles_frame(Article(**given | {"text": text}) for text in texts_beside(given["text"])[1:])
    return pl.concat([article, others])


class ReadsAhead(Reader):
    """Makes its claims ahead."""

    def __init__(self, dossier: Dossier, cues: Cues, weights: pl.DataFrame | None = None) -> None:
        super().__init__(dossier, cues, weights)
        self._ahead = Ahead(super().claims)

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        return self._ahead(articles)

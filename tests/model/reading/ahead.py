"""Asking ahead: what the tests of a module ask of one text each is asked of all their texts at once.

A reading costs a third of a second, and hardly more for hundreds of texts than for one. Each text stays an article of
its own, and of an article is said what is said of it alone (test_ahead holds that). What all tests of a reader ask
first is asked ahead at once (`listening.py`); of what they ask then, texts that are parameters of tests or stand in
their code, by module. What comes as several articles, and whatever else a test makes up, is asked of as it comes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import Final

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import Dossier
from model.reading import Reader
from model.reading.text.sentences import sentences
from model.reading.what.finding.cues import Cues
from model.reading.who.speakers import speakers_of
from tests.model.reading.listening import Asked

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

    def __init__(self, made: Callable[[pl.DataFrame], pl.DataFrame], first: pl.DataFrame | None = None) -> None:
        """At once of those that are asked of first, if any are known."""
        self._made = made
        self._known: dict[tuple[object, ...], pl.DataFrame] = {}
        if first is not None:
            self._make(first)

    def __call__(self, articles: pl.DataFrame) -> pl.DataFrame:
        if articles.height != 1:
            return self._made(articles)
        asked = articles.row(0)
        if asked not in self._known:
            self._make(_with_those_beside(articles))
        return self._known[asked]

    def _make(self, together: pl.DataFrame) -> None:
        """Make it of these, and know it from now on."""
        made = self._made(together)
        told = made.partition_by("article", as_dict=True)
        self._known |= {each: told.get((each[0],), made.clear()) for each in together.iter_rows()}


def _with_those_beside(article: pl.DataFrame) -> pl.DataFrame:
    """ARTICLES, that one first."""
    given = article.row(0, named=True)
    others = articles_frame(Article(**given | {"text": text}) for text in texts_beside(given["text"])[1:])
    return pl.concat([article, others])


class ReadsAhead(Reader):
    """Makes claims and finds speakers ahead, first of all of what it is told that it will be asked of."""

    def __init__(
        self,
        dossier: Dossier,
        cues: Cues,
        weights: pl.DataFrame | None = None,
        listen: Callable[[], Asked] = dict,
    ) -> None:
        super().__init__(dossier, cues, weights)
        self._listen = listen

    @cached_property
    def _asked_first(self) -> Asked:
        return self._listen()

    @cached_property
    def _claims(self) -> Ahead:
        return Ahead(super().claims, self._asked_first.get("claims"))

    @cached_property
    def _speakers(self) -> Ahead:
        return Ahead(self._with_speakers, self._asked_first.get("speakers"))

    def claims(self, articles: pl.DataFrame) -> pl.DataFrame:
        return self._claims(articles)

    def speakers(self, articles: pl.DataFrame) -> pl.DataFrame:
        """The sentences of articles, each with its speaker, by their texts and titles alone."""
        return self._speakers(articles)

    def _with_speakers(self, articles: pl.DataFrame) -> pl.DataFrame:
        found = sentences(articles)
        every = pl.int_range(found.height, dtype=pl.UInt32, eager=True)
        titles = articles.select(article="id", text="title")
        return found.hstack(speakers_of(found, every, self.dossier, self.names, titles).drop("row"))

"""Readers made once, and articles of a text."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues
from tests.model.reading.ahead import ReadsAhead, note_texts

MakeArticles = Callable[..., pl.DataFrame]


def pytest_collection_finish(session: pytest.Session) -> None:
    note_texts(session.items)


@pytest.fixture(scope="session")
def reader() -> Reader:
    return ReadsAhead(load_dossier(), load_cues())


@pytest.fixture(scope="session")
def any_reader() -> Reader:
    return ReadsAhead(load_dossier("any"), load_cues("events"))


@pytest.fixture(scope="session")
def make_articles() -> MakeArticles:
    """ARTICLES of some texts; `day` is theirs."""

    def made(*texts: str, day: date | None = date(2023, 6, 19)) -> pl.DataFrame:
        return articles_frame([Article(text=text, title="", date=day) for text in texts])

    return made

"""Readers made once, and articles of a text."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import polars as pl
import pytest

from model.article import Article, articles_frame
from model.dossier import load_dossier
from model.reading import Reader
from model.reading.what.finding.cues import load_cues
from tests.model.reading.ahead import ReadsAhead
from tests.model.reading.listening import asked_first

MakeArticles = Callable[..., pl.DataFrame]


def tests_here(session: pytest.Session) -> list[pytest.Item]:
    """Those for which the fixtures of this file are meant."""
    return [item for item in session.items if item.path.is_relative_to(Path(__file__).parent)]


@pytest.fixture(scope="session")
def reader(request: pytest.FixtureRequest, make_articles: MakeArticles) -> Reader:
    listen = partial(asked_first, tests_here(request.session), "reader", make_articles)
    return ReadsAhead(load_dossier(), load_cues(), listen=listen)


@pytest.fixture(scope="session")
def any_reader(request: pytest.FixtureRequest, make_articles: MakeArticles) -> Reader:
    listen = partial(asked_first, tests_here(request.session), "any_reader", make_articles)
    return ReadsAhead(load_dossier("any"), load_cues("events"), listen=listen)


@pytest.fixture(scope="session")
def make_articles() -> MakeArticles:
    """ARTICLES of some texts; `day` is theirs."""

    def made(*texts: str, day: date | None = date(2023, 6, 19)) -> pl.DataFrame:
        return articles_frame([Article(text=text, title="", date=day) for text in texts])

    return made

"""Hearing tests out: what many of them will ask of a reader first is known before one of them is run.

A test whose texts are made of parts has them nowhere as they stand. So its code is run as far as its first question,
with somebody in the place of the reader who notes the article and says no more; then the test is run as it is. Only
tests of a reader are heard that ask for nothing else but articles: such a test does nothing before it asks.
"""

import inspect
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Final, NoReturn

import polars as pl
import pytest

from model.schema import ARTICLES, empty

MAKES_ARTICLES: Final = "make_articles"

Asked = Mapping[str, pl.DataFrame]


class HeardError(BaseException):
    """A test has asked: to hear more of it, it would have to be answered. No test expects it."""


class Listener:
    """Stands where a reader is asked for."""

    def __init__(self) -> None:
        self.asked: defaultdict[str, list[pl.DataFrame]] = defaultdict(list)

    def claims(self, articles: pl.DataFrame) -> NoReturn:
        self.asked["claims"].append(articles)
        raise HeardError

    def speakers(self, articles: pl.DataFrame) -> NoReturn:
        self.asked["speakers"].append(articles)
        raise HeardError

    def __getattr__(self, name: str) -> NoReturn:
        raise HeardError  # the reader is asked something else


def asked_first(items: Iterable[pytest.Item], reader: str, make_articles: object) -> Asked:
    """ARTICLES of which these tests first ask the fixture called `reader`, each by itself, by what they ask of them."""
    listener = Listener()
    for item in items:
        given = _given(item, {reader: listener, MAKES_ARTICLES: make_articles})
        if reader in given and isinstance(item, pytest.Function):
            with suppress(HeardError, Exception):  # if something is wrong with it, that shows where it is run
                item.function(**given)
    return {what: _each_once(asked) for what, asked in listener.asked.items()}


def _each_once(asked: Iterable[pl.DataFrame]) -> pl.DataFrame:
    alone = [articles for articles in asked if articles.height == 1]
    return pl.concat([empty(ARTICLES), *alone]).unique("id", keep="first", maintain_order=True)


def _given(item: pytest.Item, fixtures: dict[str, object]) -> dict[str, object]:
    """What a test is called with, if that is its parameters and these fixtures of its folder; else nothing."""
    if not isinstance(item, pytest.Function) or hasattr(item.obj, "hypothesis"):
        return {}
    own = {name for name in fixtures if hasattr(item.module, name)}
    known = {name: made for name, made in fixtures.items() if name not in own}
    known |= item.callspec.params if hasattr(item, "callspec") else {}
    asked = inspect.signature(item.function).parameters
    return {name: known[name] for name in asked} if known.keys() >= asked.keys() else {}
